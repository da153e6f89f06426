"""Reporting how an experiment ended."""

from __future__ import annotations

from comet_wire.base import Endpoint

from cometr_py.core.failures import classify
from cometr_py.errors import CometError
from cometr_py.recording.delivery.api_writer import ApiWriter, RequestT, ResponseT


def report_end(api: ApiWriter, *, crashed: bool, error: str | None, started: int, ended: int) -> None:
    """Report that the experiment has ended.

    Args:
        api: Sends requests.
        crashed: Whether it failed.
        error: What went wrong, for the user.
        started: When it began, ms since the epoch.
        ended: When it ended, ms since the epoch.

    Raises:
        CometError: The server cannot be reached, or rejects a part; it is sent the other part nevertheless.
    """
    from comet_wire.experiments import (  # large, and needed once
        SET_EXPERIMENT_START_END_TIME,
        UPDATE_EXPERIMENT_STATUS,
        SetExperimentTimesRequest,
        UpdateExperimentStatusRequest,
    )

    key = api.header.experiment_key
    # Both times: the hosted service changes the start if it is given only the end.
    times = SetExperimentTimesRequest(experiment_key=key, start_time_millis=started, end_time_millis=ended)
    status = UpdateExperimentStatusRequest(experiment_key=key, is_alive=False, has_crashed=crashed, error=error)
    rejections = [
        _rejection(api, SET_EXPERIMENT_START_END_TIME, times),
        _rejection(api, UPDATE_EXPERIMENT_STATUS, status),
    ]
    for rejection in rejections:
        if rejection is not None:
            raise rejection


def _rejection(api: ApiWriter, endpoint: Endpoint[None, RequestT, ResponseT], body: RequestT) -> CometError | None:
    """Send a request; return the error if the server rejects it, and will do so again."""
    try:
        api.send(endpoint, body)
    except CometError as error:
        if classify(error).transient:
            raise
        return error
    return None
