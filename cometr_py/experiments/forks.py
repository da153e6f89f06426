"""Forks: new experiments that have what another one has up to a step.

The history is read from the server and appended to the new experiment's journal, as if its script had logged it: it is
delivered in order and once, with every server, and survives a kill as everything else does.
"""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire.base import or_none
from comet_wire.shared import ValueSummary
from comet_wire.tags import GET_TAGS, GetTagsParams

from cometr_py import session as sessions
from cometr_py import transport
from cometr_py.core import validation
from cometr_py.experiments import identity
from cometr_py.experiments.creation import create_with_options, system_metrics_interval
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.mode import Delivered, StartMode
from cometr_py.experiments.recording import RecordingOptions
from cometr_py.experiments.value_summaries import metric_summaries, other_summaries, parameter_summaries
from cometr_py.recording.journal import records
from cometr_py.recording.journal.records import Resume

__all__ = ["FORKED_AT", "FORKED_FROM", "FORKED_KEY", "fork_experiment"]

#: Others of a fork: the page and the key of its parent, and the last step that it has of it.
FORKED_FROM, FORKED_KEY, FORKED_AT = "Forked from", "Forked from key", "Forked at step"
#: Others that are each experiment's own.
_OWN = frozenset({"Name", "Created from", FORKED_FROM, FORKED_KEY, FORKED_AT})
#: Metrics of this prefix are the load of the machine that the parent ran on.
_SYSTEM = "sys."
_BOOLEANS: dict[object, bool] = {"true": True, "false": False}


def fork_experiment(
    experiment_key: str,
    step: int | None = None,
    experiment_name: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    keep_active: bool = True,
    log_output: validation.Capture = True,
    log_error: validation.Capture = False,
    log_code: bool = True,
    log_system_details: bool = True,
    log_git_info: bool = False,
    log_system_metrics: bool = True,
    url: str | None = None,
    keep_existing: bool = False,
) -> Experiment:
    """Create an experiment that has everything another one has up to a step, and record into it.

    For a training that goes back to a checkpoint. Works with every server: the parent is read, and its history is
    logged to the new experiment. Metrics keep their times, steps, epochs, and contexts; points without a step are
    carried over, points with a greater step and metrics named ``sys.*`` are not. Parameters, others, and tags are
    carried over as they are now; files, output, code, and system details stay with the parent, which the others
    ``Forked from``, ``Forked from key``, and ``Forked at step`` name.

    Args:
        experiment_key: Key of the parent.
        step: Last step of the metrics to carry over; all of them by default.
        experiment_name: Name; by default the server generates one.
        project_name: Project; by default the parent's.
        workspace_name: Workspace; by default the parent's.
        api_key: API key.
        keep_active: As in :func:`create_experiment`, like the arguments that follow.
        log_output: Record what the script prints.
        log_error: Record stderr.
        log_code: Record the source code.
        log_system_details: Record machine, operating system, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        log_system_metrics: Record the load of the machine.
        url: URL of the server, ``local``, or ``local:/some/directory``.
        keep_existing: Leave other experiments of this process running.

    Raises:
        NotFoundError: The parent does not exist.
        ConfigurationError: A required key is missing.
        APIConnectionError: The server cannot be reached. Nothing is created then.

    Endpoint: ``POST /api/rest/v2/write/experiment/create``
    """
    key, last = validation.text(experiment_key, "experiment_key"), validation.whole(step, "step")
    options = RecordingOptions(
        keep_active=keep_active,
        log_output=log_output,
        log_error=log_error,
        log_code=log_code,
        log_system_details=log_system_details,
        log_git_info=log_git_info,
        system_metrics_interval=system_metrics_interval(log_system_metrics),
    )
    create = partial(
        create_with_options,
        options,
        validation.optional_text(experiment_name, "experiment_name"),
        api_key=validation.setting(api_key, "api_key"),
        url=validation.setting(url, "url"),
        keep_existing=validation.flag(keep_existing, "keep_existing"),
        mode=Resume.GET_OR_CREATE.value,
    )
    project = validation.setting(project_name, "project_name")
    workspace = validation.setting(workspace_name, "workspace_name")
    session = sessions.current()
    settings = session.resolve(api_key=api_key, url=url)
    if StartMode.of(settings, session.delivery).delivered is Delivered.DISABLED:
        return create()
    # The experiment of COMET_EXPERIMENT_KEY would be continued.
    new_key = uuid.uuid4().hex if settings.experiment_key is not None else None
    settings = identity.with_server_defaults(settings)
    parent = identity.look_up(settings, key)
    # All of it is read before anything is created: half a history must not look like a whole one.
    history = _read(transport.shared_client(settings), key, last)
    fork = create(
        project_name=project or parent.project or None,
        workspace_name=workspace or parent.workspace or None,
        experiment_key=new_key,
    )
    history.append_to(fork)
    marks: dict[str, object] = {FORKED_FROM: parent.link, FORKED_KEY: key}
    return fork.log_others(marks if last is None else marks | {FORKED_AT: last})


