"""Durations for people to read."""

from __future__ import annotations

__all__ = ["no_signal_for", "rough_duration"]

_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))


def rough_duration(milliseconds: int) -> str:
    """Return a duration in its largest unit, ``14 min`` for instance; seconds up to two minutes."""
    seconds = max(milliseconds, 0) // 1000
    for size, unit in _UNITS:
        if seconds >= size * (2 if unit == "min" else 1):
            return f"{seconds // size} {unit}"
    return "0 s"


def no_signal_for(milliseconds: int | None) -> str:
    """Return how an experiment without heartbeats is shown, given for how long there was none."""
    return "no signal" if milliseconds is None else f"no signal for {rough_duration(milliseconds)}"
