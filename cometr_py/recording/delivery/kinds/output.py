"""Captured output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from comet_wire.base import UNSET
from comet_wire.content import LOG_OUTPUT
from comet_wire.shared import LogOutputRequest, OutputLine

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, entries_before
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Output

#: Most lines of one request.
MOST_LINES = 500
#: Offsets of lines that a later session adds begin at its start, so many bits above the position in its journal.
SESSION_BITS, SESSION_EPOCH = 36, 1_700_000_000
#: Lines of a distributed job are ordered by second, then by rank, then by their position in the journal of the rank.
POSITION_BITS, RANK_BITS = 26, 10


class OutputSender(BatchSender):
    """Sends lines with their position in the journal as offset, so that a repeated line is the same line.

    States of an unfinished line are sent only to servers that replace them; others would keep each as a line of its
    own. Of the states in one batch only the last is sent.

    Args:
        api: Sends requests.
        journal: Where the lines come from, if it may hold states of unfinished lines.
    """

    def __init__(self, api: ApiWriter, journal: Path | None = None) -> None:
        """Continue the line numbers of earlier sessions."""
        self._api = api
        self._journal = journal
        header = api.header
        self._rank = header.rank
        self._base = 0 if header.is_first else (header.started // 1000 - SESSION_EPOCH) << SESSION_BITS
        #: The offset of the last state of each unfinished line; None if an earlier uploader may have sent some.
        self._states: dict[int, int] | None = None if journal and api.progress.state.acknowledged else {}

    def count(self, waiting: Sequence[Entry]) -> int:
        """Return the size of the next batch."""
        return min(len(waiting), MOST_LINES)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send the batch."""
        states = dict(self._states_before(batch[0].start)) if _has_states(batch) else {}
        newest = {entry.record.line: entry.start for entry in batch if isinstance(entry.record, Output)}
        shows_states = self._api.server().replaces_output
        lines: list[OutputLine] = []
        for entry in batch:
            if not isinstance(record := entry.record, Output):
                continue
            if record.unfinished and not (shows_states and newest[record.line] == entry.start):
                continue
            before = states.pop(record.line, None) if record.line else None
            if record.unfinished:
                states[record.line] = self._offset(entry, record)
            lines.append(self._line(entry, record, before if shows_states else None))
        if lines:
            body = LogOutputRequest(
                experiment_key=self._api.header.experiment_key, output_lines=lines, run_context=None
            )
            self._api.send(LOG_OUTPUT, body, key)
        if _has_states(batch):
            self._states = states

    def _line(self, entry: Entry, record: Output, replaces: int | None) -> OutputLine:
        return OutputLine(
            output=self._text(record),
            offset=self._offset(entry, record),
            stderr=record.stderr,
            local_timestamp=record.timestamp,
            replaces=UNSET if replaces is None else replaces,
        )

    def _text(self, line: Output) -> str:
        return line.text if self._rank is None or not self._rank.labels else f"[rank {self._rank.number}] {line.text}"

    def _offset(self, entry: Entry, line: Output) -> int:
        if self._rank is None:
            return self._base + entry.start
        second = max(line.timestamp // 1000 - SESSION_EPOCH, 0) << SESSION_BITS
        rank = self._rank.number % (1 << RANK_BITS) << POSITION_BITS
        return second + rank + entry.start % (1 << POSITION_BITS)

    def _states_before(self, position: int) -> dict[int, int]:
        """Return where the last state of each line that is unfinished before a position is."""
        if self._states is None:
            self._states = {}
            for entry in entries_before(self._journal, position) if self._journal else ():
                if not isinstance(record := entry.record, Output) or not record.line:
                    continue
                if record.unfinished:
                    self._states[record.line] = self._offset(entry, record)
                else:
                    self._states.pop(record.line, None)
        return self._states


def _has_states(batch: Sequence[Entry]) -> bool:
    return any(isinstance(entry.record, Output) and entry.record.line for entry in batch)


def _sender(context: SenderContext) -> OutputSender:
    return OutputSender(context.api, context.journal)


QUEUE = QueueKind(name="output", singular="line of output", plural="lines of output", sender=_sender, records=(Output,))
