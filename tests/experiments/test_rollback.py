"""Going back to a checkpoint: rewinding an experiment, and forking from one."""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py
from cometr_py import NotSupportedError, RemoteExperiment, transport
from cometr_py.experiments.forks import FORKED_AT, FORKED_FROM, FORKED_KEY
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Rewind
from cometr_py.recording.spool import recordings, usual_place
from cometr_py.recording.sync import deliver
from tests.support.artifact_samples import quiet_experiment
from tests.support.faulty import FaultyComet


@pytest.fixture(params=["in process", "http"])
def own(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A server of your own."""
    url: str = "local" if request.param == "in process" else request.getfixturevalue("serve")
    monkeypatch.setenv("COMET_URL_OVERRIDE", url)
    return url


@pytest.fixture
def on_premise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names one of Comet's own servers."""
    monkeypatch.setenv("COMET_API_KEY", "k" * 25)
    monkeypatch.setenv("COMET_WORKSPACE", "team")
    with FaultyComet(tmp_path / "served", on_premise=True) as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


def quiet(*, offline: bool = False, key: str | None = None, step: int | None = None) -> cometr_py.Experiment:
    """An experiment that records only what the test logs."""
    return quiet_experiment(offline=offline, experiment_key=key, resume_from_step=step)


def steps(experiment: cometr_py.Experiment | RemoteExperiment, name: str = "loss") -> list[int | None]:
    return [point.step for point in experiment.get_metric(name)]


# Rewinding


def test_training_goes_back_to_a_checkpoint(own: str) -> None:
    with quiet() as experiment:
        for step in range(126):
            experiment.log_metric("loss", 100 - step, step=step)
    resumed = cometr_py.get_experiment(experiment.get_key())
    assert resumed.rewind(120) is resumed
    for step in range(121, 131):
        resumed.log_metric("loss", 50, step=step)
    resumed.stop()
    frame = cometr_py.metrics([experiment.get_key()], ["loss"])
    assert frame.step.tolist() == list(range(131))
    assert frame.value.tolist() == [100 - step for step in range(121)] + [50] * 10
    [summary] = experiment.get_metrics_summary()
    assert (summary.value_min, summary.step_min, summary.value_current, summary.step_current) == ("-20", 120, "50", 130)


def test_rewind_is_done_when_it_is_read(own: str) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 1.0, step=1).log_metric("loss", 2.0, step=2).rewind(1)
    assert steps(experiment) == [1]
    experiment.log_metric("loss", 3.0, step=2)
    assert steps(experiment) == [1, 2]
    experiment.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        experiment.rewind(0)
    assert steps(experiment) == [1, 2]


def test_rewind_offline_is_delivered_in_its_place(own: str) -> None:
    experiment = quiet(offline=True)
    for step in (1, 2, 3):
        experiment.log_metric("loss", step, step=step)
    experiment.rewind(1).log_metric("loss", 5, step=2)
    experiment.stop()
    [recording] = recordings(usual_place(experiment.recording.settings.home))
    assert deliver(recording, 30.0).complete
    assert [(point.step, point.metric_value) for point in experiment.remote.get_metric("loss")] == [(1, 1.0), (2, 5.0)]


def test_remote_experiment_is_rewound_at_once(own: str) -> None:
    with quiet() as experiment:
        experiment.log_metric("loss", 1.0, step=1).log_metric("loss", 2.0, step=2)
    remote = experiment.remote
    assert remote.rewind(1) == 1
    assert remote.rewind(1) == 0
    assert steps(remote) == [1]


@pytest.mark.parametrize("offline", [False, True])
def test_requeued_script_resumes_from_its_checkpoint(own: str, offline: bool) -> None:
    """The same command line twice: the first time there is nothing to go back to."""
    key = uuid.uuid4().hex
    for first, end, value in ((0, 126, 1.0), (121, 131, 2.0)):
        with quiet(offline=offline, key=key, step=max(first - 1, 0)) as experiment:
            for step in range(first, end):
                experiment.log_metric("loss", value, step=step)
    for recording in list(recordings(usual_place(experiment.recording.settings.home))):
        assert deliver(recording, 30.0).complete
    found = cometr_py.get_experiment(key).get_metric("loss")
    assert [(point.step, point.metric_value) for point in found] == [
        (step, 1.0 if step <= 120 else 2.0) for step in range(131)
    ]


