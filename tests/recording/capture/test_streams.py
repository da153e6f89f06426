"""Captured output: the terminal shows what it showed, and the record holds what it showed at the end."""

from __future__ import annotations

import contextlib
import io
import logging
import signal
import sys
import threading
from collections.abc import Iterable, Iterator

import pytest
from rich.console import Console
from rich.progress import Progress

from cometr_py.recording.capture.streams import StreamCapture
from cometr_py.recording.capture.terminal_lines import TerminalLines
from cometr_py.recording.journal.records import Output


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
        tee = StreamCapture("stdout", lines.append)
        print("one", "two")
        print("three", end="")
        print(" four")
        tee.restore()
        assert shown.getvalue() == "one two\nthree four\n"
        assert [line.text for line in lines] == ["one two\n", "three four\n"]


def test_a_line_begun_is_recorded_at_the_end() -> None:
    with terminal():
        lines: list[Output] = []
        tee = StreamCapture("stdout", lines.append)
        print("no newline", end="")
        assert lines == []
        tee.restore()
        assert [line.text for line in lines] == ["no newline\n"]


def test_a_progress_bar_leaves_its_last_state() -> None:
    with terminal() as shown:
        lines: list[Output] = []
        tee = StreamCapture("stdout", lines.append)
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
        tee = StreamCapture("stdout", lines.append)
        sys.stdout.write("kept\r")
        sys.stdout.write("\nnext\n")
        tee.restore()
        assert [line.text for line in lines] == ["kept\n", "next\n"]


def test_the_stream_keeps_its_other_abilities(capfd: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    tee = StreamCapture("stdout", lambda line: None)
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
        tee = StreamCapture("stdout", lines.append)
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
        tee = StreamCapture("stdout", lines.append)

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
    tee = StreamCapture("stderr", lines.append)
    print("oh", file=sys.stderr)
    tee.restore()
    assert [(line.text, line.stderr) for line in lines] == [("oh\n", True)]


def test_experiments_stopped_in_the_order_of_their_creation_put_the_stream_back() -> None:
    with terminal() as shown:
        lines: dict[str, list[str]] = {"first": [], "second": [], "third": []}

        def begin(texts: list[str]) -> StreamCapture:
            return StreamCapture("stdout", lambda line: texts.append(line.text))

        tees = [begin(texts) for texts in lines.values()]
        print("all")
        for number, tee in enumerate(tees, 1):
            tee.restore()
            print(f"without {number}")
        assert sys.stdout is shown
        assert shown.getvalue() == "all\nwithout 1\nwithout 2\nwithout 3\n"
        assert lines == {
            "first": ["all\n"],
            "second": ["all\n", "without 1\n"],
            "third": ["all\n", "without 1\n", "without 2\n"],
        }


def test_what_goes_wrong_below_is_logged_once_and_not_raised(caplog: pytest.LogCaptureFixture) -> None:
    def fail(line: Output) -> None:
        raise RuntimeError("below")

    with terminal() as shown:
        tee = StreamCapture("stdout", fail)
        print("one")
        print("two")
        tee.restore()
        assert shown.getvalue() == "one\ntwo\n"
    assert [record.message for record in caplog.records] == ["output to stdout cannot be recorded"]


def test_recording_that_prints_does_not_go_round_in_circles() -> None:
    with terminal() as shown:
        logger = logging.getLogger("a.loop")
        logger.propagate = False
        lines: list[str] = []

        def append(line: Output) -> None:
            lines.append(line.text)
            logger.error("while recording")

        tee = StreamCapture("stdout", append)
        logger.addHandler(logging.StreamHandler(sys.stdout))
        try:
            print("one")
        finally:
            tee.restore()
            logger.handlers.clear()
        assert shown.getvalue().splitlines() == ["one", "while recording", "while recording"]
        assert lines == ["one\n", "while recording\n"]


def test_what_a_signal_handler_prints_while_a_line_is_recorded_is_recorded_too() -> None:
    with terminal():
        lines: list[str] = []

        def append(line: Output) -> None:
            lines.append(line.text)
            if line.text == "one\n":
                signal.raise_signal(signal.SIGUSR1)

        before = signal.signal(signal.SIGUSR1, lambda *_: print("caught"))
        try:
            tee = StreamCapture("stdout", append)
            print("one")
            tee.restore()
        finally:
            signal.signal(signal.SIGUSR1, before)
        assert lines == ["one\n", "caught\n"]


def collapsed(pieces: Iterable[str]) -> list[str]:
    """What is recorded of a text that is written piece by piece."""
    lines = TerminalLines()
    found = [line for piece in pieces for line in lines.add(piece)]
    return [*found, *lines.rest()]


def nested_bars() -> Iterator[str]:
    """What tqdm writes for a bar at position 0 with another one at position 1 below it."""
    yield "before\n"
    for outer in range(11):
        yield f"\router {outer}"
        for inner in range(100):
            yield from ("\n", f"\rinner {inner}", "\x1b[A")
    yield from ("\n", "\r        \r", "\x1b[A", "\router done", "\n", "after\n")


def test_nested_progress_bars_leave_their_first_and_last_states() -> None:
    expected = ["before\n", "outer 0\n", "outer done\n", "after\n"]
    assert collapsed(nested_bars()) == expected
    assert collapsed("".join(nested_bars())) == expected, "an escape sequence may come in two pieces"


def test_a_block_that_is_drawn_again_leaves_its_first_and_last_states() -> None:
    block = [f"\x1b[2A\x1b[31mone {n}\x1b[0m\ntwo {n}\n" for n in range(1000)]
    expected = ["one\n", "two\n", "\x1b[31mone 999\x1b[0m\n", "two 999\n"]
    assert collapsed(["one\ntwo\n", *block]) == expected
    assert collapsed(["one\ntwo\n", *block, "after\n", "more\n"]) == [*expected, "after\n", "more\n"]


def test_lines_that_are_drawn_one_by_one_from_below_leave_their_last_states() -> None:
    layers = ["one\n", "two\n", "three\n"]
    moves = [f"\x1b[{up}A\r{name} {n}\r\x1b[{up}B" for n in range(1000) for up, name in ((3, "one"), (1, "three"))]
    assert collapsed([*layers, *moves, "pulled\n"]) == [*layers, "one 999\n", "three 999\n", "pulled\n"]


def test_a_live_display_is_recorded_in_a_few_lines() -> None:
    with terminal() as shown:
        lines: list[str] = []
        tee = StreamCapture("stdout", lambda line: lines.append(line.text))
        console = Console(file=sys.stdout, force_terminal=True, width=60)
        with Progress(console=console, auto_refresh=False) as progress:
            tasks = [progress.add_task(f"task {n}", total=500) for n in range(3)]
            for _ in range(500):
                for task in tasks:
                    progress.advance(task)
                progress.refresh()
        print("after")
        tee.restore()
        assert shown.getvalue().count("task 2") >= 500, "the terminal must still see every state"
    assert len(lines) < 100, "an unfinished state is recorded every few seconds, and a busy machine needs many"
    for number in range(3):
        assert any(f"task {number}" in line and "100%" in line for line in lines), lines
    assert not any("\x1b[1A" in line for line in lines)


def test_a_cursor_that_is_sent_beyond_the_screen_holds_up_nothing() -> None:
    assert collapsed(["one\n", "\x1b[9999A" * 1000, "two\n", "\x1b[9999B", "three\n"]) == ["one\n", "two\n", "three\n"]
