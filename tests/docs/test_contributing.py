"""CONTRIBUTING.md maps every folder of the package, and every module of its two largest packages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.support.processes import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAPPED = ("cometr_py/recording", "cometr_py/server")


def modules(folder: str) -> set[str]:
    return {path.name for path in (ROOT / folder).glob("*.py")} - {"__init__.py"}


def folders(top: str) -> Iterator[str]:
    for path in sorted([ROOT / top, *(ROOT / top).rglob("*/")]):
        if path.name != "__pycache__" and any(path.glob("*.py")):
            yield path.relative_to(ROOT).as_posix()


def section(folder: str) -> str:
    """Return the text under the heading of a folder, without its subfolders."""
    return TEXT.partition(f"\n### `{folder}/`\n")[2].partition("\n#")[0]


@pytest.mark.parametrize("folder", [folder for top in MAPPED for folder in folders(top)])
def test_every_module_is_mapped(folder: str) -> None:
    listed = set(re.findall(r"`(\w+\.py)`", section(folder)))
    assert sorted(listed) == sorted(modules(folder)), f"in CONTRIBUTING.md under ### `{folder}/`"


@pytest.mark.parametrize("folder", list(folders("cometr_py")))
def test_every_package_is_mapped(folder: str) -> None:
    assert f"`{folder}/`" in TEXT, f"CONTRIBUTING.md does not mention `{folder}/`"


def test_every_path_that_it_names_exists() -> None:
    named = set(re.findall(r"`((?:cometr_py|spec|scripts|tests|docs|generated|\.ci)/[\w/]*)`", TEXT))
    assert not [name for name in sorted(named) if not (ROOT / name).exists()]
