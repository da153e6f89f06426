"""The term lint: words that the project does not use, in names and in whatever people read."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, shown

LIST = Path(__file__).with_name("terms.toml")
#: Where the retired words may not stand: code, pages, descriptions, and documents.
PLACES = ("cometr_py", "docs", "spec", "scripts", "README.md", "CONTRIBUTING.md", "CHANGELOG.md")
SUFFIXES = (".py", ".md", ".html", ".js", ".css", ".yaml", ".ini", "")
#: Pages that a script makes from the description.
RENDERED = ("docs/api.html",)
#: Migrations, which name what files of older versions hold.
FROZEN = ("cometr_py/recording/journal/progress_migrations.py",)


@dataclass(frozen=True)
class Term:
    """A word not to use, and what to write instead."""

    pattern: re.Pattern[str]
    use: str


def terms(kind: str) -> list[Term]:
    """Return the ``retired`` words, or those of the ``style``."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))[kind]
    return [Term(re.compile(one["pattern"], re.IGNORECASE), one["use"]) for one in listed]


def retired() -> Iterator[str]:
    """Yield every place that uses a retired word, file names included."""
    words = terms("retired")
    for path in files():
        for term in words:
            if found := term.pattern.search(shown(path)):
                yield f"{shown(path)}: the file's name has {found[0]!r}; write {term.use}"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for term in words:
                for found in term.pattern.finditer(line):
                    yield f"{shown(path)}:{number}: {found[0]!r}; write {term.use}"


def style_counts() -> Counter[str]:
    """Return how many words of the style list each folder uses."""
    words = terms("style")
    counts: Counter[str] = Counter()
    for path in files():
        text = path.read_text(encoding="utf-8")
        counts[folder_of(path)] += sum(len(term.pattern.findall(text)) for term in words)
    return counts


def style_findings(folder: str) -> Iterator[str]:
    """Yield every place in one folder that uses a word of the style list."""
    words = terms("style")
    for path in files():
        if folder_of(path) == folder:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for term in words:
                    for found in term.pattern.finditer(line):
                        yield f"{shown(path)}:{number}: {found[0]!r}; write {term.use}"


def folder_of(path: Path) -> str:
    """Return the folder that a file's findings are counted in: its own, relative to the root."""
    return path.parent.relative_to(ROOT).as_posix()


def files() -> Iterable[Path]:
    """Yield every file that is read."""
    own = {LIST, Path(__file__)}
    for place in PLACES:
        top = ROOT / place
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path not in own and _is_read(path):
                yield path


def _is_read(path: Path) -> bool:
    ours = path.is_file() and "__pycache__" not in path.parts
    return ours and path.suffix in SUFFIXES and shown(path) not in RENDERED + FROZEN
