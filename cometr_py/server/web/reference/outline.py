"""The description, arranged as a reader wants it: by tag, with references followed and types put into words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["BodyOutline", "FieldOutline", "OperationOutline", "Outline", "ResponseOutline", "TagOutline"]

Json = dict[str, Any]


@dataclass(frozen=True)
class FieldOutline:
    """A parameter, or a member of a body.

    Attributes:
        kind: Its type in words.
        models: Names of the models that its type is made of.
        place: ``query``, ``path`` or ``header`` of a parameter.
    """

    name: str
    kind: str
    models: tuple[str, ...]
    required: bool
    text: str
    place: str = ""


@dataclass(frozen=True)
class BodyOutline:
    """What a request or a reply carries.

    Attributes:
        fields: Its members, if it is an object.
        kind: Its type in words, if it is something else.
        example: An example, ``None`` if there is none.
    """

    content_type: str
    text: str
    kind: str
    models: tuple[str, ...]
    fields: tuple[FieldOutline, ...]
    example: object


@dataclass(frozen=True)
class ResponseOutline:
    """One status, and what comes with it."""

    status: str
    text: str
    bodies: tuple[BodyOutline, ...]


@dataclass(frozen=True)
class OperationOutline:
    """One operation.

    Attributes:
        samples: Code that calls it, by language.
    """

    id: str
    tag: str
    method: str
    path: str
    item: Json
    parameters: tuple[FieldOutline, ...]
    bodies: tuple[BodyOutline, ...]
    replies: tuple[ResponseOutline, ...]
    samples: dict[str, str]

    @property
    def facts(self) -> Iterator[str]:
        """What else is known about it, a few words each."""
        tier = self.item.get("x-tier")
        if tier:
            yield f"tier {tier}"
        yield f"evidence: {', '.join(self.item['x-evidence'])}"
        yield "safe to repeat" if self.item["x-idempotent"] else "not safe to repeat"
        if self.item.get("x-writes"):
            yield "a GET that writes"
        if self.item.get("x-reads"):
            yield "only reads"
        if "x-min-server-version" in self.item:
            yield f"from server {self.item['x-min-server-version']} on"


@dataclass(frozen=True)
class TagOutline:
    """A group of operations."""

    name: str
    text: str
    entries: tuple[OperationOutline, ...]


class Outline:
    """The whole description."""

    def __init__(self, document: Json, samples: dict[str, dict[str, str]] | None = None) -> None:
        """Arrange this OpenAPI document, with code samples by operation and language."""
        self._document = document
        self._samples = samples or {}
        self.info: Json = document["info"]
        self.error_codes: Json = document.get("x-sdk-error-codes", {})

    @property
    def tags(self) -> list[TagOutline]:
        """The groups, in the description's order, with their operations by name."""
        entries: dict[str, list[OperationOutline]] = {tag["name"]: [] for tag in self._document["tags"]}
        for path, item in self._document["paths"].items():
            for method, operation in item.items():
                entries[operation["tags"][0]].append(self._entry(method.upper(), path, operation))
        return [
            TagOutline(tag["name"], tag["description"], tuple(sorted(entries[tag["name"]], key=_name)))
            for tag in self._document["tags"]
        ]

    def by_evidence(self, levels: Iterable[str]) -> dict[str, list[OperationOutline]]:
        """Return the operations by their surest evidence; ``levels`` begins with the surest."""
        order = list(levels)
        found: dict[str, list[OperationOutline]] = {level: [] for level in order}
        for entry in sorted((entry for tag in self.tags for entry in tag.entries), key=_name):
            found[min(entry.item["x-evidence"], key=order.index)].append(entry)
        return found

    @property
    def models(self) -> list[tuple[str, BodyOutline]]:
        """Every model that is a part of something else; the others are shown where they are used."""
        names = {
            name
            for tag in self.tags
            for entry in tag.entries
            for body in [*entry.bodies, *(body for reply in entry.replies for body in reply.bodies)]
            for name in _parts(body)
        }
        found: dict[str, BodyOutline] = {}
        while names:
            name = names.pop()
            schema = self._document["components"]["schemas"][name]
            found[name] = self._body("", {"schema": schema})
            names |= set(_parts(found[name])) - set(found)
        return sorted(found.items())

    def _entry(self, method: str, path: str, operation: Json) -> OperationOutline:
        parameters = [self._resolve(parameter) for parameter in operation.get("parameters", [])]
        carrier = self._resolve(operation.get("requestBody", {}))
        return OperationOutline(
            id=operation["operationId"],
            tag=operation["tags"][0],
            method=method,
            path=path,
            item=operation,
            parameters=tuple(self._parameter(parameter) for parameter in parameters),
            bodies=tuple(self._bodies(carrier)),
            replies=tuple(self._reply(status, response) for status, response in operation["responses"].items()),
            samples=self._samples.get(operation["operationId"], {}),
        )

    def _parameter(self, parameter: Json) -> FieldOutline:
        kind, models = self._kind(parameter["schema"])
        text = parameter.get("description", "").strip()
        if "example" in parameter:
            text += f" Example: `{_text(parameter['example'])}`."
        return FieldOutline(parameter["name"], kind, models, parameter.get("required", False), text, parameter["in"])

    def _reply(self, status: str, response: Json) -> ResponseOutline:
        found = self._resolve(response)
        return ResponseOutline(status, found["description"], tuple(self._bodies(found)))

    def _bodies(self, carrier: Json) -> Iterator[BodyOutline]:
        for content_type, media in carrier.get("content", {}).items():
            yield self._body(content_type, media)

    def _body(self, content_type: str, media: Json) -> BodyOutline:
        schema = self._resolve(media["schema"])
        kind, models = self._kind(media["schema"])
        fields = tuple(self._fields(schema))
        examples = [example["value"] for example in media.get("examples", {}).values()]
        return BodyOutline(
            content_type=content_type,
            text=schema.get("description", ""),
            kind="" if fields else kind,
            models=() if fields else models,
            fields=fields,
            example=examples[0] if examples else media.get("example", schema.get("example")),
        )

    def _fields(self, schema: Json) -> Iterator[FieldOutline]:
        for part in schema.get("allOf", []):
            yield from self._fields(self._resolve(part))
        required = schema.get("required", [])
        for name, found in schema.get("properties", {}).items():
            kind, models = self._kind(found)
            text = found.get("description") or self._resolve(found).get("description", "")
            yield FieldOutline(name, kind, models, name in required, text.strip())

    def _kind(self, schema: Json) -> tuple[str, tuple[str, ...]]:
        """Return the type in words, and the models that it names."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return name, (name,)
        if "anyOf" in schema:
            kinds = [self._kind(option) for option in schema["anyOf"]]
            return " or ".join(kind for kind, _ in kinds), tuple(name for _, models in kinds for name in models)
        types = schema.get("type", "any JSON")
        words: list[str] = []
        models: list[str] = []
        for one in types if isinstance(types, list) else [types]:
            word = str(one)
            if one == "array":
                inner, found = self._kind(schema.get("items", {}))
                word = f"list of {inner}"
                models.extend(found)
            elif one == "string" and schema.get("format") == "binary":
                word = "bytes"
            elif one == "object" and isinstance(schema.get("additionalProperties"), dict):
                inner, found = self._kind(schema["additionalProperties"])
                word = f"object, each member a {inner}"
                models.extend(found)
            words.append(word)
        return " or ".join(words), tuple(models)

    def _resolve(self, node: Json) -> Json:
        while "$ref" in node:
            found: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node


def _parts(body: BodyOutline) -> Iterator[str]:
    yield from body.models
    for field in body.fields:
        yield from field.models


def _name(entry: OperationOutline) -> str:
    return entry.id


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
