"""What a kind of record consists of: its queue, its sender, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite, isnan
from pathlib import Path
from typing import Any, Generic, TypeVar

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.records import Record, Value

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True)
class SenderContext:
    """What senders need.

    Attributes:
        api: Sends requests.
        folder: The recording's folder.
        warn: Shows a notice, each message once.
        secrets: Strings that must not be part of anything that is looked up.
        deadline: Reading of the clock by which everything must be looked up; ``None`` for no deadline.
        clock: Measures time and waits.
    """

    api: ApiWriter
    folder: Path
    warn: Callable[[str], None]
    secrets: Sequence[str] = ()
    deadline: float | None = None
    clock: Clock = SYSTEM_CLOCK

    @property
    def journal(self) -> Path:
        """The recording's journal."""
        return self.folder / "journal"


@dataclass(frozen=True, kw_only=True)
class QueueKind:
    """One queue.

    Attributes:
        name: Its name in the progress and in the limits.
        singular: What one of its records is called.
        plural: What several are called.
        sender: Creates its sender.
        records: Types of its records that are sent in batches, or by the sender itself.
    """

    name: str
    singular: str
    plural: str
    sender: Callable[[SenderContext], BatchSender]
    records: tuple[type[Record], ...] = ()


class SingleRecord(Generic[R]):
    """A kind of record whose every record takes a request of its own.

    Attributes:
        record: Type of the records.
        queue: Name of their queue.
    """

    record: type[R]
    queue: str

    def send(self, api: ApiWriter, record: R, key: str) -> None:
        """Send one record under an idempotency key."""
        raise NotImplementedError

    def is_superseded(self, record: R, later: R) -> bool:  # noqa: ARG002  # part of the interface
        """Return whether ``later``, which is delivered, replaces ``record``, which is not."""
        return True

    def is_stored(self, context: SenderContext, record: R, position: int) -> bool:  # noqa: ARG002  # part of the interface
        """Return whether a record whose response was lost is stored; ``False`` where sending it again does no harm.

        Args:
            context: To ask the server, and to read the journal.
            record: The record.
            position: Its position in the journal, bytes.
        """
        return False


class SingleRecordSender(BatchSender):
    """Sends records one by one.

    Args:
        context: What it needs.
        kinds: Kinds of the records.
    """

    def __init__(self, context: SenderContext, kinds: Iterable[SingleRecord[Any]]) -> None:
        """Send records of the given kinds."""
        self._context = context
        self._kinds = {kind.record: kind for kind in kinds}

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send each record."""
        for entry in batch:
            self._kinds[type(entry.record)].send(self._context.api, entry.record, key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """Send the record unless it is stored."""
        entry = batch[0]
        if not self._kinds[type(entry.record)].is_stored(self._context, entry.record, entry.start):
            self.send(batch, key)

    def is_superseded(self, entry: Entry, later: Entry) -> bool:
        """Ask the kind of the record."""
        if type(entry.record) is not type(later.record) or type(entry.record) not in self._kinds:
            return False
        return self._kinds[type(entry.record)].is_superseded(entry.record, later.record)


def delivered_entries(context: SenderContext, queue: str, batch: Sequence[Entry]) -> Iterator[Entry]:
    """Yield what the server has by now, or may have, besides a batch: entries of other queues, too.

    Args:
        context: Journal and progress.
        queue: The batch's queue.
        batch: The batch. If it was set aside, its successors are delivered already.
    """
    progress = context.api.progress
    own = {entry.start for entry in batch}
    missing = {one.start for one in progress.set_aside(queue) if one.part is None and not one.several}
    missing |= {one.start for one in progress.state.rejected_records if one.part is None}
    for entry in entries_before(context.journal, max(progress.queue(queue).position, batch[0].start)):
        if entry.start not in own and entry.start not in missing:
            yield entry


def entries_before(journal: Path, position: int) -> Iterator[Entry]:
    """Yield the entries of a journal before a position, in bytes."""
    reader = JournalReader(journal)
    try:
        while entries := reader.read():
            for entry in entries:
                if entry.start >= position:
                    return
                yield entry
    finally:
        reader.close()


def finite(value: Value) -> float | int | str | None:
    """Return a value that JSON can hold: Comet's words for NaN and the infinities."""
    if isinstance(value, float) and not isfinite(value):
        return "NaN" if isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value
