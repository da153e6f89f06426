"""The real comet_ml against `cometr-py serve`.

Its scripts check what they see, value by value; the fixture `proxy` checks that all that is said is as described.
"""

from __future__ import annotations

import json
import math
import re
import shlex
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

import cometr_py
from tests.interop.conftest import API_KEY
from tests.interop.environment import CometMl
from tests.interop.proxy import RecordingProxy
from tests.support import same_question
from tests.support.full_project import Writer
from tests.support.nginx import CERTIFICATE, server_behind_nginx

METRICS = "/batch/logger/experiment/metric"
#: The first test waits for the installation, whose time is bounded elsewhere.
pytestmark = pytest.mark.timeout(300, func_only=True)


@pytest.mark.parametrize("script", ["values", "system", "assets", "workspace", "queries"])
def test_api_reads_what_it_wrote(comet_ml: CometMl, script: str) -> None:
    comet_ml.script(script)


def test_the_same_question_finds_the_same_experiments(comet_ml: CometMl, proxy: RecordingProxy) -> None:
    client = cometr_py.connect(api_key=API_KEY, url=proxy.url)
    same_question.fill(Writer(client, project="interop-questions"))
    client.get_httpx_client().close()
    found = json.loads(comet_ml.script("same_question", "local", "interop-questions").splitlines()[-1])
    asked = {question: set(names) for question, names in found.items() if names is not None}
    assert found.keys() == same_question.QUESTIONS.keys()
    assert asked == {question: same_question.QUESTIONS[question] for question in asked}


def test_artifacts_by_name_version_and_alias(comet_ml: CometMl) -> None:
    comet_ml.script("artifacts")


def test_model_registry(comet_ml: CometMl) -> None:
    key = json.loads(comet_ml.script("registry").splitlines()[-1])["experiment"]
    comet_ml.comet("models", "list", "--workspace", "local")
    downloaded = comet_ml.folder / "by command"
    command = ["models", "download", "--workspace", "local", "--model-name", "Interop online"]
    comet_ml.comet(*command, "--model-version", "0.9.0", "--output", str(downloaded))
    assert (downloaded / "model/weights.bin").read_bytes() == bytes(range(256)) * 100, key


def test_online_run_is_what_cometr_py_reads(comet_ml: CometMl, proxy: RecordingProxy) -> None:
    key = json.loads(comet_ml.script("online").splitlines()[-1])["key"]
    batches = proxy.sent("POST", METRICS)
    assert {batch.headers["content-encoding"] for batch in batches} == {"gzip"}
    assert names_in_contexts(proxy) == {
        ("train", "accuracy"),
        ("train", "train_accuracy"),
        ("validate", "accuracy"),
    }
    experiment = cometr_py.get_experiment(experiment_key=key, api_key=API_KEY, url=proxy.url)
    losses = {point.step: point.metric_value for point in experiment.get_metric("loss")}
    assert losses == {step: 1 / (step + 1) for step in range(2500)}
    assert math.isnan(experiment.get_metric("nan")[0].metric_value)
    assert set(experiment.get_tags()) == {"from the start", "later"}
    assert "in two parts\n" in experiment.get_output()
    [asset] = [asset for asset in experiment.get_asset_list() if asset.file_name == "folder/deep/x"]
    assert experiment.get_asset(asset.asset_id) == b"x"


def names_in_contexts(proxy: RecordingProxy) -> set[tuple[str, str]]:
    """The contexts in which metrics were sent, and their names, to which the server adds the context."""
    rows = [row for batch in proxy.sent("POST", METRICS) for row in batch.json()["values"]]
    return {(row["context"], row["metricName"]) for row in rows if row["context"]}


def test_run_of_cometr_py_is_what_comet_ml_reads(comet_ml: CometMl, proxy: RecordingProxy, tmp_path: Path) -> None:
    file = tmp_path / "file.bin"
    file.write_bytes(bytes(range(256)))
    artifact = cometr_py.create_artifact("of cometr_py", "data", aliases=["current"]).add(file)
    with cometr_py.create_experiment("a name", "interop-cometr-py", api_key=API_KEY, url=proxy.url) as experiment:
        for step in range(2000):
            experiment.log_metric("loss", step / 3, step=step, context="train")
        experiment.log_metrics({"train_loss": 0.5}, context="train")
        experiment.log_metric("nan", math.nan)
        experiment.log_parameter("rate", 0.1).log_other("note", "a note").add_tags("one").log_html("<b>html</b>")
        experiment.upload_asset(file, step=3, type="mine", name="data/file.bin", metadata={"a": 1})
        experiment.log_artifact(artifact)
    assert names_in_contexts(proxy) == {("train", "loss"), ("train", "train_loss")}
    comet_ml.script("of_cometr_py", experiment.get_key())


def test_run_goes_on_in_other_sessions(comet_ml: CometMl) -> None:
    # Two rejections that the script asks for, each with two complaints.
    comet_ml.script("resumed", errors=4)


def test_offline_archives_are_uploaded(comet_ml: CometMl) -> None:
    comet_ml.script("offline")
    for folder in ("new", "more"):
        [archive] = Path(comet_ml.folder, folder).glob("*.zip")
        assert "Number of uploaded experiments: 1" in comet_ml.comet("upload", str(archive))
    comet_ml.script("offline_read")


@pytest.mark.parametrize("end", ["/", "/clientlib", "/clientlib/"])
def test_address_may_have_another_end(comet_ml: CometMl, proxy: RecordingProxy, end: str) -> None:
    key = json.loads(replace(comet_ml, url=proxy.url + end).script("short").splitlines()[-1])["key"]
    experiment = cometr_py.get_experiment(experiment_key=key, api_key=API_KEY, url=proxy.url)
    assert [point.metric_value for point in experiment.get_metric("loss")] == [0.5]


def test_runs_through_nginx_below_a_path(
    programs: Path, installed: dict[str, str], report_lacking: Callable[[str], None], tmp_path: Path
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "served")}
    (tmp_path / "nginx").mkdir()
    with server_behind_nginx(tmp_path / "nginx", environment) as proxied:
        [line] = [line for line in proxied.lines if line.startswith("comet_ml:")]
        settings = dict(word.split("=", 1) for word in shlex.split(line)[2:])
        trusted = {"REQUESTS_CA_BUNDLE": str(CERTIFICATE)}
        url, key = settings["COMET_URL_OVERRIDE"], settings["COMET_API_KEY"]
        comet_ml = CometMl(programs, url, Path.cwd(), key, report_lacking, trusted)
        shown = comet_ml.script("online")
        key = json.loads(shown.splitlines()[-1])["key"]
        [link, *_] = re.findall(rf"{proxied.url}\S*{key}", shown)
        page = httpx.get(link, headers={"accept": "text/html"}, verify=ssl.create_default_context(cafile=CERTIFICATE))
        assert (page.status_code, "a run" in page.text) == (200, True)
        log = proxied.access_log.read_text()
    paths = set(re.findall(r'"[A-Z]+ (\S+) HTTP', log))
    assert {path.split("/")[1] for path in paths} <= {"comet", "api", "clientlib"}, paths
    assert not re.findall(r'^.*" [45]\d\d .*$', log, re.MULTILINE)


def test_comet_check_is_content(comet_ml: CometMl) -> None:
    summary = comet_ml.comet("check").partition("Summary")[2].split()
    assert summary.count("True") == 3, summary
