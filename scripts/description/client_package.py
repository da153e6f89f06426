"""What is added to openapi-python-client: facts for its templates, a facade, and a hand-written runtime."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case, snake_case

from .bundle import Description, Json, Operation
from .schemas import as_list, as_mapping, reference_of, types_of

RUNTIME = Path(__file__).with_name("client_runtime")
FACTS = "operation_facts.jinja"
FACADE = "facade"
PAGINATION, METHOD_NAME, NUMERIC = "x-pagination", "x-method-name", "x-numeric"
_FIELD_PREFIX = "field_"
_RUFF = (
    ("check", ".", "--fix-only", "--isolated", "--no-cache", "--target-version", "py311", "--select", "F401,I,UP037"),
    ("format", ".", "--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"),
)


class ClientPackageError(Exception):
    """Ruff did not accept what was written."""


def write_templates(description: Description, templates: Path, target: Path) -> None:
    """Copy the templates, and write what they need to know about each operation beside them."""
    shutil.copytree(templates, target)
    operations = {operation.id: _facts(operation, description) for operation in description.operations()}
    (target / FACTS).write_text(f"{{% set operations = {operations!r} %}}\n", encoding="utf-8")


def complete_package(description: Description, package: Path, environment: dict[str, str]) -> None:
    """Add the facade and the runtime to what openapi-python-client wrote.

    Raises:
        ClientPackageError: Ruff did not accept the facade.
    """
    facade = package / FACADE
    facade.mkdir()
    tags = sorted({str(operation.item["tags"][0]) for operation in description.operations()})
    for tag in tags:
        module = package / "api" / tag / "__init__.py"
        module.replace(facade / f"{tag}.py")
        module.write_text("", encoding="utf-8")
    descriptions = {str(tag.get("name")): str(tag.get("description", "")) for tag in description.document["tags"]}
    (facade / "__init__.py").write_text(_facade_module(tags, descriptions), encoding="utf-8")
    for arguments in _RUFF:
        done = subprocess.run(["ruff", *arguments], cwd=facade, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise ClientPackageError(f"ruff does not accept the facade:\n{(done.stdout + done.stderr).strip()}")
    for schema, member, certain in numeric_members(description):
        _add_numbers(package, schema, member, certain=certain)
    for path in RUNTIME.glob("*.py"):
        shutil.copyfile(path, package / path.name)


def method_name(operation: Operation) -> str:
    """Return the name of an operation's method on a client: the operationId without the words of its tag."""
    if METHOD_NAME in operation.item:
        return str(operation.item[METHOD_NAME])
    tag = str((as_list(operation.item.get("tags")) or [""])[0])
    prefix, _, noun = tag.rpartition("sdk_")
    dropped = {noun, noun.removesuffix("s")} | ({"sdk"} if prefix or tag.startswith("sdk_") else set())
    words = operation.id.split("_")
    kept = [word for word in words if word not in dropped]
    if kept == ["get"] and noun.endswith("s") and noun in words:
        return "list"
    return "_".join(kept) or operation.id


def paging_of(operation: Operation, description: Description) -> Json | None:
    """Return how the pages of an operation are requested; None if it has none."""
    stated = as_mapping(operation.item.get(PAGINATION))
    if not stated:
        return None
    items = str(stated["items"])
    reply = reply_schema(operation, description)
    item = str(reference_of(as_mapping(as_mapping(as_mapping(reply.get("properties")).get(items)).get("items"))))
    name = str(ClassName(item.rpartition("/")[2], _FIELD_PREFIX))
    by_page = "page" in stated
    position, size = (
        str(PythonIdentifier(str(stated[key]), _FIELD_PREFIX)) for key in ("page" if by_page else "offset", "size")
    )
    in_body = stated.get("in") == "body"
    return {
        "position": position,
        "size": size,
        "skip": () if in_body else (position, size),
        "in_body": in_body,
        "first": 1 if by_page else 0,
        "step": "1" if by_page else "page_size",
        "page_size": int(stated["default-size"]),
        "members": str(PythonIdentifier(items, _FIELD_PREFIX)),
        "item": name,
        "item_import": f"from ...models.{snake_case(name)} import {name}",
    }


