"""How the batches of one queue are sent; every kind of record has its own sender."""

from __future__ import annotations

from collections.abc import Sequence

from cometr_py.recording.journal.file import Entry


class BatchSender:
    """Sends the batches of one queue; subclasses override what differs."""

    #: Whether sending one batch may take minutes.
    slow = False

    def count(self, waiting: Sequence[Entry]) -> int:
        """Return how many of the first waiting entries form a batch; at least 1."""
        return min(len(waiting), 1)

    def weight(self, batch: Sequence[Entry]) -> int:
        """Return how many values the batch holds, as rate limits count them."""
        return len(batch)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Deliver the batch.

        Args:
            batch: Entries of the journal.
            key: Idempotency key of the batch.

        Raises:
            CometError: The delivery failed.
        """
        raise NotImplementedError

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """Deliver what is missing of a batch whose response was lost.

        By default all of it: sending again is right for whatever has a single value.
        """
        self.send(batch, key)

    def fence(self, batch: Sequence[Entry], key: str) -> bool | None:  # noqa: ARG002 - for the senders that can
        """Make sure that a batch whose outcome is unknown will not be stored any more, and return whether it is.

        Afterwards its key cannot be used again. Parts of a batch are sent under keys of their own: the batch must not
        be stored after them.

        Args:
            batch: The batch.
            key: The idempotency key under which it was sent.

        Returns:
            Whether it is stored; ``None`` if that cannot be found out.
        """
        return None

    def is_superseded(self, entry: Entry, later: Entry) -> bool:  # noqa: ARG002 - for the senders of single values
        """Return whether ``later``, which is delivered, replaces ``entry``, which is not."""
        return False

    def on_delivered(self, batch: Sequence[Entry]) -> None:
        """Clean up after the delivery of a batch has been saved."""
