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
from itertools import islice

from cometr_py.core import failures
from cometr_py.core.clock import Clock
from cometr_py.core.retrying import Backoff, RetryPolicy
from cometr_py.errors import CometError, NotFoundError, RateLimitError
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.batches import Batch, note_rejected, rejections
from cometr_py.recording.delivery.delivery_context import DeliveryContext
from cometr_py.recording.delivery.isolation import ISOLATING_WAIT, Trouble, is_suspected, may_be_firewall, may_be_record
from cometr_py.recording.delivery.record_parts import part_range, split
from cometr_py.recording.delivery.set_aside import SetAside
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.spool_folder import ProgressState, SetAsideRecord

log = logging.getLogger("cometr_py.uploader")

#: Entries that are considered for one batch.
MOST_ENTRIES = 4096
#: Seconds between two attempts while the server cannot be reached or fails.
FIRST_WAIT, LONGEST_WAIT = 0.2, 15.0
#: Longest wait that a server can ask for, seconds; a wrong clock must not stop delivery.
LONGEST_RETRY_AFTER = 300.0
#: Longest wait of all queues for which one failure can ask, unless it is a rate limit; seconds. The failing queue waits
#: longer, unless the others find that the server works.
LONGEST_COMMON_WAIT = 15.0
#: Single records in a row that a queue sets aside; after that, it sets whole batches aside: their content is not why.
MOST_IN_A_ROW = 40
#: Seconds between two attempts while the user has to change something, such as a rejected key.
USER_ACTION_WAIT = 60.0
#: Seconds to wait until the records that an earlier uploader was sending are read again, and between two looks.
INTERRUPTED_WAIT, INTERRUPTED_LOOK = 1.0, 0.05
#: Seconds between two attempts to save what is about to be sent.
DISK_FULL_WAIT = 1.0
#: Seconds until the next call of a queue that may not make any request.
EXHAUSTED_WAIT = 1.0
#: Attempts that show whether a firewall rejects a single request, before the user is asked to change something.
FIREWALL_ATTEMPTS = 4
#: Seconds that a request of suspected records may take while nothing shows how long others take.
SUSPECTED_TIMEOUT = 15.0


