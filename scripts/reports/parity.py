"""Every behavior of the R package cometr, with the test that shows it here.

The behaviors are listed in ``behaviors.toml`` among the tests. A behavior holds if its test passes both in the same
process as the server and over HTTP.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from . import ROOT, pages

TABLE = ROOT / "tests" / "parity" / "behaviors.toml"
PAGE = ROOT / "docs" / "parity.md"
#: How many times each test runs: in the same process as the server, and over HTTP.
PLACES = 2
#: What pytest's report writes under a test case that did not pass.
NOT_PASSED = ("failure", "error", "skipped")

_INTRODUCTION = (
    "Made by `scripts/parity --write` from `behaviors.toml`; not to be edited.",
    "",
    "Everything that the R package [cometr](https://github.com/comet-ml/cometr) can do, in words, and the test that",
    "shows that `cometr_py` can do it too. Each test runs against a Comet server in the same process and against one",
    "behind a socket; a change lands only if all of them pass.",
)


@dataclass(frozen=True)
class Behavior:
    """One behavior.

    Attributes:
        area: Heading under which it is listed.
        text: What users see, in words.
        path: The file of its test.
        function: The name of its test.
    """

    area: str
    text: str
    path: Path
    function: str

    @property
    def test(self) -> str:
        """The name by which pytest knows the test, without its parameters."""
        return f"{self.path.relative_to(ROOT).as_posix()}::{self.function}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 1 if a behavior has no test, or one that does not pass."""
    parser = argparse.ArgumentParser(
        prog="scripts/parity",
        description=(__doc__ or "").partition("\n")[0],
        epilog="Without an option, the tests of all behaviors run.",
    )
    parser.add_argument("--list", action="store_true", help="only list the tests, without running them")
    parser.add_argument(
        "--reports", type=Path, nargs="+", metavar="FILE", help="read outcomes from pytest's JUnit reports instead"
    )
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    parser.add_argument("--check", action="store_true", help="exit 1 if a test is missing or the page is out of date")
    options = parser.parse_args(arguments)
    table = behaviors()
    if options.write:
        pages.write(PAGE, page(table))
        return 0
    if options.check:
        complaints = [*missing(table), *pages.stale(PAGE, page(table), "scripts/parity --write")]
        for complaint in complaints:
            print(complaint, file=sys.stderr)
        return 1 if complaints else 0
    outcomes = {} if options.list else read_reports(options.reports) if options.reports else run(table)
    return show(table, None if options.list else outcomes)


def behaviors(table: Path = TABLE) -> list[Behavior]:
    """Every behavior of the table, in its order."""
    found = []
    for area, rows in tomllib.loads(table.read_text(encoding="utf-8")).items():
        for text, test in rows.items():
            path, _, function = test.partition("::")
            found.append(Behavior(area, text, (table.parent / path).resolve(), function))
    return found


def missing(table: Iterable[Behavior]) -> Iterator[str]:
    """Yield a complaint for each behavior whose test does not exist."""
    for behavior in table:
        if behavior.function not in functions(behavior.path):
            yield f"No such test: {behavior.test}, named by the behavior {behavior.text!r}."


def functions(path: Path) -> set[str]:
    """Return the test functions of a module; none if there is no such module."""
    if not path.is_file():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def run(table: Iterable[Behavior]) -> dict[str, list[str]]:
    """Run the tests of all behaviors, in every tier; returns the outcomes by test."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-m", "", f"--junitxml={report}"]
        # What pytest prints goes to stderr: stdout is for the table.
        subprocess.run([*command, *(one.test for one in table)], cwd=ROOT, check=False, stdout=sys.stderr)
        return read_reports([report])


def read_reports(reports: Iterable[Path]) -> dict[str, list[str]]:
    """Return the outcomes of each test in pytest's JUnit reports."""
    outcomes: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        for case in ElementTree.parse(report).iter("testcase"):
            name = f"{case.attrib['classname'].replace('.', '/')}.py::{case.attrib['name'].partition('[')[0]}"
            outcomes[name].append(next((child.tag for child in case if child.tag in NOT_PASSED), "passed"))
    return outcomes


def show(table: Sequence[Behavior], outcomes: Mapping[str, list[str]] | None) -> int:
    """Print each behavior with its state; returns the exit code."""
    failed = 0
    for behavior in table:
        state = state_of(behavior, outcomes)
        failed += state not in ("passed", "not run")
        print(f"{state:8} {behavior.test:84} {behavior.text}")
    verb = "have a test" if outcomes is None else "pass, in process and over HTTP"
    print(f"{len(table) - failed} of {len(table)} behaviors {verb}")
    return 1 if failed else 0


def state_of(behavior: Behavior, outcomes: Mapping[str, list[str]] | None) -> str:
    """One word for what became of a behavior's test."""
    if behavior.function not in functions(behavior.path):
        return "no test"
    if outcomes is None:
        return "not run"
    found = outcomes.get(behavior.test, [])
    if len(found) < PLACES:
        return "missing"
    return next((outcome for outcome in found if outcome != "passed"), "passed")


def page(table: Sequence[Behavior]) -> str:
    """Return the page that shows the table."""
    lines = ["# What cometr can do, and the test for it here", "", *_INTRODUCTION]
    area = ""
    for behavior in table:
        if behavior.area != area:
            area = behavior.area
            lines += ["", f"## {area}", "", "| Behavior | Test |", "|---|---|"]
        link = f"../{behavior.path.relative_to(ROOT).as_posix()}"
        name = re.sub(r"^test_", "", behavior.function).replace("_", " ")
        lines.append(f"| {behavior.text} | [{name}]({link}) |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
