"""Every field of every request, with values beyond what a database can store: the answer is a 400, never a 500."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from comet_wire import limits

from cometr_py.core import api_spec
from cometr_py.server.api.operations import HANDLERS
from tests.support.postgres import Cluster
from tests.support.server_client import Form, InProcess

DOCUMENT: dict[str, Any] = json.loads(api_spec.document_bytes())
OPERATIONS = {
    entry["operationId"]: entry
    for item in DOCUMENT["paths"].values()
    for entry in item.values()
    if isinstance(entry, dict) and entry.get("operationId") in HANDLERS
}
#: Written into JSON as it is: a number that no float can hold.
BEYOND_FLOATS = "@1e400@"
#: Random, because an index can hold any text that compresses well.
LONG = random.Random(0).randbytes(1 << 19).hex()
INTEGERS = [2**63, -(2**63) - 1, 2**64, 10**30, BEYOND_FLOATS, "1e400", float("nan"), float("inf"), "", LONG]
TEXTS = ["", LONG, "\x00", 10**400, float("nan"), BEYOND_FLOATS, [LONG], {"a": 1}]
#: Fields whose values are not stored as integers, and may be of any size.
OF_ANY_SIZE = {
    "freeMemory": "a metric",
    "usedMemory": "a metric",
    "totalMemory": "a metric",
    "local_timestamp": "unread",
}


@pytest.fixture(
    params=[
        pytest.param("sqlite", marks=pytest.mark.fuzz),  # thousands of requests
        pytest.param("postgresql", marks=pytest.mark.postgresql),
    ]
)
def database(request: pytest.FixtureRequest) -> str | None:
    """The address of an empty database, None for SQLite."""
    if request.param == "sqlite":
        return None
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.empty_database()


class Field:
    """A field of a request: where it is, and its schema."""

    def __init__(self, route: str, trail: tuple[str | int, ...], schema: Mapping[str, Any]) -> None:
        self.route = route
        self.trail = trail
        self.schema = schema

    def __repr__(self) -> str:
        return f"{self.route} {'.'.join(map(str, self.trail))}"

    @property
    def name(self) -> object:
        return next(one for one in reversed(self.trail) if isinstance(one, str))

    @property
    def is_integer(self) -> bool:
        return "integer" in types_of(self.schema) and "string" not in types_of(self.schema)


def resolved(schema: Mapping[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        found: Any = DOCUMENT
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        schema = found
    if "allOf" in schema:
        merged: dict[str, Any] = {"type": "object", "properties": {}}
        for part in schema["allOf"]:
            merged["properties"] |= resolved(part).get("properties", {})
        return merged
    return dict(schema)


def types_of(schema: Mapping[str, Any]) -> set[str]:
    declared = schema.get("type", [])
    found = {declared} if isinstance(declared, str) else set(declared)
    for one in schema.get("anyOf", []):
        found |= types_of(resolved(one))
    return found - {"null"}


def sample_of(schema: Mapping[str, Any], name: str, known: Mapping[str, Any], depth: int = 0) -> Any:
    """A right value: an existing one if there is one of this name, otherwise one of the type."""
    schema = resolved(schema)
    if name in known:
        return [known[name]] if types_of(schema) == {"array"} else known[name]
    kinds = types_of(schema)
    if "array" in kinds:
        return [] if depth > 3 else [sample_of(schema.get("items", {}), name, known, depth + 1)]
    if "object" in kinds or "properties" in schema:
        return {
            key: sample_of(one, key, known, depth + 1)
            for key, one in schema.get("properties", {}).items()
            if depth < 3 and resolved(one).get("format") != "binary"
        }
    for kind, value in (("string", "text"), ("integer", 1), ("number", 1), ("boolean", False)):
        if kind in kinds:
            return value
    return schema.get("example")


def fields_of(value: Any, schema: Mapping[str, Any], route: str, trail: tuple[str | int, ...] = ()) -> Iterator[Field]:
    """Every string and number in a request."""
    schema = resolved(schema)
    if isinstance(value, dict):
        for key, one in value.items():
            yield from fields_of(one, schema.get("properties", {}).get(key, {}), route, (*trail, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from fields_of(one, schema.get("items", {}), route, (*trail, index))
    elif trail:
        yield Field(route, trail, schema)


def changed(value: Any, trail: tuple[str | int, ...], new: Any) -> Any:
    if not trail:
        return new
    step, *rest = trail
    if isinstance(value, dict):
        return {**value, step: changed(value[step], tuple(rest), new)}
    return [changed(one, tuple(rest), new) if index == step else one for index, one in enumerate(value)]


def existing(api: InProcess) -> dict[str, Any]:
    """Something of everything, by the names of the fields that refer to it."""
    key, other = api.new_experiment(), api.new_experiment()
    api.log_metrics(key, "loss", [1.0, 2.0])
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "lr", "parameterValue": 0.1})
    uploaded = api("upload_asset", {"experimentKey": key, "fileName": "a"}, form=Form(("file", "a", b"a")))
    version = api(
        "upsert_artifact", json_body={"experimentKey": key, "artifactName": "data", "artifactType": "dataset"}
    )
    model = {"experimentKey": key, "type": "model-element", "groupingName": "net", "fileName": "m"}
    api("upload_asset", model, form=Form(("file", "m", b"m")))
    registered = {"experimentKey": key, "experimentModelName": "net", "registryModelName": "net"}
    item = api("register_model", json_body=registered)
    project = api("get_experiment_metadata", {"experimentKey": key})["projectId"]
    view = api("upsert_view", json_body={"projectId": project, "templateName": "mine"})
    names = {
        ("experimentKey", "experimentId", "experimentKeys", "targetedExperiments", "experiment_key"): key,
        ("consumerExperimentKey", "previousExperiment", "copiedExperimentKey"): key,
        ("newExperimentKey",): "n" * 32,
        ("workspaceName", "workspace", "teamName", "targetWorkspaceName"): "team",
        ("projectName", "targetProjectName"): "digits",
        ("projectId", "project_id"): project,
        ("metricName", "metrics"): "loss",
        ("parameterName",): "lr",
        ("assetId", "imageId"): uploaded["assetId"],
        ("artifactId", "artifact_id"): version["artifactId"],
        ("artifactVersionId", "versionId"): version["artifactVersionId"],
        ("artifactName",): "data",
        ("modelName", "registryModelName", "experimentModelName", "groupingName"): "net",
        ("registryModelId",): item["registryModelId"],
        ("registryModelItemId", "modelItemId", "id"): item["registryModelItemId"],
        ("templateId", "template_id", "viewId"): view["templateId"],
        ("version", "versionOrAlias"): "2.0.0",
        ("requestParams",): json.dumps({"assetId": uploaded["assetId"], "userFileName": "points.jsonl"}),
        ("source",): "manual",
        ("state",): "CLOSED",
    }
    return {**{name: value for group, value in names.items() for name in group}, "other": other}


class Request:
    """A right request of one operation, with existing names and ids."""

    def __init__(self, operation_id: str, known: Mapping[str, Any]) -> None:
        self.operation_id = operation_id
        self.values: dict[str, Any] = {}
        self.schemas: dict[str, Mapping[str, Any]] = {}
        parameters = [resolved(one) for one in OPERATIONS[operation_id].get("parameters", [])]
        described = [one for one in parameters if one["in"] in ("query", "path")]
        self.in_path = {one["name"] for one in described if one["in"] == "path"}
        self.values["query"] = {one["name"]: sample_of(one["schema"], one["name"], known) for one in described}
        self.schemas["query"] = {"properties": {one["name"]: one["schema"] for one in described}}
        for kind, media in OPERATIONS[operation_id].get("requestBody", {}).get("content", {}).items():
            route = "form" if kind == "multipart/form-data" else "body"
            self.schemas[route] = media["schema"]
            self.values[route] = sample_of(media["schema"], "", known)

    def fields(self) -> list[Field]:
        return [field for route, value in self.values.items() for field in fields_of(value, self.schemas[route], route)]

    def send(self, api: InProcess, field: Field | None = None, new: Any = None) -> int:
        values = dict(self.values)
        if field is not None:
            values[field.route] = changed(values[field.route], field.trail, new)
        given = {name: text_of(one) for name, one in values["query"].items()}
        options: dict[str, Any] = {"path": {name: given.pop(name) for name in self.in_path}}
        if "body" in values:
            body = json.dumps(values["body"]).replace(f'"{BEYOND_FLOATS}"', "1e400")
            options |= {"content": body.encode(), "headers": {"content-type": "application/json"}}
        if "form" in values:
            parts = [(name, None, text_of(one).encode()) for name, one in values["form"].items()]
            options["form"] = Form(*parts, ("file", "name", b"content"))
        return api.ask(self.operation_id, given, **options).status


def text_of(value: Any) -> str:
    return value.strip("@") if isinstance(value, str) else json.dumps(value)


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
def test_no_value_is_an_internal_error(operation_id: str, api: InProcess) -> None:
    known = existing(api)
    wrong: list[str] = []
    for field in Request(operation_id, known).fields():
        for new in INTEGERS if field.is_integer else TEXTS:
            request = Request(operation_id, known)
            status = request.send(api, field, new)
            out_of_range = (isinstance(new, int) and field.is_integer and field.name not in OF_ANY_SIZE) or (
                new == LONG and "maxLength" in field.schema
            )
            if status >= 500 or (out_of_range and status < 400):
                wrong.append(f"{field} = {str(new)[:40]}: {status}")
        if api.ask("get_experiment_metadata", {"experimentKey": known["experimentKey"]}).status != 200:
            known = existing(api)
    assert not wrong, wrong


def test_the_limits_are_those_of_the_description() -> None:
    table = DOCUMENT["x-limits"]
    assert (limits.INT64_SMALLEST, limits.INT64_LARGEST) == (-(2**63), 2**63 - 1)
    assert table["series_name"]["maxLength"] == limits.SERIES_NAME_MAX_LENGTH
