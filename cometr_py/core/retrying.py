"""Retries and waits: the loop of the typed client, with deadline, stop event and injected clock.

:func:`retry` retries in the calling thread, :func:`retry_async` in an event loop. :class:`Backoff` counts failures and
chooses waits for code with a loop of its own, such as the delivery engine. :func:`wait_until` polls a condition.
"""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from comet_rest_v2 import retrying as policies
from comet_rest_v2.retrying import repeat, repeat_async

from cometr_py.core import failures
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.errors import CometError

__all__ = ["Attempt", "Backoff", "RetryPolicy", "Stopped", "growing_pauses", "retry", "retry_async", "wait_until"]

Result = TypeVar("Result")


class Stopped(Exception):
    """The stop event was set: raised by :func:`retry`, and by jobs that give up on purpose. Never reaches users."""


@dataclass(frozen=True, kw_only=True)
class RetryPolicy(policies.RetryPolicy):
    """The policy of the typed client, with an injected clock.

    Attributes:
        clock: Measures time and waits.
    """

    clock: Clock = SYSTEM_CLOCK

    def __post_init__(self) -> None:
        """Wait with the clock."""
        object.__setattr__(self, "sleep", self.clock.sleep)


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
    """When to wait and when to give up, in a thread and in an event loop."""

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
        if not isinstance(error, self.errors):
            return None
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

    def attempt() -> Result:
        if stop is not None and stop.is_set():
            raise Stopped
        return work(rules.attempt)

    def sleep(seconds: float) -> None:
        if stop is None:
            policy.clock.sleep(seconds)
        else:
            policy.clock.wait(stop, seconds)

    return repeat(attempt, rules.wait_after, sleep)


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
    return await repeat_async(lambda: work(rules.attempt), rules.wait_after, policy.async_sleep)


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
