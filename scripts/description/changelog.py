"""The changelog of the description, and its version: what scripts/spec-changelog writes and the lint checks.

A section lists every change since the release before it, each with the sentence that ``changes`` gives it, under the
heading for changes that break clients, or under the other one. Words of the author may follow the sentence.
"""

import argparse
import datetime
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .bundle import ROOT_FILE, Description, Json, load
from .changes import Change, changes
from .facts import RELEASED, facts_of, read_released, write_released
from .problems import DescriptionError, Problem

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = "CHANGELOG.md"
UNRELEASED = "unreleased"
BREAKING, COMPATIBLE = "Breaking changes", "Compatible changes"
HEADINGS = (BREAKING, COMPATIBLE)
RULE = "changelog"
_RUN = "Run scripts/spec-changelog, and add the reason"
_RESTORE = "Restore it from the repository"
_SECTION = re.compile(r"^## (\d+\.\d+\.\d+) \((.*)\)$")


@dataclass
class Section:
    """One version of the changelog.

    Attributes:
        version: Its number.
        date: When it was released, or ``unreleased``.
        words: The lines before its first heading.
        entries: The entries below each heading, each with its further lines.
        order: The headings as they are in the file.
    """

    version: str
    date: str
    words: list[str] = field(default_factory=list)
    entries: dict[str, list[str]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield the section as it is in the file."""
        yield f"## {self.version} ({self.date})"
        if words := "\n".join(self.words).strip("\n"):
            yield from ("", *words.split("\n"))
        for heading, entries in self.entries.items():
            if entries:
                yield from ("", f"### {heading}", "", *entries)


def parse(text: str) -> tuple[str, list[Section]]:
    """Return the text above the first version, and each version, the latest first."""
    head: list[str] = []
    sections: list[Section] = []
    entries: list[str] | None = None
    for line in text.splitlines():
        if match := _SECTION.match(line):
            sections.append(Section(match[1], match[2]))
            entries = None
        elif not sections:
            head.append(line)
        elif line.startswith("### "):
            entries = sections[-1].entries.setdefault(line[4:].strip(), [])
        elif entries is None:
            sections[-1].words.append(line)
        elif line.startswith(" ") and entries:
            entries[-1] += f"\n{line}"
        elif line:
            entries.append(line)
    return "\n".join(head).strip("\n"), sections


def render(head: str, sections: Sequence[Section]) -> str:
    """Return the text of the changelog."""
    return "\n\n".join([head, *("\n".join(section.lines()) for section in sections)]) + "\n"


def changelog_problems(description: Description, spec: Path) -> Iterator[Problem]:
    """Require an entry for every change since the latest release, and a version that fits."""
    released, path = read_released(spec), spec / CHANGELOG
    if released is None or not path.is_file():
        missing = CHANGELOG if released is not None else RELEASED
        yield Problem(missing, "", "is missing", _RESTORE, RULE)
        return
    _, sections = parse(path.read_text(encoding="utf-8"))
    facts = facts_of(description)
    yield from _entry_problems(changes(released, facts), sections)
    yield from _version_problems(facts["version"], released, changes(released, facts), sections)


def _entry_problems(found: Sequence[Change], sections: Sequence[Section]) -> Iterator[Problem]:
    open_section = _unreleased(sections)
    listed = {heading: open_section.entries.get(heading, []) if open_section else [] for heading in HEADINGS}
    for change in found:
        heading = BREAKING if change.breaking else COMPATIBLE
        if not any(_lists(entry, change) for entry in listed[heading]):
            yield Problem(CHANGELOG, heading, f"does not list: {change.sentence.rstrip('.')}", _RUN, RULE)
    for heading, entries in listed.items():
        fitting = [one for one in found if one.breaking == (heading == BREAKING)]
        for entry in entries:
            if not any(_lists(entry, change) for change in fitting):
                what = f"lists something else than such a change: {entry.partition(chr(10))[0]}"
                yield Problem(CHANGELOG, heading, what, "Run scripts/spec-changelog", RULE)


def _version_problems(
    version: str, released: Json, found: Sequence[Change], sections: Sequence[Section]
) -> Iterator[Problem]:
    latest = released["version"]
    wanted = next_version(latest, found, changed_words=_unreleased(sections) is not None)
    if version != wanted:
        what = f"is {version!r}, and these changes since {latest} make it {wanted}"
        yield Problem(ROOT_FILE, "info.version", what, _RUN, RULE)
    top = sections[0].version if sections else "none"
    if top != wanted:
        yield Problem(CHANGELOG, "", f"its first version is {top}, and should be {wanted}", _RUN, RULE)
    if latest not in [one.version for one in sections if one.date != UNRELEASED]:
        yield Problem(CHANGELOG, "", f"has no section of the released version {latest}", "Restore it", RULE)


def next_version(latest: str, found: Sequence[Change], *, changed_words: bool) -> str:
    """Return the version that follows a release by these changes, or by new words alone."""
    major, minor, patch = (int(part) for part in latest.split("."))
    if any(change.breaking for change in found):
        return f"{major + 1}.0.0"
    if found:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + changed_words}"


def update(description: Description, spec: Path) -> tuple[int, str]:
    """Make the changelog list every change since the latest release, and set the version that follows from them.

    Returns:
        How many changes there are, and the version.

    Raises:
        DescriptionError: Nothing is known of the latest release.
    """
    released = read_released(spec)
    if released is None:
        raise DescriptionError([Problem(RELEASED, "", "is missing", _RESTORE, RULE)])
    found = changes(released, facts_of(description))
    head, sections = parse((spec / CHANGELOG).read_text(encoding="utf-8"))
    section = _unreleased(sections)
    if section is None and found:
        section = Section("", UNRELEASED)
        sections.insert(0, section)
    if section is not None:
        kept = [entry for heading in HEADINGS for entry in section.entries.get(heading, [])]
        others = {name: entries for name, entries in section.entries.items() if name not in HEADINGS}
        section.entries = {heading: _entries(found, heading, kept) for heading in HEADINGS} | others
        if not (found or others or "".join(section.words).strip()):
            sections.remove(section)
            section = None
    version = next_version(released["version"], found, changed_words=section is not None)
    if section is not None:
        section.version = version
    (spec / CHANGELOG).write_text(render(head, sections), encoding="utf-8")
    _write_version(spec, version)
    return len(found), version


def release(spec: Path, day: datetime.date) -> str:
    """Date the latest section, and keep the facts of the description as those of the release; returns the version.

    Raises:
        DescriptionError: The changelog has no unreleased section, or does not list every change.
    """
    description = load(spec)
    head, sections = parse((spec / CHANGELOG).read_text(encoding="utf-8"))
    section = _unreleased(sections)
    if section is None:
        what = "has no unreleased section"
        raise DescriptionError([Problem(CHANGELOG, "", what, "There is nothing to release", RULE)])
    if read_released(spec) is not None and (problems := list(changelog_problems(description, spec))):
        raise DescriptionError(problems)
    section.date = day.isoformat()
    (spec / CHANGELOG).write_text(render(head, sections), encoding="utf-8")
    write_released(spec, facts_of(description))
    return section.version


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/spec-changelog",
        description="List in spec/CHANGELOG.md what changed in the description since its latest release, "
        "and raise info.version as these changes require.",
    )
    parser.add_argument("--release", action="store_true", help="date the unreleased section and begin a new one")
    options = parser.parse_args(arguments)
    try:
        if options.release:
            print(f"Version {release(ROOT / 'spec', datetime.date.today())} of the description is released.")
            return 0
        count, version = update(load(ROOT / "spec"), ROOT / "spec")
    except DescriptionError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"spec/{CHANGELOG}: version {version}, changes since the latest release: {count}.")
    return 0


def _unreleased(sections: Sequence[Section]) -> Section | None:
    return sections[0] if sections and sections[0].date == UNRELEASED else None


def _entries(found: Sequence[Change], heading: str, kept: Sequence[str]) -> list[str]:
    """Return the entry of each change, with the words that its author has added."""
    wanted = [change for change in found if change.breaking == (heading == BREAKING)]
    return [next((one for one in kept if _lists(one, change)), f"- {change.sentence}") for change in wanted]


def _lists(entry: str, change: Change) -> bool:
    text = " ".join(entry.split())
    return text == f"- {change.sentence}" or text.startswith(f"- {change.sentence} ")


def _write_version(spec: Path, version: str) -> None:
    path = spec / ROOT_FILE
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'(?m)^(  version: )"?[\w.]+"?$', rf'\g<1>"{version}"', text, count=1), encoding="utf-8")
