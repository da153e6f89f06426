"""How many attempts a delivery has: as many as it takes, or only one before a deadline."""

from __future__ import annotations

from cometr_py.core.clock import Clock
from cometr_py.recording.delivery.phases import GiveUpReason

#: Failures in a row after which the server counts as down although each may be due to the content of its request.
MOST_IN_A_ROW = 8


class RequestBudget:
    """Decides whether another request may be made.

    Args:
        clock: Measures time.
        deadline: Reading of the clock after which no request begins; ``None`` for no deadline.
        first_failure_ends: Whether nothing more is tried after the first failed request. A script that wants to exit
            does not wait for a server that fails.
        isolates: Whether other requests are tried after a failure that may be due to the content of its request. For a
            delivery that nobody else continues.

    Attributes:
        exhausted: Why no more requests may be made; ``None`` as long as they may.
        deadline: As given.
        isolates: As given.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        deadline: float | None = None,
        first_failure_ends: bool = False,
        isolates: bool = False,
    ) -> None:
        """Begin with every request allowed."""
        self.deadline = deadline
        self.isolates = isolates
        self.exhausted: GiveUpReason | None = None
        self._in_a_row = 0
        self._clock = clock
        self._first_failure_ends = first_failure_ends

    def allows_request(self) -> bool:
        """Return whether a request may begin now."""
        if self.exhausted is None and self.deadline is not None and self._clock.monotonic() > self.deadline:
            self.exhausted = GiveUpReason.DEADLINE
        return self.exhausted is None

    def note_success(self) -> None:
        """Note that the server has accepted a request."""
        self._in_a_row = 0

    def note_failure(self, *, may_be_record: bool = False) -> None:
        """Count a request that failed, or that had to be put off.

        Args:
            may_be_record: Whether the content of the request may be the reason.
        """
        self._in_a_row += 1
        if may_be_record and self.isolates and self._in_a_row < MOST_IN_A_ROW:
            return
        if self._first_failure_ends and self.exhausted is None:
            self.exhausted = GiveUpReason.FAILED

    def time_left(self, most: float, least: float) -> float:
        """Return the seconds that a request may take, from ``least`` to ``most``."""
        if self.deadline is None:
            return most
        return min(max(self.deadline - self._clock.monotonic(), least), most)
