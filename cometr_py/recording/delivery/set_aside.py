"""What one queue has set aside: records with which the server keeps failing, while their successors are delivered.

A record that is set aside is tried again every few seconds. Once the server has accepted something else meanwhile, and
the record has failed for long enough, it is *final*: the delivery may end without it, and `cometr-py sync` tries it
again. As long as there is an uploader, it keeps trying, too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from cometr_py.core.clock import Clock
from cometr_py.core.retrying import Backoff, RetryPolicy
from cometr_py.errors import RateLimitError
from cometr_py.recording.delivery.isolation import (
    SET_ASIDE_AFTER,
    SET_ASIDE_ATTEMPTS,
    SET_ASIDE_RATE_LIMITED_AFTER,
    Trouble,
)
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.record_parts import (
    as_delivered,
    described,
    part_of,
    part_range,
    split_by_metric,
)
from cometr_py.recording.delivery.server_health import ServerHealth
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.records import Metric, Metrics, Record
from cometr_py.recording.journal.spool_folder import (
    LONGEST_NAME,
    LONGEST_REASON,
    MOST_SET_ASIDE,
    ProgressState,
    SetAsideRecord,
)

#: First and longest wait between two attempts, and the wait once a record is final; seconds.
FIRST_WAIT, LONGEST_WAIT, FINAL_WAIT = 1.0, 15.0, 60.0
#: Records that are sent at once of a part of the journal that was set aside as a whole.
MOST_AT_ONCE = 500


class _Schedule:
    """When one record is tried again."""

    def __init__(self, backoff: Backoff, since: float, due: float) -> None:
        self.backoff = backoff
        self.since = since
        self.due = due
        self.rate_limited = False


class SetAside:
    """The records that one queue has set aside.

    Args:
        queue: The queue's name.
        journal: The journal.
        progress: Where they are saved.
        health: Whether the server works otherwise.
        clock: Measures time.
        warn: Shows a notice, each message once.
        of_queue: Returns whether a record belongs to the queue.
    """

    def __init__(
        self,
        queue: str,
        *,
        journal: Path,
        progress: DeliveryProgress,
        health: ServerHealth,
        clock: Clock,
        warn: Callable[[str], None],
        of_queue: Callable[[Entry], bool],
    ) -> None:
        """Begin with the saved ones, each of which is due at once."""
        self._queue = queue
        self._journal = journal
        self._progress = progress
        self._health = health
        self._clock = clock
        self._warn = warn
        self._of_queue = of_queue
        self._schedules: dict[object, _Schedule] = {}
        for one in self.records():
            self._plan(one, clock.monotonic(), 0.0)

    def records(self) -> list[SetAsideRecord]:
        """Return them, in the order in which they were set aside."""
        return self._progress.set_aside(self._queue)

    def due(self) -> SetAsideRecord | None:
        """Return one that must be tried now."""
        if not self._schedules:
            return None
        now = self._clock.monotonic()
        return next((one for one in self.records() if self._schedule(one).due <= now), None)

    def wait(self) -> float | None:
        """Return the seconds until the next is due; ``None`` if there are none."""
        if not self._schedules:
            return None
        return max(0.0, min(one.due for one in self._schedules.values()) - self._clock.monotonic())

    def has_metrics_of(self, entries: list[Entry]) -> bool:
        """Return whether values of every metric in these entries are set aside: these can be expected to fail."""
        known = self._metric_names()
        return bool(known) and all(_metrics(entry.record) <= known for entry in entries)

    def split(self, entries: list[Entry]) -> dict[str, list[Entry]]:
        """Return a batch with the values of each metric of which others are set aside in a part of its own.

        The labels are part of idempotency keys. Empty if there is nothing to split.
        """
        known = self._metric_names()
        if not known:
            return {}
        parts = split_by_metric(entries, lambda name: saved if (saved := _cut(name, LONGEST_NAME)) in known else None)
        names = "\n".join(sorted(known))
        return {_digest(f"{label}\n{names}"): part for label, part in parts.items()}

    def entries(self, one: SetAsideRecord) -> list[Entry]:
        """Read the entries of one from the journal; empty if the journal has lost them."""
        return list(islice(self._entries(one), MOST_AT_ONCE))

    def add(self, state: ProgressState, entries: list[Entry], error: Exception, key: str, trouble: Trouble) -> None:
        """Within :meth:`DeliveryProgress.update`: set a batch aside, usually of a single record."""
        what, name = described(entries[0].record)
        if any(described(entry.record) != (what, name) for entry in entries):
            name = None
        now = self._clock.monotonic()
        one = SetAsideRecord(
            queue=self._queue,
            start=entries[0].start,
            end=entries[-1].end,
            what=what,
            name=None if name is None else _cut(name, LONGEST_NAME),
            reason=_cut(str(error), LONGEST_REASON),
            since=self._clock.time() - (now - trouble.since),
            key=key,
            part=part_range(entries[0]) if len(entries) == 1 else None,
            several=len(entries) > 1,
            count=len(entries),
            proven=self._health.works_since(trouble.since),
        )
        known = self.records()
        if any(_id(other) == _id(one) for other in known):
            return
        if (other := self._mergeable(one, known, full=len(state.set_aside) >= MOST_SET_ASIDE)) is not None:
            schedule = self._schedules.pop(_id(other))
            other.end, other.count, other.several, other.part = one.end, other.count + one.count, True, None
            other.name = one.name if other.name == one.name else None
            other.reason, other.attempts = one.reason, other.attempts + 1
            self._schedules[_id(other)] = schedule
            return
        state.set_aside.append(one)
        self._plan(one, trouble.since, FIRST_WAIT)
        self._schedule(one).rate_limited = isinstance(error, RateLimitError)

    def failed(self, one: SetAsideRecord, error: Exception, retry_after: float) -> None:
        """Note that one has failed again."""
        schedule = self._schedule(one)
        schedule.rate_limited = isinstance(error, RateLimitError)
        wait = max(schedule.backoff.after(error), min(retry_after, LONGEST_WAIT))
        schedule.due = self._clock.monotonic() + (FINAL_WAIT if one.final else wait)

        def change(_: ProgressState) -> None:
            one.attempts += 1
            one.reason = _cut(str(error), LONGEST_REASON)

        self._progress.update(change)

    def resolve(self, one: SetAsideRecord, sent: list[Entry], change: Callable[[ProgressState], None]) -> None:
        """Save that the entries which were sent of one are delivered, or rejected."""
        schedule = self._schedules.pop(_id(one))
        rest = one.several and sent and sent[-1].end < one.end and self._rest(one, sent[-1].end)

        def remove(state: ProgressState) -> None:
            change(state)
            if rest:
                one.start, one.count = sent[-1].end, max(1, one.count - len(sent))
            else:
                state.set_aside.remove(one)

        if rest:
            schedule.due = self._clock.monotonic()
        self._progress.update(remove)
        if rest:
            self._schedules[_id(one)] = schedule

    def settle(self) -> bool:
        """Note which ones have become final; return whether all are, and none waits for its first attempt."""
        if not self._schedules:
            return True
        records = self.records()
        for one in records:
            if (schedule := self._schedules.get(_id(one))) is None:
                return False  # it is being added or resolved
            proven = one.proven or self._health.works_since(schedule.since)
            after = SET_ASIDE_RATE_LIMITED_AFTER if schedule.rate_limited else SET_ASIDE_AFTER
            long = one.attempts >= SET_ASIDE_ATTEMPTS and self._clock.time() - one.since >= after
            if proven is not one.proven or (proven and long and not one.final):
                self._note(one, proven=proven, final=one.final or (proven and long))
        return all(one.final for one in records) and not self.is_due()

    def is_due(self) -> bool:
        """Return whether one must be tried now."""
        now = self._clock.monotonic()
        return any(schedule.due <= now for schedule in list(self._schedules.values()))

    def forget(self) -> None:
        """Drop all, because the journal was truncated."""
        self._schedules.clear()

    def _note(self, one: SetAsideRecord, *, proven: bool, final: bool) -> None:
        if final and not one.final:
            self._warn(
                f"the server keeps failing with {one.label}: {one.reason}. It is set aside, so that everything else "
                "can be delivered; `cometr-py sync` tries it again."
            )

        def change(_: ProgressState) -> None:
            one.proven, one.final = proven, final

        self._progress.update(change)

    def _metric_names(self) -> set[str]:
        return {one.name for one in self.records() if one.what == "metric" and one.name is not None}

    def _mergeable(self, one: SetAsideRecord, known: list[SetAsideRecord], *, full: bool) -> SetAsideRecord | None:
        """Return the one that also stands for ``one``: of the same metric, next to it, or any if the list is full."""
        if one.what == "metric" and one.name is not None:
            for other in known:
                if (other.what, other.name) == (one.what, one.name):
                    return other
        if known and one.several and known[-1].several and known[-1].name is None:
            return known[-1]
        return known[-1] if full and known else None

    def _entries(self, one: SetAsideRecord) -> Iterator[Entry]:
        reader = JournalReader(self._journal, one.start)
        try:
            while reader.position < one.end and (entries := reader.read()):
                for entry in map(as_delivered, entries):
                    if entry.start >= one.end:
                        return
                    if self._of_queue(entry) and (found := _selected(one, entry)) is not None:
                        yield found
        finally:
            reader.close()

    def _rest(self, one: SetAsideRecord, position: int) -> bool:
        """Return whether there is more of one after a position."""
        return next(self._entries(msgspec.structs.replace(one, start=position)), None) is not None

    def _schedule(self, one: SetAsideRecord) -> _Schedule:
        return self._schedules[_id(one)]

    def _plan(self, one: SetAsideRecord, since: float, wait: float) -> None:
        policy = RetryPolicy(retries=None, first_wait=FIRST_WAIT, longest_wait=LONGEST_WAIT, clock=self._clock)
        backoff = Backoff(policy=policy, outcome_unknown=True)
        self._schedules[_id(one)] = _Schedule(backoff, since, self._clock.monotonic() + wait)


def _id(one: SetAsideRecord) -> tuple[int, tuple[int, int] | None, str | None]:
    """Return what identifies one within its queue."""
    return one.start, one.part, one.name


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _metrics(record: Record) -> set[str | None]:
    """Return the names of the metrics of a record as they are saved; None for a record of another kind."""
    match record:
        case Metric():
            return {_cut(record.name, LONGEST_NAME)}
        case Metrics():
            return {_cut(name, LONGEST_NAME) for name in record.values}
    return {None}


def _selected(one: SetAsideRecord, entry: Entry) -> Entry | None:
    """Return what belongs to one of an entry in its part of the journal."""
    if one.part is not None:
        return part_of(entry, *one.part)
    if not one.several or one.name is None:
        return entry
    record = entry.record
    if isinstance(record, Metric):
        return entry if _cut(record.name, LONGEST_NAME) == one.name else None
    if isinstance(record, Metrics):
        for number, name in enumerate(record.values):
            if _cut(name, LONGEST_NAME) == one.name:
                return part_of(entry, number, number + 1)
    return None


def _cut(text: str, most: int) -> str:
    """Shorten a string to so many bytes."""
    encoded = text.encode("utf-8", "replace")
    return text if len(encoded) <= most else encoded[: most - 3].decode("utf-8", "ignore") + "…"
