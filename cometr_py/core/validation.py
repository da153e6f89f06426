"""Checks and conversions of the values that users pass."""

from __future__ import annotations

import datetime as dt
import enum
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from numbers import Real
from pathlib import Path
from typing import Literal

from comet_wire.limits import (
    EPOCH_LARGEST,
    EPOCH_SMALLEST,
    INT64_LARGEST,
    INT64_SMALLEST,
    LOGGED_TEXT_MAX_LENGTH,
    SERIES_NAME_MAX_LENGTH,
)

from cometr_py.core.normalize import (
    DEEPEST,
    ELLIPSIS,
    Tree,
    exact_text,
    integer_text,
    key_text,
    members,
    real,
    tree,
)
from cometr_py.errors import ArgumentError

#: What to record of a stream: nothing, what Python prints, or everything written to its file descriptor.
Capture = bool | Literal["descriptors"]


def number(value: object, argument: str = "value") -> float | int:
    """Return a metric's value as an ``int`` or ``float``; an integer beyond 64 bits becomes the nearest float.

    Args:
        value: A Python number, a Decimal or Fraction, or a NumPy, PyTorch or JAX scalar, or array of one element.
        argument: The argument's name, for the error.

    Raises:
        ArgumentError: ``value`` is not a single number.
    """
    if type(value) is float or (type(value) is int and INT64_SMALLEST <= value <= INT64_LARGEST):
        return value
    try:
        found = real(value)
        if found is not None:
            return found if type(found) is float or INT64_SMALLEST <= found <= INT64_LARGEST else float(found)
    except OverflowError:
        raise ArgumentError(argument, value, "it is larger than the largest float, 1.8e308.") from None
    if isinstance(value, (str, bytes)) or value is None:
        raise ArgumentError(argument, value, "it must be a number; log strings with log_other or log_parameter.")
    if callable(getattr(value, "item", None)):
        raise ArgumentError(argument, value, "it must hold a single number, not an array of several.")
    raise ArgumentError(argument, value, "it must be a number.")


def whole(value: object, argument: str) -> int | None:
    """Return a step or a time in ms: an integer, or ``None``. Any number without a fraction is accepted.

    Raises:
        ArgumentError: ``value`` is something else, or does not fit into 64 bits.
    """
    if value is None or (type(value) is int and INT64_SMALLEST <= value <= INT64_LARGEST):
        return value
    try:
        found = real(value)
        if found is None or int(found) != found:
            raise ArgumentError(argument, value, "it must be an integer.")
        found = int(found)
    except (OverflowError, ValueError) as error:  # infinity, NaN
        if isinstance(error, ArgumentError):
            raise
        raise ArgumentError(argument, value, "it must be an integer.") from None
    if not INT64_SMALLEST <= found <= INT64_LARGEST:
        raise ArgumentError(argument, value, "it must fit into 64 bits.")
    return found


def epoch(value: object, argument: str = "epoch") -> int | float | None:
    """Return an epoch, or ``None``: an integer unless it has a fraction, such as 0.625 after five of eight batches.

    Raises:
        ArgumentError: ``value`` is not a number, or beyond 2**53, from where numbers are not exact.
    """
    if value is None:
        return None
    found = number(value, argument)
    if not EPOCH_SMALLEST <= found <= EPOCH_LARGEST:  # also rejects NaN
        raise ArgumentError(argument, value, "it must be between -2**53 and 2**53.")
    return int(found) if found == int(found) else found


def required_whole(value: object, argument: str) -> int:
    """Return an integer.

    Raises:
        ArgumentError: ``value`` is something else, or does not fit into 64 bits.
    """
    if (found := whole(value, argument)) is None:
        raise ArgumentError(argument, value, "it must be an integer.")
    return found


def text(value: object, argument: str, *, may_be_empty: bool = False, longest: int | None = None) -> str:
    """Return a string. Instances of subclasses, such as NumPy's strings, become plain strings.

    Args:
        value: The string.
        argument: The argument's name, for the error.
        may_be_empty: Whether an empty string is accepted.
        longest: The most characters that it may have.

    Raises:
        ArgumentError: ``value`` is not a string, is empty, or is too long.
    """
    if not isinstance(value, str):
        raise ArgumentError(argument, value, "it must be a string.")
    if not value and not may_be_empty:
        raise ArgumentError(argument, value, "it must not be empty.")
    if longest is not None and len(value) > longest:
        raise ArgumentError(argument, value, f"it has {len(value):,} characters, of {longest:,} at most.")
    return exact_text(value)


