"""Whether a failed request is worth repeating, and when."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from cometr_py.errors import APIConnectionError, CometError, RateLimitError, ResponseError

__all__ = ["RetryPolicy"]

_FIRST_WAIT_S = 0.5
_LONGEST_WAIT_S = 60.0
_PASSING_STATUSES = frozenset({408, 500, 502, 503, 504})


async def _async_sleep(seconds: float) -> None:
    import asyncio  # by then there is an event loop; whoever has none starts sooner without it

    await asyncio.sleep(seconds)


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """How often to repeat a request, and how to wait in between.

    Attributes:
        retries: Number of repetitions at most.
        sleep: Waits that many seconds.
        async_sleep: The same, for asynchronous calls.
        jitter: Gives numbers between 0 and 1, so that many clients don't return at the same instant.
    """

    retries: int = 3
    sleep: Callable[[float], None] = time.sleep
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep
    jitter: Callable[[], float] = random.random

    def wait_before_repeating(self, error: CometError, *, attempt: int, idempotent: bool) -> float | None:
        """Seconds to wait before sending the request again; ``None`` for not doing so.

        Args:
            error: What became of the request.
            attempt: Number of earlier repetitions.
            idempotent: Whether the server may receive the request twice.
        """
        if attempt >= self.retries or not _is_passing(error, idempotent):
            return None
        asked = error.retry_after if isinstance(error, ResponseError) else None
        if asked is not None:
            return min(asked, _LONGEST_WAIT_S)
        longest = min(_FIRST_WAIT_S * 2.0**attempt, _LONGEST_WAIT_S)
        return longest * (0.5 + self.jitter() / 2)


def _is_passing(error: CometError, idempotent: bool) -> bool:
    """Whether trying again may help, and cannot do harm."""
    if isinstance(error, RateLimitError):
        return True
    if isinstance(error, APIConnectionError):
        return error.passing and (idempotent or not error.sent)
    return idempotent and isinstance(error, ResponseError) and error.status in _PASSING_STATUSES
