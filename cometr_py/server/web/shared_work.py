"""Work that takes long and has the same result for everybody: done once at a time, however many ask for it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class SharedWork(Generic[T]):
    """Runs a function in a thread of its own; all who ask meanwhile, or soon afterwards, get the same result.

    Args:
        work: The function. Its exceptions are results, too.
        keep_seconds: How long a result is given out before the function runs again.
    """

    def __init__(self, work: Callable[[], T], keep_seconds: float) -> None:
        """Do not run it yet."""
        self._work = work
        self._keep_seconds = keep_seconds
        self._future: Future[T] | None = None
        self._finished = 0.0

    async def result(self, at_most: float) -> T:
        """Return the result. Call it in the thread of the event loop.

        Args:
            at_most: Seconds to wait.

        Raises:
            TimeoutError: The function is still running, and goes on.
        """
        if self._future is None or (self._future.done() and time.monotonic() - self._finished > self._keep_seconds):
            self._future = Future()
            self._future.set_running_or_notify_cancel()  # nobody who stops waiting can cancel it any more
            # A daemon, which does not keep the process from ending.
            threading.Thread(target=self._run, args=(self._future,), daemon=True).start()
        return await asyncio.wait_for(asyncio.wrap_future(self._future), at_most)

    def _run(self, future: Future[T]) -> None:
        try:
            result = self._work()
        except BaseException as error:
            self._finished = time.monotonic()
            future.set_exception(error)
        else:
            self._finished = time.monotonic()
            future.set_result(result)
