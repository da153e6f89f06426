"""Values as people log them, converted to what a record can hold.

A training script passes whatever its libraries give it: NumPy and PyTorch scalars, configurations of OmegaConf or
pydantic, enumeration members, paths, subclasses of ``str``. No such library is imported here: their objects are
recognized by what they provide.

- :func:`exact_text` and :func:`key_text`: names
- :func:`real`: single numbers
- :func:`members`: mappings, and objects that consist of named fields
- :func:`tree`: everything, as JSON can hold it
"""

from __future__ import annotations

import dataclasses
import enum
import math
import os
import sys
from collections import UserString
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import partial
from numbers import Integral, Rational, Real
from types import SimpleNamespace
from typing import SupportsFloat, TypeAlias

__all__ = ["Tree", "Unreadable", "exact_text", "integer_text", "key_text", "members", "real", "tree"]

#: What JSON can hold, and NaN and infinities.
Tree: TypeAlias = "bool | int | float | str | list[Tree] | dict[str, Tree] | None"

#: Levels of nested containers; deeper ones, and those that contain themselves, are shown as this text.
DEEPEST, ELLIPSIS = 100, "..."
#: Values in nested containers and arrays; larger ones belong into a file.
MOST_VALUES = 1_000_000
#: Bits of an integer that is written in decimal; Python refuses to write much longer ones.
LONGEST_DECIMAL = 10_000


def exact_text(value: str) -> str:
    """Return a string, or an instance of a subclass, as a plain string that UTF-8 can encode."""
    text = value if type(value) is str else str.__str__(value)
    # Half a surrogate pair has no UTF-8 form; it is shown as it would be in a terminal.
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def key_text(key: object) -> str:
    """Return the key of a mapping as a name: strings and enumeration members by their value, others by ``str()``."""
    found = tree(key) if isinstance(key, (str, bytes, enum.Enum, os.PathLike)) else key
    return exact_text(found if isinstance(found, str) else str(found))


def real(value: object) -> int | float | None:
    """Return a single number as an ``int`` or ``float``; ``None`` if it is none.

    Raises:
        OverflowError: It is a number beyond the largest float, and no integer.
    """
    if type(value) is float or type(value) is int:
        return value
    if value is None or isinstance(value, (str, bytes, bytearray)):
        return None
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Decimal):
        return _real_decimal(value)
    if isinstance(value, Real):
        return float(value)
    if _is_time(value):
        return None
    item = getattr(value, "item", None)
    try:
        if callable(item):
            found = item()  # of an array, which must have one element; each library raises its own error
            return None if type(found) is type(value) else real(found)
        return float(value) if isinstance(value, SupportsFloat) and not isinstance(value, type) else None
    except OverflowError:
        raise
    except Exception:
        return None


def integer_text(value: int) -> str:
    """Return all digits of an integer: hexadecimal ones if it is too long for Python to write in decimal."""
    return str(value) if value.bit_length() <= LONGEST_DECIMAL else hex(value)


class Unreadable:
    """Stands for a part that an object has and cannot return, such as a missing value of OmegaConf.

    Attributes:
        error: What reading it raised.
    """

    def __init__(self, error: Exception) -> None:
        """Keep the error."""
        self.error = error


def members(value: object) -> Iterator[tuple[object, object]] | None:
    """Return the names and values of an object's parts; ``None`` if it has none.

    Mappings, ``argparse.Namespace``, dataclasses, and the models of attrs, pydantic and msgspec have parts. One that
    cannot be read is an :class:`Unreadable`.
    """
    if isinstance(value, dict):
        return iter(list(value.items()))
    if isinstance(value, Mapping):
        return _read(list(value), value.__getitem__)
    if isinstance(value, SimpleNamespace) or _is_namespace(value):
        return iter(list(vars(value).items()))
    kind = type(value)
    if dataclasses.is_dataclass(kind):
        names: list[str] = [field.name for field in dataclasses.fields(kind)]
    elif (fields := getattr(kind, "__attrs_attrs__", None)) is not None:
        names = [field.name for field in fields]
    elif isinstance(fields := getattr(kind, "__struct_fields__", None), tuple):
        names = [*fields]
    elif hasattr(kind, "__pydantic_core_schema__") or isinstance(kind.__dict__.get("__fields__"), dict):
        parts: dict[object, object] = dict(value)  # type: ignore[call-overload]  # models iterate over pairs
        return iter(parts.items())
    else:
        return None
    return _read(names, partial(getattr, value))


def _is_namespace(value: object) -> bool:
    """Return whether a value is an ``argparse.Namespace``; the module is not loaded for that."""
    argparse = sys.modules.get("argparse")
    return argparse is not None and isinstance(value, argparse.Namespace)


def _read(names: Iterable[str], read: Callable[[str], object]) -> Iterator[tuple[object, object]]:
    for name in names:
        try:
            yield name, read(name)
        except Exception as error:  # whatever the object raises
            yield name, Unreadable(error)


