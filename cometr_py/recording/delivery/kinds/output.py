"""Captured output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from comet_wire.base import UNSET
from comet_wire.content import LOG_OUTPUT
from comet_wire.limits import INT64_LARGEST
from comet_wire.shared import LogOutputRequest, OutputLine

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, entries_before
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Output

#: Most lines of one request.
MOST_LINES = 500
#: Bits of the rank of a line of a distributed job, and of its position in the journal of the rank.
RANK_BITS, POSITION_BITS, LATE_POSITION_BITS = 10, 26, 20
#: Seconds since the epoch at which offsets begin, and from which each second has fewer of them.
FIRST_SECOND, LATE_SECOND = 1_700_000_000, 1_800_000_000
#: Bits of the offsets of a second before and after that. With 36, they would exceed 64 bits in 2028; with 30, in 2096.
SECOND_BITS, LATE_SECOND_BITS = 36, 30
#: Bytes of a journal that share an offset then: fewer than any record has.
LATE_UNIT = 16


def offsets_of(second: int) -> tuple[int, int]:
    """Return where the offsets of a second begin, and how many bytes of a journal share an offset.

    They increase with the time. Those before ``LATE_SECOND`` must not change: lines are stored under them.

    Args:
        second: Seconds since the epoch.
    """
    early = min(max(second, FIRST_SECOND), LATE_SECOND) - FIRST_SECOND
    begin, late = early << SECOND_BITS, second - LATE_SECOND
    if late < 0:
        return begin, 1
    return min(begin + (late << LATE_SECOND_BITS), INT64_LARGEST - (1 << LATE_SECOND_BITS)), LATE_UNIT


class OutputSender(BatchSender):
    """Sends lines with an offset that is made of their place, so that a repeated line is the same line.

    The place is the position in the journal. Later sessions add the second at which they began. Lines of a distributed
    job are ordered by their second, then by rank, then by position.

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
        self._begin, self._unit = (0, 1) if header.is_first else offsets_of(header.started // 1000)
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
            return min(self._begin + entry.start // self._unit, INT64_LARGEST)
        begin, unit = offsets_of(line.timestamp // 1000)
        bits = POSITION_BITS if unit == 1 else LATE_POSITION_BITS
        rank = self._rank.number % (1 << RANK_BITS) << bits
        return begin + rank + entry.start // unit % (1 << bits)

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
