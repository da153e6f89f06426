"""Rewinds, and metrics before them, with which the server keeps failing: they are delivered late, and hide no more."""

from __future__ import annotations

import pytest

import cometr_py
from cometr_py.recording.journal.records import Metric, Rewind
from tests.support.deliveries import RecordedScript
from tests.support.faulty import Fault, FaultyComet

BATCH, REWIND = "/clientlib/batch/logger/experiment/metric", "/api/rest/v2/write/experiment/rewind"


def log(script: RecordedScript, name: str, steps: range, value: float) -> None:
    script.append(*(Metric(name, value, step, None, None, script.now()) for step in steps))


def rewind(script: RecordedScript, step: int) -> None:
    """As `Experiment.rewind` does it: what follows is later by a millisecond at least."""
    now = script.now()
    script.append(Rewind(step, now))
    while script.now() == now:
        pass


def points(script: RecordedScript, name: str) -> list[tuple[int | None, float]]:
    found = cometr_py.get_experiment(script.key).get_metric(name)
    return sorted((point.step, point.metric_value) for point in found)


@pytest.mark.parametrize("kind", ["refuse", "lose answer"])
def test_rewind_that_was_set_aside_hides_what_was_logged_before_it(
    faulty: FaultyComet, script: RecordedScript, kind: str
) -> None:
    faulty.fault(Fault(REWIND, kind, times=-1, status=500))  # type: ignore[arg-type]  # chosen by the parameters of the test
    log(script, "loss", range(10), 1.0)
    rewind(script, 4)
    log(script, "loss", range(5, 8), 2.0)
    script.end()
    state = script.deliver()
    assert [one.label for one in state.set_aside] == ["a rewind"]
    assert "the server keeps failing with a rewind" in script.said
    faulty.mend()
    state = script.deliver()
    assert (state.complete, state.set_aside, state.rejected) == (True, [], 0)
    assert points(script, "loss") == [(step, 1.0) for step in range(5)] + [(step, 2.0) for step in range(5, 8)]


def test_metric_that_was_set_aside_does_not_come_back_after_the_rewind(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    faulty.fault(Fault(BATCH, "refuse", times=-1, status=500, when=lambda body: b"poison" in body))
    log(script, "loss", range(10), 1.0)
    log(script, "poison", range(3, 6), 1.0)
    rewind(script, 4)
    log(script, "loss", range(5, 8), 2.0)
    log(script, "poison", range(5, 7), 2.0)
    script.end()
    state = script.deliver()
    assert {one.name for one in state.set_aside} == {"poison"}
    faulty.mend()
    state = script.deliver()
    assert (state.complete, state.set_aside, state.rejected) == (True, [], 0)
    assert points(script, "loss") == [(step, 1.0) for step in range(5)] + [(step, 2.0) for step in range(5, 8)]
    assert points(script, "poison") == [(3, 1.0), (4, 1.0), (5, 2.0), (6, 2.0)]
