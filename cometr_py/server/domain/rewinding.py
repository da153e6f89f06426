"""Rewinding an experiment: points after a step are hidden, as if they had never been logged.

Hidden points are moved to a table that nothing reads, so that no read can forget to leave them out. The points that
remain are numbered again without gaps, and their summary is what it would be if they alone had been logged.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from cometr_py.server.domain import series as values
from cometr_py.server.domain.columns import forget_unused_columns
from cometr_py.server.domain.series import METRIC
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import hidden_points, points, series

#: Metrics of this prefix are the load of the machine, which does not go back with the training.
KEPT_PREFIX = "sys."
_COPIED = ("value", "text", "step", "epoch", "timestamp", "context")
_RENUMBER = (
    update(points)
    .where(points.c.series_id == bindparam("mine"), points.c.seq == bindparam("before"))
    .values(seq=bindparam("number"))
)


def rewind(connection: Connection, now: int, experiment: StoredRow, step: int, logged_until: int | None) -> int:
    """Hide the points of an experiment after a step, except those of ``sys.*`` metrics and those without a step.

    Args:
        connection: The transaction; it has locked the experiment.
        now: The current time.
        experiment: The experiment.
        step: The last step to keep.
        logged_until: Keep points that were logged after this time, ms since the epoch; None for no such time.

    Returns:
        How many points were hidden.
    """
    hidden, gone = 0, []
    for summary in values.of_kind(connection, experiment.id, METRIC):
        is_before = summary["ordered"] and summary["current_step"] <= step
        if is_before or summary["name"].startswith(KEPT_PREFIX):
            continue
        after = and_(points.c.series_id == summary["id"], points.c.step > step)
        if logged_until is not None:
            after = and_(after, points.c.timestamp <= logged_until)
        count = _hide(connection, now, experiment.id, summary["name"], after)
        if count == summary["count"]:
            values.forget(connection, experiment.id, METRIC, summary["name"])
            gone.append(summary["name"])
        elif count:
            _renumber(connection, summary["id"])
            _summarize(connection, summary)
        hidden += count
    forget_unused_columns(connection, experiment, METRIC, gone)
    return hidden


def last_rewind(connection: Connection, experiment_id: int) -> int:
    """Return a number that grows whenever points of an experiment are hidden; 0 if none ever were."""
    newest = select(func.max(hidden_points.c.id)).where(hidden_points.c.experiment_id == experiment_id)
    return connection.execute(newest).scalar() or 0


def _hide(connection: Connection, now: int, experiment_id: int, name: str, after: ColumnElement[bool]) -> int:
    """Move the points that meet a condition out of sight, and return how many."""
    copied = [points.c[column] for column in _COPIED]
    same = (literal(experiment_id, BigInteger), literal(name), literal(now, BigInteger))
    query = select(*same, *copied).where(after).order_by(points.c.seq)
    into = ["experiment_id", "name", "hidden_at", *_COPIED]
    connection.execute(insert(hidden_points).from_select(into, query))
    return connection.execute(delete(points).where(after)).rowcount


def _renumber(connection: Connection, series_id: int) -> None:
    """Close the gaps in the numbers of a series' points, which stay in their order."""
    mine = points.c.series_id == series_id
    # After the remaining points there is no gap to close, which is the usual case: nothing is written then.
    count, last = connection.execute(select(func.count(), func.max(points.c.seq)).where(mine)).one()
    if last == count - 1:
        return
    numbered = select(points.c.seq, (func.row_number().over(order_by=points.c.seq) - 1).label("number")).where(mine)
    wanted = {row.seq: row.number for row in connection.execute(numbered)}
    changed = [(before, number) for before, number in wanted.items() if before != number]
    # Each number is smaller than the one before it and free by then, because the points are taken in their order.
    connection.execute(_RENUMBER, [{"mine": series_id, "before": one, "number": other} for one, other in changed])


def _summarize(connection: Connection, summary: RowMapping) -> None:
    """Make the summary that of the points that remain."""
    mine = points.c.series_id == summary["id"]
    with_value = select(points).where(mine, points.c.value.is_not(None))
    found = {
        "min": connection.execute(with_value.order_by(points.c.value, points.c.seq).limit(1)).first(),
        "max": connection.execute(with_value.order_by(points.c.value.desc(), points.c.seq).limit(1)).first(),
        "current": connection.execute(select(points).where(mine).order_by(points.c.seq.desc()).limit(1)).first(),
    }
    changes: dict[str, object] = {
        f"{which}_{column}": None if point is None else getattr(point, column)
        for which, point in found.items()
        for column in _COPIED
    }
    before = func.lag(points.c.step).over(order_by=points.c.seq).label("before")
    steps = select(points.c.step, before).where(mine).subquery()
    unordered = select(literal(1)).select_from(steps).where(or_(steps.c.step.is_(None), steps.c.step < steps.c.before))
    changes["ordered"] = summary["ordered"] or connection.execute(unordered.limit(1)).first() is None
    changes["count"] = connection.execute(select(func.count()).select_from(points).where(mine)).scalar_one()
    connection.execute(update(series).where(series.c.id == summary["id"]).values(changes))
