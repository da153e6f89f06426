"""How a session ended: from what its script recorded, and from what its process left behind."""

from __future__ import annotations

from dataclasses import dataclass

from cometr_py.recording.journal.exit_traces import ScriptExit, signal_name
from cometr_py.recording.journal.records import End, Header

__all__ = ["SessionEnd", "session_end", "session_id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnd:
    """The end of a session, as it is reported.

    Attributes:
        started: When the session began, ms since the epoch.
        ended: When it ended, ms since the epoch.
        crashed: Whether it failed.
        error: Why, for the user.
        exit_code: The script's exit code; None if unknown.
    """

    started: int
    ended: int
    crashed: bool = False
    error: str | None = None
    exit_code: int | None = None


def session_end(header: Header, end: End | None, process: ScriptExit, *, last_record: int) -> SessionEnd:
    """Return how a session ended.

    Args:
        header: The first record of its journal.
        end: The end that the script recorded, if it did.
        process: What is known of how its process ended.
        last_record: When the last record was logged, ms since the epoch.
    """
    if end is None:
        found = _vanished(header, process, last_record)
    elif end.at_exit and not end.crashed and process.code:
        # The interpreter was about to exit; only now is it known with which code.
        found = End(True, exit_error(process.code), end.timestamp, process.code)
    else:
        found = end
    return SessionEnd(
        started=header.started,
        ended=max(found.timestamp, header.started),  # the system clock may have been put back
        crashed=found.crashed,
        error=found.error,
        exit_code=found.exit_code,
    )


def session_id(header: Header) -> str:
    """Return the name of a session; sessions that share the part before a slash are ranks of one job."""
    rank = header.rank
    return header.journal_id if rank is None or rank.job is None else f"{rank.job}/{header.journal_id}"


def exit_error(code: int) -> str:
    """Return what an exit code means, for the user."""
    name = signal_name(code - 128) if code > 128 else None
    return f"The script ended with exit code {code} ({name})." if name else f"The script ended with exit code {code}."


def _vanished(header: Header, process: ScriptExit, last_record: int) -> End:
    """Return the end of a script that did not record its end."""
    code = process.code
    if header.rank is None and not header.created_here and not header.keep_active and not code:
        # A worker that only added something: it may end without ceremony, as those of multiprocessing do.
        return End(False, None, last_record, code)
    if process.signal == "SIGKILL":
        error = "Killed by SIGKILL, for example because memory ran out."
    elif process.signal is not None:
        error = f"Terminated by {process.signal}."
    elif code:
        error = exit_error(code)
    else:
        error = (
            "The process ended without stopping the experiment: it was killed (SIGKILL, for example because memory "
            "ran out), crashed, or called os._exit()."
        )
    return End(True, error, last_record, code)