def test_resuming_needs_a_key(own: str) -> None:
    with pytest.raises(cometr_py.ArgumentError, match=r"resume_from_step=3: it continues an experiment: name it"):
        quiet(step=3)


def test_comets_own_server_creates_nothing_that_it_cannot_resume(on_premise: FaultyComet) -> None:
    with pytest.raises(NotSupportedError, match="cannot rewind"):
        quiet(key="k" * 32, step=3)
    with pytest.raises(cometr_py.NotFoundError):
        cometr_py.get_experiment("k" * 32)
    assert on_premise.count("/logger/add/run") == 0


@pytest.mark.parametrize("step", [None, "120", 1.5, 2**64])
def test_step_must_be_an_integer(own: str, step: object) -> None:
    with quiet() as experiment:
        with pytest.raises(cometr_py.ArgumentError, match="step"):
            experiment.rewind(step)  # type: ignore[arg-type]  # a wrong type on purpose
        with pytest.raises(cometr_py.ArgumentError, match="step"):
            experiment.remote.rewind(step)  # type: ignore[arg-type]  # a wrong type on purpose


def test_comets_own_server_is_told_at_the_call(on_premise: FaultyComet) -> None:
    experiment = quiet().log_metric("loss", 1.0, step=1).log_metric("loss", 2.0, step=2)
    fork = rf"cannot rewind .* step 1; .*fork_experiment\('{experiment.get_key()}', 1\)"
    with pytest.raises(NotSupportedError, match=fork):
        experiment.rewind(1)
    experiment.log_metric("loss", 3.0, step=3)
    with pytest.raises(NotSupportedError, match=fork):
        experiment.remote.rewind(1)
    experiment.stop()
    assert steps(experiment) == [1, 2, 3], "nothing else is lost"
    assert on_premise.count("/rewind") == 0


def test_hosted_service_is_known_without_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also offline; and a server that nobody has asked yet may be one of your own."""
    monkeypatch.setenv("COMET_API_KEY", "k" * 25)
    monkeypatch.setenv("COMET_WORKSPACE", "team")
    monkeypatch.setenv("COMET_URL_OVERRIDE", "https://www.comet.com")
    hosted = quiet(offline=True)
    with pytest.raises(NotSupportedError):
        hosted.rewind(1)
    hosted.stop()
    monkeypatch.setenv("COMET_URL_OVERRIDE", "https://comet.example.com")
    unknown = quiet(offline=True).rewind(1)
    unknown.stop()
    folder = unknown.recording.folder
    assert folder is not None
    reader = JournalReader(folder.journal)
    assert [entry.record.step for entry in reader.read() if isinstance(entry.record, Rewind)] == [1]
    reader.close()


def test_profiles_say_which_servers_can_rewind() -> None:
    from cometr_py.transport import server_profile

    profiles = (server_profile.OWN, server_profile.HOSTED, server_profile.ON_PREMISE, server_profile.ASSUMED)
    assert [profile.supports_rewind for profile in profiles] == [True, False, False, False]
    transport.require_rewind(server_profile.OWN, "k", 1)
    transport.require_rewind(server_profile.ASSUMED, "k", 1)


# Forking


def parent() -> cometr_py.Experiment:
    """An ended experiment with something of everything."""
    with quiet() as experiment:
        for step in range(10):
            experiment.log_metric("loss", 1 / (step + 1), step=step, epoch=step // 4, context="train")
        experiment.log_metric("without_step", math.nan)
        experiment.log_metric("without_step", math.inf)
        experiment.log_metric("big", 2**53 + 1, step=2)
        experiment.log_metric("late", 1.0, step=9)
        experiment.log_metric("sys.cpu", 1.0, step=1)
        experiment.log_parameters({"lr": 0.1, "optimizer": "adam", "debug": True})
        experiment.log_parameter("zero", 0, step=0)
        experiment.log_other("note", "two\nlines").add_tags(["baseline", "ü"])
    return experiment


def everything(experiment: cometr_py.Experiment) -> dict[str, list[tuple[object, ...]]]:
    """All points by metric, exactly as the server returns them."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for point in experiment.get_metrics():
        about = (repr(point.metric_value), point.step, point.epoch, point.run_context, point.timestamp)
        found.setdefault(point.metric_name, []).append(about)
    return found


def values(summaries: list[object]) -> dict[str, tuple[object, ...]]:
    return {one.name: (one.value_current, one.timestamp_current, one.step_current) for one in summaries}  # type: ignore[attr-defined]  # known only when it runs


