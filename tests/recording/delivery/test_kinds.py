"""The registry of record kinds."""

from __future__ import annotations

import typing

import msgspec
from comet_wire.sdk_batch import MetricBatch, MetricBatchValue

from cometr_py.recording.delivery.kinds import QUEUE_NAMES, QUEUES, SINGLE_RECORDS
from cometr_py.recording.delivery.kinds.metrics import MetricRow, MetricRows
from cometr_py.recording.journal.records import End, Header, Record, Times


def test_every_kind_of_record_has_a_queue_and_every_queue_has_words() -> None:
    assert set(QUEUE_NAMES) == set(typing.get_args(Record)), "every type of record is listed"
    undelivered = {kind for kind, queue in QUEUE_NAMES.items() if queue is None}
    assert undelivered == {Header, End, Times}
    assert {queue for queue in QUEUE_NAMES.values() if queue is not None} == set(QUEUES)
    for queue in QUEUES.values():
        assert queue.singular
        assert queue.plural
        assert queue.singular != queue.plural


def test_every_kind_of_record_is_sent_by_one_sender() -> None:
    batched = [record for queue in QUEUES.values() for record in queue.records]
    assert len(batched) == len(set(batched))
    assert not set(batched) & set(SINGLE_RECORDS)


def test_the_rows_of_metrics_are_those_of_the_description() -> None:
    fast = MetricRows("key", [MetricRow("loss", 0.5, 3, None, "train", 1_700_000_000_000)])
    described = MetricBatch(
        experiment_key="key",
        values=[
            MetricBatchValue(
                metric_name="loss",
                metric_value=0.5,
                step=3,
                epoch=None,
                context="train",
                timestamp=1_700_000_000_000,
            )
        ],
    )
    assert msgspec.json.encode(fast) == msgspec.json.encode(described)
