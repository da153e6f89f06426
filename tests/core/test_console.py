"""All user output: which stream, what is logged, and what a broken stream does."""

from __future__ import annotations

import io
import logging
import sys

import pytest

from cometr_py.core import console as console_module
from cometr_py.core.clock import FakeClock
from cometr_py.core.console import Console, is_terminal, printable
from tests.support.processes import ROOT


class Terminal(io.StringIO):
    """A terminal of 80 columns, as far as a program can tell."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def bar(filled: int, character: str = "━") -> str:
    return f"{character * filled:20}"


class Broken(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError("broken pipe")

    def isatty(self) -> bool:
        raise ValueError("I/O operation on closed file")


def test_output_goes_to_stdout_and_notices_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console()
    console.output("Experiment created: URL")
    console.notice("delivery waits")
    console.prompt("Delete it? [y/N] ")
    said = capsys.readouterr()
    assert said.out == "Experiment created: URL\n"
    assert said.err == "cometr_py: delivery waits\nDelete it? [y/N] "


def test_everything_but_prompts_and_progress_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    console = Console(stdout=io.StringIO(), stderr=io.StringIO())
    with caplog.at_level(logging.INFO, logger="cometr_py"):
        console.output("created")
        console.notice("waits")
        console.notice("is full", level=logging.ERROR)
        console.prompt("really?")
        console.draw("50 %")
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("INFO", "created"),
        ("INFO", "waits"),
        ("ERROR", "is full"),
    ]


def test_a_notice_is_written_once_where_that_is_asked() -> None:
    stderr = io.StringIO()
    console = Console(prefix="", stderr=stderr)
    console.notice_once("disk full")
    console.notice_once("disk full")
    console.notice_once("3 bytes missing", topic="bytes")
    console.notice_once("4 bytes missing", topic="bytes")
    console.reset_notice("bytes")
    console.notice_once("5 bytes missing", topic="bytes")
    assert stderr.getvalue().splitlines() == ["disk full", "3 bytes missing", "5 bytes missing"]


def test_a_broken_stream_does_not_reach_the_script(caplog: pytest.LogCaptureFixture) -> None:
    console = Console(stdout=Broken(), stderr=Broken())
    with caplog.at_level(logging.INFO, logger="cometr_py"):
        console.output("created")
        console.notice("waits")
        with console.progress("uploading", shown=True) as line:
            line.show("a file")
    assert [record.getMessage() for record in caplog.records] == ["created", "waits"]
    assert not is_terminal(Broken())


def test_a_process_without_streams_is_not_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    for console in (Console(), Console(strict=True)):
        console.output("created")
        console.notice("waits")
        assert not console.progress("uploading").active


def test_the_command_line_notices_a_closed_pipe() -> None:
    with pytest.raises(OSError, match="broken pipe"):
        Console(strict=True, stdout=Broken()).output("a row")


def test_a_progress_line_appears_after_a_second_and_disappears() -> None:
    terminal, clock = Terminal(), FakeClock()
    with Console(stderr=terminal).progress("uploading", clock=clock) as line:
        line.update(1, 12)
        assert terminal.getvalue() == ""
        clock.advance(2)
        line.update(3, 12, amounts="3 of 12 files")
        line.update(4, 12)
        clock.advance(0.1)
        line.update(6, 12, detail="a file")
        line.update(7, 12, at_once=True)
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown == [
        "",
        f"cometr_py: uploading 3 of 12 files {bar(5)} 25 %, 0:06 left ",
        f"cometr_py: uploading 6/12 {bar(10)} 50 %, 0:02 left, a file ",
        f"cometr_py: uploading 7/12 {bar(12)} 58 %, 0:02 left ",
        "",
    ]
    line.update(12, 12, at_once=True)
    assert terminal.getvalue().endswith("\r\x1b[K"), "nothing appears after the end"


def test_a_terminal_without_unicode_gets_a_bar_it_can_show() -> None:
    class Ascii(Terminal):
        encoding = "ascii"

    terminal = Ascii()
    line = Console(stderr=terminal).progress("uploading", shown=True, clock=FakeClock())
    line.update(1, 2)
    assert bar(10, "=") in terminal.getvalue()
    assert terminal.getvalue().isascii()


def test_hours_are_shown_as_hours() -> None:
    terminal, clock = Terminal(), FakeClock()
    line = Console(stderr=terminal).progress("copying", clock=clock)
    clock.advance(3600)
    line.update(1, 4)
    assert "3:00:00 left" in terminal.getvalue()


def test_nothing_is_shown_off_a_terminal_unless_it_is_asked() -> None:
    quiet, asked = io.StringIO(), io.StringIO()
    clock = FakeClock()
    lines = [
        Console(stderr=quiet).progress("reading", clock=clock),
        Console(stderr=asked).progress("reading", shown=True, clock=clock),
    ]
    clock.advance(5)
    for line in lines:
        line.show("metrics")
        line.clear()
    assert quiet.getvalue() == ""
    assert "cometr_py: reading metrics" in asked.getvalue()


def test_a_progress_line_fits_on_one_line_and_controls_nothing() -> None:
    terminal, clock = Terminal(), FakeClock()
    line = Console(stderr=terminal).progress("copying", clock=clock)
    clock.advance(5)
    line.show("\x1b[2J\n" + "x" * 500)
    shown = terminal.getvalue().removeprefix("\r\x1b[K")
    assert shown.isprintable()
    assert len(shown) < console_module.USUAL_WIDTH


@pytest.mark.parametrize(
    ("value", "shown"), [("a", "a"), (None, ""), (3, "3"), ("a\n\x1b[0m", "a\\n\\x1b[0m"), ("\u202e", "\\u202e")]
)
def test_control_characters_are_escaped(value: object, shown: str) -> None:
    assert printable(value) == shown


def test_the_core_loads_nothing_but_the_standard_library() -> None:
    import subprocess

    code = (
        "import sys; before = set(sys.modules)\n"
        "from cometr_py.core import clock, console, failures, forking, retrying, workers\n"
        "roots = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(roots - set(sys.stdlib_module_names) - {'cometr_py', 'comet_rest_v2'}), 'asyncio' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[] False\n"
