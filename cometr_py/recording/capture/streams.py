"""Capture Python's stdout and stderr: output is still shown, and each line is recorded."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TextIO

from cometr_py.core.forking import ForkSafeLock
from cometr_py.recording.capture.output_records import OutputRecords
from cometr_py.recording.journal.records import Output
from cometr_py.redaction import Redactor

log = logging.getLogger("cometr_py")

#: How deep recording may nest: recording a line may itself print, for instance from a signal handler.
DEEPEST = 2


class StreamCapture:
    """Replaces ``sys.stdout`` or ``sys.stderr`` and behaves like the replaced stream.

    Errors of recording are logged, never raised into the script.

    Args:
        name: Stream to replace. If the process has none, as in a daemon, lines are recorded all the same.
        append: Takes the records.
        redactor: Masks secrets.
    """

    def __init__(
        self, name: Literal["stdout", "stderr"], append: Callable[[Output], None], redactor: Redactor | None = None
    ) -> None:
        """Replace the stream."""
        self._name = name
        self._append = append
        self._lead_to(getattr(sys, name))
        self._records = OutputRecords(stderr=name == "stderr", redactor=redactor or Redactor([]))
        self._lock = ForkSafeLock(threading.RLock)
        self._active = True
        self._failure_logged = False
        _live.add(self)
        setattr(sys, name, self)

    def write(self, text: str) -> int:
        """Write to the stream, and record the lines that this completes."""
        written = self._stream.write(text)
        if self._active and text:
            self._record(lambda: self._records.add(text))
        return written

    def writelines(self, lines: Iterable[str]) -> None:
        """Write every line."""
        for line in lines:
            self.write(line)

    def restore(self) -> None:
        """Restore the stream, and record the incomplete last line.

        If another experiment has begun since, its capture writes to the restored stream from here on. If other code has
        replaced the stream since, the replacement stays, and this capture only passes output on.
        """
        self._active = False
        self._record(self._records.rest)
        if getattr(sys, self._name) is self:
            setattr(sys, self._name, self._original)
        for other in list(_live):
            other.replace_original(self, self._original)

    def replace_original(self, old: object, new: TextIO | None) -> None:
        """Write to ``new`` from now on if this capture has written to ``old``."""
        if self._original is old:
            self._lead_to(new)

    def __getattr__(self, name: str) -> object:
        """Return an attribute of the replaced stream."""
        return getattr(self._stream, name)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the replaced stream."""
        return iter(self._stream)

    def _lead_to(self, original: TextIO | None) -> None:
        self._original = original
        self._stream: TextIO = _Nowhere() if original is None else original

    def _record(self, due: Callable[[], list[Output]]) -> None:
        if _depth.here >= DEEPEST:
            return
        _depth.here += 1
        try:
            with self._lock:
                records = due()
            for record in records:
                self._append(record)
        except Exception:
            if not self._failure_logged:
                self._failure_logged = True
                with contextlib.suppress(Exception):
                    log.exception("output to %s cannot be recorded", self._name)
        finally:
            _depth.here -= 1


class _Nowhere(io.StringIO):
    """The stream of a script that was started without one."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        return len(text)


class _Depth(threading.local):
    """How many nested captures are recording in this thread."""

    here = 0


_depth = _Depth()
_live: weakref.WeakSet[StreamCapture] = weakref.WeakSet()
