"""A store of any earlier version, once migrated, has the schema of a new one."""

from __future__ import annotations

import ast
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, inspect, text

from cometr_py.core.version import VERSION
from cometr_py.server.storage import migrations
from cometr_py.server.storage.database import Store, StoreError, sqlite_url
from tests.formats.stored import old_store, versions

#: The number of any parameter that is not called curr_*.
_A_PARAMETER = "SELECT min(id) FROM series WHERE kind = 'parameter' AND name NOT LIKE 'curr%'"
STEPS = Path(migrations.__file__).parent
DIALECTS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
Place = Callable[[Path | None], str | URL]


def schema(engine: Engine) -> dict[str, Any]:
    """Everything about the tables on which anything may depend; the order of columns does not matter."""
    found = inspect(engine)
    parts: dict[str, Any] = {
        "columns": found.get_multi_columns(),
        "primary key": found.get_multi_pk_constraint(),
        "foreign keys": found.get_multi_foreign_keys(),
        "unique": found.get_multi_unique_constraints(),
        "indexes": found.get_multi_indexes(),
        "checks": found.get_multi_check_constraints(),
    }
    tables: dict[str, dict[str, Any]] = {table: {} for table in found.get_table_names()}
    for part, of_tables in parts.items():
        for (_, table), content in of_tables.items():
            tables[table][part] = content if isinstance(content, dict) else sorted(map(_plain, content))
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            for table, sql in connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")):
                tables[table]["rowid"] = "WITHOUT ROWID" not in sql
    return tables


def _plain(part: Any) -> str:
    """A column or constraint as text; types are compared as SQL has them."""
    return repr(sorted((name, str(value)) for name, value in part.items()))


@pytest.fixture(params=DIALECTS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Put a fixture's store, or nothing for a new one, where it may be changed."""
    cluster = request.getfixturevalue("cluster") if request.param == "postgresql" else None

    def placed(fixture: Path | None) -> str | URL:
        home = tmp_path / (fixture.name if fixture is not None else "new")
        home.mkdir()
        if fixture is not None:
            url = old_store(fixture / request.param, home, cluster)
        else:
            url = None if cluster is None else cluster.bare_database()
        return url or sqlite_url(home)

    return placed


@pytest.mark.parametrize("fixture", versions("store"), ids=lambda fixture: fixture.name)
def test_migrated_store_equals_a_new_one(fixture: Path, place: Place) -> None:
    with closing(Store(place(None))) as new:
        wanted = schema(new.engine)
    with closing(Store(place(fixture))) as migrated:
        found = schema(migrated.engine)
        with migrated.reading() as connection:
            row = connection.execute(text("SELECT version, written_by FROM schema_version")).all()
    assert found.keys() == wanted.keys()
    for table in wanted:
        assert found[table] == wanted[table], f"{table} of a store of version {fixture.name}"
    assert row == [(migrations.CURRENT, VERSION)]


def test_the_duration_of_a_resumed_experiment_counts_from_its_last_sessions(place: Place) -> None:
    url = place(next(fixture for fixture in versions("store") if fixture.name == "v5"))
    sessions = (("job/0", 110, 200), ("job/1", 120, 190), ("first", 10, 100))
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM sessions"))
        experiment = connection.execute(text("SELECT MIN(id) FROM experiments")).scalar_one()
        for name, began, ended in sessions:
            row = {"experiment": experiment, "id": name, "began": began, "ended": ended}
            connection.execute(
                text(
                    "INSERT INTO sessions (experiment_id, id, began, first_heard, last_heard, ended, crashed) "
                    "VALUES (:experiment, :id, :began, :began, :ended, :ended, FALSE)"
                ),
                row,
            )
    with closing(Store(url)) as store, store.reading() as connection:
        found = connection.execute(text("SELECT id, session_start FROM experiments")).all()
    assert {id for id, start in found if start is not None} == {experiment}
    assert [start for _, start in found if start is not None] == [110]


def test_current_step_and_epoch_stop_being_parameters(place: Place) -> None:
    [fixture] = [one for one in versions("store") if one.name == "v5"]
    url = place(fixture)
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        for name in ("curr_step", "curr_epoch"):
            connection.execute(text(f"UPDATE series SET name = '{name}' WHERE id = ({_A_PARAMETER})"))
    with closing(Store(url)) as migrated, migrated.reading() as connection:
        kinds = connection.execute(text("SELECT name, kind FROM series WHERE name LIKE 'curr%' ORDER BY name")).all()
    assert [tuple(row) for row in kinds] == [("curr_epoch", "progress"), ("curr_step", "progress")]


def test_comparison_of_schemas_sees_what_a_step_may_forget(place: Place) -> None:
    """A column, its default, an index, a constraint: each is a difference."""
    changes = (
        "ALTER TABLE tags ADD COLUMN more TEXT",
        "ALTER TABLE tags ADD COLUMN number BIGINT DEFAULT 3 NOT NULL",
        "CREATE INDEX tags_by_tag ON tags (tag)",
        "CREATE UNIQUE INDEX only_once ON tags (tag, id)",
        "DROP INDEX assets_by_content",
    )
    with closing(Store(place(None))) as store:
        before = schema(store.engine)
        for change in changes:
            with store.writing() as connection:
                connection.execute(text(change))
            after = schema(store.engine)
            assert after != before, change
            before = after


def test_steps_use_nothing_that_later_versions_change() -> None:
    """A step that used the tables of today would add a column of tomorrow, which the next step then adds again."""
    steps = sorted(STEPS.glob("v*.py"))
    assert [step.stem for step in steps] == [f"v{number:04}" for number in range(2, migrations.CURRENT + 1)]
    for step in steps:
        for node in ast.walk(ast.parse(step.read_text(encoding="utf-8"))):
            names = [node.module or "." * node.level] if isinstance(node, ast.ImportFrom) else []
            names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
            allowed = {"__future__", "sqlalchemy", "json", "collections.abc", "typing"}
            assert set(names) <= allowed, f"{step.name} imports {names}"


def test_store_of_a_newer_version_is_left_alone(place: Place) -> None:
    with closing(Store(place(None))) as store, store.writing() as connection:
        values = {"version": migrations.CURRENT + 1, "written_by": "7.0.0"}
        connection.execute(text("UPDATE schema_version SET version = :version, written_by = :written_by"), values)
    expected = (
        rf"was written by cometr_py 7\.0\.0 in format {migrations.CURRENT + 1}, and cometr_py {VERSION} reads formats "
        rf"up to {migrations.CURRENT}: upgrade it"
    )
    with pytest.raises(StoreError, match=expected):
        Store(store.url)
    engine = create_engine(store.url, poolclass=NullPool)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version FROM schema_version")).scalar() == migrations.CURRENT + 1


def test_step_that_fails_leaves_the_store_as_it_was(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """All steps are one transaction."""
    oldest = versions("store")[0]
    address = place(oldest)
    engine = create_engine(address, poolclass=NullPool)
    before = schema(engine)

    def fail(connection: Connection) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS[:-1], fail))
    with pytest.raises(ZeroDivisionError):
        Store(address)
    assert schema(engine) == before
    monkeypatch.undo()
    Store(address).close()
    assert schema(engine) != before
