"""Whether the checks notice wrong changes of the description: what ``scripts/mutate-description`` does.

For each change, the lint comes first, without the changelog: it finds what contradicts other facts. Then come the
contract tests of the operations that the change affects, with the spoilt description in place of the generated one.
The changelog is last. It finds every difference from the latest release, so it proves nothing about an operation that
has not been released; the columns of the result keep apart what noticed a change first.
"""

import argparse
import ast
import contextlib
import copy
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .bundle import BUNDLE, Description, load, to_json
from .changelog import RULE, changelog_problems
from .lint import checks
from .lint_references import users
from .mutations import Mutation, apply, choose, table

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
PACKAGE = "comet_rest_v2"
LINT, TESTS, CHANGELOG, MISSED = OUTCOMES = ("lint", "tests", "changelog", "missed")
CONTRACT = ("test_example_calls.py", "test_recorded_replies.py", "test_wire_structs.py")
#: How many of the operations that share a component are tested, and how many of a server's tests for each.
MOST_OPERATIONS, MOST_TESTS = 6, 6
TARGET = 0.95


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/mutate-description",
        description="Change the description in random places, one at a time, and count the changes that are noticed. "
        "Interrupted, it prints the counts so far.",
    )
    parser.add_argument("--count", type=int, default=200, help="how many places (200)")
    parser.add_argument("--seed", type=int, help="which places; a random seed is printed otherwise")
    parser.add_argument("--no-tests", action="store_true", help="lint only; takes a quarter of the time")
    options = parser.parse_args(arguments)
    seed = int(time.time()) if options.seed is None else options.seed
    print(f"{options.count} changes, seed {seed}", flush=True)
    rows: list[tuple[Mutation, str]] = []
    with tempfile.TemporaryDirectory(prefix="cometr-mutations-") as folder:
        trial = Trial(load(SPEC), Path(folder), run_tests=not options.no_tests)
        with contextlib.suppress(KeyboardInterrupt):
            for mutation in choose(trial.sound, options.count, seed):
                outcome, what = trial.outcome(mutation)
                rows.append((mutation, outcome))
                if outcome in (CHANGELOG, MISSED):
                    print(f"{outcome}: {mutation.kind}: {mutation.place} {what}", flush=True)
    print("", *table(rows, OUTCOMES), sep="\n")
    if not rows:
        return 1
    caught = sum(outcome != MISSED for _, outcome in rows)
    facts = sum(outcome in (LINT, TESTS) for _, outcome in rows)
    print(
        f"\ncaught: {caught} of {len(rows)} ({caught / len(rows):.1%}); without the changelog {facts / len(rows):.1%}"
    )
    return 0 if caught >= TARGET * len(rows) else 1


class Trial:
    """The sound description, and what each change of it is held against."""

    def __init__(self, sound: Description, folder: Path, *, run_tests: bool) -> None:
        """Take the description, an empty folder, and whether to run the contract tests."""
        # The document with the overlay has all that the plain one has: changes in it need not be made twice.
        self.sound = replace(sound, overlay={"actions": []})
        self._known = {problem for check in checks(self.sound, SPEC) for problem in check}
        self._folder = folder
        self._run_tests = run_tests
        shutil.copytree(ROOT / "generated", folder / "generated", ignore=shutil.ignore_patterns("__pycache__"))
        self._tests = list(server_tests(ROOT))

    def outcome(self, mutation: Mutation) -> tuple[str, str]:
        """Return what notices a change first, and its words."""
        spoilt = copy.deepcopy(self.sound)
        apply(mutation, spoilt)
        for check in checks(spoilt, SPEC):
            for problem in check:
                if problem not in self._known and problem.rule != RULE:
                    return LINT, str(problem)
        if self._run_tests and (failed := self._failed_test(mutation, spoilt)):
            return TESTS, failed
        changed = [problem for problem in changelog_problems(spoilt, SPEC) if problem not in self._known]
        return (CHANGELOG, changed[0].what) if changed else (MISSED, "")

    def _failed_test(self, mutation: Mutation, spoilt: Description) -> str:
        """Return the first test of an affected operation that fails because of the change, nothing if none does."""
        affected = self._affected(mutation)
        if not affected:
            return ""
        chosen = [test for id, path in affected for test in self._calling(id, path)]
        names = " or ".join(id for id, _ in affected)
        for selection in ([*(f"tests/contract/{name}" for name in CONTRACT), "-k", names], chosen):
            failed = self._failed_of(selection, spoilt) if selection else set()
            if failed and (new := failed - self._failed_of(selection, self.sound)):
                return min(new)
        return ""

    def _affected(self, mutation: Mutation) -> list[tuple[str, str]]:
        """Return id and path of the operations that a change is part of."""
        component = "/".join(mutation.place.split(" ")[0].split(".")[0].split("/")[:2])
        ids = users(self.sound).get(component, [])
        return [
            (one.id, one.path)
            for one in self.sound.operations()
            if one.id in ids or mutation.place.startswith((one.subject, one.path))
        ][:MOST_OPERATIONS]

    def _calling(self, id: str, path: str) -> list[str]:
        return [node for node, text in self._tests if f'"{id}"' in text or f'"{path}"' in text][:MOST_TESTS]

    def _failed_of(self, selection: Sequence[str], description: Description) -> set[str]:
        """Run tests with a description in place of the generated one; returns what fails."""
        document = self._folder / "generated" / PACKAGE / BUNDLE
        document.write_text(to_json(description.document), encoding="utf-8")
        folders = [str(ROOT), str(self._folder / "generated"), str(ROOT / "scripts")]
        command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
        done = subprocess.run(
            [*command, "-o", f"pythonpath={' '.join(folders)}", *selection],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            capture_output=True,
            text=True,
        )
        lines = [line.split(" - ")[0] for line in done.stdout.splitlines()]
        failed = {line for line in lines if line.startswith(("FAILED", "ERROR"))}
        # 1: some tests failed. 5: no test has the operation's name.
        return failed if done.returncode in (0, 1, 5) else {f"pytest ended with {done.returncode}"}


def server_tests(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each test of the server's operations, as pytest names it, and its source."""
    for path in sorted((root / "tests/server/api").glob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{path.relative_to(root)}::{node.name}", ast.get_source_segment(text, node) or ""
