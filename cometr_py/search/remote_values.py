"""What an experiment on a server has, read when a condition looks at it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TypeVar

from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.types import Unset

from cometr_py.core.condition_matching import MeasuredValue
from cometr_py.core.conditions import ENVIRONMENT, ConditionField
from cometr_py.experiments.remote import RemoteExperiment

__all__ = ["RemoteValues"]

T = TypeVar("T")


class RemoteValues:
    """Looks up fields of one experiment; each kind of them costs one request, the first time."""

    def __init__(self, client: AuthenticatedClient, found: models.ExperimentMetadata) -> None:
        """Look up fields of this experiment."""
        self._metadata = found
        self._experiment = RemoteExperiment(client, found.experiment_key)

    def __call__(self, field: ConditionField) -> Sequence[MeasuredValue]:
        """Return the values of a field: none or one, and of tags any number."""
        if field.source == "tag":
            return [MeasuredValue(None, tag) for tag in self._tags]
        if field.source == "metadata":
            return _of_metadata(self._metadata, field.name)
        if field.source == "environment":
            return list(MeasuredValue.of_detail(self._details.get(ENVIRONMENT.get(field.name, field.name))))
        if field.source == "parameter":
            return _measured(self._parameters.get(field.name), "current")
        if field.source == "other":
            return _measured(self._others.get(field.name), "current")
        which = {"metric": "current", "metric_min": "min", "metric_max": "max"}[field.source]
        return _measured(self._metrics.get(field.name), which)

    @functools.cached_property
    def _tags(self) -> list[str]:
        return self._experiment.get_tags()

    @functools.cached_property
    def _details(self) -> dict[str, object]:
        return self._experiment.get_system_details().to_dict()

    @functools.cached_property
    def _parameters(self) -> dict[str, models.ValueSummary]:
        return _by_name(self._experiment.get_parameters())

    @functools.cached_property
    def _others(self) -> dict[str, models.ValueSummary]:
        return _by_name(self._experiment.get_other())

    @functools.cached_property
    def _metrics(self) -> dict[str, models.ValueSummary]:
        return _by_name(self._experiment.get_metrics_summary())


def _by_name(values: Iterable[models.ValueSummary]) -> dict[str, models.ValueSummary]:
    return {value.name: value for value in values}


def _measured(summary: models.ValueSummary | None, which: str) -> Sequence[MeasuredValue]:
    value = None if summary is None else getattr(summary, f"value_{which}")
    return [MeasuredValue.of(value)] if isinstance(value, str) else ()


def _of_metadata(found: models.ExperimentMetadata, name: str) -> Sequence[MeasuredValue]:
    start, end, took = (_known(one) for one in (found.start_time_millis, found.end_time_millis, found.duration_millis))
    values: dict[str, str | float | bool | None] = {
        "experimentKey": found.experiment_key,
        "runId": found.experiment_key,
        "experimentName": _known(found.experiment_name),
        "user_name": _known(found.user_name),
        "start_server_timestamp": start,
        "end_server_timestamp": end,
        "duration": None if took is None else took / 1000,
        "runActive": _known(found.running),
        "hasCrashed": _known(found.has_crashed),
        "state": _state(found),
        "exitCode": _known(found.exit_code),
        "archived": _known(found.archived),
        "file_name": _known(found.file_name),
        "file_path": _known(found.file_path),
        "optimizationId": _known(found.optimization_id),
    }
    value = values.get(name)
    if value is None:
        return ()
    if isinstance(value, bool):
        return [MeasuredValue.of_flag(value)]
    return [MeasuredValue(None, value) if isinstance(value, str) else MeasuredValue(float(value), str(value))]


def _state(found: models.ExperimentMetadata) -> str:
    """Return the state; a server that does not name it knows no `no signal`."""
    if (state := _known(found.experiment_state)) is not None:
        return state
    return "running" if _known(found.running) else "crashed" if _known(found.has_crashed) else "ended"


def _known(value: T | Unset | None) -> T | None:
    return None if isinstance(value, Unset) else value
