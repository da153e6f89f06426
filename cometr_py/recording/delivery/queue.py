"""Queues: each kind of record is delivered in its own order, by its own thread, so that none waits for another.

A large upload does not hold back metrics, and a refused parameter does not hold back output. A queue takes a batch,
says in the progress which stretch of the journal it is about to send, sends it, and says that it is done. An uploader
that finds an unfinished stretch after a crash sends exactly that stretch again, under the same idempotency key.
"""

from __future__ import annotations

import contextlib
import logging
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

from cometr_py.errors import (
    APIConnectionError,
    APIResponseError,
    AuthenticationError,
    CometError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
)
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.spool_folder import (
    LONGEST_MESSAGE,
    MOST_REJECTED,
    ProgressState,
    QueuePosition,
    RejectedRecord,
    SpoolFolder,
)

log = logging.getLogger("cometr_py.uploader")

#: Entries that a queue looks at when it makes a batch.
MOST_ENTRIES = 4096
#: Failures after which the same request may well succeed later.
TRANSIENT = (APIConnectionError, APIResponseError, RateLimitError, ServerError)
#: Likewise, by status: the server has waited too long for the request, or does not want it so early.
TRANSIENT_STATUSES = (408, 425)
#: Seconds between two tries while the server cannot be reached or asks for drain_timeout.
SHORTEST_WAIT, LONGEST_WAIT = 0.2, 15.0
#: Seconds to wait for records that an earlier uploader was sending to be read again.
INTERRUPTED_WAIT = 1.0
#: Most seconds that a server can ask for; a clock that was wrong must not stop delivery.
LONGEST_RETRY_AFTER = 300.0
#: Seconds between two tries to write down what is about to be sent.
NO_ROOM_WAIT = 1.0
#: Seconds between two tries after the key was rejected: somebody may repair it while the script still runs.
REJECTED_WAIT = 60.0


class BatchSender:
    """How the batches of one queue travel. Subclasses say how they are sent, and whatever else differs."""

    #: Whether one batch may well be under way for minutes.
    takes_its_time = False

    def count(self, waiting: Sequence[Entry]) -> int:
        """How many of the first waiting entries go together; at least 1."""
        return min(len(waiting), 1)

    def weight(self, batch: Sequence[Entry]) -> int:
        """How many values the batch holds, as rate limits count them."""
        return len(batch)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Deliver the batch; raises a CometError where that failed."""
        raise NotImplementedError

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """An answer was lost: find out what of the batch arrived, and send the rest.

        Sending all of it again is right for everything that has one value only.
        """
        self.send(batch, key)

    def on_delivered(self, batch: Sequence[Entry]) -> None:
        """The batch is delivered, and the progress knows."""


class DeliveryProgress:
    """The uploader's state, shared by its queues and written to disk with each change."""

    def __init__(self, folder: SpoolFolder) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self.state: ProgressState = folder.read_state()
        #: Until when the server wants to be left alone, seconds of the monotonic clock. An earlier uploader may have
        #: been asked for it, by a clock that has been put back since.
        wanted = min(max(0.0, self.state.wait_until - time.time()), self.state.retry_after)
        self.retry_at = time.monotonic() + wanted

    def remaining_wait(self) -> float:
        """For how many seconds the server wants to be left alone."""
        return max(0.0, self.retry_at - time.monotonic())

    def queue(self, name: str) -> QueuePosition:
        """The position of one queue; a new one begins where everything is known to be delivered."""
        with self._lock:
            return self.state.queues.setdefault(name, QueuePosition(position=self.state.acknowledged))

    def update(self, change: Callable[[ProgressState], None]) -> bool:
        """Change the state and write it.

        Returns:
            Whether it could be written; otherwise it is written with the next change.
        """
        with self._lock:
            change(self.state)
            try:
                self._folder.write_state(self.state)
            except OSError as error:
                log.error("how far delivery is cannot be written down: %s", error)
                return False
        return True


