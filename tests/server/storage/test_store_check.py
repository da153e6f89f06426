"""The check names what is damaged, missing, or unused; a compaction gives back what is unused."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.database import StoreError, sqlite_url
from cometr_py.server.storage.store_check import StoreReport, check_store
from cometr_py.server.storage.store_compaction import compact_store
from tests.support.damage import zero_leaves
from tests.support.server_client import InProcess
from tests.support.store_samples import files_of, upload, upload_archive


def small_files(count: int, seed: int) -> dict[str, bytes]:
    luck = random.Random(seed)
    return {f"{number:03}.bin": luck.randbytes(300) for number in range(count)}


@pytest.fixture
def comet(tmp_path: Path) -> Iterator[CometServer]:
    """A server on SQLite."""
    found = CometServer(tmp_path / "home")
    yield found
    found.close()


@pytest.fixture
def api(comet: CometServer) -> InProcess:
    """Calls it."""
    return InProcess(comet)


def checked(comet: CometServer, *, contents: bool = True) -> StoreReport:
    return check_store(sqlite_url(comet.home), comet.files, contents=contents)


def test_a_sound_store_is_sound_and_packs_are_checked(comet: CometServer, api: InProcess) -> None:
    key = api.new_experiment()
    upload(api, key, "a.bin", b"content")
    upload_archive(api, key, small_files(5, 1))
    report = checked(comet)
    assert report.is_sound, report
    assert (report.checked_files, report.unused_files) == (6, 0)


def test_damaged_tables_are_named(comet: CometServer, api: InProcess) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", list(range(3000)))
    api(
        "add_tags", json_body={"experimentKey": key, "addedTags": [f"tag {number} {'x' * 40}" for number in range(400)]}
    )
    comet.close()
    for table, count in (("points", 7), ("tags", 3)):
        zero_leaves(comet.home / "comet.sqlite", table, count)
    assert set(checked(comet).tables) == {"points", "tags"}


def test_each_damaged_file_is_named_with_its_experiment(comet: CometServer, api: InProcess) -> None:
    key = api.new_experiment()
    for name in ("whole", "missing", "short", "changed"):
        upload(api, key, name, name.encode() * 100)
    upload_archive(api, key, small_files(2, 1))
    paths = {path.read_bytes()[:5]: path for _, path in comet.files.stored()}
    paths[b"missi"].unlink()
    paths[b"short"].write_bytes(b"short")
    paths[b"chang"].write_bytes(b"CHANGED" * 100)
    (pack,) = comet.files.packs()
    pack.write_bytes(bytes(pack.stat().st_size))
    report = checked(comet)
    assert {(name, problem) for name, owner, problem in report.files if owner == key} == {
        ("missing", "is missing"),
        ("short", "has 5 bytes instead of 500"),
        ("changed", "has another content"),
        ("000.bin", "has another content"),
        ("001.bin", "has another content"),
    }
    assert {name for name, _, _ in checked(comet, contents=False).files} == {"missing", "short"}


def test_deletions_give_space_back_without_a_command(comet: CometServer, api: InProcess) -> None:
    keys = [api.new_experiment() for _ in range(2)]
    for key in keys:
        for number in range(8):
            body = {"experimentKey": key, "parameterName": str(number), "parameterValue": "x" * 1_000_000}
            api("log_parameter", json_body=body)
    pages = "PRAGMA page_count"
    with comet.store.reading() as connection:
        before = connection.exec_driver_sql(pages).scalar_one()
    api("delete_experiment", {"experimentKey": keys[0]})
    with comet.store.reading() as connection:
        after = connection.exec_driver_sql(pages).scalar_one()
    assert after < 0.7 * before


def test_a_compaction_removes_what_nothing_refers_to(comet: CometServer, api: InProcess) -> None:
    key, other = api.new_experiment(), api.new_experiment()
    files = small_files(20, 1)
    upload(api, key, "kept.bin", b"kept")
    upload_archive(api, other, files)
    upload_archive(api, key, dict(list(files.items())[:2]))
    (pack,) = comet.files.packs()
    size = pack.stat().st_size
    api("delete_experiment", {"experimentKey": other})
    orphan = comet.files.path("ab" * 32)
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"orphan" * 100)
    lost_pack = comet.files.pack_path("lost")
    lost_pack.write_bytes(b"pack")
    report = checked(comet)
    assert report.is_sound and (report.unused_files, report.unused_bytes) == (2, 604)
    found = compact_store(comet.store, comet.files)
    assert (found.removed_files, found.unused_files) == (2, 604)
    assert found.packs > 0.8 * size
    assert not orphan.exists() and not lost_pack.exists()
    assert files_of(api, key) == {"kept.bin": b"kept", **dict(list(files.items())[:2])}
    assert checked(comet).is_sound
    assert compact_store(comet.store, comet.files).total == 0


def test_a_store_of_an_older_version_gives_space_back_after_a_compaction(tmp_path: Path) -> None:
    comet = CometServer(tmp_path)
    comet.close()
    with closing(sqlite3.connect(tmp_path / "comet.sqlite")) as connection:
        connection.execute("PRAGMA auto_vacuum=NONE")
        connection.execute("VACUUM")
        assert connection.execute("PRAGMA auto_vacuum").fetchone() == (0,)
    comet = CometServer(tmp_path)
    compact_store(comet.store, comet.files)
    with comet.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA auto_vacuum").scalar_one() == 2
    comet.close()


def test_while_a_backup_runs_no_file_is_removed_and_afterward_it_is(comet: CometServer, api: InProcess) -> None:
    key = api.new_experiment()
    asset = upload(api, key, "a.bin", b"content")
    (path,) = (path for _, path in comet.files.stored())
    with comet.files.kept_for_backup():
        api("delete_asset", {"experimentKey": key, "assetId": asset})
        assert path.exists()
        with pytest.raises(StoreError, match="backup of this store is running"):
            compact_store(comet.store, comet.files)
    api("delete_asset", {"experimentKey": key, "assetId": upload(api, key, "b.bin", b"other")})
    assert list(comet.files.stored()) == []
