"""Other values, which are also the queue of everything else that is small and rare."""

from __future__ import annotations

from comet_wire.others import LOG_OTHER, LogOtherRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord, finite
from cometr_py.recording.journal.records import Other

#: The queue's name.
OTHERS = "others"


class OtherRecord(SingleRecord[Other]):
    """A key and its value."""

    record = Other
    queue = OTHERS

    def send(self, api: ApiWriter, record: Other, key: str) -> None:
        """Set the value."""
        body = LogOtherRequest(
            experiment_key=api.header.experiment_key,
            key=record.key,
            value=finite(record.value),
            timestamp=record.timestamp,
        )
        api.send(LOG_OTHER, body, key)

    def is_superseded(self, record: Other, later: Other) -> bool:
        """Return whether both have the same key."""
        return record.key == later.key
