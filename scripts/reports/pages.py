"""Pages of docs/ that are made by a script: written, or compared with what is committed."""

from collections.abc import Iterator
from pathlib import Path

from . import ROOT


def write(path: Path, text: str) -> None:
    """Write a page, and say so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"{path.relative_to(ROOT)} written.")


def stale(path: Path, text: str, remedy: str) -> Iterator[str]:
    """A complaint if the page is not this text; ``remedy`` is the command that mends it."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        yield f"{path.relative_to(ROOT)} is out of date: run {remedy} and commit the result."
