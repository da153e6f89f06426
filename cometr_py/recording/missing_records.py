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
        found = rejected_records(state, rejected)
        parts.append(f"{found[0].upper()}{found[1:]}; `cometr-py status` lists it.")
    return f"{' '.join(parts)} Everything else is delivered." if parts else None


def failing_records(state: ProgressState) -> str:
    """Return with which records the server keeps failing, and why; state must have some."""
    named = _listed([one.label for one in state.set_aside], len(state.set_aside))
    return f"the server keeps failing with {named} ({state.set_aside[-1].reason})"


def rejected_records(state: ProgressState, last: int) -> str:
    """Return which of the last rejected records the server rejected, which could not be sent, and why.

    Args:
        state: The progress.
        last: How many, at least one.
    """
    known = state.rejected_records[state.rejected - last :]
    unsent = [one for one in known if not one.by_server]
    rejected = [one for one in known if one.by_server]
    parts = []
    if (count := last - len(unsent)) > 0:
        named = f"{_listed([one.label for one in rejected], count)} ({rejected[-1].message})" if rejected else ""
        parts.append(f"the server rejected {named or f'{count:,} records'}")
    if unsent:
        parts.append(f"not delivered: {_listed([one.label for one in unsent], len(unsent))} ({unsent[-1].message})")
    return "; ".join(parts)


def _listed(labels: list[str], count: int) -> str:
    """Return the first labels, and how many of ``count`` records they leave out."""
    shown = labels[:MOST_NAMED]
    return ", ".join(shown) + (f", and {count - len(shown):,} more" if count > len(shown) else "")
