"""What the fixtures of the formats hold: literal values, so that a test knows what a reader has to find."""

from __future__ import annotations

import io
import json
import math
import zipfile
from typing import Any

from tests.support.server_client import Api, Form

#: Milliseconds since the epoch at which everything in the fixtures happens.
STARTED = 1_700_000_000_000
WORKSPACE, PROJECT = "team", "digits"
#: The two ended experiments and the one whose script is gone without a word.
FULL, SECOND, SILENT = "f" * 32, "5" * 32, "a" * 32
VALUES: list[Any] = ["NaN", "Infinity", "-Infinity", 5e-324, 0.1 + 0.2, 2**53, -0.0, "8.63E-4", "a string", 1, 2, 3]

#: One journal record of every kind, as the arrays that stand in the file. The header comes first.
JOURNAL: list[tuple[Any, ...]] = [
    (
        "header",
        "00112233445566778899aabbccddeeff",
        FULL,
        "https://comet.example.com",
        WORKSPACE,
        PROJECT,
        True,
        False,
        STARTED,
        4242,
        2,
        True,
        "Ünïcode / run",
        0.0,
    ),
    (
        "env",
        False,
        False,
        ["train.py", "--epochs", "3"],
        "/usr/bin/python3",
        4242,
        "/home/ada",
        ["/home/ada/lib"],
        STARTED + 1,
    ),
    ("m", "loss", 0.5, 1, 0, "train", STARTED + 2),
    ("m", "loss", math.nan, None, None, None, STARTED + 3),
    ("m", "verdict", "a string", -7, None, "", STARTED + 4),
    ("M", {"acc": 1, "größe": math.inf, "flag": True, "big": 2**63 - 1}, 5, None, "train", STARTED + 5),
    ("rewind", 4, STARTED + 6),
    ("p", "optimizer", "adam", None, STARTED + 6),
    ("p", "lr", 1e-7, 3, STARTED + 7),
    ("o", "note", "two\nlines", STARTED + 8),
    ("t", ["b", "a", "ü"]),
    ("graph", '{"nodes": []}'),
    ("code", "import os\r\nprint('ü')\n"),
    ("html", "<b>notes</b>", True, STARTED + 9),
    ("html", "<i>more</i>", False, STARTED + 10),
    ("out", "step 1\n", False, STARTED + 11),
    ("out", "a warning\n", True, STARTED + 12),
    ("system", {"user": "ada", "pid": 4242, "command": ["python", "train.py"]}),
    ("git", "main", "git@example.org:a.git", "0" * 40, "ada", "/home/ada"),
    ("patch", b"diff --git a b\n\xff\x00"),
    (
        "up",
        "weights.bin",
        "files/4242-0.bin",
        None,
        True,
        11,
        0,
        3,
        None,
        "train",
        "model-element",
        '{"a": 1}',
        STARTED + 13,
    ),
    ("up", "far.csv", None, "s3://bucket/far.csv", False, 0, 0, None, True, None, None, None, STARTED + 14),
    ("times", STARTED - 1000, None),
    ("end", True, "MemoryError: no more", STARTED + 15),
]
SNAPSHOT = ("files/4242-0.bin", b"weights.bin")


def _points(name: str, values: list[Any], context: str | None = None) -> list[dict[str, Any]]:
    return [
        {
            "metricName": name,
            "metricValue": value,
            "step": None if place % 5 == 4 else place % 7 - 3,
            "epoch": None if place % 3 == 0 else place / 4,
            "context": context,
            "timestamp": STARTED + 7 * place,
        }
        for place, value in enumerate(values)
    ]


def fill_store(api: Api) -> None:
    """Write rows into every table, through the operations of the server."""
    for key, name in ((FULL, "Ünïcode / run"), (SECOND, "second"), (SILENT, "silent")):
        body = {"experimentKey": key, "teamName": WORKSPACE, "projectName": PROJECT, "localTimestamp": STARTED}
        api("add_run", json_body={"apiKey": "k" * 25, "getOrCreateEnabled": True, "offline": False, **body})
        api("log_other", json_body={"experimentKey": key, "key": "Name", "value": name})
    _log(api)
    _upload(api)
    used = _artifact(api)
    _register(api)
    api("get_artifact_version", {**used, "consumerExperimentKey": SECOND})
    _around(api)
    for key in (FULL, SECOND):
        times = {"experimentKey": key, "startTimeMillis": STARTED, "endTimeMillis": STARTED + 100_000}
        api("set_experiment_start_end_time", json_body=times)
        error = "MemoryError: no more" if key == FULL else None
        status = {"experimentKey": key, "isAlive": False, "hasCrashed": key == FULL, "error": error}
        api("update_experiment_status", json_body=status)
    api("archive_experiment", {"experimentKey": SECOND})


