"""What the fuzz tests share: a server, and requests about what it has."""

from __future__ import annotations

import itertools
import json
import os
import zlib
from collections.abc import Mapping
from typing import Any

import schemathesis
from comet_rest_v2 import AuthenticatedClient
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from cometr_py import transport
from cometr_py.core import api_spec
from tests.support.full_project import Writer, fill

API_KEY = "fuzzedFuzzedFuzzedFuzzed1"
LONG = bool(os.environ.get("COMETR_LONG"))
#: What has to hold of every answer. Which requests are refused is not among it: the server takes more than what is
#: described, since the clients in use send more.
CHECKED: list[Any] = [
    not_a_server_error,
    *(status_code_conformance, content_type_conformance, response_headers_conformance),
    *(response_schema_conformance, allow_header_conformance),
]
#: Header fields that say where a request ends. What is wrong with those is no request of any operation.
FRAMING = ("transfer-encoding", "content-length", "connection", "upgrade", "expect", "te", "trailer")
BINARY = {"type": "string", "format": "binary"}


def described() -> dict[str, Any]:
    """The description, but files are bytes of any kind: they come under their own content type, JSON among them."""
    document: dict[str, Any] = json.loads(api_spec.document_bytes())
    for response in document["components"]["responses"].values():
        for content in response.get("content", {}).values():
            if content.get("schema") == BINARY:
                content["schema"] = {}
    return document


#: Five examples an operation, always the same ones, or fifty other ones each time.
SETTINGS = settings(
    max_examples=50 if LONG else 5,
    deadline=None,
    derandomize=not LONG,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),  # pyright: ignore[reportArgumentType]  # its members, whatever its type says
)


class Server:
    """A server, and what it has: names and ids, by what parameters and members for them are called."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = transport.connect(url=url, api_key=API_KEY)
        self.existing: dict[str, list[str]] = {}
        self._numbers = itertools.count()
        self._changed = True
        self._operation = ""

    def prepare(self, operation: str) -> None:
        """Make what the operation may be about, so that what it meets does not depend on the ones before it."""
        if operation != self._operation:
            if self._changed:
                self.existing = sample(self.client, f"workspace-{next(self._numbers)}")
            self._operation, self._changed = operation, api_spec.operation(operation).writes

    def make_about_existing(self, case: schemathesis.Case[Any]) -> None:
        """Make what a request may be about, and let most of it be about that."""
        self.prepare(case.operation.definition.raw["operationId"])
        for place in ("query", "path_parameters", "body"):
            value = getattr(case, place)
            if isinstance(value, dict | list):
                setattr(case, place, self.about_existing(value))
        if case.headers:
            for name in [name for name in case.headers if name.lower() in FRAMING]:
                del case.headers[name]

    def about_existing(self, value: Any, name: str = "") -> Any:
        """The same with three quarters of the names and IDs replaced by existing ones, always in the same way."""
        if isinstance(value, Mapping):
            return {key: self.about_existing(one, key) for key, one in value.items()}
        if isinstance(value, list):
            return [self.about_existing(one, name) for one in value]
        known = self.existing.get(name) if isinstance(value, str) else None
        number = zlib.crc32(repr(value).encode())
        return known[number // 4 % len(known)] if known and number % 4 else value


def sample(client: AuthenticatedClient, workspace: str) -> dict[str, list[str]]:
    """A project with something of everything, in a workspace of its own; what is there, by the names for it."""
    write = Writer(client, workspace=workspace)
    keys = list(fill(write, points=100))
    here = {"experimentKey": keys[0]}
    project = write("get_experiment_metadata", params=here)["projectId"]
    artifact = write("get_artifact_version", params={"workspace": workspace, "artifactName": "data set"})
    models = write("get_experiment_models", params=here)["models"]
    registered = {"workspaceName": workspace, "modelName": "digits"}
    registry = write("get_registry_model_details", params=registered)
    items = [one["registryModelItemId"] for one in registry["versions"]]
    assets = write("get_assets", params=here)["assets"]
    share = write("create_project_share_link", params={"projectId": project})
    view = write("upsert_view", json={"projectId": project, "templateName": "mine"})
    found = {
        ("experimentKey", "experimentId", "experimentKeys", "targetedExperiments", "experiment_key"): keys,
        ("consumerExperimentKey", "copiedExperimentKey", "previousExperiment"): keys,
        ("workspaceName", "workspace", "teamName", "targetWorkspaceName"): [workspace],
        ("projectName", "targetProjectName"): [write.project],
        ("projectId", "project_id"): [project],
        ("metricName", "metrics"): ["train_lößs", "same"],
        ("parameterName", "params"): ["lr", "flag"],
        ("id",): [*items, assets[0]["assetId"], view["templateId"]],
        ("assetId",): [one["assetId"] for one in assets],
        ("fileName", "assetName", "userFileName"): [one["fileName"] for one in assets],
        ("artifactId", "artifact_id"): [artifact["artifact"]["artifactId"]],
        ("artifactVersionId", "versionId"): [artifact["artifactVersionId"]],
        ("artifactName",): ["data set"],
        ("version", "versionOrAlias"): ["1.0.0", "2.0.0", "9.0.0", "9.1.0"],
        ("alias",): ["current", "v1.0.0", "Latest"],
        ("modelName",): ["digits", "cnn"],
        ("registryModelName",): ["digits"],
        ("experimentModelName", "groupingName"): ["cnn"],
        ("experimentModelId",): [one["experimentModelId"] for one in models],
        ("registryModelId",): [registry["registryModelId"]],
        ("registryModelItemId", "modelItemId"): items,
        ("requestParams",): [json.dumps({"assetId": assets[0]["assetId"], "userFileName": "points.jsonl"})],
        ("state",): ["CLOSED", "ERROR"],
        ("stage", "stages"): ["best"],
        ("status",): ["Production"],
        ("shareCode",): [share["shareCode"]],
        ("templateId", "template_id", "viewId"): [view["templateId"]],
    }
    return {name: values for names, values in found.items() for name in names}
