"""Version numbers as semantic versioning has them: 1.0.0, 2.1.0-beta.1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cometr_py.server.errors import REGISTRY_VERSION_INVALID, ApiError

_PATTERN = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?", re.ASCII)
_MAX = 200
FIRST = "1.0.0"


class Order(NamedTuple):
    """Compares as versions do: a pre-release comes before its release."""

    major: int
    minor: int
    patch: int
    released: bool
    pre_release: tuple[tuple[bool, int, str], ...]


def order(version: str) -> Order:
    """Return how a version compares.

    Raises:
        ApiError: It is none, with the error number that clients know.
    """
    match = _PATTERN.fullmatch(version) if len(version) <= _MAX else None
    if match is None:
        raise ApiError(f"{version[:50]!r} is no version such as 1.0.0", code=REGISTRY_VERSION_INVALID)
    major, minor, patch, pre_release = match.groups()
    steps = tuple(
        (not part.isdigit(), int(part) if part.isdigit() else 0, part)
        for part in (pre_release or "").split(".")
        if part
    )
    return Order(int(major), int(minor), int(patch), pre_release is None, steps)


def next_major(versions: Iterable[str]) -> str:
    """Return the version after these: the first, or a new major one."""
    highest = max((order(version).major for version in versions), default=None)
    return FIRST if highest is None else f"{highest + 1}.0.0"
