"""Checks and conversions of the values that users pass."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import operator
import os
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from numbers import Integral, Real
from pathlib import Path
from typing import Literal, SupportsIndex

from cometr_py.errors import ArgumentError

#: The integers that are sent as integers; larger ones become floats.
SMALLEST, LARGEST = -(2**63), 2**63 - 1
#: What to record of a stream: nothing, what Python prints, or everything written to its file descriptor.
Capture = bool | Literal["descriptors"]


def number(value: object, argument: str = "value") -> float | int:
    """Return a metric's value as an ``int`` or ``float``.

    Args:
        value: A Python number, a Decimal or Fraction, or a NumPy, PyTorch or JAX scalar.
        argument: The argument's name, for the error.

    Raises:
        ArgumentError: ``value`` is not a single number.
    """
    if type(value) is float or (type(value) is int and SMALLEST <= value <= LARGEST):
        return value
    if isinstance(value, (str, bytes)) or value is None:
        raise ArgumentError(argument, value, "it must be a number; log strings with log_other or log_parameter.")
    if isinstance(value, Integral):
        whole = int(value)
        return whole if SMALLEST <= whole <= LARGEST else float(whole)
    if isinstance(value, (Real, Decimal)):
        return float(value)
    item = getattr(value, "item", None)
    if callable(item):
        try:
            return number(item(), argument)
        except (ValueError, TypeError, RuntimeError):  # more than one element; each library raises its own
            raise ArgumentError(argument, value, "it must hold a single number, not an array of several.") from None
    raise ArgumentError(argument, value, "it must be a number.")


def whole(value: object, argument: str) -> int | None:
    """Return a step, an epoch or a time in ms: an integer, or ``None``.

    Raises:
        ArgumentError: ``value`` is something else, or does not fit into 64 bits.
    """
    if value is None or (type(value) is int and SMALLEST <= value <= LARGEST):
        return value
    found = None
    if isinstance(value, SupportsIndex):
        with contextlib.suppress(TypeError):  # an array of several numbers has the method too
            found = operator.index(value)
    elif isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        found = int(value)
    if found is None:
        raise ArgumentError(argument, value, "it must be an integer.")
    if not SMALLEST <= found <= LARGEST:
        raise ArgumentError(argument, value, "it must fit into 64 bits.")
    return found


def required_whole(value: object, argument: str) -> int:
    """Return an integer.

    Raises:
        ArgumentError: ``value`` is something else, or does not fit into 64 bits.
    """
    if (found := whole(value, argument)) is None:
        raise ArgumentError(argument, value, "it must be an integer.")
    return found


def text(value: object, argument: str, *, may_be_empty: bool = False) -> str:
    """Return a name or another string.

    Raises:
        ArgumentError: ``value`` is not a string, or is empty.
    """
    if not isinstance(value, str):
        raise ArgumentError(argument, value, "it must be a string.")
    if not value and not may_be_empty:
        raise ArgumentError(argument, value, "it must not be empty.")
    # Half a surrogate pair has no UTF-8 form; it is shown as it would be in a terminal.
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def optional_text(value: object, argument: str) -> str | None:
    """Return a string, or ``None``."""
    return None if value is None else text(value, argument)


def setting(value: object, argument: str) -> str | None:
    """Return a setting given as an argument; ``None`` if it is missing or empty, and has to be looked up elsewhere."""
    return None if value is None or value == "" else text(value, argument)


def strings(value: object, argument: str) -> list[str]:
    """Return one or several strings as a list.

    Raises:
        ArgumentError: ``value`` is neither.
    """
    if isinstance(value, str):
        return [text(value, argument)]
    if isinstance(value, (bytes, Mapping)) or not isinstance(value, Iterable):
        raise ArgumentError(argument, value, "it must be a string or a list of strings.")
    return [text(one, argument) for one in value]


def optional_strings(value: object, argument: str) -> list[str] | None:
    """Return one or several strings as a list, or ``None``."""
    return None if value is None else strings(value, argument)


def path(value: object, argument: str) -> Path:
    """Return the path of a file or directory.

    Raises:
        ArgumentError: ``value`` is not a path.
    """
    if isinstance(value, (str, os.PathLike)) and isinstance(os.fspath(value), str) and os.fspath(value):
        return Path(value)
    raise ArgumentError(argument, value, "it must be the path of a file.")


def seconds(value: object, argument: str) -> float:
    """Return a duration in seconds.

    Raises:
        ArgumentError: ``value`` is not a number, or is negative.
    """
    if isinstance(value, Real) and not isinstance(value, bool) and float(value) >= 0:
        return float(value)
    raise ArgumentError(argument, value, "it must be a number of seconds, 0 or more.")


def concurrency(value: object) -> int:
    """Return the maximum number of simultaneous requests.

    Raises:
        ArgumentError: ``value`` is not an integer from 1 to 64.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 64:
        raise ArgumentError("concurrency", value, "it must be an integer from 1 to 64.")
    return value


