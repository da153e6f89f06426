"""Offsets of lines: those of later sessions and of ranks contain the time, and fit into 64 bits for a long time."""

from __future__ import annotations

import datetime as dt

import pytest
from comet_wire.limits import INT64_LARGEST

import cometr_py
from cometr_py.core.clock import FakeClock
from cometr_py.recording.delivery.kinds.output import LATE_SECOND, offsets_of
from cometr_py.recording.journal.records import Output
from tests.support.artifact_samples import quiet_experiment


def year(number: int) -> int:
    """Its beginning, seconds since the epoch."""
    return int(dt.datetime(number, 1, 1, tzinfo=dt.UTC).timestamp())


def test_offsets_that_lines_are_stored_under_do_not_change() -> None:
    assert offsets_of(1_750_000_000) == (50_000_000 << 36, 1)
    assert offsets_of(0) == (0, 1)


def test_offsets_increase_with_the_time_and_fit() -> None:
    seconds = [*map(year, range(2023, 2097)), LATE_SECOND - 1, LATE_SECOND, LATE_SECOND + 1]
    begins = [offsets_of(second)[0] for second in sorted(seconds)]
    assert begins == sorted(set(begins))
    assert begins[-1] + (1 << 30) <= INT64_LARGEST


@pytest.mark.parametrize("number", [2096, 2300, 9999])
def test_a_clock_that_is_far_ahead_makes_no_offset_too_large(number: int) -> None:
    assert offsets_of(year(number))[0] + (1 << 30) <= INT64_LARGEST


def test_the_output_of_a_session_in_2040_follows_that_of_earlier_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    key = None
    for number in (2025, 2027, 2029, 2040):
        clock = FakeClock(year(number))
        with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE, clock=clock):
            experiment = quiet_experiment() if key is None else cometr_py.get_experiment(key)
            key = experiment.get_key()
            for part in ("a", "b"):
                experiment.recording.append(Output(f"{number} {part}\n", False, year(number) * 1000))
            experiment.stop()
    assert key is not None
    output = cometr_py.get_experiment(key).get_output() or ""
    assert output.split("\n")[:-1] == [f"{number} {part}" for number in (2025, 2027, 2029, 2040) for part in "ab"]
