"""Metric points in a file that people can open: Parquet if pyarrow is installed, CSV otherwise.

Both have name, value, step, epoch, context, and timestamp, with the points of a metric together. A value has all of its
digits. Parquet has numbers in ``value``; if a value was logged in another notation (``8.63E-4``) or as a string, the
column ``text`` has it.
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import io
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from cometr_py.errors import CometError
from cometr_py.frames.replies import StoredPoint

__all__ = ["SeriesFileReader", "SeriesFileWriter", "open_reader", "open_writer"]

PARQUET, CSV = "metrics.parquet", "metrics.csv"
_CSV_HEADER = ("name", "value", "step", "epoch", "context", "timestamp")
#: Points of one row group, and of one piece when reading.
_GROUP, _PIECE = 100_000, 4096
#: Integers up to here are exact as floating point.
_EXACT = 2**53


class SeriesFileWriter(Protocol):
    """Writes points; those of one metric are given one after the other."""

    name: str

    def add(self, points: Sequence[StoredPoint]) -> None:
        """Append points."""
        ...

    def __enter__(self) -> Self:
        """Open the file."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the file."""
        ...


class SeriesFileReader(Protocol):
    """Reads the points."""

    def names(self) -> list[str]:
        """Return the metrics in the order of the file."""
        ...

    def points(self, name: str) -> Iterator[list[StoredPoint]]:
        """Yield the points of one metric."""
        ...


def open_writer(folder: Path) -> SeriesFileWriter:
    """Create a file in a folder."""
    if importlib.util.find_spec("pyarrow") is not None:
        return _ParquetWriter(folder / PARQUET)
    return _CsvWriter(folder / CSV)


def open_reader(file: Path) -> SeriesFileReader:
    """Open a file that :func:`open_writer` created.

    Raises:
        CometError: It needs pyarrow, or cannot be read.
    """
    try:
        return _ParquetReader(file) if file.suffix == ".parquet" else _CsvReader(file)
    except OSError as error:
        raise CometError(f"{file} cannot be read: {error.strerror or error}.") from None


# CSV


