"""Points in columns: one machine word per number, for every library that a frame can be made with."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from cometr_py.experiments.metric_history import MetricPoint
from cometr_py.frames.replies import StoredPoint

__all__ = ["Column", "Kind", "NumberArray", "Points", "frame_columns"]

#: Numbers of one type.
NumberArray: TypeAlias = "array[Any]"
Kind = Literal["category", "int", "float", "bool", "text", "lists", "time"]


@dataclass
class Column:
    """One column of a frame.

    Attributes:
        name: Column name.
        kind: ``time`` is milliseconds since the epoch, in UTC; a cell of ``lists`` is a list of strings.
        values: The values; for a category, indexes into ``labels``, -1 for none.
        missing: One byte per value, 1 if it is missing; None if no value is missing.
        labels: The strings of a category.
    """

    name: str
    kind: Kind
    values: array[int] | array[float] | list[str | None] | list[list[str]]
    missing: array[int] | None = None
    labels: Sequence[str] = ()


class Points:
    """Points of one experiment, in the order in which they were added.

    Args:
        context: Keep only the points of this context.
    """

    def __init__(self, context: str | None = None) -> None:
        """Begin without points."""
        self.names = _Codes()
        self.contexts = _Codes()
        self.name = array("i")
        self.context = array("i")
        self.step, self.no_step = array("q"), array("b")
        # Floats as soon as an epoch has a fraction.
        self.epoch: array[int] | array[float] = array("q")
        self.no_epoch = array("b")
        self.value = array("d")
        self.timestamp, self.no_timestamp = array("q"), array("b")
        self._only = context

    def __len__(self) -> int:
        """Return the number of points."""
        return len(self.value)

    def add(self, points: Sequence[MetricPoint | StoredPoint]) -> None:
        """Add decoded points."""
        if self._only is not None:
            points = [point for point in points if _belongs(point, self._only)]
        self.extend(
            [point.metric_name for point in points],
            [point.metric_value for point in points],
            [point.step for point in points],
            [point.epoch for point in points],
            [point.timestamp for point in points],
            [point.run_context for point in points],
        )

    def extend(
        self,
        names: Sequence[str],
        values: Sequence[str | float | None],
        steps: Sequence[int | None],
        epochs: Sequence[float | None],
        timestamps: Sequence[int | None],
        contexts: Sequence[str | None],
    ) -> None:
        """Add points that come in columns."""
        self.name.extend(array("i", map(self.names.code, names)))
        self.value.extend(_floats(values))
        _add(self.step, self.no_step, steps)
        try:
            _add(self.epoch, self.no_epoch, epochs)
        except TypeError:
            self.epoch = array("d", self.epoch)
            _add(self.epoch, self.no_epoch, epochs)
        _add(self.timestamp, self.no_timestamp, timestamps)
        self.context.extend(array("i", map(self.contexts.code, contexts)))


def frame_columns(keys: Sequence[str], parts: list[tuple[int, Points]]) -> list[Column]:
    """Return the columns of a frame with the points of several experiments.

    Args:
        keys: Experiment keys.
        parts: Points, each with the index of its experiment in ``keys``. They are emptied column by column, so that
            memory holds little more than one copy of them.
    """
    experiment = array("i")
    for place, part in parts:
        experiment.extend(array("i", [place]) * len(part))
    names, name = _merged([(part.names, part.name) for _, part in parts])
    contexts, context = _merged([(part.contexts, part.context) for _, part in parts])
    return [
        Column("experiment", "category", experiment, labels=keys),
        Column("name", "category", name, labels=names),
        Column("context", "category", context, labels=contexts),
        Column("step", "int", _joined("q", (part.step for _, part in parts)), _mask(part.no_step for _, part in parts)),
        _epochs([part for _, part in parts]),
        Column("value", "float", _joined("d", (part.value for _, part in parts))),
        Column(
            "timestamp",
            "time",
            _joined("q", (part.timestamp for _, part in parts)),
            _mask(part.no_timestamp for _, part in parts),
        ),
    ]


def _epochs(parts: Sequence[Points]) -> Column:
    missing = _mask(part.no_epoch for part in parts)
    if any(part.epoch.typecode == "d" for part in parts):
        return Column("epoch", "float", _joined("d", (part.epoch for part in parts)), missing)
    return Column("epoch", "int", _joined("q", (part.epoch for part in parts)), missing)


def _number(value: str | float | None) -> float:
    """Return a stored value as a number; NaN for a string that is not a number."""
    try:
        return math.nan if value is None else float(value)
    except ValueError:
        return math.nan


class _Codes(dict[str | None, int]):
    """A small integer for each string, in order of appearance; -1 for None."""

    def __init__(self) -> None:
        super().__init__({None: -1})
        self.code = self.__getitem__

    def __missing__(self, text: str) -> int:
        self[text] = found = len(self) - 1
        return found

    def labels(self) -> Iterator[str]:
        return (text for text in self if text is not None)


def _belongs(point: MetricPoint | StoredPoint, context: str) -> bool:
    """Return whether a point has a context; a point written without batches has it only in its name."""
    if point.run_context is None:
        return point.metric_name.startswith(f"{context}_")
    return point.run_context == context


def _floats(values: Sequence[str | float | None]) -> array[float]:
    try:
        return array("d", values)  # type: ignore[arg-type]  # None and strings raise TypeError
    except TypeError:
        return array("d", map(_number, values))


def _add(column: NumberArray, missing: array[int], values: Sequence[float | None]) -> None:
    """Extend a column and its mask.

    Raises:
        TypeError: A value has a fraction, and the column holds integers; it is as before.
    """
    made: Any = array  # which the type checkers only know with a literal type code
    try:
        column.extend(made(column.typecode, values))  # None and fractions raise TypeError
        missing.frombytes(bytes(len(values)))
    except TypeError:
        column.extend(made(column.typecode, [0 if value is None else value for value in values]))
        missing.extend(array("b", [value is None for value in values]))


def _joined(kind: Literal["q", "d", "b"], columns: Iterable[NumberArray]) -> NumberArray:
    """Return the concatenated columns; each is emptied as soon as it is copied."""
    joined: NumberArray = array(kind)
    for column in columns:
        joined.extend(column)
        del column[:]
    return joined


def _mask(columns: Iterable[array[int]]) -> array[int] | None:
    joined = _joined("b", columns)
    return joined if 1 in joined else None


def _merged(parts: list[tuple[_Codes, array[int]]]) -> tuple[list[str], array[int]]:
    """Return the strings of all parts, and one column of indexes into them."""
    known = _Codes()
    merged = array("i")
    for codes, column in parts:
        mapping = [known.code(text) for text in codes.labels()]
        if len(mapping) == 1 and -1 not in column:
            merged.extend(array("i", mapping) * len(column))
        elif mapping == list(range(len(mapping))):
            merged.extend(column)
        else:
            mapping.append(-1)  # the code of None, -1, selects the last one
            merged.extend(array("i", map(mapping.__getitem__, column)))
        del column[:]
    return list(known.labels()), merged
