"""Every request that the R package cometr sends, in its form, and what it stored."""

from __future__ import annotations

from typing import Any

from tests.support.client_traffic import ReplayedClient
from tests.support.server_client import InProcess

REST, WRITE = "/api/rest/v2", "/api/rest/v2/write"
SENT = """
GET artifacts/version
GET artifacts/version/files
GET experiment/asset/get-asset
GET experiment/asset/list
GET experiment/code
GET experiment/git/metadata
GET experiment/graph
GET experiment/html
GET experiment/log-other
GET experiment/metadata
GET experiment/metrics/get-metric
GET experiment/metrics/summary
GET experiment/output
GET experiment/parameters
GET experiment/system-details
GET experiment/tags
GET experiments
POST experiments/multi-metric-chart
GET project/column-names
GET projects
GET workspaces
POST write/artifacts/details
POST write/artifacts/state
POST write/artifacts/upsert
POST write/artifacts/version/labels
GET write/experiment/archive
POST write/experiment/code
POST write/experiment/create
GET write/experiment/delete
POST write/experiment/git/metadata
POST write/experiment/graph
POST write/experiment/html
POST write/experiment/log-other
POST write/experiment/metric
POST write/experiment/output
POST write/experiment/parameter
GET write/experiment/restore
POST write/experiment/set-start-end-time
GET write/experiment/set-status
POST write/experiment/system-details
POST write/experiment/tags
POST write/experiment/upload-asset
POST write/project/create
POST write/project/delete
GET write/project/symlink
"""


def test_every_request_of_the_r_package(api: InProcess) -> None:
    client = ReplayedClient(api, booleans="TRUE")
    key = _begin(client)
    _values(client, key)
    _documents(client, key)
    _assets(client, key)
    _artifacts(client, key)
    _end(client, key)
    wanted = {line.replace(" ", f" {REST}/") for line in SENT.split("\n") if line}
    assert client.requested == wanted


def _begin(client: ReplayedClient) -> str:
    project = {"workspaceName": "team", "projectName": "digits", "projectDescription": "d", "isPublic": False}
    assert client.post(f"{WRITE}/project/create", project)["projectId"]
    body = {"experimentName": "from R", "projectName": "digits", "workspaceName": "team"}
    created = client.post(f"{WRITE}/experiment/create", body)
    key: str = created["experimentKey"]
    assert created["link"].endswith(key)
    assert client.get(f"{WRITE}/experiment/set-status", experimentKey=key)["isAliveBeatDurationMillis"] > 0
    assert client.get(f"{REST}/workspaces")["workspaceNames"] == ["local", "team"]
    [listed] = client.get(f"{REST}/projects", workspaceName="team")["projects"]
    assert (listed["projectName"], listed["projectDescription"]) == ("digits", "d")
    assert _keys(client) == [key]
    metadata = client.get(f"{REST}/experiment/metadata", experimentKey=key)
    assert (metadata["experimentName"], metadata["running"]) == ("from R", True)
    return key


def _keys(client: ReplayedClient, *, archived: bool = False) -> list[str]:
    query: dict[str, Any] = {"workspaceName": "team", "projectName": "digits", "archived": archived}
    return [one["experimentKey"] for one in client.get(f"{REST}/experiments", **query)["experiments"]]


