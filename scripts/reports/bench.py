"""Finds and runs the benchmarks of tests/benchmarks, one after another.

A benchmark is a module with a ``main`` that prints a table and gives 1 if a target is missed, or a package with a
``__main__.py`` that does.
"""

import argparse
import ast
import os
import subprocess
import sys
from collections.abc import Sequence

from . import ROOT

FOLDER = ROOT / "tests" / "benchmarks"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 1 if a benchmark missed its target."""
    found = benchmarks()
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description="Run benchmarks by name; without one, list them."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(found))
    names = parser.parse_args(arguments).names
    unknown = [name for name in names if name not in found]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(found)}")
    if not names:
        for name, what in found.items():
            print(f"{name:20} {what}")
        return 0
    missed = [name for name in names if not _reaches_its_target(name)]
    if missed:
        print(f"Missed: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


def benchmarks() -> dict[str, str]:
    """Every benchmark by name, with the first line of what it says about itself."""
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


def _reaches_its_target(name: str) -> bool:
    # Each in a process of its own: what one imports or leaves in memory is no burden on the next.
    places = [str(ROOT), str(ROOT / "generated"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}
    print(f"== {name}", flush=True)
    done = subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, env=environment, check=False)
    print()
    return done.returncode == 0
