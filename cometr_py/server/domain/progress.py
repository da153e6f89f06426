"""How far an experiment is: the step and the epoch that comet_ml reports among the parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from cometr_py.server.domain import series
from cometr_py.server.domain.series import PARAMETER, PROGRESS, Sample, prefixed, value_text
from cometr_py.server.storage.rows import StoredRow

__all__ = ["ReportedProgress", "progress_of", "record_parameters"]

_STEP, _EPOCH = "curr_step", "curr_epoch"


@dataclass(frozen=True)
class ReportedProgress:
    """The step and the epoch that a client reported last, as text; None if it reported none."""

    step: str | None
    epoch: str | None


def record_parameters(connection: Connection, experiment: StoredRow, samples: Sequence[Sample]) -> None:
    """Store parameters; the current step and epoch among them are the experiment's progress.

    Args:
        connection: The writing transaction.
        experiment: The row of the experiment.
        samples: The parameters, named as they were logged: without the prefix of their context.

    Raises:
        ApiError: A name is empty or longer than 500 characters.
    """
    parameters = [
        one._replace(name=prefixed(one.name, one.context)) for one in samples if one.name not in (_STEP, _EPOCH)
    ]
    series.record(connection, experiment, PARAMETER, parameters)
    series.record(connection, experiment, PROGRESS, [one for one in samples if one.name in (_STEP, _EPOCH)])


def progress_of(connection: Connection, experiment_id: int) -> ReportedProgress:
    """Return how far an experiment is."""
    reported = {
        row["name"]: value_text(row["current_value"], row["current_text"])
        for row in series.of_kind(connection, experiment_id, PROGRESS)
    }
    return ReportedProgress(reported.get(_STEP), reported.get(_EPOCH))
