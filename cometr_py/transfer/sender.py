"""Sending what belongs to one copy: each thing once, whatever happens in between."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable

from comet_rest_v2 import AuthenticatedClient

from cometr_py.core.retrying import Attempt, RetryPolicy, Stopped, retry
from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.journal.records import Header
from cometr_py.transfer.copy_journal import CopyJournal

__all__ = ["Sender", "header_of"]

#: How often something is sent.
RETRIES = RetryPolicy(retries=5, longest_wait=20.0, longest_retry_after=300.0)


class Sender:
    """Writes to one experiment on the target.

    Args:
        client: The connection to the target.
        journal: What was sent already; its copy exists.
        header: Which experiment it is.
        rate_limiter: Waits where the server limits how much it takes.
        stop: Set when the copy is to end early.

    Attributes:
        api: Sends one request.
    """

    def __init__(
        self,
        client: AuthenticatedClient,
        journal: CopyJournal,
        header: Header,
        rate_limiter: RateLimiter,
        stop: threading.Event,
    ) -> None:
        """Send with a client."""
        self.journal = journal
        self.progress = DeliveryProgress(journal.folder)
        self.api = ApiWriter(client, header, self.progress)
        self._rate_limiter = rate_limiter
        self._stop = stop

    def deliver(
        self,
        what: str,
        send: Callable[[str], object],
        *,
        upto: int = 1,
        reconcile: Callable[[str], None] | None = None,
        content: bytes = b"",
        queue: str = "others",
        weight: int = 1,
    ) -> None:
        """Send something, unless that is done.

        Args:
            what: Its name in the journal.
            send: Sends it, under the idempotency key that it is given.
            upto: How far ``what`` is done afterwards.
            reconcile: Sends what of it has not arrived, where a server may store a second time what it is sent again.
                None if repeating does no harm.
            content: The content, if it may differ the next time; a changed content is sent again.
            queue: What it counts as in the server's limits.
            weight: How much it counts.

        Raises:
            CometError: The server rejected it, or it could not be delivered after several retries.
        """
        if content:
            what = f"{what} {hashlib.sha256(content).hexdigest()[:16]}"
        if self.journal.done(what) >= upto:
            return
        uncertain = self.journal.unfinished(what) is not None
        key = hashlib.sha256(f"{self.journal.copy_id}\0{what}\0{upto}".encode()).hexdigest()[:40]
        self.journal.sending(what, upto)

        def attempt(current: Attempt) -> None:
            self._rate_limiter.wait(queue, weight, self._stop)
            self.check()
            if current.outcome_unknown and reconcile is not None and not self.progress.state.supports_idempotency:
                reconcile(key)
            else:
                send(key)

        retry(attempt, RETRIES, stop=self._stop, outcome_unknown=uncertain)
        self.journal.did(what, upto)

    def wait_for_reads(self) -> None:
        """Give the server time to show what it was sent; the hosted service takes a few seconds."""
        self._stop.wait(self.api.server().visible_after)

    def check(self) -> None:
        """See whether to go on.

        Raises:
            Stopped: Not.
        """
        if self._stop.is_set():
            raise Stopped


def header_of(journal: CopyJournal, *, url: str, workspace: str, project: str, started: int) -> Header:
    """Return the header that delivery needs for the copy of a journal."""
    return Header(
        journal_id=journal.copy_id,
        experiment_key=journal.key or "",
        url=url,
        workspace=workspace,
        project_name=project,
        created_here=True,
        keep_active=False,
        started=started,
        pid=os.getpid(),
    )
