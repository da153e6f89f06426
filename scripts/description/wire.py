"""Make comet_wire: a module of msgspec structs per tag, from the same description as the public client."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Set
from pathlib import Path

from .bundle import Description
from .wire_document import BASE_MODULE, absent_members, struct_document
from .wire_endpoints import add_endpoints
from .wire_limits import limit_types, limits_module

__all__ = ["WireError", "generate_structs"]

RUNTIME = Path(__file__).with_name("wire_runtime")
_OPTIONS = (
    *("--input-file-type", "openapi", "--openapi-scopes", "schemas", "--output-model-type", "msgspec.Struct"),
    *("--target-python-version", "3.11", "--base-class", f"{BASE_MODULE}.Wire", "--keyword-only"),
    *("--snake-case-field", "--use-union-operator", "--use-standard-collections", "--use-schema-description"),
    *("--use-single-line-docstring", "--disable-timestamp", "--no-formatters", "--strict-refs"),
)
_RUFF = (
    ("check", ".", "--fix-only", "--isolated", "--no-cache", "--target-version", "py311", "--select", "F401,I,UP037"),
    ("format", ".", "--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"),
)


#: A field, and the words in its annotation that refer to nothing the garbage collector would have to follow.
_FIELD = re.compile(r"^    (\w+: )([^=\n]+)", re.MULTILINE)
#: A field that may be absent: its name in Python, and its name on the wire where that differs.
_OPTIONAL_FIELD = re.compile(r"    (?P<name>\w+): .* = (?:field\(name=['\"](?P<alias>.+?)['\"], default=)?UNSET")
_FLAT = {"str", "int", "Int64", "float", "bool", "None", "UnsetType"}


class WireError(Exception):
    """datamodel-code-generator or ruff could not be run, or did not accept what it was given."""


def generate_structs(description: Description, package: Path, environment: dict[str, str]) -> None:
    """Write the package into a folder that does not exist yet.

    Args:
        description: A linted description.
        package: Where to write.
        environment: The environment for the tools; its search path leads to the pinned ruff.

    Raises:
        WireError: With the tool's message.
        DescriptionError: The description needs other names.
    """
    with tempfile.TemporaryDirectory(prefix="cometr-structs-") as folder:
        document = Path(folder) / "structs.json"
        document.write_text(json.dumps(struct_document(description)), encoding="utf-8")
        command = [sys.executable, "-m", "datamodel_code_generator", *_OPTIONS]
        # It would read the settings of a pyproject.toml in the working directory.
        _run([*command, "--input", document.name, "--output", str(package.resolve())], Path(folder), environment)
    absent, flat = absent_members(description), _FLAT | limit_types(description)
    for path in package.glob("*.py"):
        module = _with_none_defaults(_without_banner(path.read_text(encoding="utf-8")), absent)
        path.write_text(_refined(module, flat), encoding="utf-8")
    add_endpoints(description, package)
    (package / "limits.py").write_text(limits_module(description), encoding="utf-8")
    for path in RUNTIME.glob("*.py"):
        shutil.copyfile(path, package / path.name)
    for arguments in _RUFF:
        _run(["ruff", *arguments], package, environment)
    (package / "py.typed").write_text("", encoding="utf-8")


def _without_banner(module: str) -> str:
    lines = module.splitlines(keepends=True)
    while lines and lines[0].startswith("#"):
        del lines[0]
    return "".join(lines).lstrip()


def _with_none_defaults(module: str, absent: Mapping[str, Set[str]]) -> str:
    """Return a module in which members that old servers leave out are None instead of UNSET."""
    lines = module.splitlines(keepends=True)
    members: Set[str] = frozenset()
    for number, line in enumerate(lines):
        if started := re.match(r"class (\w+)\(", line):
            members = absent.get(started[1], frozenset())
        elif (found := _OPTIONAL_FIELD.match(line)) and (found["alias"] or found["name"]) in members:
            lines[number] = line.replace(" | UnsetType", "").replace("UNSET", "None")
    return "".join(lines)


def _refined(module: str, flat: Set[str]) -> str:
    """Return a module of structs with exact numbers, and without garbage collection of flat structs.

    Where a number may also be a string, integers stay integers, because a float would round large ones. All other
    integers have 64 bits. A flat struct cannot be part of a cycle, and long series consist of flat structs.
    """
    future = "from __future__ import annotations\n"
    module = _FIELD.sub(lambda found: f"    {found[1]}{_exact(found[2])}", module)
    classes = re.split(r"(?m)^(?=class )", module.replace(future, f"{future}from {BASE_MODULE} import Int64\n", 1))
    return "".join(
        one.replace("kw_only=True", "kw_only=True, gc=False", 1)
        if one.startswith("class ") and _is_flat(one, flat)
        else one
        for one in classes
    )


def _exact(annotation: str) -> str:
    words = set(re.findall(r"\w+", annotation))
    if {"float", "str"} <= words:
        return annotation if "int" in words else re.sub(r"\bfloat\b", "int | float", annotation)
    return re.sub(r"\bint\b", "Int64", annotation)


def _is_flat(definition: str, flat: Set[str]) -> bool:
    annotations = [found[2] for found in _FIELD.finditer(definition)]
    return bool(annotations) and all(set(re.findall(r"\w+", one)) <= flat for one in annotations)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
    if done.returncode != 0:
        output = (done.stdout + done.stderr).strip()
        raise WireError(f"{' '.join(command[:3])} failed on the structs of comet_wire:\n{output}")
