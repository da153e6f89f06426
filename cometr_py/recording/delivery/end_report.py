"""Reporting how an experiment, or a session of it, ended."""

from __future__ import annotations

from comet_wire.base import Endpoint

from cometr_py.core.failures import classify
from cometr_py.errors import CometError
from cometr_py.recording.delivery.api_writer import ApiWriter, RequestT, ResponseT, unset_if_none
from cometr_py.recording.delivery.session_end import SessionEnd, session_id

#: The start and the end that a user has set, ms since the epoch; None for those that are not set.
GivenTimes = tuple[int | None, int | None]


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
    _raise_first(
        _rejection(api, SET_EXPERIMENT_START_END_TIME, times),
        _rejection(api, UPDATE_EXPERIMENT_STATUS, status),
    )


def report_session_end(api: ApiWriter, end: SessionEnd, given: GivenTimes) -> None:
    """Report that a session has ended, and with it, usually, its experiment.

    A server that knows no sessions gets no end of one that only added something, unless it failed.

    Args:
        api: Sends requests, and knows the session's header.
        end: How it ended.
        given: Times that the user has set.

    Raises:
        CometError: The server cannot be reached, or rejects a part; it is sent the other part nevertheless.
    """
    header = api.header
    if api.server().knows_sessions:
        _report_to_sessions(api, end, given)
    elif header.created_here or header.keep_active or end.crashed:
        started, ended = given
        if started is None:
            started = end.started if header.is_first else min(_known_start(api), end.ended)
        ended = max(end.ended, started) if ended is None else ended
        report_end(api, crashed=end.crashed, error=end.error, started=started, ended=ended)


def _report_to_sessions(api: ApiWriter, end: SessionEnd, given: GivenTimes) -> None:
    from comet_wire.experiments import (
        SET_EXPERIMENT_START_END_TIME,
        UPDATE_EXPERIMENT_STATUS,
        SetExperimentTimesRequest,
        UpdateExperimentStatusRequest,
    )

    header, (started, ended) = api.header, given
    status = UpdateExperimentStatusRequest(
        experiment_key=header.experiment_key,
        is_alive=False,
        has_crashed=end.crashed,
        error=end.error,
        session_id=session_id(header),
        session_start_millis=end.started,
        session_end_millis=end.ended,
        exit_code=unset_if_none(end.exit_code),
    )
    rejections = [_rejection(api, UPDATE_EXPERIMENT_STATUS, status)]
    if given != (None, None):
        times = SetExperimentTimesRequest(
            experiment_key=header.experiment_key,
            start_time_millis=unset_if_none(started),
            end_time_millis=unset_if_none(ended),
        )
        rejections.append(_rejection(api, SET_EXPERIMENT_START_END_TIME, times))
    _raise_first(*rejections)


def _known_start(api: ApiWriter) -> int:
    """Return when the server has the experiment started, which must be sent along with its end."""
    from comet_wire.experiments import GET_EXPERIMENT_METADATA, GetExperimentMetadataParams

    params = GetExperimentMetadataParams(experiment_key=api.header.experiment_key)
    found = api.read_back(GET_EXPERIMENT_METADATA, params, None)
    return (None if found is None else found.start_time_millis) or api.header.started


def _raise_first(*rejections: CometError | None) -> None:
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
