"""Holds what a client and a server said to each other against the description."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

import httpx
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from cometr_py.core import api_spec
from tests.contract.calls import DOCUMENT, Json, resolve
from tests.contract.checking import PLAIN_HEADERS, parts
from tests.interop.proxy import Exchange
from tests.support.strictness import strict_document

#: What comet_ml says about itself in every request; the description mentions it once, for all operations.
OF_COMET_ML = {
    *("x-comet-debug-sdk-version", "x-comet-debug-py-version", "x-comet-debug-experiment-key", "x-comet-sdk-source"),
    "content-encoding",
}
#: Where comet_ml does not send what it means to: the operation, and how the difference begins.
FAULTS_OF_COMET_ML = (
    # `comet check` only wants any answer: it posts a form with made-up values, and calls it JSON.
    ("add_run", "the body is not JSON: b'apiKey=XXX&"),
    # Files of an artifact that was downloaded and is logged again; servers take it for false.
    ("sdk_upload_asset", "the parameter overwrite should be of type boolean, not 'FAIL'"),
    # comet-mcp asks without a key and with an empty object whether there is such an operation at all.
    ("search_experiments", "the body: 'projectId' is a required property"),
    ("search_experiments", "the body: 'rulesTree' is a required property"),
    # APIExperiment gives a dictionary to its HTTP library, which sends nothing of it but the keys.
    ("upload_asset", "the parameter metadata is not described"),
)
#: How clients spell booleans in a query: Python, R and Java differ.
_BOOLEANS = ("true", "false", "True", "False", "TRUE", "FALSE")


def differences(exchange: Exchange, *, of_ours: bool = True) -> Iterator[str]:
    """How the exchange differs from the description, a sentence each; nothing if it does not.

    Args:
        exchange: The request and its answer.
        of_ours: Our own server answered. It has to name JSON as comet_ml wants it. Of another server, it is of
            interest which members of its answer the description lacks, although a server may add some.

    The request is taken strictly: a parameter, part or member that the description does not have is a difference.
    """
    # Clients that are given the address without `/clientlib` leave it out, too.
    paths = (exchange.path, f"/clientlib{exchange.path}")
    found = next((found for path in paths if (found := api_spec.match(exchange.method, path))), None)
    if found is None:
        yield f"{exchange} is not described"
        return
    operation = found[0]
    place = ("paths", operation.path, operation.method.lower())
    request = (*_parameters(exchange, place), *_request_body(exchange, place))
    for difference in (*request, *_reply(exchange, place, of_ours)):
        if not any(operation.id == where and difference.startswith(what) for where, what in FAULTS_OF_COMET_ML):
            yield f"{exchange} ({operation.id}): {difference}"


def _parameters(exchange: Exchange, place: tuple[str, ...]) -> Iterator[str]:
    described = [resolve(one) for one in _at(place).get("parameters", [])]
    query = {one["name"]: one for one in described if one["in"] == "query"}
    for name, value in exchange.query:
        if name not in query:
            yield f"the parameter {name} is not described"
        elif not _fits(value, query[name]["schema"]["type"]):
            yield f"the parameter {name} should be of type {query[name]['schema']['type']}, not {value!r}"
    missing = {name for name, one in query.items() if one.get("required")} - {name for name, _ in exchange.query}
    yield from (f"the parameter {name} is required" for name in sorted(missing))
    known = PLAIN_HEADERS | OF_COMET_ML | {one["name"].lower() for one in described if one["in"] == "header"}
    yield from (f"the header {name} is not described" for name in sorted(set(exchange.headers) - known))


def _fits(value: str, kind: str) -> bool:
    if kind == "boolean":
        return value in _BOOLEANS
    return kind != "integer" or value.removeprefix("-").isdigit()


def _request_body(exchange: Exchange, place: tuple[str, ...]) -> Iterator[str]:
    content = _at(place).get("requestBody", {}).get("content", {})
    kind = exchange.content_type
    if not content:
        if exchange.body:
            yield f"a body is sent, and none is described: {exchange.body[:80]!r}"
    elif kind not in content:
        yield f"the body is {kind or 'of no type'}, not {' or '.join(content)}"
    elif kind == "multipart/form-data":
        yield from _parts(exchange, resolve(content[kind]["schema"]))
    else:
        yield from _json(exchange.body, (*place, "requestBody", "content", kind, "schema"), "the body", strict=True)


def _parts(exchange: Exchange, schema: Json) -> Iterator[str]:
    sent = parts(httpx.Request("POST", "http://any", headers=dict(exchange.headers), content=exchange.body))
    yield from (f"the part {name} is not described" for name in sorted(set(sent) - set(schema["properties"])))
    yield from (f"the part {name} is required" for name in sorted(set(schema.get("required", ())) - set(sent)))


def _reply(exchange: Exchange, place: tuple[str, ...], of_ours: bool) -> Iterator[str]:
    responses: Json = _at(place)["responses"]
    status = str(exchange.status)
    names = (status, f"{status[0]}XX", *(["default"] if status[0] == "4" else []))  # a failure of the server is none
    name = next((one for one in names if one in responses), None)
    if name is None:
        yield f"it was answered {status}: {exchange.reply[:200]!r}"
        return
    where: tuple[str, ...] = (*place, "responses", name)
    if "$ref" in responses[name]:
        where = tuple(responses[name]["$ref"].removeprefix("#/").split("/"))
    if "application/json" in _at(where).get("content", {}):
        kind = exchange.reply_headers.get("content-type") if of_ours else exchange.reply_type
        if kind != "application/json":
            yield f"the answer ({status}) is {kind!r}, which comet_ml does not take for JSON"
        schema = (*where, "content", "application/json", "schema")
        yield from _json(exchange.reply, schema, f"the answer ({status})", strict=not of_ours)


def _json(body: bytes, place: tuple[str, ...], what: str, *, strict: bool) -> Iterator[str]:
    try:
        content = json.loads(body)
    except ValueError:
        yield f"{what} is not JSON: {body[:80]!r}"
        return
    for error in _validator(place, strict).iter_errors(content):
        yield f"{what}{error.json_path[1:]}: {error.message[:300]}"


@functools.cache
def _validator(place: tuple[str, ...], strict: bool) -> Any:
    pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in place)
    quoted = pointer.replace("{", "%7B").replace("}", "%7D")  # a fragment of an address may not have braces
    return Draft202012Validator({"$ref": f"urn:description#/{quoted}"}, registry=_registry(strict))


@functools.cache
def _registry(strict: bool) -> Any:
    document = strict_document(DOCUMENT) if strict else DOCUMENT
    resource: Any = Resource.from_contents(document, default_specification=DRAFT202012)
    return Registry().with_resource("urn:description", resource)


def _at(place: tuple[str, ...]) -> Json:
    node: Any = DOCUMENT
    for step in place:
        node = node[step]
    assert isinstance(node, dict)
    return node
