"""Count the undelivered records of a recording, by queue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cometr_py import session as sessions
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Rewind
from cometr_py.recording.journal.spool_folder import ProgressState
from cometr_py.recording.spool import SpooledRecording

#: How rewinds are counted, which are no values although they are delivered among the metrics.
REWINDS = "rewinds"
#: Bytes of a journal that are read to count records; of the rest, only the size is known.
MOST_READ = 8 << 20


@dataclass(frozen=True)
class PendingRecords:
    """What is undelivered.

    Attributes:
        size: Its size in the journal, bytes.
        kinds: Number of records by queue; each value of a metric counts, and rewinds are counted apart.
        unknown: Number of records by tag of kinds that only a newer version of the package knows.
        whole: Whether everything is counted in ``kinds`` and ``unknown``; otherwise there is more.
        creation: Whether the experiment itself has not been created yet.
        end: Whether the end of the experiment has not been reported yet.
        since: When the first undelivered record was logged, ms since the epoch.
    """

    size: int
    kinds: Mapping[str, int]
    unknown: Mapping[str, int]
    whole: bool
    creation: bool
    end: bool
    since: int


def pending_records(recording: SpooledRecording, most: int = MOST_READ) -> PendingRecords:
    """Return what of a recording is undelivered.

    Args:
        recording: The recording.
        most: Bytes of its journal to read.

    Raises:
        OSError: The journal cannot be read.
    """
    # Slow to import, and not needed if nothing is pending.
    from cometr_py.recording.delivery.kinds import QUEUE_NAMES
    from cometr_py.recording.delivery.kinds.metrics import weights

    header, state = recording.header, recording.state
    size = max(0, recording.size - state.acknowledged)
    kinds: Counter[str] = Counter()
    for one in state.set_aside:
        kinds[one.queue] += one.count
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
                    kinds.update({REWINDS: 1} if isinstance(entry.record, Rewind) else {queue: weight})
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
        since=_set_aside_since(state) or since or (ended if size == 0 else None) or header.started,
    )


def _set_aside_since(state: ProgressState) -> int | None:
    return min((int(one.since * 1000) for one in state.set_aside), default=None)


def limits(url: str) -> Mapping[str, tuple[int, float]]:
    """Return the server's limits by queue, as (how many, in how many seconds); empty if it has none.

    Args:
        url: The server's URL.
    """
    from cometr_py import transport  # slow to import

    return transport.known_profile(sessions.current().resolve(url=url)).limits
