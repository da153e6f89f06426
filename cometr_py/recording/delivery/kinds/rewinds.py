"""Returns to an earlier step, which keep their place between the metrics logged before and after them."""

from __future__ import annotations

from comet_wire.metrics import REWIND_EXPERIMENT, RewindExperimentRequest

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.recording.delivery.api_writer import ApiWriter, unset_if_none
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Rewind


def send_rewind(api: ApiWriter, entry: Entry, record: Rewind, queue: str, key: str) -> None:
    """Hide the metrics after a step.

    Args:
        api: Sends the request.
        entry: The record's place in the journal.
        record: The record.
        queue: The queue of the metrics.
        key: Idempotency key.

    Raises:
        NotSupportedError: The server has no such operation.
    """
    experiment_key = api.header.experiment_key
    transport.require_rewind(api.server(), experiment_key, record.step)
    # Set aside at first, and sent when later metrics have been delivered: those must stay.
    is_late = api.progress.queue(queue).position > entry.start
    body = RewindExperimentRequest(
        experiment_key=experiment_key,
        step=record.step,
        logged_until=unset_if_none(record.timestamp if is_late else None),
    )
    try:
        api.send(REWIND_EXPERIMENT, body, key)
    except ResponseError as error:
        if is_endpoint_missing(error):
            raise transport.rewind_unsupported(experiment_key, record.step) from error
        raise
