"""Numbers that the API writes as strings."""

from __future__ import annotations

from comet_rest_v2.types import Unset

__all__ = ["number_or_none"]


def number_or_none(value: str | float | Unset | None) -> float | None:
    """Return a value as a number; None if there is none.

    Raises:
        ValueError: It is not a number.
    """
    return None if value is None or isinstance(value, Unset) else float(value)
