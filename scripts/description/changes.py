"""Compares the facts of two descriptions, and separates changes that break clients from others.

A client that sends a value breaks if less is accepted, and one that receives it, if more may come. So the same change
of a schema may break requests or responses: a schema that is part of both is held to both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .bundle import Json, walk
from .facts import METHODS_OF_CLIENTS, REMARKS, SHARED
from .schema_changes import DIRECTIONS, REQUEST, RESPONSE, changes_of_schema, effect, shown
from .schemas import as_mapping


@dataclass(frozen=True, order=True)
class Change:
    """One difference.

    Attributes:
        sentence: What the changelog has to list, word for word.
        breaking: Whether a client that works with the earlier description may fail with the later one.
    """

    sentence: str
    breaking: bool


def changes(old: Json, new: Json) -> list[Change]:
    """Return every difference between two descriptions' facts, sorted."""
    found: set[Change] = set()
    before, after = old["operations"], new["operations"]
    renamed = _renamed(before, after)
    for id in before.keys() - after.keys() - set(renamed.values()):
        found.add(Change(f"`{id}` removed.", True))
    for id in after.keys() - before.keys() - renamed.keys():
        found.add(Change(f"`{id}` added.", False))
    for id in after:
        earlier = renamed.get(id, id)
        if earlier in before:
            if id != earlier:
                found.add(Change(f"`{id}`: operationId changed from `{earlier}`.", True))
            found.update(
                Change(f"`{id}`: {what}.", bad)
                for what, bad in [
                    *_of_operation(before[earlier], after[id]),
                    *_of_responses(*_written_out(old, before[earlier], new, after[id])),
                ]
            )
    for name in old["responses"].keys() & new["responses"].keys():
        pair = ({"": facts["responses"][name]} for facts in (old, new))
        found.update(Change(f"Response `{name}`{what}.", bad) for what, bad in _of_responses(*pair))
    uses = [_uses(facts) for facts in (old, new)]
    for name in old["schemas"].keys() | new["schemas"].keys():
        directions = uses[0].get(name, set()) | uses[1].get(name, set())
        found.update(_of_component(name, old["schemas"], new["schemas"], directions))
    return sorted(found)


def _renamed(before: Json, after: Json) -> dict[str, str]:
    """Return the new and the old operationId of each request that is called otherwise now."""
    calls = {(one["method"], one["path"]): id for id, one in before.items()}
    found = {id: calls.get((one["method"], one["path"])) for id, one in after.items() if id not in before}
    return {id: earlier for id, earlier in found.items() if earlier and earlier not in after}


def _of_operation(old: Json, new: Json) -> Iterator[tuple[str, bool]]:
    if (old["method"], old["path"]) != (new["method"], new["path"]):
        yield f"`{old['method']} {old['path']}` changed to `{new['method']} {new['path']}`", True
    if old["tag"] != new["tag"]:
        yield f"tag changed from `{old['tag']}` to `{new['tag']}`", True
    if old["idempotent"] != new["idempotent"]:
        # A client that repeated it would now store it twice; the other direction only allows repeating it.
        was, now = str(old["idempotent"]).lower(), str(new["idempotent"]).lower()
        yield f"`x-idempotent` changed from {was} to {now}", bool(old["idempotent"])
    for key in (*REMARKS, *METHODS_OF_CLIENTS):
        if old.get(key) != new.get(key):
            what = f"`{key}` changed from {_plain(old.get(key))} to {_plain(new.get(key))}"
            yield what, key in METHODS_OF_CLIENTS and key in old
    yield from _of_parameters(as_mapping(old.get("parameters")), as_mapping(new.get("parameters")))
    yield from _of_body(as_mapping(old.get("body")), as_mapping(new.get("body")))


def _of_parameters(old: Json, new: Json) -> Iterator[tuple[str, bool]]:
    for name in old.keys() | new.keys():
        place, _, own = name.partition(" ")
        subject = f"{place} parameter `{own}`"
        if name not in new:
            yield f"{subject} removed", True
        elif name not in old:
            required = new[name]["required"]
            yield f"{subject} added{', required' if required else ''}", required
        else:
            if old[name]["required"] != new[name]["required"]:
                yield f"{subject} is {'required' if new[name]['required'] else 'optional'} now", new[name]["required"]
            yield from _of_value(subject, old[name]["schema"], new[name]["schema"], {REQUEST})


