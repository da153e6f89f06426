"""Every request that the Comet Java SDK sends, in its form, and what it stored."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from tests.support.client_traffic import ReplayedClient
from tests.support.server_client import InProcess

REST, WRITE = "/api/rest/v2", "/api/rest/v2/write"
SENT = """
GET artifacts/version
GET artifacts/version/files
GET experiment/asset/get-asset
GET experiment/asset/list
GET experiment/git/metadata
GET experiment/graph
GET experiment/html
GET experiment/log-other
GET experiment/metadata
GET experiment/metrics/summary
GET experiment/model
GET experiment/output
GET experiment/parameters
GET experiment/tags
GET experiments
GET projects
GET registry-model
GET registry-model/count
GET registry-model/details
GET registry-model/item/download
GET registry-model/notes
GET workspaces
POST write/artifacts/state
POST write/artifacts/upsert
POST write/experiment/create
POST write/experiment/git/metadata
POST write/experiment/graph
POST write/experiment/html
POST write/experiment/log-other
POST write/experiment/metric
POST write/experiment/output
POST write/experiment/parameter
POST write/experiment/set-start-end-time
GET write/experiment/set-status
POST write/experiment/system-details
POST write/experiment/tags
POST write/experiment/upload-asset
POST write/registry-model
GET write/registry-model/delete
POST write/registry-model/item
POST write/registry-model/notes
"""
#: What the SDK takes a write for failed without.
SAVED = {"code": 200, "sdkErrorCode": 0}


def test_every_request_of_the_java_sdk(api: InProcess) -> None:
    client = ReplayedClient(api, key_header="comet-sdk-api")
    key = _begin(client)
    _values(client, key)
    _documents(client, key)
    _assets(client, key)
    _artifact(client, key)
    _registry(client, key)
    _end(client, key)
    wanted = {line.replace(" ", f" {REST}/") for line in SENT.split("\n") if line}
    assert client.requested == wanted


def _write(client: ReplayedClient, name: str, body: dict[str, Any]) -> None:
    answer = client.post(f"{WRITE}/experiment/{name}", body)
    assert {member: answer[member] for member in SAVED} == SAVED, name


def _begin(client: ReplayedClient) -> str:
    created = client.post(f"{WRITE}/experiment/create", {"projectName": "digits", "workspaceName": "team"})
    assert created["name"]
    key: str = created["experimentKey"]
    assert client.get(f"{WRITE}/experiment/set-status", experimentKey=key)["isAliveBeatDurationMillis"] > 0
    assert "team" in client.get(f"{REST}/workspaces")["workspaceNames"]
    [project] = client.get(f"{REST}/projects", workspaceName="team")["projects"]
    [listed] = client.get(f"{REST}/experiments", projectId=project["projectId"])["experiments"]
    assert listed["experimentKey"] == key
    others = client.get(f"{REST}/experiment/log-other", experimentKey=key)["values"]
    assert [(one["name"], one["valueCurrent"]) for one in others] == [("Name", created["name"])]
    return key


def _values(client: ReplayedClient, key: str) -> None:
    of = {"experimentKey": key}
    metric = {"metricName": "loss", "metricValue": "0.25", "epoch": 2, "step": 3, "timestamp": 1, "context": "train"}
    _write(client, "metric", {**of, **metric})
    [summary] = client.get(f"{REST}/experiment/metrics/summary", **of)["values"]
    assert (summary["name"], summary["valueCurrent"], summary["stepCurrent"]) == ("train_loss", "0.25", 3)
    parameter = {"parameterName": "rate", "parameterValue": "0.1", "step": 3, "timestamp": 1, "context": "train"}
    _write(client, "parameter", {**of, **parameter})
    [found] = client.get(f"{REST}/experiment/parameters", **of)["values"]
    assert (found["name"], found["valueCurrent"]) == ("train_rate", "0.1")
    _write(client, "log-other", {**of, "key": "note", "value": "a note", "timestamp": 1})
    others = {one["name"]: one["valueCurrent"] for one in client.get(f"{REST}/experiment/log-other", **of)["values"]}
    assert others["note"] == "a note"
    _write(client, "tags", {**of, "addedTags": ["a"]})
    assert client.get(f"{REST}/experiment/tags", **of)["tags"] == ["a"]


def _documents(client: ReplayedClient, key: str) -> None:
    of = {"experimentKey": key}
    assert client.get(f"{REST}/experiment/html", **of)["html"] is None
    _write(client, "html", {**of, "html": "<b>a</b>", "override": False, "timestamp": 1})
    _write(client, "html", {**of, "html": "<i>b</i>", "override": True, "timestamp": 2})
    assert client.get(f"{REST}/experiment/html", **of)["html"] == "<i>b</i>"
    _write(client, "graph", {**of, "graph": "{}"})
    assert client.get(f"{REST}/experiment/graph", **of)["graph"] == "{}"
    line = {"output": "one\n", "stderr": False, "localTimestamp": 5, "offset": 0}
    _write(client, "output", {**of, "outputLines": [line]})
    assert client.get(f"{REST}/experiment/output", **of)["output"] == "one\n"
    git = {"user": "ada", "root": "r", "branch": "main", "parent": "p", "origin": "o"}
    _write(client, "git/metadata", {**of, **git})
    assert client.get(f"{REST}/experiment/git/metadata", **of) == git
    _write(
        client, "system-details", {**of, "osType": "Linux", "logAdditionalSystemInfoList": [{"key": "a", "value": "b"}]}
    )


def _assets(client: ReplayedClient, key: str) -> None:
    upload = f"{WRITE}/experiment/upload-asset"
    query = {"experimentKey": key, "type": "asset", "overwrite": False, "step": 3, "epoch": 2, "context": "train"}
    # What is in memory has a file name only in the query, and metadata is a field.
    parts = (("file", None, b"bytes"), ("metadata", None, b'{"a":1}'))
    answer = client.form(upload, *parts, **query, fileName="data.bin", extension="bin")
    assert {member: answer[member] for member in SAVED} == SAVED
    linked = (("link", None, b"s3://bucket/x"),)
    client.form(upload, *linked, experimentKey=key, isRemote=True, fileName="x", type="asset", overwrite=False)
    found = {
        row["fileName"]: row
        for row in client.get(f"{REST}/experiment/asset/list", experimentKey=key, type="all")["assets"]
    }
    data = found["data.bin"]
    assert (data["step"], data["runContext"], data["metadata"]) == (3, "train", '{"a":1}')
    assert (found["x"]["remote"], found["x"]["link"]) == (True, "s3://bucket/x")
    asset = {"assetId": data["assetId"], "experimentKey": key}
    assert client.get(f"{REST}/experiment/asset/get-asset", **asset) == b"bytes"


def _artifact(client: ReplayedClient, key: str) -> None:
    body = {"artifactName": "data", "artifactType": "set", "experimentKey": key, "alias": [], "versionTags": []}
    made = client.post(
        f"{WRITE}/artifacts/upsert", {**body, "versionMetadata": None, "version": None, "isPublic": False}
    )
    of_version = {"artifactVersionId": made["artifactVersionId"], "experimentKey": key}
    client.form(f"{WRITE}/experiment/upload-asset", ("file", None, b"1"), **of_version, fileName="a", type="asset")
    client.post(f"{WRITE}/artifacts/state", {**of_version, "state": "CLOSED"})
    which = {"artifactId": made["artifactId"], "versionId": made["artifactVersionId"]}
    found = client.get(f"{REST}/artifacts/version", experimentKey=key, consumerExperimentKey=key, **which)
    assert (found["artifactVersion"], found["alias"]) == ("1.0.0", ["Latest"])
    [file] = client.get(f"{REST}/artifacts/version/files", **which)["files"]
    assert (file["fileName"], file["type"]) == ("a", "unknown")
    query = {"workspace": "team", "artifactName": "nothing", "versionOrAlias": "1.0.0", "experimentKey": key}
    refused = client.ask("GET", f"{REST}/artifacts/version", query)
    assert (refused.status, refused.json["sdk_error_code"]) == (400, 624523)


def _registry(client: ReplayedClient, key: str) -> None:
    element = {"experimentKey": key, "type": "model-element", "groupingName": "net", "fileName": "net/w.bin"}
    client.form(f"{WRITE}/experiment/upload-asset", ("file", None, b"weights"), **element, overwrite=False)
    [model] = client.get(f"{REST}/experiment/model", experimentKey=key)["models"]
    unknown = client.ask("GET", f"{REST}/registry-model/details", {"workspaceName": "team", "modelName": "Digits"})
    assert (unknown.status, unknown.json["sdk_error_code"]) == (400, 42008)
    version = {"experimentModelId": model["experimentModelId"], "registryModelName": "digits", "comment": "c"}
    first = {**version, "description": "d", "version": "1.0.0", "stages": ["staging"], "isPublic": False}
    client.post(f"{WRITE}/registry-model", first)
    client.post(f"{WRITE}/registry-model/item", {**version, "version": "1.1.0", "stages": []})
    named = {"workspaceName": "team", "modelName": "Digits"}  # another case, as before the SDK cleaned the name
    details = client.get(f"{REST}/registry-model/details", **named)
    assert {one["version"]: one["stages"] for one in details["versions"]} == {"1.0.0": ["staging"], "1.1.0": []}
    assert client.get(f"{REST}/registry-model/count", workspaceName="team")["registryModelCount"] == 1
    [listed] = client.get(f"{REST}/registry-model", workspaceName="team")["registryModels"]
    assert (listed["numberOfVersions"], listed["description"]) == (2, "d")
    client.post(f"{WRITE}/registry-model/notes", {"workspaceName": "team", "registryModelName": "digits", "notes": "n"})
    assert client.get(f"{REST}/registry-model/notes", **named)["notes"] == "n"
    for choice in ({"version": "1.1.0"}, {"stage": "staging"}):
        archive = client.get(f"{REST}/registry-model/item/download", **named, **choice)
        assert zipfile.ZipFile(io.BytesIO(archive)).read("net/w.bin") == b"weights"
    client.get(f"{WRITE}/registry-model/delete", **named)
    assert client.get(f"{REST}/registry-model", workspaceName="team")["registryModels"] == []


def _end(client: ReplayedClient, key: str) -> None:
    _write(client, "set-start-end-time", {"experimentKey": key, "startTimeMillis": 1000, "endTimeMillis": None})
    metadata = client.get(f"{REST}/experiment/metadata", experimentKey=key)
    assert (metadata["startTimeMillis"], metadata["running"]) == (1000, True)
