"""Which members of requests the example calls of the contract tests send, read without importing them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from .bundle import Description, Operation
from .lint_project import example_methods
from .problems import Problem
from .schemas import as_list, as_mapping

PREFIX = "field_"
#: What every function of the typed client takes besides the parameters of its operation.
_OWN = {"client", "body", "timeout"}


@dataclass(frozen=True)
class SentMember:
    """A member that an example call passes by name.

    Attributes:
        owner: The schema's name, or the operationId for a parameter.
        keyword: The name in Python.
        name: The name on the wire, None if nothing describes it.
        file: The module, relative to the repository's root.
        operation: The operation that is called.
    """

    owner: str
    keyword: str
    name: str | None
    file: Path
    operation: str


def sent_members(description: Description, root: Path) -> Iterator[SentMember]:
    """Yield every member and parameter that the example calls pass."""
    operations = {one.id: one for one in description.operations()}
    schemas = {name: _python_names(_properties(description, name)) for _, name, _ in description.components("schemas")}
    for file, method in example_methods(root):
        operation = operations.get(method.name)
        if operation is None:
            continue
        parameters = _python_names(_parameters(description, operation))
        for node in ast.walk(method):
            match node:
                case ast.Call(func=ast.Name(id="both"), keywords=keywords):
                    owner, names = operation.id, parameters
                    keywords = [one for one in keywords if one.arg not in _OWN]
                case ast.Call(func=ast.Name(id=owner), keywords=keywords) if owner in schemas:
                    names = schemas[owner]
                case _:
                    continue
            for keyword in keywords:
                if keyword.arg is not None:
                    yield SentMember(owner, keyword.arg, names.get(keyword.arg), file, operation.id)


def described_arguments(description: Description, root: Path) -> Iterator[Problem]:
    """Reject arguments of example calls that neither the operation nor the schema of its body has."""
    for sent in sent_members(description, root):
        if sent.name is None:
            what = f"its example call passes {sent.keyword} to {sent.owner}, which does not have it"
            remedy = f"Fix the call, or the names that {sent.owner} describes"
            yield Problem(sent.file.name, sent.operation, what, remedy, "example-member", f"{sent.file.parent}")


def _parameters(description: Description, operation: Operation) -> list[str]:
    resolved = [as_mapping(description.resolve(one)) for one in as_list(operation.item.get("parameters"))]
    return [str(one.get("name")) for one in resolved]


def _properties(description: Description, name: str) -> list[str]:
    """Return the members of a component, those of the parts it consists of included."""
    waiting: list[Any] = [{"$ref": f"#/components/schemas/{name}"}]
    found: list[str] = []
    while waiting:
        schema = as_mapping(description.resolve(waiting.pop()))
        found.extend(map(str, as_mapping(schema.get("properties"))))
        waiting.extend(as_list(schema.get("allOf")))
    return found


def _python_names(names: list[str]) -> dict[str, str]:
    """Return the names by their arguments; like the generator, keep the spelling of those that would be the same."""
    arguments = {name: str(PythonIdentifier(name, PREFIX)) for name in names}
    spellings = list(arguments.values())
    for name, argument in arguments.items():
        if spellings.count(argument) > 1 and argument != name:
            arguments[name] = str(PythonIdentifier(name, PREFIX, skip_snake_case=True))
    return {argument: name for name, argument in arguments.items()}
