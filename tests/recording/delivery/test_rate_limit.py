"""Pacing: the published limits hold, and a notice names them once if they delay delivery."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable

import pytest

from cometr_py.core.clock import FakeClock
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.transport.server_profile import ASSUMED, HOSTED, ON_PREMISE, OWN, ServerProfile

HOSTED_LIMITS, HOSTED_GAP = HOSTED.limits, HOSTED.gap


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def limiter(server: ServerProfile, warn: Callable[[str], None], clock: FakeClock) -> Callable[[str, int], None]:
    """Return what waits for the limits of a server."""
    rate_limiter, stop = RateLimiter(lambda: server, warn, clock), threading.Event()
    return lambda queue, weight: rate_limiter.wait(queue, weight, stop)


@pytest.mark.parametrize("queue", ["metrics", "parameters", "output", "uploads"])
def test_no_window_holds_more_than_the_service_takes(queue: str, clock: FakeClock) -> None:
    said: list[str] = []
    wait = limiter(HOSTED, said.append, clock)
    most, seconds = HOSTED_LIMITS.get(queue, HOSTED_LIMITS["others"])
    sent = []
    for _ in range(60):
        wait(queue, 1000)
        sent.append(clock.monotonic())
    for begun in sent:
        assert sum(1000 for moment in sent if begun <= moment <= begun + seconds) <= most
    # No slower than need be: a jitter of a second apart, and whole batches.
    assert sent[-1] - sent[0] <= (len(sent) * 1000 // most) * (seconds + 1) + len(sent) * HOSTED_GAP
    assert all(later - earlier >= HOSTED_GAP for earlier, later in itertools.pairwise(sent))
    assert set(said) == {
        f"{queue} are sent more slowly: the server takes {most:,} in {seconds:.0f} s; nothing is dropped"
    }


def test_all_queues_together_keep_to_the_requests_of_an_hour(clock: FakeClock) -> None:
    wait = limiter(ASSUMED, lambda message: None, clock)
    begun = clock.monotonic()
    for number in range(40_000):
        wait(("metrics", "output", "others")[number % 3], 1)
    most, seconds = HOSTED_LIMITS["requests"]
    assert clock.monotonic() - begun >= (40_000 - most) * seconds / most


@pytest.mark.parametrize("server", [OWN, ON_PREMISE], ids=["own", "on-premise"])
def test_only_the_hosted_service_is_waited_for(server: ServerProfile, clock: FakeClock) -> None:
    wait = limiter(server, lambda message: pytest.fail(message), clock)
    for _ in range(10_000):
        wait("metrics", 1000)
    assert clock.monotonic() == 0.0


def test_limits_end_as_soon_as_the_server_turns_out_to_have_none(clock: FakeClock) -> None:
    servers = [ASSUMED, ASSUMED, OWN, OWN]
    rate_limiter = RateLimiter(lambda: servers.pop(0), lambda message: pytest.fail(message), clock)
    for _ in range(4):
        rate_limiter.wait("metrics", 1, threading.Event())
    assert clock.slept == [0.0, ASSUMED.gap], "the last two need not wait"
