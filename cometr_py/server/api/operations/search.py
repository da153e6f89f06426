"""Finding experiments by what they logged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.experiment_search import Query
from cometr_py.server.domain.experiments import experiment_object, in_project, shown_query
from cometr_py.server.domain.workspaces import project
from cometr_py.server.storage.tables import experiments

_PAGE = 100


@operation("query_project")
def query_project(context: Context) -> dict[str, Any]:
    """`negated` is ignored: whoever sends it has turned the operators round already."""
    body = context.body
    rows = _candidates(context, bool(body.flag("archived")))
    query = Query(context.connection, rows, context.now)
    found = {row.id for row in rows}
    for predicate in body.objects("predicates"):
        found &= query.matching(predicate.object("query") or {}, predicate.text("source"))
    return {"experimentKeys": [row.key for row in rows if row.id in found]}


@operation("search_experiments")
def search_experiments(context: Context) -> dict[str, Any]:
    body = context.body
    rows = _candidates(context, bool(body.flag("deleted")))
    tree = body.object("rulesTree")
    if tree:
        found = Query(context.connection, rows, context.now).matching(tree)
        rows = [row for row in rows if row.id in found]
    start, size = body.page("page", "limit", _PAGE)
    page = rows[start : start + size]
    return {"experiments": [experiment_object(row, context.now) for row in page], "total": len(rows)}


def _candidates(context: Context, archived: bool) -> Sequence[Row[Any]]:
    """The experiments of the project, the newest first."""
    target = project(context, context.body)
    query = shown_query().where(in_project(target.id), experiments.c.archived == archived)
    rows: Sequence[Row[Any]] = context.connection.execute(
        query.order_by(experiments.c.start_time.desc(), experiments.c.id.desc())
    ).all()
    return rows
