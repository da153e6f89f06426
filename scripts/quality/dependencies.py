"""The lower bounds of dependencies in pyproject.toml, and whether an advisory is known about them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from . import ROOT


def requirements(project: dict[str, Any], extras: Iterable[str]) -> Iterator[Requirement]:
    """Yield what the project needs, and what these extras add, with the extras of the project that they name.

    Args:
        project: The table ``project`` of pyproject.toml.
        extras: Their names.
    """
    found: list[str] = list(project["dependencies"])
    waiting, seen = list(extras), set[str]()
    while waiting:
        extra = waiting.pop(0)
        if extra in seen:
            continue
        seen.add(extra)
        for text in project["optional-dependencies"][extra]:
            named = Requirement(text)
            if named.name == project["name"]:
                waiting += sorted(named.extras)
            else:
                found.append(text)
    yield from map(Requirement, found)


def lower_bound(requirement: Requirement) -> str | None:
    """Return the oldest release that a requirement admits, as it is written; None if it admits all."""
    bounds = [one.version for one in requirement.specifier if one.operator in (">=", "==")]
    return max(bounds, key=Version, default=None)


def read_project() -> dict[str, Any]:
    """Return the table ``project`` of pyproject.toml."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def findings() -> Iterator[str]:
    """Yield what is wrong with the lower bounds in pyproject.toml."""
    table = tomllib.loads(Path(__file__).with_name("advisories.toml").read_text(encoding="utf-8"))
    fixed = {one["package"]: (one["version"], one["reason"]) for one in table["first_without"]}
    project = read_project()
    return compare(requirements(project, project["optional-dependencies"]), fixed)


def compare(declared: Iterable[Requirement], fixed: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the dependencies that admit a release with an advisory, and the advisories about none of them.

    Args:
        declared: The dependencies.
        fixed: The first release without an advisory, and a reason, by package.
    """
    known = {canonicalize_name(name): rest for name, rest in fixed.items()}
    unused = {canonicalize_name(name): name for name in fixed}
    for requirement in declared:
        name = canonicalize_name(requirement.name)
        if name not in known:
            continue
        unused.pop(name, None)
        version, reason = known[name]
        bound = lower_bound(requirement)
        if bound is None or Version(bound) < Version(version):
            yield f"{requirement} admits releases with an advisory ({reason}); {requirement.name}>={version} does not"
    for left in unused.values():
        yield f"{left} is in advisories.toml, and is no dependency"
