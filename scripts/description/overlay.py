"""The overlay: what the server of cometr_py adds to Comet's description, in OpenAPI's Overlay format.

``spec/overlay.yaml`` is written by hand. The bundle completes it with the facts about our server that are written in
``paths/`` and ``components/`` (``x-served``, ``x-limit``), so the description without an overlay is about Comet alone.
The completed overlay has nothing but what the Overlay Specification 1.0 defines, and any tool that knows it gives the
same document.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any

from .problems import Problem

OVERLAY_FILE = "overlay.yaml"
OVERLAY_VERSION = "1.0.0"
#: Of an action in spec/overlay.yaml: a paragraph to put after the description of the target. Overlays can replace a
#: description, but not extend it; the bundle turns the paragraph into a whole one.
PARAGRAPH = "x-paragraph"
#: The members in paths/ and components/ that state facts about our server. The bundle moves them into the overlay.
SERVED, LIMIT, LIMITS = "x-served", "x-limit", "x-limits"
#: What JSON Schema knows of a row of the table of limits.
LIMIT_KEYWORDS = ("maxLength", "maxItems")
_ACTION_KEYS = {"target", "description", "update", "remove", PARAGRAPH}
_STEP = re.compile(r"\.(?P<name>[A-Za-z_][\w-]*)|\['(?P<quoted>(?:[^'\\]|\\['\\])*)'\]|\[(?P<index>\d+)\]")

Json = dict[str, Any]
Step = str | int
Path = tuple[Step, ...]


class TargetError(ValueError):
    """A target is written in a way that is not supported, or nothing is there."""


def parse_target(target: str) -> Path:
    """Return the steps of a JSONPath that leads to one place: ``$.paths['/api/x'].get.parameters[0]``.

    Raises:
        TargetError: It has wildcards, filters, or other selectors.
    """
    steps: list[Step] = []
    position = 1
    while position < len(target):
        found = _STEP.match(target, position)
        if found is None:
            raise TargetError(f"the target {target!r} is not of the form $.name['name'][0]")
        if found["index"] is not None:
            steps.append(int(found["index"]))
        else:
            steps.append(found["name"] or re.sub(r"\\(.)", r"\1", found["quoted"]))
        position = found.end()
    if not target.startswith("$"):
        raise TargetError(f"the target {target!r} does not begin with $")
    return tuple(steps)


def write_target(path: Path) -> str:
    """Return the JSONPath of a place."""
    return "$" + "".join(_written(step) for step in path)


def apply(document: Json, overlay: Json) -> Json:
    """Return a copy of a document with the actions of an overlay applied, in their order.

    Raises:
        TargetError: A target does not exist, or does not admit the update.
    """
    changed = copy.deepcopy(document)
    for action in overlay["actions"]:
        path = parse_target(action["target"])
        if action.get("remove"):
            parent = find(changed, path[:-1])
            find(changed, path)
            del parent[path[-1]]
        else:
            _update(changed, path, copy.deepcopy(action["update"]))
    return changed


def find(document: Any, path: Path) -> Any:
    """Return what is at a place.

    Raises:
        TargetError: Nothing is there.
    """
    node = document
    for position, step in enumerate(path):
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            raise TargetError(f"{write_target(path[: position + 1])} does not exist") from None
    return node


def complete(written: Json, plain: Json, moved: list[Json]) -> Json:
    """Return the overlay as it is published: standard actions alone.

    Args:
        written: What spec/overlay.yaml holds.
        plain: The description without an overlay; paragraphs go after its descriptions.
        moved: The actions that ``split`` found.

    Raises:
        TargetError: A paragraph's target does not exist, or has no description.
    """
    actions = []
    for action in written.get("actions", []):
        standard = {key: value for key, value in action.items() if key != PARAGRAPH}
        if PARAGRAPH in action:
            description = find(plain, (*parse_target(action["target"]), "description"))
            text = f"{description.rstrip()}\n\n{action[PARAGRAPH].strip()}\n"
            standard["update"] = {"description": text} | standard.get("update", {})
        actions.append(standard)
    return {**written, "actions": [*actions, *moved]}


def split(document: Json) -> list[Json]:
    """Take the facts about our server out of a description; return the actions that put them back."""
    table = document.pop(LIMITS, None)
    actions = [{"target": "$", "update": {LIMITS: table}}] if table is not None else []
    for path, node in _places(document):
        update: Json = {}
        if SERVED in node:
            update[SERVED] = node.pop(SERVED)
        if isinstance(node.get(LIMIT), str):
            update[LIMIT] = node.pop(LIMIT)
            row = (table or {}).get(update[LIMIT])
            update |= {key: row[key] for key in LIMIT_KEYWORDS if isinstance(row, dict) and key in row}
        if update:
            actions.append({"target": write_target(path), "update": update})
    return actions


def format_problems(overlay: Json) -> Iterator[Problem]:
    """Yield what the Overlay Specification, or this implementation of it, does not accept."""
    if overlay.get("overlay") != OVERLAY_VERSION:
        what = f"overlay is {overlay.get('overlay')!r}"
        yield Problem(OVERLAY_FILE, "", what, f"Write `overlay: {OVERLAY_VERSION}`", "overlay")
    info = overlay.get("info")
    if not (isinstance(info, dict) and isinstance(info.get("title"), str) and isinstance(info.get("version"), str)):
        yield Problem(OVERLAY_FILE, "info", "has no title or no version", "Write both, as strings", "overlay")
    actions = overlay.get("actions")
    if not (isinstance(actions, list) and actions):
        yield Problem(OVERLAY_FILE, "actions", "is not a list of actions", "Write at least one", "overlay")
        return
    for number, action in enumerate(actions):
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            yield Problem(OVERLAY_FILE, f"actions[{number}]", "has no target", "Write a JSONPath", "overlay")
            continue
        unknown = sorted(action.keys() - _ACTION_KEYS)
        if unknown:
            remedy = f"Use {', '.join(sorted(_ACTION_KEYS))}"
            yield Problem(OVERLAY_FILE, action["target"], f"{unknown[0]!r} would be ignored", remedy, "overlay")
        if sum((action.get("remove") is True, "update" in action or PARAGRAPH in action)) != 1:
            remedy = f"Write either remove: true or update (or {PARAGRAPH})"
            yield Problem(OVERLAY_FILE, action["target"], "is not an update or a removal", remedy, "overlay")


def _update(document: Json, path: Path, update: Any) -> None:
    target = find(document, path)
    if isinstance(target, dict) and isinstance(update, dict):
        _merge(target, update)
    elif isinstance(target, list):
        target.extend(update if isinstance(update, list) else [update])
    else:
        raise TargetError(f"{write_target(path)} is neither an object nor an array, which alone can be updated")


def _merge(target: Json, update: Json) -> None:
    for key, value in update.items():
        present = target.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            _merge(present, value)
        elif isinstance(present, list) and isinstance(value, list):
            present.extend(value)
        else:
            target[key] = value


def _places(node: Any, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Every object in a document, with its place; properties named like a keyword are not mistaken for one."""
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from _places(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _places(value, (*path, index))


def _written(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if re.fullmatch(r"[A-Za-z_]\w*", step):
        return f".{step}"
    return "['" + re.sub(r"(['\\])", r"\\\1", step) + "']"
