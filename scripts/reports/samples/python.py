"""The example calls of the contract tests as code that a user would write."""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.contract import both

#: What the calls name and a user would write out.
_CONSTANTS = {name: value for name, value in vars(both).items() if name.isupper() and isinstance(value, str)}

#: Arguments of which an example has no use: the client whose method is called, a name for a request that is repeated.
_LEFT_OUT = ("client", "idempotency_key")


def python_code(examples: Path, methods: Mapping[str, str]) -> dict[str, str]:
    """Return a script for each of these operations.

    Args:
        examples: The folder of the example calls, a module for each tag.
        methods: For each operation's ID, the method of a client: ``metrics.get_values``.
    """
    found: dict[str, str] = {}
    for path in sorted(examples.glob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        origins = dict(_origins(module))
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef) and node.name in methods:
                found[node.name] = _script(node, methods[node.name], origins)
    return _formatted(found)


def _origins(module: ast.Module) -> list[tuple[str, str]]:
    """Return each imported name, and the module that it is from."""
    imports = [node for node in module.body if isinstance(node, ast.ImportFrom)]
    return [(name.name, str(node.module)) for node in imports for name in node.names]


def _script(method: ast.FunctionDef, name: str, origins: dict[str, str]) -> str:
    match method.body:
        case [ast.Return(value=ast.Call(func=ast.Name(id="both"), keywords=keywords))]:
            function = ast.parse(f"client.{name}", mode="eval").body
            call = ast.Call(function, [], [one for one in keywords if one.arg not in _LEFT_OUT])
        case _:
            raise ValueError(f"the example call {method.name} is not one call of both()")
    call = _AsUsersWrite().visit(call)
    used = {node.id for node in ast.walk(call) if isinstance(node, ast.Name)}
    imports = sorted((origins.get(name, "pathlib"), name) for name in used if name in origins or name == "Path")
    lines = [f"from {module} import {name}" for module, name in imports]
    text = ast.unparse(ast.fix_missing_locations(call))
    returns = ast.unparse(method.returns) if method.returns else ""
    statement = text if returns == "Both[None]" else f"result = {text}\nprint(result)"
    return "\n".join(["import cometr_py", *lines, "", "client = cometr_py.connect()", statement, ""])


class _AsUsersWrite(ast.NodeTransformer):
    """Write constants out, and read files from the disk."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if isinstance(node.value, ast.Name) and (node.value.id, node.attr) == ("self", "client"):
            return ast.Name("client")
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Constant(_CONSTANTS[node.id]) if node.id in _CONSTANTS else node

    def visit_Call(self, node: ast.Call) -> Any:
        match node:
            case ast.Call(func=ast.Name(id="File"), keywords=keywords):
                named = {keyword.arg: keyword.value for keyword in keywords}
                content = ast.Call(
                    ast.Attribute(ast.Call(ast.Name("Path"), [named["file_name"]], []), "read_bytes"), [], []
                )
                named["payload"] = ast.Call(ast.Name("BytesIO"), [content], [])
                return ast.Call(ast.Name("File"), [], [ast.keyword(name, value) for name, value in named.items()])
        return self.generic_visit(node)


def _formatted(scripts: dict[str, str]) -> dict[str, str]:
    """Return the scripts as ruff formats them, their imports sorted."""
    with tempfile.TemporaryDirectory(prefix="cometr-samples-") as folder:
        for name, text in scripts.items():
            Path(folder, f"{name}.py").write_text(text, encoding="utf-8")
        for command in (("check", "--fix-only", "--select", "I"), ("format", "--line-length", "88")):
            ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", "--quiet", "."]
            subprocess.run(ruff, cwd=folder, check=True)
        return {name: Path(folder, f"{name}.py").read_text(encoding="utf-8").strip() for name in scripts}