class _Point(msgspec.Struct, rename="camel", gc=False):
    metric_value: str | float | bool | None = None
    step: int | None = None
    epoch: int | float | None = None
    run_context: str | None = None
    timestamp: int | None = None
    offset: int | None = None


class _Series(msgspec.Struct):
    metrics: list[_Point]


@dataclass(frozen=True)
class _History:
    """What a fork has of its parent."""

    metrics: dict[str, list[_Point]]
    parameters: list[records.Parameter]
    others: list[records.Other]
    tags: list[str]

    def append_to(self, experiment: Experiment) -> None:
        """Record it."""
        for record in itertools.chain(self.parameters, self.others, self._metric_records(experiment.recording.now())):
            experiment.recording.append(record)
        if self.tags:
            experiment.add_tags(self.tags)

    def _metric_records(self, now: int) -> Iterator[records.Metric]:
        for full_name, points in self.metrics.items():
            for point in points:
                name, context = _without_context(full_name, point.run_context)
                # As it was read, so that no digit is lost: servers accept numbers as strings.
                value = "NaN" if point.metric_value is None else _BOOLEANS.get(point.metric_value, point.metric_value)
                timestamp = now if point.timestamp is None else point.timestamp
                yield records.Metric(name, value, point.step, point.epoch, context, timestamp)


def _read(client: AuthenticatedClient, key: str, last: int | None) -> _History:
    names = [one.name for one in metric_summaries(client, key) if not one.name.startswith(_SYSTEM)]
    return _History(
        metrics={name: _points(client, key, name, last) for name in names},
        parameters=[
            records.Parameter(one.name, _text(one), or_none(one.step_current), _moment(one))
            for one in parameter_summaries(client, key)
        ],
        others=[
            records.Other(one.name, _text(one), _moment(one))
            for one in other_summaries(client, key)
            if one.name not in _OWN
        ],
        tags=transport.fetch(client, GET_TAGS, GetTagsParams(experiment_key=key)).tags,
    )


def _text(summary: ValueSummary) -> str:
    return or_none(summary.value_current) or ""


def _moment(summary: ValueSummary) -> int:
    return or_none(summary.timestamp_current) or 0


def _points(client: AuthenticatedClient, key: str, name: str, last: int | None) -> list[_Point]:
    """Return the points of a metric up to a step, in logging order."""
    reply = transport.call(client, "get_metric_values", params={"experimentKey": key, "metricName": name})
    points = reply.decode(_Series).metrics
    offsets = [point.offset for point in points if point.offset is not None]
    if len(offsets) < len(points) or any(one >= after for one, after in itertools.pairwise(offsets)):
        points.sort(key=lambda point: (point.timestamp or 0, point.offset or 0))
    return [point for point in points if last is None or point.step is None or point.step <= last]


def _without_context(name: str, context: str | None) -> tuple[str, str | None]:
    """Return name and context as they are logged: the server adds the context to the name."""
    plain = name.removeprefix(f"{context}_")
    return (plain, context) if context and plain not in ("", name) else (name, None)
