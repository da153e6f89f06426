"""What may be logged: checking and converting the values that users pass."""

from __future__ import annotations

import datetime as dt
import json
import operator
import os
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from numbers import Integral, Real
from pathlib import Path
from typing import Any, Literal

from cometr_py.errors import ArgumentError

#: The whole numbers that travel as such; larger ones become floats.
SMALLEST, LARGEST = -(2**63), 2**63 - 1
#: What is recorded of a stream: nothing, what Python prints, or all that goes to its file descriptor.
Capture = bool | Literal["descriptors"]


def number(value: Any, argument: str = "value") -> float | int:
    """A metric's value as an ``int`` or ``float``.

    Args:
        value: A Python number, a Decimal or Fraction, or a NumPy, PyTorch or JAX scalar.
        argument: What to call it in an error.

    Raises:
        ArgumentError: It is no single number.
    """
    kind = type(value)
    if kind is float or (kind is int and SMALLEST <= value <= LARGEST):
        return value  # type: ignore[no-any-return]  # the two lines above have checked it
    if isinstance(value, (str, bytes)) or value is None:
        raise ArgumentError(argument, value, "it must be a number; log texts with log_other or log_parameter.")
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


def whole(value: Any, argument: str) -> int | None:
    """A step, an epoch or a time in ms: a whole number, or None.

    Raises:
        ArgumentError: It is something else, or does not fit into 64 bits.
    """
    if value is None or (type(value) is int and SMALLEST <= value <= LARGEST):
        return value
    try:
        found = operator.index(value)
    except TypeError:
        if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
            return int(value)
        raise ArgumentError(argument, value, "it must be a whole number.") from None
    if not SMALLEST <= found <= LARGEST:
        raise ArgumentError(argument, value, "it must fit into 64 bits.")
    return found


def text(value: Any, argument: str, *, may_be_empty: bool = False) -> str:
    """A name or another text.

    Raises:
        ArgumentError: It is not a text, is empty, or cannot be stored.
    """
    if not isinstance(value, str):
        raise ArgumentError(argument, value, "it must be a text.")
    if not value and not may_be_empty:
        raise ArgumentError(argument, value, "it must not be empty.")
    # Half a surrogate pair has no UTF-8 form; it is shown as it would be in a terminal.
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def optional_text(value: Any, argument: str) -> str | None:
    """A text, or None."""
    return None if value is None else text(value, argument)


def setting(value: Any, argument: str) -> str | None:
    """A setting given as an argument; None where it is not given, or empty, so that it is looked up elsewhere."""
    return None if value is None or value == "" else text(value, argument)


def texts(value: Any, argument: str) -> list[str]:
    """One text or several, as a list.

    Raises:
        ArgumentError: It is neither.
    """
    if isinstance(value, str):
        return [text(value, argument)]
    if isinstance(value, (bytes, Mapping)) or not isinstance(value, Iterable):
        raise ArgumentError(argument, value, "it must be a text or several.")
    return [text(one, argument) for one in value]


def optional_texts(value: Any, argument: str) -> list[str] | None:
    """One text or several, as a list, or None."""
    return None if value is None else texts(value, argument)


def path(value: Any, argument: str) -> Path:
    """The path of a file or folder.

    Raises:
        ArgumentError: It is no path.
    """
    if isinstance(value, (str, os.PathLike)) and isinstance(os.fspath(value), str) and os.fspath(value):
        return Path(value)
    raise ArgumentError(argument, value, "it must be the path of a file.")


def seconds(value: Any, argument: str) -> float:
    """How long to wait, in seconds.

    Raises:
        ArgumentError: It is no number, or less than 0.
    """
    if isinstance(value, Real) and not isinstance(value, bool) and float(value) >= 0:
        return float(value)
    raise ArgumentError(argument, value, "it must be a number of seconds, 0 or more.")


def moment(value: Any, argument: str) -> int | None:
    """A point in time as milliseconds since the epoch, or None.

    Args:
        value: Milliseconds, or a ``datetime``; one without a time zone is in that of this machine.
        argument: What to call it in an error.

    Raises:
        ArgumentError: It is something else.
    """
    if isinstance(value, dt.datetime):
        return round(value.timestamp() * 1000)
    try:
        return whole(value, argument)
    except ArgumentError:
        remedy = "it must be a datetime, or milliseconds since the epoch as a whole number."
        raise ArgumentError(argument, value, remedy) from None


def are_plain(metrics: Any) -> bool:
    """Whether this is a dict of names and numbers that can be recorded as they are, as most are in a training loop."""
    if type(metrics) is not dict:
        return False
    for value in metrics.values():
        if type(value) is not float and (type(value) is not int or not SMALLEST <= value <= LARGEST):
            return False
    try:
        names = "".join(metrics)  # one look at all of them
    except TypeError:
        return False
    return names.isascii() and "" not in metrics


def flag(value: Any, argument: str) -> bool:
    """True or False.

    Raises:
        ArgumentError: It is neither.
    """
    if value is True or value is False:
        return bool(value)
    raise ArgumentError(argument, value, f"{argument} must be either True or False.")


def capture(value: Any, argument: str) -> Capture:
    """What to record of a stream: nothing, what Python prints, or all that goes to its file descriptor.

    Raises:
        ArgumentError: It is something else.
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


def plain(value: Any, argument: str = "value") -> float | int | str | bool | None:
    """A parameter's or other's value: numbers and booleans as they are, sequences as JSON, the rest as text."""
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


def flattened(values: Mapping[Any, Any], separator: str, argument: str, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of nested mappings, each under its whole name.

    Raises:
        ArgumentError: It is not a mapping.
    """
    if not isinstance(values, Mapping):
        raise ArgumentError(argument, values, "it must be a mapping of names to values.")
    for key, value in values.items():
        name = f"{prefix}{separator}{key}" if prefix else str(key)
        if isinstance(value, Mapping) and value:
            yield from flattened(value, separator, argument, name)
        else:
            yield name, value


def _json_value(value: Any) -> Any:
    converted = plain(value)
    return converted if not isinstance(converted, str) else str(value)
