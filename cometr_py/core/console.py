"""All user output, with one policy.

- stdout: what the user asked for, such as the URL of a new experiment or the output of a command.
- stderr: what the user should know, such as paused delivery, prefixed with ``cometr_py:``. On a terminal also a
  progress line, which disappears when the job ends.
- log (the logger ``cometr_py``): all of it, and details that only help to diagnose a problem.
- Python warnings (``CometWarning``): questionable settings and results, which programs may filter or turn into errors.

A broken stream never raises into a training script: its streams may be closed, missing or custom objects. The command
line uses a strict console, because it must notice a closed pipe.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from types import TracebackType
from typing import Self, TextIO

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.logs import logger

__all__ = ["CONSOLE", "Console", "ProgressLine", "is_terminal", "printable"]

#: Seconds before a progress line appears, and between two updates of it.
PROGRESS_DELAY, PROGRESS_INTERVAL = 1.0, 0.1
#: Columns of a terminal that does not report its width, and of the bar in a progress line.
USUAL_WIDTH, BAR_WIDTH = 80, 20


class Console:
    """Writes to stdout, stderr and the log.

    Args:
        prefix: Prefix of every notice.
        strict: Raise the errors of a broken stream. Otherwise a message that cannot be written is only logged.
        stdout: Stream for output; ``None`` for the current ``sys.stdout``.
        stderr: Stream for notices; ``None`` for the current ``sys.stderr``.
    """

    def __init__(
        self,
        prefix: str = "cometr_py: ",
        *,
        strict: bool = False,
        stdout: TextIO | None = None,
        stderr: TextIO | None = None,
    ) -> None:
        """Create a console."""
        self._prefix = prefix
        self._strict = strict
        self._stdout, self._stderr = stdout, stderr
        self._shown: set[str] = set()

    @property
    def stdout(self) -> TextIO | None:
        """Stream for output; ``None`` if the process has none."""
        return self._stdout or sys.stdout

    @property
    def stderr(self) -> TextIO | None:
        """Stream for notices; ``None`` if the process has none."""
        return self._stderr or sys.stderr

    def output(self, text: str, *, level: int | None = logging.INFO) -> None:
        """Write what the user asked for to stdout.

        Args:
            text: One or several lines.
            level: Its level in the log; ``None`` to keep data, such as a table, out of the log.
        """
        self._write(self.stdout, f"{text}\n")
        if level is not None:
            logger.log(level, "%s", text)

    def notice(self, text: str, *, level: int = logging.INFO) -> None:
        """Write what the user should know to stderr: what happened and what to do."""
        self._write(self.stderr, f"{self._prefix}{text}\n")
        # Not as a warning: a script that sets up logging would show it twice.
        logger.log(level, "%s", text)

    def notice_once(self, text: str, *, topic: str | None = None, level: int = logging.INFO) -> None:
        """Write a notice, unless this console has written it before.

        Args:
            text: The message.
            topic: Identifies the notice when its wording may differ; the text itself by default.
            level: Its level in the log.
        """
        topic = topic or text
        if topic not in self._shown:
            # Set first: the notice may be captured as output, and recording it may fail for the same reason.
            self._shown.add(topic)
            self.notice(text, level=level)

    def suppress_notice(self, topic: str) -> None:
        """Never let :meth:`notice_once` write this notice, because another process of the script does."""
        self._shown.add(topic)

    def reset_notice(self, topic: str) -> None:
        """Let :meth:`notice_once` write this notice again, because the problem was solved in between."""
        self._shown.discard(topic)

    def prompt(self, question: str) -> None:
        """Write a question to stderr and leave the cursor after it."""
        self._write(self.stderr, question)

    def progress(self, what: str, *, shown: bool | None = None, clock: Clock = SYSTEM_CLOCK) -> ProgressLine:
        """Return a progress line on stderr.

        Args:
            what: The job, as a participle: ``uploading``.
            shown: Whether to show it, from the first moment on; ``None`` to show it only on a terminal.
            clock: Measures when it appears and when it is updated.
        """
        active = is_terminal(self.stderr) if shown is None else shown
        delay = 0.0 if shown else PROGRESS_DELAY
        return ProgressLine(self, f"{self._prefix}{what}", active=active, delay=delay, clock=clock)

    def draw(self, text: str) -> None:
        """Write control sequences or a progress line to stderr. They are not logged, and no error is raised."""
        with contextlib.suppress(Exception):
            _write(self.stderr, text)

    def _write(self, stream: TextIO | None, text: str) -> None:
        with contextlib.nullcontext() if self._strict else contextlib.suppress(Exception):
            _write(stream, text)


class ProgressLine:
    """A line on the terminal that shows progress and disappears when the job ends. Use it as a context manager.

    Update it as often as you like, from any thread: it appears after one second and changes at most ten times per
    second. Off a terminal it does nothing.

    Attributes:
        active: Whether it shows anything. If not, a caller may print messages instead.
    """

    def __init__(self, console: Console, what: str, *, active: bool, delay: float, clock: Clock) -> None:
        """Create a line that is not visible yet; use :meth:`Console.progress`."""
        self.active = active
        self._console = console
        self._what = what
        self._clock = clock
        self._begun = clock.monotonic()
        self._next = self._begun + delay
        self._visible = False
        self._lock = threading.Lock()

    def update(
        self, done: float, total: float, *, amounts: str | None = None, detail: str = "", at_once: bool = False
    ) -> None:
        """Show how much is done.

        Args:
            done: Amount that is done.
            total: Total amount.
            amounts: Shown instead of these two numbers.
            detail: Shown at the end of the line, as far as it fits.
            at_once: Update the line even if it was updated less than 0.1 s ago.
        """
        if not self.active:
            return
        with self._lock:
            now = self._clock.monotonic()
            if not self.active or (now < self._next and not at_once):
                return
            self._next = now + PROGRESS_INTERVAL
            share = min(done / total, 1.0) if total else 0.0
            shown = f"{done:,.0f}/{total:,.0f}" if amounts is None else amounts
            begin = f"{self._what} {shown} {self._bar(share)} {100 * share:.0f} %"
            self._draw(", ".join([begin, *self._left(share, now), *filter(None, [detail])]))

    def show(self, text: str) -> None:
        """Show a string instead of numbers."""
        if not self.active:
            return
        with self._lock:
            now = self._clock.monotonic()
            if not self.active or now < self._next:
                return
            self._next = now + PROGRESS_INTERVAL
            self._draw(f"{self._what} {text}")

    def clear(self) -> None:
        """Remove the line for good; idempotent."""
        # A signal handler may interrupt the thread that holds the lock, so do not wait for it for long.
        taken = self._lock.acquire(timeout=PROGRESS_INTERVAL)
        try:
            self.active = False
            if self._visible:
                self._visible = False
                self._console.draw("\r\x1b[K")
        finally:
            if taken:
                self._lock.release()

    def __enter__(self) -> Self:
        """Return the line."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Remove the line."""
        self.clear()

    def _bar(self, share: float) -> str:
        filled = round(share * BAR_WIDTH)
        encoding = getattr(self._console.stderr, "encoding", None) or "ascii"
        return f"{_line_character(encoding) * filled:{BAR_WIDTH}}"

    def _left(self, share: float, now: float) -> list[str]:
        """Return the estimated time left, once an estimate makes sense."""
        elapsed = now - self._begun
        if not 0.02 < share < 1 or elapsed < PROGRESS_DELAY:
            return []
        minutes, seconds = divmod(round(elapsed / share - elapsed), 60)
        hours, minutes = divmod(minutes, 60)
        return [f"{hours}:{minutes:02}:{seconds:02} left" if hours else f"{minutes}:{seconds:02} left"]

    def _draw(self, text: str) -> None:
        self._visible = True
        # A line that wraps cannot be removed again.
        self._console.draw(f"\r\x1b[K{printable(text)[: _width(self._console.stderr) - 2]} ")


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal; a daemon's streams are closed or ``None``."""
    try:
        return stream is not None and stream.isatty()
    except Exception:
        return False


def printable(value: object) -> str:
    r"""Return a value as one line, with control characters escaped: ``\n``, ``\x1b``, ``\u202e``."""
    text = "" if value is None else str(value)
    return text if text.isprintable() else "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        stream.write(text)
        stream.flush()


def _line_character(encoding: str) -> str:
    """Return the character that progress bars are drawn with, in this encoding."""
    try:
        "━".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "="
    return "━"


def _width(stream: TextIO | None) -> int:
    try:
        return (os.get_terminal_size(stream.fileno()).columns if stream is not None else 0) or USUAL_WIDTH
    except Exception:  # not a terminal, or an object without a file descriptor
        return USUAL_WIDTH


#: The default console.
CONSOLE = Console()
