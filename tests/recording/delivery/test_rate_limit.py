"""Pacing: the published limits hold, and whoever is delayed by them is told once, with numbers."""

from __future__ import annotations

import itertools
import threading
import time

import pytest

from cometr_py.recording.delivery.rate_limit import HOSTED_GAP, HOSTED_LIMITS, RateLimiter


class Clock(threading.Event):
    """Time that passes only while somebody waits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.now = 1000.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)

    def wait(self, timeout: float | None = None) -> bool:
        self.now += timeout or 0.0
        return False


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.mark.parametrize("queue", ["metrics", "parameters", "output", "uploads"])
def test_no_window_holds_more_than_the_service_takes(queue: str, clock: Clock) -> None:
    said: list[str] = []
    rate_limiter = RateLimiter.for_url("https://www.comet.com", said.append)
    most, seconds = HOSTED_LIMITS.get(queue, HOSTED_LIMITS["others"])
    sent = []
    for _ in range(60):
        rate_limiter.wait(queue, 1000, clock)
        sent.append(clock.now)
    for begun in sent:
        assert sum(1000 for moment in sent if begun <= moment <= begun + seconds) <= most
    # No slower than need be: a jitter of a second apart, and whole batches.
    assert sent[-1] - sent[0] <= (len(sent) * 1000 // most) * (seconds + 1) + len(sent) * HOSTED_GAP
    assert all(later - earlier >= HOSTED_GAP for earlier, later in itertools.pairwise(sent))
    assert set(said) == {
        f"{queue} are sent more slowly: the server takes {most:,} in {seconds:.0f} s; nothing is dropped"
    }


def test_all_queues_together_keep_to_the_requests_of_an_hour(clock: Clock) -> None:
    rate_limiter = RateLimiter.for_url("https://your.comet.com/", lambda message: None)
    begun = clock.now
    for number in range(40_000):
        rate_limiter.wait(("metrics", "output", "others")[number % 3], 1, clock)
    most, seconds = HOSTED_LIMITS["requests"]
    assert clock.now - begun >= (40_000 - most) * seconds / most


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:5117", "https://comet.example.com", "local:/data", "https://notcomet.com"]
)
def test_a_server_of_ones_own_is_not_waited_for(url: str, clock: Clock) -> None:
    rate_limiter = RateLimiter.for_url(url, lambda message: pytest.fail(message))
    for _ in range(10_000):
        rate_limiter.wait("metrics", 1000, clock)
    assert clock.now == 1000.0
