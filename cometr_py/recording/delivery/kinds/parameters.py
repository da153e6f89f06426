"""Parameters."""

from __future__ import annotations

from collections.abc import Sequence

from comet_wire.sdk_batch import LOG_PARAMETER_BATCH, ParameterBatch, ParameterBatchValue

from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, finite
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Parameter

#: Most parameters of one request, as in Comet's own SDKs.
MOST_PARAMETERS = 1000


class ParameterSender(BatchSender):
    """Sends parameters in batches; one by one to a server without batches. The last value of each counts."""

    def __init__(self, context: SenderContext) -> None:
        """Send with the API of a delivery."""
        self._api = context.api
        self._single = False

    def count(self, waiting: Sequence[Entry]) -> int:
        """Return the size of the next batch."""
        return 1 if self._single else min(len(waiting), MOST_PARAMETERS)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send the batch."""
        records = [entry.record for entry in batch if isinstance(entry.record, Parameter)]
        if not self._single:
            try:
                self._send_batch(records, key)
                return
            except ResponseError as error:
                if not is_endpoint_missing(error):
                    raise
            self._single = True
        self._send_single(records)

    def is_superseded(self, entry: Entry, later: Entry) -> bool:
        """Return whether both are values of one parameter."""
        one, other = entry.record, later.record
        return isinstance(one, Parameter) and isinstance(other, Parameter) and one.name == other.name

    def _send_batch(self, records: list[Parameter], key: str) -> None:
        values = [
            ParameterBatchValue(
                parameter_name=record.name,
                parameter_value=finite(record.value),
                step=record.step,
                source="manual",
                timestamp=record.timestamp,
            )
            for record in records
        ]
        body = ParameterBatch(experiment_key=self._api.header.experiment_key, values=values)
        self._api.send(LOG_PARAMETER_BATCH, body, key)

    def _send_single(self, records: list[Parameter]) -> None:
        from comet_wire.parameters import LOG_PARAMETER, LogParameterRequest  # few servers need it

        for record in records:
            body = LogParameterRequest(
                experiment_key=self._api.header.experiment_key,
                parameter_name=record.name,
                parameter_value=finite(record.value),
                step=record.step,
                timestamp=record.timestamp,
            )
            self._api.send(LOG_PARAMETER, body)


QUEUE = QueueKind(
    name="parameters", singular="parameter", plural="parameters", sender=ParameterSender, records=(Parameter,)
)
