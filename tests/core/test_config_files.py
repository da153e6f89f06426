"""Writing entries of a .comet.yml: the others stay, nobody else can read it, and nothing is lost on the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
import yaml

from cometr_py import config
from cometr_py.core import config_files
from cometr_py.errors import ConfigurationError

KEY = "aVerySecretKey0123456789z"


@pytest.fixture
def path() -> Path:
    return Path.home() / ".comet.yml"


def write(path: Path, **entries: str) -> str:
    config_files.write_entries(path, entries)
    return path.read_text(encoding="utf-8")


def test_a_new_file_is_the_users_alone(path: Path) -> None:
    assert write(path, COMET_API_KEY=KEY) == f"COMET_API_KEY: {KEY}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert config.resolve().api_key == KEY


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    path.write_text("COMET_WORKSPACE: team\n")
    path.chmod(0o644)
    write(path, COMET_API_KEY=KEY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# mine\nCOMET_WORKSPACE: team  # ours\n", f"# mine\nCOMET_WORKSPACE: team  # ours\nCOMET_API_KEY: {KEY}\n"),
        ("COMET_API_KEY: old\nCOMET_WORKSPACE: team\n", f"COMET_API_KEY: {KEY}\nCOMET_WORKSPACE: team\n"),
        ("COMET_WORKSPACE: team", f"COMET_WORKSPACE: team\nCOMET_API_KEY: {KEY}\n"),
        ("COMET_API_KEY:", f"COMET_API_KEY: {KEY}\n"),
        ("COMET_API_KEYS: other\n", f"COMET_API_KEYS: other\nCOMET_API_KEY: {KEY}\n"),
        ("", f"COMET_API_KEY: {KEY}\n"),
    ],
)
def test_other_entries_and_comments_stay(before: str, after: str, path: Path) -> None:
    path.write_text(before)
    assert write(path, COMET_API_KEY=KEY) == after


@pytest.mark.parametrize(
    "before",
    [
        "COMET_API_KEY: >-\n  an\n  old key\nCOMET_WORKSPACE: team\n",
        '{"COMET_API_KEY": "old", "COMET_WORKSPACE": "team"}\n',
        "'COMET_API_KEY': old\nCOMET_WORKSPACE: team\n",
        "---\nCOMET_WORKSPACE: team\nother: {nested: [1, 2]}\n...\n",
    ],
)
def test_entries_stay_however_they_are_written(before: str, path: Path) -> None:
    path.write_text(before)
    expected = {**yaml.load(before, Loader=yaml.BaseLoader), "COMET_API_KEY": KEY}
    assert yaml.load(write(path, COMET_API_KEY=KEY), Loader=yaml.BaseLoader) == expected
    assert config.resolve().workspace == "team"


@pytest.mark.parametrize("value", ["007", "no", "a: b", "- a", "#x", "a\\1b", "'", '"', "ü"])
def test_odd_values_come_back_as_they_were(value: str, path: Path) -> None:
    path.write_text("COMET_WORKSPACE: old\n")
    write(path, COMET_WORKSPACE=value)
    assert config.resolve().workspace == value


@pytest.mark.parametrize("before", [b"just words\n", b"- a\n", b"COMET_API_KEY: [\n", b"COMET_WORKSPACE: caf\xe9\n"])
def test_a_file_that_is_none_of_ours_is_left_as_it_is(before: bytes, path: Path) -> None:
    path.write_bytes(before)
    with pytest.raises(ConfigurationError, match=r"\.comet\.yml is not a file of `NAME: value` lines"):
        write(path, COMET_API_KEY=KEY)
    assert path.read_bytes() == before


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles.yml"
    elsewhere.write_text("COMET_WORKSPACE: team\n")
    path.symlink_to(elsewhere)
    write(path, COMET_API_KEY=KEY)
    assert path.is_symlink()
    assert KEY in elsewhere.read_text()


def test_a_failure_leaves_the_old_file_and_no_draft(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("COMET_WORKSPACE: team\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(path, COMET_API_KEY=KEY)
    assert path.read_text() == "COMET_WORKSPACE: team\n"
    assert [one.name for one in path.parent.iterdir()] == [".comet.yml"]
