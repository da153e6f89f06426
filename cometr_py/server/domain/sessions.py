"""Sessions: the processes that record into one experiment, one after the other or at the same time.

The state of an experiment is that of its last session, together with the sessions that ran at the same time: ranks of a
distributed training, for example. It does not depend on the order in which reports arrive. The end of an earlier
session, delivered after the server was unreachable, changes nothing.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from cometr_py.server.domain.experiment_state import BEAT_EVERY, SILENT_AFTER
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments, sessions

__all__ = ["LONGEST_ID", "ExperimentSession", "SessionReport", "SessionsOutcome", "outcome", "report", "stop"]

#: Characters of a session's name.
LONGEST_ID = 64
#: The session of a client that does not name any.
UNNAMED = ""
#: Errors that are shown of a job with several failed ranks.
MOST_ERRORS = 5
#: The exit code after SIGTERM, with which launchers end the other ranks once one has failed: not the cause.
_TERMINATED = 128 + signal.SIGTERM
#: A session that was silent for so long when another one began has been replaced by it, ms.
_MISSED_BEAT = BEAT_EVERY * 3 // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperimentSession:
    """What is stored of one session. Times are milliseconds since the epoch.

    Attributes:
        id: The name that its client has chosen.
        began: When it began, by its client's clock.
        first_heard: When its first report arrived, by the server's clock.
        last_heard: The same of its last report.
        ended: When it ended, by its client's clock; None while it is open.
        crashed: Whether it failed.
        error: What went wrong.
        exit_code: The script's exit code; None if unknown.
    """

    id: str
    began: int
    first_heard: int
    last_heard: int
    ended: int | None = None
    crashed: bool = False
    error: str | None = None
    exit_code: int | None = None

    @property
    def job(self) -> str:
        """What the ranks of one job have in common; empty for a session of its own."""
        return self.id.rpartition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReport:
    """A report about a session; None is what the client did not specify.

    Attributes:
        session: Its name; the session that was heard last if None.
        alive: Whether it is open.
        reopens: Whether a session that has ended is open again. A late heartbeat does not do so.
        began: When it began, ms since the epoch.
        ended: When it ended, ms since the epoch.
        crashed: Whether it failed.
        error: What went wrong.
        exit_code: The script's exit code.
    """

    session: str | None = None
    alive: bool = True
    reopens: bool = False
    began: int | None = None
    ended: int | None = None
    crashed: bool | None = None
    error: str | None = None
    exit_code: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsOutcome:
    """What the sessions make of their experiment: the columns of the same names."""

    alive: bool
    last_beat: int
    session_start: int | None
    end_time: int | None
    crashed: bool
    error: str | None
    exit_code: int | None


def report(connection: Connection, now: int, experiment: StoredRow, given: SessionReport) -> None:
    """Store a report about a session, and what follows from it for its experiment.

    Args:
        connection: The writing transaction, in which the experiment is locked.
        now: The current time, ms since the epoch.
        experiment: The row of the experiment.
        given: The report.
    """
    known = _stored(connection, experiment.id)
    before = _reported(known, given, experiment)
    after = _updated(before, given, now, None if given.session is not None else experiment.end_time)
    if after == before:
        return
    is_new = not before.last_heard
    _store(connection, experiment.id, after, is_new=is_new)
    found = outcome([*(one for one in known if one.id != after.id), after])
    changes = {name: getattr(found, name) for name in SessionsOutcome.__slots__}
    starts = given.began is not None and (is_new or after.began != before.began)
    if starts and (_is_fresh(experiment, known) or after.began < experiment.start_time):
        changes["start_time"] = after.began  # by the clock that will also tell the end
    if found.alive and experiment.alive:
        del changes["end_time"]  # it may be set already, by the user
    # A heartbeat in the millisecond of the creation counts, too.
    changes["last_beat"] = max(found.last_beat, experiment.created_at + 1)
    changes["updated_at"] = max(now, experiment.updated_at)
    connection.execute(experiments.update().where(experiments.c.id == experiment.id).values(**changes))


def stop(connection: Connection, now: int, experiment: StoredRow) -> None:
    """End all open sessions of an experiment, because a user asks for that.

    Args:
        connection: The writing transaction, in which the experiment is locked.
        now: The current time, ms since the epoch.
        experiment: The row of the experiment.
    """
    if not experiment.alive:
        return
    running = [one.id for one in _stored(connection, experiment.id) if one.ended is None]
    for session in running or [UNNAMED]:
        report(connection, now, experiment, SessionReport(session=session or None, alive=False))


def outcome(known: Sequence[ExperimentSession]) -> SessionsOutcome:
    """Return what sessions, at least one, make of their experiment.

    A failure of any session that ran at the same time as the last one counts; the first of them is shown, and the
    failures of other ranks of its job after it. The duration counts from the first start of these sessions, which is
    that of the experiment unless there were others before.
    """
    current = _current(known)
    running = [one for one in current if one.ended is None]
    failed = sorted((one for one in current if one.crashed), key=lambda one: (one.exit_code == _TERMINATED, _end(one)))
    shown = failed[0] if failed else max(current, key=_end)
    return SessionsOutcome(
        alive=bool(running),
        last_beat=max(one.last_heard for one in running or current),
        session_start=min(one.began for one in current) if len(current) < len(known) else None,
        end_time=None if running else max(map(_end, current)),
        crashed=bool(failed),
        error=_errors([shown, *(one for one in failed[1:] if one.job and one.job == shown.job)]),
        exit_code=None if running and not failed else shown.exit_code,
    )


def _errors(failed: Sequence[ExperimentSession]) -> str | None:
    """Return the errors of one session, or of several ranks of a job."""
    errors = [one.error for one in failed if one.error is not None]
    more = len(errors) - MOST_ERRORS
    return "; ".join([*errors[:MOST_ERRORS], *([f"and {more} more"] if more > 0 else [])]) or None


def _current(known: Sequence[ExperimentSession]) -> list[ExperimentSession]:
    """Return the last session and all that overlap it, directly or through others, or are ranks of the same job."""
    latest_first = sorted(known, key=lambda one: (one.began, one.first_heard), reverse=True)
    current = latest_first[:1]
    for one in latest_first[1:]:
        is_rank = one.job != "" and any(one.job == later.job for later in current)
        if (is_rank or any(_overlaps(one, later) for later in current)) and not _is_replaced(one, latest_first):
            current.append(one)
    return current


def _overlaps(earlier: ExperimentSession, later: ExperimentSession) -> bool:
    """Return whether a session still ran when a later one began.

    The clocks of two machines differ, so it must also have been heard after that.
    """
    if earlier.ended is None:
        return True
    return earlier.ended > later.began and earlier.last_heard > later.first_heard


def _is_replaced(one: ExperimentSession, known: Sequence[ExperimentSession]) -> bool:
    """Return whether an open session was silent when a later one began, and has not been heard since."""
    if one.ended is not None:
        return False
    return any(
        later.began > one.began
        and later.first_heard >= one.last_heard
        and (later.first_heard > one.last_heard + _MISSED_BEAT or later.last_heard > one.last_heard + SILENT_AFTER)
        for later in known
    )


def _is_fresh(experiment: StoredRow, known: Sequence[ExperimentSession]) -> bool:
    """Return whether an experiment was created, and nothing else was reported about it yet."""
    return not known and experiment.end_time is None and experiment.last_beat <= experiment.created_at


def _end(one: ExperimentSession) -> int:
    return one.last_heard if one.ended is None else max(one.ended, one.began)


def _reported(known: Sequence[ExperimentSession], given: SessionReport, experiment: StoredRow) -> ExperimentSession:
    """Return the session that a report is about, as it was before; a new one has not been heard yet."""
    if given.session is not None:
        for one in known:
            if one.id == given.session:
                return one
    elif known:
        latest = max(known, key=lambda one: (one.ended is None, one.last_heard))
        # The client may have set the start since.
        return replace(latest, began=experiment.start_time) if latest.id == UNNAMED else latest
    began = given.began if given.session is not None else experiment.start_time
    return ExperimentSession(id=given.session or UNNAMED, began=began or 0, first_heard=0, last_heard=0)


def _updated(
    before: ExperimentSession, given: SessionReport, now: int, end_set_by_client: int | None
) -> ExperimentSession:
    """Return a session after a report."""
    if given.alive and before.ended is not None and not given.reopens:
        return before
    after = replace(
        before,
        began=given.began if given.began is not None else before.began or now,
        first_heard=before.first_heard or now,
        last_heard=max(now, before.last_heard),
    )
    if given.crashed is not None:
        after = replace(after, crashed=given.crashed, error=given.error if given.crashed else None)
    elif given.error is not None:
        after = replace(after, error=given.error)
    if given.alive:
        return replace(after, ended=None, exit_code=None)
    ended = given.ended if given.ended is not None else end_set_by_client or before.ended or now
    return replace(after, ended=ended, exit_code=given.exit_code)


def _stored(connection: Connection, experiment_id: int) -> list[ExperimentSession]:
    query = select(sessions).where(sessions.c.experiment_id == experiment_id)
    rows = connection.execute(query).mappings().all()
    return [ExperimentSession(**{name: row[name] for name in ExperimentSession.__slots__}) for row in rows]


def _store(connection: Connection, experiment_id: int, one: ExperimentSession, *, is_new: bool) -> None:
    values = {name: getattr(one, name) for name in ExperimentSession.__slots__}
    if is_new:
        connection.execute(sessions.insert().values(experiment_id=experiment_id, **values))
    else:
        this = (sessions.c.experiment_id == experiment_id, sessions.c.id == one.id)
        connection.execute(sessions.update().where(*this).values(**values))
