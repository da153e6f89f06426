"""Finds and runs the benchmarks of tests/benchmarks, one after another.

A benchmark is a module with a ``main`` that prints a table and gives 1 if a target is missed, or a package with a
``__main__.py`` that does. What it is compared with lives in virtual environments that ``--prepare`` makes.
"""

import argparse
import ast
import os
import subprocess
import sys
from collections.abc import Sequence

from . import ROOT

FOLDER = ROOT / "tests" / "benchmarks"
PREPARE = "tests.benchmarks.recording.prepare"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 1 if a benchmark missed its target."""
    found = benchmarks()
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Run benchmarks by name; without one, list them.",
        epilog="Other options are the benchmark's own: `scripts/bench recording --help`.",
        add_help=False,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(found))
    parser.add_argument("--prepare", action="store_true", help="install what the benchmarks compare with, in caches")
    given, options = parser.parse_known_args(arguments)
    names = given.names
    if not names and {"-h", "--help"} & set(options):
        parser.print_help()
        return 0
    if given.prepare and _run(PREPARE, []):
        return 1
    unknown = [name for name in names if name not in found]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(found)}")
    if options and len(names) != 1:
        parser.error(f"{options[0]} is for one benchmark to understand: name just one")
    if not names and not given.prepare:
        for name, what in found.items():
            print(f"{name:20} {what}")
        return 0
    missed = [name for name in names if not _reaches_its_target(name, options)]
    if missed:
        print(f"Missed: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


def benchmarks() -> dict[str, str]:
    """Return every benchmark by name, with the first line of its docstring."""
    found = {}
    for path in sorted(FOLDER.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in tree.body):
            found[path.stem] = _first_line(tree)
    for path in sorted(FOLDER.glob("*/__main__.py")):
        found[path.parent.name] = _first_line(ast.parse(path.read_text(encoding="utf-8")))
    return found


def _first_line(module: ast.Module) -> str:
    return (ast.get_docstring(module) or "").partition("\n")[0]


def _reaches_its_target(name: str, options: Sequence[str]) -> bool:
    print(f"== {name}", flush=True)
    status = _run(f"tests.benchmarks.{name}", options)
    print()
    return status == 0


def _run(module: str, options: Sequence[str]) -> int:
    # Each in a process of its own: what one imports or leaves in memory is no burden on the next.
    places = [str(ROOT), str(ROOT / "generated"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}
    command = [sys.executable, "-m", module, *options]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
