"""The ratchet: findings that are counted per folder, and may only become fewer.

``ratchet.toml`` holds the counts. A folder with more findings than recorded there fails; one with fewer fails too until
``scripts/check --update-ratchet`` has recorded the lower count, so that it stays low.
"""

import json
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, terms

COUNTS = Path(__file__).with_name("ratchet.toml")
DOCSTRINGS = ("ruff", "check", "--select", "D,D401", "--output-format", "json")
DOCSTRING_PLACES = ("cometr_py", "scripts")


def findings() -> Iterator[str]:
    """Yield every folder whose count is not the one written down."""
    written = tomllib.loads(COUNTS.read_text(encoding="utf-8"))
    for kind, counts in measured().items():
        known: Mapping[str, int] = written.get(kind, {})
        for folder in sorted({*known, *counts}):
            before, now = known.get(folder, 0), counts[folder]
            if now > before:
                yield f"{kind}: {folder} has {now} findings, {now - before} more than before"
                yield from (f"  {line}" for line in listed(kind, folder))
            elif now < before:
                yield f"{kind}: {folder} has {now} findings, {before} are recorded: run scripts/check --update-ratchet"


def update() -> None:
    """Write today's counts down."""
    lines = ["# Findings per folder, see ratchet.py. Written by scripts/check --update-ratchet; only lower it."]
    for kind, counts in measured().items():
        lines += ["", f"[{kind}]"]
        lines += [f'"{folder}" = {count}' for folder, count in sorted(counts.items()) if count]
    COUNTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measured() -> dict[str, Counter[str]]:
    """Return the findings of each kind, by folder."""
    docstrings = Counter(_folder(finding.path) for finding in _docstring_findings(*DOCSTRING_PLACES))
    return {"docstrings": docstrings, "terms": terms.style_counts()}


@dataclass(frozen=True)
class _Finding:
    path: Path
    text: str


def listed(kind: str, folder: str) -> Iterator[str]:
    """Yield every finding of one kind in one folder."""
    if kind == "terms":
        yield from terms.style_findings(folder)
        return
    yield from (one.text for one in _docstring_findings(folder) if _folder(one.path) == folder)


def _folder(path: Path) -> str:
    return path.parent.relative_to(ROOT).as_posix()


def _docstring_findings(*places: str) -> list[_Finding]:
    done = subprocess.run([*DOCSTRINGS, *places], cwd=ROOT, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(done.stderr)
    found = []
    for one in json.loads(done.stdout):
        path = Path(one["filename"])
        place = f"{path.relative_to(ROOT).as_posix()}:{one['location']['row']}"
        found.append(_Finding(path, f"{place}: {one['code']} {one['message']}"))
    return found
