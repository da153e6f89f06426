"""The functions beside the class."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import transport
from cometr_py.core import logs
from cometr_py.experiments.experiment import Experiment
from tests.parity.conftest import Place

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]


@pytest.fixture
def project(place: Place, request: pytest.FixtureRequest) -> str:
    """A project of the row's own."""
    name = str(request.node.name).partition("[")[0]
    cometr_py.create_project(name, "of one row", workspace_name="team")
    return name


def test_create_experiment(capsys: pytest.CaptureFixture[str], new_experiment: Maker) -> None:
    experiment = new_experiment("a name", project_name="f1")
    assert capsys.readouterr().out == f"Experiment created: {experiment.get_url()} \n"
    assert (experiment.get_workspace_name(), experiment.get_project_name()) == ("team", "f1")
    assert experiment.get_metadata().experiment_name == "a name"
    switches = inspect.signature(cometr_py.create_experiment).parameters
    on = {"keep_active", "log_output", "log_code", "log_system_details"}
    for name in on | {"log_error", "log_git_info"}:
        assert switches[name].default is (name in on), name


def test_get_experiment(capsys: pytest.CaptureFixture[str], experiment: Experiment) -> None:
    found = cometr_py.get_experiment(experiment.get_key())
    assert capsys.readouterr().out == f"Experiment retrieved: {found.get_url()} \n"
    assert found.get_url() == experiment.get_url()
    assert not found.get_dynamic()
    assert "Created from" not in {row.name for row in found.get_other()} - {row.name for row in experiment.get_other()}
    experiment.archive()
    assert cometr_py.get_experiment(experiment.get_key()).get_url().endswith(f"/archived/{experiment.get_key()}")
    experiment.restore()


def test_get_workspaces(experiment: Experiment) -> None:
    assert experiment.get_workspace_name() in cometr_py.get_workspaces()


def test_get_projects(project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project in [one.project_name for one in cometr_py.get_projects("team")]
    monkeypatch.setenv("COMET_WORKSPACE", "team")
    assert project in [one.project_name for one in cometr_py.get_projects()]


def test_get_experiments(project: str, new_experiment: Maker) -> None:
    kept = new_experiment(project_name=project).get_key()
    hidden = new_experiment(project_name=project).archive().get_key()

    def keys(**of: object) -> list[str]:
        return [one.experiment_key for one in cometr_py.get_experiments(**of)]  # type: ignore[arg-type]  # one each

    assert keys(project_name=project, workspace_name="team") == [kept]
    assert keys(project_name=project, workspace_name="team", archived=True) == [hidden]
    (known,) = [one for one in cometr_py.get_projects("team") if one.project_name == project]
    assert keys(project_id=known.project_id, project_name="ignored", workspace_name="ignored") == [kept]


def test_get_columns(project: str, new_experiment: Maker) -> None:
    new_experiment(project_name=project).log_metric("loss", 1).log_parameter("lr", 0.1).flush()
    found = {column.name for column in cometr_py.get_columns(project_name=project, workspace_name="team")}
    assert {"loss", "lr"} <= found


def test_create_project(place: Place) -> None:
    project_id = cometr_py.create_project("f7", "described", workspace_name="team")
    (made,) = [one for one in cometr_py.get_projects("team") if one.project_name == "f7"]
    assert (made.project_id, made.project_description) == (project_id, "described")
    assert inspect.signature(cometr_py.create_project).parameters["public"].default is False


def test_delete_project(project: str, new_experiment: Maker) -> None:
    inside = new_experiment(project_name=project)
    cometr_py.delete_project(project, workspace_name="team")
    assert project not in [one.project_name for one in cometr_py.get_projects("team")]
    with pytest.raises(cometr_py.NotFoundError):
        inside.get_metadata()


def test_get_multi_metric_chart(new_experiment: Maker) -> None:
    experiment = new_experiment()
    for step in range(1200):
        experiment.log_metric("each", step, step=step)
        if step % 2 == 0:
            experiment.log_metric("even", step, step=step)
    key = experiment.log_parameter("lr", 0.5).get_key()
    experiment.flush()

    def lengths(*metrics: str, **how: Any) -> list[int]:
        chart = cometr_py.get_multi_metric_chart(key, metrics, "lr", **how)[key]
        return [len(metric.values or []) for metric in chart.metrics or []]

    assert lengths("each", "even") == [1200, 600]
    assert lengths("each", "even", independent=False) == [600, 600]
    (sampled,) = lengths("each", full=False)
    assert 400 <= sampled <= 600


def test_create_artifact() -> None:
    artifact = cometr_py.create_artifact("name", "dataset", "1.0.0", ["a"], {"rows": 1}, ["t"])
    assert isinstance(artifact, cometr_py.Artifact)
    assert (artifact.get_artifact_name(), artifact.get_artifact_version()) == ("name", "1.0.0")


def test_call_api(experiment: Experiment) -> None:
    key = experiment.get_key()
    assert (
        cometr_py.call_api("/experiment/metadata", params={"experimentKey": key, "gone": None})["experimentKey"] == key
    )
    logged = {"experimentKey": key, "key": "by call_api", "value": "yes"}
    cometr_py.call_api("write/experiment/log-other", "POST", logged)
    assert "by call_api" in {row.name for row in experiment.get_other()}
    Path("up.txt").write_text("content")
    file = {"experimentKey": key, "fileName": "by call_api", "file": "up.txt", "metadata": {"a": 1}}
    asset = cometr_py.call_api("/write/experiment/upload-asset", "POST", file)["assetId"]
    query = {"experimentKey": key, "assetId": asset}
    reply = cometr_py.call_api("/experiment/asset/get-asset", params=query, local_file_path="down.txt")
    assert isinstance(reply, transport.Reply)
    assert Path("down.txt").read_text() == "content"
    assert cometr_py.call_api("/experiment/asset/get-asset", params=query, parse_response=False).content == b"content"
    link = {"experimentKey": key, "fileName": "a link", "isRemote": True, "remote_uri": "s3://bucket/x"}
    assert cometr_py.call_api("/write/experiment/upload-asset", "POST", link)["assetId"]


def test_get_api_version() -> None:
    assert cometr_py.get_api_version() == "v2"


@pytest.mark.usefixtures("fresh_log")
def test_disable_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE", "comet.log")
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "INFO")
    transport.close_shared()
    cometr_py.get_workspaces()
    written = Path("comet.log").read_text()
    assert written
    assert cometr_py.disable_logging() is None  # type: ignore[func-returns-value]  # that it is None is the test
    cometr_py.get_workspaces()
    logs.logger.error("nor this")
    assert Path("comet.log").read_text() == written
