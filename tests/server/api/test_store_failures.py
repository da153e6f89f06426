"""A store that fails: the response names what has failed, where, and what to do."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage import syncing
from cometr_py.server.storage.database import StoreError
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.store_failures import StoreFailureKind, classify
from tests.support.damage import zero_leaves
from tests.support.pages import Site
from tests.support.server_client import Answer, Form, InProcess


def long_parameter(api: InProcess, key: str) -> Answer:
    body = {"experimentKey": key, "parameterName": "long", "parameterValue": "x" * 3_000_000}
    return api.ask("log_parameter", json_body=body)


def test_a_full_database_is_a_507_that_names_the_disk(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment()
    with comet.store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    comet.store.engine.dispose()
    limit = f"PRAGMA max_page_count={pages}"

    def bound(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(limit)

    event.listen(comet.store.engine, "connect", bound)
    answer = long_parameter(api, key)
    assert answer.status == 507, answer
    assert "disk is full" in answer.json["msg"] and str(tmp_path / "home") in answer.json["msg"]
    limit = "PRAGMA max_page_count=1000000"
    comet.store.engine.dispose()
    assert long_parameter(api, key).status == 200, "as soon as there is room, it is stored"
    comet.close()


def test_a_file_for_which_there_is_no_room_is_a_507(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(AssetFiles, "keep", full)
    answer = api.ask("upload_asset", {"experimentKey": key}, form=Form(("file", "a.bin", b"content")))
    assert answer.status == 507, answer
    assert api("get_assets", {"experimentKey": key})["assets"] == []
    comet.close()


def test_a_damaged_database_is_named_with_the_command_that_checks_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    comet = CometServer(home)
    api = InProcess(comet)
    key = api.new_experiment()
    api.log_metrics(key, "loss", [float(number) for number in range(2000)])
    comet.close()
    zero_leaves(home / "comet.sqlite", "points", 5)
    comet = CometServer(home)
    answer = InProcess(comet).ask("get_metric_values", {"experimentKey": key, "metricName": "loss"})
    assert answer.status == 500
    assert f"The database {home / 'comet.sqlite'} is damaged" in answer.json["msg"]
    assert "cometr-py store check" in answer.json["msg"]
    page = Site(comet).ask(f"/-/series?key={key}&name=loss")
    assert page.status_code == 500 and "cometr-py store check" in page.text
    comet.close()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "comet.sqlite").write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError, match=r"comet\.sqlite is damaged \(file is not a database\).*store check"):
        CometServer(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment()
    form = Form(("file", "a.bin", b"content"))
    asset = api("upload_asset", {"experimentKey": key}, form=form)["assetId"]
    assert api("get_asset", {"experimentKey": key, "assetId": asset}) == b"content"
    for folder in (tmp_path / "home" / "assets").glob("??"):
        shutil.rmtree(folder)
    answer = api.ask("get_asset", {"experimentKey": key, "assetId": asset})
    assert answer.status == 500
    assert "is missing in the store" in answer.json["msg"] and "cometr-py store check" in answer.json["msg"]
    comet.close()


def test_after_a_failed_sync_the_server_asks_to_be_restarted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment()

    def fail(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(syncing, "sync_file", fail)
        assert long_parameter(api, key).status == 500
    answer = long_parameter(api, key)
    assert answer.status == 500 and "restart it when the disk works again" in answer.json["msg"]
    comet.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [("53100", StoreFailureKind.FULL), ("XX001", StoreFailureKind.DAMAGED), ("57P01", StoreFailureKind.BUSY)],
)
def test_codes_of_postgresql(code: str, kind: StoreFailureKind, tmp_path: Path) -> None:
    reported = Exception("could not extend file")
    reported.sqlstate = code  # type: ignore[attr-defined]  # as psycopg's errors have it
    found = classify(OperationalError("INSERT", {}, reported), tmp_path, None)
    assert found is not None and found.kind is kind
