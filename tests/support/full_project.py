"""A project with an experiment of every kind of data, written through the API."""

from __future__ import annotations

import json
import random
import struct
from typing import Any

from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport

STARTED = 1_700_000_000_000
#: What floats there are: none of them may change on its way.
SPECIAL: list[float | int | str] = ["NaN", "Infinity", "-Infinity", 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 2**60, 0]
#: A name that would break a reader that looks for brackets and commas.
AWKWARD = 'we"ird},{"na,me\n\u2028ü'


class Writer:
    """Calls operations with one client."""

    def __init__(self, client: AuthenticatedClient, workspace: str = "local", project: str = "digits") -> None:
        self.client = client
        self.workspace, self.project = workspace, project

    def __call__(self, operation: str, **options: Any) -> Any:
        reply = transport.call(self.client, operation, **options)
        return reply.json() if reply.content[:1] in (b"{", b"[") else None

    def experiment(self, name: str) -> str:
        """A new experiment's key."""
        body = {"workspaceName": self.workspace, "projectName": self.project, "experimentName": name}
        return str(self("create_experiment", json=body)["experimentKey"])

    def points(self, key: str, name: str, values: list[Any], *, context: str | None = None, **more: Any) -> None:
        """Metric points, a thousand at a time; the steps are negative, repeated and missing ones too.

        Args:
            name: As it is read back: with the context, which the server puts before the name that is sent.
        """
        rows: list[dict[str, Any]] = [
            {
                "metricName": name if context is None else name.removeprefix(f"{context}_"),
                "metricValue": value,
                "step": None if place % 5 == 4 else place % 7 - 3,
                "epoch": None if place % 3 == 0 else place // 100,
                "context": context,
                "timestamp": STARTED + 7 * place,
                **more,
            }
            for place, value in enumerate(values)
        ]
        for start in range(0, len(rows), 1000):
            self("log_metric_batch", json={"experimentKey": key, "values": rows[start : start + 1000]})

    def file(self, key: str, name: str, content: bytes, metadata: str | None = None, **params: Any) -> None:
        """One uploaded file."""
        data = {} if metadata is None else {"metadata": metadata}
        params = {"experimentKey": key, "fileName": name, **params}
        self("upload_asset", params=params, files={"file": ("part", content)}, data=data)

    def link(self, key: str, name: str, link: str, **params: Any) -> None:
        """One remote file."""
        params = {"experimentKey": key, "fileName": name, "isRemote": True, **params}
        self("upload_asset", params=params, data={"link": link, "metadata": '{"remote": true}'})

    def end(self, key: str, *, crashed: bool = False) -> None:
        """The experiment is over."""
        times = {"experimentKey": key, "startTimeMillis": STARTED, "endTimeMillis": STARTED + 100_000}
        self("set_experiment_start_end_time", json=times)
        error = "MemoryError: no more" if crashed else None
        self(
            "update_experiment_status",
            json={"experimentKey": key, "isAlive": False, "hasCrashed": crashed, "error": error},
        )


def fill(write: Writer, points: int = 2500) -> tuple[str, str]:
    """Two experiments, one with everything, the other archived and a user of the first one's artifact."""
    key = write.experiment("Ünïcode / run")
    _log(write, key, points)
    _upload(write, key)
    version = _artifacts(write, key)
    _register(write, key)
    write.end(key, crashed=True)
    second = write.experiment("second")
    write("get_artifact_version", params={**version, "consumerExperimentKey": second})
    write.end(second)
    write("archive_experiment", params={"experimentKey": second})
    return key, second


def random_floats(count: int, seed: int = 7) -> list[float]:
    """Floats of all magnitudes, NaN and the infinities among them."""
    randomness = random.Random(seed)
    return [struct.unpack("<d", randomness.randbytes(8))[0] for _ in range(count)]


