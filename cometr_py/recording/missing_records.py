"""Name the records that the server does not accept, in messages to the user."""

from __future__ import annotations

from cometr_py.recording.journal.spool_folder import ProgressState

#: Records that one message names.
MOST_NAMED = 5


def missing_records(state: ProgressState, rejected: int) -> str | None:
    """Return which records the server does not accept, as sentences; ``None`` if there are none.

    Args:
        state: The progress.
        rejected: How many of the last rejected records count.
    """
    parts = []
    if state.set_aside:
        parts.append(
            f"Not everything that was logged is delivered: {failing_records(state)}; `cometr-py sync` tries it again."
        )
    if rejected > 0:
        parts.append(f"The server rejected {rejected_records(state, rejected)}; `cometr-py status` lists it.")
    return f"{' '.join(parts)} Everything else is delivered." if parts else None


def failing_records(state: ProgressState) -> str:
    """Return with which records the server keeps failing, and why; state must have some."""
    named = _listed([one.label for one in state.set_aside], len(state.set_aside))
    return f"the server keeps failing with {named} ({state.set_aside[-1].reason})"


def rejected_records(state: ProgressState, last: int) -> str:
    """Return the last rejected records, and why the last of them was rejected.

    Args:
        state: The progress.
        last: How many, at least one.
    """
    begin = state.rejected - last
    known = state.rejected_records[begin:]
    if not known:
        return f"{last:,} records"
    return f"{_listed([one.label for one in known], last)} ({known[-1].message})"


def _listed(labels: list[str], count: int) -> str:
    """Return the first labels, and how many of ``count`` records they leave out."""
    shown = labels[:MOST_NAMED]
    return ", ".join(shown) + (f", and {count - len(shown):,} more" if count > len(shown) else "")
