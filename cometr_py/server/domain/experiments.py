"""Experiments: find them, begin them, and change what is known of them."""

from __future__ import annotations

import posixpath
import re
import uuid
from collections.abc import Sequence
from urllib.parse import quote

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, or_, select, update

from cometr_py.server.domain import series
from cometr_py.server.domain.random_names import new_name
from cometr_py.server.domain.workspaces import ensure_project
from cometr_py.server.errors import EXPERIMENT_EXISTS, NO_SUCH_EXPERIMENT, ApiError
from cometr_py.server.storage.database import insert_new, is_writing
from cometr_py.server.storage.rows import RowQuery, StoredRow, cut_columns
from cometr_py.server.storage.tables import experiments, projects, symlinks, workspaces

NAME = "Name"
_KEY = re.compile(r"[A-Za-z0-9]{32,50}")
#: The rows that only say "something changed" are written at most this often (ms).
_TOUCH_EVERY = 1000
_BY_KEY = select(experiments).where(experiments.c.key == bindparam("wanted"))
_LOCKED_BY_KEY = _BY_KEY.with_for_update()
_TOUCH_EXPERIMENT = (
    update(experiments).where(experiments.c.id == bindparam("wanted")).values(updated_at=bindparam("now"))
)
_TOUCH_PROJECT = update(projects).where(projects.c.id == bindparam("wanted")).values(updated_at=bindparam("now"))


def experiment_with_key(connection: Connection, key: str) -> StoredRow:
    """Return the experiment with this key. A writing transaction locks it.

    Raises:
        ApiError: It does not exist.
    """
    found = connection.execute(_LOCKED_BY_KEY if is_writing(connection) else _BY_KEY, {"wanted": key}).first()
    if found is None:
        raise ApiError(f"No such experiment: {key[:64]}", code=NO_SUCH_EXPERIMENT)
    return found


def experiment_to_change(connection: Connection, now: int, key: str) -> StoredRow:
    """Return the experiment with this key, and note the request as its last activity.

    Raises:
        ApiError: It does not exist.
    """
    found = experiment_with_key(connection, key)
    if now - found.updated_at > _TOUCH_EVERY:
        connection.execute(_TOUCH_EXPERIMENT, {"wanted": found.id, "now": now})
        connection.execute(_TOUCH_PROJECT, {"wanted": found.project_id, "now": now})
    return found


def begin(
    connection: Connection,
    now: int,
    user: str,
    *,
    workspace_name: str | None,
    project_name: str | None,
    name: str | None = None,
    key: str | None = None,
    kind: str | None = None,
    optimization_id: str | None = None,
) -> StoredRow:
    """Create an experiment that runs from now on; create its workspace and project if they are new.

    Raises:
        ApiError: There is an experiment with this key already, or it is no key.
    """
    if key is not None:
        if not _KEY.fullmatch(key):
            raise ApiError("An experiment's key has 32 to 50 letters and digits")
        if connection.execute(select(experiments.c.id).where(experiments.c.key == key)).first():
            raise _exists(key)
    key = key or uuid.uuid4().hex
    name = name or new_name()
    row = {
        "key": key,
        "project_id": ensure_project(connection, now, user, workspace_name, project_name).id,
        "name": name,
        "user_name": user,
        "type": kind,
        "optimization_id": optimization_id,
        "start_time": now,
        "created_at": now,
        "updated_at": now,
        "last_beat": now,
    }
    if not insert_new(connection, experiments, row):  # another request has just created it
        raise _exists(key)
    experiment = experiment_with_key(connection, key)
    sample = series.Sample(NAME, name, None, None, now, None)
    series.record(connection, experiment, series.OTHER, [sample])
    return shown(connection, key)


def _exists(key: str) -> ApiError:
    return ApiError(f"There is an experiment with the key {key} already", code=EXPERIMENT_EXISTS)


def resume(connection: Connection, now: int, experiment: StoredRow) -> None:
    """Note that a client is about to continue an experiment; its session has not reported yet."""
    connection.execute(
        update(experiments)
        .where(experiments.c.id == experiment.id)
        .values(alive=True, last_beat=now, updated_at=now, end_time=None)
    )


def log_other_value(connection: Connection, experiment: StoredRow, sample: series.Sample) -> None:
    """Record an other; the one called `Name` also renames the experiment, unless it is null or empty."""
    series.record(connection, experiment, series.OTHER, [sample])
    if sample.name == NAME and sample.value not in (None, ""):
        name = series.value_text(*series.measure_exactly(sample.value))
        connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(name=name))


