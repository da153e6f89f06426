"""Retries on a fake clock: how often, how long, and what ends them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import pytest

from cometr_py.core.clock import FakeClock
from cometr_py.core.retrying import (
    Attempt,
    Backoff,
    RetryPolicy,
    Stopped,
    growing_pauses,
    retry,
    retry_async,
    wait_until,
)
from cometr_py.errors import APIConnectionError, BadRequestError, RateLimitError, ServerError

DOWN = ServerError("down", status=503, method="POST", path="/")
BAD = BadRequestError("bad", status=400, method="POST", path="/")


def busy(retry_after: float | None = None) -> RateLimitError:
    return RateLimitError("busy", status=429, method="POST", path="/", retry_after=retry_after)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def policy(clock: FakeClock) -> RetryPolicy:
    """Three retries without jitter."""
    return RetryPolicy(retries=3, first_wait=0.5, longest_wait=60.0, jitter=lambda: 1.0, clock=clock)


def failing(*errors: Exception, attempts: list[Attempt] | None = None) -> Callable[[Attempt], str]:
    """Work that fails with each of these errors, and then succeeds."""
    left = list(errors)

    def work(attempt: Attempt) -> str:
        if attempts is not None:
            attempts.append(attempt)
        if left:
            raise left.pop(0)
        return "done"

    return work


def test_success_returns_the_result_without_waiting(policy: RetryPolicy, clock: FakeClock) -> None:
    assert retry(failing(), policy) == "done"
    assert clock.slept == []


def test_waits_double_after_each_failure(policy: RetryPolicy, clock: FakeClock) -> None:
    assert retry(failing(DOWN, DOWN, DOWN), policy) == "done"
    assert clock.slept == [0.5, 1.0, 2.0]


def test_the_last_error_is_raised_when_no_retries_are_left(policy: RetryPolicy, clock: FakeClock) -> None:
    with pytest.raises(RateLimitError):
        retry(failing(DOWN, DOWN, DOWN, busy()), policy)
    assert clock.slept == [0.5, 1.0, 2.0]


def test_without_a_limit_it_goes_on_at_the_longest_wait(policy: RetryPolicy, clock: FakeClock) -> None:
    unlimited = replace(policy, retries=None, longest_wait=15.0)
    assert retry(failing(*[DOWN] * 2000), unlimited) == "done"
    assert clock.slept[4:7] == [8.0, 15.0, 15.0]
    assert clock.slept[-1] == 15.0


def test_what_is_not_transient_is_raised_at_once(policy: RetryPolicy, clock: FakeClock) -> None:
    with pytest.raises(BadRequestError):
        retry(failing(BAD), policy)
    assert clock.slept == []


def test_the_caller_can_decide_what_is_retried(policy: RetryPolicy) -> None:
    assert retry(failing(BAD), policy, retryable=lambda error: error is BAD) == "done"
    with pytest.raises(ServerError):
        retry(failing(DOWN), policy, retryable=lambda error: error is BAD)


def test_errors_of_other_types_are_raised_at_once(policy: RetryPolicy, clock: FakeClock) -> None:
    with pytest.raises(OSError, match="disk"):
        retry(failing(OSError("disk")), policy)
    assert retry(failing(OSError("disk")), policy, errors=(OSError,)) == "done"
    assert clock.slept == [0.5]


def test_jitter_shortens_a_wait_by_at_most_a_half(policy: RetryPolicy) -> None:
    jitter = iter([0.0, 0.5, 1.0]).__next__
    assert [replace(policy, jitter=jitter).wait(2) for _ in range(3)] == [0.5, 0.75, 1.0]


@pytest.mark.parametrize(
    ("asked", "waited"),
    [(7.0, 7.0), (86_400.0, 60.0), (0.1, 0.5), (None, 0.5)],
    ids=["longer than the back-off", "more than the cap", "shorter than the back-off", "nothing"],
)
def test_the_server_can_ask_for_a_longer_wait(
    asked: float | None, waited: float, policy: RetryPolicy, clock: FakeClock
) -> None:
    assert retry(failing(busy(asked)), policy) == "done"
    assert clock.slept == [waited]


def test_no_wait_extends_beyond_the_deadline(policy: RetryPolicy, clock: FakeClock) -> None:
    unlimited = replace(policy, retries=None)
    with pytest.raises(ServerError):
        retry(failing(*[DOWN] * 10), unlimited, deadline=clock.monotonic() + 4.0)
    assert clock.slept == [0.5, 1.0, 2.0]


def test_the_stop_event_ends_a_wait(policy: RetryPolicy, clock: FakeClock) -> None:
    stop = threading.Event()
    clock.after(0.7, stop.set)
    with pytest.raises(Stopped):
        retry(failing(DOWN, DOWN, DOWN), policy, stop=stop)
    assert clock.monotonic() == pytest.approx(0.7)


def test_nothing_is_tried_after_the_stop_event(policy: RetryPolicy) -> None:
    stop, attempts = threading.Event(), list[Attempt]()
    stop.set()
    with pytest.raises(Stopped):
        retry(failing(attempts=attempts), policy, stop=stop)
    assert attempts == []


def test_each_attempt_knows_whether_an_earlier_one_may_have_succeeded(policy: RetryPolicy) -> None:
    attempts: list[Attempt] = []
    refused, lost = APIConnectionError("refused"), APIConnectionError("lost", sent=True)
    retry(failing(refused, lost, busy(), attempts=attempts), policy)
    assert attempts == [Attempt(1), Attempt(2), Attempt(3, outcome_unknown=True), Attempt(4, outcome_unknown=True)]


def test_an_earlier_process_may_have_sent_it_already(policy: RetryPolicy) -> None:
    attempts: list[Attempt] = []
    retry(failing(attempts=attempts), policy, outcome_unknown=True)
    assert attempts == [Attempt(1, outcome_unknown=True)]


def test_each_wait_is_announced(policy: RetryPolicy) -> None:
    announced: list[tuple[Exception, float]] = []
    retry(failing(DOWN, DOWN), policy, on_retry=lambda error, wait: announced.append((error, wait)))
    assert announced == [(DOWN, 0.5), (DOWN, 1.0)]


def test_an_event_loop_follows_the_same_rules(policy: RetryPolicy) -> None:
    waits: list[float] = []
    left: list[Exception] = [DOWN, busy(7.0), BAD]

    async def note(seconds: float) -> None:
        waits.append(seconds)

    async def work(attempt: Attempt) -> str:
        raise left.pop(0)

    with pytest.raises(BadRequestError):
        asyncio.run(retry_async(work, replace(policy, async_sleep=note)))
    assert waits == [0.5, 7.0]


def test_the_default_policy_sleeps_in_an_event_loop() -> None:
    left: list[Exception] = [DOWN]

    async def work(attempt: Attempt) -> int:
        if left:
            raise left.pop()
        return attempt.number

    assert asyncio.run(retry_async(work, RetryPolicy(first_wait=0.001))) == 2


def test_backoff_begins_anew_after_a_success(policy: RetryPolicy) -> None:
    backoff = Backoff(policy=policy)
    assert [backoff.after(DOWN), backoff.after(busy(9.0))] == [0.5, 9.0]
    assert (backoff.failed, backoff.outcome_unknown) == (2, True)
    backoff.reset()
    assert (backoff.failed, backoff.outcome_unknown) == (0, False)
    assert backoff.after(busy()) == 0.5
    assert not backoff.outcome_unknown


def test_polling_intervals_grow_to_a_limit() -> None:
    assert list(islice(growing_pauses(0.1, 0.5), 5)) == [0.1, 0.2, 0.4, 0.5, 0.5]


def test_polling_ends_when_the_condition_holds(clock: FakeClock) -> None:
    assert wait_until(lambda: clock.monotonic() >= 1.0, deadline=9.0, pauses=growing_pauses(0.1, 0.4), clock=clock)
    assert clock.slept == [0.1, 0.2, 0.4, 0.4]


def test_polling_ends_at_the_deadline_with_a_last_look(clock: FakeClock) -> None:
    looks: list[float] = []

    def look() -> bool:
        looks.append(clock.monotonic())
        return False

    assert not wait_until(look, deadline=1.0, pauses=growing_pauses(0.4, 0.4), clock=clock)
    assert looks == pytest.approx([0.0, 0.4, 0.8, 1.0])


def test_polling_ends_with_the_stop_event(clock: FakeClock) -> None:
    stop = threading.Event()
    clock.after(0.25, stop.set)
    assert not wait_until(lambda: False, deadline=None, pauses=growing_pauses(0.1, 0.1), clock=clock, stop=stop)
    assert clock.monotonic() == pytest.approx(0.25)