def _values(client: ReplayedClient, key: str) -> None:
    of = {"experimentKey": key}
    for step, value in enumerate((0.5, 1, "NaN")):
        metric = {"metricName": "loss", "metricValue": value, "step": step, "epoch": 1, "context": "train"}
        client.post(f"{WRITE}/experiment/metric", {**of, **metric, "timestamp": 1_700_000_000_000 + step})
    points = client.get(f"{REST}/experiment/metrics/get-metric", **of, metricName="train_loss")["metrics"]
    assert [(one["metricValue"], one["step"], one["epoch"]) for one in points] == [
        ("0.5", 0, 1),
        ("1", 1, 1),
        ("NaN", 2, 1),
    ]
    [summary] = client.get(f"{REST}/experiment/metrics/summary", **of)["values"]
    assert (summary["valueMin"], summary["valueMax"], summary["valueCurrent"]) == ("0.5", "1", "NaN")
    chart = {"targetedExperiments": [key], "metrics": ["train_loss"], "params": None, "independentMetrics": True}
    found = client.post(f"{REST}/experiments/multi-metric-chart", {**chart, "fetchFull": True})["experiments"][key]
    assert found["metrics"][0]["steps"] == [0, 1, 2]
    for name, value in (("rate", 0.1), ("shuffle", True), ("layers", [64, 10])):
        client.post(f"{WRITE}/experiment/parameter", {**of, "parameterName": name, "parameterValue": value, "step": 1})
    parameters = {
        row["name"]: row["valueCurrent"] for row in client.get(f"{REST}/experiment/parameters", **of)["values"]
    }
    assert parameters == {"rate": "0.1", "shuffle": "true", "layers": "[64,10]"}
    for name, value in (("note", "a note"), ("number", 3), ("flag", False)):
        client.post(f"{WRITE}/experiment/log-other", {**of, "key": name, "value": value, "timestamp": 1})
    others = {row["name"]: row["valueCurrent"] for row in client.get(f"{REST}/experiment/log-other", **of)["values"]}
    assert others == {"Name": "from R", "note": "a note", "number": "3", "flag": "false"}
    client.post(f"{WRITE}/experiment/tags", {**of, "addedTags": ["b", "a"]})
    assert set(client.get(f"{REST}/experiment/tags", **of)["tags"]) == {"a", "b"}
    columns = client.get(f"{REST}/project/column-names", workspaceName="team", projectName="digits", archived=False)
    assert {"train_loss", "rate", "note"} <= {column["name"] for column in columns["columns"]}


def _documents(client: ReplayedClient, key: str) -> None:
    of = {"experimentKey": key}
    assert client.get(f"{REST}/experiment/output", **of)["output"] == ""
    assert client.get(f"{REST}/experiment/html", **of)["html"] is None
    client.post(f"{WRITE}/experiment/output", {**of, "outputLines": [{"offset": 1, "output": "one"}]})
    client.post(f"{WRITE}/experiment/output", {**of, "outputLines": [{"offset": 2, "output": "two"}], "context": None})
    assert client.get(f"{REST}/experiment/output", **of)["output"] == "one\ntwo\n"
    client.post(f"{WRITE}/experiment/html", {**of, "html": ["<b>a</b>", "<i>b</i>"], "override": False, "timestamp": 1})
    assert client.get(f"{REST}/experiment/html", **of)["html"] == "<b>a</b>\n<i>b</i>"
    client.post(f"{WRITE}/experiment/code", {**of, "code": ["library(keras)", "fit()"]})
    assert client.get(f"{REST}/experiment/code", **of)["code"] == "library(keras)\nfit()"
    client.post(f"{WRITE}/experiment/graph", {**of, "graph": ['{"nodes":[]}']})
    assert client.get(f"{REST}/experiment/graph", **of)["graph"] == '{"nodes":[]}'
    details = {"pid": 7, "command": ["R", "-f"], "executable": "R", "hostname": "h", "os": "Linux", "osType": "unix"}
    client.post(f"{WRITE}/experiment/system-details", {**of, **details, "installedPackages": ["keras 2.1"]})
    found = client.get(f"{REST}/experiment/system-details", **of)
    assert {name: found[name] for name in details} == details
    git = {"user": "Ada <ada@example.org>", "root": "/r", "branch": "main", "parent": "abc", "origin": "o"}
    client.post(f"{WRITE}/experiment/git/metadata", {**of, **git})
    assert client.get(f"{REST}/experiment/git/metadata", **of) == git


