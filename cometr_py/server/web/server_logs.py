"""The optional logs of `cometr-py serve`: one line per request, and warnings and errors.

Lines are written by a thread of their own, so that a slow disk or a full pipe delays no request. What it cannot write
in time is dropped and counted. API keys are masked, wherever they are in a line.
"""

from __future__ import annotations

import contextlib
import json
import logging
import logging.handlers
import queue
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from cometr_py.core.private_files import create_private_file
from cometr_py.redaction import Redactor

#: Logs that go to a standard stream instead of a file.
STREAM = "-"
#: Lines that wait to be written.
_MOST_WAITING = 10_000
_SERVER, _UVICORN = "cometr_py.server", "uvicorn"
access_log = logging.getLogger("cometr_py.server.access")
access_log.propagate = False  # it is none of the messages that belong into the log of errors


class LogFormat(StrEnum):
    """How lines are written: for people and the usual tools, or as JSON objects."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True)
class LogOptions:
    """Which logs are written where.

    Attributes:
        access: File for a line per request, `-` for stdout; None for none.
        error: File for warnings and errors, `-` or None for stderr.
        format: Of both.
    """

    access: str | None = None
    error: str | None = None
    format: LogFormat = LogFormat.TEXT


@contextlib.contextmanager
def server_logs(options: LogOptions, api_key: str | None) -> Iterator[None]:
    """Write the logs while the block runs.

    Args:
        options: Which logs are written where.
        api_key: The server's API key, which no line shows.

    Raises:
        OSError: A file cannot be written; it has the name of the file.
    """
    redactor = Redactor([api_key] if api_key else [])
    handlers: list[tuple[logging.Handler, int, tuple[str, ...]]] = []
    handlers.append((_target(options.error, sys.stderr), logging.WARNING, (_SERVER, _UVICORN)))
    if options.access is not None:
        handlers.append((_target(options.access, sys.stdout), logging.INFO, (access_log.name,)))
    with contextlib.ExitStack() as stack:
        for target, level, names in handlers:
            target.setFormatter(_FORMATTERS[options.format](redactor))
            stack.enter_context(_written(target, level, names))
        yield


@contextlib.contextmanager
def _written(target: logging.Handler, level: int, names: tuple[str, ...]) -> Iterator[None]:
    """Let a thread write what these loggers get, instead of their own handlers."""
    waiting = _DroppingQueueHandler(queue.Queue())
    waiting.setLevel(level)
    listener = logging.handlers.QueueListener(waiting.queue, target)
    loggers = [logging.getLogger(name) for name in names]
    before = [(logger.handlers[:], logger.level) for logger in loggers]
    for logger in loggers:
        logger.handlers = [waiting]
        if logger.getEffectiveLevel() > level:
            logger.setLevel(level)
    listener.start()
    try:
        yield
    finally:
        for logger, (earlier, earlier_level) in zip(loggers, before, strict=True):
            logger.handlers = earlier
            logger.setLevel(earlier_level)
        listener.stop()
        target.close()


def _target(place: str | None, stream: Any) -> logging.Handler:
    if place is None or place == STREAM:
        return _QuietStreamHandler(stream)
    return _PrivateFileHandler(place, encoding="utf-8")


class _QuietStreamHandler(logging.StreamHandler[Any]):
    """What cannot be written is lost; there is nowhere to report that."""

    def handleError(self, record: logging.LogRecord) -> None:
        del record


class _PrivateFileHandler(logging.handlers.WatchedFileHandler):
    """Creates its file private, and again after the file was renamed to rotate it."""

    def _open(self) -> Any:
        create_private_file(Path(self.baseFilename))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        del record


class _DroppingQueueHandler(logging.handlers.QueueHandler):
    """Drops lines while too many wait, and counts them."""

    def __init__(self, waiting: queue.Queue[Any]) -> None:
        super().__init__(waiting)
        self._waiting = waiting
        self._dropped = 0

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record  # it stays in this process: the thread formats it, with its exception

    def enqueue(self, record: logging.LogRecord) -> None:
        record.__dict__["dropped"] = self._dropped
        if self._waiting.qsize() >= _MOST_WAITING:
            self._dropped += 1
            return
        self._waiting.put_nowait(record)
        self._dropped = 0


class _TextFormatter(logging.Formatter):
    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        fields = _fields(record)
        if "method" in fields:
            line = _access_line(fields)
        else:
            line = f"{fields['time']} {record.levelname} {super().format(record)}"
        if fields.get("dropped"):
            line = f"{fields['time']} {fields['dropped']} lines could not be written in time\n{line}"
        return self._redactor.text(line)


class _JsonFormatter(logging.Formatter):
    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        fields = _fields(record)
        if "method" not in fields:
            fields |= {"level": record.levelname, "message": record.getMessage()}
            if record.exc_info:
                fields["exception"] = self.formatException(record.exc_info)
        return json.dumps(self._redactor.value(fields), ensure_ascii=False)


_FORMATTERS = {LogFormat.TEXT: _TextFormatter, LogFormat.JSON: _JsonFormatter}


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    """Return the time of a record, and what is known of its request, or the number that a response refers to."""
    moment = datetime.fromtimestamp(record.created, UTC)
    fields: dict[str, Any] = {"time": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")}
    if record.name == access_log.name and isinstance(record.args, dict):
        fields |= record.args
    elif str(record.msg).startswith("Log entry %s") and isinstance(record.args, tuple):
        fields["entry"] = record.args[0]
    if dropped := record.__dict__.get("dropped"):
        fields["dropped"] = dropped
    return fields


def _access_line(fields: dict[str, Any]) -> str:
    agent = json.dumps(fields["user_agent"])
    request = json.dumps(f"{fields['method']} {fields['path']}")
    status = fields["status"] or "-"
    return f"{fields['time']} {fields['address']} {request} {status} {fields['bytes']} {fields['seconds']:.3f} {agent}"