def reply_schema(operation: Operation, description: Description) -> Json:
    """Return the schema of the JSON object that an operation returns; empty if it returns none."""
    response = as_mapping(description.resolve(as_mapping(operation.item.get("responses")).get("200")))
    media = as_mapping(as_mapping(response.get("content")).get("application/json"))
    return as_mapping(description.resolve(media.get("schema")))


def _facts(operation: Operation, description: Description) -> Json:
    response = as_mapping(description.resolve(as_mapping(operation.item.get("responses")).get("200")))
    content = as_mapping(response.get("content"))
    return {
        "method": method_name(operation),
        "endpoint": f"{operation.method.upper()} {operation.path}",
        "idempotent": operation.item.get("x-idempotent") is True,
        "evidence": [str(one) for one in as_list(operation.item.get("x-evidence"))],
        "binary": bool(content) and not any("json" in kind for kind in content),
        "pagination": paging_of(operation, description),
    }


def _add_numbers(package: Path, schema: str, member: str, *, certain: bool) -> None:
    """Add a property to a model: a member that is a number written as a string, as a number."""
    name = str(PythonIdentifier(member, _FIELD_PREFIX))
    path = package / "models" / f"{snake_case(str(ClassName(schema, _FIELD_PREFIX)))}.py"
    kind, otherwise = ("float", "") if certain else ("float | None", " None if there is none.")
    lines = [
        "    @property",
        f"    def {name}_as_float(self) -> {kind}:",
        f'        """``{name}`` as a number, NaN and the infinities included.{otherwise}',
        "",
        "        Raises:",
        "            ValueError: It is not a number.",
        '        """',
        *([] if certain else ["        from ..values import number_or_none", ""]),
        f"        return {'float' if certain else 'number_or_none'}(self.{name})",
        "",
        "    def to_dict(self)",
    ]
    module = path.read_text(encoding="utf-8")
    path.write_text(module.replace("    def to_dict(self)", "\n".join(lines), 1), encoding="utf-8")


def numeric_members(description: Description) -> Iterator[tuple[str, str, bool]]:
    """Every member that is a number written as a string, as (schema, member, whether it always is)."""
    for _, name, schema in description.components("schemas"):
        for member, details in as_mapping(as_mapping(schema).get("properties")).items():
            if as_mapping(details).get(NUMERIC) is True:
                kinds = {kind for choice in (details, *as_list(details.get("anyOf"))) for kind in types_of(choice)}
                yield name, member, member in as_list(schema.get("required")) and "null" not in kinds


def _facade_module(tags: list[str], descriptions: Mapping[str, str]) -> str:
    lines = [
        '"""Operations as methods of a client: ``client.metrics.get_values(...)``, or ``await client.aio.metrics...``.',
        "",
        "Nothing is imported before it is used.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING, Any, cast",
        "",
        "if TYPE_CHECKING:",
        *(f"    from .{tag} import Async{_class(tag)}, {_class(tag)}" for tag in tags),
        "",
        "",
        *_facade_class("AsyncFacade", "Async", tags, descriptions),
        "",
        *_facade_class("Facade", "", tags, descriptions),
        "    @property",
        "    def aio(self) -> AsyncFacade:",
        '        """The same for an event loop."""',
        "        return AsyncFacade(self)",
    ]
    return "\n".join(lines) + "\n"


def _facade_class(name: str, prefix: str, tags: list[str], descriptions: Mapping[str, str]) -> list[str]:
    lines = [
        f"class {name}:",
        f'    """The operations of a client, by tag{", for an event loop" if prefix else ""}."""',
        "",
        '    __slots__ = ("_client",)' if prefix else "    __slots__ = ()",
        "",
    ]
    if prefix:
        lines += [
            "    def __init__(self, client: Any) -> None:",
            '        """Call operations with a client."""',
            "        self._client = client",
            "",
        ]
    client = "self._client" if prefix else "cast(Any, self)"
    for tag in tags:
        kind = f"{prefix}{_class(tag)}"
        lines += [
            "    @property",
            f"    def {tag}(self) -> {kind}:",
            f'        """{descriptions.get(tag, tag)}"""',
            f"        from .{tag} import {kind}",
            "",
            f"        return {kind}({client})",
            "",
        ]
    return lines


def _class(tag: str) -> str:
    return f"{pascal_case(tag)}Operations"
