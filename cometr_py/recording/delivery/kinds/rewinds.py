"""Returns to an earlier step, which keep their place between the metrics logged before and after them."""

from __future__ import annotations

from collections.abc import Sequence

from comet_wire.metrics import REWIND_EXPERIMENT, RewindExperimentRequest

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.recording.delivery.api_writer import ApiWriter, unset_if_none
from cometr_py.recording.delivery.kinds.record_kind import SenderContext, entries_before
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Metric, Metrics, Rewind

#: Metrics of this prefix are the load of the machine, which a rewind keeps.
KEPT_PREFIX = "sys."


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


def without_hidden(context: SenderContext, queue: str, batch: Sequence[Entry]) -> Sequence[Entry]:
    """Return the metrics of a batch that are still to be shown: a rewind may have been delivered before them.

    That is so if the batch was set aside, and is sent when its successors are delivered.

    Args:
        context: Journal and progress.
        queue: The queue of the metrics.
        batch: The batch.
    """
    progress, first = context.api.progress, batch[0].start
    if progress.queue(queue).position <= first:
        return batch
    rejected = {one.start for one in progress.state.rejected_records}
    rewinds = [
        (entry.start, entry.record.step)
        for entry in entries_before(context.journal, progress.queue(queue).position)
        if isinstance(entry.record, Rewind) and entry.start > first and entry.start not in rejected
    ]
    return [entry for entry in batch if not any(start > entry.start and _hides(step, entry) for start, step in rewinds)]


def _hides(last: int, entry: Entry) -> bool:
    """Return whether a rewind to a step hides a metric that was logged before it."""
    record = entry.record
    if not isinstance(record, (Metric, Metrics)) or record.step is None or record.step <= last:
        return False
    names = record.values if isinstance(record, Metrics) else (record.name,)
    return not any(name.startswith(KEPT_PREFIX) for name in names)
