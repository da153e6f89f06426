"""Every request that only comet_ml, cometx, and comet-mcp send, in their form, and what it stored.

What they share with the R package and the Java SDK is in `test_traffic_of_r.py` and `test_traffic_of_java.py`.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from cometr_py.core import api_spec
from tests.support.client_traffic import ReplayedClient
from tests.support.server_client import KEY, InProcess

REST, WRITE, SDK = "/api/rest/v2", "/api/rest/v2/write", "/clientlib"
EXPERIMENT, MORE = "a" * 32, "b" * 32
IDS = {"projectId": "p", "runId": "r"}
SENT = """
GET /api/rest/v2/account-details
GET /api/rest/v2/artifacts/get
GET /api/rest/v2/artifacts/get-all
GET /api/rest/v2/experiment/asset/get-by-name
GET /api/rest/v2/experiment/git/patch
GET /api/rest/v2/experiment/metrics/get-all
GET /api/rest/v2/experiment/model/asset/list
GET /api/rest/v2/experiment/model/download
POST /api/rest/v2/experiments/search
GET /api/rest/v2/get/artifacts
GET /api/rest/v2/project
GET /api/rest/v2/project/get-project-share-links
GET /api/rest/v2/project/notes
POST /api/rest/v2/project/query
GET /api/rest/v2/registry-model/allowed_status_values
GET /api/rest/v2/registry-model/compact-details
POST /api/rest/v2/registry-model/history/item
GET /api/rest/v2/registry-model/item/details
GET /api/rest/v2/registry-model/item/download-instructions
GET /api/rest/v2/registry-model/item/{id}/metadata
GET /api/rest/v2/registry-model/item/{id}/status-configuration
GET /api/rest/v2/registry-model/items
GET /api/rest/v2/registry-model/latest_version
GET /api/rest/v2/views/chart-templates
GET /api/rest/v2/views/get-all
POST /api/rest/v2/write/chart-templates/upsert
GET /api/rest/v2/write/experiment/asset/delete
POST /api/rest/v2/write/experiment/cpu-metrics
PUT /api/rest/v2/write/experiment/dependencies
POST /api/rest/v2/write/experiment/file-path
POST /api/rest/v2/write/experiment/git/patch
POST /api/rest/v2/write/experiment/gpu-metrics
POST /api/rest/v2/write/experiment/load-metrics
POST /api/rest/v2/write/experiment/move
POST /api/rest/v2/write/experiment/parameter/delete
POST /api/rest/v2/write/experiment/ram-metrics
GET /api/rest/v2/write/experiment/stop
POST /api/rest/v2/write/experiment/tags/delete
POST /api/rest/v2/write/experiment/update-status
POST /api/rest/v2/write/experiments/parameters/delete
GET /api/rest/v2/write/project/add-share-link
GET /api/rest/v2/write/project/delete-project-share-link
POST /api/rest/v2/write/project/notes
POST /api/rest/v2/write/project/update
POST /api/rest/v2/write/project/update-owner
POST /api/rest/v2/write/registry-model/item/create
GET /api/rest/v2/write/registry-model/item/delete
GET /api/rest/v2/write/registry-model/item/stage
GET /api/rest/v2/write/registry-model/item/stage/delete
POST /api/rest/v2/write/registry-model/item/status
POST /api/rest/v2/write/registry-model/item/update
POST /api/rest/v2/write/registry-model/item/{id}/metadata
POST /api/rest/v2/write/registry-model/item/{id}/status-configuration
POST /api/rest/v2/write/registry-model/update
POST /api/rest/v2/write/views/upsert
POST /clientlib/asset/3d-limits
POST /clientlib/asset/log-remote-model
POST /clientlib/asset/upload
POST /clientlib/batch/logger/experiment/metric
POST /clientlib/batch/logger/experiment/parameter
POST /clientlib/git-patch/upload
GET /clientlib/health/ping
GET /clientlib/isAlive/ver
POST /clientlib/logger/add/run
POST /clientlib/logger/get/run
POST /clientlib/notification/experiment
POST /clientlib/rest/v2/write/artifact/assets/remote/batch
POST /clientlib/rest/v2/write/experiment/output
POST /clientlib/rest/v2/write/experiment/system-details
POST /clientlib/status-report/offline-metadata
POST /clientlib/status-report/update
GET /clientlib/symlink/new
POST /clientlib/tags/add-tags-to-experiment
POST /clientlib/visualizations/upload
GET /optimizer/spec
"""
OF = {"experimentKey": EXPERIMENT}


def test_every_request_of_the_python_clients(api: InProcess) -> None:
    client = ReplayedClient(api, json_type="application/json;charset=utf-8", booleans="True")
    _begin(client)
    _batches(client, api)
    _loads(client, api)
    _files(client, api)
    _artifact(client, api)
    _registry(client)
    _project(client, api)
    _end(client, api)
    client.requested -= SHARED
    assert client.requested == set(SENT.split("\n")) - {""}


#: Requests of the other clients that the story needs.
SHARED = {f"POST {WRITE}/artifacts/upsert", f"POST {WRITE}/artifacts/state"}


def _values(api: InProcess, operation: str) -> dict[str, str]:
    return {row["name"]: row["valueCurrent"] for row in api(operation, OF)["values"]}


def _begin(client: ReplayedClient) -> None:
    assert api_spec.match("GET", f"{SDK}/isAlive/ver")
    assert client.get(f"{SDK}/isAlive/ver")["version"].count(".") == 2
    client.get(f"{SDK}/health/ping")
    account = client.get(f"{REST}/account-details")
    assert (account["userName"], account["defaultWorkspaceName"]) == ("local", "local")
    run = {"apiKey": KEY, "local_timestamp": 1, "offline": False, "projectName": "digits", "teamName": "team"}
    for key in (EXPERIMENT, MORE):
        body = {**run, "experimentKey": key, "libVersion": "3.58.8", "getOrCreateEnabled": False}
        assert client.post(f"{SDK}/logger/add/run", body)["focusUrl"].endswith("/team/digits/")
    again = {"apiKey": KEY, "local_timestamp": 1, "previousExperiment": EXPERIMENT, "libVersion": "3.58.8"}
    session = client.post(f"{SDK}/logger/get/run", again)["runId"]
    report = {"apiKey": KEY, "runId": session, **OF, "projectId": "p", "is_alive": True, "local_timestamp": 1}
    answer = client.post(f"{SDK}/status-report/update", {**report, "offline": False})
    assert answer["is_alive_beat_duration_millis"] > 0 < answer["gpu_monitor_interval_millis"]
    assert client.post(f"{SDK}/asset/3d-limits", {"apiKey": KEY, **OF})["maxPoints"] > 0
    note = {"title": "t", "status": "s", "experiment_key": EXPERIMENT, "experiment_name": None}
    client.post(
        f"{SDK}/notification/experiment", {"api_key": KEY, **note, "experiment_link": "l", "additional_data": {}}
    )
    # The search for parameters is not served: the client only wants to hear something.
    assert client.ask("GET", "/optimizer/spec", {"algorithmName": "bayes"}).status == 404


def _batches(client: ReplayedClient, api: InProcess) -> None:
    rows: list[dict[str, Any]] = [
        {"metricName": "loss", "metricValue": 0.5, "step": 1, "epoch": 0.625, "context": "train", "timestamp": 1},
        {
            "metricName": "nan",
            "metricValue": float("nan"),
            "step": None,
            "epoch": None,
            "context": None,
            "timestamp": 1,
        },
    ]
    client.post(f"{SDK}/batch/logger/experiment/metric", {**OF, "values": rows}, packed=True)
    points = {one["metricName"]: one for one in client.get(f"{REST}/experiment/metrics/get-all", **OF)["metrics"]}
    assert (points["train_loss"]["epoch"], points["nan"]["metricValue"]) == (0.625, "NaN")
    values = {"rate": 0.1, "optimizer": "adam", "gone": 1, "too": 2}
    parameters = [
        {
            "parameterName": name,
            "parameterValue": value,
            "step": None,
            "source": "manual",
            "context": None,
            "timestamp": 1,
        }
        for name, value in values.items()
    ]
    client.post(f"{SDK}/batch/logger/experiment/parameter", {**OF, "values": parameters}, packed=True)
    client.post(f"{WRITE}/experiment/parameter/delete", {**OF, "parameterName": "gone"})
    client.post(f"{WRITE}/experiments/parameters/delete", [{**OF, "parameterName": "too"}])
    assert _values(api, "get_parameters") == {"rate": "0.1", "optimizer": "adam"}
    client.post(f"{SDK}/tags/add-tags-to-experiment", {"apiKey": KEY, **OF, "addedTags": ["a", "b"]})
    client.post(f"{WRITE}/experiment/tags/delete", {**OF, "tags": ["a"]})
    assert api("get_tags", OF)["tags"] == ["b"]
    lines = [{"stderr": False, "output": text, "localTimestamp": 1, "offset": n} for n, text in enumerate(("a", "b\n"))]
    output = {**OF, "runContext": None, "outputLines": lines}
    client.post(f"{SDK}/rest/v2/write/experiment/output", output, packed=True)
    assert api("get_output", OF)["output"] == "ab\n"


def _loads(client: ReplayedClient, api: InProcess) -> None:
    details = {"hostname": "h", "osPackages": ["bash=5"], "installedPackages": ["numpy==2.0"], "env": None}
    client.post(f"{SDK}/rest/v2/write/experiment/system-details", {**OF, **details})
    client.post(f"{WRITE}/experiment/cpu-metrics", {**OF, "cpuPercentUtilization": [10, 30], "step": 1})
    gpu = {"gpuId": 0, "freeMemory": 1, "usedMemory": 2, "gpuUtilization": 3, "totalMemory": 4}
    client.post(f"{WRITE}/experiment/gpu-metrics", {**OF, "gpus": [gpu]})
    client.post(f"{WRITE}/experiment/ram-metrics", {**OF, "totalRam": 100, "usedRam": 40, "step": 1})
    client.post(f"{WRITE}/experiment/load-metrics", {**OF, "loadAverage": 0.5, "step": 1})
    metrics = {row["name"]: row["valueCurrent"] for row in api("get_metrics_summary", OF)["values"]}
    wanted = {"sys.cpu.percent.avg": "20", "sys.gpu.0.used_memory": "2", "sys.ram.used": "40", "sys.load.avg": "0.5"}
    assert {name: metrics[name] for name in wanted} == wanted
    found = api("get_system_details", OF)
    assert (found["hostname"], found["osPackages"], found["totalRam"]) == ("h", ["bash=5"], 100)
    packages = {**OF, "timestamp": 1, "logDependencies": [{"name": "lib", "version": "1"}]}
    client.post(f"{WRITE}/experiment/dependencies", packages, method="PUT")
    client.post(f"{WRITE}/experiment/file-path", {**OF, "filePath": "/home/ada/train.py"})
    assert api("get_experiment_metadata", OF)["fileName"] == "train.py"


def _files(client: ReplayedClient, api: InProcess) -> None:
    query = {"experimentId": EXPERIMENT, **IDS, "overwrite": False, "step": 1, "epoch": 0.5}
    file, metadata = ("file", "file", b"content"), ("metadata", None, b'{"a":1}')
    client.form(f"{SDK}/asset/upload", file, metadata, **query, assetId="1" * 32, fileName="a.txt", extension="txt")
    linked = ("link", "link", b"s3://b/x")
    client.form(f"{SDK}/asset/upload", linked, **query, assetId="2" * 32, fileName="x", isRemote=True)
    figure = {"imageId": "3" * 32, "figName": "figure", "figCounter": 0, "extension": "svg"}
    client.form(f"{SDK}/visualizations/upload", ("file", "file", b"<svg/>"), **query, **figure)
    model = {"type": "model-element", "groupingName": "net", "fileName": "net/w.bin"}
    client.form(f"{SDK}/asset/upload", ("file", "file", b"weights"), **query, assetId="4" * 32, **model)
    found = {one["fileName"]: one for one in api("get_assets", {**OF, "type": "all"})["assets"]}
    ids = {"a.txt": "1", "x": "2", "figure": "3", "net/w.bin": "4"}
    assert {name: one["assetId"][0] for name, one in found.items()} == ids
    assert (found["a.txt"]["metadata"], found["a.txt"]["epoch"], found["x"]["link"]) == ('{"a":1}', 0.5, "s3://b/x")
    [named] = client.get(f"{REST}/experiment/asset/get-by-name", **OF, assetName="a.txt")["assets"]
    client.get(f"{WRITE}/experiment/asset/delete", **OF, assetId=named["assetId"])
    assert client.get(f"{REST}/experiment/asset/get-by-name", **OF, assetName="a.txt")["assets"] == []
    remote = {"assetId": "5" * 32, "remoteUrl": "s3://b/m.bin", "fileName": "m.bin"}
    client.post(f"{SDK}/asset/log-remote-model", {"apiKey": KEY, **OF, "modelName": "far", "remoteEntities": [remote]})
    [element] = client.get(f"{REST}/experiment/model/asset/list", **OF, modelName="far")["assets"]
    assert (element["link"], element["remote"]) == ("s3://b/m.bin", True)
    archive = client.get(f"{REST}/experiment/model/download", **OF, modelName="net")
    assert zipfile.ZipFile(io.BytesIO(archive)).read("net/w.bin") == b"weights"
    client.form(f"{SDK}/git-patch/upload", ("file", "file", b"PK1"), experimentId=EXPERIMENT, projectId="p")
    assert client.get(f"{REST}/experiment/git/patch", **OF) == b"PK1"
    client.form(f"{WRITE}/experiment/git/patch", ("file", "git_diff.zip", b"PK2"), **OF)
    assert client.get(f"{REST}/experiment/git/patch", **OF) == b"PK2"


def _artifact(client: ReplayedClient, api: InProcess) -> None:
    body: dict[str, Any] = {
        "artifactName": "a b",
        "artifactType": "set",
        **OF,
        "alias": [],
        "versionTags": [],
        "versionMetadata": None,
    }
    made = client.post(f"{WRITE}/artifacts/upsert", {**body, "version": None, "isPublic": None})
    of_version = {"artifactVersionId": made["artifactVersionId"]}
    one = {"link": "s3://b/f", "type": None, "metadata": None, "assetId": "6" * 32, "fileName": "f", "isRemote": True}
    requests = {"remoteArtifactAssetRequests": [{**one, "overwrite": False, **of_version}]}
    client.post(f"{SDK}/rest/v2/write/artifact/assets/remote/batch", requests, query=OF, packed=True)
    client.post(f"{WRITE}/artifacts/state", {**of_version, **OF, "state": "CLOSED"})
    assert [one["name"] for one in client.get(f"{REST}/artifacts/get-all", workspace="team")["artifacts"]] == ["a b"]
    # The SDK quotes names twice.
    found = client.get(f"{REST}/artifacts/get", workspace="team", artifactName="a%20b")
    assert (found["latestVersion"], found["versions"][0]["version"]) == ("1.0.0", "1.0.0")
    [file] = api("get_artifact_version_files", {"versionId": made["artifactVersionId"]})["files"]
    assert (file["link"], file["fileName"]) == ("s3://b/f", "f")
    logged = client.get(f"{REST}/get/artifacts", **OF, filter="output")
    assert made["artifactId"] in json.dumps(logged)


def _registry(client: ReplayedClient) -> None:
    body = {**OF, "experimentModelName": "net", "registryModelName": "net", "registryModelDescription": None}
    version = {"version": "1.0.0", "versionComment": None, "tags": ["t"], "status": None, "publicModel": None}
    made = client.post(f"{WRITE}/registry-model/item/create", {**body, **version})
    item, model = made["registryModelItemId"], made["registryModelId"]
    named = {"workspaceName": "team", "modelName": "net"}
    assert client.get(f"{REST}/registry-model/compact-details", **named)["registryModelId"] == model
    for stage in ("staging", "production"):
        client.get(f"{WRITE}/registry-model/item/stage", modelItemId=item, stage=stage)
    client.get(f"{WRITE}/registry-model/item/stage/delete", modelItemId=item, stage="staging")
    client.post(f"{WRITE}/registry-model/item/update", {"registryModelItemId": item, "comment": "c"})
    details = client.get(f"{REST}/registry-model/item/details", **named, version="1.0.0")
    assert (details["comment"], details["stages"]) == ("c", ["t", "production"])
    assert (
        "Development"
        in client.get(f"{REST}/registry-model/allowed_status_values", workspaceName="team")["allowedStatus"]
    )
    client.post(f"{WRITE}/registry-model/item/status", {"status": "Development", "modelItemId": item})
    history = client.post(f"{REST}/registry-model/history/item", {"registryModelItemId": item, "groupedBy": "DAY"})
    assert history
    rows = [{"key": "k", "value": "v"}]
    client.post(f"{WRITE}/registry-model/item/{item}/metadata", {"metadata": rows})
    assert client.get(f"{REST}/registry-model/item/{item}/metadata")["metadata"] == rows
    configuration = {"status": "Development", "isReviewRequired": False, "statusConfiguration": rows, "comment": "c"}
    client.post(f"{WRITE}/registry-model/item/{item}/status-configuration", configuration)
    assert client.get(f"{REST}/registry-model/item/{item}/status-configuration")["status"] == "Development"
    client.post(f"{WRITE}/registry-model/update", {"registryModelId": model, "description": "d", "isPublic": True})
    latest = client.get(f"{REST}/registry-model/latest_version", **named, stage="production")
    assert "1.0.0" in json.dumps(latest)
    assert "1.0.0" in json.dumps(client.get(f"{REST}/registry-model/items", **named, versionPrefix="1"))
    instructions = client.get(f"{REST}/registry-model/item/download-instructions", **named, version="1.0.0")
    assert [asset["fileName"] for asset in instructions["versions"][0]["assets"]] == ["net/w.bin"]
    client.get(f"{WRITE}/registry-model/item/delete", modelItemId=item)
    assert client.ask("GET", f"{REST}/registry-model/item/details", {**named, "version": "1.0.0"}).status == 400


def _project(client: ReplayedClient, api: InProcess) -> None:
    named = {"workspaceName": "team", "projectName": "digits"}
    project = client.get(f"{REST}/project", **named)["projectId"]
    missing = client.ask("GET", f"{REST}/project", {"workspaceName": "team", "projectName": "none"})
    assert missing.status == 404
    client.post(f"{WRITE}/project/notes", {"projectId": project, "notes": "n"})
    assert client.get(f"{REST}/project/notes", projectId=project)["notes"] == "n"
    client.post(f"{WRITE}/project/update", {**named, "newProjectDescription": "d", "isPublic": True})
    client.post(f"{WRITE}/project/update-owner", {"projectId": project, "userName": "grace"})
    changed = client.get(f"{REST}/project", projectId=project)
    assert (changed["projectDescription"], changed["public"], changed["ownerUserName"]) == ("d", True, "grace")
    code = client.get(f"{WRITE}/project/add-share-link", projectId=project)["shareCode"]
    links = f"{REST}/project/get-project-share-links"
    assert client.get(links, projectId=project)["shareCodes"] == [code]
    client.get(f"{WRITE}/project/delete-project-share-link", projectId=project, shareCode=code)
    assert client.get(links, projectId=project)["shareCodes"] == []
    _search(client, project)
    view = {"projectId": project, "templateName": "v", "experimentQueryState": "{}", "v2": {"x": [1]}}
    client.post(f"{WRITE}/views/upsert", view)
    assert [one["templateName"] for one in client.get(f"{REST}/views/get-all", projectId=project)["views"]] == ["v"]
    chart = {"projectId": project, "templateName": "c", **OF, "dashboardChartState": "{}"}
    client.post(f"{WRITE}/chart-templates/upsert", chart)
    assert "c" in json.dumps(client.get(f"{REST}/views/chart-templates", projectId=project, **OF))
    moved = {"targetWorkspaceName": "team", "targetProjectName": "other", "experimentKeys": [MORE], "symlink": False}
    client.post(f"{WRITE}/experiment/move", moved)
    assert api("get_experiment_metadata", {"experimentKey": MORE})["projectName"] == "other"
    client.get(f"{SDK}/symlink/new", **OF, projectName="linked")
    linked = api("get_experiments", {"workspaceName": "team", "projectName": "linked"})["experiments"]
    assert [one["experimentKey"] for one in linked] == [EXPERIMENT]


def _search(client: ReplayedClient, project: str) -> None:
    rule = {"id": "1", "field": "train_loss", "type": "double", "operator": "less", "value": 0.75}
    predicate = {"source": "metrics", "query": {"condition": "AND", "rules": [rule], "valid": True}}
    asked = {"workspaceName": "team", "projectName": "digits", "predicates": [predicate], "archived": False}
    assert client.post(f"{REST}/project/query", asked)["experimentKeys"] == [EXPERIMENT]
    tree = {"condition": "AND", "rules": [{**rule, "source": "metrics"}], "valid": True}
    page = {"projectId": project, "viewId": None, "rulesTree": tree, "limit": 10, "page": 1, "deleted": False}
    more = {"ignorePinnedExperimentsFirst": True, "pinnedOnly": None, "multipleSort": None, "chainsQueryRules": None}
    [found] = client.post(f"{REST}/experiments/search", {**page, **more})["experiments"]
    assert found["experimentKey"] == EXPERIMENT


def _end(client: ReplayedClient, api: InProcess) -> None:
    status = {**OF, "isAlive": True, "error": None, "hasCrashed": True}
    client.post(f"{WRITE}/experiment/update-status", status)
    assert api("get_experiment_metadata", OF)["running"] is True
    client.get(f"{WRITE}/experiment/stop", **OF)
    stopped = api("get_experiment_metadata", OF)
    assert (stopped["running"], stopped["hasCrashed"]) == (False, True)
    times = {"apiKey": KEY, "runId": "r", "experimentKey": MORE, "startTimestamp": 1000, "endTimestamp": 9000}
    client.post(f"{SDK}/status-report/offline-metadata", times)
    metadata = api("get_experiment_metadata", {"experimentKey": MORE})
    assert (metadata["startTimeMillis"], metadata["endTimeMillis"], metadata["running"]) == (1000, 9000, False)
