"""What the queues of one delivery share."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from cometr_py.core.clock import Clock
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.delivery.server_health import ServerHealth
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.spool_folder import ProgressState


@dataclass(frozen=True, kw_only=True)
class DeliveryContext:
    """What the queues of one delivery share.

    Attributes:
        journal_id: First part of each idempotency key.
        progress: Where progress is saved.
        rate_limiter: Keeps to the server's limits.
        budget: Decides whether another request may be made.
        clock: Measures time and waits.
        on_change: Called with the state before it is saved, after each batch.
        warn: Shows a notice, each message once.
        journal: The journal.
        queue_of: Returns the name of the queue of an entry.
        health: Whether the server works, as far as the queues have found out.
        limit_time: Limits how long the requests of a ``with`` block may take, in seconds.
    """

    journal_id: str
    progress: DeliveryProgress
    rate_limiter: RateLimiter
    budget: RequestBudget
    clock: Clock
    on_change: Callable[[ProgressState], None]
    warn: Callable[[str], None]
    journal: Path
    queue_of: Callable[[Entry], str | None]
    health: ServerHealth
    limit_time: Callable[[float | None], AbstractContextManager[object]] = lambda _: contextlib.nullcontext()
