"""`cometr-py serve --database`: a team's store in PostgreSQL."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, make_url, select

import cometr_py
from cometr_py.server.storage.tables import experiments
from tests.support.postgres import Cluster
from tests.support.processes import command

PASSWORD = "s3cret-w0rd"


def with_password(url: str) -> str:
    """The same database; this PostgreSQL lets everybody in, whatever the password."""
    return make_url(url).set(password=PASSWORD).render_as_string(hide_password=False)


@contextmanager
def serving(url: str, home: Path, installed: dict[str, str]) -> Iterator[str]:
    """A server; gives its address, and what it said stands in `home` afterwards."""
    home.mkdir(exist_ok=True)
    with (home / "said").open("w+b") as said:
        process = subprocess.Popen(
            command("serve", "--port", "0", "--database", url),
            env={**installed, "COMETR_HOME": str(home)},
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
        assert process.stdout is not None
        greeting = ""
        try:
            greeting = process.stdout.readline()
            assert greeting.startswith("Local Comet: "), greeting + (home / "said").read_text()
            yield greeting.split()[-1]
        finally:
            process.terminate()
            said.write(process.communicate(timeout=30)[0].encode() + greeting.encode())


@pytest.mark.postgresql
@pytest.mark.parametrize("driver", ["postgresql+psycopg", "postgresql", "postgres"])
def test_what_is_logged_is_in_postgresql(
    driver: str, cluster: Cluster, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = cluster.empty_database()
    url = with_password(database).replace("postgresql+psycopg", driver)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "recorder"))
    (tmp_path / "weights.bin").write_bytes(b"weights")
    with serving(url, tmp_path / "served", installed) as address:
        with cometr_py.create_experiment("run", url=address) as experiment:
            for step in range(10):
                experiment.log_metric("loss", 1 / (step + 1), step=step)
            experiment.upload_asset(tmp_path / "weights.bin")
        assert [point.step for point in experiment.get_metric("loss")] == list(range(10))
        (asset,) = experiment.get_asset_list()
        assert experiment.get_asset(str(asset.asset_id)) == b"weights"
    engine = create_engine(database)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(experiments)).scalar() == 1
    engine.dispose()
    assert not list((tmp_path / "served").glob("*.sqlite*"))


@pytest.mark.postgresql
def test_another_server_goes_on_with_the_same_database(
    cluster: Cluster, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = cluster.bare_database()
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "recorder"))
    for number in range(2):
        with serving(database, tmp_path / "served", installed) as address:
            cometr_py.create_experiment(f"run {number}", url=address).stop()
            names = [one.experiment_name for one in cometr_py.get_experiments(url=address)]
            assert names == [f"run {one}" for one in range(number + 1)]


@pytest.mark.postgresql
def test_the_password_is_never_shown(cluster: Cluster, installed: dict[str, str], tmp_path: Path) -> None:
    with serving(with_password(cluster.empty_database()), tmp_path / "served", installed) as address:
        with pytest.raises(cometr_py.NotFoundError):
            cometr_py.call_api("experiment/metadata", "GET", {"experimentKey": "k" * 32}, url=address)
        # What the server's tables are now missing makes every request a fault, which is written to the log.
        engine = create_engine(cluster.empty_database())
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE experiments RENAME TO elsewhere")
        try:
            with pytest.raises(cometr_py.ServerError):
                cometr_py.call_api("experiment/metadata", "GET", {"experimentKey": "k" * 32}, url=address)
        finally:
            with engine.begin() as connection:
                connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO experiments")
            engine.dispose()
    said = (tmp_path / "served" / "said").read_text()
    assert "Log entry" in said
    for path in (tmp_path / "served").rglob("*"):
        assert path.is_dir() or PASSWORD.encode() not in path.read_bytes(), path


def test_an_internal_error_refers_to_what_the_server_wrote(installed: dict[str, str], tmp_path: Path) -> None:
    database = tmp_path / "store.sqlite"
    with serving(f"sqlite:///{database}", tmp_path / "served", installed) as address:
        with contextlib.closing(sqlite3.connect(database)) as connection:
            connection.execute("ALTER TABLE experiments RENAME TO elsewhere")
        with pytest.raises(cometr_py.ServerError, match=r"see log entry (\w+)") as seen:
            cometr_py.call_api("experiment/metadata", "GET", {"experimentKey": "k" * 32}, url=address)
    number = re.findall(r"log entry (\w+)", str(seen.value))[0]
    said = (tmp_path / "served" / "said").read_text()
    assert f"Log entry {number}" in said
    assert "no such table: experiments" in said


WRONG = {
    "postgresql+psycopg://ada:{}@127.0.0.1:9/comet?connect_timeout=3": "cannot open the database",
    "postgresql://127.0.0.1:9/comet?connect_timeout=3&user=ada&password={}": "cannot open the database",
    "postgresql+psycopg://ada:{}@127.0.0.1:port/comet": "cannot be read",
    "ada:{}@127.0.0.1/comet": "cannot be read",
    "postgresql+nothing://ada:{}@127.0.0.1/comet": "knows no postgresql+nothing",
    "postgresql+pg8000://ada:{}@127.0.0.1/comet": "needs the package pg8000",
    "mysql://ada:{}@127.0.0.1/comet": "no store can be kept in mysql",
    "sqlite:////nowhere/at/all/comet.sqlite": "unable to open database file",
}


@pytest.mark.parametrize(
    "url",
    # Only a connection attempt needs the driver for PostgreSQL.
    [pytest.param(url, marks=[pytest.mark.postgresql] * ("cannot open" in words)) for url, words in WRONG.items()],
)
def test_a_database_that_cannot_be_opened_is_one_sentence(url: str, installed: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        command("serve", "--port", "0", "--database", url.format(PASSWORD)),
        env={**installed, "COMETR_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    (sentence,) = done.stderr.splitlines()
    assert WRONG[url] in sentence
    assert "postgresql+psycopg://user@host/name" in sentence or not url.startswith(("mysql", "ada"))
    assert PASSWORD not in done.stdout + done.stderr


def test_help_says_what_a_database_looks_like(installed: dict[str, str]) -> None:
    done = subprocess.run(command("serve", "--help"), env=installed, capture_output=True, text=True, check=True)
    said = " ".join(done.stdout.split())
    assert "--database URL" in said
    assert "postgresql+psycopg://user@host/name" in said
