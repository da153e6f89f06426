# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Retries: how long to wait in between, and the loop that repeats an attempt."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["RetryPolicy", "repeat", "repeat_async"]

Outcome = TypeVar("Outcome")
#: Return the seconds to wait before the next attempt, None to give up.
WaitAfter = Callable[[Exception], float | None]


async def _async_sleep(seconds: float) -> None:
    import asyncio  # slow to import, and already imported where there is an event loop

    await asyncio.sleep(seconds)


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """How often to retry, and how long to wait in between.

    The wait is the back-off or what the server asks for, whichever is longer. The back-off doubles with each failure;
    jitter shortens it by up to a half, so that many clients do not return at the same time.

    Attributes:
        retries: Maximum number of retries; ``None`` for no limit.
        first_wait: First back-off, seconds.
        longest_wait: Longest back-off, seconds.
        longest_retry_after: Longest wait that a server can ask for, seconds. A server whose clock is wrong cannot stop
            this client for longer.
        jitter: Returns a number from 0 to 1.
        sleep: Waits in a thread.
        async_sleep: Waits in an event loop.
    """

    retries: int | None = 3
    first_wait: float = 0.5
    longest_wait: float = 60.0
    longest_retry_after: float = 60.0
    jitter: Callable[[], float] = random.random
    sleep: Callable[[float], object] = time.sleep
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep

    def wait(self, failed: int, retry_after: float = 0.0) -> float:
        """Return the seconds to wait before the next attempt.

        Args:
            failed: Number of consecutive failures, at least 1.
            retry_after: Seconds that the server asks for.
        """
        # The exponent is bounded: a float overflows after 1024 failures.
        longest = min(self.first_wait * 2.0 ** min(failed - 1, 60), self.longest_wait)
        return max(longest * (0.5 + self.jitter() / 2), min(retry_after, self.longest_retry_after))

    def allows(self, failed: int) -> bool:
        """Return whether another attempt is allowed after this number of failures."""
        return self.retries is None or failed <= self.retries


def repeat(attempt: Callable[[], Outcome], wait_after: WaitAfter, sleep: Callable[[float], object]) -> Outcome:
    """Call ``attempt`` until it succeeds, and return its result.

    Args:
        attempt: Makes one attempt.
        wait_after: Returns the seconds to wait after an error, None to raise it.
        sleep: Waits.
    """
    while True:
        try:
            return attempt()
        except Exception as error:
            wait = wait_after(error)
            if wait is None:
                raise
        sleep(wait)


async def repeat_async(
    attempt: Callable[[], Awaitable[Outcome]], wait_after: WaitAfter, sleep: Callable[[float], Awaitable[object]]
) -> Outcome:
    """Do the same as :func:`repeat` in an event loop."""
    while True:
        try:
            return await attempt()
        except Exception as error:
            wait = wait_after(error)
            if wait is None:
                raise
        await sleep(wait)
