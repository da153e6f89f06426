"""Batches: entries that are sent together, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cometr_py.core.retrying import Backoff
from cometr_py.recording.delivery.isolation import Trouble
from cometr_py.recording.delivery.record_parts import RecordPart, described, part_range
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.spool_folder import (
    LONGEST_MESSAGE,
    LONGEST_NAME,
    MOST_REJECTED,
    ProgressState,
    RejectedRecord,
)


@dataclass(kw_only=True)
class Batch:
    """Entries that are sent together, in one or more attempts.

    Attributes:
        entries: The entries.
        backoff: Counts its failures, and those of the batches that it was a part of.
        finished: How many waiting entries are finished with it: none if it has only some values of a record, unless
            these are the last.
        uncertain: Whether it may have been stored as a part of another batch, so that its key does not protect it.
        trouble: Its failures, if any.
        key: Its idempotency key, once it is saved that it is sent.
        not_before: Reading of the clock before which it is not sent again.
        label: Part of its key if it has only values of certain metrics.
        whole: The part of the journal of which it has only these values; ``None`` if it has all values of its entries.
    """

    entries: list[Entry]
    backoff: Backoff
    finished: int
    uncertain: bool = False
    trouble: Trouble | None = None
    key: str = ""
    not_before: float = 0.0
    label: str = ""
    whole: tuple[int, int] | None = None

    @property
    def stretch(self) -> tuple[int, int]:
        """The part of the journal that an interrupted delivery has to send again."""
        return self.whole or (self.entries[0].start, self.entries[-1].end)

    @property
    def is_untried(self) -> bool:
        """Whether it has whole entries, and nothing of it was sent as this batch."""
        return not self.key and self.whole is None and not isinstance(self.entries[0], RecordPart)

    def divided(self, parts: Sequence[list[Entry]]) -> list[Batch]:
        """Return a batch for each of its parts."""
        return [
            self._part(part, self._finished(part, is_last=number == len(parts)))
            for number, part in enumerate(parts, start=1)
        ]

    def divided_by_metric(self, parts: Mapping[str, list[Entry]]) -> list[Batch]:
        """Return a batch for each of its parts, which have different values of the same entries, by their labels."""
        batches = []
        for number, (label, part) in enumerate(parts.items(), start=1):
            batch = self._part(part, self.finished if number == len(parts) else 0)
            batch.label, batch.whole = f"{self.label}~{label}", self.stretch
            batches.append(batch)
        return batches

    def _finished(self, part: list[Entry], *, is_last: bool) -> int:
        if self.whole is None and not isinstance(part[0], RecordPart):
            return len(part)
        return self.finished if is_last else 0

    def _part(self, entries: list[Entry], finished: int) -> Batch:
        return Batch(
            entries=entries,
            backoff=Backoff(policy=self.backoff.policy, failed=self.backoff.failed),
            finished=finished,
            uncertain=self.uncertain,
            trouble=None if self.trouble is None else replace(self.trouble, failures=0),
            label=self.label,
            whole=self.whole,
        )


def rejections(entries: Sequence[Entry], error: Exception) -> list[RejectedRecord]:
    """Return what to save of rejected entries."""
    status, message = getattr(error, "status", None) or 0, f"{error}"[:LONGEST_MESSAGE]
    found = []
    for entry in entries:
        what, name = described(entry.record)
        shown = name and name[:LONGEST_NAME]
        found.append(RejectedRecord(entry.start, entry.end, what, status, message, shown, part_range(entry)))
    return found


def note_rejected(state: ProgressState, rejected: Sequence[RejectedRecord]) -> None:
    """Count rejected records, and list the first ones."""
    state.rejected += len(rejected)
    state.rejected_records += rejected[: max(0, MOST_REJECTED - len(state.rejected_records))]
