"""Captured output: what the script prints still goes where it went, and line by line into the journal too."""

from __future__ import annotations

import os
import sys
import threading
import time
import weakref
from collections.abc import Callable
from typing import Any, Literal, TextIO

from cometr_py.recording.lines import Lines
from cometr_py.recording.records import Output


class Tee:
    """Stands in for ``sys.stdout`` or ``sys.stderr`` and behaves like the stream it replaces.

    Args:
        name: Which stream to stand in for.
        append: Takes each complete line as a record.
    """

    def __init__(self, name: Literal["stdout", "stderr"], append: Callable[[Output], None]) -> None:
        self._name = name
        self._append = append
        self._stream: TextIO = getattr(sys, name)
        self._lines = Lines()
        self._lock = threading.RLock()
        self._active = True
        _live.add(self)
        setattr(sys, name, self)

    def write(self, text: str) -> int:
        """Write to the stream, and record the lines that this completes."""
        written = self._stream.write(text)
        if self._active and text:
            self._record(text)
        return written

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    def restore(self) -> None:
        """Put the stream back; the line begun is recorded as it stands.

        Where somebody else has replaced the stream meanwhile, theirs stays, and this one only passes through.
        """
        self._active = False
        with self._lock:
            rest = self._lines.rest()
        self._send(rest)
        if getattr(sys, self._name) is self:
            setattr(sys, self._name, self._stream)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __iter__(self) -> Any:
        return iter(self._stream)

    def _record(self, text: str) -> None:
        with self._lock:
            lines = self._lines.add(text)
        self._send(lines)

    def _send(self, lines: list[str]) -> None:
        now = time.time_ns() // 1_000_000
        for line in lines:
            self._append(Output(line, self._name == "stderr", now))


def _after_fork() -> None:
    # A thread that is not part of the forked process may have held the lock.
    for tee in _live:
        tee._lock = threading.RLock()


_live: weakref.WeakSet[Tee] = weakref.WeakSet()
os.register_at_fork(after_in_child=_after_fork)
