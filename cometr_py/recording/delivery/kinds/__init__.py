"""The kinds of records: one module each, and this registry of their queues."""

from __future__ import annotations

from functools import partial
from typing import Any

from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds import environment, metrics, output, parameters, uploads
from cometr_py.recording.delivery.kinds.code import CodeRecord
from cometr_py.recording.delivery.kinds.graph import GraphRecord
from cometr_py.recording.delivery.kinds.html import HtmlRecord
from cometr_py.recording.delivery.kinds.others import OTHERS, OtherRecord
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, SingleRecord, SingleRecordSender
from cometr_py.recording.delivery.kinds.tags import TagsRecord
from cometr_py.recording.journal.records import End, Header, Record, Times

_OTHERS: tuple[SingleRecord[Any], ...] = (OtherRecord(), TagsRecord(), GraphRecord(), CodeRecord(), HtmlRecord())

#: The queues by name, in the order in which they are delivered inline and listed by `cometr-py status`.
QUEUES: dict[str, QueueKind] = {
    queue.name: queue
    for queue in (
        metrics.QUEUE,
        parameters.QUEUE,
        output.QUEUE,
        uploads.QUEUE,
        QueueKind(
            name=OTHERS,
            singular="other value",
            plural="other values",
            sender=partial(SingleRecordSender, kinds=_OTHERS),
        ),
        environment.QUEUE,
    )
}

#: Kinds whose every record takes a request of its own.
SINGLE_RECORDS: dict[type[Record], SingleRecord[Any]] = {kind.record: kind for kind in (*_OTHERS, *environment.FOUND)}

#: The queue of each type of record; None if it is not delivered.
QUEUE_NAMES: dict[type[Record], str | None] = {
    Header: None,
    End: None,
    Times: None,
    **{record: queue.name for queue in QUEUES.values() for record in queue.records},
    **{record: kind.queue for record, kind in SINGLE_RECORDS.items()},
}


def senders(context: SenderContext) -> dict[str, BatchSender]:
    """Return the sender of each queue."""
    return {name: queue.sender(context) for name, queue in QUEUES.items()}
