"""Concurrent work: one thread pool with progress, cancellation and the first error.

:func:`run_all` returns all results or raises the first error. :func:`as_finished` yields each item when it finishes,
for callers that continue after a failure. Both use a pool of their own; the methods of :class:`Workers` share one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeVar

from cometr_py.core.retrying import Stopped

__all__ = ["Finished", "OnDone", "Workers", "as_finished", "run_all"]

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Called with the number of finished items and the number of all items.
OnDone = Callable[[int, int], object]
#: Seconds between two calls of ``tick``.
TICK = 0.1


@dataclass(frozen=True, slots=True)
class Finished(Generic[Item, Result]):
    """One finished item.

    Attributes:
        index: Its index among the items.
        item: The item.
        error: Why it failed, or ``None``; :class:`Stopped` if it did not start or was cancelled.
        results: A tuple of the result; empty after a failure.
    """

    index: int
    item: Item
    error: BaseException | None
    results: tuple[Result, ...]

    def result(self) -> Result:
        """Return the result.

        Raises:
            BaseException: The job failed with this error.
        """
        if self.error is not None:
            raise self.error
        return self.results[0]


class Workers:
    """A thread pool. Use it as a context manager, or call :meth:`close`.

    Threads start on demand. They are daemons, so that Ctrl-C ends a script even while a request hangs.

    Args:
        count: Maximum number of threads.
        name: Prefix of the threads' names.
    """

    def __init__(self, count: int, name: str = "cometr_py") -> None:
        """Create a pool without threads."""
        self._count = count
        self._name = name
        self._threads: list[threading.Thread] = []
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._starting = threading.Lock()

    @contextmanager
    def as_finished(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        *,
        stop: threading.Event | None = None,
        tick: Callable[[], object] | None = None,
        finish_running: bool = True,
    ) -> Iterator[Iterator[Finished[Item, Result]]]:
        """Call ``work`` with each item and iterate over the items in the order in which they finish.

        After ``stop`` is set, or the block is left early, no more jobs start. A running job may check ``stop`` and
        raise :class:`Stopped`.

        Args:
            work: The job; called in several threads.
            items: Its arguments.
            stop: Cancels the remaining jobs; this method sets it if the block is left early.
            tick: Called in the caller's thread about ten times per second, to show progress.
            finish_running: Whether to wait for running jobs if the block is left early.

        Example:
            >>> with workers.as_finished(fetch, names) as finished:
            ...     for one in finished:
            ...         print(one.item, one.error)
        """
        batch = _JobGroup(work, items, stop or threading.Event())
        for index in range(len(items)):
            self._jobs.put(batch.job(index))
        self._start(len(items))
        try:
            yield batch.finished(tick)
        finally:
            if batch.left:
                batch.stop.set()
                if finish_running:
                    batch.all_done.wait()

    def run_all(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        *,
        on_done: OnDone | None = None,
        stop: threading.Event | None = None,
    ) -> list[Result]:
        """Return the result of ``work`` for each item, in the order of the items.

        The first error cancels the remaining jobs and is raised when the running ones have finished.

        Args:
            work: The job; called in several threads.
            items: Its arguments.
            on_done: Called in the caller's thread after each item.
            stop: Cancels the remaining jobs; this method sets it after an error.

        Raises:
            BaseException: The first error of a job.
            Stopped: ``stop`` was set elsewhere.
        """
        stop = stop or threading.Event()

        def job(item: Item) -> Result:
            try:
                return work(item)
            except BaseException:
                stop.set()  # here rather than in the caller's thread, which sees the error a moment later
                raise

        found: dict[int, Result] = {}
        stopped: BaseException | None = None
        with self.as_finished(job, items, stop=stop) as finished:
            for one in finished:
                if isinstance(one.error, Stopped):
                    stopped = one.error  # the reason may follow
                    continue
                found[one.index] = one.result()
                if on_done is not None:
                    on_done(len(found), len(items))
        if stopped is not None:
            raise stopped
        return [found[index] for index in range(len(items))]

    def close(self, *, wait: bool = True) -> None:
        """End the threads when all jobs are done; idempotent."""
        with self._starting:
            threads, self._threads = self._threads, []
        for _ in threads:
            self._jobs.put(None)
        if wait:
            for thread in threads:
                thread.join()

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the threads."""
        # After an error, as_finished() has waited for running jobs if it should.
        self.close(wait=error is None)

    def _start(self, jobs: int) -> None:
        with self._starting:
            for _ in range(min(jobs, self._count - len(self._threads))):
                thread = threading.Thread(target=self._work, daemon=True, name=f"{self._name}-{len(self._threads) + 1}")
                self._threads.append(thread)
                thread.start()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()


class _JobGroup(Generic[Item, Result]):
    """The jobs of one call."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], stop: threading.Event) -> None:
        self._work = work
        self._items = items
        self._done: SimpleQueue[Finished[Item, Result]] = SimpleQueue()
        self.stop = stop
        #: Jobs whose end the caller has not seen yet.
        self.left = len(items)
        #: Set when every job has ended, whether the caller has seen it or not: Ctrl-C may come between the two.
        self.all_done = threading.Event()
        self._running = len(items)
        self._lock = threading.Lock()

    def job(self, index: int) -> Callable[[], None]:
        return lambda: self._end(self._attempt(index))

    def _end(self, one: Finished[Item, Result]) -> None:
        self._done.put(one)
        with self._lock:
            self._running -= 1
            if not self._running:
                self.all_done.set()

    def _attempt(self, index: int) -> Finished[Item, Result]:
        item = self._items[index]
        if self.stop.is_set():
            return Finished(index, item, Stopped(), ())
        try:
            return Finished(index, item, None, (self._work(item),))
        except BaseException as error:  # reported to the caller's thread
            return Finished(index, item, error, ())

    def finished(self, tick: Callable[[], object] | None) -> Iterator[Finished[Item, Result]]:
        while self.left:
            one = self._next(tick)
            self.left -= 1
            yield one

    def _next(self, tick: Callable[[], object] | None) -> Finished[Item, Result]:
        if tick is None:
            return self._done.get()
        while True:
            tick()
            with suppress(Empty):
                return self._done.get(timeout=TICK)


@contextmanager
def as_finished(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    workers: int,
    *,
    stop: threading.Event | None = None,
    tick: Callable[[], object] | None = None,
    finish_running: bool = True,
    name: str = "cometr_py",
) -> Iterator[Iterator[Finished[Item, Result]]]:
    """Do the same as :meth:`Workers.as_finished` in a temporary pool."""
    with (
        Workers(workers, name) as pool,
        pool.as_finished(work, items, stop=stop, tick=tick, finish_running=finish_running) as finished,
    ):
        yield finished


def run_all(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    workers: int,
    *,
    on_done: OnDone | None = None,
    stop: threading.Event | None = None,
    name: str = "cometr_py",
) -> list[Result]:
    """Do the same as :meth:`Workers.run_all` in a temporary pool."""
    with Workers(workers, name) as pool:
        return pool.run_all(work, items, on_done=on_done, stop=stop)
