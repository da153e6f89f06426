"""The checklist itself: every row has a test, and says what it is about."""

from __future__ import annotations

import subprocess
import sys

from reports import checklist

from tests.processes import ROOT

GROUPS = {"F": 13, "E": 15, "X": 30, "L": 6, "O": 6, "A": 3, "T": 21, "G": 9, "D": 14}


def test_all_rows_are_listed() -> None:
    expected = [f"{group}{number}" for group, count in GROUPS.items() for number in range(1, count + 1)]
    assert list(checklist.rows()) == expected


def test_every_row_has_one_test() -> None:
    tests = checklist.tests()
    assert [row for row in checklist.rows() if row not in tests] == []
    assert set(tests) <= set(checklist.rows())
    assert {row: names for row, names in tests.items() if len(names) > 1} == {}


def test_a_row_without_a_test_is_named_and_fails() -> None:
    code = (
        "import sys; from reports import checklist; rows = checklist.rows();"
        "checklist.rows = lambda: {**rows, 'Z1': 'Nobody has thought of it'};"
        "sys.exit(checklist.main(['--list']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "scripts", capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "Z1" in done.stdout
    assert "no test" in done.stdout
