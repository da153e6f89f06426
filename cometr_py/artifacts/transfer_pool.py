"""Many files, several at a time: the threads, what becomes of each file, and what the user sees meanwhile."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from cometr_py.artifacts.naming import size_text
from cometr_py.core.logs import logger
from cometr_py.errors import (
    APIConnectionError,
    AuthenticationError,
    CometError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
)
from cometr_py.recording.recorder import is_terminal, show_progress

#: Files at a time. Small ones are mostly waiting, so more than there are processors.
WORKERS = 8
#: Up to so many files, each is mentioned; of more, only so many.
MENTIONED = 20
#: Seconds before a terminal shows a progress line, and between two looks at how far it is.
DRAIN_TIMEOUT, LOOK = 1.0, 0.1

#: What would befall every other file as well, so that going on is of no use.
NEEDS_USER_ACTION = (
    APIConnectionError,
    AuthenticationError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
)

T = TypeVar("T")


class Abandoned(Exception):
    """Raised inside a transfer that is not wanted any more."""


class Outcome(Generic[T]):
    """What became of each item.

    Attributes:
        failures: The items that failed, and why.
        untried: Number of items that were not begun or not finished, because they would have failed too.
    """

    def __init__(self) -> None:
        self.failures: list[tuple[T, Exception]] = []
        self.untried = 0


def work_through(
    items: Sequence[T],
    work: Callable[[T, threading.Event], None],
    *,
    finished: Callable[[T], None],
    waiting: Callable[[], None],
) -> Outcome[T]:
    """Do the work for each item, several at a time.

    Args:
        items: What is to be worked through.
        work: Called in a thread for each item; the event is set when the work is to be given up.
        finished: Called in this thread after each success.
        waiting: Called in this thread again and again.

    Returns:
        What failed. A CometError or OSError is put down there; any other error is raised.
    """
    outcome = Outcome[T]()
    waiting_items, results = SimpleQueue[T](), SimpleQueue[tuple[T, Exception | None]]()
    stop = threading.Event()
    for item in items:
        waiting_items.put(item)

    def take() -> None:
        with contextlib.suppress(Empty):
            while True:
                item = waiting_items.get_nowait()
                results.put((item, _attempt(work, item, stop)))

    # Daemons, so that Ctrl-C ends a script at once, whatever a server makes its transfers wait for.
    threads = [threading.Thread(target=take, daemon=True, name="cometr_py-artifact") for _ in items[:WORKERS]]
    for thread in threads:
        thread.start()
    try:
        for _ in items:
            item, error = _next(results, waiting)
            if error is None:
                finished(item)
            elif isinstance(error, Abandoned):
                outcome.untried += 1
            elif isinstance(error, (CometError, OSError)):
                outcome.failures.append((item, error))
                if isinstance(error, NEEDS_USER_ACTION):
                    stop.set()
            else:
                raise error
    except BaseException:
        stop.set()
        raise
    for thread in threads:
        thread.join()
    return outcome


def _attempt(work: Callable[[T, threading.Event], None], item: T, stop: threading.Event) -> Exception | None:
    try:
        if stop.is_set():
            return Abandoned()
        work(item, stop)
    except Exception as error:  # handed over to the thread that waits
        return error
    return None


def say(text: str) -> None:
    """Tell the user something on stdout, where cometr says it, and in the log."""
    logger.info("%s", text)
    print(text, flush=True)  # noqa: T201 - this is for whoever runs the script


class TransferProgress:
    """One line on stderr, if that is a terminal; nothing otherwise. Use it as a context manager.

    Args:
        what: What is going on: ``uploading``.
        count: Number of files.
        size: Their size in bytes.
    """

    def __init__(self, what: str, count: int, size: int) -> None:
        self._what, self._count, self._size = what, count, size
        self._lock = threading.Lock()
        self._line: _Line | None = None
        self._next_look = time.monotonic() + DRAIN_TIMEOUT
        self.active = is_terminal(sys.stderr)
        self.files = 0
        self.bytes = 0

    def moved(self, size: int) -> None:
        """So many bytes more have passed; fewer, where a file begins anew. From any thread."""
        with self._lock:
            self.bytes += size

    def show(self) -> None:
        """Bring the line up to date, if that is due."""
        now = time.monotonic()
        if not self.active or now < self._next_look:
            return
        self._next_look = now + LOOK
        if self._line is None:
            self._line = _new_line(self._what, self._size or self._count)
        done = f"{self.files}/{self._count} files, {size_text(self.bytes)} of {size_text(self._size)}"
        self._line.show(done, self.bytes if self._size else self.files)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._line is not None:
            self._line.clear()


class _Line(Protocol):
    def show(self, done: str, amount: int) -> None: ...

    def clear(self) -> None: ...


class _PlainLine:
    """For terminals where rich is not installed."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total = what, total

    def show(self, done: str, amount: int) -> None:
        share = 100 * amount // self._total
        show_progress(f"\r\x1b[Kcometr_py: {self._what} {done}, {share} % ")

    def clear(self) -> None:
        show_progress("\r\x1b[K")


class _RichLine:
    def __init__(self, what: str, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn(f"cometr_py: {what}"), BarColumn(), TextColumn("{task.description}"))
        self._bar = Progress(
            *columns,
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._bar.add_task("", total=total)
        self._bar.start()

    def show(self, done: str, amount: int) -> None:
        self._bar.update(self._task, description=done, completed=amount, refresh=True)

    def clear(self) -> None:
        self._bar.stop()


def _new_line(what: str, total: int) -> _Line:
    with contextlib.suppress(ImportError):
        return _RichLine(what, total)
    return _PlainLine(what, total)


def _next(results: SimpleQueue[tuple[T, Exception | None]], waiting: Callable[[], None]) -> tuple[T, Exception | None]:
    while True:
        waiting()
        with contextlib.suppress(Empty):
            return results.get(timeout=LOOK)
