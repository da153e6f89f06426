"""The table of behaviors: each has a test of its own, and one that does not pass is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports import parity

AREAS = {
    "Functions": 13,
    "Argument and server errors": 15,
    "Experiment methods": 30,
    "Life cycle": 6,
    "Captured output": 6,
    "Automatic logging": 3,
    "Artifacts": 21,
    "Settings and the log file": 9,
    "Defects of cometr that cometr_py does not have": 14,
}


def test_all_behaviors_are_listed() -> None:
    table = parity.behaviors()
    assert {area: sum(one.area == area for one in table) for area in dict.fromkeys(one.area for one in table)} == AREAS


def test_every_behavior_has_a_test_of_its_own() -> None:
    table = parity.behaviors()
    assert list(parity.missing(table)) == []
    assert len({one.test for one in table}) == len(table)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[parity.Behavior]:
    """Two behaviors; the test of the second does not exist."""
    monkeypatch.setattr(parity, "ROOT", tmp_path)
    (tmp_path / "test_it.py").write_text("def test_one():\n    pass\n")
    listing = tmp_path / "behaviors.toml"
    listing.write_text('[Area]\n"does one" = "test_it.py::test_one"\n"does two" = "test_it.py::test_two"\n')
    return parity.behaviors(listing)


def test_a_behavior_without_a_test_is_named(table: list[parity.Behavior], capsys: pytest.CaptureFixture[str]) -> None:
    (complaint,) = parity.missing(table)
    assert "test_it.py::test_two" in complaint
    assert parity.show(table, None) == 1
    assert "no test  test_it.py::test_two" in capsys.readouterr().out
    assert parity.show(table[:1], None) == 0


@pytest.mark.parametrize(
    ("places", "state"),
    [
        ({"a": "", "b": ""}, "passed"),
        ({"a": "", "b": "<failure/>"}, "failure"),
        ({"a": "<skipped/>", "b": ""}, "skipped"),
        ({"a": "", "b": "<error/>"}, "error"),
        ({"a": ""}, "missing"),
    ],
)
def test_only_a_test_that_passes_in_both_places_counts(
    places: dict[str, str], state: str, table: list[parity.Behavior], tmp_path: Path
) -> None:
    cases = [f'<testcase classname="test_it" name="test_one[{one}]">{tag}</testcase>' for one, tag in places.items()]
    report = tmp_path / "report.xml"
    report.write_text(f"<testsuite>{''.join(cases)}</testsuite>")
    outcomes = parity.read_reports([report])
    assert parity.state_of(table[0], outcomes) == state
    assert parity.show(table[:1], outcomes) == (state != "passed")
