"""Reading a journal for delivery: which record goes to which queue, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cometr_py.recording.delivery.kinds import QUEUE_NAMES
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.queue import DeliveryQueue
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.records import End, Times
from cometr_py.recording.journal.spool_folder import (
    MOST_DAMAGES,
    MOST_REJECTED,
    ProgressState,
    RejectedRecord,
    SpoolFolder,
)

#: Records that are read before they are delivered; the others wait on disk, so that memory stays bounded.
READ_AHEAD = 20_000


class JournalIntake:
    """Reads a journal and hands its records to the queues.

    Args:
        folder: The recording's folder.
        progress: Where positions and damages are saved.
        after_header: Where the first record ends; 0 if the journal has lost it.
        started: When the recording began, ms since the epoch.
        warn: Shows a notice, each message once.

    Attributes:
        end: How the owner ended; ``None`` as long as it has not.
        last_timestamp: When the last record was logged, ms since the epoch.
    """

    def __init__(
        self,
        folder: SpoolFolder,
        progress: DeliveryProgress,
        *,
        after_header: int,
        started: int,
        warn: Callable[[str], None],
    ) -> None:
        """Open the journal after the last acknowledged record."""
        state = progress.state
        self.end: End | None = _saved_end(state)
        self.last_timestamp = started
        self._folder = folder
        self._progress = progress
        self._warn = warn
        self._queues: Mapping[str, DeliveryQueue] = {}
        has_lost_header = after_header == 0 and not state.truncations
        #: Whether the journal was truncated before anything of it was read.
        self._headless = has_lost_header and _begins_whole(folder)
        # A damaged header is read again, so that it is reported; queues skip what they have delivered.
        is_damaged = has_lost_header and not self._headless
        self._reader = JournalReader(folder.journal, 0 if is_damaged else max(after_header, state.acknowledged))
        #: Everything before it has been handed to the queues.
        self._dispatched = self._reader.position

    def connect(self, queues: Mapping[str, DeliveryQueue]) -> None:
        """Set the queues that take the records."""
        self._queues = queues

    def note_header(self) -> None:
        """Note that the header needs no delivery, so that nobody waits for a journal without further records."""
        if self._progress.state.acknowledged < self._dispatched:
            self._progress.update(self.note_position)

    def read(self) -> list[DeliveryQueue] | None:
        """Hand what was appended to the queues.

        Returns:
            The queues that got something to deliver; ``None`` if nothing could be read.
        """
        if sum(queue.waiting() for queue in self._queues.values()) > READ_AHEAD:
            return None
        if (self._reader.truncated() or self._headless) and not self._restart():
            return None
        entries = self._reader.read()
        return self._dispatch(entries) if entries else None

    @property
    def unknown(self) -> Mapping[str, int]:
        """How many records of each unknown kind were passed over, by tag."""
        return self._reader.unknown

    def drop_tail(self) -> None:
        """Skip a record that its writer did not finish before it died."""
        self._reader.drop_tail()
        self._report_damages()

    def delivered(self) -> bool:
        """Return whether everything that was read is delivered, rejected, or set aside."""
        return all(queue.first_waiting() is None for queue in self._queues.values())

    def note_position(self, state: ProgressState) -> None:
        """Within :meth:`DeliveryProgress.update`: note what is delivered so far."""
        # The position is read before the queues are asked: a record handed over in between counts as waiting.
        dispatched = self._dispatched
        waiting = [first for queue in self._queues.values() if (first := queue.first_waiting()) is not None]
        # Records of unknown kinds are left for a newer version, which begins to read here.
        unknown = [] if self._reader.first_unknown is None else [self._reader.first_unknown]
        state.acknowledged = max(state.acknowledged, min([dispatched, *waiting, *unknown]))
        if self._reader.damages:
            found = {*state.damages, *((damage.start, damage.end) for damage in self._reader.damages)}
            state.damages = sorted(found)[:MOST_DAMAGES]
        state.complete = False

    def note_complete(self, state: ProgressState) -> None:
        """Within :meth:`DeliveryProgress.update`: note that all of the journal is delivered."""
        self._dispatched = self._reader.position
        self.note_position(state)
        state.complete = not state.set_aside

    def _restart(self) -> bool:
        """After a truncation, deliver what was read, then what has been appended since."""
        if not self.delivered():
            return False
        self._headless = False
        self._warn(f"{self._folder.journal} was truncated; its undelivered records are lost.")
        self._reader.restart()
        self._dispatched = 0

        def change(state: ProgressState) -> None:
            state.truncations += 1
            state.acknowledged = 0
            state.rejected += sum(one.count for one in state.set_aside)
            for one in state.set_aside[: max(0, MOST_REJECTED - len(state.rejected_records))]:
                lost = "the journal was truncated before it was delivered"
                state.rejected_records.append(RejectedRecord(one.start, one.end, one.what, 0, lost, one.name, one.part))
            state.set_aside.clear()
            for queue in self._queues.values():
                queue.restart()

        self._progress.update(change)
        return True

    def _dispatch(self, entries: list[Entry]) -> list[DeliveryQueue]:
        self._report_damages()
        by_queue: dict[str | None, list[Entry]] = {name: [] for name in (None, *self._queues)}
        for entry in entries:
            by_queue[QUEUE_NAMES[type(entry.record)]].append(entry)
        ready = [queue for name, queue in self._queues.items() if queue.put(by_queue[name])]
        for entry in by_queue[None]:
            self._note(entry)
        self.last_timestamp = max(self.last_timestamp, getattr(entries[-1].record, "timestamp", 0))
        self._dispatched = self._reader.position
        self._progress.update(self.note_position)
        return ready

    def _note(self, entry: Entry) -> None:
        """Note a record that is not delivered by a queue."""
        state = self._progress.state
        if isinstance(entry.record, End):
            self.end = entry.record
            state.ended = (self.end.crashed, self.end.error, self.end.timestamp)
            state.exit_code, state.ended_at_exit = self.end.exit_code, self.end.at_exit
        elif isinstance(entry.record, Times):
            start, end = state.times
            given = entry.record
            state.times = (start if given.start is None else given.start, end if given.end is None else given.end)

    def _report_damages(self) -> None:
        for damage in self._reader.damages:
            self._warn(
                f"{damage.end - damage.start:,} bytes of {self._folder.journal}, from byte {damage.start:,} on, cannot "
                "be read: what was recorded there is not delivered."
            )


def _saved_end(state: ProgressState) -> End | None:
    return None if state.ended is None else End(*state.ended, state.exit_code, state.ended_at_exit)


def _begins_whole(folder: SpoolFolder) -> bool:
    """Return whether a journal is empty, or begins with a readable record."""
    reader = JournalReader(folder.journal)
    try:
        entries = reader.read(1)
        if reader.first_unknown == 0:
            return True
        return entries[0].start == 0 if entries else not reader.unread()
    finally:
        reader.close()
