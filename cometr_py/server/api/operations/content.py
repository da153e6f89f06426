"""Source code, HTML notes, the model graph and the captured output."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.api.request_fields import INT64, Fields
from cometr_py.server.domain.documents import CODE, GRAPH, HTML, document, set_document
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import output_lines


@operation("get_code")
def get_code(context: Context) -> dict[str, Any]:
    return {"code": document(context.connection, context.experiment(context.query).id, CODE)}


@operation("log_code")
def log_code(context: Context) -> dict[str, Any]:
    return _replace(context, CODE)


@operation("get_html")
def get_html(context: Context) -> dict[str, Any]:
    return {"html": document(context.connection, context.experiment(context.query).id, HTML)}


@operation("log_html")
def log_html(context: Context) -> dict[str, Any]:
    """Without `override` the text goes behind what is there, with nothing between."""
    body = context.body
    experiment = context.changing(body)
    html = body.lines("html")
    if html is None:
        raise ApiError("html is missing from the body")
    earlier = None if body.flag("override") else document(context.connection, experiment.id, HTML)
    set_document(context, experiment.id, HTML, (earlier or "") + html)
    return saved()


@operation("get_graph")
def get_graph(context: Context) -> dict[str, Any]:
    return {"graph": document(context.connection, context.experiment(context.query).id, GRAPH)}


@operation("log_graph")
def log_graph(context: Context) -> dict[str, Any]:
    return _replace(context, GRAPH)


@operation("get_output")
def get_output(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    query = (
        select(output_lines.c.text)
        .where(output_lines.c.experiment_id == experiment.id)
        .order_by(output_lines.c.position, output_lines.c.id)
    )
    return {"output": "".join(context.connection.execute(query).scalars())}


@operation("log_output", "sdk_log_output")
def log_output(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    run_context = body.first("runContext", "context")
    rows = [
        {
            "experiment_id": experiment.id,
            "position": line.integer("offset") or 0,
            "stderr": line.flag("stderr"),
            "text": _line_text(line),
            "timestamp": line.integer("localTimestamp"),
            "context": run_context,
        }
        for line in body.objects("outputLines")
    ]
    rows = _placed(context, experiment.id, rows)
    if rows:
        context.connection.execute(output_lines.insert(), rows)
    return saved()


def _replace(context: Context, kind: str) -> dict[str, Any]:
    experiment = context.changing(context.body)
    text = context.body.lines(kind)
    if text is None:
        raise ApiError(f"{kind} is missing from the body")
    set_document(context, experiment.id, kind, text)
    return saved()


def _placed(context: Context, experiment_id: int, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines that are not there yet, behind all others where their places are taken.

    Lines that carry a time are the same as one that is there if all of it is: the request is a repetition. A place that
    another line has means that a client has begun to count anew, as uploads of archives and the R client do.
    """
    columns = output_lines.c
    query = select(columns.position, columns.text, columns.stderr, columns.timestamp).where(
        columns.experiment_id == experiment_id,
        columns.position.between(
            min((row["position"] for row in rows), default=0), max((row["position"] for row in rows), default=-1)
        ),
    )
    there = {tuple(line) for line in context.connection.execute(query)}
    if not there:
        return rows
    new = [
        row
        for row in rows
        if row["timestamp"] is None or (row["position"], row["text"], row["stderr"], row["timestamp"]) not in there
    ]
    taken = {line[0] for line in there}
    if any(row["position"] in taken for row in new):
        last = context.connection.execute(
            select(func.max(columns.position)).where(columns.experiment_id == experiment_id)
        )
        shift = last.scalar_one() + 1 - min(row["position"] for row in new)
        for row in new:
            row["position"] = min(row["position"] + shift, INT64 - 1)
    return new


def _line_text(line: Fields) -> str:
    """Clients that say whether it is stderr send fragments as they were written; R sends lines without their end."""
    text = line.text("output") or ""
    is_line = line.raw("stderr") is None and not text.endswith("\n")
    return text + "\n" if is_line else text