def _log(api: Api) -> None:
    for points in (_points("loss", VALUES, "train"), _points('we"ird,\nname', list(range(10)))):
        body = {"experimentKey": FULL, "values": points}
        api("log_metric_batch", json_body=body, headers={"idempotency-key": f"fixture-{len(points)}"})
    late = {"metricName": "late", "metricValue": 0.5, "step": 9, "timestamp": STARTED}
    api("log_metric", json_body={"experimentKey": FULL, **late})
    api("rewind_experiment", json_body={"experimentKey": FULL, "step": 8})
    for rate in (3, 1, 2):
        step = {"parameterName": "lr", "parameterValue": rate, "step": rate, "timestamp": STARTED + rate}
        api("log_parameter", json_body={"experimentKey": FULL, **step})
    api("log_parameter", json_body={"experimentKey": FULL, "parameterName": "optimizer", "parameterValue": "adam"})
    api("log_other", json_body={"experimentKey": FULL, "key": "note", "value": "two\nlines"})
    api("add_tags", json_body={"experimentKey": FULL, "addedTags": ["b", "a", "ü"]})
    api("log_code", json_body={"experimentKey": FULL, "code": "import os\r\nprint('ü')\n"})
    api("log_graph", json_body={"experimentKey": FULL, "graph": '{"nodes": []}'})
    api("log_html", json_body={"experimentKey": FULL, "html": "<b>notes</b>", "override": True})
    lines = [{"output": f"line {n}\n", "offset": n, "stderr": n == 3} for n in range(5)]
    api("log_output", json_body={"experimentKey": FULL, "outputLines": lines})
    details = {"user": "ada", "pid": 12, "command": ["python", "train.py"], "installedPackages": ["numpy==2.0"]}
    api("log_system_details", json_body={"experimentKey": FULL, **details})
    git = {"branch": "main", "origin": "git@example.org:a.git", "parent": "abc", "user": "ada", "root": "/home/ada"}
    api("log_git_metadata", json_body={"experimentKey": FULL, **git})
    api("upload_git_patch", {"experimentKey": FULL}, form=Form(("file", "p", b"diff --git a b\n\xff\x00")))
    api("log_file_path", json_body={"experimentKey": FULL, "filePath": "/home/ada/train.R"})


def _file(api: Api, name: str, content: bytes, metadata: str | None = None, **query: Any) -> None:
    parts = [("file", "part", content)] + ([] if metadata is None else [("metadata", None, metadata.encode())])
    api("upload_asset", {"experimentKey": FULL, "fileName": name, **query}, form=Form(*parts))


def _link(api: Api, name: str, link: str, **query: Any) -> None:
    parts = (("link", None, link.encode()), ("metadata", None, b'{"remote": true}'))
    api("upload_asset", {"experimentKey": FULL, "fileName": name, "isRemote": "true", **query}, form=Form(*parts))


def _upload(api: Api) -> None:
    _file(api, "a/b.txt", b"a/b.txt" * 3, '{"a": 1}', step=3, context="train", epoch=2)
    _file(api, "same.txt", b"a/b.txt" * 3, type="image")
    _file(api, "empty", b"")
    _link(api, "remote.csv", "s3://bucket/remote.csv")
    for name, content in (("weights.bin", b"weights.bin"), ("config/model.json", b'{"layers": 3}')):
        _file(api, name, content, type="model-element", groupingName="cnn")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in (("packed/one.txt", b"1\n"), ("packed/two.bin", bytes(range(256)))):
            archive.writestr(zipfile.ZipInfo(name), content)
    _file(api, "files.zip", packed.getvalue(), unpack="true")


def _artifact(api: Api) -> dict[str, str]:
    opened: dict[str, Any] = {}
    for version in ("1.0.0", "2.0.0"):
        body = {
            "artifactName": "data set",
            "artifactType": "dataset",
            "experimentKey": FULL,
            "version": version,
            "alias": [f"v{version}", "current"],
            "versionTags": ["clean", version],
            "versionMetadata": '{"rows": 3}',
        }
        opened = api("upsert_artifact", json_body=body)
        version_id = opened["artifactVersionId"]
        for name in ("train/x.csv", "y.csv"):
            content = f"{name} {version}".encode()
            _file(api, name, content, json.dumps({"v": version}), artifactVersionId=version_id)
        _link(api, "far.csv", "s3://bucket/far.csv", artifactVersionId=version_id)
        closed = {"artifactVersionId": version_id, "experimentKey": FULL, "state": "CLOSED"}
        api("set_artifact_version_state", json_body=closed)
    api("update_artifact_details", json_body={"artifactId": opened["artifactId"], "tags": ["public"]})
    return {"artifactId": opened["artifactId"], "versionId": opened["artifactVersionId"]}


