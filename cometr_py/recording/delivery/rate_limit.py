"""Rate limits: send no more than the hosted service accepts.

Comet publishes limits per minute and data type, and one per hour for requests ("limits and performance" in its
documentation). Other servers have none; one that could not be asked yet is treated like the hosted service.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.transport import ServerProfile

#: Requests may arrive closer together than they were sent, by so many seconds.
JITTER = 1.0


class RateLimiter:
    """Waits until a batch may be sent.

    Args:
        profile: Returns what the server is, as far as it is known by then.
        warn: Called once per queue when a limit delays it noticeably.
        clock: Measures time and waits.
    """

    def __init__(
        self,
        profile: Callable[[], ServerProfile],
        warn: Callable[[str], None],
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Begin with nothing sent."""
        self._profile = profile
        self._windows: dict[str, _Window] = {}
        self._lock = threading.Lock()
        self._warn = warn
        self._clock = clock
        self._last: dict[str, float] = {}

    def wait(self, queue: str, weight: int, stop: threading.Event) -> None:
        """Wait until ``weight`` values of ``queue`` may be sent in one request; return at once when ``stop`` is set."""
        profile = self._profile()
        if not profile.limits:
            return
        now = self._clock.monotonic()
        pause = max(0.0, profile.gap - (now - self._last.get(queue, float("-inf"))))
        kind = queue if queue in profile.limits else "others"
        limited, limit = max(
            (self._window(profile, name).reserve(count, now), name) for name, count in ((kind, weight), ("requests", 1))
        )
        if limited > profile.gap:
            most, seconds = profile.limits[limit]
            what = "" if limit != "requests" else " requests"
            self._warn(
                f"{queue} are sent more slowly: the server takes {most:,}{what} in {seconds:.0f} s; nothing is dropped"
            )
        self._clock.wait(stop, max(pause, limited))
        self._last[queue] = self._clock.monotonic()

    def _window(self, profile: ServerProfile, name: str) -> _Window:
        with self._lock:
            if name not in self._windows:
                self._windows[name] = _Window(*profile.limits[name])
            return self._windows[name]


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
