"""Make frames of pandas, polars or Arrow from columns; each library is imported only when it is used."""

from __future__ import annotations

import importlib
from array import array
from collections.abc import Callable, Sequence
from typing import Any

from cometr_py.errors import ArgumentError, CometError
from cometr_py.frames.point_columns import Column, NumberArray

__all__ = ["check_library", "make_frame"]


def check_library(as_: object) -> None:
    """Raise the errors of :func:`make_frame` before anything is read.

    Raises:
        ArgumentError: It is not the name of a library.
        CometError: The library is not installed.
    """
    if not isinstance(as_, str) or as_ not in _LIBRARIES:
        raise ArgumentError("as_", as_, f"it must be one of {', '.join(_LIBRARIES)}.")
    _library(as_)


def make_frame(columns: Sequence[Column], as_: str) -> object:
    """Return the columns as a ``pandas.DataFrame``, ``polars.DataFrame`` or ``pyarrow.Table``."""
    make, _ = _LIBRARIES[as_]
    return make(columns)


def _library(name: str) -> Any:
    module = _LIBRARIES[name][1]
    try:
        return importlib.import_module(module)
    except ImportError as error:
        if (error.name or "").partition(".")[0] != module:
            raise
    raise CometError(f"A frame of {module} needs the package {module}: pip install 'cometr-py[{name}]'.")


# pandas


def _to_pandas(columns: Sequence[Column]) -> object:
    pandas = _library("pandas")
    numpy = importlib.import_module("numpy")

    def missing(column: Column) -> object:
        if column.missing is None:
            return numpy.zeros(len(column.values), dtype=bool)
        return numpy.asarray(column.missing).view(bool)

    def convert(column: Column) -> object:
        if column.kind == "text":
            return pandas.array(column.values, dtype="str")
        if column.kind == "lists":
            return pandas.Series(column.values, dtype=object)
        values = numpy.asarray(column.values)
        match column.kind:
            case "category":
                return pandas.Categorical.from_codes(values, categories=pandas.Index(column.labels, dtype="str"))
            case "int":
                return pandas.arrays.IntegerArray(values, missing(column))
            case "bool":
                return pandas.arrays.BooleanArray(values.view(bool), missing(column))
            case "time":
                # The array is reused; only its type gains a time zone.
                if column.missing is not None:
                    values[missing(column)] = numpy.iinfo(numpy.int64).min  # NaT in both libraries
                return pandas.DatetimeIndex(values.view("datetime64[ms]")).tz_localize("UTC").array
        if column.missing is not None:
            values[missing(column)] = numpy.nan
        return values

    return pandas.DataFrame({column.name: convert(column) for column in columns}, copy=False)


# polars


def _to_polars(columns: Sequence[Column]) -> object:
    polars = _library("polars")
    types = {"int": polars.Int64, "float": polars.Float64, "time": polars.Int64, "bool": polars.Int8}

    def convert(column: Column) -> object:
        if column.kind == "text":
            return polars.Series(column.name, column.values, dtype=polars.String)
        if column.kind == "lists":
            return polars.Series(column.name, column.values, dtype=polars.List(polars.String))
        if column.kind == "category":
            places = polars.Series(column.values, dtype=polars.Int32)
            places = places.set(places < 0, None)
            labels = polars.Series(column.name, list(column.labels), dtype=polars.String)
            return labels.cast(polars.Categorical).gather(places).alias(column.name)
        series = polars.Series(column.name, column.values, dtype=types[column.kind])
        if column.missing is not None:
            series = series.set(polars.Series(column.missing, dtype=polars.Int8) != 0, None)
        if column.kind == "bool":
            return series.cast(polars.Boolean)
        return series.cast(polars.Datetime("ms", "UTC")) if column.kind == "time" else series

    return polars.DataFrame([convert(column) for column in columns])


# Arrow


def _to_arrow(columns: Sequence[Column]) -> object:
    arrow = _library("arrow")
    compute = importlib.import_module("pyarrow.compute")
    types = {
        "int": arrow.int64(),
        "float": arrow.float64(),
        "time": arrow.timestamp("ms", tz="UTC"),
        "bool": arrow.int8(),
        "category": arrow.int32(),
    }

    def in_place(values: NumberArray, kind: object) -> Any:
        """Return an Arrow array that shares the memory of ``values``."""
        return arrow.Array.from_buffers(kind, len(values), [None, arrow.py_buffer(values)])

    def convert(column: Column) -> object:
        if not isinstance(column.values, array):
            text = arrow.string()
            return arrow.array(column.values, arrow.list_(text) if column.kind == "lists" else text)
        kind = types[column.kind]
        values = in_place(column.values, kind)
        if column.kind == "category":
            if -1 in column.values:
                values = compute.if_else(compute.less(values, 0), arrow.scalar(None, kind), values)
            return arrow.DictionaryArray.from_arrays(values, arrow.array(column.labels, arrow.string()))
        if column.missing is not None:
            missing = in_place(column.missing, arrow.int8()).cast(arrow.bool_())
            values = compute.if_else(missing, arrow.scalar(None, kind), values)
        return values.cast(arrow.bool_()) if column.kind == "bool" else values

    return arrow.table([convert(column) for column in columns], names=[column.name for column in columns])


#: By the value of ``as_``, which is also the name of the extra: the function that makes the frame, and the package.
_LIBRARIES: dict[str, tuple[Callable[[Sequence[Column]], object], str]] = {
    "pandas": (_to_pandas, "pandas"),
    "polars": (_to_polars, "polars"),
    "arrow": (_to_arrow, "pyarrow"),
}
