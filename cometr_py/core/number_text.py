"""Logged values as numbers and as they are written. The server stores values so, and conditions compare them so."""

from __future__ import annotations

import math

__all__ = ["EXACT", "measure_text", "number_text"]

#: Integers up to here are exact as floating point.
EXACT = 2**53
#: Longer strings are no numbers. To look for one in 60 MiB would hold Python's lock for long.
_LONGEST_NUMBER = 5_000
_SPECIAL = {"nan": "NaN", "inf": "Infinity", "infinity": "Infinity", "-inf": "-Infinity", "-infinity": "-Infinity"}


def number_text(value: float) -> str:
    """Return a number as text: integers without a decimal point, others as the shortest text of the same value."""
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    return repr(value)


def measure_text(value: str) -> tuple[float | None, str | None]:
    """Return a string as the number that it reads as, and as text if the number alone does not determine it."""
    if len(value) > _LONGEST_NUMBER:
        return None, value
    special = _SPECIAL.get(value.lower())
    if special is not None:
        return (None if special == "NaN" else float(special)), special
    try:
        number = float(value)
    except ValueError:
        return None, value
    if not math.isfinite(number) or "_" in value:
        return None, value
    return number, None if number_text(number) == value else value