def _of_body(old: Json, new: Json) -> Iterator[tuple[str, bool]]:
    if not (old and new):
        if old:
            yield "body removed", True
        elif new:
            yield "body added", bool(new["required"])
        return
    if old["required"] != new["required"]:
        yield f"body is {'required' if new['required'] else 'optional'} now", bool(new["required"])
    yield from _of_content("body", old["content"], new["content"], REQUEST)


def _written_out(old: Json, before: Json, new: Json, after: Json) -> tuple[Json, Json]:
    """Return the responses of an operation, without those that refer to the same shared one."""
    same = {status for status, one in before["responses"].items() if SHARED in one} & {
        status for status, one in after["responses"].items() if before["responses"].get(status) == one
    }
    first, second = (
        {status: facts["responses"].get(one.get(SHARED), one) for status, one in item.items() if status not in same}
        for facts, item in ((old, before["responses"]), (new, after["responses"]))
    )
    return first, second


def _of_responses(old: Json, new: Json) -> Iterator[tuple[str, bool]]:
    for status in old.keys() | new.keys():
        subject = f"response {status}" if status else ""
        if status not in new:
            yield f"{subject} removed", True
        elif status not in old:
            yield f"{subject} added", False
        else:
            before, after = old[status], new[status]
            parts = {key: [as_mapping(one.get(key)) for one in (before, after)] for key in ("content", "headers")}
            yield from _of_content(subject, parts["content"][0], parts["content"][1], RESPONSE)
            yield from _of_headers(subject, parts["headers"][0], parts["headers"][1])


def _of_headers(subject: str, old: Json, new: Json) -> Iterator[tuple[str, bool]]:
    for name in old.keys() | new.keys():
        if name not in new:
            yield f"{subject}: header `{name}` removed", True
        elif name not in old:
            yield f"{subject}: header `{name}` added", False
        else:
            yield from _of_value(f"{subject}: header `{name}`", old[name], new[name], {RESPONSE})


def _of_content(subject: str, old: Json, new: Json, direction: str) -> Iterator[tuple[str, bool]]:
    for kind in old.keys() | new.keys():
        if kind not in new:
            yield f"{subject}: content type `{kind}` removed", True
        elif kind not in old:
            # A body where none was described is new to every client; another content type is one that some cannot read.
            yield f"{subject}: content type `{kind}` added", direction == RESPONSE and bool(old)
        else:
            yield from _of_value(subject, old[kind], new[kind], {direction})


def _of_value(subject: str, old: Any, new: Any, directions: set[str]) -> Iterator[tuple[str, bool]]:
    for what, narrower, wider in changes_of_schema(old, new):
        yield f"{subject}{what}", effect(narrower, wider, directions)


def _of_component(name: str, old: Json, new: Json, directions: set[str]) -> Iterator[Change]:
    if name not in new:
        yield Change(f"Schema `{name}` removed.", True)
    elif name in old:
        for what, bad in _of_value(f"Schema `{name}`", old[name], new[name], directions or set(DIRECTIONS)):
            yield Change(f"{what}.", bad)


def _uses(facts: Json) -> dict[str, set[str]]:
    """Return whether each component schema is part of requests, of responses, or of both."""
    found: dict[str, set[str]] = {}
    for operation in facts["operations"].values():
        sent = (operation.get("parameters"), operation.get("body"))
        received = [facts["responses"].get(one.get(SHARED), one) for one in operation["responses"].values()]
        for direction, nodes in ((REQUEST, sent), (RESPONSE, received)):
            waiting = list(nodes)
            while waiting:
                for _, node in walk(waiting.pop()):
                    reference = node.get("$ref") if isinstance(node, dict) else None
                    name = str(reference or "").rpartition("/")[2]
                    if name and direction not in found.setdefault(name, set()):
                        found[name].add(direction)
                        waiting.append(facts["schemas"].get(name))
    return found


def _plain(value: object) -> str:
    return "nothing" if value is None else shown(value)
