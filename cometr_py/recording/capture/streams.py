"""Captured output: what the script prints still goes where it went, and line by line into the journal too."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any, Literal, TextIO

from cometr_py.core.clock import milliseconds
from cometr_py.core.forking import ForkSafeLock
from cometr_py.recording.capture.terminal_lines import TerminalLines, storable
from cometr_py.recording.journal.records import Output

log = logging.getLogger("cometr_py")

#: What recording a line may print and have recorded in turn: a signal handler's words, say, but not its own for ever.
DEEPEST = 2


class StreamCapture:
    """Stands in for ``sys.stdout`` or ``sys.stderr`` and behaves like the stream it replaces.

    What goes wrong while a line is recorded is logged and never raised: to the script it is a stream like any other.

    Args:
        name: Which stream to stand in for. Where there is none, as in a daemon, lines are recorded all the same.
        append: Takes each complete line as a record.
    """

    def __init__(self, name: Literal["stdout", "stderr"], append: Callable[[Output], None]) -> None:
        self._name = name
        self._append = append
        self._lead_to(getattr(sys, name))
        self._lines = TerminalLines()
        self._lock = ForkSafeLock(threading.RLock)
        self._active = True
        self._failure_logged = False
        _live.add(self)
        setattr(sys, name, self)

    def write(self, text: str) -> int:
        """Write to the stream, and record the lines that this completes."""
        written = self._stream.write(text)
        if self._active and text:
            self._record(lambda: self._lines.add(text))
        return written

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    def restore(self) -> None:
        """Put the stream back; the line begun is recorded as it stands.

        Where another experiment has begun since, its tee leads to the stream from here on. Where somebody else has
        replaced the stream meanwhile, theirs stays, and this one only passes through.
        """
        self._active = False
        self._record(self._lines.rest)
        if getattr(sys, self._name) is self:
            setattr(sys, self._name, self._original)
        for other in list(_live):
            other.replace_original(self, self._original)

    def replace_original(self, old: object, new: TextIO | None) -> None:
        """Write to ``new`` from now on if this capture has written to ``old``."""
        if self._original is old:
            self._lead_to(new)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __iter__(self) -> Any:
        return iter(self._stream)

    def _lead_to(self, original: Any) -> None:
        self._original = original
        self._stream: TextIO = _Nowhere() if original is None else original

    def _record(self, lines: Callable[[], list[str]]) -> None:
        if _depth.here >= DEEPEST:
            return
        _depth.here += 1
        try:
            with self._lock:
                complete = lines()
            now = milliseconds()
            for line in complete:
                self._append(Output(storable(line), self._name == "stderr", now))
        except Exception:
            if not self._failure_logged:
                self._failure_logged = True
                with contextlib.suppress(Exception):
                    log.exception("what is printed to %s cannot be recorded", self._name)
        finally:
            _depth.here -= 1


class _Nowhere(io.StringIO):
    """What there is to write to where the script was started without the stream."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        return len(text)


class _Depth(threading.local):
    """How many tees are recording in this thread, one called by the other."""

    here = 0


_depth = _Depth()
_live: weakref.WeakSet[StreamCapture] = weakref.WeakSet()
