"""What an operation needs outside of spec/: an example call, a handler, and the recorded replies that it claims.

The files are read, not imported: the client that they import may not be generated yet.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .bundle import Description
from .problems import Problem

EXAMPLES = Path("tests/contract/examples")
RECORDED = Path("tests/contract/recorded")
HANDLERS = Path("cometr_py/server/api/operations")
TESTS = Path("tests/server/api")
#: The class that example calls are methods of, and the decorator that registers a handler.
BASE, DECORATOR = "Calls", "operation"


@dataclass(frozen=True)
class Part:
    """An example call, a handler or a recorded reply.

    Attributes:
        operation: The operationId that it is for.
        file: Where it is, relative to the repository's root.
    """

    operation: str
    file: Path


def project_problems(description: Description, root: Path) -> Iterator[Problem]:
    """Yield what is missing or left over outside of spec/.

    Args:
        description: What spec/ describes.
        root: The repository's root.
    """
    yield from example_calls(description, root)
    yield from handlers(description, root)
    yield from recorded_replies(description, root)
    yield from unfinished_stubs(description, root)


def example_calls(description: Description, root: Path) -> Iterator[Problem]:
    """Require one example call of every operation, in the module of its tag: the contract tests send it."""
    found = list(_examples(root))
    wanted = {one.id: EXAMPLES / f"{(one.item.get('tags') or ['?'])[0]}.py" for one in description.operations()}
    for operation in description.operations():
        if Part(operation.id, wanted[operation.id]) not in found:
            remedy = f"Add a method {operation.id} to the class in {wanted[operation.id]}"
            yield Problem(operation.file, operation.subject, "has no example call", remedy, "example-call")
    for part in found:
        if wanted.get(part.operation) != part.file:
            remedy = f"Remove the method, or describe {part.operation} under the tag {part.file.stem}"
            yield _left_over(part, "is called, but not described under this tag", remedy, "example-call")


def handlers(description: Description, root: Path) -> Iterator[Problem]:
    """Require a handler for every operation, except those with ``x-served: false``."""
    found = list(_handlers(root))
    served = {part.operation for part in found}
    for operation in description.operations():
        is_served = operation.item.get("x-served") is not False
        if is_served and operation.id not in served:
            tag = (operation.item.get("tags") or ["?"])[0]
            endpoint, place = f"wire.{operation.id.upper()}", f"{HANDLERS}/{tag}.py"
            remedy = f"Write one under @{DECORATOR}({endpoint}) in {place}, or add x-served: false"
            yield Problem(operation.file, operation.subject, "has no handler", remedy, "handler")
        elif not is_served and operation.id in served:
            remedy = "Remove x-served: false"
            yield Problem(
                operation.file, operation.subject, "has a handler, but also x-served: false", remedy, "handler"
            )
    described = {operation.id for operation in description.operations()}
    for part in found:
        if part.operation not in described:
            remedy = f"Describe {part.operation} in spec/paths/, fix its name, or remove the handler"
            yield _left_over(part, "has a handler, but is not described", remedy, "handler")


def recorded_replies(description: Description, root: Path) -> Iterator[Problem]:
    """Require ``recorded`` as evidence exactly where a reply of the hosted service is kept."""
    found = [Part(path.stem.partition("-")[0], path.relative_to(root)) for path in (root / RECORDED).glob("*.json")]
    claiming = {one.id: one for one in description.operations() if "recorded" in (one.item.get("x-evidence") or [])}
    for name, operation in claiming.items():
        if name not in {part.operation for part in found}:
            remedy = f"Keep one as {RECORDED}/{name}.json, or remove the evidence"
            yield Problem(
                operation.file,
                operation.subject,
                "lists a recorded reply as evidence, but there is none",
                remedy,
                "recorded-reply",
            )
    for part in found:
        if part.operation not in claiming:
            remedy = f"Add recorded to the x-evidence of {part.operation}, or remove the file"
            yield _left_over(part, "has a recorded reply, but does not list it as evidence", remedy, "recorded-reply")


def unfinished_stubs(description: Description, root: Path) -> Iterator[Problem]:
    """Reject the TODO comments that scripts/new-endpoint wrote into handlers and tests."""
    described = {operation.id for operation in description.operations()}
    for folder in (HANDLERS, TESTS):
        for path in sorted((root / folder).glob("*.py")):
            for name, what in re.findall(r"# TODO\((\w+)\): (.*?)\.?\n", path.read_text(encoding="utf-8")):
                if name in described:
                    remedy = "Write it, and remove the comment"
                    yield _left_over(Part(name, path.relative_to(root)), f"TODO {what}", remedy, "unfinished")


def _left_over(part: Part, what: str, remedy: str, rule: str) -> Problem:
    return Problem(part.file.name, part.operation, what, remedy, rule, f"{part.file.parent}")


def example_methods(root: Path) -> Iterator[tuple[Path, ast.FunctionDef]]:
    """Yield each method that holds an example call, and its module relative to the repository's root."""
    for path, tree in _modules(root / EXAMPLES):
        for kind in tree.body:
            match kind:
                case ast.ClassDef(bases=[ast.Name(id=name)], body=body) if name == BASE:
                    methods = [one for one in body if isinstance(one, ast.FunctionDef) and one.name[0] != "_"]
                    yield from ((path.relative_to(root), method) for method in methods)


def _examples(root: Path) -> Iterator[Part]:
    return (Part(method.name, file) for file, method in example_methods(root))


def _handlers(root: Path) -> Iterator[Part]:
    """Yield what is registered: the operation of ``wire.GET_TAGS`` is ``get_tags``."""
    for path, tree in _modules(root / HANDLERS):
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id=name), args=endpoints) if name == DECORATOR:
                    names = [one.attr for one in endpoints if isinstance(one, ast.Attribute)]
                    yield from (Part(endpoint.lower(), path.relative_to(root)) for endpoint in names)


def _modules(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.glob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))
