# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Numbers that the API writes as strings."""

from __future__ import annotations

__all__ = ["number_or_none"]


def number_or_none(value: object) -> float | None:
    """Return a value as a number; None if it is not one."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        return float(value)
    except ValueError:
        return None
