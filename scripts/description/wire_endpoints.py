"""What is added to the generated modules of structs: predictable names, and an endpoint per operation."""

import json
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from .bundle import Description, Json, Operation
from .problems import DescriptionError, Problem
from .schemas import as_mapping, body_of, reference_of, types_of
from .wire_document import (
    BASE_MODULE,
    SHARED,
    content_of,
    homes_of,
    name_of,
    parameters_of,
    success_of,
)

__all__ = ["add_endpoints"]

RESERVED = (SHARED, "base", "endpoints", "limits", "operation_modules")
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


class _Types(NamedTuple):
    """The types of an operation as Python expressions; ``None`` (the word) where it has none."""

    params: str
    request: str
    response: str
    is_form: bool


def add_endpoints(description: Description, package: Path) -> None:
    """Complete the modules that datamodel-code-generator wrote, and write the table of operations.

    Raises:
        DescriptionError: A predictable name is taken by another schema, or a body's schema needs a name.
    """
    by_tag: dict[str, list[Operation]] = defaultdict(list)
    for operation in description.operations():
        by_tag[operation.item["tags"][0]].append(operation)
    problems: list[Problem] = []
    homes = homes_of(description)
    for tag, operations in sorted(by_tag.items()):
        if tag in RESERVED:
            problems.append(_problem(operations[0], f"the tag {tag} is also a module of comet_wire", "Rename the tag"))
            continue
        path = package / f"{tag}.py"
        structs = path.read_text(encoding="utf-8") if path.exists() else '"""Endpoints only."""\n'
        added = _additions(description, homes, tag, sorted(operations, key=lambda one: one.id), problems)
        path.write_text(_with_imports(structs) + added, encoding="utf-8")
    if problems:
        raise DescriptionError(problems)
    table = {operation.id: tag for tag, operations in by_tag.items() for operation in operations}
    (package / "operation_modules.py").write_text(
        '"""The module of each operation."""\n\n'
        f"OPERATION_MODULES: dict[str, str] = {json.dumps(dict(sorted(table.items())), indent=4)}\n",
        encoding="utf-8",
    )


def _additions(
    description: Description, homes: dict[str, str], tag: str, operations: list[Operation], problems: list[Problem]
) -> str:
    aliases: list[str] = []
    endpoints: list[str] = []
    for operation in operations:
        types = _types(description, homes, tag, operation, problems)
        names: dict[str, str] = {"params": types.params}
        if types.params in homes:
            problems.append(_problem(operation, f"{types.params} is a schema's name", "Rename that schema"))
        for role, expression in (("request", types.request), ("response", types.response)):
            name = name_of(operation, role.capitalize())
            names[role] = expression
            if expression in ("None", "bytes"):
                continue
            names[role] = name
            if expression == name:
                continue
            if name in homes and expression.rpartition(".")[2] != name:
                problems.append(_problem(operation, f"{name} is a schema's name", "Rename that schema"))
            aliases.append(f"{name}: TypeAlias = {expression}\n")
        endpoints.append(_endpoint(operation, names, types.is_form))
    return "\n\n" + "".join(aliases) + "\n" + "".join(endpoints)


def _types(
    description: Description, homes: dict[str, str], tag: str, operation: Operation, problems: list[Problem]
) -> _Types:
    expressions = []
    request, response = content_of(description, body_of(operation)), success_of(description, operation)
    for content in (request, response):
        expression = "None" if content is None else _expression(content, homes, tag)
        if expression is None:
            problems.append(_problem(operation, "a body's schema has no name", "Make it a component, and refer to it"))
        expressions.append(expression or "None")
    return _Types(
        params=name_of(operation, "Params") if parameters_of(description, operation) else "None",
        request=expressions[0],
        response=expressions[1],
        is_form=request is not None and request[0] == "multipart/form-data",
    )


def _expression(content: tuple[str, Json], homes: dict[str, str], tag: str) -> str | None:
    content_type, schema = content
    if content_type not in ("application/json", "multipart/form-data"):
        return "bytes"
    reference = reference_of(schema)
    if reference is not None:
        name = reference.rpartition("/")[2]
        return name if homes[name] == tag else f"{SHARED}.{name}"
    types = types_of(schema)
    if not types and not schema.keys() & {"anyOf", "oneOf", "allOf", "properties"}:
        return "JsonValue"
    if types == {"array"}:
        items = _expression((content_type, as_mapping(schema.get("items"))), homes, tag)
        return items and f"list[{items}]"
    return _SCALARS.get(next(iter(types))) if len(types) == 1 else None


def _endpoint(operation: Operation, names: dict[str, str], is_form: bool) -> str:
    parameters = f"{names['params']}, {names['request']}, {names['response']}"
    given = [f"{role}={name}" for role, name in names.items() if name != "None"]
    arguments = [json.dumps(operation.id), json.dumps(operation.method.upper()), json.dumps(operation.path), *given]
    if is_form:
        arguments.append("is_form=True")
    return f"{operation.id.upper()}: Endpoint[{parameters}] = Endpoint({', '.join(arguments)})\n"


def _with_imports(module: str) -> str:
    """Return a module that has every import the additions may need; ruff removes those that are unused."""
    future = "from __future__ import annotations\n"
    imports = f"from typing import TypeAlias\nfrom {BASE_MODULE} import Endpoint, JsonValue\nfrom . import {SHARED}\n"
    return module.replace(future, future + imports, 1) if future in module else module + future + imports


def _problem(operation: Operation, what: str, remedy: str) -> Problem:
    return Problem(operation.file, operation.subject, what, remedy, "wire")
