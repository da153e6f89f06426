"""The state of an experiment: one function of what is stored and of the time.

====================  ==========================================================
running               a session is open, and its heartbeats arrive
no signal             a session is open, but its heartbeats have stopped
crashed, ended        every session has ended; the last one failed, or did not
====================  ==========================================================

An experiment that never had a session (created through the API, and never reported as running) is running for as long
as one that has just sent a heartbeat, and ended after that. So is one whose client has set its end: Comet's Java and R
clients know no other way to report it.
"""

from __future__ import annotations

import enum

from sqlalchemy import ColumnElement, and_, case, literal

from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments

__all__ = ["BEAT_EVERY", "SILENT_AFTER", "ExperimentState", "experiment_state", "silent_millis", "state_in_sql"]

#: How often a client should send a heartbeat, ms.
BEAT_EVERY = 10_000
#: How long after the last heartbeat an experiment still counts as running, ms. Comet's clients expect a minute.
SILENT_AFTER = 6 * BEAT_EVERY


class ExperimentState(enum.StrEnum):
    """Whether an experiment runs, and how it ended."""

    RUNNING = "running"
    NO_SIGNAL = "no signal"
    CRASHED = "crashed"
    ENDED = "ended"

    @property
    def failed(self) -> bool:
        """What the API shows as ``hasCrashed``: Comet's clients would take silence for success."""
        return self in (ExperimentState.NO_SIGNAL, ExperimentState.CRASHED)


def experiment_state(row: StoredRow, now: int) -> ExperimentState:
    """Return the state of an experiment.

    Args:
        row: A row of the table ``experiments``.
        now: The current time, ms since the epoch.
    """
    if row.alive and now - row.last_beat < SILENT_AFTER:
        return ExperimentState.RUNNING
    if row.alive and row.last_beat > row.created_at and row.end_time is None:
        return ExperimentState.NO_SIGNAL
    return ExperimentState.CRASHED if row.crashed else ExperimentState.ENDED


def state_in_sql(now: int) -> ColumnElement[str]:
    """Return :func:`experiment_state` as an expression over the table ``experiments``."""
    one = experiments.c
    running = and_(one.alive, one.last_beat > now - SILENT_AFTER)
    silent = and_(one.alive, one.last_beat > one.created_at, one.end_time.is_(None))
    return case(
        (running, literal(ExperimentState.RUNNING.value)),
        (silent, literal(ExperimentState.NO_SIGNAL.value)),
        (one.crashed, literal(ExperimentState.CRASHED.value)),
        else_=literal(ExperimentState.ENDED.value),
    )


def silent_millis(row: StoredRow, now: int) -> int | None:
    """Return how long no heartbeat has arrived, ms; None unless the state is ``no signal``."""
    return max(now - row.last_beat, 0) if experiment_state(row, now) is ExperimentState.NO_SIGNAL else None
