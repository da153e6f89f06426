"""Turn the output of one stream into records: complete lines, and now and then the state of an unfinished one."""

from __future__ import annotations

import os
import time

from cometr_py.core.clock import milliseconds
from cometr_py.recording.capture.terminal_lines import TerminalLines, storable
from cometr_py.recording.journal.records import Output
from cometr_py.redaction import Redactor

#: Seconds after which an unfinished line is recorded for the first time, and between two of its states.
FIRST_STATE, NEXT_STATE = 1.0, 5.0


class OutputRecords:
    """The records of one stream.

    A progress bar that takes an hour is one unfinished line for an hour. Its state is recorded every few seconds, so
    that the bar can be followed, and so that the last state is known if the script is killed.

    Args:
        stderr: Whether the stream is stderr.
        redactor: Masks secrets.
    """

    def __init__(self, *, stderr: bool, redactor: Redactor) -> None:
        """Begin with an empty line."""
        self._stderr = stderr
        self._redactor = redactor
        self._lines = TerminalLines()
        #: Number of the unfinished line; 0 if no state of it was recorded.
        self._line = 0
        self._last_state = ""
        self._due: float | None = None

    def add(self, text: str) -> list[Output]:
        """Return the records that are due after ``text`` was written."""
        records = self._completed(self._lines.add(text))
        if not self._lines.open:
            self._due = None
        elif self._due is None or records:
            self._due = time.monotonic() + FIRST_STATE
        else:
            records += self.state()
        return records

    def wait(self) -> float | None:
        """Return the seconds until a state is due; None if there is no unfinished line."""
        return None if self._due is None else max(0.0, self._due - time.monotonic())

    def state(self) -> list[Output]:
        """Return the state of the unfinished line if it is due and has changed."""
        if self._due is None or (now := time.monotonic()) < self._due:
            return []
        self._due = now + NEXT_STATE
        shown = self._lines.shown()
        if not shown or shown == self._last_state:
            return []
        self._last_state = shown
        # Several processes write to a journal: a number that no other line has.
        self._line = self._line or int.from_bytes(os.urandom(6)) + 1
        return [self._record(shown, self._line, unfinished=True)]

    def rest(self) -> list[Output]:
        """Return the incomplete last line."""
        self._due = None
        return self._completed(self._lines.rest())

    def _completed(self, lines: list[str]) -> list[Output]:
        records = []
        for line in lines:
            records.append(self._record(line, self._line, unfinished=False))
            self._line, self._last_state = 0, ""
        return records

    def _record(self, text: str, line: int, *, unfinished: bool) -> Output:
        return Output(storable(self._redactor.text(text)), self._stderr, milliseconds(), line, unfinished)
