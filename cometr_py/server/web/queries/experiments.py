"""Experiments as pages show them: what they are, but not what they logged."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from cometr_py.server.domain.experiment_state import ExperimentState, experiment_state, silent_millis
from cometr_py.server.domain.experiments import duration, end_time, file_name, shown_query
from cometr_py.server.errors import NO_SUCH_EXPERIMENT, ApiError
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments

#: Characters of a string of one experiment that its page shows, such as its error.
_LONGEST = 10_000


@dataclass(frozen=True)
class ExperimentHead:
    """An experiment. Times are milliseconds since the epoch.

    Attributes:
        id: Its number in the store.
        end: When it ended, or was last active.
        duration: How long its last session took, in milliseconds.
        silent: How long no heartbeat has arrived; None unless the state is `no signal`.
    """

    id: int
    key: str
    name: str
    workspace: str
    project: str
    user: str | None
    file_path: str | None
    file_name: str | None
    start: int
    end: int
    duration: int
    updated: int
    archived: bool
    state: ExperimentState
    silent: int | None
    error: str | None
    exit_code: int | None

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self.state is ExperimentState.RUNNING

    @property
    def may_continue(self) -> bool:
        """Whether more may arrive: it runs, or has only stopped sending heartbeats."""
        return self.state in (ExperimentState.RUNNING, ExperimentState.NO_SIGNAL)


def experiment_head(row: StoredRow, now: int) -> ExperimentHead:
    """Return an experiment; `row` comes from `shown_query`."""
    return ExperimentHead(
        id=row.id,
        key=row.key,
        name=row.name,
        workspace=row.workspace_name,
        project=row.project_name,
        user=row.user_name,
        file_path=row.file_path,
        file_name=file_name(row),
        start=row.start_time,
        end=end_time(row),
        duration=duration(row),
        updated=row.updated_at,
        archived=row.archived,
        state=experiment_state(row, now),
        silent=silent_millis(row, now),
        error=row.error,
        exit_code=row.exit_code,
    )


def find_experiment(connection: Connection, now: int, key: str) -> ExperimentHead:
    """Return the experiment with this key, its longest strings cut. Raises ApiError if there is none."""
    row = connection.execute(shown_query(_LONGEST).where(experiments.c.key == key)).first()
    if row is None:
        raise ApiError(f"No such experiment: {key[:64]}", code=NO_SUCH_EXPERIMENT)
    return experiment_head(row, now)
