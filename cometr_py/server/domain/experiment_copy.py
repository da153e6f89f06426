"""Copying what another experiment logged into a new one."""

from __future__ import annotations

from sqlalchemy import Connection

from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import NAME
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, Sample
from cometr_py.server.storage.rows import StoredRow


def copy_values(
    connection: Connection, source: StoredRow, target: StoredRow, *, metrics: bool, last_step: int | None
) -> None:
    """Copy parameters and others, and the metrics up to a step.

    Args:
        connection: The transaction.
        source: The experiment to copy from.
        target: The experiment to copy to.
        metrics: Whether to copy metrics, too.
        last_step: The last step to copy; None for all.
    """
    for kind in (PARAMETER, OTHER):
        series.record(connection, target, kind, _last_values(connection, source, kind))
    if not metrics:
        return
    for summary in series.of_kind(connection, source.id, METRIC):
        samples = [
            Sample(summary["name"], point.text or point.value, point.step, point.epoch, point.timestamp, point.context)
            for point in series.all_points(connection, summary["id"])
            if last_step is None or point.step is None or point.step <= last_step
        ]
        series.record(connection, target, METRIC, samples)


def _last_values(connection: Connection, source: StoredRow, kind: str) -> list[Sample]:
    return [
        Sample(
            row["name"],
            series.value_text(row["current_value"], row["current_text"]),
            row["current_step"],
            row["current_epoch"],
            row["current_timestamp"],
            row["current_context"],
            row["source"],
        )
        for row in series.of_kind(connection, source.id, kind)
        if row["name"] != NAME
    ]
