"""Whether the server works otherwise: the difference between a record that keeps failing and a server that is down."""

from __future__ import annotations

import threading

from cometr_py.core.clock import Clock

#: Seconds before a failure in which a success shows that the server works.
RECENT = 10.0
#: Seconds that a suspected request may take, at least and at most, and how many times as long as accepted ones.
SHORTEST_TIMEOUT, LONGEST_TIMEOUT, TIMEOUT_FACTOR = 4.0, 30.0, 5.0


class ServerHealth:
    """When the server has last accepted something, and how long it took. Shared by the queues of a delivery.

    Args:
        clock: Measures time.
    """

    def __init__(self, clock: Clock) -> None:
        """Begin without any success."""
        self._clock = clock
        self._lock = threading.Lock()
        self._last_success = float("-inf")
        self._longest = 0.0

    def note_success(self, begun: float) -> None:
        """Note that the server has accepted a request.

        Args:
            begun: Reading of the clock when the request was sent.
        """
        now = self._clock.monotonic()
        with self._lock:
            self._last_success = now
            # Slow requests of the past count less and less.
            self._longest = max(0.9 * self._longest, now - begun)

    def works_since(self, moment: float) -> bool:
        """Return whether something was accepted after a reading of the clock."""
        return self._last_success > moment

    def worked_around(self, moment: float) -> bool:
        """Return whether something was accepted after a reading of the clock, or shortly before it."""
        return self._last_success > moment - RECENT

    def timeout(self) -> float:
        """Return the seconds that a suspected request may take."""
        return min(max(TIMEOUT_FACTOR * self._longest, SHORTEST_TIMEOUT), LONGEST_TIMEOUT)
