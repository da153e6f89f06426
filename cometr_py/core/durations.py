"""Durations as people read and write them."""

from __future__ import annotations

import re

__all__ = ["no_signal_for", "parse_duration", "rough_duration"]

_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))
_SECONDS = {name: size for size, name in _UNITS} | {"w": 604_800, "m": 60, "ms": 0.001}
_PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(ms|min|[smhdw])(?![A-Za-z])", re.ASCII)


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


def parse_duration(text: str) -> float | None:
    """Return the seconds of a duration such as ``2h``, ``14 min``, or ``1 h 30 min``; None if it is something else."""
    seconds, end = 0.0, 0
    while part := _PART.match(text, end):
        seconds += float(part[1]) * _SECONDS[part[2]]
        end = part.end()
    return seconds if end and not text[end:].strip() else None
