"""Queues: every kind of record is delivered in its own order, independently of the others.

A large upload does not hold back metrics, and a rejected parameter does not hold back output. A queue takes a batch,
saves which part of the journal it is about to send, sends it, and saves that it is delivered. An uploader that finds an
undelivered part after a crash sends exactly that part again, under the same idempotency key.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from cometr_py.core import failures
from cometr_py.core.clock import Clock
from cometr_py.core.retrying import Backoff, RetryPolicy
from cometr_py.errors import CometError, NotFoundError
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.spool_folder import LONGEST_MESSAGE, MOST_REJECTED, ProgressState, RejectedRecord

log = logging.getLogger("cometr_py.uploader")

#: Entries that are considered for one batch.
MOST_ENTRIES = 4096
#: Seconds between two attempts while the server cannot be reached or fails.
FIRST_WAIT, LONGEST_WAIT = 0.2, 15.0
#: Longest wait that a server can ask for, seconds; a wrong clock must not stop delivery.
LONGEST_RETRY_AFTER = 300.0
#: Seconds between two attempts while the user has to change something, such as a rejected key.
USER_ACTION_WAIT = 60.0
#: Seconds to wait until the records that an earlier uploader was sending are read again, and between two looks.
INTERRUPTED_WAIT, INTERRUPTED_LOOK = 1.0, 0.05
#: Seconds between two attempts to save what is about to be sent.
DISK_FULL_WAIT = 1.0
#: Seconds until the next call of a queue that may not make any request.
EXHAUSTED_WAIT = 1.0


def retry_policy(clock: Clock, first_wait: float = FIRST_WAIT, longest_wait: float = LONGEST_WAIT) -> RetryPolicy:
    """Return the policy of a delivery: it never gives up by itself."""
    return RetryPolicy(
        retries=None,
        first_wait=first_wait,
        longest_wait=longest_wait,
        longest_retry_after=LONGEST_RETRY_AFTER,
        clock=clock,
    )


@dataclass(frozen=True, kw_only=True)
class DeliveryContext:
    """What the queues of one delivery share.

    Attributes:
        journal_id: First part of each idempotency key.
        progress: Where progress is saved.
        rate_limiter: Keeps to the server's limits.
        budget: Decides whether another request may be made.
        clock: Measures time and waits.
        on_change: Called with the state before it is saved, after each batch.
        warn: Shows a notice, each message once.
    """

    journal_id: str
    progress: DeliveryProgress
    rate_limiter: RateLimiter
    budget: RequestBudget
    clock: Clock
    on_change: Callable[[ProgressState], None]
    warn: Callable[[str], None]


@dataclass(kw_only=True)
class _Batch:
    """Entries that are sent together, in one or more attempts."""

    entries: list[Entry]
    backoff: Backoff
    saved: bool = False

    @property
    def stretch(self) -> tuple[int, int]:
        return self.entries[0].start, self.entries[-1].end


class DeliveryQueue:
    """The undelivered records of one queue, and the rules of retrying.

    :meth:`work` makes one attempt and returns the wait before the next one: an executor calls it, in a thread or
    inline.

    Args:
        name: Its name in the progress and in the limits.
        sender: Sends its batches.
        context: What it shares with the other queues.

    Attributes:
        name: As given.
        busy: Whether a slow upload is running, or a batch waits for the server's rate limit: delivery is not stuck.
    """

    def __init__(self, name: str, sender: BatchSender, context: DeliveryContext) -> None:
        """Begin at the saved position."""
        self.name = name
        self.busy = False
        self._sender = sender
        self._context = context
        self._progress = context.progress
        self._position = context.progress.queue(name)
        self._interrupted = self._position.sending
        self._interrupted_until: float | None = None
        self._waiting: deque[Entry] = deque()
        self._changed = threading.Condition()
        #: Work list: a rejected batch is replaced by its halves. Their entries are the first of those waiting.
        self._batches: deque[_Batch] = deque()
        self._failing = False

    def put(self, entries: Sequence[Entry]) -> bool:
        """Add entries in journal order, except those already delivered; return whether there are any others."""
        fresh = [entry for entry in entries if entry.start >= self._position.position]
        if not fresh:
            return False
        with self._changed:
            self._waiting.extend(fresh)
            self._changed.notify_all()
        return True

    def first_waiting(self) -> int | None:
        """Return the position of the first undelivered record, bytes; ``None`` if all are delivered."""
        with self._changed:
            return self._waiting[0].start if self._waiting else None

    def waiting(self) -> int:
        """Return the number of undelivered records."""
        with self._changed:
            return len(self._waiting)

    def restart(self) -> None:
        """Begin again at position 0, because the journal was truncated; nothing may be waiting."""
        self._position.position, self._position.sending = 0, None

    def wake(self) -> None:
        """End :meth:`wait_for_entries`."""
        with self._changed:
            self._changed.notify_all()

    def wait_for_entries(self, stop: threading.Event) -> None:
        """Wait until something is undelivered, or ``stop`` is set and :meth:`wake` is called."""
        with self._changed:
            self._context.clock.wait_for(self._changed, lambda: bool(self._waiting) or stop.is_set())

    def work(self, stop: threading.Event) -> float | None:
        """Make one attempt to deliver the next batch.

        Args:
            stop: Ends a wait for the rate limit.

        Returns:
            Seconds to wait before the next call; ``None`` if nothing is waiting.
        """
        if not self._context.budget.allows_request():
            return EXHAUSTED_WAIT
        if not self._batches and (wait := self._take_batch()) != 0:
            return wait
        batch = self._batches[0]
        if not self._save(batch):
            self._context.budget.note_failure()
            return DISK_FULL_WAIT
        if (wait := self._progress.remaining_wait()) > 0:
            self._context.budget.note_failure()
            return wait
        return self._attempt(batch, stop)

    def _take_batch(self) -> float | None:
        """Move the next batch to the work list; return a wait if there is none yet, ``None`` if nothing is waiting."""
        outcome_unknown = False
        with self._changed:
            if not self._waiting:
                return None
            entries = list(islice(self._waiting, MOST_ENTRIES))
            if self._interrupted is not None:
                if self._waiting[-1].end < self._interrupted[1] and self._may_be_read_soon():
                    return INTERRUPTED_LOOK
                # An earlier uploader died while sending: send the same part of the journal, under the same key.
                begin, end = self._interrupted
                self._interrupted = None
                if stretch := [entry for entry in self._waiting if begin <= entry.start and entry.end <= end]:
                    entries, outcome_unknown = stretch, True
        if not outcome_unknown:
            entries = entries[: self._sender.count(entries)]
        self._batches.append(self._batch(entries, outcome_unknown=outcome_unknown))
        return 0.0

    def _may_be_read_soon(self) -> bool:
        """Return whether to wait for the rest of an interrupted batch: damaged since then, it never comes."""
        now = self._context.clock.monotonic()
        if self._interrupted_until is None:
            self._interrupted_until = now + INTERRUPTED_WAIT
        return now < self._interrupted_until

    def _batch(self, entries: list[Entry], *, outcome_unknown: bool) -> _Batch:
        backoff = Backoff(policy=retry_policy(self._context.clock), outcome_unknown=outcome_unknown)
        return _Batch(entries=entries, backoff=backoff)

    def _save(self, batch: _Batch) -> bool:
        """Save what is about to be sent: otherwise it could be sent a second time under another key."""
        if not batch.saved:
            batch.saved = self._progress.update(lambda _: setattr(self._position, "sending", batch.stretch))
            if not batch.saved:
                self._context.warn("delivery paused: the disk is full, so progress cannot be saved.")
        return batch.saved

    def _key(self, batch: _Batch) -> str:
        truncations = self._progress.state.truncations
        begin, end = batch.stretch
        return f"{self._context.journal_id}{f'.{truncations}' if truncations else ''}-{begin}-{end}"

    def _attempt(self, batch: _Batch, stop: threading.Event) -> float:
        """Send a batch once; return the wait before the next attempt."""
        entries, weight = batch.entries, self._sender.weight(batch.entries)
        try:
            self.busy = True
            self._context.rate_limiter.wait(self.name, weight, stop)
            if stop.is_set():
                return 0.0
            self.busy = self._sender.slow and not self._failing
            if batch.backoff.outcome_unknown and not self._progress.state.supports_idempotency:
                self._sender.reconcile(entries, self._key(batch))
            else:
                self._sender.send(entries, self._key(batch))
        except Exception as error:  # also a bug, or an unexpected record: the others must be delivered
            return self._failed(batch, error)
        finally:
            self.busy = False
        self._delivered(entries, weight)
        return 0.0

    def _failed(self, batch: _Batch, error: Exception) -> float:
        """Retry, split, or reject a batch; return the wait before the next attempt."""
        failure = failures.classify(error)
        if failure.record_rejected:
            if not isinstance(error, CometError):
                log.error("queue %s", self.name, exc_info=error)
            self._reject(batch, error)
            return 0.0
        wait = batch.backoff.after(error)
        self._failing = True
        self._context.budget.note_failure()
        log.warning("queue %s: %s", self.name, error)
        if failure.needs_user_action:
            wait = max(wait, USER_ACTION_WAIT)
            self._context.warn(f"nothing can be delivered at the moment, everything is kept on disk: {error}")
        self._progress.note_failure(
            error,
            needs_user_action=failure.needs_user_action,
            retry_after=min(failures.retry_after(error), LONGEST_RETRY_AFTER),
        )
        return wait

    def _reject(self, batch: _Batch, error: Exception) -> None:
        """Halve a rejected batch to save its good records; report a single record."""
        entries = batch.entries
        if len(entries) > 1 and not isinstance(error, NotFoundError):  # what does not exist takes no part of it either
            half = len(entries) // 2
            unknown = batch.backoff.outcome_unknown
            self._batches.popleft()
            for part in (entries[half:], entries[:half]):
                self._batches.appendleft(self._batch(part, outcome_unknown=unknown))
            return
        message = f"{error}"[:LONGEST_MESSAGE]
        kinds = [type(entry.record).__name__.lower() for entry in entries]
        self._context.warn(f"the server rejected a {kinds[0]}: {message}")

        def change(state: ProgressState) -> None:
            state.rejected += len(entries)
            for entry, kind in zip(entries, kinds, strict=True):
                if len(state.rejected_records) < MOST_REJECTED:
                    status = getattr(error, "status", None) or 0
                    state.rejected_records.append(RejectedRecord(entry.start, entry.end, kind, status, message))

        self._advance(entries, change)

    def _delivered(self, entries: list[Entry], weight: int) -> None:
        def change(state: ProgressState) -> None:
            state.delivered += weight

        self._advance(entries, change)
        with contextlib.suppress(OSError):
            self._sender.on_delivered(entries)

    def _advance(self, entries: list[Entry], change: Callable[[ProgressState], None]) -> None:
        """Remove the first batch, and save that it is delivered or rejected."""
        self._batches.popleft()

        def advance(state: ProgressState) -> None:
            # Within the same change, so that the queue is never empty before the state is updated.
            with self._changed:
                for _ in entries:
                    self._waiting.popleft()
            self._position.position = entries[-1].end
            self._position.sending = None
            change(state)
            if self._failing:  # what blocks another queue is for that queue to clear
                self._failing = False
                self._progress.clear_failure(state)
            self._context.on_change(state)

        self._progress.update(advance)
