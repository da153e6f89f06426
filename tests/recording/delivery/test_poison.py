"""A record with which the server keeps failing: everything else is delivered, and the record is kept and named."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.delivery.engine import DeliveryEngine
from cometr_py.recording.delivery.kinds import metrics
from cometr_py.recording.delivery.phases import GiveUpReason, Phase
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.journal.records import (
    End,
    Html,
    Metric,
    Metrics,
    Other,
    Output,
    Parameter,
    Record,
    SystemDetails,
    Tags,
)
from cometr_py.recording.journal.spool_folder import ProgressState
from cometr_py.transport import server_profile
from cometr_py.transport.server_profile import HOSTED_LIMITS, ON_PREMISE, OWN
from tests.support.arrivals import arrived, differences, ended
from tests.support.deliveries import RecordedScript
from tests.support.faulty import Fault, FaultyComet

BATCH = "/batch/logger/experiment/metric"
#: The value with which the server fails.
POISON = "poison"
LOGGED = range(3)
#: Seconds in which everything else arrives.
BOUND = 120.0

#: What a test records with the value, by what is said of it.
RECORDS: dict[str, Callable[[RecordedScript], Record]] = {
    "a metric 'poison'": lambda script: Metric("poison", 1.0, 7, None, None, script.now()),
    "a parameter 'poison'": lambda script: Parameter("poison", 1, None, script.now()),
    "an other value 'note'": lambda script: Other("note", "poison", script.now()),
    "a tag 'poison'": lambda script: Tags(["good", "poison", "fine"]),
    "a line of output 'poison'": lambda script: Output("poison\n", False, script.now()),
    "a piece of HTML '<p>poison</p>'": lambda script: Html("<p>poison</p>", False, script.now()),
    "a file 'poison.txt'": lambda script: script.upload("poison.txt", "as good as any"),
    "a system detail 'command'": lambda script: SystemDetails({"user": "ada", "command": "poison", "pid": 7}),
}
FAULTS = {
    "500": {"kind": "refuse", "status": 500},
    "503": {"kind": "refuse", "status": 503, "headers": (("Retry-After", "3600"),)},
    "429": {"kind": "refuse", "status": 429},
    "403": {"kind": "refuse", "status": 403},
    "a redirect": {"kind": "refuse", "status": 302},
    "no JSON": {"kind": "no JSON"},
    "cut": {"kind": "cut"},
    "lose answer": {"kind": "lose answer"},
}
#: Of these, those that store what they were sent.
STORED = ("no JSON", "lose answer")


def fault(kind: str = "500", marker: str = POISON) -> Fault:
    """A fault of all requests that contain a marker."""
    options = FAULTS[kind]
    return Fault("/", times=-1, when=lambda sent: marker.encode() in sent, query=marker, **options)  # type: ignore[arg-type]  # chosen by the parameters of the test


def everything_but(script: RecordedScript, label: str, bound: float = BOUND) -> None:
    """Deliver all but a metric that is set aside before all of its values are read."""
    begun = script.clock.monotonic()
    state = script.deliver()
    assert script.clock.monotonic() - begun < bound
    assert [one.label for one in state.set_aside] == [label]
    assert (state.settled, state.end_reported, state.rejected) == (True, True, 0)


def delivered_except(script: RecordedScript, labels: list[str]) -> tuple[DeliveryEngine, ProgressState]:
    """Deliver all that can be delivered; check that in time, everything but these records was."""
    engine = script.engine()
    begun = script.clock.monotonic()
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.SET_ASIDE)
    assert script.clock.monotonic() - begun < BOUND
    assert [one.label for one in state.set_aside] == labels
    assert (state.settled, state.complete, state.rejected) == (True, False, 0)
    for label in labels:
        assert f"the server keeps failing with {label}" in script.said
    return engine, state


@pytest.mark.parametrize("label", RECORDS)
def test_every_kind_of_record_is_set_aside_and_delivered_later(
    faulty: FaultyComet, script: RecordedScript, label: str
) -> None:
    faulty.fault(fault())
    script.log(0)
    script.append(RECORDS[label](script))
    script.log(1)
    script.log(2)
    script.end()
    delivered_except(script, [label])
    experiment = cometr_py.get_experiment(script.key)
    assert others_arrived(experiment, label)
    assert POISON not in everything(experiment)
    faulty.mend()
    state = script.deliver()
    assert (state.complete, state.set_aside, state.rejected) == (True, [], 0)
    assert others_arrived(experiment, label)
    assert POISON in everything(experiment)
    assert list(script.folder.files.iterdir()) == [], "copies of delivered files are removed"


def test_a_metric_that_every_call_has_holds_up_no_other(
    faulty: FaultyComet, script: RecordedScript, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metrics, "MOST_VALUES", 30)  # three batches
    faulty.fault(fault())
    for step in range(30):
        script.append(Metrics({"accuracy": step, "poison": step, "loss": step / 7}, step, None, None, script.now()))
    script.end()
    everything_but(script, "a metric 'poison' and 29 more")
    experiment = cometr_py.get_experiment(script.key)
    assert [point.step for point in experiment.get_metric("accuracy")] == list(range(30))
    ended(experiment)


@pytest.mark.parametrize("own", [True, False])
def test_a_metric_that_every_call_has_holds_up_no_other_although_the_server_takes_one_request_per_second(
    own: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if own:
        monkeypatch.setattr(server_profile, "OWN", replace(OWN, limits=HOSTED_LIMITS, gap=1.0))
    else:
        slow = replace(ON_PREMISE, limits=HOSTED_LIMITS, gap=1.0, visible_after=5.0)
        monkeypatch.setattr(server_profile, "ON_PREMISE", slow)
    monkeypatch.setenv("COMET_API_KEY", "local")
    with FaultyComet(tmp_path / "comet", on_premise=not own) as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        comet.fault(fault())
        script = RecordedScript(tmp_path, comet.url)
        for number in LOGGED:
            script.log(number)
        for step in range(1000):
            now = script.now()
            script.append(Metrics({"accuracy": step, "poison": step, "error": step / 7}, step, None, None, now))
        script.end()
        everything_but(script, "a metric 'poison' and 999 more")
        experiment = arrived(script.key, LOGGED)
        for metric in ("accuracy", "error"):
            assert [point.step for point in experiment.get_metric(metric)] == list(range(1000)), metric
        comet.mend()
        assert script.deliver().complete
        assert sorted(point.step or 0 for point in experiment.get_metric("poison")) == list(range(1000))


class Killed(BaseException):
    """Ends a delivery at once, as SIGKILL does."""


@pytest.mark.parametrize("kind", ["403", pytest.param("500", marks=pytest.mark.kills)])
def test_a_delivery_that_is_killed_between_parts_of_a_record_sends_none_twice(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    poison = faulty.fault(fault(kind))
    saves = 0
    saved = DeliveryProgress.update

    def save(progress: DeliveryProgress, change: Callable[[ProgressState], None]) -> bool:
        nonlocal saves
        saves -= 1
        if saves == 0:
            raise Killed
        return saved(progress, change)

    monkeypatch.setattr(DeliveryProgress, "update", save)
    steps = [0, 1]
    for most in range(1, 60):  # killed when it is about to save its progress for the nth time
        poison.times = -1
        script = RecordedScript(tmp_path, faulty.url)
        script.append(Tags(["the server works"]))
        for step in steps:
            script.append(Metrics({"a": step, "poison": step, "c": step}, step, None, None, script.now()))
        script.end()
        saves = most
        with contextlib.suppress(Killed):
            script.engine().run(script.wait)
        was_killed, saves = saves <= 0, 0
        if kind == "500":  # the next delivery is not sure what is stored, and has to split the record, too
            script.deliver()
        poison.times = 0
        assert script.deliver().complete
        experiment = cometr_py.get_experiment(script.key)
        for name in ("a", "poison", "c"):
            assert sorted(point.step or 0 for point in experiment.get_metric(name)) == steps, (name, most)
        if not was_killed:
            break
    else:
        raise AssertionError("it was never left to go on to its end")


def test_the_end_is_reported_if_only_values_of_a_poisoned_metric_remain(
    faulty: FaultyComet, script: RecordedScript, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metrics, "MOST_VALUES", 30)  # three batches
    faulty.fault(fault())
    for step in range(80):
        script.append(Metric("poison", step, step, None, None, script.now()))
    script.end()
    # It takes longer if nothing else shows that the server works.
    everything_but(script, "a metric 'poison' and 79 more", bound=2 * BOUND)
    ended(cometr_py.get_experiment(script.key))
    faulty.mend()
    assert script.deliver().complete
    points = cometr_py.get_experiment(script.key).get_metric("poison")
    assert sorted(point.step or 0 for point in points) == list(range(80))


def test_a_name_with_which_the_server_fails_does_not_keep_the_experiment_from_being_created(
    faulty: FaultyComet, tmp_path: Path
) -> None:
    script = RecordedScript(tmp_path, faulty.url, name=POISON)
    faulty.fault(fault())
    for number in LOGGED:
        script.log(number)
    script.end()
    delivered_except(script, ["an experiment name 'poison'"])
    experiment = cometr_py.get_experiment(script.key)
    assert others_arrived(experiment, "")
    assert experiment.get_metadata().experiment_name != POISON
    faulty.mend()
    state = script.deliver()
    assert (state.complete, state.set_aside, state.rejected) == (True, [], 0)
    assert experiment.get_metadata().experiment_name == POISON


def test_a_name_that_the_server_rejects_is_reported(faulty: FaultyComet, tmp_path: Path) -> None:
    script = RecordedScript(tmp_path, faulty.url, name=POISON)
    faulty.fault(Fault("/log-other", "refuse", times=-1, status=400, when=lambda sent: POISON.encode() in sent))
    script.log(0)
    script.end()
    state = script.deliver()
    assert (state.complete, state.rejected) == (True, 1)
    assert "the server rejected an experiment name 'poison'" in script.said
    ended(cometr_py.get_experiment(script.key))


def test_a_later_name_replaces_the_one_that_was_set_aside(faulty: FaultyComet, tmp_path: Path) -> None:
    script = RecordedScript(tmp_path, faulty.url, name=POISON)
    faulty.fault(fault())
    script.append(Other("Name", "better", script.now()))
    script.end()
    script.deliver()
    faulty.mend()
    assert script.deliver().complete
    assert cometr_py.get_experiment(script.key).get_metadata().experiment_name == "better"


def others_arrived(experiment: cometr_py.Experiment, label: str) -> bool:
    """Check that everything but the poisoned value has arrived once, and that the experiment has ended."""
    ended(experiment)
    if "detail" in label:
        assert experiment.get_system_details().user == "ada", "the other details of the same call are delivered"
    if "tag" in label:
        assert {"good", "fine"} <= set(experiment.get_tags()), "the other tags of the same call are delivered"
        return {"tag0", "tag1", "tag2"} <= set(experiment.get_tags())
    return differences(experiment, LOGGED) == []


def everything(experiment: cometr_py.Experiment) -> str:
    """What the server has of the experiment, as one text."""
    details = experiment.get_system_details()
    found = (
        [one.name for one in experiment.get_metrics_summary()],
        [(one.name, one.value_current) for one in experiment.get_parameters()],
        [(one.name, one.value_current) for one in experiment.get_other()],
        experiment.get_tags(),
        experiment.get_html(),
        experiment.get_output(),
        [one.file_name for one in experiment.get_asset_list()],
        details.command,
    )
    return str(found)


@pytest.mark.kills
@pytest.mark.parametrize("kind", FAULTS)
def test_every_way_to_fail_is_found(either: FaultyComet, script_to_either: RecordedScript, kind: str) -> None:
    script = script_to_either
    either.fault(fault(kind))
    script.log(0)
    script.append(Metric("poison", 0.5, 1, None, None, script.now()))
    script.append(Metrics({"x": 1, "poison too": 2, "y": 3}, 1, None, None, script.now()))
    for number in (1, 2):
        script.log(number)
    script.end()
    if kind in STORED and either.supports_idempotency:
        # A server with idempotency keys can be asked whether it has stored a batch.
        assert script.deliver().complete
    else:
        delivered_except(script, ["a metric 'poison'", "a metric 'poison too'"])
    arrived(script.key, LOGGED)
    either.mend()
    state = script.deliver()
    assert (state.complete, state.set_aside) == (True, [])
    experiment = arrived(script.key, LOGGED)
    assert [[point.step for point in experiment.get_metric(name)] for name in ("poison", "poison too", "x", "y")] == [
        [1],
        [1],
        [1],
        [1],
    ]


@pytest.mark.kills
@pytest.mark.parametrize("poisoned", [1, 5])
def test_among_thousands_of_metrics_only_the_poisoned_ones_are_missing(
    either: FaultyComet, script_to_either: RecordedScript, poisoned: int
) -> None:
    script = script_to_either
    either.fault(fault())
    bad = set(range(100, 10_000, 9_900 // poisoned)[:poisoned])
    for step in range(10_000):
        name = f"poison{step}" if step in bad else "loss"
        script.append(Metric(name, step, step, None, None, script.now()))
    script.end()
    delivered_except(script, [f"a metric 'poison{step}'" for step in sorted(bad)])
    expected = [step for step in range(10_000) if step not in bad]
    experiment = cometr_py.get_experiment(script.key)
    assert [point.step for point in experiment.get_metric("loss")] == expected
    either.mend()
    assert script.deliver().complete
    assert [point.step for point in experiment.get_metric("loss")] == expected
    assert all([point.step for point in experiment.get_metric(f"poison{step}")] == [step] for step in bad)


def test_a_poisoned_name_is_set_aside_once_however_often_it_was_logged(
    either: FaultyComet, script_to_either: RecordedScript
) -> None:
    script = script_to_either
    either.fault(fault())
    for step in range(40):
        script.append(Metrics({"poison": step, "loss": step}, step, None, None, script.now()))
    script.end()
    delivered_except(script, ["a metric 'poison' and 39 more"])
    experiment = cometr_py.get_experiment(script.key)
    assert [point.step for point in experiment.get_metric("loss")] == list(range(40))
    either.mend()
    assert script.deliver().complete
    for name in ("loss", "poison"):
        assert [point.step for point in experiment.get_metric(name)] == list(range(40)), name


@pytest.mark.parametrize("kind", ["500", "503", "cut"])
def test_nothing_is_left_behind_while_the_server_is_down(
    faulty: FaultyComet, script: RecordedScript, kind: str
) -> None:
    faulty.fault(fault(kind, marker=""))
    for number in LOGGED:
        script.log(number)
    script.end()
    engine = script.engine(drain_timeout=600)
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.DRAIN_TIMEOUT)
    assert script.clock.monotonic() > 600
    assert not any(one.final for one in state.set_aside)
    assert "keeps failing" not in script.said
    faulty.mend()
    assert script.deliver().complete
    arrived(script.key, LOGGED)


def test_a_single_record_is_found_by_the_end_that_the_server_accepts(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    faulty.fault(fault())
    script.append(Metric("poison", 1.0, 1, None, None, script.now()))
    script.end()
    delivered_except(script, ["a metric 'poison'"])
    ended(cometr_py.get_experiment(script.key))


@pytest.mark.parametrize("kind", ["500", "400"])
def test_an_end_whose_error_the_server_does_not_accept_is_reported_without_it(
    faulty: FaultyComet, script: RecordedScript, kind: str
) -> None:
    faulty.fault(Fault("/update-status", "refuse", times=-1, status=int(kind), when=lambda sent: b"poison" in sent))
    script.log(0)
    script.append(End(True, "ValueError: poison", script.now()))
    script.vanish()
    assert script.deliver().complete
    assert script.clock.monotonic() < BOUND
    arrived(script.key, [0], crashed=True)
    assert "reported without its error message" in script.said


@pytest.mark.kills
def test_an_interrupted_isolation_is_resumed(either: FaultyComet, script_to_either: RecordedScript) -> None:
    script = script_to_either
    either.fault(fault("lose answer"))
    for step in range(200):
        script.append(Metric("poison" if step == 77 else "loss", step, step, None, None, script.now()))
        if step % 10 == 0:
            script.append(Metrics({"a": step, "poison b": step, "c": step}, step, None, None, script.now()))
    script.end()
    for steps in range(40, 400, 40):  # killed again and again, each time a little later
        engine = script.engine()
        for _ in range(steps):
            if engine.phase in (Phase.DONE, Phase.GIVEN_UP):
                break
            if not engine.step():
                script.wait(0.25)
        engine.client.get_httpx_client().close()
    script.engine().run(script.wait)
    experiment = cometr_py.get_experiment(script.key)
    assert [point.step for point in experiment.get_metric("loss")] == [step for step in range(200) if step != 77]
    for name in ("a", "c"):
        assert [point.step for point in experiment.get_metric(name)] == list(range(0, 200, 10)), name
    either.mend()
    assert script.deliver().complete
    assert [point.step for point in experiment.get_metric("poison")] == [77]
    for name in ("a", "poison b", "c"):
        assert [point.step for point in experiment.get_metric(name)] == list(range(0, 200, 10)), name


def test_of_composite_records_only_the_rejected_value_is_lost(faulty: FaultyComet, script: RecordedScript) -> None:
    script.append(
        Metrics({"loss": 1, "acc": 2, "x" * 501: 3}, 1, None, None, script.now()),
        Tags(["good", "t" * 10_000, "fine"]),
    )
    faulty.fault(Fault("/tags", "refuse", times=-1, status=400, when=lambda body: b"ttt" in body))
    script.end()
    state = script.deliver()
    assert (state.complete, state.rejected) == (True, 2)
    experiment = cometr_py.get_experiment(script.key)
    assert [len(experiment.get_metric(name)) for name in ("loss", "acc")] == [1, 1]
    assert sorted(experiment.get_tags()) == ["fine", "good"]
    assert f"rejected a metric '{'x' * 100}'" in script.said
    assert f"rejected a tag '{'t' * 100}'" in script.said


def test_a_later_value_is_not_replaced_by_one_that_was_set_aside(faulty: FaultyComet, script: RecordedScript) -> None:
    faulty.fault(fault())
    for value in ("poison", "good"):
        script.append(Parameter("optimizer", value, None, script.now()), Other("note", value, script.now()))
        script.append(script.upload(f"{value}.txt", value))
    script.append(Html("<p>poison</p>", False, script.now()), Html("<p>good</p>", False, script.now()))
    script.end()
    engine = script.engine()
    engine.run(script.wait)
    assert engine.give_up_reason is GiveUpReason.SET_ASIDE
    faulty.mend()
    assert script.deliver().complete
    experiment = cometr_py.get_experiment(script.key)
    assert [one.value_current for one in experiment.get_parameters()] == ["good"]
    assert [one.value_current for one in experiment.get_other() if one.name == "note"] == ["good"]
    assert sorted(experiment.get_html() or "") == sorted("<p>good</p><p>poison</p>")