def name(value: object, argument: str = "name", longest: int | None = SERIES_NAME_MAX_LENGTH) -> str:
    """Return a name: a string, a member of an enumeration, or a path.

    Raises:
        ArgumentError: ``value`` is something else, or empty, or has more than ``longest`` characters.
    """
    if isinstance(value, (enum.Enum, os.PathLike)):
        value = key_text(value)
    return text(value, argument, longest=longest)


def optional_text(value: object, argument: str, *, longest: int | None = None) -> str | None:
    """Return a string, or ``None``."""
    return None if value is None else text(value, argument, longest=longest)


def optional_name(value: object, argument: str, longest: int | None = SERIES_NAME_MAX_LENGTH) -> str | None:
    """Return a name, or ``None``."""
    return None if value is None else name(value, argument, longest)


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


def are_plain(metrics: object, longest: int = SERIES_NAME_MAX_LENGTH) -> bool:
    """Return whether this is a dict of names and numbers that needs no conversion, as in most training loops."""
    if type(metrics) is not dict:
        return False
    for value in metrics.values():
        if type(value) is not float and (type(value) is not int or not INT64_SMALLEST <= value <= INT64_LARGEST):
            return False
    try:
        names = "".join(metrics)  # checks all of them at once
    except TypeError:
        return False
    return names.isascii() and "" not in metrics and (len(names) <= longest or max(map(len, metrics)) <= longest)


def flag(value: object, argument: str) -> bool:
    """Return a boolean.

    Raises:
        ArgumentError: ``value`` is neither True nor False.
    """
    if type(value).__name__ in ("bool_", "bool") and value in (True, False):  # NumPy has its own
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
    """Return a parameter's or other's value as a record holds it.

    Numbers and booleans stay what they are; an integer beyond 64 bits is a string with all its digits. Mappings,
    objects with named fields, sequences, sets, and arrays become JSON. Everything else becomes its ``str()``.

    Raises:
        ArgumentError: The value is too large, or its ``str()`` fails.
    """
    if value is None or type(value) is float or isinstance(value, bool):
        return value
    found = json_tree(value, argument)
    if isinstance(found, (list, dict)):
        found = json.dumps(found, ensure_ascii=False)
    if isinstance(found, str) and len(found) > LOGGED_TEXT_MAX_LENGTH:
        remedy = (
            f"it has {len(found):,} characters as a string, of {LOGGED_TEXT_MAX_LENGTH:,} at most; use upload_asset."
        )
        raise ArgumentError(argument, value, remedy)
    if type(found) is int and not INT64_SMALLEST <= found <= INT64_LARGEST:
        return integer_text(found)
    return found


def json_text(value: object, argument: str) -> str:
    """Return a mapping, a sequence, an array, or an object with named fields as JSON.

    Raises:
        ArgumentError: ``value`` is something else.
    """
    found = json_tree(value, argument)
    if not isinstance(found, (list, dict)):
        raise ArgumentError(argument, value, "it must be a string, or a mapping or list to keep as JSON.")
    return json.dumps(found, ensure_ascii=False)


def json_tree(value: object, argument: str = "value") -> Tree:
    """Return a value as JSON can hold it; see :func:`cometr_py.core.normalize.tree`.

    Raises:
        ArgumentError: The value is too large, or cannot be read.
    """
    try:
        return tree(value)
    except Exception as error:  # whatever the methods of the value raise
        raise ArgumentError(argument, value, f"it cannot be converted: {error}") from None


def flattened(values: object, separator: str, argument: str, prefix: str | None = None) -> Iterator[tuple[str, object]]:
    """Yield the leaves of nested mappings, each with its full name.

    Args:
        values: A mapping, or an object with named fields: a ``Namespace``, a dataclass, a pydantic model.
        separator: Between the names of nested mappings.
        argument: The argument's name, for the error.
        prefix: Prepended to each name, with ``_``, as Comet's own SDK does.

    Yields:
        The names and values. One that cannot be read is an :class:`~cometr_py.core.normalize.Unreadable`.

    Raises:
        ArgumentError: ``values`` is not a mapping.
    """
    if isinstance(values, type) or (parts := members(values)) is None:
        raise ArgumentError(argument, values, "it must be a mapping of names to values.")
    yield from _leaves(parts, separator, f"{prefix}_" if prefix else "", {id(values)})


def _leaves(
    parts: Iterable[tuple[object, object]], separator: str, before: str, path: set[int]
) -> Iterator[tuple[str, object]]:
    for key, value in parts:
        name = before + key_text(key)
        if id(value) in path or len(path) >= DEEPEST:
            yield name, ELLIPSIS
        elif nested := list(members(value) or ()):
            path.add(id(value))
            yield from _leaves(nested, separator, f"{name}{separator}", path)
            path.discard(id(value))
        else:
            yield name, value
