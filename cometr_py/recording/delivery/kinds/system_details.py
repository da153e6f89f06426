"""Details of the machine, its packages, and the process."""

from __future__ import annotations

from comet_wire.system import LOG_SYSTEM_DETAILS

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord
from cometr_py.recording.journal.records import SystemDetails

#: Name of the queue of everything that describes where the script runs.
ENVIRONMENT = "environment"


class SystemDetailsRecord(SingleRecord[SystemDetails]):
    """A subset of the details; the last value of each counts."""

    record = SystemDetails
    queue = ENVIRONMENT

    def send(self, api: ApiWriter, record: SystemDetails, key: str) -> None:
        """Set the details."""
        # Recorded under the description's own names.
        api.send(LOG_SYSTEM_DETAILS, {"experimentKey": api.header.experiment_key, **record.details}, key)

    def is_superseded(self, record: SystemDetails, later: SystemDetails) -> bool:
        """Return whether the later record has all details of the earlier one."""
        return record.details.keys() <= later.details.keys()