def retry_policy(clock: Clock, first_wait: float = FIRST_WAIT, longest_wait: float = LONGEST_WAIT) -> RetryPolicy:
    """Return the policy of a delivery: it never gives up by itself."""
    return RetryPolicy(
        retries=None,
        first_wait=first_wait,
        longest_wait=longest_wait,
        longest_retry_after=LONGEST_RETRY_AFTER,
        clock=clock,
    )


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
        self._batches: deque[Batch] = deque()
        self._failing = False
        #: How many batches in a row were set aside.
        self._aside_in_a_row = 0
        self._aside = SetAside(
            name,
            journal=context.journal,
            progress=context.progress,
            health=context.health,
            clock=context.clock,
            warn=context.warn,
            of_queue=lambda entry: context.queue_of(entry) == name,
        )

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
        self._position.position, self._position.sending, self._position.uncertain = 0, None, 0
        self._aside.forget()

    def settle(self) -> bool:
        """Return whether nothing that was set aside has to be tried again by this delivery."""
        return self._aside.settle()

    def has_due(self) -> bool:
        """Return whether something that was set aside must be tried now."""
        return self._aside.is_due()

    def wake(self) -> None:
        """End :meth:`wait_for_entries`."""
        with self._changed:
            self._changed.notify_all()

    def wait_for_entries(self, stop: threading.Event) -> None:
        """Wait until there is something to deliver, or ``stop`` is set and :meth:`wake` is called."""
        with self._changed:
            self._context.clock.wait_for(
                self._changed, lambda: bool(self._waiting) or stop.is_set(), self._aside.wait()
            )

    def work(self, stop: threading.Event) -> float | None:
        """Make one attempt to deliver the next batch.

        Args:
            stop: Ends a wait for the rate limit.

        Returns:
            Seconds to wait before the next call; ``None`` if nothing is waiting.
        """
        if not self._context.budget.allows_request():
            return EXHAUSTED_WAIT
        if (aside := self._aside.due()) is not None:
            return self._try_again(aside, stop)
        if not self._batches and (wait := self._take_batch()) != 0:
            return wait
        batch = self._batches[0]
        if (wait := self._left_to_wait(batch)) > 0:
            return wait
        if not self._save(batch):
            self._context.budget.note_failure()
            return DISK_FULL_WAIT
        if (wait := self._progress.remaining_wait()) > 0:
            self._context.budget.note_failure()
            return wait
        return self._attempt(batch, stop)

    def _left_to_wait(self, batch: Batch) -> float:
        """Return the seconds until the next attempt, in steps: other queues may find that the server works."""
        left = batch.not_before - self._context.clock.monotonic()
        if left <= 0 or batch.trouble is None or self._context.health.works_since(batch.trouble.since):
            return 0.0
        return min(left, LONGEST_COMMON_WAIT)

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
        backoff = Backoff(policy=retry_policy(self._context.clock), outcome_unknown=outcome_unknown)
        uncertain = entries[0].start < self._position.uncertain
        batch = Batch(entries=entries, backoff=backoff, finished=len(entries), uncertain=uncertain)
        self._batches.append(batch)
        if (by_metric := self._aside.split(entries)) and self._note_parts(batch):
            self._replace(batch.divided_by_metric(by_metric))
        return 0.0

    def _may_be_read_soon(self) -> bool:
        """Return whether to wait for the rest of an interrupted batch: damaged since then, it never comes."""
        now = self._context.clock.monotonic()
        if self._interrupted_until is None:
            self._interrupted_until = now + INTERRUPTED_WAIT
        return now < self._interrupted_until

    def _save(self, batch: Batch) -> bool:
        """Save what is about to be sent: otherwise it could be sent a second time under another key."""
        if batch.key:
            return True
        saved = self._progress.update(lambda _: setattr(self._position, "sending", batch.stretch))
        if saved:
            batch.key = self._key(batch.entries, batch.label)
        else:
            self._context.warn("delivery paused: the disk is full, so progress cannot be saved.")
        return saved

    def _key(self, entries: list[Entry], label: str = "") -> str:
        """Return the idempotency key of a batch, of which a part is never sent under the same key."""
        truncations, begin, end = self._progress.state.truncations, entries[0].start, entries[-1].end
        key = f"{self._context.journal_id}{f'.{truncations}' if truncations else ''}-{begin}-{end}"
        if (part := part_range(entries[0])) is not None:
            key = f"{key}.{part[0]}-{part[1]}"
        key += label
        return f"{key}-{self._position.fences}" if begin < self._position.uncertain else key

    def _attempt(self, batch: Batch, stop: threading.Event) -> float:
        """Send a batch once; return the wait before the next attempt."""
        entries, weight = batch.entries, self._sender.weight(batch.entries)
        reconcile = batch.uncertain or (batch.backoff.outcome_unknown and not self._progress.state.supports_idempotency)
        begun = self._context.clock.monotonic()
        try:
            self.busy = True
            self._context.rate_limiter.wait(self.name, weight, stop)
            if stop.is_set():
                return 0.0
            self.busy = self._sender.slow and not self._failing
            begun = self._context.clock.monotonic()
            with self._context.limit_time(self._timeout(batch)):
                (self._sender.reconcile if reconcile else self._sender.send)(entries, batch.key)
        except Exception as error:  # also a bug, or an unexpected record: the others must be delivered
            return self._failed(batch, error, begun)
        finally:
            self.busy = False
        self._note_success(begun)
        self._delivered(batch, weight)
        return 0.0

    def _timeout(self, batch: Batch) -> float | None:
        """Return how long a request may take, seconds; ``None`` for as long as usual."""
        trouble, health = batch.trouble, self._context.health
        if trouble is not None and health.worked_around(trouble.since):
            return health.timeout()
        return SUSPECTED_TIMEOUT if (trouble is not None and trouble.split) or self._aside_in_a_row else None

    def _note_success(self, begun: float) -> None:
        self._context.health.note_success(begun)
        self._context.budget.note_success()

    def _failed(self, batch: Batch, error: Exception, begun: float) -> float:
        """Retry, split, reject, or set aside a batch; return the wait before the next attempt."""
        failure = failures.classify(error)
        if failure.record_rejected:
            if not isinstance(error, CometError):
                log.error("queue %s", self.name, exc_info=error)
            self._note_success(begun)
            self._reject(batch, error)
            return 0.0
        wait = batch.backoff.after(error)
        batch.trouble = batch.trouble or Trouble(begun)
        batch.trouble.failures += 1
        eager = self._context.budget.isolates
        self._context.budget.note_failure(may_be_record=may_be_record(error, failure))
        log.warning("queue %s: %s", self.name, error)
        now, health = self._context.clock.monotonic(), self._context.health
        eager_or_known = eager or self._aside.has_metrics_of(batch.entries)
        if is_suspected(error, batch.trouble, now, health, eager=eager_or_known) and self._isolate(batch, error):
            works = eager or health.worked_around(batch.trouble.since)
            return 0.0 if works or not self._batches else self._put_off(min(wait, ISOLATING_WAIT))
        self._failing = True
        needs_user_action = failure.needs_user_action
        if may_be_firewall(error) and batch.trouble.failures <= FIREWALL_ATTEMPTS:
            needs_user_action = False
        if needs_user_action:
            wait = max(wait, USER_ACTION_WAIT)
            self._context.warn(f"nothing can be delivered at the moment, everything is kept on disk: {error}")
        batch.not_before = now + wait
        asked = min(failures.retry_after(error), LONGEST_RETRY_AFTER)
        self._progress.note_failure(
            error,
            needs_user_action=needs_user_action,
            retry_after=asked if isinstance(error, RateLimitError) else min(asked, LONGEST_COMMON_WAIT),
        )
        return min(wait, LONGEST_COMMON_WAIT) if asked > LONGEST_COMMON_WAIT else wait

    def _put_off(self, wait: float) -> float:
        """Let the next batch wait."""
        self._batches[0].not_before = self._context.clock.monotonic() + wait
        return wait

    def _isolate(self, batch: Batch, error: Exception) -> bool:
        """Split a failing batch, or set it aside; return whether its turn is over."""
        assert batch.trouble is not None
        is_known = self._aside.has_metrics_of(batch.entries)
        is_row = self._aside_in_a_row >= MOST_IN_A_ROW
        by_metric = {} if is_known or is_row else self._aside.split(batch.entries)
        parts = [] if is_known or is_row or by_metric else split(batch.entries)
        if not parts and not by_metric:
            works = self._context.health.works_since(batch.trouble.since)
            if self._aside_in_a_row and not works and not is_known:
                return False  # the record that was set aside is not why
            self._set_aside(batch, error)
        elif self._is_stored(batch):
            self._delivered(batch, self._sender.weight(batch.entries))
        else:
            batch.trouble.split = True
            if by_metric or len(batch.entries) == 1:
                self._note_parts(batch)
            self._replace(batch.divided_by_metric(by_metric) if by_metric else batch.divided(parts))
        return True

    def _note_parts(self, batch: Batch) -> bool:
        """Before entries are sent in parts: save that they are reconciled should this process end in between."""

        def change(_: ProgressState) -> None:
            self._position.uncertain = max(self._position.uncertain, batch.stretch[1])

        return self._progress.update(change)

    def _is_stored(self, batch: Batch) -> bool:
        """Before a batch is split: find out whether it is stored; otherwise make sure that it never will be."""
        if not batch.backoff.outcome_unknown:
            return False

        def change(_: ProgressState) -> None:
            # Saved first: should this process end now, its records are reconciled, and not sent under a used key.
            self._position.uncertain = max(self._position.uncertain, batch.entries[-1].end)
            self._position.fences += 1

        # Parts of it may be stored under other keys, by a delivery that was interrupted: the fence does not show that.
        was_uncertain, batch.uncertain = batch.uncertain, True
        if not self._progress.update(change) or not self._progress.state.supports_idempotency:
            return False
        try:
            with self._context.limit_time(self._context.health.timeout()):
                stored = self._sender.fence(batch.entries, batch.key)
        except CometError as error:
            log.warning("queue %s: it is unknown what is stored of a batch: %s", self.name, error)
            return False
        batch.uncertain = was_uncertain or stored is None
        return stored is True

    def _reject(self, batch: Batch, error: Exception) -> None:
        """Split a rejected batch to save its good records; report a single one."""
        entries = batch.entries
        gone = isinstance(error, NotFoundError)  # what does not exist takes no part of it either
        if not gone and (parts := split(entries)):
            if len(entries) == 1:
                self._note_parts(batch)
            batch.uncertain = batch.uncertain or (
                batch.backoff.outcome_unknown and not self._progress.state.supports_idempotency
            )
            self._replace(batch.divided(parts))
            return
        rejected = rejections(entries, error)
        self._context.warn(rejected[0].problem)
        self._advance(batch, lambda state: note_rejected(state, rejected))

    def _replace(self, parts: list[Batch]) -> None:
        """Replace the first batch by its parts."""
        self._batches.popleft()
        self._batches.extendleft(reversed(parts))

    def _set_aside(self, batch: Batch, error: Exception) -> None:
        """Continue with what follows a batch."""
        trouble = batch.trouble
        assert trouble is not None
        self._aside_in_a_row += 1
        works = self._context.health.works_since(trouble.since)
        log.warning("queue %s: set aside %s: %s", self.name, batch.stretch, error)
        self._advance(
            batch,
            lambda state: self._aside.add(state, batch.entries, error, batch.key, trouble),
            clear=works,
        )
        self._rejoin()

    def _rejoin(self) -> None:
        """Take batches again that have values of a metric that is set aside: so they are split by metric, not by entry.

        These are parts of a batch that failed, and were not tried yet themselves.
        """
        parts = list(self._batches)
        first = len(parts)
        while first and parts[first - 1].is_untried and self._is_noted(parts[first - 1]):
            first -= 1
        rejoined = [batch.entries for batch in parts[first:]]
        if any(self._aside.has_metrics_of(entries) or self._aside.split(entries) for entries in rejoined):
            self._batches = deque(parts[:first])

    def _is_noted(self, batch: Batch) -> bool:
        """Return whether a batch that is taken again is reconciled if it must be."""
        return not batch.uncertain or batch.entries[0].start < self._position.uncertain

    def _try_again(self, one: SetAsideRecord, stop: threading.Event) -> float:
        """Try once more to deliver something that was set aside."""
        entries = self._aside.entries(one)
        if one.several and entries:
            entries = entries[: self._sender.count(entries)]
        weight = self._sender.weight(entries)
        begun = self._context.clock.monotonic()
        try:
            if valid := self._still_valid(entries):
                self._context.rate_limiter.wait(self.name, weight, stop)
                if stop.is_set():
                    return 0.0
                begun = self._context.clock.monotonic()
                key = self._key(valid) + "-again" if one.several else one.key
                with self._context.limit_time(self._context.health.timeout()):
                    self._sender.reconcile(valid, key)
                self._note_success(begun)
        except Exception as error:
            failure = failures.classify(error)
            if failure.record_rejected and not one.several:
                rejected = rejections(entries, error)
                self._aside.resolve(one, entries, lambda state: note_rejected(state, rejected))
                return 0.0
            log.warning("queue %s: %s", self.name, error)
            self._context.budget.note_failure(may_be_record=may_be_record(error, failure))
            self._aside.failed(one, error, failures.retry_after(error))
            return 0.0

        def change(state: ProgressState) -> None:
            state.delivered += weight
            self._context.on_change(state)

        self._aside.resolve(one, entries, change)
        with contextlib.suppress(OSError):
            self._sender.on_delivered(entries)
        return 0.0

    def _still_valid(self, entries: list[Entry]) -> list[Entry]:
        """Return what was set aside, unless it is a single value that something delivered since then has replaced."""
        if len(entries) != 1:
            return entries
        [entry], position = entries, self._position.position
        reader = JournalReader(self._context.journal, entry.end)
        try:
            while reader.position < position and (read := reader.read()):
                later = (one for one in read if one.start < position)
                if any(self._sender.is_superseded(entry, one) for one in later):
                    return []
        finally:
            reader.close()
        return entries

    def _delivered(self, batch: Batch, weight: int) -> None:
        def change(state: ProgressState) -> None:
            state.delivered += weight

        self._aside_in_a_row = 0
        self._advance(batch, change)
        with contextlib.suppress(OSError):
            self._sender.on_delivered(batch.entries)

    def _advance(self, batch: Batch, change: Callable[[ProgressState], None], *, clear: bool = True) -> None:
        """Remove the first batch, and save that it is delivered, rejected, or set aside."""
        self._batches.popleft()

        def advance(state: ProgressState) -> None:
            # Within the same change, so that the queue is never empty before the state is updated.
            change(state)
            with self._changed:
                for _ in range(batch.finished):
                    self._position.position = self._waiting.popleft().end
            self._position.sending = None
            if self._failing and clear:  # what blocks another queue is for that queue to clear
                self._failing = False
                self._progress.clear_failure(state)
            self._context.on_change(state)

        self._progress.update(advance)
