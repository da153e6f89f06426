"""How an experiment looks in the API."""

from __future__ import annotations

from comet_wire.experiments import ExperimentMetadata

from cometr_py.server.domain.experiment_state import ExperimentState, experiment_state, silent_millis
from cometr_py.server.domain.experiments import duration, end_time, file_name
from cometr_py.server.storage.rows import StoredRow


def experiment_metadata(row: StoredRow, now: int) -> ExperimentMetadata:
    """Return an experiment for a reply; `row` comes from `experiments.shown_query`."""
    state = experiment_state(row, now)
    return ExperimentMetadata(
        experiment_key=row.key,
        experiment_name=row.name,
        optimization_id=row.optimization_id,
        user_name=row.user_name,
        project_id=row.project_id,
        project_name=row.project_name,
        workspace_name=row.workspace_name,
        file_path=row.file_path,
        file_name=file_name(row),
        throttle=False,
        throttle_message=None,
        throttle_reasons=[],
        duration_millis=duration(row),
        start_time_millis=row.start_time,
        end_time_millis=end_time(row),
        archived=row.archived,
        running=state is ExperimentState.RUNNING,
        has_crashed=state.failed,
        error=row.error,
        experiment_state=state.value,
        silent_millis=silent_millis(row, now),
        exit_code=row.exit_code,
    )
