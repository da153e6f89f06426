"""The rules about the source find what they are for, and nothing in a sound file."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from quality import dependencies, ratchet, sizes, structure, terms

Module = Callable[[str, str], Path]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    """Write a module into a package of its own."""
    package = tmp_path / "cometr_py"
    package.mkdir()
    monkeypatch.setattr(structure, "PACKAGE", package)
    monkeypatch.setattr(structure, "shown", lambda path: path.relative_to(tmp_path).as_posix())
    monkeypatch.setattr(sizes, "shown", lambda path: path.relative_to(tmp_path).as_posix())
    monkeypatch.setattr(sizes, "modules", lambda: sorted(package.rglob("*.py")))

    def write(name: str, text: str) -> Path:
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


def duplicates(of: Callable[[Iterable[Path]], Iterable[str]], *paths: Path) -> list[str]:
    return list(of(paths))


def test_a_module_name_may_stand_once_outside_mirrored_folders(module: Module) -> None:
    one, other = module("recording/queue.py", ""), module("transfer/queue.py", "")
    mirrored = [module("cli/queue.py", ""), module("server/domain/queue.py", "")]
    assert duplicates(structure.duplicate_modules, one, *mirrored) == []
    assert duplicates(structure.duplicate_modules, one, other, *mirrored) == [
        "two modules are called queue: cometr_py/recording/queue.py, cometr_py/transfer/queue.py"
    ]


def test_a_class_name_may_stand_once(module: Module) -> None:
    one = module("a.py", "class Reader: ...\n")
    other = module("b.py", "def f():\n    class Reader: ...\n")
    assert duplicates(structure.duplicate_classes, one) == []
    assert duplicates(structure.duplicate_classes, one, other) == [
        "two classes are called Reader: cometr_py/a.py:1, cometr_py/b.py:2"
    ]


def test_a_cycle_is_named_with_every_module_in_it() -> None:
    assert list(structure.cycles({"a": {"b"}, "b": {"c"}, "c": set()})) == []
    (found,) = structure.cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert {"a", "b", "c"} <= set(found.removeprefix("import cycle: ").split(" <- "))


def test_long_modules_and_functions_and_untyped_code_are_found(module: Module) -> None:
    module("short.py", "x = 1\n" * 100)
    assert list(sizes.findings()) == []
    body = "    x = 1\n" * 61
    module("long.py", f'def f():\n    """One."""\n{body}\n' + "y = 1\n" * 500)
    module("loose.py", "from typing import Any\n" * 20)
    assert [finding.split(" ")[0] for finding in sizes.findings()] == [
        "cometr_py/long.py",
        "cometr_py/long.py:1",
        "the",
    ]


@pytest.mark.parametrize(
    ("source", "length"),
    [
        ("def f():\n    return 1\n", 1),
        ('def f():\n    """A docstring\n    of two lines."""\n    x = 1\n\n    return x\n', 3),
        ('def f():\n    """Only a docstring."""\n', 0),
    ],
)
def test_a_docstring_is_no_part_of_a_body(source: str, length: int) -> None:
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert sizes.body_length(function) == length


@pytest.mark.parametrize("word", ["courier", "Lanes", "start_ledger", "vitals", "a course", "EARS", "patience"])
def test_retired_words_are_found_in_prose_and_in_names(word: str) -> None:
    assert any(term.pattern.search(word) for term in terms.terms("retired"))


@pytest.mark.parametrize("word", ["of course", "plane", "appears", "years", "clears", "relayout", "vitality"])
def test_other_words_that_contain_them_are_none(word: str) -> None:
    assert not any(term.pattern.search(word) for term in terms.terms("retired"))


def test_the_ratchet_lets_counts_only_fall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = tmp_path / "ratchet.toml"
    counts.write_text('[terms]\n"docs" = 2\n"spec" = 2\n"scripts" = 2\n')
    monkeypatch.setattr(ratchet, "COUNTS", counts)
    monkeypatch.setattr(ratchet, "measured", lambda: {"terms": Counter({"docs": 3, "spec": 1, "scripts": 2})})
    monkeypatch.setattr(ratchet, "listed", lambda kind, folder: iter(()))
    assert list(ratchet.findings()) == [
        "terms: docs has 3 findings, 1 more than before",
        "terms: spec has 1 findings, 2 are recorded: run scripts/check --update-ratchet",
    ]
    ratchet.update()
    assert list(ratchet.findings()) == []


def test_a_lower_bound_below_a_fixed_release_is_found() -> None:
    fixed = {"Some_Name": ("1.10", "CVE-1"), "gone": ("1", "CVE-2")}
    declared = [Requirement(text) for text in ("some-name>=1.10,<3", "some.name[extra]>=1.9", "some-name", "other")]
    found = list(dependencies.compare(declared, fixed))
    assert found == [
        "some.name[extra]>=1.9 admits releases with an advisory (CVE-1); some.name>=1.10 does not",
        "some-name admits releases with an advisory (CVE-1); some-name>=1.10 does not",
        "gone is in advisories.toml, and is no dependency",
    ]


def test_the_dependencies_of_an_extra_include_those_of_the_extras_that_it_names() -> None:
    extras = {"all": ["own[one]", "b==2"], "one": ["c>=3", "own[two]"], "two": ["d", "own[one]"], "unused": ["e"]}
    project = {"name": "own", "dependencies": ["a>=1,<2"], "optional-dependencies": extras}
    found = {one.name: dependencies.lower_bound(one) for one in dependencies.requirements(project, ["all"])}
    assert found == {"a": "1", "b": "2", "c": "3", "d": None}
