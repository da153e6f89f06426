"""Rate limits: send no more than the hosted service accepts.

Comet publishes limits per minute and data type, and one per hour for requests ("limits and performance" in its
documentation). A server of one's own has none.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from urllib.parse import urlsplit

from cometr_py.core.clock import SYSTEM_CLOCK, Clock

#: (how many, in how many seconds) per queue; queues that are not named here share "others".
HOSTED_LIMITS = {
    "metrics": (12_000, 60.0),
    "parameters": (10_000, 60.0),
    "output": (12_000, 60.0),
    "others": (8_000, 60.0),
    "requests": (15_000, 3600.0),
}
HOSTED_DOMAINS = ("comet.com", "comet.ml", "comet-ml.com")
#: Seconds between two requests of one queue to the hosted service, so that values gather into batches.
HOSTED_GAP = 1.0
#: Requests may arrive closer together than they were sent, by so many seconds.
JITTER = 1.0


def is_hosted(url: str) -> bool:
    """Whether the server at ``url`` is Comet's own, with limits."""
    host = f".{urlsplit(url).hostname or ''}"
    return any(host.endswith(f".{domain}") for domain in HOSTED_DOMAINS)


class RateLimiter:
    """Waits until a batch may be sent.

    Args:
        limits: (how many, seconds) by queue; empty for a server without limits.
        gap: Least seconds between two batches of one queue.
        warn: Called once per queue when a limit delays it noticeably.
        clock: Measures time and waits.
    """

    def __init__(
        self,
        limits: dict[str, tuple[int, float]],
        gap: float,
        warn: Callable[[str], None],
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        self._windows = {name: _Window(most, seconds) for name, (most, seconds) in limits.items()}
        self._gap = gap
        self._warn = warn
        self._clock = clock
        self._last: dict[str, float] = {}

    @classmethod
    def for_url(cls, url: str, warn: Callable[[str], None], clock: Clock = SYSTEM_CLOCK) -> RateLimiter:
        """Return the limiter for the server at ``url``."""
        return cls(HOSTED_LIMITS, HOSTED_GAP, warn, clock) if is_hosted(url) else cls({}, 0.0, warn, clock)

    def wait(self, queue: str, weight: int, stop: threading.Event) -> None:
        """Wait until ``weight`` values of ``queue`` may be sent in one request; return at once when ``stop`` is set."""
        if not self._windows:
            return
        now = self._clock.monotonic()
        pause = max(0.0, self._gap - (now - self._last.get(queue, float("-inf"))))
        kind = queue if queue in self._windows else "others"
        limited, limit = max(
            (self._windows[name].reserve(count, now), name) for name, count in ((kind, weight), ("requests", 1))
        )
        if limited > self._gap:
            most, seconds = HOSTED_LIMITS[limit]
            what = "" if limit != "requests" else " requests"
            self._warn(
                f"{queue} are sent more slowly: the server takes {most:,}{what} in {seconds:.0f} s; nothing is dropped"
            )
        self._clock.wait(stop, max(pause, limited))
        self._last[queue] = self._clock.monotonic()


class _Window:
    """Sliding-window limiter: at most ``most`` values per ``seconds``."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds + JITTER
        self._sent: deque[tuple[float, int]] = deque()
        self._held = 0
        self._lock = threading.Lock()

    def reserve(self, count: int, now: float) -> float:
        """Reserve ``count`` values, later if they are too many now; return the seconds until then."""
        with self._lock:
            at = now
            if self._sent:
                at = max(at, self._sent[-1][0])  # earlier reservations go first
            while self._sent and (self._sent[0][0] + self._seconds <= at or self._held + count > self._most):
                sent, many = self._sent.popleft()
                self._held -= many
                at = max(at, sent + self._seconds)
            self._sent.append((at, count))
            self._held += count
            return at - now
