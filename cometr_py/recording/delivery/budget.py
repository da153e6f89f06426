"""How many attempts a delivery has: as many as it takes, or only one before a deadline."""

from __future__ import annotations

from cometr_py.core.clock import Clock
from cometr_py.recording.delivery.phases import GiveUpReason


class RequestBudget:
    """Decides whether another request may be made.

    Args:
        clock: Measures time.
        deadline: Reading of the clock after which no request begins; ``None`` for no deadline.
        first_failure_ends: Whether nothing more is tried after the first failed request. A script that wants to exit
            does not wait for a server that fails.

    Attributes:
        exhausted: Why no more requests may be made; ``None`` as long as they may.
        deadline: As given.
    """

    def __init__(self, clock: Clock, *, deadline: float | None = None, first_failure_ends: bool = False) -> None:
        """Begin with every request allowed."""
        self.deadline = deadline
        self.exhausted: GiveUpReason | None = None
        self._clock = clock
        self._first_failure_ends = first_failure_ends

    def allows_request(self) -> bool:
        """Return whether a request may begin now."""
        if self.exhausted is None and self.deadline is not None and self._clock.monotonic() > self.deadline:
            self.exhausted = GiveUpReason.DEADLINE
        return self.exhausted is None

    def note_failure(self) -> None:
        """Count a request that failed, or that had to be put off."""
        if self._first_failure_ends and self.exhausted is None:
            self.exhausted = GiveUpReason.FAILED

    def time_left(self, most: float, least: float) -> float:
        """Return the seconds that a request may take, from ``least`` to ``most``."""
        if self.deadline is None:
            return most
        return min(max(self.deadline - self._clock.monotonic(), least), most)