def _register(api: Api) -> None:
    body = {"experimentKey": FULL, "experimentModelName": "cnn", "registryModelName": "Digits", "version": "1.0.0"}
    more = {"registryModelDescription": "Tells digits apart", "versionComment": "first", "status": "Production"}
    item = api("register_model", json_body={**body, **more})["registryModelItemId"]
    api("register_model", json_body={**body, "version": "1.0.1", "status": "Staging"})
    api("update_registry_model_version", json_body={"registryModelItemId": item, "stages": ["best"]})
    pairs = {"metadata": [{"key": "dataset", "value": "digits-2"}]}
    api("set_registry_model_version_metadata", path={"id": item}, json_body=pairs)
    configuration = {"status": "Production", "isReviewRequired": False}
    api("set_registry_model_version_status_configuration", path={"id": item}, json_body=configuration)
    notes = {"workspaceName": WORKSPACE, "registryModelName": "Digits", "notes": "# Notes"}
    api("set_registry_model_notes", json_body=notes)


def _around(api: Api) -> None:
    """What belongs to the workspace and the project rather than to an experiment."""
    member = {"workspaceName": WORKSPACE, "userEmail": "ada@example.org", "admin": True}
    api("add_workspace_member", json_body=member)
    api("create_symlink", {"experimentKey": FULL, "projectName": "best"})
    project_id = api("get_project", {"workspaceName": WORKSPACE, "projectName": PROJECT})["projectId"]
    api("create_project_share_link", {"projectId": project_id})
    api("set_project_notes", json_body={"projectId": project_id, "notes": "# Project"})
    view = {"projectId": project_id, "templateName": "mine", "v2": {"rows": 3}}
    api("upsert_view", json_body=view)
    api("upsert_chart_template", json_body={**view, "templateName": "chart", "experimentKey": FULL})


def read_store(api: Api) -> dict[str, Any]:
    """What the server answers about all of it, by operation and query."""
    of_project = {"workspaceName": WORKSPACE, "projectName": PROJECT}
    project_id = api("get_project", of_project)["projectId"]
    found: dict[str, Any] = {}

    def ask(operation: str, **query: str) -> Any:
        answer = api(operation, query)
        label = " ".join([operation, *(f"{name}={value}" for name, value in query.items())])
        # That there is no git patch was said by JSON once, and is still said by the same bytes.
        no_patch = isinstance(answer, bytes) and answer.startswith(b'{"msg"')
        found[label] = json.loads(answer) if no_patch else answer.hex() if isinstance(answer, bytes) else answer
        return answer

    for key in (FULL, SECOND):
        for operation in _OF_EXPERIMENT:
            ask(operation, experimentKey=key)
    for name in [summary["name"] for summary in api("get_metrics_summary", {"experimentKey": FULL})["values"]]:
        ask("get_metric_values", experimentKey=FULL, metricName=name)
    for asset in api("get_assets", {"experimentKey": FULL})["assets"]:
        if not asset.get("remote"):
            ask("get_asset", experimentKey=FULL, assetId=asset["assetId"])
    for artifact in ask("get_artifacts", workspace=WORKSPACE)["artifacts"]:
        for version in ask("get_artifact", artifactId=artifact["artifactId"])["versions"]:
            which = {"artifactId": artifact["artifactId"], "artifactVersionId": version["artifactVersionId"]}
            ask("get_artifact_version", artifactId=which["artifactId"], versionId=which["artifactVersionId"])
            files = ask("get_artifact_version_files", **which)["files"]
            files.sort(key=lambda file: str(file["fileName"]))  # versions list them in different orders
    ask("get_registry_model_details", workspaceName=WORKSPACE, modelName="Digits")
    ask("get_registry_model_notes", workspaceName=WORKSPACE, modelName="Digits")
    for operation in ("get_project_notes", "get_views", "get_chart_templates", "get_project_share_links"):
        ask(operation, projectId=project_id)
    ask("get_experiments", workspaceName=WORKSPACE, projectName="best")
    ask("get_project_columns", projectId=project_id)
    return found


_OF_EXPERIMENT = (
    "get_experiment_metadata",
    "get_metrics_summary",
    "get_parameters",
    "get_others",
    "get_tags",
    "get_code",
    "get_graph",
    "get_html",
    "get_output",
    "get_system_details",
    "get_git_metadata",
    "get_git_patch",
    "get_assets",
    "get_experiment_models",
)
