"""Mode ``disabled``: every method of an experiment does nothing, and returns what it declares."""

from __future__ import annotations

import inspect
import pickle
import threading
import typing
from pathlib import Path
from typing import Any

import pandas
import pytest
from comet_rest_v2 import models

import cometr_py
from cometr_py import LoggedArtifact
from cometr_py.experiments import disabled
from cometr_py.experiments import experiment as enabled
from cometr_py.experiments.metric_history import MetricPoint
from cometr_py.session import DeliveryMode, Session
from tests.support.processes import processes_about, run_script

KEY = "a1B2" * 8
METHODS = dict(inspect.getmembers(cometr_py.Experiment, inspect.isfunction))
PUBLIC = sorted(name for name in METHODS if not name.startswith("_"))
#: Objects with methods that log.
PROPERTIES = {"per_rank"}
#: A value for each argument that has no default.
VALUES: dict[str, object] = {
    "artifact": cometr_py.create_artifact("a", "dataset"),
    "file": "no such file",
    "html": "<p>",
    "key": "k",
    "metrics": {"loss": 1.0},
    "others": {"a": 1},
    "parameters": {"lr": 0.1},
    "path": "downloaded.txt",
    "tags": ["t"],
    "uri": "s3://bucket/file",
    "value": 1.0,
}


