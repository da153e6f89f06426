"""What of a recording is not delivered yet, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cometr_py.recording.delivery.rate_limit import HOSTED_LIMITS, is_hosted
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.sync import SpooledRecording

#: Bytes of a journal that are read in order to count; of what stands beyond them, only the size is known.
MOST_READ = 8 << 20


@dataclass(frozen=True)
class PendingRecords:
    """What waits.

    Attributes:
        size: Bytes of the journal that hold it.
        kinds: How many records of each queue, a metric value counting as one.
        unknown: How many records of each kind that only a newer version of the package knows, by tag.
        whole: Whether all that waits is counted in ``kinds`` and ``unknown``; otherwise there is more.
        creation: Whether the experiment itself is still to be created.
        end: Whether the server is still to be told that the experiment has ended.
        since: When the first of it was logged, ms since the epoch.
    """

    size: int
    kinds: Mapping[str, int]
    unknown: Mapping[str, int]
    whole: bool
    creation: bool
    end: bool
    since: int


def pending_records(recording: SpooledRecording, most: int = MOST_READ) -> PendingRecords:
    """Look what of a recording is not delivered.

    Args:
        recording: As it was found.
        most: Bytes of its journal to read.

    Raises:
        OSError: The journal cannot be read.
    """
    from cometr_py.recording.delivery.api_writer import (  # with all that a delivery needs; not for a mere look
        QUEUE_NAMES,
        weights,
    )

    header, state = recording.header, recording.state
    size = max(0, recording.size - state.acknowledged)
    kinds: Counter[str] = Counter()
    since: int | None = None
    stop = min(recording.size, state.acknowledged + most)
    reader = JournalReader(recording.folder.journal, state.acknowledged)
    try:
        while reader.position < stop and (entries := reader.read()):
            for entry, weight in zip(entries, weights(entries), strict=True):
                queue = QUEUE_NAMES[type(entry.record)]
                if queue is None or entry.start >= recording.size:
                    continue
                if (position := state.queues.get(queue)) is None or entry.start >= position.position:
                    kinds[queue] += weight
                    since = since or getattr(entry.record, "timestamp", None)
    finally:
        reader.close()
    ended = state.ended[2] if state.ended is not None else None
    return PendingRecords(
        size,
        kinds,
        reader.unknown,
        whole=stop == recording.size,
        creation=header.create_later and not state.created,
        end=not recording.writers and recording.end_unreported,
        since=since or (ended if size == 0 else None) or header.started,
    )


def limits(url: str) -> dict[str, tuple[int, float]]:
    """How much a server takes of each kind, as (how many, in how many seconds); empty where it has no limits.

    Args:
        url: The server's address.
    """
    return HOSTED_LIMITS if is_hosted(url) else {}
