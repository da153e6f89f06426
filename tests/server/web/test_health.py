"""What supervisors, load balancers, and Prometheus ask for, without an API key."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.shared_work import SharedWork
from tests.support.pages import Site
from tests.support.server_client import KEY, Form, InProcess

PROBE = {"accept": "*/*"}


@pytest.fixture
def comet(database: str | None, tmp_path: Path) -> Iterator[CometServer]:
    """A Comet that accepts one key only."""
    found = CometServer(tmp_path / "home", database=database, api_key=KEY)
    yield found
    found.close()


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def samples(site: Site) -> dict[tuple[str, tuple[str, ...]], float]:
    """The values that are collected, by name and the values of the labels in the order of their names."""
    collected = site.ask("/-/metrics", headers=PROBE)
    assert collected.status_code == 200
    assert collected.headers["content-type"].startswith("text/plain")
    families = text_string_to_metric_families(collected.text)
    every = [one for family in families for one in family.samples]
    return {(one.name, tuple(value for _, value in sorted(one.labels.items()))): one.value for one in every}


def test_alive_and_ready_without_a_key(site: Site) -> None:
    alive, ready = site.ask("/-/healthz", headers=PROBE), site.ask("/-/readyz", headers=PROBE)
    assert (alive.status_code, alive.json()) == (200, {"status": "alive"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "database": "ok", "files": "ok"})
    assert site.ask("/-/healthz", method="HEAD", headers=PROBE).status_code == 200
    assert site.ask("/local", headers=PROBE).status_code == 401


def test_not_ready_when_files_cannot_be_stored(comet: CometServer, site: Site) -> None:
    shutil.rmtree(comet.home / "assets")
    answer = site.ask("/-/readyz", headers=PROBE)
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "unavailable",
        "database": "ok",
        "files": "cannot be written (No such file or directory)",
    }
    assert str(comet.home) not in answer.text
    assert site.ask("/-/healthz", headers=PROBE).status_code == 200


def test_not_ready_when_a_newer_version_has_migrated_the_database(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    try:
        with comet.store.writing() as connection:
            connection.exec_driver_sql("UPDATE schema_version SET version = 10000")
        answer = Site(comet).ask("/-/readyz", headers=PROBE)
        assert answer.status_code == 503
        assert answer.json()["database"].startswith("version 10000 of the schema")
    finally:
        comet.close()


def test_not_ready_when_the_database_is_gone(tmp_path: Path) -> None:
    """Connections that are open could read the deleted file for ever."""
    comet = CometServer(tmp_path / "home")
    try:
        assert Site(comet).ask("/-/readyz").status_code == 200
        (tmp_path / "home" / "comet.sqlite").unlink()
        answer = Site(comet).ask("/-/readyz")
        assert (answer.status_code, answer.json()["database"]) == (503, "the database file is missing")
    finally:
        comet.close()


def test_not_ready_when_the_database_is_damaged(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    try:
        comet.close()  # which writes everything into the file
        file = tmp_path / "home" / "comet.sqlite"
        file.write_bytes(os.urandom(file.stat().st_size))
        answer = Site(comet).ask("/-/readyz")
        assert (answer.status_code, answer.json()["database"]) == (503, "cannot be read")
    finally:
        comet.close()


def test_requests_are_counted_by_route_and_status(comet: CometServer, site: Site) -> None:
    site.ask("/api/rest/v2/workspaces", headers={**PROBE, "authorization": KEY})
    site.ask("/api/rest/v2/workspaces", headers=PROBE)
    site.ask("/api/rest/v2/nothing", headers=PROBE)
    site.ask("/logger/add/run", method="POST", headers=PROBE)
    for number in range(3):
        site.ask(f"/team/project{number}")
        site.ask(f"/-/{number}")
    found = samples(site)
    counted = {labels: value for (name, labels), value in found.items() if name == "cometr_requests_total"}
    assert counted == {
        ("GET", "get_workspaces", "200"): 1,
        ("GET", "get_workspaces", "401"): 1,
        ("GET", "unknown", "404"): 1,
        ("POST", "add_run", "401"): 1,
        ("GET", "/{workspace}/{project}", "401"): 3,
        ("GET", "unknown", "401"): 3,
    }
    assert found["cometr_request_duration_seconds_count", ("GET", "get_workspaces")] == 2
    assert found["cometr_requests_in_flight", ()] == 1, "the one that collects"


def test_size_of_the_store_is_measured(comet: CometServer, site: Site) -> None:
    api = InProcess(comet)
    key = api.new_experiment()
    for name in ("one.bin", "the same.bin"):
        api("upload_asset", {"experimentKey": key, "fileName": name}, form=Form(("file", "f", b"x" * 1000)))
    found = samples(site)
    assert found["cometr_store_bytes", ("files",)] == 1000
    assert found["cometr_store_bytes", ("database",)] > 10_000
    assert found["cometr_store_free_bytes", ()] > 0
    assert found["cometr_store_entries", ("experiments",)] == 1
    assert found["cometr_store_entries", ("assets",)] == 2


def test_requests_are_collected_when_the_store_is_out_of_reach(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    try:
        comet.close()
        (tmp_path / "home" / "comet.sqlite").write_bytes(b"no database" * 1000)
        assert ("cometr_requests_in_flight", ()) in samples(Site(comet))
    finally:
        comet.close()


def test_all_who_ask_at_once_share_one_check() -> None:
    runs: list[int] = []
    may_end = threading.Event()

    def work() -> int:
        runs.append(1)
        may_end.wait(60)
        return len(runs)

    async def ask() -> list[int | BaseException]:
        shared = SharedWork(work, keep_seconds=60)
        with pytest.raises(TimeoutError):
            await shared.result(0.01)
        waiting = [asyncio.create_task(shared.result(60)) for _ in range(50)]
        await asyncio.sleep(0)
        may_end.set()
        return list(await asyncio.gather(*waiting))

    assert asyncio.run(ask()) == [1] * 50
    assert runs == [1]
