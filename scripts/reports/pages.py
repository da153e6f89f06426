"""Pages of docs/ that are made by a script: written, or compared with what is committed."""

import difflib
import itertools
from collections.abc import Iterator
from pathlib import Path

from . import ROOT

#: Lines of a difference that are shown.
MOST_LINES = 60


def write(path: Path, text: str) -> None:
    """Write a page, and say so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"{path.relative_to(ROOT)} written.")


def stale(path: Path, text: str, remedy: str) -> Iterator[str]:
    """Yield a complaint if the page is not this text; ``remedy`` is the command that fixes it."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        name = str(path.relative_to(ROOT))
        yield f"{name} is out of date: run {remedy} and commit the result. It differs in:"
        written = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        differences = difflib.unified_diff(written, text.splitlines(), name, "as made now", n=1, lineterm="")
        yield from itertools.islice(differences, MOST_LINES)
