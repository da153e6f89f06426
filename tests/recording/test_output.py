"""Captured output: the terminal shows what it showed, and the record holds what it showed at the end."""

from __future__ import annotations

import contextlib
import io
import sys
import threading
from collections.abc import Iterator

import pytest

from cometr_py.recording.output import Tee
from cometr_py.recording.records import Output


@contextlib.contextmanager
def terminal() -> Iterator[io.StringIO]:
    """A stdout that can be looked at. (pytest changes its own between a fixture and the test.)"""
    before, shown = sys.stdout, io.StringIO()
    sys.stdout = shown
    try:
        yield shown
    finally:
        sys.stdout = before


def test_lines_are_shown_and_recorded() -> None:
    with terminal() as shown:
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)
        print("one", "two")
        print("three", end="")
        print(" four")
        tee.restore()
        assert shown.getvalue() == "one two\nthree four\n"
        assert [line.text for line in lines] == ["one two\n", "three four\n"]


def test_a_line_begun_is_recorded_at_the_end() -> None:
    with terminal():
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)
        print("no newline", end="")
        assert lines == []
        tee.restore()
        assert [line.text for line in lines] == ["no newline\n"]


def test_a_progress_bar_leaves_its_last_state() -> None:
    with terminal() as shown:
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)
        for percent in range(101):
            sys.stdout.write(f"\r{percent} %")
        sys.stdout.write("\n")
        sys.stdout.write("windows line\r\n")
        tee.restore()
        assert shown.getvalue().count("\r") == 102, "the terminal must still see every state"
        assert [line.text for line in lines] == ["100 %\n", "windows line\n"]


def test_a_line_end_split_between_two_writes_is_one_line_end() -> None:
    with terminal():
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)
        sys.stdout.write("kept\r")
        sys.stdout.write("\nnext\n")
        tee.restore()
        assert [line.text for line in lines] == ["kept\n", "next\n"]


def test_the_stream_keeps_its_other_abilities(capfd: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    tee = Tee("stdout", lambda line: None)
    try:
        assert sys.stdout.isatty() == before.isatty()
        assert sys.stdout.encoding == before.encoding
        assert sys.stdout.fileno() == before.fileno()
    finally:
        tee.restore()
    assert sys.stdout is before


def test_somebody_elses_replacement_is_left_alone() -> None:
    with terminal() as shown:
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)
        theirs = io.StringIO()
        sys.stdout = theirs
        tee.restore()
        assert sys.stdout is theirs
        tee.write("after the end\n")
        assert shown.getvalue() == "after the end\n"
        assert lines == []


def test_lines_of_several_threads_are_all_recorded() -> None:
    with terminal():
        lines: list[Output] = []
        tee = Tee("stdout", lines.append)

        def work(worker: int) -> None:
            for number in range(200):
                sys.stdout.write(f"{worker}:{number}\n")

        threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        tee.restore()
        assert sorted(line.text for line in lines) == sorted(f"{w}:{n}\n" for w in range(4) for n in range(200))


def test_stderr_is_marked_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    lines: list[Output] = []
    tee = Tee("stderr", lines.append)
    print("oh", file=sys.stderr)
    tee.restore()
    assert [(line.text, line.stderr) for line in lines] == [("oh\n", True)]
