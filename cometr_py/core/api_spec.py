"""The operations of the API description that running code needs.

The document is ``openapi.json`` of the generated package. It is decoded once, and only the fields used here.
"""

from __future__ import annotations

import functools
import importlib.util
import posixpath
import re
from typing import Literal
from urllib.parse import unquote

import msgspec

from cometr_py.core.json_decode import decode
from cometr_py.errors import CometError

__all__ = [
    "DOCUMENTS",
    "Operation",
    "document_bytes",
    "error_codes",
    "error_kinds",
    "match",
    "operation",
    "operations",
    "rest_root",
]

_WHOLE = "openapi.json"
#: Every file of the package that describes the API, and its media type: the description with our extensions, the one of
#: Comet alone, and the overlay between them.
DOCUMENTS = {
    _WHOLE: "application/json",
    "openapi.yaml": "application/yaml",
    "openapi.plain.json": "application/json",
    "openapi.plain.yaml": "application/yaml",
    "overlay.yaml": "application/yaml",
}

#: The schema of what most writes return: they were accepted, even if the body is empty.
_ACK = "Ack"

BodyKind = Literal["json", "multipart", "bytes"]
ReplyKind = Literal["object", "array", "bytes"]


class Operation(msgspec.Struct, frozen=True):
    """One call of the API.

    Attributes:
        id: The ``operationId``, also the generated function's name.
        method: HTTP method, upper case.
        path: Path from the host's root, ``{name}`` standing for a path parameter.
        tag: The group it belongs to.
        tier: How important it is to everyday clients, 1 to 3; ``None`` outside the public API.
        idempotent: Whether sending it twice does no more than sending it once.
        writes: Whether it changes anything (some GETs do, some POSTs don't).
        body: What it takes, ``None`` for nothing.
        parts: Names of the parts of a multipart body.
        file_parts: Those of them that are files.
        reply: What a successful reply must be: a JSON ``object`` or ``array``, ``bytes`` of any kind; ``None`` where
            the description doesn't know, or the body may be empty.
    """

    id: str
    method: str
    path: str
    tag: str
    tier: int | None
    idempotent: bool
    writes: bool
    body: BodyKind | None
    parts: frozenset[str]
    file_parts: frozenset[str]
    reply: ReplyKind | None


@functools.cache
def operations() -> dict[str, Operation]:
    """Every described operation by its id."""
    document = _document()
    found = (
        _operation(method.upper(), path, entry, document.components)
        for path, item in document.paths.items()
        for method in item.__struct_fields__
        if (entry := getattr(item, method)) is not None
    )
    return {one.id: one for one in found}


def operation(operation_id: str) -> Operation:
    """Return the operation with this id.

    Raises:
        KeyError: The description has no such operation, which is a bug in the calling code.
    """
    return operations()[operation_id]


