"""The environment: a request to look up machine, packages and repository, so that the script need not."""

from __future__ import annotations

from collections.abc import Sequence

from cometr_py.core.failures import is_server_wide
from cometr_py.errors import CometError
from cometr_py.recording.delivery.kinds.git import GitMetadataRecord, GitPatchRecord
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, SingleRecordSender
from cometr_py.recording.delivery.kinds.system_details import ENVIRONMENT, SystemDetailsRecord
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Environment

#: What a lookup finds, and what the user may log instead.
FOUND = (SystemDetailsRecord(), GitMetadataRecord(), GitPatchRecord())


class EnvironmentSender(SingleRecordSender):
    """Looks up the environment and sends what it finds, in order with what the user has logged."""

    def __init__(self, context: SenderContext) -> None:
        """Send all kinds of records that a lookup finds."""
        super().__init__(context, FOUND)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send each record, or what it asks for."""
        for entry in batch:
            if isinstance(entry.record, Environment):
                self._look_up(entry, key)
            else:
                super().send([entry], key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """Send all of it again: every record replaces the last one."""
        self.send(batch, key)

    def _look_up(self, entry: Entry, key: str) -> None:
        from cometr_py.recording.observe import environment  # slow to import; few journals need it twice

        if not isinstance(entry.record, Environment):
            return
        found = environment.lookup(entry.record, self._context.secrets, self._context.deadline)
        problem: CometError | None = None
        for number, record in enumerate(found):
            try:
                super().send([Entry(entry.start, entry.end, record)], f"{key}-{number}")
            except CometError as error:
                if is_server_wide(error):
                    raise
                problem = problem or error  # it concerns what was found first; the rest is sent nevertheless
        if problem is not None:
            raise problem


QUEUE = QueueKind(
    name=ENVIRONMENT,
    singular="record of the machine",
    plural="records of the machine",
    sender=EnvironmentSender,
    records=(Environment,),
)
