"""spec/CHANGELOG.md lists every change since the latest release of the description, and its version fits them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from description.bundle import load
from description.changelog import CHANGELOG, parse, release, render, update
from description.evidence import EVIDENCE_FILE
from description.facts import RELEASED, read_released
from description.lint import lint
from description.problems import DescriptionError

from tests.generators.sample import Json, evidence_of, sample, write_project, write_records, write_spec
from tests.support.processes import ROOT

REMOVED = "- `get_thing`: query parameter `kind` removed."
ADDED = "- Schema `ThingPart`: member `colour` added."


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """The spec folder of a sound repository."""
    spec = write_spec(tmp_path / "spec", sample())
    write_records(spec)
    write_project(tmp_path)
    return spec


def change(spec: Path, edit: Callable[[Json], object], version: str | None = None) -> None:
    """Describe the sample otherwise, with evidence that agrees."""
    document = sample(edit)
    document["info"]["version"] = version or load(spec).document["info"]["version"]
    write_spec(spec, document)
    (spec / EVIDENCE_FILE).write_text(yaml.dump(evidence_of(load(spec))), encoding="utf-8")


def add(document: Json) -> None:
    colour = {"type": "string", "description": "Its color."}
    document["components"]["schemas"]["ThingPart"]["properties"]["colour"] = colour


def remove(document: Json) -> None:
    document["paths"]["/api/thing"]["get"]["parameters"].pop()


def both(document: Json) -> None:
    add(document)
    remove(document)


def problems(spec: Path) -> list[str]:
    return [str(problem) for problem in lint(load(spec), spec)]


def changelog(spec: Path) -> str:
    return (spec / CHANGELOG).read_text(encoding="utf-8")


def version(spec: Path) -> Any:
    return load(spec).document["info"]["version"]


def test_a_change_without_an_entry_is_reported_with_its_heading(spec: Path) -> None:
    change(spec, both)
    said = problems(spec)
    assert any(f"Breaking changes: does not list: {REMOVED[2:]}" in line for line in said), said
    assert any(f"Compatible changes: does not list: {ADDED[2:]}" in line for line in said), said
    assert any("info.version: is '1.0.0', and these changes since 1.0.0 make it 2.0.0." in line for line in said), said


@pytest.mark.parametrize(("edit", "expected"), [(add, "1.1.0"), (remove, "2.0.0"), (both, "2.0.0")])
def test_the_command_lists_every_change_and_sets_the_version(
    spec: Path, edit: Callable[[Json], object], expected: str
) -> None:
    change(spec, edit)
    count, written = update(load(spec), spec)
    assert (count, written, version(spec)) == (2 if edit is both else 1, expected, expected)
    assert problems(spec) == []
    text = changelog(spec)
    assert f"## {expected} (unreleased)" in text
    for line, heading, listed in ((REMOVED, "Breaking", edit is not add), (ADDED, "Compatible", edit is not remove)):
        assert (f"### {heading} changes\n\n{line}" in text) == listed
    assert update(load(spec), spec) == (count, written)
    assert changelog(spec) == text


def test_words_of_the_author_stay(spec: Path) -> None:
    change(spec, remove)
    update(load(spec), spec)
    explained = changelog(spec).replace(REMOVED, f"{REMOVED} No client sends it,\n  and no server reads it.")
    explained = explained.replace("(unreleased)\n", "(unreleased)\n\nA correction.\n")
    (spec / CHANGELOG).write_text(explained, encoding="utf-8")
    assert problems(spec) == []
    change(spec, both)
    update(load(spec), spec)
    assert "No client sends it,\n  and no server reads it.\n" in changelog(spec)
    assert "\nA correction.\n" in changelog(spec)
    assert ADDED in changelog(spec)
    assert problems(spec) == []


def test_an_entry_under_the_wrong_heading_is_reported(spec: Path) -> None:
    change(spec, remove)
    update(load(spec), spec)
    (spec / CHANGELOG).write_text(changelog(spec).replace("### Breaking", "### Compatible"), encoding="utf-8")
    said = problems(spec)
    assert any("Breaking changes: does not list" in line for line in said)
    assert any(f"Compatible changes: lists something else than such a change: {REMOVED}" in line for line in said)


def test_a_change_that_is_taken_back_leaves_no_trace(spec: Path) -> None:
    before = changelog(spec)
    change(spec, remove)
    update(load(spec), spec)
    change(spec, lambda d: None)
    assert any("lists something else than such a change" in line for line in problems(spec))
    assert update(load(spec), spec) == (0, "1.0.0")
    assert (changelog(spec), version(spec)) == (before, "1.0.0")


def test_a_version_that_does_not_fit_is_reported(spec: Path) -> None:
    change(spec, add)
    update(load(spec), spec)
    change(spec, add, version="1.0.1")
    assert any(
        "info.version: is '1.0.1', and these changes since 1.0.0 make it 1.1.0." in line for line in problems(spec)
    )


def test_words_alone_raise_the_third_number(spec: Path) -> None:
    note = "## 1.0.1 (unreleased)\n\nThe description of `get_thing` names its limits.\n\n## 1.0.0"
    (spec / CHANGELOG).write_text(changelog(spec).replace("## 1.0.0", note), encoding="utf-8")
    assert any("make it 1.0.1" in line for line in problems(spec))
    assert update(load(spec), spec) == (0, "1.0.1")
    assert problems(spec) == []


def test_a_release_is_what_later_changes_are_compared_with(spec: Path) -> None:
    change(spec, add)
    update(load(spec), spec)
    assert release(spec, datetime.date(2026, 3, 1)) == "1.1.0"
    assert "## 1.1.0 (2026-03-01)" in changelog(spec)
    assert problems(spec) == []
    change(spec, both)
    update(load(spec), spec)
    assert version(spec) == "2.0.0"
    unreleased = parse(changelog(spec))[1][0]
    assert unreleased.entries == {"Breaking changes": [REMOVED]}


def test_what_is_not_listed_is_not_released(spec: Path) -> None:
    with pytest.raises(DescriptionError, match="has no unreleased section"):
        release(spec, datetime.date(2026, 3, 1))
    change(spec, add)
    update(load(spec), spec)
    change(spec, both)
    before = changelog(spec)
    with pytest.raises(DescriptionError, match="does not list"):
        release(spec, datetime.date(2026, 3, 1))
    assert changelog(spec) == before


@pytest.mark.parametrize("name", [CHANGELOG, RELEASED])
def test_a_missing_file_is_reported(spec: Path, name: str) -> None:
    (spec / name).unlink()
    assert problems(spec) == [f"spec/{name}: is missing. Restore it from the repository. [changelog]"]


def test_an_unfinished_description_needs_no_entries(spec: Path) -> None:
    change(spec, both)
    assert lint(load(spec), spec, unfinished=True) == []


def test_our_changelog_is_written_as_the_command_writes_it() -> None:
    text = (ROOT / "spec" / CHANGELOG).read_text(encoding="utf-8")
    head, sections = parse(text)
    assert render(head, sections) == text
    released = read_released(ROOT / "spec")
    assert released is not None
    assert released["version"] in [section.version for section in sections]
