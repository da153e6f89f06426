"""Captured output."""

from __future__ import annotations

from collections.abc import Sequence

from comet_wire.content import LOG_OUTPUT
from comet_wire.shared import LogOutputRequest, OutputLine

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Output

#: Most lines of one request.
MOST_LINES = 500
#: Offsets of lines that a later session adds begin at its start, so many bits above the position in its journal.
SESSION_BITS, SESSION_EPOCH = 36, 1_700_000_000


class OutputSender(BatchSender):
    """Sends lines with their position in the journal as offset, so that a repeated line is the same line.

    Args:
        api: Sends requests.
    """

    def __init__(self, api: ApiWriter) -> None:
        """Continue the line numbers of earlier sessions."""
        self._api = api
        header = api.header
        self._base = 0 if header.is_first else (header.started // 1000 - SESSION_EPOCH) << SESSION_BITS

    def count(self, waiting: Sequence[Entry]) -> int:
        """Return the size of the next batch."""
        return min(len(waiting), MOST_LINES)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send the batch."""
        lines = [
            OutputLine(
                output=entry.record.text,
                offset=self._base + entry.start,
                stderr=entry.record.stderr,
                local_timestamp=entry.record.timestamp,
            )
            for entry in batch
            if isinstance(entry.record, Output)
        ]
        body = LogOutputRequest(experiment_key=self._api.header.experiment_key, output_lines=lines, run_context=None)
        self._api.send(LOG_OUTPUT, body, key)


def _sender(context: SenderContext) -> OutputSender:
    return OutputSender(context.api)


QUEUE = QueueKind(name="output", singular="line of output", plural="lines of output", sender=_sender, records=(Output,))
