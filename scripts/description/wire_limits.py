"""The module ``comet_wire.limits``: the table of ranges and lengths as constants, and as types that decoding checks."""

from .bundle import LIMITS, Description
from .schemas import as_mapping

__all__ = ["LIMITS_MODULE", "limit_types", "limits_module", "type_name"]

LIMITS_MODULE = "comet_wire.limits"
#: What a constant's name adds to the name of its row.
_SUFFIXES = {
    "minimum": "SMALLEST",
    "maximum": "LARGEST",
    "maxLength": "MAX_LENGTH",
    "maxItems": "MAX_ITEMS",
    "maxBytes": "MAX_BYTES",
}


def limits_module(description: Description) -> str:
    """Return the source of the module."""
    constants: list[str] = []
    types: list[str] = []
    for name, row in _rows(description).items():
        meaning = " ".join(str(row.get("description", "")).split()).partition(". ")[0].rstrip(".")
        for keyword, suffix in _SUFFIXES.items():
            if keyword in row:
                constants.append(f"#: {meaning}.\n{name.upper()}_{suffix} = {row[keyword]}\n")
        if "maxLength" in row:
            length = f"{name.upper()}_{_SUFFIXES['maxLength']}"
            types.append(f"{type_name(name)}: TypeAlias = Annotated[str, msgspec.Meta(max_length={length})]\n")
    return (
        '"""Ranges, lengths, and sizes, from the table ``x-limits`` of the description."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Annotated, TypeAlias\n\nimport msgspec\n\n"
        + "".join(constants)
        + "\n"
        + "".join(types)
    )


def limit_types(description: Description) -> set[str]:
    """Return the names of the types of the module."""
    return {type_name(name) for name, row in _rows(description).items() if "maxLength" in row}


def type_name(limit: str) -> str:
    """Return the name of the type of a row: ``SeriesName`` of ``series_name``."""
    return "".join(word[:1].upper() + word[1:] for word in limit.split("_"))


def _rows(description: Description) -> dict[str, dict[str, object]]:
    table = as_mapping(description.document.get(LIMITS))
    return {name: as_mapping(row) for name, row in table.items()}
