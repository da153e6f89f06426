"""Time and waiting, injectable.

Code that measures time, waits or times out takes a :class:`Clock`: :data:`SYSTEM_CLOCK` in production, a
:class:`FakeClock` in tests, where an hour passes instantly and deterministically.
"""

from __future__ import annotations

import heapq
import itertools
import math
import threading
import time
from collections.abc import Callable
from typing import Protocol

__all__ = ["SYSTEM_CLOCK", "Clock", "FakeClock", "SystemClock", "milliseconds"]


class Clock(Protocol):
    """Source of time. All durations are in seconds."""

    def monotonic(self) -> float:
        """Return a reading that never decreases; only differences between readings are meaningful."""
        ...

    def time(self) -> float:
        """Return the seconds since the epoch."""
        ...

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        ...

    def wait(self, event: threading.Event, timeout: float | None = None) -> bool:
        """Wait for an event; return whether it is set. ``None`` waits without a limit."""
        ...

    def wait_for(
        self, condition: threading.Condition, predicate: Callable[[], bool], timeout: float | None = None
    ) -> bool:
        """Wait, holding ``condition``, until ``predicate()`` is true; return its last value."""
        ...


class SystemClock:
    """The clock of this machine."""

    # The function itself: a training loop calls it with every record, and a method around it would double its cost.
    monotonic = staticmethod(time.monotonic)

    def time(self) -> float:
        """Return :func:`time.time`."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Block this thread; return at once if ``seconds`` is not positive."""
        if seconds > 0:
            time.sleep(seconds)

    def wait(self, event: threading.Event, timeout: float | None = None) -> bool:
        """Wait for an event; return whether it is set."""
        return event.wait(timeout)

    def wait_for(
        self, condition: threading.Condition, predicate: Callable[[], bool], timeout: float | None = None
    ) -> bool:
        """Wait, holding ``condition``, until ``predicate()`` is true; return its last value."""
        return condition.wait_for(predicate, timeout)


#: The default clock.
SYSTEM_CLOCK: Clock = SystemClock()


class FakeClock:
    """A clock for tests: time passes only while something waits, and then instantly.

    Schedule what happens during a wait with :meth:`at` or :meth:`after`. Not thread-safe.

    Args:
        start: First reading of :meth:`time`, seconds since the epoch.

    Attributes:
        slept: Length of every wait so far, in order; 0 for a wait that returned immediately.
    """

    def __init__(self, start: float = 1_700_000_000.0) -> None:
        """Create a clock at which nothing is scheduled."""
        self._start = start
        self._now = 0.0
        self._wall_shift = 0.0
        self._order = itertools.count()
        self._scheduled: list[tuple[float, int, Callable[[], object]]] = []
        self.slept: list[float] = []

    def monotonic(self) -> float:
        """Return the seconds since the clock was created."""
        return self._now

    def time(self) -> float:
        """Return the seconds since the epoch."""
        return self._start + self._now + self._wall_shift

    def sleep(self, seconds: float) -> None:
        """Let time pass and run the actions scheduled meanwhile."""
        self.slept.append(max(seconds, 0.0))
        self._pass_until(self._now + max(seconds, 0.0), lambda: False)

    def wait(self, event: threading.Event, timeout: float | None = None) -> bool:
        """Let time pass until the event is set or ``timeout`` is over.

        Raises:
            RuntimeError: There is no timeout, and nothing is scheduled that could set the event.
        """
        return self._wait(event.is_set, timeout)

    def wait_for(
        self,
        condition: threading.Condition,  # noqa: ARG002 - nothing notifies it: only scheduled actions change anything
        predicate: Callable[[], bool],
        timeout: float | None = None,
    ) -> bool:
        """Let time pass until ``predicate()`` is true or ``timeout`` is over.

        Raises:
            RuntimeError: There is no timeout, and nothing is scheduled that could change the predicate.
        """
        return self._wait(predicate, timeout)

    def advance(self, seconds: float) -> None:
        """Let time pass without recording a wait in :attr:`slept`."""
        self._pass_until(self._now + seconds, lambda: False)

    def set_wall_time(self, seconds: float) -> None:
        """Set the reading of :meth:`time`, as an administrator might; :meth:`monotonic` is unaffected."""
        self._wall_shift = seconds - self._start - self._now

    def at(self, moment: float, action: Callable[[], object]) -> None:
        """Call ``action`` when :meth:`monotonic` reaches ``moment``."""
        heapq.heappush(self._scheduled, (moment, next(self._order), action))

    def after(self, seconds: float, action: Callable[[], object]) -> None:
        """Call ``action`` that many seconds from now."""
        self.at(self._now + seconds, action)

    def _wait(self, reached: Callable[[], bool], timeout: float | None) -> bool:
        begun = self._now
        if not reached():
            self._pass_until(math.inf if timeout is None else begun + max(timeout, 0.0), reached)
        self.slept.append(self._now - begun)
        return reached()

    def _pass_until(self, end: float, reached: Callable[[], bool]) -> None:
        while self._scheduled and self._scheduled[0][0] <= end:
            moment, _, action = heapq.heappop(self._scheduled)
            self._now = max(self._now, moment)
            action()
            if reached():
                return
        if math.isinf(end):
            raise RuntimeError("This would wait forever: no timeout is given and nothing is scheduled.")
        self._now = max(self._now, end)


def milliseconds(clock: Clock = SYSTEM_CLOCK) -> int:
    """Return the milliseconds since the epoch, the unit of every timestamp in the API."""
    return int(clock.time() * 1000)