class DeliveryQueue:
    """One queue: a queue, a thread, and the rules of trying again.

    Args:
        name: What the progress and the limits call it.
        sender: How its batches are sent.
        progress: Where progress is kept.
        journal_id: First part of each idempotency key.
        rate_limiter: Waits where the server limits how much it takes.
        progressed: Called with the state before it is written, after each batch.
        warn: Tells the user something, each text once.
        threaded: Deliver in a thread of its own, trying again as long as it takes. Otherwise :meth:`put` delivers
            before it returns, and after the first failure nothing more is tried.
        closing: Set when nothing more is to be sent; queues that are not threads share one.
        deadline: When a queue that is no thread begins no more requests, seconds of the monotonic clock.

    Attributes:
        takes_its_time: Whether a large file is on its way, or a batch waits for its turn by the published limits.
    """

    def __init__(
        self,
        name: str,
        sender: BatchSender,
        progress: DeliveryProgress,
        journal_id: str,
        rate_limiter: RateLimiter,
        progressed: Callable[[ProgressState], None],
        warn: Callable[[str], None],
        *,
        threaded: bool,
        closing: threading.Event | None = None,
        deadline: float | None = None,
    ) -> None:
        self.name = name
        self.takes_its_time = False
        self._sender = sender
        self.progress = progress
        self._journal_id = journal_id
        self._rate_limiter = rate_limiter
        self._progressed = progressed
        self._warn = warn
        self._position = progress.queue(name)
        self._waiting: deque[Entry] = deque()
        self._changed = threading.Condition()
        self._closing = closing or threading.Event()
        self._deadline = deadline
        self._threaded = threaded
        self._failing = False
        self._thread: threading.Thread | None = None

    def put(self, entries: Sequence[Entry]) -> None:
        """Queue entries in the order in which they stand in the journal; delivered ones are passed over."""
        fresh = [entry for entry in entries if entry.start >= self._position.position]
        if not fresh:
            return
        with self._changed:
            self._waiting.extend(fresh)
            self._changed.notify_all()
        if not self._threaded:
            self._run()
        elif self._thread is None:
            self._thread = threading.Thread(target=self._run, name=f"queue {self.name}", daemon=True)
            self._thread.start()

    def first_waiting(self) -> int | None:
        """Where the first record that is not delivered stands, bytes; None where all are."""
        with self._changed:
            return self._waiting[0].start if self._waiting else None

    def waiting(self) -> int:
        """How many records are not delivered."""
        with self._changed:
            return len(self._waiting)

    def close(self) -> None:
        """Stop trying; what is not delivered stays in the journal. Waits for a request under way, 5 s at the most."""
        self._closing.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def start_anew(self) -> None:
        """The journal begins once more at 0; nothing may be waiting."""
        self._position.position, self._position.sending = 0, None

    def _run(self) -> None:
        if self._position.sending is not None:
            self._finish_interrupted(*self._position.sending)
        while (waiting := self._wait_for_entries()) and not self._closing.is_set():
            if self._deadline is not None and time.monotonic() > self._deadline:
                self._closing.set()
                return
            self._deliver(waiting[: self._sender.count(waiting)], uncertain=False)

    def _wait_for_entries(self) -> list[Entry]:
        with self._changed:
            while self._threaded and not self._waiting and not self._closing.is_set():
                self._changed.wait()
            return list(islice(self._waiting, MOST_ENTRIES))

    def _finish_interrupted(self, begun: int, ended: int) -> None:
        """An earlier uploader died while sending: send the same stretch again, under the same key."""
        with self._changed:
            # The stretch was read before, so that it is read again at once; but for records damaged since then, for
            # which nobody waits longer than this.
            self._changed.wait_for(
                lambda: self._closing.is_set() or (bool(self._waiting) and self._waiting[-1].end >= ended),
                timeout=INTERRUPTED_WAIT if self._threaded else 0,
            )
            stretch = [entry for entry in self._waiting if begun <= entry.start and entry.end <= ended]
        if stretch and not self._closing.is_set():
            self._deliver(stretch, uncertain=True)

    def _deliver(self, batch: list[Entry], *, uncertain: bool) -> None:
        """Send a batch until it is delivered or refused, or until this queue is closed."""
        stretch = (batch[0].start, batch[-1].end)
        truncations = self.progress.state.truncations
        key = f"{self._journal_id}{f'.{truncations}' if truncations else ''}-{stretch[0]}-{stretch[1]}"
        # A batch that is sent before it is written down could go a second time under another key.
        while not self.progress.update(lambda _: setattr(self._position, "sending", stretch)):
            self._warn("delivery waits: there is no room on the disk to write down how far it is.")
            if not self._threaded or self._closing.wait(NO_ROOM_WAIT):
                self._closing.set()
                return
        weight = self._sender.weight(batch)
        wait = SHORTEST_WAIT
        self._rest(self.progress.remaining_wait())
        while not self._closing.is_set():
            try:
                self.takes_its_time = True
                self._rate_limiter.wait(self.name, weight, self._closing)
                self.takes_its_time = self._sender.takes_its_time and not self._failing
                if uncertain and not self.progress.state.supports_idempotency:
                    self._sender.reconcile(batch, key)
                else:
                    self._sender.send(batch, key)
            except (AuthenticationError, PermissionDeniedError) as error:
                self._note_failure(error, needs_user_action=True)
                self._rest(REJECTED_WAIT)
            except (CometError, OSError) as error:
                if not is_transient(error):
                    self._refuse(batch, error, uncertain=uncertain)
                    return
                uncertain = uncertain or outcome_unknown(error)
                # No server, and no clock that was wrong, can ask for more than that.
                retry_after = min(getattr(error, "retry_after", None) or 0.0, LONGEST_RETRY_AFTER)
                self._note_failure(error, needs_user_action=False, retry_after=retry_after)
                self._rest(max(wait * random.uniform(0.5, 1.0), retry_after))
                wait = min(wait * 2, LONGEST_WAIT)
            except Exception as error:  # ours, or of a record that nobody has thought of: the others must go on
                log.exception("queue %s", self.name)
                self._refuse(batch, error, uncertain=uncertain)
                return
            else:
                self._delivered(batch, weight)
                with contextlib.suppress(OSError):
                    self._sender.on_delivered(batch)
                return
            finally:
                self.takes_its_time = False

    def _rest(self, seconds: float) -> None:
        """Wait, if this queue has the time; one that is no thread stops trying."""
        if seconds > 0 and not self._threaded:
            self._closing.set()
        elif seconds > 0:
            self.takes_its_time = False
            self._closing.wait(seconds)

    def _delivered(self, batch: list[Entry], weight: int) -> None:
        def change(state: ProgressState) -> None:
            state.delivered += weight

        self._advance(batch, change)

    def _refuse(self, batch: list[Entry], error: Exception, *, uncertain: bool) -> None:
        """The server does not take this batch: halve it to save what is good; a single record is put on record."""
        if len(batch) > 1 and not isinstance(error, NotFoundError):  # what is not there takes no part of it either
            half = len(batch) // 2
            self._deliver(batch[:half], uncertain=uncertain)
            if self.first_waiting() == batch[half].start:
                self._deliver(batch[half:], uncertain=uncertain)
            return
        message = f"{error}"[:LONGEST_MESSAGE]
        kinds = [type(entry.record).__name__.lower() for entry in batch]
        self._warn(f"the server refused a {kinds[0]}: {message}")

        def change(state: ProgressState) -> None:
            state.rejected += len(batch)
            for entry, kind in zip(batch, kinds, strict=True):
                if len(state.rejected_records) < MOST_REJECTED:
                    status = getattr(error, "status", None) or 0
                    state.rejected_records.append(RejectedRecord(entry.start, entry.end, kind, status, message))

        self._advance(batch, change)

    def _advance(self, batch: list[Entry], change: Callable[[ProgressState], None]) -> None:
        def advance(state: ProgressState) -> None:
            # In one with the rest, so that nobody finds the queue empty before the state says so.
            with self._changed:
                for _ in batch:
                    self._waiting.popleft()
            self._position.position = batch[-1].end
            self._position.sending = None
            change(state)
            if self._failing:  # what holds up another queue is for that queue to take back
                self._failing = False
                state.last_error, state.needs_user_action, state.wait_until, state.retry_after = None, False, 0.0, 0.0
                self.progress.retry_at = 0.0
            self._progressed(state)

        self.progress.update(advance)

    def _note_failure(self, error: Exception, *, needs_user_action: bool, retry_after: float = 0.0) -> None:
        if not self._threaded:
            self._closing.set()
        self._failing = True
        log.warning("queue %s: %s", self.name, error)
        if needs_user_action:
            self._warn(f"nothing can be delivered at the moment, everything is kept on disk: {error}")

        def change(state: ProgressState) -> None:
            state.last_error, state.needs_user_action = str(error), needs_user_action
            state.wait_until, state.retry_after = (
                (time.time() + retry_after, retry_after) if retry_after else (0.0, 0.0)
            )
            self.progress.retry_at = time.monotonic() + retry_after

        self.progress.update(change)


def is_transient(error: Exception) -> bool:
    """Whether the same request may well succeed later."""
    if isinstance(error, OSError):  # a file on a disk that does not answer
        return True
    return isinstance(error, TRANSIENT) or getattr(error, "status", None) in TRANSIENT_STATUSES


def outcome_unknown(error: Exception) -> bool:
    """Whether the server may have stored a request that ended in ``error``."""
    if isinstance(error, APIConnectionError):
        return error.sent
    return not isinstance(error, RateLimitError)