def shown_query(longest: int | None = None) -> RowQuery:
    """Return a query of experiments together with the names of their project and workspace.

    Args:
        longest: Strings of experiments are cut to this number of characters.
    """
    columns = [experiments] if longest is None else cut_columns(experiments, longest)
    return (
        select(*columns, projects.c.name.label("project_name"), workspaces.c.name.label("workspace_name"))
        .join(projects, projects.c.id == experiments.c.project_id)
        .join(workspaces, workspaces.c.id == projects.c.workspace_id)
    )


def in_project(project_id: str) -> ColumnElement[bool]:
    """Return the condition that an experiment is shown in a project: as its own, or as a link."""
    linked = select(symlinks.c.experiment_id).where(symlinks.c.project_id == project_id)
    return or_(experiments.c.project_id == project_id, experiments.c.id.in_(linked))


def shown(connection: Connection, key: str) -> StoredRow:
    """Return the experiment with this key, with the names of its project and workspace.

    Raises:
        ApiError: It does not exist.
    """
    experiment = experiment_with_key(connection, key)
    row: StoredRow = connection.execute(shown_query().where(experiments.c.id == experiment.id)).one()
    return row


def experiments_of(
    connection: Connection,
    project_id: str,
    *,
    archived: bool,
    by_end: bool = False,
    descending: bool = False,
    page: tuple[int, int] | None = None,
) -> Sequence[StoredRow]:
    """Return the experiments of a project as `shown_query` has them.

    Args:
        connection: The transaction.
        project_id: The project, also of experiments that are only linked there.
        archived: The archived ones instead of the others.
        by_end: In order of their end instead of their start.
        descending: The newest first.
        page: Only these rows: the first one, and how many.
    """
    query = experiments_query(project_id, archived=archived, by_end=by_end, descending=descending)
    if page is not None:
        start, size = page
        query = query.limit(size).offset(start)
    return connection.execute(query).all()


def experiments_query(project_id: str, *, archived: bool, by_end: bool = False, descending: bool = False) -> RowQuery:
    """Return the query that :func:`experiments_of` runs, to be narrowed down."""
    column = experiments.c.end_time if by_end else experiments.c.start_time
    order = (column.desc(), experiments.c.id.desc()) if descending else (column.asc(), experiments.c.id)
    return shown_query().where(in_project(project_id), experiments.c.archived == archived).order_by(*order)


def change(connection: Connection, now: int, key: str, **values: bool) -> None:
    """Change flags of an experiment."""
    experiment = experiment_with_key(connection, key)
    connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(**values, updated_at=now))


def set_times(connection: Connection, experiment_id: int, *, start: int | None, end: int | None) -> None:
    """Change when an experiment started and ended; None keeps a time. Its duration counts from a given start."""
    changes = {} if start is None else {"start_time": start, "session_start": None}
    if end is not None:
        changes["end_time"] = end
    if changes:
        connection.execute(update(experiments).where(experiments.c.id == experiment_id).values(changes))


def set_file_path(connection: Connection, experiment_id: int, path: str | None) -> None:
    """Set the path of the file that started an experiment."""
    connection.execute(update(experiments).where(experiments.c.id == experiment_id).values(file_path=path))


def end_time(row: StoredRow) -> int:
    """Return when an experiment ended, or was last active."""
    return int(row.end_time if row.end_time is not None else max(row.updated_at, row.start_time))


def end_in_sql() -> ColumnElement[int]:
    """Return :func:`end_time` as an expression over the table ``experiments``."""
    one = experiments.c
    return func.coalesce(one.end_time, case((one.updated_at > one.start_time, one.updated_at), else_=one.start_time))


def duration(row: StoredRow) -> int:
    """Return how long the last session of an experiment, with those that overlap it, took so far, ms."""
    return max(end_time(row) - int(row.start_time if row.session_start is None else row.session_start), 0)


def duration_in_sql() -> ColumnElement[int]:
    """Return :func:`duration` as an expression over the table ``experiments``."""
    taken = end_in_sql() - func.coalesce(experiments.c.session_start, experiments.c.start_time)
    return case((taken > 0, taken), else_=0)


def file_name(row: StoredRow) -> str | None:
    """Return the name of the file that started an experiment, without its folder."""
    return posixpath.basename(row.file_path) if row.file_path else None


def link(root_url: str, row: StoredRow) -> str:
    """Return the URL of an experiment's page."""
    return page_url(root_url, row.workspace_name, row.project_name, row.key)


def page_url(root_url: str, *steps: str) -> str:
    """Return the URL of a page, given the names that lead to it."""
    return "/".join([root_url, *(quote(step, safe="") for step in steps)])
