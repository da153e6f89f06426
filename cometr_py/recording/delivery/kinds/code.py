"""Source code."""

from __future__ import annotations

from comet_wire.content import LOG_CODE, LogCodeRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord
from cometr_py.recording.journal.records import Code


class CodeRecord(SingleRecord[Code]):
    """The script's source code; the last one counts."""

    record = Code
    queue = OTHERS

    def send(self, api: ApiWriter, record: Code, key: str) -> None:
        """Set the code."""
        api.send(LOG_CODE, LogCodeRequest(experiment_key=api.header.experiment_key, code=record.code), key)
