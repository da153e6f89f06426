"""A small description that breaks no rule, for tests to spoil."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from description.bundle import Description, load
from description.changelog import CHANGELOG
from description.evidence import EVIDENCE_FILE
from description.facts import RELEASED, facts_of, write_released
from description.lint import lint
from description.lint_project import EXAMPLES, HANDLERS
from description.problems import DescriptionError, Problem
from description.schemas import as_mapping

Json = dict[str, Any]

_FACTS: Json = {"x-tier": 1, "x-evidence": ["documented"], "x-idempotent": True}
_ERROR: Json = {"$ref": "#/components/responses/Error"}

SAMPLE: Json = {
    "openapi": "3.1.0",
    "info": {
        "title": "Sample",
        "version": "1.0.0",
        "description": "Has `x-tier`, `x-evidence`, `x-idempotent`, `x-served: false`, and others of the tests below.",
        "contact": {"name": "The sample's author"},
        "license": {"name": "MIT", "identifier": "MIT"},
    },
    "servers": [{"url": "https://sample.example", "description": "The only one."}],
    "tags": [{"name": "things", "description": "Things."}],
    "paths": {
        "/api/thing": {
            "get": {
                "operationId": "get_thing",
                "tags": ["things"],
                "summary": "One thing",
                **_FACTS,
                "parameters": [
                    {"$ref": "#/components/parameters/ThingKey"},
                    {
                        "name": "kind",
                        "in": "query",
                        "description": "Only of this kind.",
                        "schema": {"anyOf": [{"$ref": "#/components/schemas/ThingKind"}, {"type": "string"}]},
                    },
                ],
                "responses": {"200": {"$ref": "#/components/responses/Thing"}, "400": _ERROR, "default": _ERROR},
            },
            "post": {
                "operationId": "upload_thing",
                "tags": ["things"],
                "summary": "Upload a thing",
                **_FACTS,
                "requestBody": {
                    "required": True,
                    "content": {"multipart/form-data": {"schema": {"$ref": "#/components/schemas/ThingUpload"}}},
                },
                "responses": {"200": {"description": "Nobody has seen the reply."}, "400": _ERROR, "default": _ERROR},
            },
        },
        "/api/thing/{id}/file": {
            "get": {
                "operationId": "get_file",
                "tags": ["things"],
                "summary": "A thing's bytes",
                **_FACTS,
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "description": "The thing's id.",
                        "schema": {"type": "string"},
                    }
                ],
                "responses": {
                    "200": {
                        "description": "The bytes.",
                        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
                    },
                    "400": _ERROR,
                    "default": _ERROR,
                },
            },
            "put": {
                "operationId": "update_thing",
                "tags": ["things"],
                "summary": "Change a thing",
                **_FACTS,
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "description": "The thing's id.",
                        "schema": {"type": "string"},
                    }
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingReply"}}},
                },
                "responses": {"200": {"$ref": "#/components/responses/Thing"}, "400": _ERROR, "default": _ERROR},
            },
        },
    },
    "components": {
        "schemas": {
            "ThingReply": {
                "type": "object",
                "description": "A thing.",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "description": "What it is called."},
                    "size": {"type": ["integer", "null"], "format": "int64", "description": "Bytes."},
                    "kind": {
                        "anyOf": [{"$ref": "#/components/schemas/ThingKind"}, {"type": "string"}, {"type": "null"}],
                        "description": "Its kind.",
                    },
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/ThingPart"}},
                    "free": {"description": "Any JSON."},
                },
                "example": {"name": "a", "size": 1},
            },
            "ThingPart": {
                "type": "object",
                "description": "A part of a thing.",
                "properties": {"label": {"type": ["string", "null"], "example": "left"}},
            },
            "ThingKind": {"type": "string", "enum": ["small", "big"]},
            "ThingUpload": {
                "type": "object",
                "description": "A form.",
                "properties": {
                    "file": {"type": "string", "format": "binary", "description": "The bytes."},
                    "link": {"type": "string", "description": "Where it is instead."},
                },
            },
            "Failure": {"type": "object", "description": "What went wrong.", "properties": {"msg": {"example": "no"}}},
        },
        "parameters": {
            "ThingKey": {
                "name": "thingKey",
                "in": "query",
                "required": True,
                "description": "The thing's key.",
                "schema": {"type": "string"},
                "example": "abc",
            }
        },
        "responses": {
            "Thing": {
                "description": "The thing.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingReply"}}},
            },
            "Error": {
                "description": "Refused.",
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Failure"}, "example": {"msg": "no"}}
                },
            },
        },
    },
}


#: What the operations of the sample have outside of the description.
EXAMPLE_CALLS = """
class ThingsCalls(Calls):
    def get_thing(self): ...
    def upload_thing(self): ...
    def get_file(self): ...
    def update_thing(self): ...
    def _helper(self): ...

