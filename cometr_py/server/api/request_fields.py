"""Typed access to what a client sent: query parameters, and the fields of forms and JSON objects.

Clients differ in how they write the same thing (``True``, ``TRUE``, ``true``; a bare string instead of a list;
``null`` to keep a value), so every getter accepts all spellings that are in use, and rejects the rest with an error
that names the field.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from comet_wire.base import UnsetType, or_none
from comet_wire.limits import EPOCH_LARGEST, EPOCH_SMALLEST, INT64_LARGEST, INT64_SMALLEST

from cometr_py.server.errors import ApiError

#: No page goes beyond, so that the database can count to its end.
_MOST_ROWS = 10**9
#: Milliseconds in the year 5138: larger times are microseconds, which one SDK sends.
_TOO_LATE = 10**14
#: Integers of more digits are read as floats first.
_LONGEST_INTEGER = 40


class Fields:
    """The fields of one JSON object or form, or the parameters of one query string.

    Attributes:
        where: What has the fields, for errors: "the body".
    """

    def __init__(self, values: Mapping[str, object], where: str) -> None:
        """Read these values."""
        self._values = values
        self.where = where

    def __contains__(self, name: str) -> bool:
        """Return whether the field is present and not null."""
        return self._values.get(name) is not None

    def names(self) -> Mapping[str, object]:
        """Return the names of all fields, null ones included."""
        return self._values

    def raw(self, name: str) -> object:
        """Return the field as it was decoded, or None if it is absent."""
        return self._values.get(name)

    def text(self, name: str) -> str | None:
        """Return a string; a number or boolean as its JSON text. None if absent or null."""
        value = self._values.get(name)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return str(value)
        raise self._invalid(name, "should be a string")

    def scalar(self, name: str) -> str | float | None:
        """Return a number or a string as it is; anything else as its JSON text. None if absent or null."""
        value = self._values.get(name)
        if value is None or isinstance(value, str | bool | int | float):
            return value
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def lines(self, name: str) -> str | None:
        """Return a string, or the lines of one from a list of strings, which R sends for a character vector."""
        value = self._values.get(name)
        if isinstance(value, list):
            return "\n".join(self._string(name, item) for item in value)
        return self.text(name)

    def strings(self, name: str) -> list[str] | None:
        """Return several strings, or a single one as a list of one. None if absent or null."""
        if name not in self:
            return None
        return [self._string(name, item) for item in self.listed(name) if item is not None]

    def string_or_strings(self, name: str) -> str | list[str] | None:
        """Return a string, or several. None if absent or null."""
        return self.strings(name) if isinstance(self._values.get(name), list) else self.text(name)

    def integer(self, name: str) -> int | None:
        """Return a 64-bit integer, also written as a string or with decimals, which are cut. None if absent or null."""
        try:
            return whole(self._values.get(name))
        except ValueError as error:
            raise self._invalid(name, str(error)) from None

    def number(self, name: str) -> float | None:
        """Return a number, also written as a string. None if absent, null, or empty."""
        value = self._values.get(name)
        if value is None or value == "":
            return None
        try:
            if isinstance(value, str | int | float):
                return float(value)
        except (ValueError, OverflowError):
            pass
        raise self._invalid(name, "should be a number")

    def numbers(self, name: str) -> list[float] | None:
        """Return several numbers, or a single one as a list of one; null items are left out."""
        if name not in self:
            return None
        found = (Fields({name: item}, self.where).number(name) for item in self.listed(name))
        return [number for number in found if number is not None]

    def flag(self, name: str) -> bool | None:
        """Return a boolean; of strings, ``true``, ``1``, and ``yes`` are true. None if absent, null, or empty."""
        value = self._values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return value.strip().lower() in ("true", "1", "yes")
        if isinstance(value, bool | int | float):
            return bool(value)
        raise self._invalid(name, "should be true or false")

    def listed(self, name: str) -> list[object]:
        """Return a list as it is, or a single value as a list of one; empty if absent or null."""
        value = self._values.get(name)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def fields(self, name: str) -> Fields:
        """Return the fields of an object; none if absent or null."""
        value = self._values.get(name)
        if not (value is None or isinstance(value, dict)):
            raise self._invalid(name, "should be an object")
        return Fields(value or {}, f"{name} of {self.where}")

    def objects(self, name: str) -> list[Fields]:
        """Return several objects; a single one as a list of one, none if absent or null."""
        found = []
        for index, item in enumerate(self.listed(name)):
            if not isinstance(item, dict):
                raise self._invalid(name, "should be an array of objects")
            found.append(Fields(item, f"{name}[{index}] of {self.where}"))
        return found

    def _invalid(self, name: str, what: str) -> ApiError:
        return ApiError(f"{name} in {self.where} {what}, not {_shown(self._values.get(name))}")

    def _string(self, name: str, item: object) -> str:
        if isinstance(item, str):
            return item
        if isinstance(item, bool | int | float):
            return str(item)
        raise self._invalid(name, "should hold strings only")


def page_rows(number: int | None, size: int, name: str) -> tuple[int, int]:
    """Return the rows of a page as (first, how many). Pages count from 1.

    Raises:
        ApiError: The size, a field of this name, is less than 1.
    """
    if size < 1:
        raise ApiError(f"{name} should be at least 1, not {size}")
    size = min(size, _MOST_ROWS)
    return (min(max(number or 1, 1), _MOST_ROWS) - 1) * size, size


def whole(value: object) -> int | None:
    """Return a 64-bit integer from whatever a client sent for one; None and "" stay None.

    Raises:
        ValueError: It is not a number, or does not fit; the message completes "should ...".
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        value = _number(value)
    if not isinstance(value, int | float):
        raise ValueError("should be an integer")
    if not INT64_SMALLEST <= value <= INT64_LARGEST:  # also rejects NaN
        raise ValueError("should fit into 64 bits")
    return int(value)


def epoch_number(value: float | UnsetType | None) -> float | None:
    """Return an epoch, as an integer unless it has a fraction; None if absent or null.

    Raises:
        ApiError: It is out of range, or not a number.
    """
    found = or_none(value)
    if found is None:
        return None
    if not EPOCH_SMALLEST <= found <= EPOCH_LARGEST:  # also rejects NaN
        raise ApiError(f"epoch should be between {EPOCH_SMALLEST} and {EPOCH_LARGEST}, not {found}")
    return int(found) if found == int(found) else found


def moment(value: int) -> int:
    """Return milliseconds since the epoch, from milliseconds or microseconds."""
    return value // 1000 if value > _TOO_LATE else value


def _number(text: str) -> float | None:
    try:
        return int(text) if len(text) < _LONGEST_INTEGER else float(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return None


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
