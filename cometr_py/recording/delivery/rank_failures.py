"""How the processes of a distributed job end one experiment.

A server that knows sessions derives the state of the experiment from those of all ranks. For any other server, rank 0
reports the end, and must not replace the failure of another rank by a success. So a failed rank logs an other first,
and then marks the experiment as crashed. Rank 0 looks for such others before and after it reports the end: whatever the
order, the last report contains the failure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from comet_wire.base import or_none

from cometr_py.core.failures import classify
from cometr_py.errors import CometError
from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.end_report import GivenTimes, report_session_end
from cometr_py.recording.delivery.session_end import SessionEnd
from cometr_py.recording.journal.records import Rank

#: Failures that the error of an experiment lists, and its most characters.
MOST_LISTED, LONGEST_ERROR = 5, 1000
_NAME = re.compile(r"Failure of rank (\d+)(?: after restart (\d+))?")


def report_rank_end(api: ApiWriter, end: SessionEnd, given: GivenTimes) -> None:
    """Report how a session ended; that of a rank of a distributed job with the rank's name.

    Args:
        api: Sends requests, and knows the session's header.
        end: How it ended.
        given: Times that the user has set.

    Raises:
        CometError: The server cannot be reached, or rejects a part.
    """
    rank = api.header.rank
    if rank is not None and rank.labels and end.crashed:
        end = replace(end, error=f"rank {rank.number} ({rank.node}): {end.error}"[:LONGEST_ERROR])
    if rank is None or api.server().knows_sessions:
        report_session_end(api, end, given)
    elif api.header.created_here:
        _report_job_end(api, rank, end, given)
    elif end.crashed:
        _report_failure(api, rank, end)


def _report_job_end(api: ApiWriter, rank: Rank, own: SessionEnd, given: GivenTimes) -> None:
    found: Mapping[int, str] | None = None
    while (failures := _failures(api, rank, own.started)) != found:
        error = _listed([*failures.values(), *([own.error] if own.error is not None else [])])
        crashed = own.crashed or bool(failures)
        report_session_end(api, replace(own, crashed=crashed, error=error if crashed else None), given)
        found = failures


def _report_failure(api: ApiWriter, rank: Rank, end: SessionEnd) -> None:
    from comet_wire.experiments import UPDATE_EXPERIMENT_STATUS, UpdateExperimentStatusRequest
    from comet_wire.others import LOG_OTHER, LogOtherRequest

    key = api.header.experiment_key
    name = f"Failure of rank {rank.number}" + (f" after restart {rank.attempt}" if rank.attempt else "")
    api.send(LOG_OTHER, LogOtherRequest(experiment_key=key, key=name, value=end.error, timestamp=end.ended))
    # A running rank 0 continues with its heartbeats, so the experiment is running again.
    status = UpdateExperimentStatusRequest(experiment_key=key, is_alive=False, has_crashed=True, error=end.error)
    api.send(UPDATE_EXPERIMENT_STATUS, status)


def _failures(api: ApiWriter, own: Rank, started: int) -> dict[int, str]:
    """Return the failures of other ranks in this attempt of the job, the earliest first."""
    from comet_wire.others import GET_OTHERS, GetOthersParams
    from comet_wire.shared import ValueSummariesReply

    params = GetOthersParams(experiment_key=api.header.experiment_key)
    try:
        others = api.read_back(GET_OTHERS, params, ValueSummariesReply(values=[])).values
    except CometError as error:
        if classify(error).transient:
            raise
        return {}  # an experiment that cannot be read can still be ended
    found: list[tuple[int, int, str]] = []
    for other in others:
        if (matched := _NAME.fullmatch(other.name)) is None:
            continue
        number, attempt, timestamp = int(matched[1]), int(matched[2] or 0), or_none(other.timestamp_current) or 0
        same_attempt = attempt == own.attempt if own.attempt is not None else timestamp >= started
        if same_attempt and number != own.number:
            found.append((timestamp, number, or_none(other.value_current) or f"rank {number} failed"))
    return {number: text for _, number, text in sorted(found)}


def _listed(failures: list[str]) -> str | None:
    if not failures:
        return None
    more = len(failures) - MOST_LISTED
    return ("; ".join(failures[:MOST_LISTED]) + (f"; and {more} more" if more > 0 else ""))[:LONGEST_ERROR]
