"""What the R package cometr can do, row by row, each with its test here and whether that passes.

The rows are listed in ``tests/checklist/rows.tsv``; the test of row X9 is the function ``test_X9_...`` beside it, and
runs against the local Comet in process and over HTTP.
"""

import argparse
import ast
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from . import ROOT

FOLDER = ROOT / "tests" / "checklist"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 1 if a row has no test, or one that does not pass."""
    parser = argparse.ArgumentParser(prog="scripts/checklist", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--list", action="store_true", help="only say which test each row has, without running any")
    only_list = parser.parse_args(arguments).list
    found = tests()
    states = {} if only_list else run()
    failed = []
    for row, what in rows().items():
        names = found.get(row, [])
        state = "no test" if not names else "not run" if only_list else state_of(states.get(names[0], []))
        if state not in ("passed", "not run"):
            failed.append(row)
        print(f"{row:4} {state:8} {names[0] if names else '-':52} {what}")
    print(f"{len(rows()) - len(failed)} of {len(rows())} rows {'have a test' if only_list else 'pass, in both places'}")
    return 1 if failed else 0


def rows() -> dict[str, str]:
    """What each row is about, by its id."""
    lines = (FOLDER / "rows.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def tests() -> dict[str, list[str]]:
    """The test functions of each row."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(FOLDER.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (row := re.match(r"test_([A-Z]\d+)_", node.name)):
                found[row[1]].append(node.name)
    return dict(found)


def run() -> dict[str, list[str]]:
    """Run all of them; gives the outcomes of each test function."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            f"--junitxml={report}",
            "-k",
            "test_",
            *sorted(map(str, files())),
        ]
        # What pytest says goes to stderr: stdout is for the table.
        subprocess.run(command, cwd=ROOT, check=False, stdout=sys.stderr, env=dict(os.environ))
        outcomes: dict[str, list[str]] = defaultdict(list)
        for case in ElementTree.parse(report).iter("testcase"):
            bad = [child.tag for child in case if child.tag in ("failure", "error", "skipped")]
            outcomes[case.attrib["name"].partition("[")[0]].append(bad[0] if bad else "passed")
    return outcomes


def files() -> list[Path]:
    """The modules that hold tests of rows."""
    return [
        path for path in FOLDER.glob("test_*.py") if re.search(r"^def test_[A-Z]\d+_", path.read_text(), re.MULTILINE)
    ]


def state_of(outcomes: list[str]) -> str:
    """One word for what a row's test came to in the two places."""
    if len(outcomes) < 2:
        return "not run"
    return next((outcome for outcome in outcomes if outcome != "passed"), "passed")


if __name__ == "__main__":
    sys.exit(main())
