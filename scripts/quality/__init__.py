"""Rules about the source itself, each a function from the tree to the findings: structure, sizes, terms, ratchet."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "cometr_py"


def modules() -> list[Path]:
    """Return every module of the package, sorted."""
    return sorted(PACKAGE.rglob("*.py"))


def shown(path: Path) -> str:
    """Return a path relative to the repository's root."""
    return path.relative_to(ROOT).as_posix()
