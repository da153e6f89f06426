"""Count the operations that are described, generated, served, and used by the hand-written layer."""

import argparse
import ast
import importlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from cometr_py.core import api_spec

from . import ROOT, pages

PAGE = ROOT / "docs" / "coverage.md"


@dataclass(frozen=True)
class Row:
    """One operation and where it is found.

    Attributes:
        operation: Its ``operationId``.
        tier: How important it is to everyday clients; ``None`` outside of the public API.
    """

    operation: str
    method: str
    path: str
    tag: str
    tier: int | None
    evidence: tuple[str, ...]
    generated: bool
    served: bool
    used: bool

    @property
    def public(self) -> bool:
        """Return whether it belongs to the public REST API v2; the tags of all others begin with ``sdk_``."""
        return not self.tag.startswith("sdk_")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/coverage", description="Count the operations described, generated, served and used."
    )
    parser.add_argument("--table", action="store_true", help="print the whole table")
    parser.add_argument("--write", action="store_true", help=f"write it to {PAGE.relative_to(ROOT)}")
    parser.add_argument(
        "--check", action="store_true", help="exit 1 if the typed client lacks an operation or the table is out of date"
    )
    options = parser.parse_args(arguments)
    rows = coverage()
    print("\n".join(summary(rows)))
    if options.table:
        print("\n" + table(rows))
    if options.write:
        pages.write(PAGE, page(rows))
    if not options.check:
        return 0
    complaints = [*missing(rows), *pages.stale(PAGE, page(rows), "scripts/coverage --write")]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


def coverage() -> list[Row]:
    """Look up every described operation in the code; sorted by tag in the description's order, then by id."""
    document = msgspec.json.decode(api_spec.document_bytes(), type=_Document)
    served, used = served_operations(), used_operations(ROOT / "cometr_py")
    rows = [
        Row(
            operation=found.id,
            method=method.upper(),
            path=path,
            tag=found.tags[0],
            tier=found.tier,
            evidence=tuple(found.evidence),
            generated=is_generated(found.tags[0], found.id),
            served=found.id in served,
            used=found.id in used,
        )
        for path, item in document.paths.items()
        for method, found in item.items()
    ]
    order = [tag.name for tag in document.tags]
    return sorted(rows, key=lambda row: (order.index(row.tag), row.operation))


def summary(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the counts, a line each."""
    public = [row for row in rows if row.public]
    internal = [row for row in rows if not row.public]
    yield f"typed client: {_count(public, _generated)} operations of the public API"
    yield f"typed client: {_count(internal, _generated)} operations that only Comet's own SDKs send"
    evidence = Counter(kind for row in rows for kind in row.evidence)
    yield f"evidence (an operation may have several): {_listed(evidence)}"
    tiers = Counter(f"tier {row.tier}" for row in public)
    yield f"operations of the public API: {', '.join(f'{number} of {name}' for name, number in sorted(tiers.items()))}"
    yield f"answered by the server: {_count(rows, _served)}; used by the hand-written layer: {_count(rows, _used)}"


def table(rows: Iterable[Row]) -> str:
    """Return the table as Markdown."""
    lines = [
        "| Tag | Operation | Method and path | Tier | Evidence | Typed client | Server | Hand-written layer |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        cells = [
            row.tag,
            f"`{row.operation}`",
            f"{row.method} `{row.path}`",
            str(row.tier or ""),
            ", ".join(row.evidence),
            *("yes" if found else "" for found in (row.generated, row.served, row.used)),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def page(rows: Sequence[Row]) -> str:
    """Return the text of docs/coverage.md."""
    public = [row for row in rows if row.public]
    internal = [row for row in rows if not row.public]
    counts = "\n".join(f"- {line}" for line in summary(rows))
    return f"""# What is covered

Made by `scripts/coverage --write` from the description and the code; not to be edited.

{counts}

The columns:

- **Tier**: 1 is what everyday clients need, 3 what few ever call.
- **Evidence**: how we know; see [evidence.md](evidence.md).
- **Typed client**: `comet_rest_v2.api` has it, for synchronous and asynchronous use.
- **Server**: `cometr-py serve` and local mode answer it.
- **Hand-written layer**: cometr_py itself calls it. Every other operation is one call of the typed client away.

## The public REST API v2

{table(public)}

## What only Comet's own SDKs send

Not part of the public REST API v2.

{table(internal)}
"""


def missing(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a complaint for each described operation that the typed client lacks."""
    for row in rows:
        if not row.generated:
            yield f"comet_rest_v2.api.{row.tag}.{row.operation} cannot be imported: run scripts/generate."


class _Described(msgspec.Struct):
    """What the table shows of a described operation."""

    id: str = msgspec.field(name="operationId")
    tags: list[str]
    evidence: list[str] = msgspec.field(name="x-evidence")
    tier: int | None = msgspec.field(name="x-tier", default=None)


class _Tag(msgspec.Struct):
    name: str


class _Document(msgspec.Struct):
    tags: list[_Tag]
    paths: dict[str, dict[str, _Described]]


def is_generated(tag: str, operation: str) -> bool:
    """Whether the typed client has it, both synchronous and asynchronous."""
    try:
        module = importlib.import_module(f"comet_rest_v2.api.{tag}.{operation}")
    except ImportError:
        return False
    return hasattr(module, "sync_detailed") and hasattr(module, "asyncio_detailed")


def served_operations() -> set[str]:
    """Return the ids of the operations that the server answers."""
    from cometr_py.server.api.operations import HANDLERS

    return set(HANDLERS)


def used_operations(package: Path) -> set[str]:
    """Return the ids of the operations that the package calls, the server aside."""
    known = set(api_spec.operations())
    used: set[str] = set()
    for path in package.rglob("*.py"):
        if "server" not in path.relative_to(package).parts:
            used |= known & set(operations_in(path.read_text(encoding="utf-8")))
    return used


def operations_in(source: str) -> Iterator[str]:
    """Yield what a module may call: operations and endpoints that it imports, and ids that it names.

    The endpoint ``GET_TAGS`` of ``comet_wire`` has the id ``get_tags``. Ids count in modules that send by id, with
    ``call`` or ``stream_to_file``, and there as arguments or in what a function returns: the calling is sometimes left
    to another function.
    """
    tree = ast.parse(source)
    sends_by_id = False
    named: list[str] = []
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("comet_rest_v2.api."):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("comet_wire."):
                yield from (name.name.lower() for name in names if name.name.isupper())
            case ast.Attribute(value=ast.Name(), attr=name) if name.isupper():
                yield name.lower()
            case ast.Call(func=func, args=arguments):
                sends_by_id = sends_by_id or _sends_by_id(func)
                named.extend(_texts(arguments))
            case ast.Return(value=ast.Tuple(elts=elements)):
                named.extend(_texts(elements))
    if sends_by_id:
        yield from named


def _sends_by_id(function: ast.expr) -> bool:
    match function:
        case ast.Attribute(value=ast.Name(id="transport"), attr=name) | ast.Name(id=name):
            return name in ("call", "stream_to_file")
    return False


def _texts(nodes: Iterable[ast.expr]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _generated(row: Row) -> bool:
    return row.generated


def _served(row: Row) -> bool:
    return row.served


def _used(row: Row) -> bool:
    return row.used


def _count(rows: Sequence[Row], fits: Callable[[Row], bool]) -> str:
    return f"{sum(map(fits, rows))} of {len(rows)}"


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.most_common())