def _assets(client: ReplayedClient, key: str) -> None:
    upload = f"{WRITE}/experiment/upload-asset"
    client.form(upload, ("file", "train.R", b"fit()"), experimentKey=key, overwrite=False, type="source_code")
    linked = (("link", None, b"s3://bucket/x"), ("metadata", None, b'{"a": 1}'))
    client.form(upload, *linked, experimentKey=key, isRemote=True, overwrite=True, fileName="x", step=3, type="asset")
    found = {row["fileName"]: row for row in client.get(f"{REST}/experiment/asset/list", experimentKey=key)["assets"]}
    assert (found["x"]["link"], found["x"]["remote"], found["x"]["step"]) == ("s3://bucket/x", True, 3)
    which = {"assetId": found["train.R"]["assetId"], "experimentKey": key}
    answer = client.ask("GET", f"{REST}/experiment/asset/get-asset", which)
    assert (answer.content, answer.headers["content-type"].partition("/")[0]) == (b"fit()", "text")


def _artifacts(client: ReplayedClient, key: str) -> None:
    body = {"artifactName": "data", "artifactType": "set", "experimentKey": key, "alias": ["one"], "versionTags": ["t"]}
    made = client.post(f"{WRITE}/artifacts/upsert", {**body, "versionMetadata": '{"m":1}', "isPublic": False})
    version = made["artifactVersionId"]
    assert (made["currentVersion"], made["previousVersion"]) == ("1.0.0", None)
    upload = {"experimentKey": key, "artifactVersionId": version, "fileName": "a/b.csv", "type": "unknown"}
    client.form(f"{WRITE}/experiment/upload-asset", ("file", "b.csv", b"1,2"), **upload)
    state = {"artifactVersionId": version, "experimentKey": key, "state": "CLOSED"}
    client.post(f"{WRITE}/artifacts/state", state)
    client.post(f"{WRITE}/artifacts/details", {"artifactId": made["artifactId"], "tags": ["new"]})
    client.post(
        f"{WRITE}/artifacts/version/labels", {"artifactVersionId": version, "alias": ["two"], "versionTags": None}
    )
    named = {"workspace": "team", "artifactName": "data", "versionOrAlias": "two"}
    found = client.get(f"{REST}/artifacts/version", experimentKey=key, consumerExperimentKey=key, **named)
    assert (found["artifactVersion"], found["alias"], found["tags"]) == ("1.0.0", ["two"], ["t"])
    assert (found["metadata"], found["artifact"]["tags"]) == ('{"m":1}', ["new"])
    files = client.get(f"{REST}/artifacts/version/files", workspace="team", artifactName="data", version="1.0.0")[
        "files"
    ]
    assert [file["fileName"] for file in files] == ["a/b.csv"]
    which = {"assetId": files[0]["assetId"], "experimentKey": key, "artifactVersionId": version, "allow301": True}
    assert client.get(f"{REST}/experiment/asset/get-asset", **which) == b"1,2"


def _end(client: ReplayedClient, key: str) -> None:
    times = {"startTimeMillis": 1_700_000_000_000, "endTimeMillis": 1_700_000_009_000}
    client.post(f"{WRITE}/experiment/set-start-end-time", {"experimentKey": key, **times})
    metadata = client.get(f"{REST}/experiment/metadata", experimentKey=key)
    assert {name: metadata[name] for name in times} == times
    assert client.get(f"{WRITE}/project/symlink", experimentKey=key, projectName="best")["link"].endswith(key)
    client.get(f"{WRITE}/experiment/archive", experimentKey=key)
    assert (_keys(client), _keys(client, archived=True)) == ([], [key])
    client.get(f"{WRITE}/experiment/restore", experimentKey=key)
    assert _keys(client) == [key]
    client.get(f"{WRITE}/experiment/delete", experimentKey=key)
    assert _keys(client) == []
    named = {"workspaceName": "team", "projectName": "best", "deleteAllExperiments": True}
    client.post(f"{WRITE}/project/delete", named)
    assert [one["projectName"] for one in client.get(f"{REST}/projects", workspaceName="team")["projects"]] == [
        "digits"
    ]
