"""Compares two schemas: what changed, and whether fewer or more values fit now."""

import json
from collections.abc import Iterator
from typing import Any

from .absence import MARK as ABSENT
from .bundle import Json
from .client_package import NUMERIC
from .schemas import as_list, as_mapping

REQUEST, RESPONSE = "request", "response"
DIRECTIONS = (REQUEST, RESPONSE)
#: (what changed, whether some values no longer fit, whether some fit now that did not)
Difference = tuple[str, bool, bool]

#: Keywords that bound a value from below and from above.
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
#: Keywords that are compared as types, member by member, or without consequences for what fits.
_COMPARED = {"type", "format", "anyOf", "items", "enum", "$ref", "properties", "required", "allOf", *_LOWER, *_UPPER}


def effect(narrower: bool, wider: bool, directions: set[str]) -> bool:
    """Whether a client is broken: less is accepted from it, or more may be sent to it."""
    return (narrower and REQUEST in directions) or (wider and RESPONSE in directions)


def changes_of_schema(old: Any, new: Any) -> Iterator[Difference]:
    """Every difference between two schemas, without following references."""
    if old == new:
        return
    found = list(_changes(as_mapping(old), as_mapping(new)))
    yield from found or [(": changed", True, True)]


def _changes(before: Json, after: Json) -> Iterator[Difference]:
    yield from _of_types(before, after)
    yield from _of_enum(before, after)
    yield from _of_bounds(before, after)
    yield from _of_members(before, after)
    yield from _of_parts(before, after)
    parts = [{json.dumps(part, sort_keys=True): part for part in as_list(one.get("allOf"))} for one in (before, after)]
    for key in parts[0].keys() - parts[1].keys():
        yield f": no longer includes {_type(parts[0][key])}", True, True
    for key in parts[1].keys() - parts[0].keys():
        yield f": includes {_type(parts[1][key])} now", True, True
    for key in sorted((before.keys() | after.keys()) - _COMPARED):
        if before.get(key) != after.get(key):
            was, now = (shown(one[key]) if key in one else "nothing" for one in (before, after))
            # A member that may be absent is one more case for clients; of other extensions only our own have accessors.
            harmless = key.startswith("x-") and key not in (NUMERIC, ABSENT)
            narrower = not harmless and key != ABSENT
            yield f": `{key}` changed from {was} to {now}", narrower, narrower or (key == ABSENT and key in after)


def shown(value: object) -> str:
    """Return a value as the changelog shows it."""
    return f"`{value if isinstance(value, str) else json.dumps(value)}`"


def _of_types(before: Json, after: Json) -> Iterator[Difference]:
    was, now = (_alternatives(one) for one in (before, after))
    if was != now:
        # Anything may come in place of no type; a number admits every integer.
        narrower = "anything" not in now and not _admits(now, was)
        wider = "anything" not in was and not _admits(was, now)
        yield f": type changed from {' or '.join(sorted(was))} to {' or '.join(sorted(now))}", narrower, wider


def _admits(kinds: set[str], others: set[str]) -> bool:
    return all(
        kind in kinds or (kind.startswith("integer") and {"number", "integer"} & kinds) or "anything" in kinds
        for kind in others
    )


def _of_enum(before: Json, after: Json) -> Iterator[Difference]:
    was, now = (as_list(one.get("enum")) for one in (before, after))
    for value in was:
        if value not in now:
            # Both: code that uses the name of this value in a generated client no longer works.
            yield f": value {shown(value)} removed", True, True
    for value in now:
        if value not in was:
            # Enums are open: an unknown value is expected everywhere.
            yield f": value {shown(value)} added", not was, False


def _of_bounds(before: Json, after: Json) -> Iterator[Difference]:
    for key in (*_LOWER, *_UPPER):
        was, now = before.get(key), after.get(key)
        if was != now:
            up = was is None or (now is not None and now > was) if key in _LOWER else now is None
            if key in _UPPER and was is not None and now is not None:
                up = now > was
            narrower = up if key in _LOWER else not up
            words = ("nothing" if one is None else str(one) for one in (was, now))
            yield f": `{key}` changed from {' to '.join(words)}", narrower, not narrower


def _of_members(before: Json, after: Json) -> Iterator[Difference]:
    old, new = (as_mapping(one.get("properties")) for one in (before, after))
    was, now = (set(map(str, as_list(one.get("required")))) for one in (before, after))
    for name in old.keys() - new.keys():
        yield f": member `{name}` removed", True, True
    for name in new.keys() - old.keys():
        required = name in now
        yield f": member `{name}` added{', required' if required else ''}", required, False
    for name in old.keys() & new.keys():
        if (name in was) != (name in now):
            required = name in now
            yield f": member `{name}` is {'required' if required else 'optional'} now", required, not required
        for what, narrower, wider in changes_of_schema(old[name], new[name]):
            yield f": member `{name}`{what}", narrower, wider
    if not (old and new):
        return
    for name in (was ^ now) - old.keys() - new.keys():
        yield f": `{name}` is {'required' if name in now else 'optional'} now", name in now, name in was


def _of_parts(before: Json, after: Json) -> Iterator[Difference]:
    """Compare the items of arrays, and the members of unions that have the same type."""
    old, new = ({tuple(sorted(_alternatives(part))): part for part in _parts(one)} for one in (before, after))
    for kind in old.keys() & new.keys():
        word = "items" if "items" in before else f"as {' or '.join(kind)}"
        for what, narrower, wider in changes_of_schema(old[kind], new[kind]):
            yield f", {word}{what}", narrower, wider


def _parts(schema: Json) -> list[Json]:
    return [as_mapping(part) for part in ([schema["items"]] if "items" in schema else as_list(schema.get("anyOf")))]


def _alternatives(schema: Json) -> set[str]:
    """Return the types that a schema admits, in words."""
    if "anyOf" in schema:
        return {kind for part in as_list(schema["anyOf"]) for kind in _alternatives(as_mapping(part))}
    return {_type({**schema, "type": kind}) for kind in _types(schema)} if "type" in schema else {_type(schema)}


def _types(schema: Json) -> list[str]:
    declared = schema.get("type")
    return [declared] if isinstance(declared, str) else [str(kind) for kind in as_list(declared)]


def _type(schema: Json) -> str:
    if "$ref" in schema:
        return f"`{str(schema['$ref']).rpartition('/')[2]}`"
    kind = schema.get("type")
    if kind is None:
        return "object" if "properties" in schema or "allOf" in schema else "anything"
    if kind == "array":
        return f"array of {' or '.join(sorted(_alternatives(as_mapping(schema.get('items')))))}"
    return f"{kind} ({schema['format']})" if "format" in schema and kind != "null" else str(kind)
