"""Lists of names in one column of the database: tags and stages."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


def decode_names(text: str) -> list[str]:
    """Return the names that a column holds."""
    return msgspec.json.decode(text.encode(), type=list[str])


def encode_names(names: Iterable[str]) -> str:
    """Return the names as a column holds them, each once."""
    return msgspec.json.encode(list(dict.fromkeys(names))).decode()
