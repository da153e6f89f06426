"""States of unfinished lines: a progress bar can be followed, and only its last state remains."""

from __future__ import annotations

import time

import pytest

from cometr_py.recording.capture import output_records
from cometr_py.recording.capture.output_records import OutputRecords
from cometr_py.recording.journal.records import Output
from cometr_py.redaction import Redactor

KEY = "qZ8fK2mN4pR6tV9xB1cD3eF5g"


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every state is due."""
    monkeypatch.setattr(output_records, "FIRST_STATE", 0.0)
    monkeypatch.setattr(output_records, "NEXT_STATE", 0.0)


def records() -> OutputRecords:
    return OutputRecords(stderr=True, redactor=Redactor([KEY]))


def written(stream: OutputRecords, *pieces: str) -> list[Output]:
    return [record for piece in pieces for record in stream.add(piece)]


@pytest.mark.usefixtures("at_once")
def test_a_bar_that_goes_on_is_recorded_and_each_state_replaces_the_last() -> None:
    found = written(records(), "10 %", "\r20 %", "\r20 %", "\r30 %", "\r40 %\n", "next\n")
    assert [(one.text, one.unfinished) for one in found] == [
        ("20 %\n", True),
        ("30 %\n", True),
        ("40 %\n", False),
        ("next\n", False),
    ]
    bar = {one.line for one in found[:3]}
    assert len(bar) == 1
    assert 0 not in bar
    assert found[3].line == 0
    assert all(one.stderr for one in found)


@pytest.mark.usefixtures("at_once")
def test_several_bars_below_each_other_are_one_state() -> None:
    found = written(records(), "a 1", "\n", "\rb 1", "\x1b[A\ra 2", "\n\rb 2")
    assert found[-1].text == "a 2\nb 2\n"
    assert found[-1].unfinished


@pytest.mark.usefixtures("at_once")
def test_the_last_state_is_finished_when_the_capture_ends() -> None:
    stream = records()
    (state,) = written(stream, "1 %", "\r2 %")
    (last,) = stream.rest()
    assert (last.text, last.line, last.unfinished) == ("2 %\n", state.line, False)


def test_lines_that_are_finished_soon_have_no_states() -> None:
    found = written(records(), "loss", " ", "0.5", "\n", "accuracy ", "0.9\n")
    assert [(one.text, one.line) for one in found] == [("loss 0.5\n", 0), ("accuracy 0.9\n", 0)]


def test_states_are_rare(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    stream = records()
    states = 0
    for step in range(1000):  # 100 seconds
        now += 0.1
        states += len(stream.add(f"\r{step}"))
    assert 18 <= states <= 21
    assert 0 <= (stream.wait() or 0.0) <= output_records.NEXT_STATE


def test_a_line_without_an_end_is_due_although_nothing_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    stream = records()
    assert stream.wait() is None
    assert stream.add("loading ...") == []
    now += stream.wait() or 0.0
    assert [one.text for one in stream.state()] == ["loading ...\n"]
    assert stream.state() == [], "nothing has changed"


@pytest.mark.usefixtures("at_once")
def test_neither_lines_nor_states_show_the_key() -> None:
    found = written(records(), f"{KEY[:9]}", f"{KEY[9:]} 1 %", f"\r{KEY} 2 %", f"\n{KEY}\n")
    assert [one.text for one in found] == ["*** 1 %\n", "*** 2 %\n", "*** 2 %\n", "***\n"]
