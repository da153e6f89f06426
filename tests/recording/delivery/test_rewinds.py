"""Rewinds: they take effect between the metrics logged before and after them, whatever happens to their requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.journal.records import Metric, Metrics, Rewind
from cometr_py.recording.journal.spool_folder import ProgressState
from tests.support.deliveries import RecordedScript
from tests.support.faulty import Fault, FaultyComet

BATCH, REWIND = "/clientlib/batch/logger/experiment/metric", "/api/rest/v2/write/experiment/rewind"


def log(script: RecordedScript, steps: Iterable[int], value: float = 0.5) -> None:
    """Record one value for each step."""
    script.append(*(Metric("loss", value, step, None, None, script.now()) for step in steps))


def points(script: RecordedScript, name: str = "loss") -> list[tuple[int | None, float]]:
    """What the server returns, in its order."""
    found = cometr_py.get_experiment(script.key, api_key="k" * 25).get_metric(name)
    return [(point.step, point.metric_value) for point in found]


def order(comet: FaultyComet) -> list[str]:
    """The requests about metrics, without repetitions."""
    found = [path for _, path in comet.requests if path in (BATCH, REWIND)]
    return [path for number, path in enumerate(found) if number == 0 or found[number - 1] != path]


def test_rewind_takes_effect_between_the_metrics_before_and_after_it(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    log(script, range(2500), 1.0)
    script.append(Rewind(2000, script.now()))
    log(script, range(2001, 2301), 2.0)
    script.append(Rewind(2100, script.now()), Rewind(2050, script.now()))
    log(script, range(2051, 2061), 3.0)
    script.end()
    state = script.deliver()
    assert state.complete and state.rejected == 0
    wanted = [(step, 1.0) for step in range(2001)] + [(step, 2.0) for step in range(2001, 2051)]
    assert points(script) == wanted + [(step, 3.0) for step in range(2051, 2061)]
    assert order(faulty) == [BATCH, REWIND, BATCH, REWIND, BATCH]
    assert state.delivered == 2500 + 300 + 10, "a rewind is no value"


@pytest.mark.parametrize("first", [0, 1])
def test_rewind_may_be_the_first_or_the_last_record(script: RecordedScript, first: int) -> None:
    rewind = Rewind(0, script.now())
    metrics = Metrics({"loss": 1.0, "accuracy": 0.5}, 1, None, None, script.now())
    script.append(*((rewind, metrics) if first == 0 else (metrics, rewind)))
    script.end()
    assert script.deliver().complete
    assert points(script) == ([(1, 1.0)] if first == 0 else [])
    assert points(script, "accuracy") == ([(1, 0.5)] if first == 0 else [])


@pytest.mark.parametrize("kind", ["refuse", "lose answer", "cut", "reset"])
def test_later_metrics_wait_for_a_rewind_that_fails(faulty: FaultyComet, script: RecordedScript, kind: str) -> None:
    faulty.fault(Fault(REWIND, kind, times=3))  # type: ignore[arg-type]  # chosen by the parameters of the test
    log(script, range(10), 1.0)
    script.append(Rewind(4, script.now()))
    log(script, range(5, 8), 2.0)
    script.end()
    assert script.deliver().complete
    assert points(script) == [(step, 1.0) for step in range(5)] + [(step, 2.0) for step in range(5, 8)]
    assert faulty.count(REWIND) == 4
    assert order(faulty) == [BATCH, REWIND, BATCH]


def test_older_server_of_your_own_rejects_a_rewind(faulty: FaultyComet, script: RecordedScript) -> None:
    faulty.fault(Fault(REWIND, "refuse", times=-1, status=404, headers=(("X-Proxy", "yes"),)))
    log(script, [1, 2])
    script.append(Rewind(1, script.now()))
    log(script, [2])
    script.end()
    state = script.deliver()
    named(state, script)
    assert [step for step, _ in points(script)] == [1, 2, 2]


@pytest.fixture
def on_premise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names one of Comet's own servers."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_API_KEY", "k" * 25)
    monkeypatch.setenv("COMET_WORKSPACE", "team")
    with FaultyComet(tmp_path / "served", on_premise=True) as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


def test_comets_own_server_rejects_a_rewind_and_takes_everything_else(on_premise: FaultyComet, tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    script = RecordedScript(tmp_path / "recordings", on_premise.url, workspace="team")
    log(script, [1, 2])
    script.append(Rewind(1, script.now()))
    log(script, [2])
    script.end()
    state = script.deliver()
    named(state, script)
    assert on_premise.count(REWIND) == 0, "it is known not to have it"
    assert [step for step, _ in points(script)] == [1, 2, 2]
    assert "cometr-py experiments fork" in script.said


def named(state: ProgressState, script: RecordedScript) -> None:
    """The rewind alone is rejected, and the message names what to do instead."""
    assert state.complete
    [rejected] = state.rejected_records
    assert rejected.what == "rewind"
    assert rejected.message.endswith(f"`cometr-py experiments fork {script.key} 1`."), rejected.message