def tree(value: object) -> Tree:
    """Return any value as JSON can hold it; everything unknown as its ``str()``.

    - Numbers are exact: a Decimal or Fraction that a float would change is a string.
    - Enumeration members are their value if that is a string or a number, otherwise their ``str()``.
    - Mappings and objects with named fields are dicts; sequences, sets and arrays are lists.
    - NaN and infinities in containers are strings, as on the wire, because JSON has no numbers for them.

    Raises:
        ValueError: It has more than a million values.
    """
    return _Converter().convert(value)


class _Converter:
    """Converts one value; knows which containers it is in, and how many values there were."""

    def __init__(self) -> None:
        self._path: set[int] = set()
        self._left = MOST_VALUES

    def convert(self, value: object) -> Tree:
        self._left -= 1
        if self._left < 0:
            raise ValueError(f"it holds more than {MOST_VALUES:,} values; write it to a file and call upload_asset.")
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, Unreadable):
            raise value.error
        if isinstance(value, (str, UserString)):
            return exact_text(value if isinstance(value, str) else value.data)
        if isinstance(value, (bytes, bytearray, memoryview)):
            return bytes(value).decode("utf-8", "replace")
        if isinstance(value, (Real, Decimal)):
            return self._number(value)
        if isinstance(value, enum.Enum):
            return exact_text(value.value if isinstance(value.value, str) else str(value))
        return self._container(value)

    def _number(self, value: Real | Decimal) -> Tree:
        if isinstance(value, Integral):
            whole = int(value)
            return whole if whole.bit_length() <= LONGEST_DECIMAL else hex(whole)
        if isinstance(value, Decimal):
            number, exact = float(value) if not value.is_snan() else math.nan, str(value)
            if value.is_finite() and Decimal(repr(number)) != value:
                return exact
        elif isinstance(value, Rational):
            exact = f"{value.numerator}/{value.denominator}"
            try:
                number = float(value)
            except OverflowError:
                return exact
            if not number.is_integer() and number.as_integer_ratio() != (value.numerator, value.denominator):
                return exact
        else:
            number = float(value)
        return _wire_text(number) if self._path and not math.isfinite(number) else number

    def _container(self, value: object) -> Tree:
        if id(value) in self._path or len(self._path) >= DEEPEST:
            return ELLIPSIS
        self._path.add(id(value))
        try:
            if (parts := members(value)) is not None:
                return {key_text(key): self.convert(part) for key, part in parts}
            if isinstance(value, Set):
                return [self.convert(one) for one in _ordered(value)]
            if isinstance(value, Sequence) and not isinstance(value, range):
                return [self.convert(one) for one in value]
            return self._other(value)
        finally:
            self._path.discard(id(value))

    def _other(self, value: object) -> Tree:
        if isinstance(value, type):
            return exact_text(str(value))
        shape = getattr(value, "shape", None)
        if isinstance(shape, Sequence) and hasattr(value, "dtype"):
            return self._array(value, shape)
        if isinstance(value, os.PathLike):
            return exact_text(os.fsdecode(value))
        if callable(listed := getattr(value, "tolist", None)):
            return self.convert(listed())
        return exact_text(str(value))

    def _array(self, value: object, shape: Sequence[int]) -> Tree:
        """Return an array as nested lists, and a scalar of its kind as the scalar of Python."""
        if math.prod(shape) > self._left:
            raise ValueError(
                f"it has {math.prod(shape):,} elements, of {MOST_VALUES:,} at most; write it to a file and call "
                "upload_asset."
            )
        if _is_time(value) and callable(as_type := getattr(value, "astype", None)):
            value = as_type(str)
        for name in ("tolist", "to_list"):
            if callable(listed := getattr(value, name, None)):
                try:
                    found = listed()
                except Exception:  # a tensor without storage, or a sparse one; each library raises its own
                    break
                # A scalar that Python has no type for returns itself.
                return exact_text(str(found)) if type(found) is type(value) else self.convert(found)
        return exact_text(str(value))


def _real_decimal(value: Decimal) -> float:
    number = math.nan if value.is_snan() else float(value)
    if math.isinf(number) and value.is_finite():
        raise OverflowError("too large for a float")
    return number


def _is_time(value: object) -> bool:
    """Return whether this is a time of NumPy, or several: converted, they become integers of a unit that is lost."""
    return getattr(getattr(value, "dtype", None), "kind", None) in ("M", "m")


def _ordered(values: Set[object]) -> list[object]:
    """Return a set in an order that does not change from run to run, where there is one."""
    try:
        return sorted(values)  # type: ignore[type-var]  # which is tried out
    except TypeError:
        return sorted(values, key=repr)


def _wire_text(number: float) -> str:
    """Return NaN or an infinity as the API writes it."""
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"
