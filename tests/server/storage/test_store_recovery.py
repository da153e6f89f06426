"""A damaged database: every row that is not on a damaged page is saved, and what it belongs to can be read."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.store_recovery import recover_database
from tests.support.damage import table_leaves, zero_leaves, zero_pages
from tests.support.server_client import InProcess

#: Columns that the recovery may change: points are numbered anew, and counted.
RENUMBERED = {"points": "seq", "series": "count"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a store with something in most tables, over many pages."""
    home = tmp_path_factory.mktemp("filled")
    comet = CometServer(home, durable=False)
    api = InProcess(comet)
    for number in range(40):
        key = api.new_experiment(experimentName=f"experiment {number} {'é' * 20}")
        api.log_metrics(key, "loss", [number + step / 7 for step in range(120)])
        api.log_metrics(key, "accuracy", ["nan" if step % 3 else 10**17 + step for step in range(60)])
        values = [{"parameterName": f"p{one}", "parameterValue": "v" * 50} for one in range(10)]
        api("log_parameter_batch", json_body={"experimentKey": key, "values": values})
        long = {"experimentKey": key, "parameterName": "long", "parameterValue": "long " * 3000}
        api("log_parameter", json_body=long)
        api("add_tags", json_body={"experimentKey": key, "addedTags": [f"tag {one} {'x' * 30}" for one in range(12)]})
    comet.close()
    return home / "comet.sqlite"


@pytest.fixture
def damaged(filled: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    copy = tmp_path / "damaged" / "comet.sqlite"
    copy.parent.mkdir()
    with closing(sqlite3.connect(filled)) as source, closing(sqlite3.connect(copy)) as to:
        source.backup(to)
    return copy


def rows(database: Path, table: str) -> Counter[tuple[object, ...]]:
    """The rows of a table, without the column that a recovery changes."""
    with closing(sqlite3.connect(database)) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(f'"{column}"' for column in columns if column != RENUMBERED.get(table))
        return Counter(connection.execute(f"SELECT {kept} FROM {table}").fetchall())


def tables(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return [row[0] for row in connection.execute(query)]


def cells(database: Path, pages: list[int]) -> int:
    """How many rows pages hold: the number is in the head of each."""
    content = database.read_bytes()
    return sum(int.from_bytes(content[(page - 1) * 4096 + 3 : (page - 1) * 4096 + 5], "big") for page in pages)


@pytest.mark.parametrize("table", ["points", "series", "experiments", "tags"])
def test_all_but_the_rows_on_ten_zeroed_leaves_are_saved(table: str, damaged: Path, tmp_path: Path) -> None:
    before = {name: rows(damaged, name) for name in tables(damaged)}
    content = damaged.read_bytes()
    count = min(10, len(table_leaves(damaged, table)))
    zeroed = zero_leaves(damaged, table, count)
    (tmp_path / "whole").write_bytes(content)
    expected = cells(tmp_path / "whole", zeroed)
    target = tmp_path / "new"
    target.mkdir()
    found = recover_database(damaged, target)
    after = {name: rows(target / "comet.sqlite", name) for name in tables(target / "comet.sqlite")}
    for name in before.keys() - {table} - found.placeholders.keys():
        assert after[name] == before[name], name
    assert (before[table] - after[table]).total() == expected
    for name in before:
        assert (after[name] - before[name]).total() == found.placeholders.get(name, 0), name
    (reported,) = (one for one in found.tables if one.damaged_pages)
    assert (reported.name, reported.damaged_pages) == (table, sorted(zeroed))


def test_what_is_saved_can_be_read_and_continued(damaged: Path, tmp_path: Path) -> None:
    for table in ("points", "series", "experiments", "projects"):
        zero_leaves(damaged, table, 1, seed=3)
    target = tmp_path / "new"
    target.mkdir()
    recover_database(damaged, target)
    comet = CometServer(target, durable=False)
    api = InProcess(comet)
    with comet.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        query = (
            "SELECT experiments.key, series.name, series.count FROM series JOIN experiments ON experiments.id = "
            "experiment_id WHERE kind = 'metric'"
        )
        metrics = connection.exec_driver_sql(query).all()
    recovered = [row for row in metrics if "recovered" in row[0]]
    assert recovered, "points of lost experiments are kept, too"
    shortened = [row for row in metrics if row[1] == "loss" and row[2] != 120]
    for key, name, count in {*recovered[:3], *shortened[:9]}:
        assert len(api.metric(key, name)) == count
        api.log_metrics(key, name, [1.5])
        assert len(api.metric(key, name)) == count + 1
    comet.close()


@pytest.mark.parametrize("root", [False, True])
def test_rows_below_a_lost_inner_page_are_found_by_their_parent(root: bool, damaged: Path, tmp_path: Path) -> None:
    before = rows(damaged, "points")
    with closing(sqlite3.connect(damaged)) as connection:
        (first,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'points'").fetchone()
    content = damaged.read_bytes()
    page = first if root else int.from_bytes(content[(first - 1) * 4096 + 8 : (first - 1) * 4096 + 12], "big")
    expected = cells(damaged, [page])
    zero_pages(damaged, [page])
    target = tmp_path / "new"
    target.mkdir()
    recover_database(damaged, target)
    assert (before - rows(target / "comet.sqlite", "points")).total() == expected


@pytest.mark.parametrize("first_page_too", [False, True])
def test_a_lost_list_of_tables_is_taken_from_a_new_store(first_page_too: bool, damaged: Path, tmp_path: Path) -> None:
    before = {name: rows(damaged, name) for name in tables(damaged)}
    leaves = table_leaves(damaged, "sqlite_master")
    zero_pages(damaged, [1] if first_page_too else random.Random(1).sample(leaves, 2))
    target = tmp_path / "new"
    target.mkdir()
    recover_database(damaged, target)
    assert {name: rows(target / "comet.sqlite", name) for name in before} == before
