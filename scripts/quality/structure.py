"""The structure of the package: no import cycles, and no module or class name twice."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

from . import PACKAGE, modules, shown

#: Folders that mirror each other by design, one file per area or tag, per kind of record, or per kind of place:
#: a module of one of them may be called like a module of another, or like one elsewhere in the package.
MIRRORED = (
    "server/domain",
    "server/api/operations",
    "server/web/pages",
    "server/web/queries",
    "cli",
    "recording/delivery/kinds",
    "transfer/sources",
    "transfer/targets",
    "media",
    "integrations",
)
#: Module names that may occur in several packages.
SHARED_MODULES = ("__init__", "__main__", "errors")


def findings() -> Iterator[str]:
    """Yield every import cycle, and every name that is used twice."""
    yield from cycles(_imports())
    yield from duplicate_modules(modules())
    yield from duplicate_classes(modules())


def _imports() -> dict[str, set[str]]:
    graph = grimp.build_graph("cometr_py", exclude_type_checking_imports=True, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def cycles(imports: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield an import cycle, if there is one, given what each module imports."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        yield f"import cycle: {' <- '.join(error.args[1])}"


def duplicate_modules(paths: Iterable[Path]) -> Iterator[str]:
    """Yield each module name that occurs in several packages without need."""
    named: defaultdict[str, list[Path]] = defaultdict(list)
    for path in paths:
        folder = path.parent.relative_to(PACKAGE).as_posix()
        if path.stem not in SHARED_MODULES and folder not in MIRRORED:
            named[path.stem].append(path)
    for name, found in sorted(named.items()):
        if len(found) > 1:
            yield f"two modules are called {name}: {', '.join(map(shown, found))}"


def duplicate_classes(paths: Iterable[Path]) -> Iterator[str]:
    """Yield each class name that occurs in several places."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                named[node.name].append(f"{shown(path)}:{node.lineno}")
    for name, found in sorted(named.items()):
        if len(found) > 1:
            yield f"two classes are called {name}: {', '.join(found)}"
