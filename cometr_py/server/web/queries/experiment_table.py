"""The experiments of a project as the table of its page shows them: searched, filtered, sorted and cut by the database.

A column is named in addresses as `name`, `state`, `tags` ..., or as `metric:loss`, `param:lr`, `other:host`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, or_, select

from cometr_py.core.conditions import TAG, And, Condition, ConditionField, Source
from cometr_py.server.domain.experiment_search import condition_in_sql, metadata_in_sql, series_in_sql
from cometr_py.server.domain.experiments import NAME, in_project, shown_query
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, value_text
from cometr_py.server.storage.rows import RowQuery, SqlValue
from cometr_py.server.storage.tables import experiments, project_columns, series, tags
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX
from cometr_py.server.web.queries.experiments import ExperimentHead, experiment_head
from cometr_py.server.web.queries.values import LONGEST_CELL

#: What every experiment has: (id, title), in the order in which a page offers them.
ABOUT = (
    ("state", "State"),
    ("start", "Started"),
    ("duration", "Duration"),
    ("tags", "Tags"),
    ("user", "User"),
    ("end", "Ended"),
    ("updated", "Last change"),
    ("file", "File"),
    ("key", "Key"),
)
#: The metadata that these columns show.
_METADATA = {
    "name": "experimentName",
    "state": "state",
    "start": "start_server_timestamp",
    "duration": "duration",
    "user": "user_name",
    "end": "end_server_timestamp",
    "updated": "last_message_time",
    "file": "file_path",
    "key": "experimentKey",
}
_PREFIXES = {"metric": METRIC, "param": PARAMETER, "other": OTHER}
_KINDS = tuple(_PREFIXES.values())
_SOURCES: dict[tuple[str, str], Source] = {
    (METRIC, "current"): "metric",
    (METRIC, "min"): "metric_min",
    (METRIC, "max"): "metric_max",
    (PARAMETER, "current"): "parameter",
    (OTHER, "current"): "other",
}
#: What a table shows before anybody has chosen, and how many columns of each kind of series.
_SHOWN_AT_FIRST = ("state", "start", "duration", "tags")
_USUAL = {METRIC: 4, PARAMETER: 4}
#: Which value of a metric a table shows.
WHICH = ("current", "min", "max")
_LONGEST_PAGE = 500
#: Tags of one experiment in a table.
MOST_TAGS = 20
#: Shorter words begin too many keys by chance.
_KEY_BEGINS = 6


@dataclass(frozen=True)
class TableColumn:
    """One column: `kind` is that of the series, empty for what every experiment has."""

    kind: str
    name: str

    @classmethod
    def parse(cls, text: str) -> TableColumn | None:
        """Return the column that an address names, None if it names none."""
        prefix, colon, name = text.partition(":")
        if colon and name and prefix in _PREFIXES:
            return cls(_PREFIXES[prefix], name)
        if text == "name" or text in dict(ABOUT):
            return cls("", text)
        return None

    @property
    def id(self) -> str:
        """How it is named in addresses."""
        prefix = next((prefix for prefix, kind in _PREFIXES.items() if kind == self.kind), None)
        return f"{prefix}:{self.name}" if prefix else self.name

    @property
    def title(self) -> str:
        """How it is named in the table's head."""
        return self.name if self.kind else {"name": "Experiment", **dict(ABOUT)}[self.name]

    def field(self, which: str) -> ConditionField:
        """Return what a condition calls it: of a metric, the value that the table shows."""
        if not self.kind:
            return TAG if self.name == "tags" else ConditionField("metadata", _METADATA[self.name])
        return ConditionField(_SOURCES[self.kind, which if self.kind == METRIC else "current"], self.name)


@dataclass(frozen=True)
class TableRequest:
    """What a table should show: experiments that match the search and all conditions."""

    search: str = ""
    archived: bool = False
    conditions: tuple[Condition, ...] = ()
    sort: TableColumn = TableColumn("", "start")
    descending: bool = True
    which: str = "current"
    page: int = 1
    size: int = 50


@dataclass(frozen=True)
class TableRow:
    """One row: the experiment, its tags, and a string for each series column that it has."""

    experiment: ExperimentHead
    tags: list[str]
    values: dict[TableColumn, str]


@dataclass(frozen=True)
class ExperimentTable:
    """One page of a table, its number and columns, and how many experiments there are: that match, and in all."""

    rows: list[TableRow]
    columns: list[TableColumn]
    matching: int
    total: int
    page: int


def columns_of(connection: Connection, project: str) -> list[TableColumn]:
    """Return the series columns of a project: metrics, parameters and others, each by name."""
    mine = (project_columns.c.project_id == project, project_columns.c.kind.in_(_KINDS))
    rows = connection.execute(select(project_columns.c.kind, project_columns.c.name).where(*mine))
    found = [TableColumn(kind, name) for kind, name in rows if (kind, name) != (OTHER, NAME)]
    return sorted(found, key=lambda column: (_KINDS.index(column.kind), column.name.lower()))


