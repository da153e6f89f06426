"""Parts of batches and of records, which are sent separately after the whole was rejected or kept failing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import islice

import msgspec

from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import (
    Code,
    Environment,
    GitMetadata,
    GitPatch,
    Header,
    Html,
    Metric,
    Metrics,
    Other,
    Output,
    Parameter,
    Record,
    SystemDetails,
    Tags,
    Upload,
)

#: Into how many parts a batch is split. More parts find a record that makes the server time out with fewer timeouts.
PARTS = 10
#: Characters of output or HTML that are shown instead of a name.
SHOWN = 60
#: What records without a name are called.
_NAMELESS: dict[type[Record], str] = {
    Code: "copy of the source code",
    Environment: "description of the machine",
    GitMetadata: "description of the repository",
    GitPatch: "git patch",
}


class RecordPart(Entry, gc=False):
    """Some values of a record that holds several: ``record`` has only these."""

    first: int
    last: int


def as_delivered(entry: Entry) -> Entry:
    """Return an entry as its queue sends it: the header as the name that it gives to a new experiment."""
    record = entry.record
    if not isinstance(record, Header) or record.experiment_name is None:
        return entry
    return Entry(entry.start, entry.end, Other("Name", record.experiment_name, record.started))


def split(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the parts of a batch, at least two; empty if it cannot be split.

    A batch is split into batches, and a single record that holds several values into records with some of them.
    """
    if len(entries) > 1:
        return [list(entries[begin:end]) for begin, end in _ranges(len(entries))]
    if (values := value_count(entries[0].record)) < 2:
        return []
    return [[_part_of(entries[0], begin, end)] for begin, end in _ranges(values)]


def split_by_metric(entries: Sequence[Entry], kept_apart: Callable[[str], str | None]) -> dict[str, list[Entry]]:
    """Return a batch in parts, each with the values of one metric that is kept apart, or of others.

    Args:
        entries: The batch.
        kept_apart: Returns the label of a metric that is kept apart from the others; ``None`` for the others.

    Returns:
        At least two parts by unique labels, those that are kept apart last, each in journal order; empty if all values
        are of one metric that is kept apart, or none is. Of each record, a part has values that follow each other.
    """
    others: dict[str, list[Entry]] = {}
    apart: dict[str, list[Entry]] = {}
    for entry in entries:
        number = 0
        for label, begin, end in _stretches(entry.record, kept_apart):
            part = entry if end - begin == value_count(entry.record) else _part_of(entry, begin, end)
            if label is not None:
                apart.setdefault(f"metric {label}", []).append(part)
            else:
                others.setdefault(f"others {number}", []).append(part)
                number += 1
    return {**others, **apart} if apart and len(others) + len(apart) > 1 else {}


def part_of(entry: Entry, first: int, last: int) -> Entry:
    """Return an entry with only the values from ``first`` to before ``last``."""
    return _part(entry, first, last, 0)


def part_range(entry: Entry) -> tuple[int, int] | None:
    """Return which values of its record an entry has; ``None`` for all of them."""
    return (entry.first, entry.last) if isinstance(entry, RecordPart) else None


def value_count(record: Record) -> int:
    """Return how many values a record holds that can be sent separately."""
    match record:
        case Metrics():
            return len(record.values)
        case Tags():
            return len(record.tags)
        case SystemDetails():
            return len(record.details)
    return 1


def described(record: Record) -> tuple[str, str | None]:
    """Return what a record is, for the user, and what it is called, if it has a name."""
    match record:
        case Metric() | Parameter():
            return type(record).__name__.lower(), record.name
        case Metrics():
            return "metric", _only(record.values)
        case Tags():
            return "tag", _only(record.tags)
        case SystemDetails():
            return "system detail", _only(record.details)
        case Other(key="Name", value=str(name)):
            return "experiment name", name
        case Other():
            return "other value", record.key
        case Upload():
            return "file", record.name or record.path or record.link
        case Output():
            return "line of output", _shown(record.text)
        case Html():
            return "piece of HTML", _shown(record.html)
    return _NAMELESS.get(type(record), type(record).__name__.lower()), None


def _part_of(entry: Entry, begin: int, end: int) -> RecordPart:
    """Return some values of an entry that may be a part itself."""
    return _part(entry, begin, end, entry.first if isinstance(entry, RecordPart) else 0)


def _stretches(record: Record, kept_apart: Callable[[str], str | None]) -> list[tuple[str | None, int, int]]:
    """Return the values of a record in stretches: one of a metric that is kept apart, or all between two of these."""
    if isinstance(record, Metric):
        return [(kept_apart(record.name), 0, 1)]
    if not isinstance(record, Metrics):
        return [(None, 0, value_count(record))]
    found: list[tuple[str | None, int, int]] = []
    for number, name in enumerate(record.values):
        label = kept_apart(name)
        if label is None and found and found[-1][0] is None:
            found[-1] = (None, found[-1][1], number + 1)
        else:
            found.append((label, number, number + 1))
    return found


def _part(entry: Entry, begin: int, end: int, offset: int) -> RecordPart:
    record = entry.record
    match record:
        case Metrics():
            record = msgspec.structs.replace(record, values=dict(islice(record.values.items(), begin, end)))
        case Tags():
            record = Tags(record.tags[begin:end])
        case SystemDetails():
            record = SystemDetails(dict(islice(record.details.items(), begin, end)))
    return RecordPart(entry.start, entry.end, record, offset + begin, offset + end)


def _ranges(count: int) -> list[tuple[int, int]]:
    size = -(-count // PARTS)
    return [(begin, min(begin + size, count)) for begin in range(0, count, size)]


def _only(names: Collection[str]) -> str | None:
    """Return the first name; with the number of others if there are any."""
    first = next(iter(names), None)
    return first if first is None or len(names) == 1 else f"{first} and {len(names) - 1} more"


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
