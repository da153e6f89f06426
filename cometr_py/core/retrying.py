"""Retries and waits: one loop with deadline, back-off, jitter, stop event and injected clock.

:func:`retry` retries in the calling thread, :func:`retry_async` in an event loop. :class:`Backoff` counts failures and
chooses waits for code with a loop of its own, such as the delivery engine. :func:`wait_until` polls a condition.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from cometr_py.core import failures
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.errors import CometError

__all__ = ["Attempt", "Backoff", "RetryPolicy", "Stopped", "growing_pauses", "retry", "retry_async", "wait_until"]

Result = TypeVar("Result")


async def _async_sleep(seconds: float) -> None:
    import asyncio  # slow to import, and already imported where there is an event loop

    await asyncio.sleep(seconds)


class Stopped(Exception):
    """The stop event was set: raised by :func:`retry`, and by jobs that give up on purpose. Never reaches users."""


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
        clock: Measures time and waits.
        async_sleep: Waits in an event loop.
    """

    retries: int | None = 3
    first_wait: float = 0.5
    longest_wait: float = 60.0
    longest_retry_after: float = 60.0
    jitter: Callable[[], float] = random.random
    clock: Clock = SYSTEM_CLOCK
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


@dataclass(kw_only=True)
class Backoff:
    """Counts the failures of one job and chooses the waits between its attempts.

    Attributes:
        policy: Number and length of the waits.
        failed: Number of failures since the last success.
        outcome_unknown: Whether the server may have processed one of the failed attempts.
    """

    policy: RetryPolicy
    failed: int = 0
    outcome_unknown: bool = False

    def after(self, error: Exception) -> float:
        """Count a failure; return the seconds to wait before the next attempt."""
        self.failed += 1
        self.outcome_unknown = self.outcome_unknown or failures.classify(error).outcome_unknown
        return self.policy.wait(self.failed, failures.retry_after(error))

    def reset(self) -> None:
        """Forget the failures, after a success."""
        self.failed, self.outcome_unknown = 0, False


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt.

    Attributes:
        number: 1 for the first attempt.
        outcome_unknown: Whether the server may have processed an earlier attempt. Then reconcile instead of sending
            again, unless the request is idempotent.
    """

    number: int
    outcome_unknown: bool = False


Retryable = Callable[[Exception], bool]
#: Called before each wait with the error and the length of the wait in seconds.
OnRetry = Callable[[Exception, float], object]


@dataclass(kw_only=True)
class _Rules:
    """When to wait and when to give up; shared by both loops."""

    policy: RetryPolicy
    retryable: Retryable
    deadline: float | None
    on_retry: OnRetry | None
    errors: tuple[type[Exception], ...]
    outcome_unknown: bool
    backoff: Backoff = field(init=False)

    def __post_init__(self) -> None:
        self.backoff = Backoff(policy=self.policy, outcome_unknown=self.outcome_unknown)

    @property
    def attempt(self) -> Attempt:
        return Attempt(self.backoff.failed + 1, self.backoff.outcome_unknown)

    def wait_after(self, error: Exception) -> float | None:
        """Return the seconds to wait before the next attempt, or ``None`` to give up."""
        wait = self.backoff.after(error)
        if not self.policy.allows(self.backoff.failed) or not self.retryable(error):
            return None
        if self.deadline is not None and self.policy.clock.monotonic() + wait > self.deadline:
            return None
        if self.on_retry is not None:
            self.on_retry(error, wait)
        return wait


def retry(
    work: Callable[[Attempt], Result],
    policy: RetryPolicy,
    *,
    retryable: Retryable = failures.is_transient,
    stop: threading.Event | None = None,
    deadline: float | None = None,
    on_retry: OnRetry | None = None,
    errors: tuple[type[Exception], ...] = (CometError,),
    outcome_unknown: bool = False,
) -> Result:
    """Call ``work`` until it succeeds and return its result.

    Args:
        work: Makes one attempt.
        policy: Number and length of the waits.
        retryable: Decides whether an error is worth another attempt; by default :func:`failures.is_transient`.
        stop: Ends the loop, also during a wait.
        deadline: Reading of the policy's clock; no wait extends beyond it.
        on_retry: Called before each wait.
        errors: Error types that are retried; others are raised immediately.
        outcome_unknown: Whether the server may have processed the request before this call.

    Raises:
        Stopped: ``stop`` is set.
        Exception: The last error, if it is not retryable or no attempts or no time are left.
    """
    rules = _Rules(
        policy=policy,
        retryable=retryable,
        deadline=deadline,
        on_retry=on_retry,
        errors=errors,
        outcome_unknown=outcome_unknown,
    )
    while True:
        if stop is not None and stop.is_set():
            raise Stopped
        try:
            return work(rules.attempt)
        except errors as error:
            wait = rules.wait_after(error)
            if wait is None:
                raise
        if stop is None:
            policy.clock.sleep(wait)
        else:
            policy.clock.wait(stop, wait)


async def retry_async(
    work: Callable[[Attempt], Awaitable[Result]],
    policy: RetryPolicy,
    *,
    retryable: Retryable = failures.is_transient,
    on_retry: OnRetry | None = None,
    errors: tuple[type[Exception], ...] = (CometError,),
) -> Result:
    """Do the same as :func:`retry` in an event loop."""
    rules = _Rules(
        policy=policy, retryable=retryable, deadline=None, on_retry=on_retry, errors=errors, outcome_unknown=False
    )
    while True:
        try:
            return await work(rules.attempt)
        except errors as error:
            wait = rules.wait_after(error)
            if wait is None:
                raise
        await policy.async_sleep(wait)


def growing_pauses(first: float, longest: float, factor: float = 2.0) -> Iterator[float]:
    """Yield polling intervals, endlessly: each is ``factor`` times its predecessor, up to ``longest`` seconds."""
    pause = first
    while True:
        yield pause
        pause = min(pause * factor, longest)


def wait_until(
    reached: Callable[[], bool],
    *,
    deadline: float | None,
    pauses: Iterator[float],
    clock: Clock = SYSTEM_CLOCK,
    stop: threading.Event | None = None,
) -> bool:
    """Poll ``reached()`` until it returns true; return its last value.

    Args:
        reached: The condition.
        deadline: Reading of the clock at which to give up, after one last poll; ``None`` for never.
        pauses: Polling intervals, from :func:`growing_pauses`.
        clock: Measures time and waits.
        stop: Ends the wait.
    """
    for pause in pauses:
        if reached():
            return True
        left = pause if deadline is None else min(pause, deadline - clock.monotonic())
        if left <= 0:
            return False
        if stop is None:
            clock.sleep(left)
        elif clock.wait(stop, left):
            return reached()
    return reached()