def moment(value: object, argument: str) -> int | None:
    """Return a point in time as milliseconds since the epoch, or ``None``.

    Args:
        value: Milliseconds, or a ``datetime``; without a time zone, it is in the zone of this machine.
        argument: The argument's name, for the error.

    Raises:
        ArgumentError: ``value`` is something else.
    """
    if isinstance(value, dt.datetime):
        return round(value.timestamp() * 1000)
    try:
        return whole(value, argument)
    except ArgumentError:
        remedy = "it must be a datetime, or milliseconds since the epoch as an integer."
        raise ArgumentError(argument, value, remedy) from None


def are_plain(metrics: object) -> bool:
    """Return whether this is a dict of names and numbers that needs no conversion, as in most training loops."""
    if type(metrics) is not dict:
        return False
    for value in metrics.values():
        if type(value) is not float and (type(value) is not int or not SMALLEST <= value <= LARGEST):
            return False
    try:
        names = "".join(metrics)  # checks all of them at once
    except TypeError:
        return False
    return names.isascii() and "" not in metrics


def flag(value: object, argument: str) -> bool:
    """Return a boolean.

    Raises:
        ArgumentError: ``value`` is neither True nor False.
    """
    if value is True or value is False:
        return bool(value)
    raise ArgumentError(argument, value, f"{argument} must be either True or False.")


def capture(value: object, argument: str) -> Capture:
    """Return what to record of a stream: nothing, what Python prints, or everything written to its descriptor.

    Raises:
        ArgumentError: ``value`` is something else.
    """
    if value is True or value is False:
        return bool(value)
    if value == "descriptors":
        return "descriptors"
    raise ArgumentError(
        argument,
        value,
        f'{argument} must be either True or False, or "descriptors" for what C code and child processes write too.',
    )


def plain(value: object, argument: str = "value") -> float | int | str | bool | None:
    """Return a parameter's or other's value: numbers and booleans unchanged, sequences as JSON, the rest as strings."""
    if value is None or isinstance(value, (bool, str)):
        return text(value, argument, may_be_empty=True) if isinstance(value, str) else value
    if isinstance(value, (list, tuple)):
        return json.dumps(value, default=_json_value, ensure_ascii=False)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    try:
        return number(value, argument)
    except ArgumentError:
        return text(str(value), argument, may_be_empty=True)


def flattened(values: object, separator: str, argument: str, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield the leaves of nested mappings, each with its full name.

    Raises:
        ArgumentError: ``values`` is not a mapping.
    """
    if not isinstance(values, Mapping):
        raise ArgumentError(argument, values, "it must be a mapping of names to values.")
    for key, value in values.items():
        name = f"{prefix}{separator}{key}" if prefix else str(key)
        if isinstance(value, Mapping) and value:
            yield from flattened(value, separator, argument, name)
        else:
            yield name, value


def _json_value(value: object) -> object:
    converted = plain(value)
    return converted if not isinstance(converted, str) else str(value)
