"""Many files at once: what became of each, and what the user sees meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar

from cometr_py import session
from cometr_py.artifacts.naming import size_text
from cometr_py.core.failures import classify
from cometr_py.core.retrying import Stopped
from cometr_py.core.workers import as_finished
from cometr_py.errors import CometError

#: Files at a time. Small ones are mostly waiting, so more than there are processors.
WORKERS = 8
#: Up to so many files, each is mentioned; of more, only so many.
MENTIONED = 20

T = TypeVar("T")


class Outcome(Generic[T]):
    """What became of each item.

    Attributes:
        failures: The items that failed, and why.
        untried: Number of items that were not begun or not finished, because they would have failed too.
    """

    def __init__(self) -> None:
        """Begin without failures."""
        self.failures: list[tuple[T, Exception]] = []
        self.untried = 0


def transfer_all(
    items: Sequence[T],
    transfer: Callable[[T, threading.Event], object],
    *,
    finished: Callable[[T], None],
    tick: Callable[[], None],
) -> Outcome[T]:
    """Transfer each item, several at a time; stop early if all others would fail too.

    Args:
        items: What to transfer.
        transfer: Called in a thread for each item; the event is set when it should give up.
        finished: Called in this thread after each success.
        tick: Called in this thread about ten times per second.

    Returns:
        The failures. Errors other than CometError and OSError are raised.
    """
    outcome, stop = Outcome[T](), threading.Event()
    # Not waiting for running transfers lets Ctrl-C end a script at once, even while the server does not respond.
    with as_finished(
        lambda item: transfer(item, stop), items, WORKERS, stop=stop, tick=tick, finish_running=False
    ) as results:
        for one in results:
            if one.error is None:
                finished(one.item)
            elif isinstance(one.error, Stopped):
                outcome.untried += 1
            elif isinstance(one.error, CometError | OSError):
                outcome.failures.append((one.item, one.error))
                if fails_for_all(one.error):
                    stop.set()
            else:
                raise one.error
    return outcome


def fails_for_all(error: Exception) -> bool:
    """Return whether all other files of a version would fail too, with an error that persists after all retries."""
    return isinstance(error, CometError) and not classify(error).record_rejected


class TransferProgress:
    """A progress line for files and bytes. Use it as a context manager.

    Args:
        what: What is going on: ``uploading``.
        count: Number of files.
        size: Their size in bytes.

    Attributes:
        files: Number of files that have arrived.
        active: Whether anything is shown.
    """

    def __init__(self, what: str, count: int, size: int) -> None:
        """Begin at zero."""
        self._count, self._size = count, size
        self._bytes = 0
        self._lock = threading.Lock()
        self._line = session.current().console.progress(what)
        self.active = self._line.active
        self.files = 0

    def moved(self, size: int) -> None:
        """Count bytes that were transferred; fewer if a file starts again. Thread-safe."""
        with self._lock:
            self._bytes += size

    def show(self) -> None:
        """Update the line."""
        done = f"{self.files}/{self._count} files, {size_text(self._bytes)} of {size_text(self._size)}"
        if self._size:
            self._line.update(self._bytes, self._size, amounts=done)
        else:
            self._line.update(self.files, self._count, amounts=done)

    def __enter__(self) -> Self:
        """Return the line."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Remove the line."""
        self._line.clear()
