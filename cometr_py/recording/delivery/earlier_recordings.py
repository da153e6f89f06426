"""Earlier recordings of an experiment, whose records must reach the server before those of this one.

A requeued script starts a journal of its own. If the previous one is not delivered yet, because its node was lost or
the server was down, its values would replace newer ones, and its end would be reported while the experiment runs.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Protocol

from cometr_py.core.clock import Clock
from cometr_py.errors import CometError
from cometr_py.recording.delivery import kinds
from cometr_py.recording.delivery.phases import FINAL, GiveUpReason, Phase
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Header
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, unlock
from cometr_py.recording.spool import SpooledRecording, recordings_of

log = logging.getLogger("cometr_py.uploader")

#: Seconds between two looks at a recording that another uploader is delivering.
LOOK = 1.0


class RecordingDelivery(Protocol):
    """The delivery of one recording, done step by step."""

    phase: Phase
    give_up_reason: GiveUpReason | None
    progress: DeliveryProgress

    def begin(self) -> None:
        """Begin."""
        ...

    def step(self) -> bool:
        """Do some work."""
        ...

    def close(self) -> ProgressState:
        """Stop; return the progress."""
        ...


class EarlierRecordings:
    """Delivers the earlier recordings of an experiment, one after the other.

    Only those in the same spool that no process can append to count. A recording that cannot be delivered until the
    user changes something is left out: `cometr-py sync` delivers it. Files that another uploader still sends are not
    waited for.

    Args:
        folder: The folder of this recording.
        header: Its first record.
        deliver: Makes the delivery of another recording.
        clock: Measures time.

    Attributes:
        moved: Grows whenever something of an earlier recording is delivered.
        problem: Why nothing of an earlier recording is delivered at the moment, for the user.
    """

    def __init__(
        self, folder: SpoolFolder, header: Header, deliver: Callable[[SpoolFolder], RecordingDelivery], clock: Clock
    ) -> None:
        """Look for nothing yet."""
        self.moved = 0
        self.problem: str | None = None
        self._folder = folder
        self._header = header
        self._deliver = deliver
        self._clock = clock
        self._waiting: deque[SpoolFolder] | None = None if header.resume is not None else deque()
        self._delivery: RecordingDelivery | None = None
        self._lock: int | None = None
        self._next_look = clock.monotonic()

    def work(self) -> bool:
        """Deliver for a moment; return whether this recording may begin."""
        if self._waiting is None:
            self._waiting = deque(one.folder for one in self._undelivered())
        while self._waiting:
            if not self._is_done(self._waiting[0]):
                return False
            self._waiting.popleft()
            self.problem = None
            self._next_look = self._clock.monotonic()
        return True

    def close(self) -> None:
        """Stop; what is undelivered stays in its journal."""
        if self._delivery is not None:
            self._delivery.close()
            self._delivery = None
        if self._lock is not None:
            unlock(self._lock)
            self._lock = None

    def _undelivered(self) -> list[SpooledRecording]:
        mine = (self._header.started, self._header.journal_id)
        found = recordings_of(self._folder.path.parent, self._header.experiment_key)
        return [
            one
            for one in found
            if one.began < mine and one.header.url == self._header.url and one.remains and not one.writers
        ]

    def _is_done(self, folder: SpoolFolder) -> bool:
        """Deliver a recording for a moment, or look for the uploader that does; return whether to go on without it."""
        if self._delivery is None:
            if self._clock.monotonic() < self._next_look:
                return False
            self._next_look = self._clock.monotonic() + LOOK
            found = next((one for one in self._undelivered() if one.folder.path == folder.path), None)
            if found is None:
                return True
            try:
                self._take(folder)
                if self._delivery is None:
                    self.moved = max(self.moved, found.state.acknowledged)
                    self.problem = found.state.last_error
                    return _only_files_remain(found)
            except (CometError, OSError) as error:
                log.warning("%s cannot be delivered: %s", folder.path, error)
                self.close()
                return True
        return self._deliver_some(self._delivery)

    def _take(self, folder: SpoolFolder) -> None:
        """Begin to deliver a recording unless an uploader does."""
        self._lock = folder.lock_uploader()
        if self._lock is not None:
            self._delivery = self._deliver(folder)
            self._delivery.begin()

    def _deliver_some(self, delivery: RecordingDelivery) -> bool:
        while delivery.step():
            self.moved += 1
        self.problem = delivery.progress.state.last_error
        if delivery.phase not in FINAL:
            return False
        self.close()
        # A delivery that ran out of time or attempts leaves none for this recording either.
        return delivery.give_up_reason not in (GiveUpReason.FAILED, GiveUpReason.DEADLINE)


def is_continued(folder: SpoolFolder, header: Header) -> bool:
    """Return whether the end of a recording is not the end of its experiment, because a later one continues it.

    Args:
        folder: The recording's folder.
        header: Its first record.
    """
    if header.resume is None and not header.created_here:
        return False
    mine = (header.started, header.journal_id)
    later = (one for one in recordings_of(folder.path.parent, header.experiment_key) if one.began > mine)
    return any(
        one.end_unreported and one.header.url == header.url and not _is_same_job(one.header, header) for one in later
    )


def _is_same_job(one: Header, other: Header) -> bool:
    """Return whether two recordings are those of two ranks of a distributed job, rather than one after the other."""
    if one.rank is None or other.rank is None:
        return False
    if one.rank.job is None or other.rank.job is None:
        return one.rank.number != other.rank.number
    return one.rank.job == other.rank.job


def _only_files_remain(recording: SpooledRecording) -> bool:
    """Return whether nothing but files of a recording is undelivered."""
    state = recording.state
    reader = JournalReader(recording.folder.journal, state.acknowledged)
    try:
        while entries := reader.read():
            for entry in entries:
                queue = kinds.QUEUE_NAMES[type(entry.record)]
                if queue is None or queue == kinds.uploads.QUEUE.name:
                    continue
                if (position := state.queues.get(queue)) is None or entry.start >= position.position:
                    return False
    finally:
        reader.close()
    return state.created or not recording.header.create_later
