"""What is refused, and how it is said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py.experiments.experiment import Experiment
from tests.parity.conftest import Meddler

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]
ELSEWHERE = "https://comet.example.com"


def test_switches_are_true_or_false() -> None:
    for name in ("keep_active", "log_output", "log_error", "log_code", "log_system_details", "log_git_info"):
        for value in ("yes", 1, None, float("nan")):
            wrong: dict[str, Any] = {name: value}
            with pytest.raises(cometr_py.ArgumentError, match=f"{name} must be either True or False"):
                cometr_py.create_experiment(**wrong)
            with pytest.raises(cometr_py.ArgumentError, match=f"{name} must be either True or False"):
                cometr_py.get_experiment("key", **wrong)


def test_git_information_without_git(
    new_experiment: Maker, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(Path.cwd()))
    experiment = new_experiment(log_git_info=True)
    assert "log_git_info=True needs the git command" in capsys.readouterr().err
    assert experiment.log_metric("m", 1).get_metric("m")[0].metric_value == 1


def test_a_key_together_with_names() -> None:
    make: Any = Experiment
    for name in ("workspace_name", "project_name", "experiment_name"):
        with pytest.raises(cometr_py.ArgumentError, match="If experiment_key is given, then workspace_name, project_"):
            make(experiment_key="k", **{name: "n"})


def test_missing_settings() -> None:
    with pytest.raises(cometr_py.ConfigurationError, match="COMET_API_KEY must be provided"):
        cometr_py.create_experiment(url=ELSEWHERE)
    with pytest.raises(cometr_py.ConfigurationError, match="COMET_WORKSPACE must be provided"):
        cometr_py.get_projects(api_key="k" * 25, url=ELSEWHERE)
    with pytest.raises(cometr_py.ConfigurationError, match="COMET_PROJECT_NAME must be provided"):
        cometr_py.get_experiments(workspace_name="w", api_key="k" * 25, url=ELSEWHERE)


def test_created_without_key_or_link(meddler: Meddler) -> None:
    for answer in ({"experimentKey": "k" * 32}, {"experimentKey": "k" * 32, "link": ""}, {"link": "http://x"}):
        meddler.answer("/write/experiment/create", 200, json.dumps(answer).encode())
        with pytest.raises(cometr_py.CometError, match=r"Create experiment in Comet failed|not what the API describes"):
            cometr_py.create_experiment()


def test_the_class_is_not_called() -> None:
    make: Any = Experiment
    for given, named in (((), {}), (("key",), {}), ((), {"experiment_key": "key"}), ((), {"project_name": "p"})):
        with pytest.raises(
            cometr_py.CometError, match=r"Do not call this function directly. Use create_experiment\(\)"
        ):
            make(*given, **named)


def test_writing_after_the_end(new_experiment: Maker) -> None:
    experiment = new_experiment().stop()
    Path("file").write_text("x")
    writes: list[Callable[[], object]] = [
        lambda: experiment.log_metric("m", 1),
        lambda: experiment.log_metrics({"m": 1}),
        lambda: experiment.log_parameter("p", 1),
        lambda: experiment.log_other("k", 1),
        lambda: experiment.add_tags("t"),
        lambda: experiment.log_html("h"),
        lambda: experiment.log_graph("g"),
        lambda: experiment.log_code("c"),
        lambda: experiment.log_git_metadata(branch="b"),
        lambda: experiment.log_system_details(pid=1),
        lambda: experiment.upload_asset("file"),
        lambda: experiment.log_remote_asset("s3://b/k"),
        lambda: experiment.log_artifact(cometr_py.create_artifact("a", "b")),
        lambda: experiment.get_artifact("a"),
        lambda: experiment.create_symlink("p"),
        lambda: experiment.set_start_end_time(start=1),
        lambda: experiment.archive(),
        lambda: experiment.restore(),
        lambda: experiment.delete_tags("t"),
    ]
    for write in writes:
        with pytest.raises(
            cometr_py.ExperimentEndedError, match="This experiment already ended and cannot be modified"
        ):
            write()
    assert experiment.get_metadata().experiment_key == experiment.get_key()


def test_neither_start_nor_end(experiment: Experiment) -> None:
    with pytest.raises(cometr_py.ArgumentError, match="Either start or end must be provided"):
        experiment.set_start_end_time()


def test_only_artifacts_are_logged(experiment: Experiment) -> None:
    wrong: Any = "data.csv"
    with pytest.raises(cometr_py.ArgumentError, match="Object is not an Artifact and cannot be logged"):
        experiment.log_artifact(wrong)


def test_no_such_method() -> None:
    with pytest.raises(cometr_py.ArgumentError, match="method='DELETE': it must be one of GET, POST, PUT"):
        cometr_py.call_api("/experiment/metadata", "DELETE")


def test_a_server_that_cannot_be_reached() -> None:
    client = cometr_py.connect(url="http://127.0.0.1:9", api_key="mine", retries=0)
    from comet_rest_v2.api.workspaces import get_workspaces

    with pytest.raises(cometr_py.APIConnectionError, match=r"Cannot reach 127.0.0.1:9 for GET .*workspaces: .*refused"):
        get_workspaces.sync(client=client)


def test_the_servers_words_and_status(meddler: Meddler) -> None:
    meddler.answer("/workspaces", 403, b'{"msg": "not for you", "code": 403, "sdk_error_code": 0}')
    with pytest.raises(cometr_py.PermissionDeniedError, match=r"not for you \(GET .*/workspaces answered 403"):
        cometr_py.get_workspaces()
    meddler.answer("/workspaces", 418, b"")
    with pytest.raises(cometr_py.ResponseError, match="answered 418"):
        cometr_py.get_workspaces()


def test_not_json(meddler: Meddler) -> None:
    for body in (b"<html><title>Sign in</title></html>", b"", b"[1]", b'{"workspaceNames": 3'):
        meddler.answer("/workspaces", 200, body, "text/html" if body.startswith(b"<") else "application/json")
        with pytest.raises(cometr_py.APIResponseError, match="The reply is not what the API describes"):
            cometr_py.get_workspaces()
        with pytest.raises(cometr_py.APIResponseError):
            cometr_py.call_api("/workspaces", response_json=True) if body != b"[1]" else cometr_py.get_workspaces()


def test_an_artifact_that_does_not_exist(experiment: Experiment) -> None:
    with pytest.raises(cometr_py.NotFoundError) as seen:
        experiment.get_artifact("nobody/has:1.0.0")
    for part in ("Artifact not found with: ", "artifact_name='has'", "'nobody'", "'1.0.0'"):
        assert part in str(seen.value)


def test_a_version_that_is_not_complete(experiment: Experiment) -> None:
    begun = {
        "artifactName": "e15",
        "artifactType": "dataset",
        "experimentKey": experiment.get_key(),
        "version": "1.0.0",
    }
    cometr_py.call_api("/write/artifacts/upsert", "POST", begun)
    expected = re.escape("Artifact is not in a finalized state and cannot be accessed with: artifact_name='e15'")
    with pytest.raises(cometr_py.ResponseError, match=expected):
        experiment.get_artifact("e15:1.0.0")
