"""What an exception that ends a script, or a ``with`` block, means for the experiment."""

from __future__ import annotations

from typing import NamedTuple

from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.delivery.session_end import exit_error

__all__ = ["SessionError", "session_error"]

#: Characters of an error that are recorded with a crashed experiment.
LONGEST_ERROR = 1000


class SessionError(NamedTuple):
    """Why a session failed.

    Attributes:
        text: What went wrong, for the user; it may be long, and contain secrets.
        exit_code: The script's exit code; None if unknown.
    """

    text: str
    exit_code: int | None


def session_error(error: BaseException | None, *, at_exit: bool) -> SessionError | None:
    """Return why a session failed; None if it did not.

    Args:
        error: What ended the script or the ``with`` block.
        at_exit: Whether it ended the script.
    """
    if error is None or isinstance(error, GeneratorExit):
        return None
    if isinstance(error, SystemExit):
        code = _exit_code(error.code)
        if code == 0:
            return None
        reason = error.code if isinstance(error.code, str) else None
        text = exit_error(code) if reason is None else f"{exit_error(code)[:-1]}: {reason}"
        return SessionError(storable(text), code)
    if isinstance(error, KeyboardInterrupt):
        return SessionError("Interrupted by SIGINT (Ctrl-C).", 130 if at_exit else None)
    return SessionError(_described(error), 1 if at_exit else None)


def _exit_code(given: object) -> int:
    """Return the exit code of a process that ends with ``sys.exit(given)``."""
    if given is None:
        return 0
    return int(given) & 0xFF if isinstance(given, int) else 1


def _described(error: BaseException) -> str:
    """Return an error as a record can hold it."""
    try:
        message = str(error)
    except Exception:  # the class may be anybody's
        message = "(no message)"
    return storable(f"{type(error).__name__}: {message}")
