"""The log file: standard :mod:`logging`, logger ``cometr_py``, path COMET_LOGGING_FILE."""

from __future__ import annotations

import logging
import threading
import warnings
from pathlib import Path

from cometr_py.errors import CometWarning
from cometr_py.redaction import redact

__all__ = ["configure", "disable_logging", "logger"]

#: The logger of this package.
logger = logging.getLogger("cometr_py")
# Without a log file and without logging set up by the script, Python would print warnings to stderr. What the user
# should know is written there by core.console.
logger.addHandler(logging.NullHandler())

_LEVELS = {"DEBUG": "DBG", "INFO": "INF", "WARNING": "WARN", "ERROR": "ERR"}


def configure(file: Path | None, level: str | None, *, secret: str | None = None) -> None:
    """Write the log to a file. Calling it again with the same arguments changes nothing.

    Args:
        file: COMET_LOGGING_FILE.
        level: COMET_LOGGING_FILE_LEVEL.
        secret: The API key, which no line of the log may show.

    Warns:
        CometWarning: Only one of COMET_LOGGING_FILE and COMET_LOGGING_FILE_LEVEL is set, the level is not one, or the
            file cannot be written. There is no log file then.
    """
    with state.lock:
        if secret is not None:
            state.secrets.add(secret)
        wanted = (file, level)
        if state.disabled or wanted == state.wanted:
            return
        state.wanted = wanted
        _remove_handler()
        if (handler := _open(*wanted)) is not None:
            _add_handler(handler)


def disable_logging() -> None:
    """Stop writing the log file, for the rest of this process."""
    with state.lock:
        state.disabled = True
        _remove_handler()


def _open(file: Path | None, level: str | None) -> logging.FileHandler | None:
    if file is None and level is None:
        return None
    if file is None or level is None:
        given, missing = "COMET_LOGGING_FILE", "COMET_LOGGING_FILE_LEVEL"
        if file is None:
            given, missing = missing, given
        _warn(f"{given} is set, but {missing} is not, so no log is written. Set both.")
        return None
    if level.upper() not in _LEVELS:
        _warn(f"COMET_LOGGING_FILE_LEVEL is {level!r}, so no log is written. Use one of {', '.join(_LEVELS)}.")
        return None
    try:
        handler = logging.FileHandler(file, mode="a", encoding="utf-8")
    except OSError as error:
        _warn(f"COMET_LOGGING_FILE {file} cannot be written: {error.strerror}. No log is written.")
        return None
    handler.setLevel(level.upper())
    handler.setFormatter(_LogFormatter("%(asctime)s [%(short_level)s] %(message)s", "%Y-%m-%d %H:%M:%S"))
    return handler


class _LogFormatter(logging.Formatter):
    """``2026-01-31 12:00:00 [INF] text``, without any key."""

    def format(self, record: logging.LogRecord) -> str:
        record.short_level = _LEVELS.get(record.levelname, "ERR")
        return redact(super().format(record), state.secrets)


class _Onwards(logging.Handler):
    """Passes records to the root logger's handlers as if this package's logger had no level of its own.

    Otherwise asking for a detailed log file would also print all those details on the console.
    """

    def emit(self, record: logging.LogRecord) -> None:
        root = logging.getLogger()
        if root.isEnabledFor(record.levelno):
            root.handle(record)


class LogState:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.disabled = False
        self.wanted: tuple[Path | None, str | None] = (None, None)
        self.handlers: list[logging.Handler] = []
        self.secrets: set[str] = set()


state = LogState()


def _add_handler(handler: logging.FileHandler) -> None:
    state.handlers = [handler, _Onwards()]
    for one in state.handlers:
        logger.addHandler(one)
    logger.setLevel(handler.level)
    logger.propagate = False


def _remove_handler() -> None:
    for one in state.handlers:
        logger.removeHandler(one)
        one.close()
    state.handlers = []
    logger.setLevel(logging.NOTSET)
    logger.propagate = True


def _warn(message: str) -> None:
    warnings.warn(message, CometWarning, stacklevel=4)
