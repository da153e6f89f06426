"""Delivering what earlier runs have left on disk, from any process, any number of times."""

from __future__ import annotations

import threading
from dataclasses import replace

import msgspec

from cometr_py import session
from cometr_py.core.clock import SYSTEM_CLOCK
from cometr_py.core.console import CONSOLE, Console
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.errors import CometError
from cometr_py.recording.journal.spool_folder import ProgressState, unlock
from cometr_py.recording.spool import SpooledRecording

#: Seconds for which the uploader of a running script may catch up before the rest counts as undelivered.
CATCH_UP = 5.0
#: Seconds between two looks at the progress of another uploader.
LOOK = 0.1


def deliver(
    recording: SpooledRecording, drain_timeout: float, api_key: str | None = None, *, console: Console = CONSOLE
) -> ProgressState:
    """Deliver one recording, or wait for the uploader that is already delivering it.

    An uploader whose script is running gets :data:`CATCH_UP` seconds, from the moment ``recording`` was looked at, to
    deliver what the journal held then; an uploader whose script is gone gets all of ``drain_timeout``.

    Args:
        recording: From :func:`cometr_py.recording.spool.recordings`.
        drain_timeout: Seconds to keep trying while the server cannot be reached.
        api_key: The key; looked up if not given.
        console: Where problems are reported.

    Returns:
        The progress afterwards; if delivery could not even be tried, ``last_error`` is the reason.
    """
    folder = recording.folder
    try:
        lock = _lock_or_wait(recording, drain_timeout)
        if lock is None:
            return folder.read_state()
        try:
            return _deliver(recording, drain_timeout, api_key, console)
        finally:
            unlock(lock)
    except (CometError, OSError) as error:
        reason = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        console.notice(reason)
        return msgspec.structs.replace(recording.state, last_error=reason)


def _lock_or_wait(recording: SpooledRecording, drain_timeout: float) -> int | None:
    """Return the uploader's lock; ``None`` if another uploader has it and is done, or is no longer waited for."""
    folder, clock = recording.folder, SYSTEM_CLOCK
    lock: int | None = None

    def locked_or_done() -> bool:
        nonlocal lock
        lock = folder.lock_uploader()
        if lock is not None:
            return True
        now = replace(recording, state=folder.read_state(), writers=False)
        if not now.remains:
            return True
        caught_up = now.state.acknowledged >= recording.size
        return (caught_up or clock.monotonic() - recording.looked > CATCH_UP) and folder.has_writers()

    wait_until(
        locked_or_done,
        deadline=clock.monotonic() + drain_timeout,
        pauses=growing_pauses(LOOK, LOOK),
        clock=clock,
    )
    return lock


def _deliver(recording: SpooledRecording, drain_timeout: float, api_key: str | None, console: Console) -> ProgressState:
    # Slow to import, and not needed if another uploader has delivered everything.
    from cometr_py.recording.delivery.engine import DeliveryEngine
    from cometr_py.recording.delivery.executors import ThreadExecutor

    folder = recording.folder
    now = replace(recording, state=folder.read_state(), writers=False)
    if not now.remains:
        return now.state
    settings = session.current().resolve(api_key=api_key, url=recording.header.url)
    engine = DeliveryEngine(
        folder,
        settings,
        executor=ThreadExecutor(),
        follow=False,
        drain_timeout=drain_timeout,
        console=console,
    )
    return engine.run(threading.Event().wait)
