"""docs/evidence.md: how each operation, and each of its fields, is known."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from description.evidence import Evidence, Seen, read_evidence

from cometr_py.server.web.reference.evidence import LEVELS

from . import ROOT

PAGE = ROOT / "docs" / "evidence.md"
RECORDED = ROOT / "tests" / "contract" / "recorded"
#: A field of which nothing is noted separately.
AS_OPERATION = "as the operation"

Json = dict[str, Any]

_HEAD = """# How sure are we

Made by `scripts/render-docs` from the description, `spec/evidence.yaml`, and the recorded responses; not to be edited.

Comet publishes no description of its API. Each fact in the [description](api.md) has a source, and some sources are
better than others. From the surest to the least sure:

{levels}

An operation may have several. What is noted of a single field is more precise than what is noted of its operation:

- A field of a request is `observed` where a client was seen to send it: cometr, comet_ml, cometx, comet-mcp, or Comet's
  Java SDK.
- A field of a response is `recorded` where a recorded response of the hosted service has it.
- Every other field is known from what the operation is known from, unless another source is named.

{counts}
"""


def evidence_page(document: Json) -> str:
    """Return the page."""
    evidence = read_evidence(ROOT / "spec") or Evidence()
    fields = _Fields(document, evidence)
    tables: dict[str, list[str]] = {tag["name"]: [] for tag in document["tags"]}
    operations: Counter[str] = Counter()
    for path, item in document["paths"].items():
        for method, operation in item.items():
            operations[_surest(operation["x-evidence"])] += 1
            row = fields.row(operation, f"{method.upper()} `{path}`")
            tables[operation["tags"][0]].append(row)
    levels = "\n".join(f"- `{name}`: {text}" for name, text in LEVELS.items())
    lines = [_HEAD.format(levels=levels, counts="\n".join(_counts(operations, fields.counted)))]
    for tag, rows in tables.items():
        lines += [
            f"## {tag}\n",
            "| Operation | Evidence | Request | Response |",
            "|---|---|---|---|",
            *sorted(rows),
            "",
        ]
    return "\n".join(lines)


class _Fields:
    """Finds how fields are known, and counts them."""

    def __init__(self, document: Json, evidence: Evidence) -> None:
        self._document = document
        self._evidence = evidence
        self.counted: Counter[str] = Counter()

    def row(self, operation: Json, call: str) -> str:
        """Return the line of an operation."""
        seen = self._evidence.requests.get(operation["operationId"], Seen())
        sent = self._grouped(self._request(operation, seen))
        returned = self._grouped(self._response(operation))
        kinds = ", ".join(operation["x-evidence"])
        return f"| `{operation['operationId']}`<br>{call} | {kinds} | {sent} | {returned} |"

    def _grouped(self, fields: Iterator[tuple[str, str]]) -> str:
        groups: dict[str, list[str]] = {}
        for name, source in fields:
            self.counted[source] += 1
            groups.setdefault(source, []).append(f"`{name}`")
        order = [*LEVELS, AS_OPERATION]
        return "<br>".join(f"{source}: {', '.join(groups[source])}" for source in sorted(groups, key=order.index))

    def _request(self, operation: Json, seen: Seen) -> Iterator[tuple[str, str]]:
        for one in operation.get("parameters", []):
            parameter = self._resolve(one)
            name = parameter["name"]
            observed = name in seen.always or name in seen.sometimes
            yield name, _source(parameter, "observed" if observed else seen.known.get(name))
        for media in self._resolve(operation.get("requestBody", {})).get("content", {}).values():
            for owner, name, member in self._members(media["schema"]):
                observed = name in seen.body or name in seen.parts
                yield name, _source(member, "observed" if observed else self._noted(owner, name))

    def _response(self, operation: Json) -> Iterator[tuple[str, str]]:
        recorded = _recorded_names(operation["operationId"])
        success = next(found for status, found in operation["responses"].items() if status.startswith("2"))
        for media in self._resolve(success).get("content", {}).values():
            for owner, name, member in self._members(media["schema"], set()):
                yield name, _source(member, "recorded" if name in recorded else self._noted(owner, name))

    def _noted(self, owner: str, name: str) -> str | None:
        return self._evidence.members.get(owner, {}).get(name)

    def _members(self, schema: Json, deeper: set[str] | None = None) -> Iterator[tuple[str, str, Json]]:
        """Yield owner, name, and schema of each member; of the models within as well if ``deeper`` is given."""
        owner = schema.get("$ref", "").rpartition("/")[2]
        found = self._resolve(schema)
        if deeper is not None and owner:
            if owner in deeper:
                return
            deeper.add(owner)
        for part in [*found.get("allOf", []), *(found.get("anyOf", []) if deeper is not None else [])]:
            yield from self._members(part, deeper)
        if deeper is not None and "items" in found:
            yield from self._members(found["items"], deeper)
        for name, member in found.get("properties", {}).items():
            yield owner, name, member
            if deeper is not None:
                yield from self._members(member, deeper)

    def _resolve(self, node: Json) -> Json:
        while "$ref" in node:
            found: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node


def _source(described: Json, noted: str | None) -> str:
    return "extension" if "x-extension" in described else noted or AS_OPERATION


def _surest(kinds: list[str]) -> str:
    return min(kinds, key=list(LEVELS).index)


def _recorded_names(operation_id: str) -> set[str]:
    """Return the names of all members in the recorded responses of an operation."""
    names: set[str] = set()
    waiting: list[Any] = [
        _json(path) for path in RECORDED.glob("*.json") if path.stem.partition("-")[0] == operation_id
    ]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            names |= node.keys()
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return names


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _counts(operations: Counter[str], fields: Counter[str]) -> Iterator[str]:
    yield "| | Operations, by their surest source | Fields |"
    yield "|---|---|---|"
    for name in [*LEVELS, AS_OPERATION]:
        yield f"| {name} | {operations[name] or ''} | {fields[name] or ''} |"
