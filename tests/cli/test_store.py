"""`cometr-py store`, as an administrator uses it; the exit codes tell scripts what was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.command_line import run_here
from tests.support.damage import zero_leaves
from tests.support.server_client import InProcess
from tests.support.store_samples import upload

Store = Callable[..., tuple[int, str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a store."""
    comet = CometServer(tmp_path / "store")
    api = InProcess(comet)
    key = api.new_experiment()
    api.log_metrics(key, "loss", list(range(3000)))
    upload(api, key, "a.bin", b"content")
    comet.close()
    return tmp_path / "store"


@pytest.fixture
def store(home: Path, installed: dict[str, str], tmp_path: Path) -> Store:
    """Runs `cometr-py store`; gives its exit code and what it printed."""

    def run(*arguments: str, place: Path = home) -> tuple[int, str]:
        variables = {"COMET_URL_OVERRIDE": f"local:{place}", "COMETR_HOME": str(tmp_path / "cometr")}
        done = run_here(("store", *arguments), {**installed, **variables})
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_damaged_store_is_checked_and_restored_from_its_backup(store: Store, home: Path, tmp_path: Path) -> None:
    backup, new = str(tmp_path / "backup"), tmp_path / "new"
    assert store("check") == (0, f"The database and 1 file in {home} are sound.\n")
    code, said = store("backup", backup)
    assert code == 0 and "2 files" in said
    zero_leaves(home / "comet.sqlite", "points", 3)
    code, said = store("check")
    assert code == 3 and "Table points: " in said and "cometr-py store recover" in said
    code, said = store("backup", str(tmp_path / "second"))
    assert code == 1 and "The database is damaged" in said and "cometr-py store check" in said
    code, said = store("restore", backup)
    assert code == 1 and "already holds a store" in said
    assert store("restore", backup, str(new))[0] == 0
    assert store("check", place=new)[0] == 0


def test_a_damaged_store_without_a_backup_is_recovered(store: Store, home: Path, tmp_path: Path) -> None:
    zero_leaves(home / "comet.sqlite", "points", 3)
    new = tmp_path / "new"
    code, said = store("recover", str(new))
    assert code == 3 and "Table points: 3 damaged pages; " in said
    assert store("check", place=new) == (0, f"The database and 1 file in {new} are sound.\n")


def test_a_compaction_reports_what_it_gave_back(store: Store, home: Path) -> None:
    unused = home / "assets" / "ab" / ("c" * 62)
    unused.parent.mkdir()
    unused.write_bytes(bytes(3000))
    code, said = store("check")
    assert code == 0 and "1 unused file, " in said
    code, said = store("compact")
    assert code == 0 and "1 unused file" in said
    assert not unused.exists()


def test_a_folder_without_a_store_is_not_made_one(store: Store, tmp_path: Path) -> None:
    code, said = store("check", place=tmp_path / "nothing")
    assert code == 1 and "There is no store in" in said
    assert not (tmp_path / "nothing").exists()