def match(method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
    """Return the operation of a request and its decoded path parameters; ``None`` if the description lacks it.

    Args:
        method: HTTP method in any case.
        path: Path from the host's root, still percent-encoded.
    """
    exact, templates = _routes()
    method = method.upper()
    if (found := exact.get((method, path))) is not None:
        return found, {}
    for pattern, candidate in templates:
        if candidate.method == method and (values := pattern.fullmatch(path)):
            return candidate, {name: unquote(value) for name, value in values.groupdict().items()}
    return None


def document_bytes(name: str = _WHOLE) -> bytes:
    """Return the description of the API.

    Args:
        name: One of ``DOCUMENTS``.
    """
    # Found without importing the package, which would load its HTTP library.
    spec = importlib.util.find_spec("comet_rest_v2")
    if spec is None or spec.submodule_search_locations is None:
        raise CometError("The package comet_rest_v2 is missing; install cometr-py again.")
    path = posixpath.join(next(iter(spec.submodule_search_locations)), name)
    get_data = getattr(spec.loader, "get_data", None)
    try:
        data = get_data(path) if get_data else None
    except OSError:
        data = None
    if not isinstance(data, bytes):
        raise CometError(f"The description of the API is missing: {path}. Install cometr-py again.")
    return data


@functools.cache
def error_codes() -> dict[int, str]:
    """Return Comet's error codes (``sdk_error_code``) and their meanings."""
    return {int(code): entry.meaning for code, entry in _document().error_codes.items()}


@functools.cache
def error_kinds() -> dict[int, str]:
    """Return Comet's error codes and their kinds: ``not_found``, ``forbidden``, ``limit`` ..."""
    return {int(code): entry.kind for code, entry in _document().error_codes.items()}


@functools.cache
def rest_root() -> str:
    """Return the path prefix of the public API."""
    return posixpath.commonpath(one.path for one in operations().values() if not one.tag.startswith("sdk_"))


@functools.cache
def _routes() -> tuple[dict[tuple[str, str], Operation], list[tuple[re.Pattern[str], Operation]]]:
    exact: dict[tuple[str, str], Operation] = {}
    templates: list[tuple[re.Pattern[str], Operation]] = []
    for one in operations().values():
        if "{" in one.path:
            templates.append((_pattern(one.path), one))
        else:
            exact[one.method, one.path] = one
    return exact, templates


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    # re.split leaves the literal pieces at even places and the parameters' names between them.
    return re.compile("".join(f"(?P<{part}>[^/]+)" if i % 2 else re.escape(part) for i, part in enumerate(parts)))


class _Schema(msgspec.Struct):
    ref: str | None = msgspec.field(name="$ref", default=None)
    type: str | list[str] | None = None
    format: str | None = None
    properties: dict[str, _Schema] = {}


class _Media(msgspec.Struct):
    schema: _Schema = msgspec.field(default_factory=_Schema)


class _Carrier(msgspec.Struct):
    """A request body or a response."""

    ref: str | None = msgspec.field(name="$ref", default=None)
    content: dict[str, _Media] = {}


class _SpecEntry(msgspec.Struct):
    operation_id: str = msgspec.field(name="operationId")
    tags: list[str] = []
    tier: int | None = msgspec.field(name="x-tier", default=None)
    idempotent: bool = msgspec.field(name="x-idempotent", default=False)
    writes: bool = msgspec.field(name="x-writes", default=False)
    reads: bool = msgspec.field(name="x-reads", default=False)
    request_body: _Carrier | None = msgspec.field(name="requestBody", default=None)
    responses: dict[str, _Carrier] = {}


class _PathItem(msgspec.Struct):
    get: _SpecEntry | None = None
    put: _SpecEntry | None = None
    post: _SpecEntry | None = None
    delete: _SpecEntry | None = None
    patch: _SpecEntry | None = None


class _Components(msgspec.Struct):
    schemas: dict[str, _Schema] = {}
    responses: dict[str, _Carrier] = {}
    request_bodies: dict[str, _Carrier] = msgspec.field(name="requestBodies", default_factory=dict)


class _ErrorCode(msgspec.Struct):
    kind: str
    meaning: str


class _Document(msgspec.Struct):
    paths: dict[str, _PathItem]
    components: _Components = msgspec.field(default_factory=_Components)
    error_codes: dict[str, _ErrorCode] = msgspec.field(name="x-sdk-error-codes", default_factory=dict)


@functools.cache
def _document() -> _Document:
    return decode(document_bytes(), _Document)


def _operation(method: str, path: str, entry: _SpecEntry, components: _Components) -> Operation:
    parts = _parts(entry.request_body, components)
    return Operation(
        id=entry.operation_id,
        method=method,
        path=path,
        tag=entry.tags[0] if entry.tags else "",
        tier=entry.tier,
        idempotent=entry.idempotent,
        writes=entry.writes or (method != "GET" and not entry.reads),
        body=_body_kind(entry.request_body, components),
        parts=frozenset(parts),
        file_parts=frozenset(name for name, part in parts.items() if part.format == "binary"),
        reply=_reply_kind(entry.responses.get("200"), components),
    )


def _body_kind(body: _Carrier | None, components: _Components) -> BodyKind | None:
    content = _content(body, components.request_bodies)
    if not content:
        return None
    if any(map(_is_json, content)):
        return "json"
    return "multipart" if "multipart/form-data" in content else "bytes"


def _reply_kind(response: _Carrier | None, components: _Components) -> ReplyKind | None:
    content = _content(response, components.responses)
    if not content:
        return None
    if not all(map(_is_json, content)):
        return "bytes"
    media = next(iter(content.values()))
    if (media.schema.ref or "").endswith(f"/{_ACK}"):
        return None
    schema = _resolved(media.schema, components)
    return "object" if schema.type == "object" else "array" if schema.type == "array" else None


def _parts(body: _Carrier | None, components: _Components) -> dict[str, _Schema]:
    form = _content(body, components.request_bodies).get("multipart/form-data")
    return _resolved(form.schema, components).properties if form is not None else {}


def _resolved(schema: _Schema, components: _Components) -> _Schema:
    return schema if schema.ref is None else components.schemas.get(schema.ref.rpartition("/")[2], _Schema())


def _content(carrier: _Carrier | None, named: dict[str, _Carrier]) -> dict[str, _Media]:
    if carrier is not None and carrier.ref is not None:
        carrier = named.get(carrier.ref.rpartition("/")[2])
    return carrier.content if carrier is not None else {}


def _is_json(content_type: str) -> bool:
    plain = content_type.partition(";")[0].strip()
    return plain == "application/json" or plain.endswith("+json")


def clear_caches() -> None:
    """Read the description again at the next call."""
    for cached in (_document, _routes, operations, error_codes, error_kinds, rest_root):
        cached.cache_clear()