def list_experiments(
    connection: Connection,
    now: int,
    project: str,
    wanted: TableRequest,
    columns: Sequence[TableColumn] | None = None,
) -> ExperimentTable:
    """One page of a project's experiments; those that were linked into it are among them.

    Without columns those are chosen that most of the experiments on the page have.
    """
    everything = and_(in_project(project), experiments.c.archived == wanted.archived)
    matching = and_(everything, _search(wanted.search), condition_in_sql(And(wanted.conditions), now))
    size = min(max(wanted.size, 1), _LONGEST_PAGE)
    total = _count(connection, everything)
    found = total if not wanted.search and not wanted.conditions else _count(connection, matching)
    page = min(max(wanted.page, 1), max(-(-found // size), 1))
    query = _sorted(shown_query(LONGEST_CELL + 1).where(matching), wanted, now).limit(size).offset((page - 1) * size)
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    labels = _tags(connection, ids)
    columns = _usual_columns(connection, ids) if columns is None else list(columns)
    values = _values(connection, ids, columns, wanted.which)
    listed = [TableRow(experiment_head(row, now), labels.get(row.id, []), values.get(row.id, {})) for row in rows]
    return ExperimentTable(listed, columns, found, total, page)


def tags_of(connection: Connection, project: str, at_most: int) -> list[tuple[str, int]]:
    """Return the most frequent tags in a project with how many experiments have them."""
    number = func.count()
    query = (
        select(tags.c.tag, number)
        .join(experiments, experiments.c.id == tags.c.experiment_id)
        .where(experiments.c.project_id == project)
        .group_by(tags.c.tag)
        .order_by(number.desc(), tags.c.tag)
        .limit(at_most)
    )
    return [(tag, count) for tag, count in connection.execute(query)]


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(experiments).where(condition)).scalar_one()


def _search(text: str) -> ColumnElement[bool]:
    """Return the condition that every word is in the name or a tag, or that the key begins with it."""
    clauses = []
    for word in text.split():
        tagged = _any(tags.c.experiment_id == experiments.c.id, tags.c.tag.icontains(word, autoescape=True))
        named = experiments.c.name.icontains(word, autoescape=True)
        keyed = [experiments.c.key.startswith(word.lower(), autoescape=True)] if len(word) >= _KEY_BEGINS else []
        clauses.append(or_(named, tagged, *keyed))
    return and_(True, *clauses)


def _any(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that an experiment has such a row."""
    return exists().where(*conditions).correlate(experiments)


def _sorted(query: RowQuery, wanted: TableRequest, now: int) -> RowQuery:
    """Sort experiments: those without a value come last in either direction, numbers before strings."""
    field = wanted.sort.field(wanted.which)
    if wanted.sort.kind:
        mine = (series.c.experiment_id == experiments.c.id, series.c.kind == wanted.sort.kind)
        query = query.outerjoin(series, and_(*mine, series.c.name == field.name))
        value = series_in_sql(field.source)
        sides = [value.number, value.text]
    elif (about := metadata_in_sql(field.name, now)) is not None:
        sides = [about.number, func.lower(about.text)]
    else:
        sides = [select(func.min(tags.c.tag)).where(tags.c.experiment_id == experiments.c.id).scalar_subquery()]
    order: list[SqlValue] = [case((side.is_(None), 1), else_=0) for side in sides]
    order += [side.desc() if wanted.descending else side.asc() for side in sides]
    last = experiments.c.id.desc() if wanted.descending else experiments.c.id.asc()
    return query.order_by(*order, last)


def _usual_columns(connection: Connection, ids: Sequence[int]) -> list[TableColumn]:
    """Return a few metrics and parameters: those that most of these experiments have, the earliest first."""
    query = (
        select(series.c.kind, series.c.name)
        .where(series.c.experiment_id.in_(ids), series.c.kind.in_(_USUAL), ~series.c.name.startswith(SYSTEM_PREFIX))
        .group_by(series.c.kind, series.c.name)
        .order_by(func.count().desc(), func.min(series.c.id))
    )
    found = [TableColumn(kind, name) for kind, name in connection.execute(query)] if ids else []
    usual = [TableColumn("", name) for name in _SHOWN_AT_FIRST]
    for kind, number in _USUAL.items():
        usual += [column for column in found if column.kind == kind][:number]
    return usual


def _tags(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the tags of each experiment, not more than a row can show."""
    found: dict[int, list[str]] = {}
    place = func.row_number().over(partition_by=tags.c.experiment_id, order_by=tags.c.id).label("place")
    numbered = select(tags.c.experiment_id, tags.c.tag, place).where(tags.c.experiment_id.in_(ids)).subquery()
    query = select(numbered.c.experiment_id, numbered.c.tag).where(numbered.c.place <= MOST_TAGS + 1)
    query = query.order_by(numbered.c.experiment_id, numbered.c.place)
    for experiment_id, tag in connection.execute(query):
        found.setdefault(experiment_id, []).append(tag)
    return found


def _values(
    connection: Connection, ids: Sequence[int], columns: Sequence[TableColumn], which: str
) -> dict[int, dict[TableColumn, str]]:
    found: dict[int, dict[TableColumn, str]] = {}
    for kind in _KINDS:
        names = [column.name for column in columns if column.kind == kind]
        if not names or not ids:
            continue
        value = series_in_sql(TableColumn(kind, "").field(which).source)
        shown = func.substr(value.text, 1, LONGEST_CELL + 1)
        query = select(series.c.experiment_id, series.c.name, value.number, shown).where(
            series.c.experiment_id.in_(ids), series.c.kind == kind, series.c.name.in_(names)
        )
        for experiment_id, name, number, text in connection.execute(query):
            found.setdefault(experiment_id, {})[TableColumn(kind, name)] = value_text(number, text)
    return found
