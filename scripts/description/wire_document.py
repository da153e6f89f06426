"""The document that comet_wire's structs are generated from.

datamodel-code-generator puts the schema ``metrics.MetricPoint`` into the module ``metrics``. So the copy of the
description made here names every schema by its module, and adds one schema for the parameters of each operation.
It keeps the shape of the schemas only: what a struct cannot express is left out.
"""

from collections import defaultdict
from typing import Any

from .absence import is_marked, nullable
from .bundle import LIMIT, Description, Json, Operation, walk
from .schemas import as_list, as_mapping, reference_of, types_of
from .wire_limits import LIMITS_MODULE, type_name

__all__ = [
    "BASE_MODULE",
    "SHARED",
    "absent_members",
    "content_of",
    "homes_of",
    "name_of",
    "parameters_of",
    "struct_document",
    "success_of",
]

SHARED = "shared"
BASE_MODULE = "comet_wire.base"
JSON_VALUE: Json = {"customTypePath": f"{BASE_MODULE}.JsonValue"}
_SCHEMAS = "#/components/schemas/"


def struct_document(description: Description) -> Json:
    """Return a document that consists of schemas, each named by module and class."""
    homes = homes_of(description)
    schemas: Json = {}
    for _, name, schema in description.components("schemas"):
        shape = _Shapes(description, homes).top(as_mapping(schema))
        schemas[f"{homes[name]}.{name}"] = shape
    for operation in description.operations():
        parameters = parameters_of(description, operation)
        if parameters:
            schemas[f"{operation.item['tags'][0]}.{name_of(operation, 'Params')}"] = _Shapes(description, homes).top(
                {
                    "type": "object",
                    "description": f"Path and query parameters of ``{operation.id}``.",
                    "required": [one["name"] for one in parameters if one.get("required")],
                    "properties": {one["name"]: one.get("schema", {}) for one in parameters},
                }
            )
    return {
        "openapi": "3.1.0",
        "info": {"title": "comet_wire", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }


def homes_of(description: Description) -> dict[str, str]:
    """Return the module of each component schema: its tag's, or ``shared`` if none or several tags use it."""
    tags: dict[str, set[str]] = defaultdict(set)
    for operation in description.operations():
        used = [operation.item.get("requestBody"), *_successes(operation)]
        for name in _reachable(description, used):
            tags[name].add(operation.item["tags"][0])
    return {
        name: next(iter(tags[name])) if len(tags[name]) == 1 else SHARED
        for _, name, _ in description.components("schemas")
    }


def name_of(operation: Operation, suffix: str) -> str:
    """Return the predictable name of an operation's struct: ``GetMetricValues`` and the suffix."""
    return "".join(word[:1].upper() + word[1:] for word in operation.id.split("_")) + suffix


def parameters_of(description: Description, operation: Operation) -> list[Json]:
    """Return the path and query parameters of an operation."""
    found = (as_mapping(description.resolve(one)) for one in as_list(operation.item.get("parameters")))
    return [one for one in found if one.get("in") in ("path", "query")]


def content_of(description: Description, node: Any) -> tuple[str, Json] | None:
    """Return the content type and the schema of a request body or response; None if it has no content."""
    content = as_mapping(as_mapping(description.resolve(node)).get("content"))
    for content_type, media in content.items():
        return content_type, as_mapping(as_mapping(media).get("schema"))
    return None


def success_of(description: Description, operation: Operation) -> tuple[str, Json] | None:
    """Return the content type and the schema of a successful response; None if it has no content."""
    found = (content_of(description, response) for response in _successes(operation))
    return next((content for content in found if content is not None), None)


def absent_members(description: Description) -> dict[str, set[str]]:
    """Return the members that old servers leave out, by the names of their component schemas."""
    shapes = _Shapes(description, {})
    found = {
        name: {member for member, one in shapes.members(as_mapping(schema)).items() if is_marked(one)}
        for _, name, schema in description.components("schemas")
    }
    return {name: members for name, members in found.items() if members}


class _Shapes:
    """Reduces schemas to what a struct can express."""

    def __init__(self, description: Description, homes: dict[str, str]) -> None:
        self._description = description
        self._homes = homes

    def top(self, schema: Json) -> Json:
        """Return the shape of a component, with its description."""
        shape = self._shape(schema, named=True)
        if shape is not JSON_VALUE and "$ref" not in shape and "description" in schema:
            shape["description"] = schema["description"].strip()
        return shape

    def members(self, schema: Json) -> Json:
        """Return the properties of a component, those that it merges included."""
        return as_mapping((self._merged(schema) if "allOf" in schema else schema).get("properties"))

    def _shape(self, schema: Json, *, named: bool = False) -> Json:
        reference = reference_of(schema)
        if reference is not None:
            name = reference.removeprefix(_SCHEMAS)
            return {"$ref": f"{_SCHEMAS}{self._homes[name]}.{name}"}
        if "allOf" in schema:
            return self._shape(self._merged(schema), named=named)
        if "anyOf" in schema or "oneOf" in schema:
            return self._union([as_mapping(one) for one in as_list(schema.get("anyOf", schema.get("oneOf")))])
        types = types_of(schema) or ({"object"} if "properties" in schema else set())
        if not types:
            return JSON_VALUE
        if len(types - {"null"}) > 1:
            kinds = [one for one in as_list(schema["type"]) if one != "null"]
            nothing = [{"type": "null"}] if "null" in types else []
            return self._union([*({**schema, "type": kind} for kind in kinds), *nothing])
        if "string" in types and LIMIT in schema:
            limited: Json = {"customTypePath": f"{LIMITS_MODULE}.{type_name(schema[LIMIT])}"}
            return {"anyOf": [limited, {"type": "null"}]} if "null" in types else limited
        shape: Json = {"type": schema.get("type", "object")}
        if "array" in types:
            shape["items"] = self._shape(as_mapping(schema.get("items")))
        if "object" in types:
            shape |= self._object(schema, named=named)
        return shape

    def _object(self, schema: Json, *, named: bool) -> Json:
        properties = {
            name: self._shape(nullable(one) if is_marked(one) else as_mapping(one))
            for name, one in as_mapping(schema.get("properties")).items()
            if as_mapping(one).get("format") != "binary"
        }
        if properties:
            required = [name for name in as_list(schema.get("required")) if name in properties]
            return {"properties": properties, **({"required": required} if required else {})}
        values = schema.get("additionalProperties")
        if isinstance(values, dict):
            return {"additionalProperties": self._shape(values)}
        return {"properties": {}} if named else {"additionalProperties": JSON_VALUE}

    def _union(self, members: list[Json]) -> Json:
        kinds = [
            kind
            for member in members
            for kind in types_of(self._description.resolve(member)) or {"object"}
            if kind in ("object", "array")
        ]
        if len(kinds) != len(set(kinds)):
            return JSON_VALUE
        shapes = [self._shape(member) for member in members]
        return JSON_VALUE if JSON_VALUE in shapes else {"anyOf": shapes}

    def _merged(self, schema: Json) -> Json:
        merged: Json = {"type": "object", "properties": {}, "required": []}
        for part in [*as_list(schema["allOf"]), {key: value for key, value in schema.items() if key != "allOf"}]:
            found = as_mapping(self._description.resolve(part))
            found = self._merged(found) if "allOf" in found else found
            merged["properties"] |= as_mapping(found.get("properties"))
            merged["required"] += as_list(found.get("required"))
        return merged


def _successes(operation: Operation) -> list[Any]:
    return [response for status, response in operation.item["responses"].items() if str(status).startswith("2")]


def _reachable(description: Description, nodes: list[Any]) -> set[str]:
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(nodes)
    while waiting:
        for _, node in walk(waiting.pop()):
            reference = reference_of(node)
            if reference is None or reference in seen:
                continue
            seen.add(reference)
            waiting.append(description.resolve(node))
            if reference.startswith(_SCHEMAS):
                found.add(reference.removeprefix(_SCHEMAS))
    return found
