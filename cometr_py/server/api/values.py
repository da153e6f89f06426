"""Values that clients write in several ways, as the handlers need them."""

from __future__ import annotations

import json

from comet_wire.base import JsonValue, UnsetType


def as_texts(value: list[str] | str | UnsetType | None) -> list[str] | None:
    """Return several strings; a single one stands for a list of one. None if absent or null."""
    if isinstance(value, str):
        return [value]
    return None if isinstance(value, UnsetType) else value


def as_flag(value: bool | str | UnsetType | None) -> bool:
    """Return a boolean that may be written as a string: `true`, `1` and `yes` are true."""
    if isinstance(value, str):
        return value.strip().lower() in ("true", "1", "yes")
    return value is True


def as_text(value: str | float | bool | UnsetType | None) -> str | None:
    """Return a string; a number or boolean as its JSON text. None if absent or null."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None or isinstance(value, UnsetType) else str(value)


def as_json(value: JsonValue | UnsetType) -> str | None:
    """Return JSON text: a string as it is, anything else encoded. None if absent or null."""
    if value is None or isinstance(value, UnsetType):
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