class _CsvWriter:
    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._file = path.open("w", encoding="utf-8", newline="")
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow(_CSV_HEADER)

    def add(self, points: Sequence[StoredPoint]) -> None:
        self._csv.writerows(
            (point.metric_name, _text(point), point.step, point.epoch, point.run_context, point.timestamp)
            for point in points
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()


class _CsvReader:
    def __init__(self, path: Path) -> None:
        self._path = path
        # Where each metric begins, in bytes.
        self._starts: dict[str, int] = {}
        with path.open("rb") as file:
            position = len(file.readline())
            for row, end in _rows(file, position, path):
                self._starts.setdefault(row[0], position)
                position = end

    def names(self) -> list[str]:
        return list(self._starts)

    def points(self, name: str) -> Iterator[list[StoredPoint]]:
        piece: list[StoredPoint] = []
        start = self._starts[name]
        with self._path.open("rb") as file:
            file.seek(start)
            for offset, (row, _) in enumerate(_rows(file, start, self._path)):
                if row[0] != name:
                    break
                step, epoch, context, timestamp = row[2:]
                piece.append(
                    StoredPoint(
                        name, row[1] or None, _whole(step), _epoch(epoch), context or None, _whole(timestamp), offset
                    )
                )
                if len(piece) >= _PIECE:
                    yield piece
                    piece = []
        if piece:
            yield piece


def _rows(file: io.BufferedReader, position: int, path: Path) -> Iterator[tuple[list[str], int]]:
    """Yield the rows from the current position, each with the position of its end; a row may have several lines."""

    def lines() -> Iterator[str]:
        nonlocal position
        for line in file:
            position += len(line)
            yield line.decode("utf-8")

    try:
        for row in csv.reader(lines()):
            if len(row) != len(_CSV_HEADER):
                raise CometError(f"{path} has a line of {len(row)} cells, where {len(_CSV_HEADER)} are expected.")
            yield row, position
    except (csv.Error, UnicodeDecodeError) as error:
        raise CometError(f"{path} cannot be read: {error}.") from None


def _whole(cell: str) -> int | None:
    return int(cell) if cell else None


def _epoch(cell: str) -> int | float | None:
    try:
        return _whole(cell)
    except ValueError:
        return float(cell)


# Parquet


class _ParquetWriter:
    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._arrow = importlib.import_module("pyarrow")
        parquet = importlib.import_module("pyarrow.parquet")
        arrow = self._arrow
        self._schema = arrow.schema(
            [
                ("name", arrow.string()),
                ("value", arrow.float64()),
                ("text", arrow.string()),
                ("step", arrow.int64()),
                ("epoch", arrow.float64()),
                ("context", arrow.string()),
                ("timestamp", arrow.timestamp("ms", tz="UTC")),
            ]
        )
        self._writer = parquet.ParquetWriter(path, self._schema)
        self._waiting: list[StoredPoint] = []

    def add(self, points: Sequence[StoredPoint]) -> None:
        # A row group holds points of one metric only, so that reading one does not mean reading all.
        if self._waiting and points and points[0].metric_name != self._waiting[0].metric_name:
            self._write()
        self._waiting.extend(points)
        if len(self._waiting) >= _GROUP:
            self._write()

    def _write(self) -> None:
        points, self._waiting = self._waiting, []
        read = [_read(point.metric_value) for point in points]
        columns: list[Sequence[object]] = [
            [point.metric_name for point in points],
            [value for value, _ in read],
            [text for _, text in read],
            [point.step for point in points],
            [point.epoch for point in points],
            [point.run_context for point in points],
            [point.timestamp for point in points],
        ]
        arrays = [self._arrow.array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._waiting and error is None:
            self._write()
        self._writer.close()


class _ParquetReader:
    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            parquet = importlib.import_module("pyarrow.parquet")
        except ImportError:
            raise CometError(f"Reading {path} needs the package pyarrow: pip install 'cometr-py[arrow]'.") from None
        try:
            self._file = parquet.ParquetFile(path)
        except ValueError as error:  # pyarrow's own errors are of this type
            raise CometError(f"{path} cannot be read: {error}.") from None
        # The row groups of each metric.
        self._groups: dict[str, list[int]] = {}
        for group in range(self._file.num_row_groups):
            first = next(self._file.iter_batches(batch_size=1, row_groups=[group], columns=["name"]))
            self._groups.setdefault(first.column(0)[0].as_py(), []).append(group)

    def names(self) -> list[str]:
        return list(self._groups)

    def points(self, name: str) -> Iterator[list[StoredPoint]]:
        offset = 0
        for batch in self._file.iter_batches(batch_size=_PIECE, row_groups=self._groups[name]):
            _, values, originals, steps, epochs, contexts, times = (column.to_pylist() for column in _as_numbers(batch))
            yield [
                StoredPoint(name, _stored(value, text), step, _plain(epoch), context, timestamp, offset + place)
                for place, (value, text, step, epoch, context, timestamp) in enumerate(
                    zip(values, originals, steps, epochs, contexts, times, strict=True)
                )
            ]
            offset += len(values)


def _as_numbers(batch: Any) -> Iterator[Any]:
    """Yield the columns, with timestamps as integers: Python does not support all dates."""
    yield from batch.columns[:-1]
    yield batch.columns[-1].cast("int64")


def _plain(epoch: float | None) -> int | float | None:
    """Return an epoch as an integer unless it has a fraction; earlier files hold integers."""
    return int(epoch) if epoch is not None and epoch == int(epoch) else epoch


def _read(stored: str | float | None) -> tuple[float | None, str | None]:
    """Return a value as a number, and as a string if that differs from the number's notation."""
    if stored is None:
        return None, None
    try:
        value = float(stored)
    except ValueError:
        return None, str(stored)
    text = stored if isinstance(stored, str) else number_text(stored)
    return value, None if text == number_text(value) else text


def _stored(value: float | None, text: str | None) -> str | None:
    return number_text(value) if text is None and value is not None else text


def _text(point: StoredPoint) -> str:
    value = point.metric_value
    return value if isinstance(value, str) else "" if value is None else number_text(value)


def number_text(value: float) -> str:
    """Return the string of a number as the server formats it, with all of its digits."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    is_negative_zero = value == 0 and math.copysign(1, value) < 0
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT and not is_negative_zero else repr(value)
