"""Finds every schema of a description, with the file and the words to name it by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from .bundle import Description, Json, Operation, walk

Place = Literal["component", "parameter", "header", "body", "response"]


@dataclass(frozen=True)
class Site:
    """A schema and its place.

    Attributes:
        file: The file of spec/.
        subject: How to name it in a message.
        schema: The schema, which may be anything where the description is wrong.
        place: What it describes.
        content_type: The content type, of a body or response.
        named: Whether it is a component itself (or a part of one that the generator merges into it).
    """

    file: str
    subject: str
    schema: Any
    place: Place
    content_type: str = ""
    named: bool = False

    def mapping(self) -> Json:
        """Return the schema if it is a mapping, otherwise an empty one."""
        return as_mapping(self.schema)


def as_mapping(node: Any) -> Json:
    """Return the node if it is a mapping, otherwise an empty one: lint continues past what another rule reports."""
    return node if isinstance(node, dict) else {}


def as_list(node: Any) -> list[Any]:
    """Return the node if it is a list, otherwise an empty one."""
    return node if isinstance(node, list) else []


def all_sites(description: Description) -> Iterator[Site]:
    """Every schema, nested ones included."""
    for site in top_sites(description):
        yield from nested(site)


def top_sites(description: Description) -> Iterator[Site]:
    """Every schema that is not part of another."""
    for file, name, schema in description.components("schemas"):
        yield Site(file, f"schemas/{name}", schema, "component", named=True)
    for file, subject, parameter in parameters(description):
        if "schema" in parameter:
            yield Site(file, subject, parameter["schema"], "parameter")
    for file, name, header in description.components("headers"):
        yield Site(file, f"headers/{name}", as_mapping(header).get("schema", {}), "header")
    for file, subject, response in responses(description):
        for name, header in as_mapping(response.get("headers")).items():
            if "schema" in as_mapping(header):
                yield Site(file, f"{subject} header {name}", header["schema"], "header")
        for content_type, media in as_mapping(response.get("content")).items():
            if "schema" in as_mapping(media):
                yield Site(file, f"{subject} {content_type}", media["schema"], "response", content_type)
    for operation in description.operations():
        for content_type, media in as_mapping(body_of(operation).get("content")).items():
            if "schema" in as_mapping(media):
                subject = f"{operation.subject} body {content_type}"
                yield Site(operation.file, subject, media["schema"], "body", content_type)


def nested(site: Site) -> Iterator[Site]:
    """Yield a schema and every schema in it, without following references."""
    yield site
    schema = site.mapping()
    for name, child in as_mapping(schema.get("properties")).items():
        yield from nested(_inside(site, f".{name}", child))
    for keyword in ("items", "additionalProperties", "not"):
        if keyword in schema and not (keyword == "additionalProperties" and isinstance(schema[keyword], bool)):
            yield from nested(_inside(site, f" {keyword}", schema[keyword]))
    for keyword in ("anyOf", "oneOf", "prefixItems"):
        for index, child in enumerate(as_list(schema.get(keyword))):
            yield from nested(_inside(site, f" {keyword}[{index}]", child))
    for index, child in enumerate(as_list(schema.get("allOf"))):
        yield from nested(_inside(site, f" allOf[{index}]", child, named=site.named))


def parameters(description: Description) -> Iterator[tuple[str, str, Json]]:
    """Every parameter that is written out, as (file, subject, parameter)."""
    for file, name, parameter in description.components("parameters"):
        yield file, f"parameters/{name}", as_mapping(parameter)
    for operation in description.operations():
        for parameter in as_list(operation.item.get("parameters")):
            if "$ref" not in as_mapping(parameter):
                name = as_mapping(parameter).get("name", "?")
                yield operation.file, f"{operation.subject} parameter {name}", as_mapping(parameter)


def responses(description: Description) -> Iterator[tuple[str, str, Json]]:
    """Every response that is written out, as (file, subject, response)."""
    for file, name, response in description.components("responses"):
        yield file, f"responses/{name}", as_mapping(response)
    for operation in description.operations():
        for status, response in as_mapping(operation.item.get("responses")).items():
            if "$ref" not in as_mapping(response):
                yield operation.file, f"{operation.subject} response {status}", as_mapping(response)


def component_of(site: Site) -> str | None:
    """Return the name of the component schema that a schema is part of."""
    return re.split(r"[/. ]", site.subject)[1] if site.place == "component" else None


def schemas_of_replies(description: Description) -> set[str]:
    """Return the names of all component schemas that responses use."""
    return reachable_schemas(description, [response for _, _, response in responses(description)])


def reachable_schemas(description: Description, nodes: list[Any]) -> set[str]:
    """Return the names of all component schemas that nodes refer to, directly or through others."""
    found: set[str] = set()
    waiting = list(nodes)
    while waiting:
        for _, node in walk(waiting.pop()):
            name = (reference_of(node) or "").removeprefix("#/components/schemas/")
            if name and "/" not in name and name not in found:
                found.add(name)
                waiting.append(description.resolve(node))
    return found


def body_of(operation: Operation) -> Json:
    """Return the request body of an operation, empty if it has none."""
    return as_mapping(operation.item.get("requestBody"))


def reference_of(schema: Any) -> str | None:
    """Return the ``$ref`` of a schema, None if it has none."""
    reference = as_mapping(schema).get("$ref")
    return reference if isinstance(reference, str) else None


def types_of(schema: Any) -> set[str]:
    """Return the JSON types that a schema names itself."""
    declared = as_mapping(schema).get("type")
    if isinstance(declared, str):
        return {declared}
    return {name for name in as_list(declared) if isinstance(name, str)}


def is_object(schema: Any) -> bool:
    """Whether a schema describes an object by itself, without a reference."""
    found = as_mapping(schema)
    return "object" in types_of(schema) or any(
        key in found for key in ("properties", "additionalProperties", "patternProperties")
    )


def _inside(site: Site, step: str, schema: Any, *, named: bool = False) -> Site:
    return Site(site.file, site.subject + step, schema, site.place, site.content_type, named)
