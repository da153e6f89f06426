"""The lint names everything that the generator would drop or break without a word."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from description import lint as lint_module
from description import lint_facts
from description.bundle import load

from tests.generators.sample import (
    EXAMPLE_CALLS,
    HANDLER_FUNCTIONS,
    Json,
    overlay,
    problems_of,
    sample,
    write_project,
    write_spec,
)
from tests.support.processes import ROOT


def _get(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing"]["get"]
    return operation


def _post(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing"]["post"]
    return operation


def _put(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing/{id}/file"]["put"]
    return operation


def _file(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing/{id}/file"]["get"]
    return operation


def _schemas(document: Json) -> Json:
    schemas: Json = document["components"]["schemas"]
    return schemas


def _thing(document: Json) -> Json:
    schema: Json = _schemas(document)["ThingReply"]
    return schema


def _name(document: Json) -> Json:
    schema: Json = _thing(document)["properties"]["name"]
    return schema


def _link(document: Json) -> Json:
    schema: Json = _schemas(document)["ThingUpload"]["properties"]["link"]
    return schema


def _key(document: Json) -> Json:
    parameter: Json = document["components"]["parameters"]["ThingKey"]
    return parameter


def _reply(document: Json) -> Json:
    response: Json = document["components"]["responses"]["Thing"]
    return response


def _add_property(name: str, schema: Any, owner: str = "ThingReply") -> Callable[[Json], object]:
    return lambda document: _schemas(document)[owner]["properties"].update({name: schema})


def _rename_schema(old: str, new: str) -> Callable[[Json], object]:
    def spoil(document: Json) -> None:
        schemas = _schemas(document)
        schemas[new] = schemas.pop(old)
        for holder in (_reply(document), _put(document)["requestBody"]):
            holder["content"]["application/json"]["schema"]["$ref"] = f"#/components/schemas/{new}"

    return spoil


def _swap_body(content_type: str, schema: Json) -> Callable[[Json], object]:
    return lambda document: _post(document)["requestBody"].update({"content": {content_type: {"schema": schema}}})


_THING_REFERENCE = {"$ref": "#/components/schemas/ThingReply"}
_PART_REFERENCE = {"$ref": "#/components/schemas/ThingPart"}
_KIND_REFERENCE = {"$ref": "#/components/schemas/ThingKind"}
_SPARE = {"type": "object", "description": "Spare.", "properties": {"a": {"example": 1}}}
_BYTES = {"type": "string", "format": "binary"}
_LONG = {"x-limit": "long"}
_LIMITS = {"x-limits": {"long": {"maxLength": 500, "fields": ["link"]}}}
_LISTED = {"x-extensions": {"thingKey": "Names the thing."}}
_GUESSED_OPERATION = {
    "operationId": "set_project_owner",
    "description": "The version is a guess.",
    "x-min-server-version": "4.35.0",
    "x-min-server-version-guessed": True,
}

# (rule, what the message says, how to spoil the sample)
CASES: list[tuple[str, str, Callable[[Json], object]]] = [
    ("openapi-version", "'3.1'", lambda d: d.update(openapi="3.1")),
    ("openapi-version", "'3.2.0'", lambda d: d.update(openapi="3.2.0")),
    ("plain-json", "nan is not a JSON value", lambda d: _key(d).update(example=float("nan"))),
    ("unknown-key", "webhooks: would be ignored", lambda d: d.update(webhooks={})),
    ("unknown-key", "'servers' would be ignored", lambda d: _get(d).update(servers=[{"url": "https://b.example"}])),
    ("unknown-key", "'callbacks' would be ignored", lambda d: _get(d).update(callbacks={})),
    ("unknown-key", "'x-idempotant' would be ignored", lambda d: _get(d).update({"x-idempotant": True})),
    (
        "link-target",
        "responses/Thing link next: leads to no operation. Fix its operationId",
        lambda d: _reply(d).update(links={"next": {"operationId": "get_nothing"}}),
    ),
    (
        "link-target",
        "link next: gives kindOfThing, which get_thing does not have",
        lambda d: _reply(d).update(links={"next": {"operationId": "get_thing", "parameters": {"kindOfThing": "a"}}}),
    ),
    ("unknown-key", "'servers' would be ignored", lambda d: d["paths"]["/api/thing"].update(servers=[])),
    ("unknown-key", "'examples' would be ignored", lambda d: _key(d).update(examples={"a": {"value": "b"}})),
    (
        "unknown-key",
        "body multipart/form-data: 'encoding' would be ignored",
        lambda d: _post(d)["requestBody"]["content"]["multipart/form-data"].update(encoding={}),
    ),
    ("one-tag", "has 2 tags", lambda d: _get(d).update(tags=["things", "others"])),
    ("one-tag", "has 0 tags", lambda d: _get(d).pop("tags")),
    ("one-tag", "'stuff' is not declared", lambda d: _get(d).update(tags=["stuff"])),
    (
        "one-tag",
        "'Big-Things' is not a module name",
        lambda d: (d["tags"].append({"name": "Big-Things"}), _get(d).update(tags=["Big-Things"])),
    ),
    ("operation-id", "has no operationId", lambda d: _get(d).pop("operationId")),
    ("operation-id", "Write it as the module: 'get_thing_2'", lambda d: _get(d).update(operationId="getThing2")),
    ("operation-id", "has the same operationId", lambda d: _post(d).update(operationId="get_thing")),
    (
        "path",
        "GET /api/thing/{kind}/file (upload_thing): a request for it could be for GET /api/thing/{id}/file (get_file)",
        lambda d: d["paths"].update({"/api/thing/{kind}/file": {"get": d["paths"]["/api/thing"].pop("post")}}),
    ),
    (
        "path",
        "has a path parameter whose name is not a word",
        lambda d: d["paths"].update({"/api/thing/{a-b}/file": d["paths"].pop("/api/thing/{id}/file")}),
    ),
    ("x-served", "x-served is True", lambda d: _get(d).update({"x-served": True})),
    ("extension-unmarked", "'thingKey' is an extension, but its x-extension is None", lambda d: d.update(_LISTED)),
    (
        "extension-unmarked",
        "'thingKey' does not say that it is an extension",
        lambda d: (d.update(_LISTED), _key(d).update({"x-extension": "cometr_py"})),
    ),
    (
        "extension-unlisted",
        "ThingReply.name: 'name' is marked as an extension, but not listed",
        lambda d: _name(d).update({"x-extension": "cometr_py"}),
    ),
    (
        "extension-unlisted",
        "x-extensions: 'ghost' is not described",
        lambda d: d.update({"x-extensions": {"ghost": "No."}}),
    ),
    (
        "extension-unmarked",
        "responses/Thing header X-Thing: 'X-Thing' is an extension, but its x-extension is 'other'",
        lambda d: (
            d.update({"x-extensions": {"X-Thing": "A header."}}),
            _reply(d).update(headers={"X-Thing": {"schema": {"type": "string"}, "x-extension": "other"}}),
        ),
    ),
    (
        "extension-unlisted",
        "GET /api/thing (get_thing): 'get_thing' is marked as an extension, but not listed",
        lambda d: _get(d).update({"x-extension": "cometr_py"}),
    ),
    (
        "extension-place",
        "spec/components/things.yaml: schemas/ThingReply: an extension of cometr_py is described here. "
        "Move it to spec/overlay.yaml.",
        lambda d: _name(d).update({"x-extension": "cometr_py"}),
    ),
    (
        "extension-place",
        "spec/paths/things.yaml: GET /api/thing (get_thing): a description states what the server of cometr_py does",
        lambda d: _get(d).update(description="The server of cometr_py returns an empty one."),
    ),
    (
        "reference-missing",
        "parameters/ThingKey: #/components/schemas/Own is described in the overlay alone",
        lambda d: (
            _key(d).update(schema={"$ref": "#/components/schemas/Own"}),
            d.update(overlay=overlay({"target": "$.components.schemas", "update": {"Own": {"type": "string"}}})),
        ),
    ),
    ("own-member", "openapi.yaml: info: x-tier is unexplained", lambda d: d["info"].update(description="A sample.")),
    (
        "own-member",
        "overlay.yaml: info: x-own is unexplained. Explain it in the x-paragraph of $.info.",
        lambda d: d.update(overlay=overlay({"target": "$", "update": {"x-own": 1}})),
    ),
    ("published-facts", "has no contact. Name one under info.contact", lambda d: d["info"].pop("contact")),
    ("published-facts", "has no license", lambda d: d["info"].pop("license")),
    (
        "published-facts",
        "servers https://sample.example: has no description",
        lambda d: d["servers"][0].pop("description"),
    ),
    (
        "published-facts",
        "variable host has no description",
        lambda d: d["servers"][0].update(variables={"host": {"default": "a"}}),
    ),
    (
        "x-evidence",
        "GET /api/thing (get_thing): x-evidence is ['extension']",
        lambda d: _get(d).update({"x-evidence": ["extension"]}),
    ),
    (
        "unfinished",
        "GET /api/thing (get_thing): its summary is still to be written: TODO say what",
        lambda d: _get(d).update(summary="TODO say what"),
    ),
    (
        "reply-example",
        "GET /api/thing (get_thing) response 200: has no example of application/json",
        lambda d: _thing(d).pop("example"),
    ),
    (
        "reply-example",
        "GET /api/thing (get_thing) response default: has no JSON example with a msg",
        lambda d: d["components"]["responses"]["Error"]["content"]["application/json"].pop("example"),
    ),
    (
        "example-class",
        "schemas/ThingKind: has an example, but no class to read it",
        lambda d: _schemas(d)["ThingKind"].update(example="big"),
    ),
    ("form-file", "its form has 2 files", _add_property("more", {**_BYTES, "description": "More."}, "ThingUpload")),
    ("x-tier", "x-tier is None", lambda d: _get(d).pop("x-tier")),
    ("x-evidence", "x-evidence is ['guessed']", lambda d: _get(d).update({"x-evidence": ["guessed"]})),
    ("x-evidence", "has a duplicate", lambda d: _get(d).update({"x-evidence": ["sdk", "sdk"]})),
    ("x-idempotent", "x-idempotent is 'yes'", lambda d: _get(d).update({"x-idempotent": "yes"})),
    (
        "x-writes",
        "x-writes is True on POST",
        lambda d: _post(d).update({"x-writes": True, "description": "A GET that writes."}),
    ),
    ("x-writes", "x-reads is True on GET", lambda d: _get(d).update({"x-reads": True, "description": "Reads."})),
    ("x-min-server-version", "is 3.2", lambda d: _get(d).update({"x-min-server-version": 3.2, "description": "New."})),
    ("summary", "has no summary", lambda d: _get(d).pop("summary")),
    ("summary", "ends in a full stop", lambda d: _get(d).update(summary="One thing.")),
    ("summary", "is a GET that writes, and does not say so", lambda d: _get(d).update({"x-writes": True})),
    ("description", "has x-reads and no description", lambda d: _post(d).update({"x-reads": True})),
    (
        "description",
        "is deprecated, which the generator does not pass on",
        lambda d: _get(d).update(deprecated=True, description="Old."),
    ),
    (
        "parameter-content",
        "has no schema and would be dropped",
        lambda d: _key(d).update(content={"application/json": {"schema": _key(d).pop("schema")}}),
    ),
    ("parameter-style", "'explode' would be ignored", lambda d: _key(d).update(explode=False)),
    ("parameter-style", "'style' would be ignored", lambda d: _key(d).update(style="deepObject")),
    ("parameter-object", "is an object, sent key by key", lambda d: _key(d).update(schema=_PART_REFERENCE, example={})),
    (
        "parameter-header",
        "is a header of OpenAPI's own",
        lambda d: _key(d).update({"name": "Content-Type", "in": "header"}),
    ),
    (
        "parameter-twice",
        "has the query parameter 'thingKey' twice",
        lambda d: _get(d)["parameters"].append({"$ref": "#/components/parameters/ThingKey"}),
    ),
    ("described", "ThingKey: has no description", lambda d: _key(d).pop("description")),
    (
        "described",
        "ThingReply.extra: has neither a description nor an example",
        _add_property("extra", {"type": "string"}),
    ),
    (
        "body-reference",
        "its requestBody is a $ref",
        lambda d: _put(d).update(requestBody={"$ref": "#/components/schemas/ThingReply"}),
    ),
    ("body-required", "does not say whether its body is required", lambda d: _put(d)["requestBody"].pop("required")),
    (
        "body-required",
        "an optional body of several content types",
        lambda d: (
            _put(d)["requestBody"].update(required=False),
            _put(d)["requestBody"]["content"].update({"application/octet-stream": {"schema": _BYTES}}),
        ),
    ),
    ("body-type", "a body of text/plain would not be generated", _swap_body("text/plain", {"type": "string"})),
    ("body-type", "a body of application/gzip would not be generated", _swap_body("application/gzip", _BYTES)),
    (
        "body-type",
        "a body of application/x-ndjson would not be generated",
        _swap_body("application/x-ndjson", {"type": "string"}),
    ),
    ("body-schema", "has no schema", lambda d: _post(d)["requestBody"].update(content={"application/json": {}})),
    ("body-schema", "is not bytes", _swap_body("application/octet-stream", {"type": "string"})),
    ("body-schema", "is not a named component", _swap_body("multipart/form-data", {"type": "string"})),
    (
        "form-null",
        "ThingUpload.link: a null would be sent as 'None'",
        _add_property("link", {"type": ["string", "null"], "example": "x"}, "ThingUpload"),
    ),
    ("binary-in-json", "ThingReply.raw: bytes in JSON", _add_property("raw", {**_BYTES, "description": "Bytes."})),
    ("response-success", "describes no success", lambda d: _get(d)["responses"].pop("200")),
    ("response-error", "does not describe every failure", lambda d: _get(d)["responses"].pop("default")),
    (
        "response-error",
        "writes its default response out",
        lambda d: _get(d)["responses"].update(default={"description": "No."}),
    ),
    (
        "response-range",
        "describes a range of statuses, 4XX",
        lambda d: _get(d)["responses"].update({"4XX": {"$ref": "#/components/responses/Error"}}),
    ),
    (
        "response-types",
        "has several content types",
        lambda d: _reply(d)["content"].update({"text/html": {"schema": {"type": "string"}}}),
    ),
    (
        "response-types",
        "image/png would be left out",
        lambda d: _file(d)["responses"]["200"].update(content={"image/png": {"schema": _BYTES}}),
    ),
    (
        "response-types",
        "application/x-ndjson would be left out",
        lambda d: _reply(d).update(content={"application/x-ndjson": {"schema": _BYTES}}),
    ),
    (
        "response-types",
        "is not bytes",
        lambda d: _file(d)["responses"]["200"].update(
            content={"application/octet-stream": {"schema": {"type": "string"}}}
        ),
    ),
    (
        "response-types",
        "is not text",
        lambda d: _reply(d).update(content={"text/html": {"schema": {"type": "integer"}}}),
    ),
    (
        "response-types",
        "its application/json has no schema",
        lambda d: _reply(d).update(content={"application/json": {}}),
    ),
    ("boolean-schema", "the schema is false", lambda d: _thing(d)["properties"]["parts"].update(items=False)),
    (
        "boolean-schema",
        "additionalProperties: false would drop members",
        lambda d: _thing(d).update(additionalProperties=False),
    ),
    ("no-title", "title would replace the component's name", lambda d: _thing(d).update(title="Thing")),
    (
        "no-discriminator",
        "the first shape that fits would win",
        lambda d: _thing(d).update(discriminator={"propertyName": "name"}),
    ),
    (
        "limit-integer",
        "ThingReply.size: an integer without a range",
        _add_property("size", {"type": "integer", "description": "Size."}),
    ),
    (
        "choice",
        "ThingReply.words: is a choice of array or string",
        _add_property("words", {"type": ["array", "string"], "items": {"type": "string"}, "description": "Words."}),
    ),
    (
        "choice",
        "ThingReply.data: is a choice of map or string",
        _add_property(
            "data",
            {"anyOf": [{"type": "object", "additionalProperties": {}}, {"type": "string"}], "description": "Data."},
        ),
    ),
    ("member-name", "ThingReply.Si_ze: is size in many languages", _add_property("Si_ze", {"description": "Size."})),
    (
        "number-format",
        "ThingReply.loss: the type number has no format",
        _add_property("loss", {"type": "number", "description": "Loss."}),
    ),
    (
        "number-format",
        "ThingReply.code: the type integer has no format",
        _add_property("code", {"type": "integer", "minimum": 0, "maximum": 255, "description": "Code."}),
    ),
    ("limit-unknown", "x-limit 'long' is not in the table x-limits", lambda d: _link(d).update(_LONG)),
    (
        "limit-reply",
        "a response has a limit",
        lambda d: (d.update(_LIMITS), _link(d).update(_LONG), _name(d).update(_LONG)),
    ),
    ("limit-missing", "ThingUpload.link: link has no limit. Add x-limit: long", lambda d: d.update(_LIMITS)),
    (
        "limit-missing",
        "gone of long is no string in any request",
        lambda d: d.update({"x-limits": {"long": {"maxLength": 500, "fields": ["gone"]}}}),
    ),
    ("no-oneOf", "Write anyOf", lambda d: _name(d).update(oneOf=[{"type": "string"}])),
    ("no-const", "loses the reply when another value comes", lambda d: _name(d).update(const="a")),
    ("no-nullable", "is not OpenAPI 3.1", lambda d: _name(d).update(nullable=True)),
    ("unknown-keyword", "'desciption' would be ignored", lambda d: _name(d).update(desciption="Typo.")),
    (
        "beside-reference",
        "'default' beside $ref would be ignored",
        lambda d: _thing(d)["properties"]["parts"]["items"].update(default=1),
    ),
    (
        "beside-reference",
        "Alias: is another name for a component",
        lambda d: _schemas(d).update(Alias=dict(_PART_REFERENCE)),
    ),
    (
        "inline-object",
        "ThingReply.inner: an object is described in place",
        _add_property("inner", {"type": "object", "description": "In place."}),
    ),
    (
        "inline-object",
        "an object is described in place",
        lambda d: _reply(d).update(content={"application/json": {"schema": _SPARE}}),
    ),
    ("inline-object", "an object is nullable by itself", lambda d: _thing(d).update(type=["object", "null"])),
    (
        "union-of-objects",
        "2 objects to choose from",
        _add_property("any", {"anyOf": [_PART_REFERENCE, _THING_REFERENCE], "description": "Either."}),
    ),
    (
        "enum-inline",
        "an enum is described in place",
        _add_property("mode", {"type": "string", "enum": ["a"], "description": "Mode."}),
    ),
    ("enum-values", "an enum of int, str would be dropped", lambda d: _schemas(d)["ThingKind"].update(enum=["a", 1])),
    ("enum-values", "an enum of float would be dropped", lambda d: _schemas(d)["ThingKind"].update(enum=[0.5, 1.5])),
    (
        "enum-values",
        "an enum of NoneType, str would be dropped",
        lambda d: _schemas(d)["ThingKind"].update(enum=["a", None]),
    ),
    (
        "enum-values",
        "members differ only in case or punctuation",
        lambda d: _schemas(d)["ThingKind"].update(enum=["big", "BIG"]),
    ),
    (
        "enum-closed",
        "Add {type: string} to the anyOf",
        _add_property("k", {"anyOf": [_KIND_REFERENCE, {"type": "null"}], "description": "Kind."}),
    ),
    (
        "enum-closed",
        "ThingReply.k: the enum is closed",
        _add_property("k", {**_KIND_REFERENCE, "description": "Kind."}),
    ),
    (
        "strict-format",
        "format date-time loses the reply",
        _add_property("at", {"type": "string", "format": "date-time", "description": "When."}),
    ),
    (
        "default",
        "a list or object as default would be ignored",
        _add_property("l", {"type": "array", "items": {}, "default": [], "description": "L."}),
    ),
    ("items", "a list of what?", _add_property("l", {"type": "array", "description": "L."})),
    ("required", "'gone' is required, but not described", lambda d: _thing(d).update(required=["gone"])),
    ("schema-name", "Response is a name that generated code uses", _rename_schema("ThingReply", "Response")),
    ("schema-name", "Unset is a name that generated code uses", _rename_schema("ThingReply", "Unset")),
    ("schema-name", "its class would be called ThingReply", _rename_schema("ThingReply", "thing_reply")),
    (
        "schema-name",
        "its module gpu_info is that of GPUInfo too",
        lambda d: _schemas(d).update(GPUInfo=_SPARE, GpuInfo=_SPARE),
    ),
    ("property-name", "'to_dict' is a name that generated models use", _add_property("to_dict", {"example": 1})),
    ("property-name", "'d' is a name that generated models use", _add_property("d", {"example": 1})),
    (
        "property-name",
        "'additionalProperties' is a name that generated models use",
        _add_property("additionalProperties", {"example": 1}),
    ),
    ("property-name", "'thingReply' is the name of its own module", _add_property("thingReply", {"example": 1})),
    ("parameter-name", "'body' is a name that generated operations use", lambda d: _key(d).update(name="body")),
    ("parameter-name", "'params' is a name", lambda d: _key(d).update(name="params")),
    ("parameter-name", "'headers' is a name", lambda d: _key(d).update(name="headers")),
    ("parameter-name", "'cookies' is a name", lambda d: _key(d).update(name="cookies")),
    ("reference-missing", "leads nowhere", lambda d: _schemas(d).pop("ThingPart")),
    (
        "reference-missing",
        "leads out of the document",
        lambda d: _thing(d)["properties"]["parts"]["items"].update({"$ref": "./other.yaml#/Part"}),
    ),
    (
        "path-reference",
        "the path is a $ref",
        lambda d: d["paths"].update({"/api/other": {"$ref": "#/components/schemas/ThingReply"}}),
    ),
    ("unused-component", "schemas/Spare: no operation uses it", lambda d: _schemas(d).update(Spare=_SPARE)),
    (
        "example",
        "its example['name'] does not fit: 7 is not of type 'string'",
        lambda d: _thing(d).update(example={"name": 7}),
    ),
    ("example", "parameters/ThingKey: its example does not fit", lambda d: _key(d).update(example=7)),
    ("example", "ThingReply.name: its example does not fit", lambda d: _name(d).update(example=7)),
    (
        "example",
        "responses/Thing application/json: its example does not fit",
        lambda d: _reply(d)["content"]["application/json"].update(example={}),
    ),
    (
        "closed-response",
        "(get_artifact_version_files) response 200: must keep its members, but has +free, +kind, +name",
        lambda d: _get(d).update(operationId="get_artifact_version_files"),
    ),
    (
        "closed-response",
        "(get_artifact_version) response 200 artifact: must keep its members, but has +label, -artifactId",
        lambda d: (
            _get(d).update(operationId="get_artifact_version"),
            _thing(d)["properties"].update(artifact={**_PART_REFERENCE, "description": "The artifact."}),
        ),
    ),
    (
        "guessed-version",
        "(set_project_owner): its minimum version is a guess, and not marked as one",
        lambda d: _get(d).update({**_GUESSED_OPERATION, "x-min-server-version-guessed": "true"}),
    ),
    (
        "guessed-version",
        "(set_project_owner): its minimum version is a guess, and not marked as one",
        lambda d: _get(d).update(operationId="set_project_owner"),
    ),
    (
        "guessed-version",
        "(set_project_owner): its description does not mention the guess",
        lambda d: _get(d).update({**_GUESSED_OPERATION, "description": "New."}),
    ),
    (
        "guessed-version",
        "(get_thing): x-min-server-version-guessed is True",
        lambda d: _get(d).update({**_GUESSED_OPERATION, "operationId": "get_thing"}),
    ),
    (
        "secret-warning",
        "schemas/ThingReply.curlDownload: contains a secret. Warn in its description: contains your API key.",
        _add_property("curlDownload", {"type": "string", "description": "A command line."}),
    ),
    (
        "secret-warning",
        "Warn in its description: never print, log, or store it.",
        _add_property("curlDownload", {"type": "string", "description": "A command line; contains your API key."}),
    ),
    (
        "extension-unlisted",
        "x-extensions: 'ThingReply.ghost' is not described",
        lambda d: d.update({"x-extensions": {"ThingReply.ghost": "No."}}),
    ),
    (
        "extension-unmarked",
        "schemas/ThingReply.name: 'ThingReply.name' is an extension, but its x-extension is None",
        lambda d: d.update({"x-extensions": {"ThingReply.name": "Only here."}}),
    ),
    (
        "method-name",
        "client.things.upload is already a method of",
        lambda d: _get(d).update({"x-method-name": "upload"}),
    ),
    ("openapi", "is a required property", lambda d: d["info"].pop("title")),
    ("openapi", "Path parameter 'id'", lambda d: _file(d).update(parameters=[])),
]


def test_our_description_breaks_no_rule() -> None:
    problems = lint_module.lint(load(ROOT / "spec"), ROOT / "spec")
    assert not problems, "\n".join(map(str, problems))


def test_sample_breaks_no_rule(tmp_path: Path) -> None:
    assert [str(problem) for problem in problems_of(tmp_path, sample())] == []


def test_a_listed_member_of_one_schema_leaves_those_of_others_alone(tmp_path: Path) -> None:
    extension = {"x-extension": "cometr_py", "description": "Extension of cometr_py: what it is called."}
    listed = {"x-extensions": {"ThingReply.name": "Only here."}}
    other = {"type": "string", "description": "What the part is called."}
    spoil = (
        lambda d: d.update(listed),
        lambda d: _name(d).update(extension),
        _add_property("name", other, "ThingPart"),
    )
    document = sample(lambda d: [step(d) for step in spoil])
    found = [str(problem) for problem in problems_of(tmp_path, document) if problem.rule.startswith("extension-un")]
    assert found == []


def _add_member(*way: str) -> Callable[[Json], object]:
    return lambda document: _schemas(document)[way[0]]["properties"].update({way[1]: {"type": "string"}})


@pytest.mark.parametrize(
    ("rule", "spoil"),
    [
        ("closed-response", _add_member("ArtifactOfVersion", "more")),
        ("closed-response", _add_member("ArtifactFilesReply", "more")),
        ("closed-response", lambda d: _schemas(d)["ArtifactOfVersion"]["properties"].pop("emoji")),
        (
            "guessed-version",
            lambda d: d["paths"]["/api/rest/v2/write/project/update-owner"]["post"].pop("x-min-server-version-guessed"),
        ),
        ("secret-warning", lambda d: _schemas(d)["Asset"]["properties"]["curlDownload"].update(description="Command.")),
    ],
)
def test_facts_of_our_description_cannot_be_lost_unnoticed(rule: str, spoil: Callable[[Json], object]) -> None:
    description = load(ROOT / "spec")
    spoil(description.document)
    found = {problem.rule for check in lint_facts.RULES for problem in check(description)}
    assert found == {rule}


@pytest.mark.parametrize(("rule", "message", "spoil"), CASES, ids=[f"{case[0]}-{case[1][:40]}" for case in CASES])
def test_lint_names_what_the_generator_would_drop(
    tmp_path: Path, rule: str, message: str, spoil: Callable[[Json], object]
) -> None:
    problems = problems_of(tmp_path, sample(spoil))
    said = [str(problem) for problem in problems if problem.rule == rule]
    assert any(message in line for line in said), f"expected [{rule}] {message!r}, lint said: {problems}"
    for line in said:
        assert re.match(r"spec/(openapi|overlay|paths/things|components/things)\.yaml: ?.*\. .+\. \[", line), line


_RECORDED: Json = {"x-evidence": ["recorded"]}

# (rule, what the message says, what replaces what in the examples and handlers, how to spoil the sample)
PROJECT_CASES: list[tuple[str, str, tuple[str, str], Callable[[Json], object]]] = [
    (
        "example-call",
        "spec/paths/things.yaml: GET /api/thing (get_thing): has no example call. "
        "Add a method get_thing to the class in tests/contract/examples/things.py.",
        ("    def get_thing(self): ...\n", ""),
        lambda d: None,
    ),
    (
        "example-call",
        "tests/contract/examples/things.py: get_things: is called, but not described under this tag. "
        "Remove the method, or describe get_things under the tag things.",
        ("_helper", "get_things"),
        lambda d: None,
    ),
    (
        "handler",
        "GET /api/thing (get_thing): has no handler. "
        "Write one under @operation(wire.GET_THING) in cometr_py/server/api/operations/things.py, "
        "or add x-served: false.",
        ("@operation(wire.GET_THING)\n", ""),
        lambda d: None,
    ),
    (
        "handler",
        "GET /api/thing (get_thing): has a handler, but also x-served: false. Remove x-served: false.",
        ("", ""),
        lambda d: _get(d).update({"x-served": False}),
    ),
    (
        "handler",
        "cometr_py/server/api/operations/things.py: get_nothing: has a handler, but is not described.",
        ("@operation(wire.GET_FILE)", "@operation(wire.GET_FILE, wire.GET_NOTHING)"),
        lambda d: None,
    ),
    (
        "recorded-reply",
        "GET /api/thing (get_thing): lists a recorded reply as evidence, but there is none. "
        "Keep one as tests/contract/recorded/get_thing.json, or remove the evidence.",
        ("", ""),
        lambda d: _get(d).update(_RECORDED),
    ),
    (
        "unfinished",
        "cometr_py/server/api/operations/things.py: get_thing: TODO answer. Write it, and remove the comment.",
        ("@operation(wire.GET_THING)", "# TODO(get_thing): answer\n@operation(wire.GET_THING)"),
        lambda d: None,
    ),
]


@pytest.mark.parametrize(("rule", "message", "change", "spoil"), PROJECT_CASES)
def test_lint_names_what_an_operation_lacks_outside_of_the_description(
    tmp_path: Path, rule: str, message: str, change: tuple[str, str], spoil: Callable[[Json], object]
) -> None:
    old, new = change
    write_project(tmp_path, EXAMPLE_CALLS.replace(old, new), HANDLER_FUNCTIONS.replace(old, new))
    said = [str(problem) for problem in problems_of(tmp_path, sample(spoil))]
    assert len(said) == 1, said
    assert message in said[0]
    assert said[0].endswith(f"[{rule}]")


def test_a_problem_of_a_component_names_the_operations_that_it_is_part_of(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, sample(lambda d: _schemas(d)["ThingPart"]["properties"].update(a={})))
    assert str(problem).endswith("[described] (part of get_thing, update_thing)")


def test_an_operation_that_says_so_needs_no_handler(tmp_path: Path) -> None:
    write_project(tmp_path, handlers=HANDLER_FUNCTIONS.replace("@operation(wire.GET_THING)\n", ""))
    assert problems_of(tmp_path, sample(lambda d: _get(d).update({"x-served": False}))) == []


def test_a_recorded_reply_is_claimed(tmp_path: Path) -> None:
    recorded = tmp_path / "tests" / "contract" / "recorded" / "get_thing-by-key.json"
    recorded.parent.mkdir(parents=True)
    recorded.write_text("{}", encoding="utf-8")
    (problem,) = problems_of(tmp_path, sample())
    assert "get_thing-by-key.json: get_thing: has a recorded reply, but does not list it as evidence" in str(problem)
    assert problems_of(tmp_path, sample(lambda d: _get(d).update(_RECORDED))) == []


def test_every_rule_of_the_lint_has_a_case() -> None:
    folder = Path(lint_module.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in [*folder.glob("*lint*.py"), folder / "validate.py"])
    literal = set(re.findall(r'"([a-z]+(?:-[a-zA-Z]+)+)"(?:, [\w.]+)?\)', source)) - {
        "third-party",
        "date-time",
        "x-method-name",
    }
    cases = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    uncovered = {rule for rule in literal if f'"{rule}"' not in cases and f"[{rule}]" not in cases}
    assert not uncovered, f"rules without a case: {sorted(uncovered)}"


def test_an_unfinished_description_may_lack_what_is_still_to_be_written(tmp_path: Path) -> None:
    document = sample(lambda d: (_schemas(d).update(Spare=_SPARE), _get(d).update(summary="TODO")))
    spec = write_spec(tmp_path / "spec", document)  # and neither example calls nor handlers
    assert lint_module.lint(load(spec), spec, unfinished=True) == []


def test_content_types_that_the_settings_override_are_accepted(tmp_path: Path) -> None:
    document = sample(lambda d: _file(d)["responses"]["200"].update(content={"image/png": {"schema": _BYTES}}))
    settings = tmp_path / "spec" / "generator.yaml"
    settings.parent.mkdir()
    settings.write_text("content_type_overrides: {image/png: application/octet-stream}\n")
    assert problems_of(tmp_path, document) == []


def test_unions_of_objects_are_fine_where_only_the_client_writes_them(tmp_path: Path) -> None:
    def spoil(document: Json) -> None:
        _schemas(document)["ThingQuery"] = {
            "type": "object",
            "description": "Sent, never received.",
            "properties": {"rule": {"anyOf": [_PART_REFERENCE, _THING_REFERENCE], "description": "Either."}},
        }
        content = {"application/json": {"schema": {"$ref": "#/components/schemas/ThingQuery"}}}
        _post(document)["requestBody"].update(content=content)
        del _schemas(document)["ThingUpload"]

    assert problems_of(tmp_path, sample(spoil)) == []