def _log(write: Writer, key: str, points: int) -> None:
    values = [*SPECIAL, "8.63E-4", "a text", *(place / 3 for place in range(points - len(SPECIAL) - 2))]
    write.points(key, "train_lößs", values, context="train")
    write.points(key, AWKWARD, list(range(50)))
    write.points(key, "same", [1.5] * 40, step=1, epoch=None, timestamp=STARTED)
    parameters: list[dict[str, Any]] = [
        *(
            {"parameterName": "lr", "parameterValue": rate, "step": rate, "timestamp": STARTED + rate}
            for rate in (3, 1, 2)
        ),
        {"parameterName": "optimizer", "parameterValue": "adam"},
        {"parameterName": "flag", "parameterValue": True},
        {"parameterName": "ratio", "parameterValue": 1e-7},
        {"parameterName": "empty", "parameterValue": ""},
        {"parameterName": "size", "parameterValue": 3, "context": "train"},
    ]
    for parameter in parameters:
        write("log_parameter", json={"experimentKey": key, **parameter})
    write("log_other", json={"experimentKey": key, "key": "note", "value": "two\nlines"})
    write("add_tags", json={"experimentKey": key, "addedTags": ["b", "a", "ü"]})
    write("log_code", json={"experimentKey": key, "code": "import os\r\nprint('ü')\n"})
    write("log_graph", json={"experimentKey": key, "graph": '{"nodes": []}'})
    write("log_html", json={"experimentKey": key, "html": "<b>notes</b>", "override": True})
    lines = [{"output": f"line {number}\n", "offset": number, "stderr": False} for number in range(1200)]
    lines.append({"output": "no end", "offset": 1200, "stderr": True})
    write("log_output", json={"experimentKey": key, "outputLines": lines})
    details = {
        "user": "ada",
        "pid": 12,
        "command": ["python", "train.py"],
        "installedPackages": ["numpy==2.0"],
        "env": {"LANG": "C"},
        "totalRam": 1.5,
        "logAdditionalSystemInfoList": [{"key": "cluster", "value": "c1"}],
        "gpuStaticInfoList": [{"gpuIndex": 0, "name": "T4", "uuid": "u", "totalMemory": 1, "powerLimit": 2}],
    }
    write("log_system_details", json={"experimentKey": key, **details})
    git = {"branch": "main", "origin": "git@example.org:a.git", "parent": "abc", "user": "ada", "root": "/home/ada"}
    write("log_git_metadata", json={"experimentKey": key, **git})
    write("upload_git_patch", params={"experimentKey": key}, files={"file": ("p", b"diff --git a b\n\xff\x00")})
    write("log_file_path", json={"experimentKey": key, "filePath": "/home/ada/train.py"})


def _upload(write: Writer, key: str) -> None:
    write.file(key, "../../evil.txt", b"evil", '{"a": 1}', step=3, context="train", epoch=2)
    for name in ("a/b.txt", "a", "A/B.txt", "con.txt", "x" * 300 + ".csv", "..", "/etc/passwd", "C:\\windows\\x"):
        write.file(key, name, name.encode() * 3)
    for content in (b"first", b"second one"):
        write.file(key, "twice.bin", content, type="image")
    write.file(key, "empty", b"")
    write.link(key, "remote.csv", "s3://bucket/remote.csv")
    for name, content in (("weights.bin", b"weights.bin"), ("config/model.json", b'{"layers": 3}')):
        write.file(key, name, content, type="model-element", groupingName="cnn")


def _artifacts(write: Writer, key: str) -> dict[str, str]:
    opened: dict[str, Any] = {}
    for version in ("1.0.0", "1.1.0", "2.0.0"):
        body = {
            "artifactName": "data set",
            "artifactType": "dataset",
            "experimentKey": key,
            "version": version,
            "alias": [f"v{version}", "current"],
            "versionTags": ["clean", version],
            "versionMetadata": '{"rows": 3}',
        }
        opened = write("upsert_artifact", json=body)
        version_id = opened["artifactVersionId"]
        for name in ("train/x.csv", "y.csv", "../up.csv"):
            write.file(
                key, name, f"{name} {version}".encode(), json.dumps({"v": version}), artifactVersionId=version_id
            )
        write.link(key, "far.csv", "s3://bucket/far.csv", artifactVersionId=version_id)
        closed = {"artifactVersionId": version_id, "experimentKey": key, "state": "CLOSED"}
        write("set_artifact_version_state", json=closed)
    write("update_artifact_details", json={"artifactId": opened["artifactId"], "tags": ["public"]})
    return {"artifactId": opened["artifactId"], "versionId": opened["artifactVersionId"]}


def _register(write: Writer, key: str) -> None:
    body = {
        "experimentKey": key,
        "experimentModelName": "cnn",
        "registryModelName": "digits",
        "registryModelDescription": "Tells digits apart",
        "version": "1.0.0",
        "versionComment": "first",
        "status": "Production",
    }
    item = write("register_model", json=body)["registryModelItemId"]
    write("register_model", json={**body, "version": "1.0.1", "status": "Staging"})
    write("update_registry_model_version", json={"registryModelItemId": item, "stages": ["best"]})
    pairs = {"metadata": [{"key": "dataset", "value": "digits-2"}]}
    write("set_registry_model_version_metadata", path_params={"id": item}, json=pairs)
    notes = {"workspaceName": write.workspace, "registryModelName": "digits", "notes": "# Notes"}
    write("set_registry_model_notes", json=notes)