@pytest.fixture(autouse=True)
def nothing_is_reached(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No server, no key, no project, and a home that cannot be written."""
    monkeypatch.setenv("COMET_MODE", "DISABLED")
    monkeypatch.setenv("COMET_URL_OVERRIDE", "http://127.0.0.1:9")
    monkeypatch.setenv("COMETR_HOME", "/proc/cannot be written")


def call(experiment: cometr_py.Experiment, name: str) -> Any:
    parameters = inspect.signature(METHODS[name]).parameters.values()
    mandatory = [one.name for one in parameters if one.name != "self" and one.default is inspect.Parameter.empty]
    return getattr(experiment, name)(*(VALUES.get(one, "text") for one in mandatory))


def declared(name: str) -> Any:
    """What a method declares to return, as something that ``isinstance`` takes."""
    imported = {"models": models, "LoggedArtifact": LoggedArtifact, "MetricPoint": MetricPoint, "Path": Path}
    names = {**vars(typing), **vars(enabled), **imported}
    text = inspect.get_annotations(METHODS[name])["return"]
    if text.startswith("pd."):
        return pandas.DataFrame
    if text == "Self":
        return cometr_py.Experiment
    found = eval(text, names)
    return type(None) if found is None else typing.get_origin(found) if str(found).startswith("list[") else found


def test_every_public_method_is_derived() -> None:
    own = {name for name in vars(disabled.DisabledExperiment) if not name.startswith("_")}
    assert own - PROPERTIES | disabled.KEPT == set(PUBLIC)


def test_what_each_rank_logs_is_not_recorded_either() -> None:
    experiment = cometr_py.create_experiment(experiment_key=KEY)
    assert experiment.per_rank.log_metric("loss", 1.0) is experiment
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("name", PUBLIC)
def test_a_method_does_nothing_and_returns_what_it_declares(name: str, tmp_path: Path) -> None:
    experiment = cometr_py.create_experiment(experiment_key=KEY)
    if name == "get_artifact":
        with pytest.raises(cometr_py.ConfigurationError, match="COMET_MODE"):
            call(experiment, name)
        return
    result = call(experiment, name)
    assert isinstance(result, declared(name)), f"{name} returned {result!r}"
    if isinstance(result, (list, bytes, str, pandas.DataFrame)) and name != "get_key":
        assert len(result) == 0
    assert list(Path.cwd().iterdir()) == []


def test_a_method_without_a_known_result_is_an_error_when_it_is_derived() -> None:
    def count_gpus(self: object) -> int:
        return 1

    with pytest.raises(TypeError, match=r"Experiment.count_gpus returns int: add to RESULTS"):
        disabled.no_op_of("count_gpus", count_gpus)


def test_nothing_is_written_sent_started_or_imported(installed: dict[str, str], tmp_path: Path) -> None:
    code = """
import sys, threading
import cometr_py
experiment = cometr_py.create_experiment("name", project_name="p")
with experiment:
    experiment.log_parameters({"a": 1}).add_tags("t")
    for step in range(1000):
        experiment.log_metric("loss", 1 / (step + 1), step=step)
    experiment.upload_asset("no such file").log_artifact(cometr_py.create_artifact("a", "dataset"))
    experiment.flush()
cometr_py.get_experiment(experiment.get_key()).log_metric("x", "not a number").stop()
assert experiment.get_tags() == [] and experiment.get_url() == ""
slow = {"httpx", "comet_rest_v2.client", "comet_wire.base", "sqlalchemy"} & set(sys.modules)
print(threading.active_count(), slow or "nothing slow")
"""
    home = tmp_path / "cometr"
    environment = {**installed, "COMETR_HOME": str(home), "COMET_MODE": "disabled", "HOME": str(tmp_path / "home")}
    done = run_script(code, environment, tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == ("1 nothing slow\n", "", 0)
    assert not home.exists()
    assert processes_about(home) == {}


def test_it_needs_neither_key_nor_project_and_keeps_what_it_was_given() -> None:
    created = cometr_py.create_experiment(experiment_key=KEY, project_name="p", workspace_name="w")
    assert (created.get_key(), created.get_project_name(), created.get_workspace_name()) == (KEY, "p", "w")
    assert created.get_dynamic()
    retrieved = cometr_py.get_experiment("anything")
    assert (retrieved.get_key(), retrieved.get_dynamic()) == ("anything", False)
    assert len(cometr_py.create_experiment().get_key()) == 32
    assert "disabled" in repr(created)
    assert created.get_metadata().experiment_key == KEY


def test_the_argument_and_a_session_disable_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = cometr_py.Session().resolve()
    monkeypatch.delenv("COMET_MODE")
    assert isinstance(cometr_py.create_experiment(mode="Disabled"), disabled.DisabledExperiment)
    with Session(settings, delivery=DeliveryMode.INLINE):
        assert isinstance(cometr_py.create_experiment(), disabled.DisabledExperiment)


def test_a_copy_in_another_process_is_disabled_too() -> None:
    copy = pickle.loads(pickle.dumps(cometr_py.create_experiment(experiment_key=KEY)))
    assert isinstance(copy, disabled.DisabledExperiment)
    assert copy.log_metric("loss", 1.0).get_key() == KEY


def test_a_logged_artifact_describes_what_was_given() -> None:
    experiment = cometr_py.create_experiment(workspace_name="w")
    artifact = cometr_py.create_artifact("data", "dataset", "2.1.0", aliases=["new"], metadata={"rows": 1})
    logged = experiment.log_artifact(artifact)
    assert (logged.full_name(), logged.get_aliases(), logged.get_metadata()) == ("w/data:2.1.0", ["new"], {"rows": 1})


def test_handlers_and_frames_of_it_do_no_harm() -> None:
    import logging

    experiment = cometr_py.create_experiment()
    log = logging.Logger("of the test")
    log.addHandler(cometr_py.ExperimentHandler(experiment))
    log.warning("not recorded")
    for library in ("pandas", "polars", "arrow"):
        frame: Any = experiment.metrics(as_=library)
        assert len(frame) == 0
    with pytest.raises(cometr_py.ConfigurationError, match="Comet is disabled"):
        cometr_py.metrics(experiment)
    assert threading.active_count() == 1


def test_a_fork_of_an_experiment_is_disabled_too() -> None:
    parent = cometr_py.create_experiment(experiment_key=KEY)
    for fork in (parent.fork(), cometr_py.fork_experiment(KEY)):
        assert isinstance(fork, disabled.DisabledExperiment)
        assert fork.get_key() != KEY
