"""Ending recordings: when another experiment is created, and when the interpreter exits."""

from __future__ import annotations

import atexit
import logging
import sys

from cometr_py.core.exiting import begin_exit
from cometr_py.core.logs import logger
from cometr_py.experiments.recording import STOP_TIMEOUT, Recording
from cometr_py.session import Session, active_sessions

__all__ = ["stop_existing"]


def stop_existing(session: Session) -> None:
    """Stop the experiments that this process has created and not stopped."""
    for recording in list(session.recordings):
        if not isinstance(recording, Recording) or not recording.is_running:
            continue
        if recording.identity.created_here or recording.identity.rank is not None:
            key = recording.identity.key
            session.console.output(
                f"Existing experiment {key} will be stopped because a new experiment is being created. "
            )
            recording.end()


def _stop_all() -> None:
    """When the interpreter exits, stop all recordings, and record the error that ended the script."""
    begin_exit()
    error = _last_error()
    timeout, interrupted = STOP_TIMEOUT, None
    for session in active_sessions():
        for recording in list(session.recordings):
            try:
                recording.end(timeout, error, at_exit=True)
            except KeyboardInterrupt as pressed:  # nobody wants to wait for the others either
                timeout, interrupted = 0.0, pressed
            except Exception as problem:  # stop the others all the same
                logger.log(logging.INFO, "%s could not be stopped", recording, exc_info=True)
                session.console.notice(
                    f"{recording} could not be stopped ({problem}); `cometr-py sync` delivers the rest of it."
                )
    if interrupted is not None:
        raise interrupted


def _last_error() -> BaseException | None:
    """Return the error that ended the script; None in an interactive session, where it may be any typing mistake."""
    if hasattr(sys, "ps1") or sys.flags.interactive or "ipykernel" in sys.modules:
        return None
    error = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
    return error if isinstance(error, BaseException) else None


atexit.register(_stop_all)
