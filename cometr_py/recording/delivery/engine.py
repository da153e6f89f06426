"""The delivery engine: reads a journal, hands its records to queues, and reports how the experiment ended.

The uploader process runs it, as do ``cometr-py sync`` and the last moments of a short script.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable

from cometr_py import transport
from cometr_py.config import Settings
from cometr_py.core.format_versions import newer_records
from cometr_py.errors import AuthenticationError, CometError, PermissionDeniedError
from cometr_py.recording.delivery import deferred_creation
from cometr_py.recording.delivery.api_writer import QUEUE_NAMES, Senders
from cometr_py.recording.delivery.heartbeat import Heartbeat
from cometr_py.recording.delivery.queue import REJECTED_WAIT, DeliveryProgress, DeliveryQueue, is_transient
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.records import End, Times
from cometr_py.recording.journal.spool_folder import MOST_DAMAGES, ProgressState, SpoolFolder
from cometr_py.recording.observe.system_metrics import SystemMetrics

log = logging.getLogger("cometr_py.uploader")

#: Seconds between two looks at the journal.
LOOK = 0.05
#: Records read ahead of their delivery; what stands beyond them waits on disk, so that memory stays the same.
READ_AHEAD = 20_000
#: Seconds between two tries to create an experiment whose creation was put off.
CREATION_WAIT = 2.0
#: Seconds for which delivery is tried after the last writer is gone.
DRAIN_TIMEOUT = 3600.0
#: The same after somebody has asked the uploader to end, as a cluster does before it ends everything.
SHORT_DRAIN_TIMEOUT = 20.0
#: Seconds that a request may take, and the least that it gets in the script's last moments.
REQUEST_TIMEOUT, SHORTEST_TIMEOUT = 60.0, 0.2
#: Seconds between two tries to say that the experiment has ended, and to wait for a heart-beat that says otherwise.
REPORT_WAIT, LAST_BEAT_WAIT = 2.0, 5.0


class DeliveryEngine:
    """Delivers one journal.

    Args:
        folder: The recording.
        settings: Server and key.
        warn: Tells the user something.
        drain_timeout: Seconds to go on trying after the last writer is gone.
        threaded: Each kind of record in a thread of its own. Otherwise one after the other in this one, and the first
            failure is the end: what a script does on its way out.
        deadline: When no more requests are to be begun, seconds of the monotonic clock; not for threads.
    """

    def __init__(
        self,
        folder: SpoolFolder,
        settings: Settings,
        warn: Callable[[str], None],
        drain_timeout: float = DRAIN_TIMEOUT,
        *,
        threaded: bool = True,
        deadline: float | None = None,
    ) -> None:
        self.folder = folder
        self.progress = DeliveryProgress(folder)
        self._drain_timeout = drain_timeout
        self.header, after = folder.read_header()
        self._reader = JournalReader(folder.journal, max(after, self.progress.state.acknowledged))
        self._dispatched = self._reader.position
        #: Whether it begins with something else than its header, as one does that was emptied while it was written.
        self._headless = after == 0 and not self.progress.state.truncations and begins_whole(folder)
        self._told: set[str] = set()
        self._tell = warn
        self._deadline = deadline
        left = REQUEST_TIMEOUT if deadline is None else deadline - time.monotonic()
        self.client = transport.connect(settings, retries=0, timeout=min(max(left, SHORTEST_TIMEOUT), REQUEST_TIMEOUT))
        self._threaded = threaded
        self._giving_up = threading.Event()
        secrets = [settings.api_key] if settings.api_key else []
        senders = Senders(self.client, self.header, self.progress, folder.path, self.warn, secrets, deadline)
        rate_limiter = RateLimiter.for_url(self.header.url, self.warn)
        self.queues: dict[str, DeliveryQueue] = {}
        for name, sender in senders.by_queue().items():
            self.queues[name] = DeliveryQueue(
                name,
                sender,
                self.progress,
                self.header.journal_id,
                rate_limiter,
                self._progressed,
                self.warn,
                threaded=threaded,
                # One failure is enough for all of them where a script wants to end.
                closing=None if threaded else self._giving_up,
                deadline=deadline,
            )
        self._senders = senders
        self._heartbeat = Heartbeat(self.client, self.header)
        self._system_metrics = SystemMetrics(folder.journal, self.header)
        self._stays = False
        # An earlier uploader may have read that the owner is gone, and even said so.
        ended = self.progress.state.ended
        self._end: End | None = None if ended is None else End(*ended)
        self._concluded = self._tidied = False
        self._create_again = self._report_again = 0.0
        self._progress = (-1, -1)
        self._last_seen = self.header.started

    def warn(self, message: str) -> None:
        """Tell the user something, each text once."""
        if message not in self._told:
            self._told.add(message)
            log.warning(message)
            self._tell(message)

    def run(self, wait: Callable[[float], object], *, stay: bool = True) -> ProgressState:
        """Deliver until everything is delivered and nobody writes any more, or until trying is of no more use.

        Args:
            wait: Waits for about the given seconds, less where somebody is in a hurry.
            stay: Wait for more while somebody still writes; otherwise what is there now is all.

        Returns:
            The state at the end.
        """

        def begin(state: ProgressState) -> None:
            # What stopped an earlier uploader may have been put right since.
            state.uploader_pid, state.last_error, state.needs_user_action = os.getpid(), None, False

        self.progress.update(begin)
        self._stays = stay
        try:
            self._serve(wait, stay)
        finally:
            self._heartbeat.stop()
            self._system_metrics.stop()
            for queue in self.queues.values():
                queue.close()
            self.client.get_httpx_client().close()
        return self.progress.state

    def hurry(self) -> None:
        """Somebody wants the uploader to end: go on while there is a script, and not much longer."""
        self._drain_timeout = min(self._drain_timeout, SHORT_DRAIN_TIMEOUT)

    def _serve(self, wait: Callable[[float], object], stay: bool) -> None:
        idle_since = time.monotonic()
        while True:
            # Asked before reading: what the last writer has left is there once it is gone.
            writers = self.folder.has_writers()
            if self._read():
                continue
            if not stay and writers and self._delivered_all():
                return
            if self._end is not None or not writers or not stay:
                ended = self._end is not None or not writers
                if ended and self._delivered_all() and self._conclude(writers) and not writers:
                    return
                if self._giving_up.is_set() or (self.progress.state.needs_user_action and not writers):
                    return
            if self._moves() or (writers and stay):
                idle_since = time.monotonic()
            elif time.monotonic() > idle_since + self._drain_timeout + self.progress.state.retry_after:
                return
            wait(LOOK)

    def _moves(self) -> bool:
        """Whether delivery has come further since this was asked last, or a request is on its way."""
        before = self._progress
        self._progress = (self.progress.state.acknowledged, self.progress.state.delivered)
        return self._progress != before or any(queue.takes_its_time for queue in self.queues.values())

    def _exists(self) -> bool:
        """Whether the experiment is there to be written to; creates one whose creation was put off."""
        if not self.header.create_later or self.progress.state.created:
            return True
        if time.monotonic() < self._create_again:
            return False
        try:
            deferred_creation.create(self.client, self.header)
        except CometError as error:
            needs_user_action, reason = not is_transient(error), str(error)
            if needs_user_action:
                self.warn(f"the experiment cannot be created, everything is kept on disk: {reason}")
            self._create_again = time.monotonic() + (REJECTED_WAIT if needs_user_action else CREATION_WAIT)
            self.progress.update(lambda state: note_failure(state, reason, needs_user_action))
            return False
        self.progress.update(note_created)
        return True

    def _read(self) -> bool:
        """Hand what has been appended to the queues; False where there was nothing, or no room for more."""
        if not self._exists():
            return False
        if self._stays and self._end is None:
            self._system_metrics.start()
            if self.header.keep_active:
                self._heartbeat.start()
        if sum(queue.waiting() for queue in self.queues.values()) > READ_AHEAD:
            return False
        if (self._reader.truncated() or self._headless) and not self._begin_anew():
            return False
        return self._dispatch(self._reader.read())

    def _begin_anew(self) -> bool:
        """The journal has lost what was in it: what was read is delivered first, then what has been appended since."""
        if not self._delivered_all():
            return False
        self._headless = False
        self.warn(f"{self.folder.journal} is shorter than it was; what had not been delivered of it is lost.")
        self._reader.restart()
        self._dispatched = 0

        def change(state: ProgressState) -> None:
            state.truncations += 1
            state.acknowledged = 0
            for queue in self.queues.values():
                queue.start_anew()

        self.progress.update(change)
        return True

    def _dispatch(self, entries: list[Entry]) -> bool:
        """Hand records to their queues; False where there are none."""
        if not entries:
            return False
        self._tell_damages()
        by_queue: dict[str | None, list[Entry]] = {name: [] for name in (None, *self.queues)}
        for entry in entries:
            by_queue[QUEUE_NAMES[type(entry.record)]].append(entry)
        for name, queue in self.queues.items():
            queue.put(by_queue[name])
        for entry in by_queue[None]:
            if isinstance(entry.record, End):
                self._end = entry.record
                self.progress.state.ended = (self._end.crashed, self._end.error, self._end.timestamp)
                self._system_metrics.stop()
            elif isinstance(entry.record, Times):
                begun, ended = self.progress.state.times
                said = entry.record
                self.progress.state.times = (
                    begun if said.start is None else said.start,
                    ended if said.end is None else said.end,
                )
        self._last_seen = max(self._last_seen, getattr(entries[-1].record, "timestamp", 0))
        self._dispatched = self._reader.position
        self._concluded = False
        self.progress.update(self._progressed)
        return True

    def _progressed(self, state: ProgressState) -> None:
        # The position is read before the queues are asked: a record on its way between the two counts as waiting.
        dispatched = self._dispatched
        waiting = [first for queue in self.queues.values() if (first := queue.first_waiting()) is not None]
        # Records of unknown kinds are left for a newer version, which begins to read here.
        unknown = [] if self._reader.first_unknown is None else [self._reader.first_unknown]
        state.acknowledged = max(state.acknowledged, min([dispatched, *waiting, *unknown]))
        if self._reader.damages:
            found = {*state.damages, *((damage.start, damage.end) for damage in self._reader.damages)}
            state.damages = sorted(found)[:MOST_DAMAGES]
        state.complete = False

    def _delivered_all(self) -> bool:
        if self.header.create_later and not self.progress.state.created:
            return False
        return all(queue.first_waiting() is None for queue in self.queues.values())

    def _tell_damages(self) -> None:
        for damage in self._reader.damages:
            self.warn(
                f"{damage.end - damage.start:,} bytes of {self.folder.journal}, from byte {damage.start:,} on, cannot "
                "be read: what was recorded there is not delivered."
            )

    def _conclude(self, writers: bool) -> bool:
        """Everything is delivered and the owner is gone: say how the experiment ended, and tidy up.

        Returns:
            Whether that is done; otherwise there is something to read or to say again.
        """
        if self._concluded and (writers or self._tidied):
            return True
        if self._dispatch(self._reader.read()):
            return False
        if not writers:
            self._reader.drop_tail()  # the script died while it wrote
            self._tell_damages()
        if self.header.created_here and not self.progress.state.end_reported and not self._report_end():
            return False
        self._concluded, self._tidied = True, not writers

        def change(state: ProgressState) -> None:
            self._dispatched = self._reader.position
            self._progressed(state)
            state.complete = True

        self.progress.update(change)
        if self._reader.unknown:
            left = newer_records(self._reader.unknown, self.header.written_by)
            self.warn(f"records remain in {self.folder.journal}: {left}.")
        elif not self.progress.state.rejected and not writers:
            for copied in self.folder.files.glob("*"):
                copied.unlink(missing_ok=True)
        return True

    def _report_end(self) -> bool:
        """Say how the experiment ended; False where it has to be said again."""
        if time.monotonic() < self._report_again:
            return False
        if self._deadline is not None and time.monotonic() > self._deadline:
            self._giving_up.set()
            return False
        error: str | None
        if self._end is None:
            crashed, error, ended = True, "The process ended without stopping the experiment.", self._last_seen
        else:
            crashed, error, ended = self._end.crashed, self._end.error, self._end.timestamp
        # The end of the recording is not the end of the experiment where the user has said when that was.
        said = self.progress.state.times
        started = self.header.started if said[0] is None else said[0]
        ended = max(ended, started) if said[1] is None else said[1]  # the clock may have been put back
        self._heartbeat.stop(LAST_BEAT_WAIT)
        try:
            self._senders.conclude(crashed=crashed, error=error, started=started, ended=ended)
        except CometError as problem:
            rejected = isinstance(problem, (AuthenticationError, PermissionDeniedError))
            if rejected or is_transient(problem):
                reason = str(problem)
                log.warning("the experiment's end could not be reported yet: %s", reason)
                self.progress.update(lambda state: note_failure(state, reason, rejected))
                self._report_again = time.monotonic() + (REJECTED_WAIT if rejected else REPORT_WAIT)
                if not self._threaded:
                    self._giving_up.set()
                return False
            self.warn(f"the server does not take the experiment's end: {problem}")

        def change(state: ProgressState) -> None:
            state.end_reported, state.last_error, state.needs_user_action = True, None, False

        self.progress.update(change)
        return True


def begins_whole(folder: SpoolFolder) -> bool:
    """Whether a journal is empty, or begins with a record that can be read."""
    reader = JournalReader(folder.journal)
    try:
        entries = reader.read(1)
        if reader.first_unknown == 0:
            return True
        return entries[0].start == 0 if entries else not reader.unread()
    finally:
        reader.close()


def note_failure(state: ProgressState, reason: str, needs_user_action: bool) -> None:
    state.last_error, state.needs_user_action = reason, needs_user_action


def note_created(state: ProgressState) -> None:
    state.created, state.last_error, state.needs_user_action = True, None, False
