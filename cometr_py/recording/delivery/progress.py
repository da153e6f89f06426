"""The delivery progress: shared by the queues of one journal, and saved with each change."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.recording.journal.spool_folder import ProgressState, QueuePosition, SetAsideRecord, SpoolFolder

log = logging.getLogger("cometr_py.uploader")


class DeliveryProgress:
    """The progress of one journal's delivery.

    Args:
        folder: Where it is saved.
        clock: Measures time.

    Attributes:
        state: What is known; change it with :meth:`update`.
    """

    def __init__(self, folder: SpoolFolder, clock: Clock = SYSTEM_CLOCK) -> None:
        """Read the saved progress."""
        self._folder = folder
        self._clock = clock
        self._lock = threading.RLock()
        self.state: ProgressState = folder.read_state()
        # An earlier uploader may have been asked to wait, and the system clock may have been put back since.
        asked = min(max(0.0, self.state.wait_until - clock.time()), self.state.retry_after)
        self._retry_at = clock.monotonic() + asked

    def remaining_wait(self) -> float:
        """Return the seconds for which the server does not want any request."""
        return max(0.0, self._retry_at - self._clock.monotonic())

    def queue(self, name: str) -> QueuePosition:
        """Return the position of one queue; a new queue begins after the last acknowledged record."""
        with self._lock:
            return self.state.queues.setdefault(name, QueuePosition(position=self.state.acknowledged))

    def set_aside(self, name: str) -> list[SetAsideRecord]:
        """Return what one queue has set aside."""
        with self._lock:
            return [one for one in self.state.set_aside if one.queue == name]

    def update(self, change: Callable[[ProgressState], None]) -> bool:
        """Change the state and save it.

        Returns:
            Whether it could be saved; if not, it is saved with the next change.
        """
        with self._lock:
            change(self.state)
            try:
                self._folder.write_state(self.state)
            except OSError as error:
                log.error("cannot save the delivery progress: %s", error)
                return False
        return True

    def note_failure(self, error: Exception, *, needs_user_action: bool, retry_after: float = 0.0) -> None:
        """Save why nothing is being delivered.

        Args:
            error: The failure.
            needs_user_action: Whether waiting is useless until the user changes something.
            retry_after: Seconds for which the server does not want any request.
        """

        def change(state: ProgressState) -> None:
            state.last_error, state.needs_user_action = str(error), needs_user_action
            until = self._clock.time() + retry_after if retry_after else 0.0
            state.wait_until, state.retry_after = until, retry_after
            self._retry_at = self._clock.monotonic() + retry_after

        self.update(change)

    def clear_failure(self, state: ProgressState) -> None:
        """Within :meth:`update`: forget what :meth:`note_failure` has saved."""
        state.last_error, state.needs_user_action, state.wait_until, state.retry_after = None, False, 0.0, 0.0
        self._retry_at = 0.0