class Helper:
    def no_operation(self): ...
"""
HANDLER_FUNCTIONS = """
@operation(wire.GET_THING)
def get_thing(context): ...

@operation(wire.UPLOAD_THING, wire.UPDATE_THING, prepare=unpack)
def write(context): ...

@operation(wire.GET_FILE)
def get_file(context): ...
"""


def sample(spoil: Callable[[Json], object] | None = None) -> Json:
    """The sample, after ``spoil`` has changed it."""
    document = copy.deepcopy(SAMPLE)
    if spoil is not None:
        spoil(document)
    return document


def overlay(*actions: Json) -> Json:
    """Return an overlay with these actions."""
    return {"overlay": "1.0.0", "info": {"title": "Sample", "version": "1.0.0"}, "actions": list(actions)}


def write_spec(folder: Path, document: Json) -> Path:
    """Write a document as a spec folder: root, one file of paths, one of components, and the overlay if it has one."""
    root = {key: value for key, value in document.items() if key not in ("paths", "components", "overlay")}
    files = {"openapi.yaml": root}
    files |= {f"{part}/things.yaml": document[part] for part in ("paths", "components")}
    if "overlay" in document:
        files["overlay.yaml"] = document["overlay"]
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(content, sort_keys=False, Dumper=_PlainDumper), encoding="utf-8")
    return folder


def write_project(folder: Path, examples: str = EXAMPLE_CALLS, handlers: str = HANDLER_FUNCTIONS) -> None:
    """Write what the operations of the sample need outside of spec/."""
    for where, content in ((EXAMPLES, examples), (HANDLERS, handlers)):
        path = folder / where / "things.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def write_records(spec: Path) -> None:
    """Write what a sound spec folder has beside its description: the changelog, the latest release, and evidence.

    All of them agree with the description as it is, and files that a test has written stay.
    """
    description = load(spec)
    if not (spec / CHANGELOG).exists():
        (spec / CHANGELOG).write_text("# Changelog\n\n## 1.0.0 (2026-01-31)\n\nThe first version.\n", encoding="utf-8")
    if not (spec / RELEASED).exists():
        write_released(spec, facts_of(description))
    if not (spec / EVIDENCE_FILE).exists():
        (spec / EVIDENCE_FILE).write_text(yaml.dump(evidence_of(description)), encoding="utf-8")


def evidence_of(description: Description) -> Json:
    """Name documentation as the source of every query parameter and member."""
    requests = {}
    for operation in description.operations():
        resolved = [as_mapping(description.resolve(one)) for one in operation.item.get("parameters", [])]
        names = [str(one.get("name")) for one in resolved if one.get("in") == "query"]
        requests[operation.id] = {"known": dict.fromkeys(names, "documented")}
    properties = {name: as_mapping(schema).get("properties") for _, name, schema in description.components("schemas")}
    members = {name: dict.fromkeys(as_mapping(one), "documented") for name, one in properties.items()}
    return {"requests": requests, "members": members}


def problems_of(folder: Path, document: Json) -> list[Problem]:
    """Every problem of a document in a repository like ours, whether reading or linting finds it."""
    spec = write_spec(folder / "spec", document)
    if not (folder / EXAMPLES).exists():
        write_project(folder)
    try:
        write_records(spec)
        return lint(load(spec), spec)
    except DescriptionError as error:
        return error.problems


class _PlainDumper(yaml.SafeDumper):
    """Writes what appears twice out twice, as a person would."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
