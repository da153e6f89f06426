"""Typed access to what a client sent: query parameters and the members of JSON objects.

Clients differ in how they write the same thing (``True``, ``TRUE``, ``true``; a bare string where a list is meant;
``null`` for "leave it as it is"), so every getter accepts all spellings that are in use, and refuses the rest with a
sentence that names the member.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cometr_py.server.errors import ApiError

INT64 = 2**63
#: Beyond this no page goes, so that the database can count to its end.
_MOST_ROWS = 10**9
#: Milliseconds in the year 5138: what lies beyond was multiplied by 1,000 once too often, as one SDK does.
_TOO_LATE = 10**14


class Fields:
    """The members of one JSON object, or the parameters of one query string."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._values = values
        self.where = where

    def __contains__(self, name: str) -> bool:
        """Whether the member is there and not null."""
        return self._values.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def names(self) -> Mapping[str, Any]:
        """Return the names of the members, null ones included."""
        return self._values

    def is_list(self, name: str) -> bool:
        """Return whether the member is an array."""
        return isinstance(self._values.get(name), list)

    def scalar(self, name: str) -> str | float | None:
        """Return a number or a string as it is; anything else as its JSON text. None if it is absent or null."""
        value = self._values.get(name)
        if value is None or isinstance(value, str | bool | int | float):
            return value
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def numbers(self, name: str) -> list[float] | None:
        """Return several numbers, or a single one as a list of one; null items are left out."""
        if name not in self:
            return None
        found = (Fields({name: item}, self.where).number(name) for item in self.listed(name))
        return [number for number in found if number is not None]

    def listed(self, name: str) -> list[Any]:
        """Return an array as it is, or a single value as a list of one; absent or null is an empty list."""
        value = self._values.get(name)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def raw(self, name: str) -> Any:
        """The member as it was decoded, None where it is absent."""
        return self._values.get(name)

    def text(self, name: str) -> str | None:
        """A string; a number or boolean is taken as its JSON text. None where absent or null."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return str(value)
        raise self.invalid(name, "should be a string")

    def required(self, name: str, code: int = 0) -> str:
        """A string that has to be there and may not be empty."""
        value = self.text(name)
        if not value:
            raise ApiError(f"{name} is missing from {self.where}", code=code)
        return value

    def first(self, *names: str) -> str | None:
        """The first of several spellings of one member that is there and not empty."""
        return next((value for name in names if (value := self.text(name))), None)

    def lines(self, name: str) -> str | None:
        """A string, or an array of strings that are the lines of one (what R sends for a character vector)."""
        value = self._values.get(name)
        if isinstance(value, list):
            return "\n".join(self._string(name, item) for item in value)
        return self.text(name)

    def texts(self, name: str) -> list[str] | None:
        """Several strings, or a single one that stands for a list of one. None where absent or null."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, list):
            return [self._string(name, item) for item in value if item is not None]
        return [self._string(name, value)]

    def integer(self, name: str) -> int | None:
        """A whole number of 64 bits, also written as text or with a decimal point (then cut)."""
        try:
            return whole(self._values.get(name))
        except ValueError as error:
            raise self.invalid(name, str(error)) from None

    def page(self, number: str, size: str, default: int) -> tuple[int, int]:
        """Which rows are asked for, as (first, how many): pages count from 1, and a size has to be at least 1."""
        rows = self.integer(size)
        rows = default if rows is None else rows
        if rows < 1:
            raise self.invalid(size, "should be at least 1")
        rows = min(rows, _MOST_ROWS)
        page = min(max(self.integer(number) or 1, 1), _MOST_ROWS)
        return (page - 1) * rows, rows

    def moment(self, name: str) -> int | None:
        """Milliseconds since the epoch."""
        value = self.integer(name)
        return None if value is None else moment(value)

    def number(self, name: str) -> float | None:
        """A number, also written as text."""
        value = self._values.get(name)
        if value is None or value == "":
            return None
        try:
            return float(value)
        except (TypeError, ValueError, OverflowError):
            raise self.invalid(name, "should be a number") from None

    def flag(self, name: str) -> bool | None:
        """A boolean in any case; text other than `true`, `1` and `yes` means no. None where absent or null."""
        value = self._values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return value.strip().lower() in ("true", "1", "yes")
        if isinstance(value, bool | int | float):
            return bool(value)
        raise self.invalid(name, "should be true or false")

    def object(self, name: str) -> dict[str, Any] | None:
        """A JSON object as it is."""
        value = self._values.get(name)
        if value is None or isinstance(value, dict):
            return value
        raise self.invalid(name, "should be an object")

    def fields(self, name: str) -> Fields:
        """A JSON object, whose members are asked for in turn; empty where absent or null."""
        return Fields(self.object(name) or {}, f"{name} of {self.where}")

    def json(self, name: str) -> str | None:
        """The member as JSON text, None where absent or null."""
        value = self._values.get(name)
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def objects(self, name: str) -> list[Fields]:
        """An array of objects; a single object stands for an array of one, absent or null for none."""
        value = self._values.get(name)
        if value is None:
            return []
        items = value if isinstance(value, list) else [value]
        for item in items:
            if not isinstance(item, dict):
                raise self.invalid(name, "should be an array of objects")
        return [Fields(item, f"{name}[{index}] of {self.where}") for index, item in enumerate(items)]

    def invalid(self, name: str, what: str) -> ApiError:
        """The answer to a member that makes no sense."""
        return ApiError(f"{name} in {self.where} {what}, not {_shown(self._values.get(name))}")

    def _string(self, name: str, item: Any) -> str:
        if isinstance(item, str):
            return item
        if isinstance(item, bool | int | float):
            return str(item)
        raise self.invalid(name, "should hold strings only")


def page_rows(number: int | None, size: int, name: str) -> tuple[int, int]:
    """Return the rows of a page as (first, how many). Pages count from 1.

    Raises:
        ApiError: The size, a field of this name, is less than 1.
    """
    if size < 1:
        raise ApiError(f"{name} should be at least 1, not {size}")
    size = min(size, _MOST_ROWS)
    return (min(max(number or 1, 1), _MOST_ROWS) - 1) * size, size


def whole(value: Any) -> int | None:
    """A whole number of 64 bits out of whatever a client sent for one; None and "" stay None.

    Raises:
        ValueError: It is no number, or it does not fit; the text completes "should ...".
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        try:
            value = int(value) if len(value) < 40 else float(value)
        except ValueError:
            try:
                value = float(value)
            except ValueError:
                raise ValueError("should be a whole number") from None
    if not isinstance(value, int | float):
        raise ValueError("should be a whole number")
    if not -INT64 <= value < INT64:  # also refuses NaN
        raise ValueError("should fit into 64 bits")
    return int(value)


def moment(value: int) -> int:
    """Milliseconds since the epoch, out of milliseconds or of milliseconds times 1,000."""
    return value // 1000 if value > _TOO_LATE else value


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
