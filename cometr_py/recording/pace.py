"""Pacing: sending no more than the hosted service takes.

Comet publishes limits per minute and data type, and one per hour for requests ("limits and performance" in its
documentation). A server of one's own has none.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

#: (how many, in how many seconds) per lane; lanes that are not named here share "others".
HOSTED_LIMITS = {
    "metrics": (12_000, 60.0),
    "parameters": (10_000, 60.0),
    "output": (12_000, 60.0),
    "others": (8_000, 60.0),
    "requests": (15_000, 3600.0),
}
HOSTED_DOMAINS = ("comet.com", "comet.ml", "comet-ml.com")
#: Seconds between two requests of one lane to the hosted service, so that values gather into batches.
HOSTED_GAP = 1.0


class Pace:
    """Waits until a batch may be sent.

    Args:
        limits: (how many, seconds) by lane; empty for a server without limits.
        gap: Least seconds between two batches of one lane.
        warn: Told once a lane when a limit delays it noticeably.
    """

    def __init__(self, limits: dict[str, tuple[int, float]], gap: float, warn: Callable[[str], None]) -> None:
        self._buckets = {name: _Bucket(most, seconds) for name, (most, seconds) in limits.items()}
        self._gap = gap
        self._warn = warn
        self._last: dict[str, float] = {}

    @classmethod
    def for_url(cls, url: str, warn: Callable[[str], None]) -> Pace:
        """The limits that hold for the server at ``url``."""
        host = urlsplit(url).hostname or ""
        if any(host == domain or host.endswith("." + domain) for domain in HOSTED_DOMAINS):
            return cls(HOSTED_LIMITS, HOSTED_GAP, warn)
        return cls({}, 0.0, warn)

    def wait(self, lane: str, weight: int, closing: threading.Event) -> None:
        """Wait until ``weight`` values of ``lane`` may go, in one request; returns at once when ``closing`` is set."""
        if not self._buckets:
            return
        since = time.monotonic() - self._last.get(lane, float("-inf"))
        pause = max(0.0, self._gap - since)
        kind = lane if lane in self._buckets else "others"
        limited = max(self._buckets[kind].take(weight), self._buckets["requests"].take(1))
        if limited > self._gap:
            most, seconds = HOSTED_LIMITS[kind]
            self._warn(f"{lane} are sent more slowly: the server takes {most} in {seconds:.0f} s; nothing is dropped")
        closing.wait(max(pause, limited))
        self._last[lane] = time.monotonic()


class _Bucket:
    """A token bucket: full at first, refilled evenly."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._rate = most / seconds
        self._left = float(most)
        self._at = time.monotonic()
        self._lock = threading.Lock()

    def take(self, count: int) -> float:
        """Take ``count`` tokens, on credit where there are too few; returns the seconds until they are paid for."""
        with self._lock:
            now = time.monotonic()
            self._left = min(float(self._most), self._left + (now - self._at) * self._rate) - count
            self._at = now
            return max(0.0, -self._left / self._rate)
