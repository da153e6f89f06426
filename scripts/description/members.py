"""Which members of objects a value has, by the schemas that describe them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .bundle import Description, Json
from .schemas import as_list, as_mapping, reference_of


@dataclass(frozen=True)
class Member:
    """A member of an object in a value.

    Attributes:
        trail: How to reach it: ``.values[0].name``.
        name: Its name.
        value: Its value.
        owners: The components that describe it, none if nothing does.
    """

    trail: str
    name: str
    value: Any
    owners: tuple[str, ...]


def members_of(description: Description, schema: Any, value: Any, trail: str = "") -> Iterator[Member]:
    """Yield every member of every object in a value whose schema lists its members, nested ones included."""
    shapes = list(_shapes(description, schema, ""))
    if isinstance(value, list):
        inner = [shape["items"] for _, shape in shapes if "items" in shape]
        for index, one in enumerate(value):
            yield from members_of(description, {"anyOf": inner}, one, f"{trail}[{index}]")
    if not isinstance(value, dict):
        return
    listing = [(owner, shape) for owner, shape in shapes if "properties" in shape]
    others = [shape["additionalProperties"] for _, shape in shapes if "additionalProperties" in shape]
    for name, one in value.items():
        found = [(owner, shape["properties"][name]) for owner, shape in listing if name in shape["properties"]]
        place = f"{trail}.{name}"
        if (listing and not others) or found:
            yield Member(place, name, one, tuple(owner for owner, _ in found))
        inner = [child for _, child in found] or others
        if inner:
            yield from members_of(description, {"anyOf": inner}, one, place)


def _shapes(description: Description, schema: Any, owner: str) -> Iterator[tuple[str, Json]]:
    """Every schema without a reference that a value may have to fit, with the component that it is part of."""
    reference = reference_of(schema)
    found = as_mapping(description.resolve(schema))
    owner = reference.rpartition("/")[2] if reference else owner
    yield owner, found
    for keyword in ("anyOf", "oneOf", "allOf"):
        for part in as_list(found.get(keyword)):
            yield from _shapes(description, part, owner)
