"""Delivery in this process: what a short script does before it exits, and what tests do instead of waiting."""

from __future__ import annotations

from cometr_py.config import Settings
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.console import CONSOLE, Console
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.engine import DeliveryEngine
from cometr_py.recording.delivery.executors import InlineExecutor
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, unlock


def deliver(
    folder: SpoolFolder,
    settings: Settings,
    *,
    clock: Clock = SYSTEM_CLOCK,
    console: Console = CONSOLE,
    deadline: float | None = None,
) -> ProgressState | None:
    """Deliver what a journal holds; the first failure, or the deadline, ends it.

    Without a deadline, nobody else delivers the rest: other records are tried after a failure that may be due to the
    content of its request.

    Args:
        folder: The recording's folder.
        settings: Server and key.
        clock: Measures time and waits.
        console: Where problems are reported.
        deadline: Reading of the clock after which no request begins.

    Returns:
        The progress; ``None`` if another process is delivering.

    Raises:
        CometError: There is no key, for instance.
        OSError: The folder cannot be read.
    """
    lock = folder.lock_uploader()
    if lock is None:
        return None
    try:
        engine = DeliveryEngine(
            folder,
            settings,
            executor=InlineExecutor(clock),
            budget=RequestBudget(clock, deadline=deadline, first_failure_ends=True, isolates=deadline is None),
            follow=False,
            drain_timeout=0.0,
            clock=clock,
            console=console,
        )
        return engine.run(clock.sleep)
    finally:
        unlock(lock)
