"""Backups hold one state of a store that is in use; a restored one is compared with what was backed up."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.database import StoreError, database_url, sqlite_url
from cometr_py.server.storage.store_backup import MANIFEST, back_up, read_manifest, restore
from cometr_py.server.storage.store_check import check_store
from tests.support.damage import zero_leaves
from tests.support.processes import command, eventually
from tests.support.server_client import Api, InProcess, serving
from tests.support.store_samples import files_of, upload, upload_archive


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a store with an experiment, files, and a pack."""
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment(experimentKey="k" * 32)
    api.log_metrics(key, "loss", [1.0, 2.0])
    upload(api, key, "a.bin", b"content")
    upload_archive(api, key, {"b.txt": b"b", "c.txt": b"c" * 1000})
    comet.close()
    return tmp_path / "home"


def backed_up(home: Path, folder: Path) -> Path:
    comet = CometServer(home)
    made, report = back_up(sqlite_url(home), comet.files, folder)
    comet.close()
    assert report is not None and report.is_sound and not made.missing
    return folder


def content(home: Path) -> tuple[list[str], dict[str, bytes]]:
    comet = CometServer(home)
    api = InProcess(comet)
    with comet.store.reading() as connection:
        key = connection.exec_driver_sql("SELECT key FROM experiments").scalar_one()
    found = api.metric(key, "loss"), files_of(api, key)
    comet.close()
    return found


def test_a_restored_store_is_the_one_that_was_backed_up(home: Path, tmp_path: Path) -> None:
    before = content(home)
    folder = backed_up(home, tmp_path / "backup")
    restore(folder, tmp_path / "new" / "home")
    assert content(tmp_path / "new" / "home") == before
    assert before[1] == {"a.bin": b"content", "b.txt": b"b", "c.txt": b"c" * 1000}


def test_a_store_is_replaced_only_if_asked_and_kept_beside(home: Path, tmp_path: Path) -> None:
    folder = backed_up(home, tmp_path / "backup")
    with pytest.raises(StoreError, match="already holds a store"):
        restore(folder, home)
    restore(folder, home, replace=True)
    (aside,) = home.glob("replaced-*")
    assert content(home) == content(aside)


def test_a_damaged_backup_is_not_restored(home: Path, tmp_path: Path) -> None:
    folder = backed_up(home, tmp_path / "backup")
    (file,) = (path for path in (folder / "assets").glob("??/*"))
    file.write_bytes(b"CONTENT")
    with pytest.raises(StoreError, match="the backup is damaged"):
        restore(folder, tmp_path / "new")
    assert not (tmp_path / "new" / "comet.sqlite").exists()


def test_what_is_no_backup_is_not_restored(home: Path, tmp_path: Path) -> None:
    folder = backed_up(home, tmp_path / "backup")
    manifest = json.loads((folder / MANIFEST).read_bytes())
    with pytest.raises(StoreError, match="no complete backup"):
        read_manifest(tmp_path)
    (folder / MANIFEST).write_text(json.dumps({**manifest, "version": 9}))
    with pytest.raises(StoreError, match="upgrade"):
        read_manifest(folder)
    manifest["files"][0]["path"] = "../outside"
    (folder / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(StoreError, match="outside of the backup"):
        read_manifest(folder)


def test_missing_files_are_listed_and_a_damaged_database_is_refused(home: Path, tmp_path: Path) -> None:
    comet = CometServer(home)
    next(path for _, path in comet.files.stored()).unlink()
    made, report = back_up(sqlite_url(home), comet.files, tmp_path / "backup")
    assert len(made.missing) == 1
    assert report is not None and [name for name, _, _ in report.files] == ["a.bin"]
    api = InProcess(comet)
    api.log_metrics(api.new_experiment(), "loss", list(range(3000)))
    comet.close()
    zero_leaves(home / "comet.sqlite", "points", 3)
    with pytest.raises(StoreError, match="database is damaged"):
        back_up(sqlite_url(home), comet.files, tmp_path / "second")


@pytest.mark.postgresql
def test_a_store_in_postgresql(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    cluster = request.getfixturevalue("cluster")
    url = database_url(cluster.bare_database())
    comet = CometServer(tmp_path / "home", database=url.render_as_string(hide_password=False))
    api = InProcess(comet)
    key = api.new_experiment()
    upload(api, key, "a.bin", b"content")
    back_up(url, comet.files, tmp_path / "backup")
    comet.close()
    empty = database_url(cluster.bare_database())
    restore(tmp_path / "backup", tmp_path / "new", empty)
    comet = CometServer(tmp_path / "new", database=empty.render_as_string(hide_password=False))
    assert files_of(InProcess(comet), key) == {"a.bin": b"content"}
    assert check_store(empty, comet.files).is_sound
    comet.close()


@dataclass
class NumberedWrites:
    """Requests one after the other: a file, a point, and the removal of an earlier file; with every state.

    Attributes:
        states: After each request: the number of points, and the names of the files.
        over: Set to end.
    """

    api: Api
    key: str
    states: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    errors: list[str] = field(default_factory=list)

    def run(self) -> None:
        points, files = 0, dict[str, str]()
        self._note(points, files)
        try:
            number = 0
            while not self.over.is_set():
                name = f"{number}.bin"
                files[name] = upload(self.api, self.key, name, sample(name))
                self._note(points, files)
                value = [{"metricName": "loss", "metricValue": str(number), "step": number}]
                self.api("log_metric_batch", json_body={"experimentKey": self.key, "values": value})
                points += 1
                self._note(points, files)
                if number >= 100:  # what the backup is about to copy goes away
                    gone = f"{number - 100}.bin"
                    self.api("delete_asset", {"experimentKey": self.key, "assetId": files.pop(gone)})
                    self._note(points, files)
                number += 1
        except Exception as error:
            self.errors.append(repr(error))

    def _note(self, points: int, files: dict[str, str]) -> None:
        self.states.append((points, frozenset(files)))


def sample(name: str) -> bytes:
    """The content of a file of this name."""
    return name.encode() * 2000


@pytest.mark.kills
def test_a_backup_under_load_is_a_state_that_the_store_had_meanwhile(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "COMET_URL_OVERRIDE": f"local:{home}"}
    with serving(home) as (api, _):
        writes = NumberedWrites(api, api.new_experiment())
        writer = threading.Thread(target=writes.run)
        writer.start()
        try:
            eventually(lambda: len(writes.states) > 330 or writes.errors, "there is something to back up")
            spans = []
            for number in range(3):
                begun = len(writes.states)
                done = subprocess.run(
                    command("store", "backup", str(tmp_path / f"backup-{number}")),
                    env=environment,
                    capture_output=True,
                    text=True,
                    timeout=120,
                    check=False,
                )
                assert done.returncode == 0, done.stdout + done.stderr
                spans.append((begun, len(writes.states)))
        finally:
            writes.over.set()
            writer.join()
    assert writes.errors == []
    for number, (begun, ended) in enumerate(spans):
        new = tmp_path / f"new-{number}"
        restore(tmp_path / f"backup-{number}", new)
        assert check_store(sqlite_url(new), CometServer(new).files).is_sound
        comet = CometServer(new)
        restored = InProcess(comet)
        files = files_of(restored, writes.key)
        state = len(restored.metric(writes.key, "loss")), frozenset(files)
        assert all(content == sample(name) for name, content in files.items())
        # The last request before the backup is among those from which it may be, and the one that ran at its end.
        assert state in writes.states[begun - 1 : ended + 1]
        comet.close()
