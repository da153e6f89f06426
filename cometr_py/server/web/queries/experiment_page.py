"""Reads that only the pages need: windows of a long series, the end of an output, what an experiment has at all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, case, func, select

from cometr_py.server.domain import series as reads
from cometr_py.server.domain.assets import GIT_PATCH
from cometr_py.server.domain.rewinding import last_rewind
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER
from cometr_py.server.errors import NO_SUCH_EXPERIMENT, ApiError
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import assets, documents, experiments, output_lines, points, series
from cometr_py.server.web.queries.lineage import has_lineage
from cometr_py.server.web.queries.values import LONGEST_CELL

#: The prefix of metrics about the machine rather than the model.
SYSTEM_PREFIX = "sys."
#: What a chart's x axis can be, with the column that holds it.
AXES = {"step": points.c.step, "epoch": points.c.epoch, "time": points.c.timestamp}
#: The end of every axis; the database's integers end soon after.
_WIDEST = 2.0**62
_IN_CHUNK = 500
#: Characters of one piece of output that a page shows, and of all together.
_LONGEST_PIECE = 10_000
_LONGEST_OUTPUT = 1_000_000


@dataclass
class ChartPoints:
    """Points of one metric in columns. Values that are no finite number are null.

    Attributes:
        total: How many points are stored.
        within: How many of them lie in the range that was asked for.
        last: The number of the newest point that was stored when this was read.
        extremes: The least and the greatest value of the whole series, as (step, epoch, time, value): a sample
            would most likely miss them.
        rewound: A number that grows whenever points of the experiment are hidden: then the others have new numbers.
    """

    key: str
    total: int
    within: int
    last: int
    steps: list[int | None] = field(default_factory=list)
    epochs: list[float | None] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    values: list[float | None] = field(default_factory=list)
    extremes: list[tuple[int | None, float | None, int, float]] = field(default_factory=list)
    rewound: int = 0


@dataclass(frozen=True)
class Contents:
    """How much an experiment has of each kind; `documents` are the kinds of those that are there."""

    metrics: int
    system_metrics: int
    parameters: int
    others: int
    assets: int
    sources: int
    patches: int
    output: bool
    lineage: bool
    documents: frozenset[str]


def experiment_id(connection: Connection, key: str) -> int:
    """Return the number of an experiment in the store.

    Raises:
        ApiError: There is none with this key.
    """
    found: int | None = connection.execute(select(experiments.c.id).where(experiments.c.key == key)).scalar()
    if found is None:
        raise ApiError(f"There is no experiment {key[:64]}", status=404, code=NO_SUCH_EXPERIMENT)
    return found


def newest_points(connection: Connection, key: str, name: str, *, after: int = -1, at_most: int) -> ChartPoints:
    """Return an even sample of the points that were stored after the one with this number; of all, by default."""
    owner = experiment_id(connection, key)
    rewound = last_rewind(connection, owner)
    summary = reads.named(connection, owner, METRIC, name)
    if summary is None:
        return ChartPoints(key, 0, 0, -1, rewound=rewound)
    count = summary["count"]
    first = min(max(after + 1, 0), count)
    rows = _by_number(connection, summary["id"], first, count - 1, at_most)
    found = _points(key, summary, count - first, rows)
    found.rewound = rewound
    if len(rows) < count - first:
        found.extremes = _extremes(summary)
    return found


def points_between(
    connection: Connection, key: str, name: str, *, axis: str, low: float, high: float, at_most: int
) -> ChartPoints:
    """Return the points in a range of an axis: all of them, or an even sample if there are too many."""
    summary = _summary(connection, key, name)
    if summary is None:
        return ChartPoints(key, 0, 0, -1)
    least, greatest = math.ceil(max(low, -_WIDEST)), math.floor(min(high, _WIDEST))
    if axis == "step" and summary["ordered"] and summary["current_step"] is not None:
        first = _first_with_step(connection, summary, least)
        end = _first_with_step(connection, summary, greatest + 1)
        rows = _by_number(connection, summary["id"], first, end - 1, at_most)
        return _points(key, summary, end - first, rows)
    column = AXES[axis]
    if axis == "epoch":  # may have a fraction
        inside_range = (column >= max(low, -_WIDEST), column <= min(high, _WIDEST))
    else:
        inside_range = (column >= least, column <= greatest)
    mine = (points.c.series_id == summary["id"], *inside_range)
    inside = connection.execute(select(func.count()).select_from(points).where(*mine)).scalar_one()
    every = -(-inside // at_most) or 1
    query = select(points).where(*mine).order_by(points.c.seq)
    return _points(key, summary, inside, connection.execute(query).all()[::every])


def metric_counts(connection: Connection, key: str) -> list[tuple[str, int, str]]:
    """Return name, number of points, and last value of each metric, in the order in which they were first logged."""
    rows = reads.of_kind(connection, experiment_id(connection, key), METRIC, longest=LONGEST_CELL)
    return [(row["name"], row["count"], reads.value_text(row["current_value"], row["current_text"])) for row in rows]


def rewound(connection: Connection, key: str) -> int:
    """Return a number that grows whenever points of an experiment are hidden."""
    return last_rewind(connection, experiment_id(connection, key))


def contents(connection: Connection, key: str) -> Contents:
    """Return how much an experiment has of each kind, without reading any of it."""
    owner = experiment_id(connection, key)
    system = case((series.c.name.startswith(SYSTEM_PREFIX, autoescape=True), 1), else_=0)
    counting = select(series.c.kind, func.count().label("all"), func.sum(system).label("system_metrics"))
    counted = connection.execute(counting.where(series.c.experiment_id == owner).group_by(series.c.kind))
    counts: dict[str, int] = {}
    system_metrics = 0
    for row in counted:
        counts[row.kind] = row.all
        system_metrics = int(row.system_metrics) if row.kind == METRIC else system_metrics
    typed = select(assets.c.type, func.count().label("all")).where(assets.c.experiment_id == owner)
    files: dict[str, int] = {row.type: row.all for row in connection.execute(typed.group_by(assets.c.type))}
    kinds = connection.execute(select(documents.c.kind).where(documents.c.experiment_id == owner)).scalars()
    line = select(output_lines.c.id).where(output_lines.c.experiment_id == owner).limit(1)
    return Contents(
        metrics=counts.get(METRIC, 0) - system_metrics,
        system_metrics=system_metrics,
        parameters=counts.get(PARAMETER, 0),
        others=counts.get(OTHER, 0),
        assets=sum(files.values()),
        sources=files.get("source_code", 0),
        patches=files.get(GIT_PATCH, 0),
        output=connection.execute(line).first() is not None,
        lineage=has_lineage(connection, owner, key),
        documents=frozenset(kinds),
    )


def output_tail(connection: Connection, key: str, pieces: int) -> tuple[list[tuple[str, bool]], bool]:
    """Return the last pieces of the output as (string, whether it is stderr), and whether something is left out.

    Of a long piece this is the end: most are progress bars, which write the same line many times.
    """
    columns = output_lines.c
    length = func.length(columns.text)
    start = case((length > _LONGEST_PIECE, length - _LONGEST_PIECE + 1), else_=1)
    query = select(func.substr(columns.text, start), columns.stderr, length > _LONGEST_PIECE)
    query = query.where(columns.experiment_id == experiment_id(connection, key))
    newest = query.order_by(columns.position.desc(), columns.id.desc()).limit(pieces + 1)
    found: list[tuple[str, bool]] = []
    left, left_out = _LONGEST_OUTPUT, False
    for text, stderr, is_cut in connection.execute(newest):
        left -= len(text)
        if left < 0 or len(found) == pieces:
            left_out = True
            break
        left_out = left_out or bool(is_cut)
        found.append((f"…{text}" if is_cut else text, bool(stderr)))
    return found[::-1], left_out


def _summary(connection: Connection, key: str, name: str) -> RowMapping | None:
    return reads.named(connection, experiment_id(connection, key), METRIC, name)


def _by_number(connection: Connection, series_id: int, first: int, last: int, at_most: int) -> Sequence[StoredRow]:
    """Return the points numbered first to last, or an even sample with both ends, and read no others."""
    mine = points.c.series_id == series_id
    count = last - first + 1
    if count <= at_most:
        query = select(points).where(mine, points.c.seq >= first, points.c.seq <= last).order_by(points.c.seq)
        return connection.execute(query).all()
    chosen = sorted({first + round(index * (count - 1) / (at_most - 1)) for index in range(at_most)})
    found: list[StoredRow] = []
    for start in range(0, len(chosen), _IN_CHUNK):
        chunk = points.c.seq.in_(chosen[start : start + _IN_CHUNK])
        found += connection.execute(select(points).where(mine, chunk).order_by(points.c.seq)).all()
    return found


def _first_with_step(connection: Connection, summary: RowMapping, step: int) -> int:
    """Return the number of the first point at or after a step, by binary search, if steps never decrease."""
    low, high = 0, summary["count"]
    while low < high:
        middle = (low + high) // 2
        query = select(points.c.step).where(points.c.series_id == summary["id"], points.c.seq == middle)
        if connection.execute(query).scalar_one() < step:
            low = middle + 1
        else:
            high = middle
    return low


def _points(key: str, summary: RowMapping, within: int, rows: Sequence[StoredRow]) -> ChartPoints:
    found = ChartPoints(key, summary["count"], within, summary["count"] - 1)
    for row in rows:
        found.steps.append(row.step)
        found.epochs.append(row.epoch)
        found.times.append(row.timestamp)
        found.values.append(row.value if row.value is not None and math.isfinite(row.value) else None)
    return found


def _extremes(summary: RowMapping) -> list[tuple[int | None, float | None, int, float]]:
    return [
        (summary[f"{which}_step"], summary[f"{which}_epoch"], summary[f"{which}_timestamp"], summary[f"{which}_value"])
        for which in ("min", "max")
        if summary[f"{which}_value"] is not None and math.isfinite(summary[f"{which}_value"])
    ]