def check(fork: cometr_py.Experiment, original: cometr_py.Experiment, last: int) -> None:
    """The fork has everything up to a step as the original has it, and names it."""
    wanted = {
        name: kept
        for name, points in everything(original).items()
        if (kept := [point for point in points if point[1] is None or int(str(point[1])) <= last])
        and not name.startswith("sys.")
    }
    assert everything(fork) == wanted
    assert values([*fork.get_parameters()]) == values([*original.get_parameters()])
    assert set(fork.get_tags()) == set(original.get_tags())
    others = {one.name: one.value_current for one in fork.get_other()}
    marks = {FORKED_FROM: original.get_url(), FORKED_KEY: original.get_key(), FORKED_AT: str(last)}
    assert others == {**others, **marks, "note": "two\nlines"}
    assert fork.get_metadata().experiment_name != original.get_metadata().experiment_name


def test_fork_has_the_history_up_to_the_step(own: str) -> None:
    original = parent()
    before = everything(original)
    with cometr_py.fork_experiment(original.get_key(), 4, log_output=False, log_code=False) as fork:
        pass
    check(fork, original, 4)
    assert everything(original) == before
    assert (fork.get_project_name(), fork.get_workspace_name()) == ("tests", original.get_workspace_name())
    assert steps(fork, "train_loss") == [0, 1, 2, 3, 4]
    with pytest.raises(AssertionError):
        check(fork, original, 5)


def test_fork_works_with_comets_own_servers(on_premise: FaultyComet) -> None:
    original = parent()
    with cometr_py.fork_experiment(original.get_key(), 4, log_output=False, log_code=False) as fork:
        fork.log_metric("loss", 0.5, step=5, context="train")
    assert steps(fork, "train_loss") == [0, 1, 2, 3, 4, 5]
    assert steps(original, "train_loss") == list(range(10))


def test_experiment_forks_with_what_it_has_just_logged(own: str, tmp_path: Path) -> None:
    experiment = quiet().log_metric("loss", 1.0, step=1).log_metric("loss", 2.0, step=2)
    fork = experiment.fork(1, "second try")
    fork.log_metric("loss", 3.0, step=2)
    fork.stop()
    experiment.stop()
    assert [(point.step, point.metric_value) for point in fork.get_metric("loss")] == [(1, 1.0), (2, 3.0)]
    assert steps(experiment) == [1, 2]
    assert fork.get_metadata().experiment_name == "second try"
    grandchild = fork.fork()
    grandchild.stop()
    others = {one.name: one.value_current for one in grandchild.get_other()}
    assert (others[FORKED_KEY], FORKED_AT in others) == (fork.get_key(), False)
    assert steps(grandchild) == [1, 2]


def test_fork_is_new_whatever_the_settings_continue(own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    key = quiet().log_metric("loss", 1.0, step=1).stop().get_key()
    monkeypatch.setenv("COMET_EXPERIMENT_KEY", key)
    monkeypatch.setenv("COMET_MODE", "get")
    fork = cometr_py.fork_experiment(key, 1, log_output=False).log_metric("loss", 2.0, step=2).stop()
    assert fork.get_key() != key
    assert (steps(fork), steps(cometr_py.get_experiment(key))) == ([1, 2], [1])


def test_disabled_experiments_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_MODE", "disabled")
    experiment = quiet(key="k" * 32, step=3)
    assert experiment.rewind(1) is experiment
    for fork in (experiment.fork(1), cometr_py.fork_experiment("k" * 32, 1)):
        assert fork.log_metric("loss", 1.0) is fork
        assert steps(fork) == []


def test_fork_into_another_project(own: str) -> None:
    original = parent()
    with cometr_py.fork_experiment(original.get_key(), 1, "named", "elsewhere", log_output=False) as fork:
        pass
    assert fork.get_metadata().project_name == "elsewhere"
    assert fork.get_metadata().experiment_name == "named"


def test_nothing_is_created_without_a_parent(own: str) -> None:
    with quiet() as experiment:
        pass
    with pytest.raises(cometr_py.NotFoundError):
        cometr_py.fork_experiment("0" * 32, 1)
    assert len(cometr_py.get_experiments(project_name="tests")) == 1
    with pytest.raises(cometr_py.ArgumentError):
        cometr_py.fork_experiment(experiment.get_key(), "1")  # type: ignore[arg-type]  # a wrong type on purpose
