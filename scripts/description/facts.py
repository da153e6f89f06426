"""What a description promises: everything in it that a change of could break a client, and no words.

``spec/released.yaml`` keeps these facts of the latest release. They are the same whether a parameter or a response is
written out or refers to a component, and do not depend on which file describes what.
"""

from pathlib import Path
from typing import Any

import yaml

from .bundle import LIMIT, Description, Json, Operation
from .schemas import as_list, as_mapping, body_of, reference_of

RELEASED = "released.yaml"
#: Names the shared response that an operation refers to.
SHARED = "shared"
#: Keys of operations that no client breaks by, and those that methods of our own clients are named and made by.
REMARKS = ("x-writes", "x-reads", "deprecated", "x-extension", "x-served", "x-min-server-version")
METHODS_OF_CLIENTS = ("x-method-name", "x-pagination")
#: Keys of schemas that no client depends on: the limits' rows are written out beside their names.
_WORDS = ("description", "example", "examples", LIMIT)
#: Keys of schemas that hold schemas by name, and in a list.
_MAPS, _LISTS = ("properties", "patternProperties"), ("anyOf", "allOf", "oneOf", "prefixItems")
_WIDTH = 120


def facts_of(description: Description) -> Json:
    """Return the facts as ``{"version": ..., "operations": {...}, "responses": {...}, "schemas": {...}}``."""
    return {
        "version": str(as_mapping(description.document.get("info")).get("version")),
        "operations": {one.id: _operation(description, one) for one in description.operations()},
        "responses": {
            name: _response(description, as_mapping(one)) for _, name, one in description.components("responses")
        },
        "schemas": {name: _schema(schema) for _, name, schema in description.components("schemas")},
    }


def read_released(spec: Path) -> Json | None:
    """Return the facts of the latest release, None if there is no file of them."""
    path = spec / RELEASED
    if not path.is_file():
        return None
    found: Json = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    return found


def write_released(spec: Path, facts: Json) -> None:
    """Keep facts as those of the latest release."""
    head = "# The facts of the latest release of the description. Written by scripts/spec-changelog --release.\n"
    text = yaml.dump(facts, Dumper=_Dumper, sort_keys=False, default_flow_style=None, width=_WIDTH, allow_unicode=True)
    (spec / RELEASED).write_text(head + text, encoding="utf-8")


def _operation(description: Description, operation: Operation) -> Json:
    item = operation.item
    found: Json = {
        "method": operation.method.upper(),
        "path": operation.path,
        "tag": next(iter(as_list(item.get("tags"))), None),
        "idempotent": item.get("x-idempotent"),
    }
    found.update({key: item[key] for key in (*REMARKS, *METHODS_OF_CLIENTS) if key in item})
    parameters = [as_mapping(description.resolve(one)) for one in as_list(item.get("parameters"))]
    if parameters:
        found["parameters"] = {f"{one.get('in')} {one.get('name')}": _parameter(one) for one in parameters}
    if body := body_of(operation):
        found["body"] = {"required": body.get("required", False), "content": _content(body)}
    found["responses"] = {
        str(status): _referred(one) or _response(description, as_mapping(one))
        for status, one in as_mapping(item.get("responses")).items()
    }
    return found


def _parameter(parameter: Json) -> Json:
    return {"required": parameter.get("required", False), "schema": _schema(parameter.get("schema"))}


def _referred(response: Any) -> Json:
    reference = reference_of(response)
    return {SHARED: reference.rpartition("/")[2]} if reference else {}


def _response(description: Description, response: Json) -> Json:
    found: Json = {}
    if content := _content(response):
        found["content"] = content
    headers = as_mapping(response.get("headers"))
    if headers:
        resolved = {name: as_mapping(description.resolve(header)) for name, header in headers.items()}
        found["headers"] = {name: _schema(header.get("schema")) for name, header in resolved.items()}
    return found


def _content(holder: Json) -> Json:
    contents = as_mapping(holder.get("content"))
    return {kind: _schema(as_mapping(media).get("schema")) for kind, media in contents.items()}


def _schema(schema: Any) -> Any:
    """Return a schema without its words."""
    if not isinstance(schema, dict):
        return schema
    found: Json = {}
    for key, value in schema.items():
        if key in _WORDS:
            continue
        if key in _MAPS:
            found[key] = {name: _schema(child) for name, child in as_mapping(value).items()}
        elif key in _LISTS:
            found[key] = [_schema(child) for child in as_list(value)]
        elif key == "required" and isinstance(value, list):
            found[key] = sorted(map(str, value))
        else:
            found[key] = _schema(value)
    return found


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # whichever this PyYAML has
    """Writes what occurs twice twice: the file is read by people, and compared line by line."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
