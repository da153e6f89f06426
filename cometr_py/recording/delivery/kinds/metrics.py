"""Metrics: the kind of which a journal may hold millions."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from math import isfinite

import msgspec
from comet_wire.base import UnsetType, or_none
from comet_wire.limits import METRIC_BATCH_MAX_ITEMS
from comet_wire.sdk_batch import LOG_METRIC_BATCH

from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, delivered_entries, finite
from cometr_py.recording.delivery.kinds.rewinds import send_rewind, without_hidden
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Metric, Metrics, Rewind

log = logging.getLogger("cometr_py.uploader")

#: Name of the queue.
METRICS = "metrics"
#: Most values of one request, as in Comet's own SDKs.
MOST_VALUES = METRIC_BATCH_MAX_ITEMS


class MetricRow(msgspec.Struct, gc=False, rename="camel"):
    """One point of a batch.

    Equal on the wire to ``comet_wire.sdk_batch.MetricBatchValue``, which takes half as long again to create: keyword
    arguments, and garbage collection.
    """

    metric_name: str
    metric_value: float | int | str | None
    step: int | None
    epoch: int | float | None
    context: str | None
    timestamp: int


class MetricRows(msgspec.Struct, rename="camel"):
    """The request of the batch operation: ``comet_wire.sdk_batch.MetricBatch``, made of :class:`MetricRow`."""

    experiment_key: str
    values: list[MetricRow]


class MetricSender(BatchSender):
    """Sends metrics in batches; one by one to a server without batches.

    A rewind is a batch by itself: everything logged before it is delivered first, everything else afterwards.
    """

    def __init__(self, context: SenderContext) -> None:
        """Send with the API of a delivery."""
        self._context = context
        self._api = context.api
        self._encode = msgspec.json.Encoder().encode
        #: When something was sent last; an earlier uploader may have sent something just before this one began.
        self._sent_at = context.clock.monotonic()

    def count(self, waiting: Sequence[Entry]) -> int:
        """Return the size of the next batch."""
        if self._api.progress.state.no_batch_endpoint:
            return min(len(waiting), 1)
        values = 0
        for number, entry in enumerate(waiting):
            record = entry.record
            values += len(record.values) if type(record) is Metrics else 1
            if values > MOST_VALUES or type(record) is Rewind:
                return max(number, 1)
        return len(waiting)

    def weight(self, batch: Sequence[Entry]) -> int:
        """Return the number of values."""
        return sum(weights(batch))

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Send the batch."""
        first = batch[0]
        if isinstance(first.record, Rewind):
            send_rewind(self._api, first, first.record, METRICS, key)
        else:
            self._send(rows(batch), key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """Send the points that are not stored; a rewind again, which only servers with idempotency keys support."""
        if isinstance(batch[0].record, Rewind):
            self.send(batch, key)
            return
        wanted = rows(without_hidden(self._context, METRICS, batch))
        if not wanted:
            return
        stored = self._stored({prefixed(row.metric_name, row.context) for row in wanted})
        # Other points, equal to the millisecond, account for themselves.
        moments = {row.timestamp for row in wanted}
        others = [entry for entry in delivered_entries(self._context, METRICS, batch) if _moment(entry) in moments]
        stored.subtract(map(_row_identity, rows(others)))
        missing = []
        for row in wanted:
            if stored[_row_identity(row)] > 0:
                stored[_row_identity(row)] -= 1
            else:
                missing.append(row)
        log.info("after a lost response, %d of %d metric values had to be sent again", len(missing), len(wanted))
        if missing:
            self._send(missing, key if len(missing) == len(wanted) else f"{key}-rest-{len(missing)}")

    def fence(self, batch: Sequence[Entry], key: str) -> bool | None:
        """Send requests without values under the keys of the batch: the server repeats its response to the batch."""
        if self._api.progress.state.no_batch_endpoint:
            return None
        nothing = self._encode(MetricRows(self._api.header.experiment_key, []))
        keys = [f"{key}-{number}" if number else key for number in range(0, self.weight(batch), MOST_VALUES)]
        stored = {self._api.send_encoded(LOG_METRIC_BATCH, nothing, one) for one in keys}
        return stored.pop() if len(stored) == 1 else None

    def _send(self, values: list[MetricRow], key: str) -> None:
        try:
            self._send_all(values, key)
        finally:
            self._sent_at = self._context.clock.monotonic()

    def _send_all(self, values: list[MetricRow], key: str) -> None:
        if not self._api.progress.state.no_batch_endpoint:
            try:
                # A single record may hold more values than a batch.
                for number in range(0, len(values), MOST_VALUES):
                    part = MetricRows(self._api.header.experiment_key, values[number : number + MOST_VALUES])
                    self._api.send_encoded(LOG_METRIC_BATCH, self._encode(part), f"{key}-{number}" if number else key)
                return
            except ResponseError as error:
                if not is_endpoint_missing(error):
                    raise
            self._api.progress.update(lambda state: setattr(state, "no_batch_endpoint", True))
        self._send_single(values, key)

    def _send_single(self, values: list[MetricRow], key: str) -> None:
        from comet_wire.metrics import LOG_METRIC  # few servers need it

        for number, row in enumerate(values):
            given = {name: value for name, value in msgspec.to_builtins(row).items() if value is not None}
            body: dict[str, object] = {"experimentKey": self._api.header.experiment_key, **given}
            self._api.send(LOG_METRIC, body, f"{key}-{number}")

    def _stored(self, names: set[str]) -> Counter[tuple[object, ...]]:
        from comet_wire.metrics import GET_METRIC_VALUES, GetMetricValuesParams, MetricSeriesReply

        experiment_key = self._api.header.experiment_key
        visible = self._sent_at + self._api.server().visible_after
        if (seconds := visible - self._context.clock.monotonic()) > 0:
            self._context.clock.sleep(seconds)
        stored: Counter[tuple[object, ...]] = Counter()
        for name in names:
            params = GetMetricValuesParams(experiment_key=experiment_key, metric_name=name)
            for point in self._api.read_back(GET_METRIC_VALUES, params, MetricSeriesReply(metrics=[])).metrics:
                value = None if isinstance(point.metric_value, UnsetType) else point.metric_value
                stored[identity(name, value, or_none(point.timestamp), or_none(point.step), or_none(point.epoch))] += 1
        return stored


def weights(entries: Sequence[Entry]) -> list[int]:
    """Return how many values each entry holds: a rewind none, every record of another kind one."""
    return [
        len(record.values) if type(record) is Metrics else 0 if type(record) is Rewind else 1
        for record in [entry.record for entry in entries]
    ]


def rows(batch: Sequence[Entry]) -> list[MetricRow]:
    """Return the points of a batch, named as they were logged: the server prefixes the context."""
    found: list[MetricRow] = []
    add = found.append  # a journal may hold a million points: delivery costs this loop and the reader's
    for entry in batch:
        record = entry.record
        if type(record) is Metric:
            value = record.value
            if type(value) is float and not isfinite(value):
                value = finite(value)
            add(MetricRow(record.name, value, record.step, record.epoch, record.context or None, record.timestamp))
        elif isinstance(record, Metrics):
            context = record.context or None
            step, epoch, timestamp = record.step, record.epoch, record.timestamp
            for name, value in record.values.items():
                if type(value) is float and not isfinite(value):
                    value = finite(value)
                add(MetricRow(name, value, step, epoch, context, timestamp))
    return found


def prefixed(name: str, context: str | None) -> str:
    """Return the name under which a server stores a metric logged in a context."""
    return f"{context}_{name}" if context else name


def identity(
    name: str, value: float | int | str | None, timestamp: int | None, step: int | None, epoch: float | None
) -> tuple[object, ...]:
    """Return what makes two points equal; values are compared to 12 digits because servers return them as strings."""
    try:
        number = f"{float(value):.12g}" if value is not None else None
    except ValueError:
        number = str(value)
    return (name, number, timestamp, step, epoch)


def _row_identity(row: MetricRow) -> tuple[object, ...]:
    """Return the identity of a point as the server returns it."""
    name = prefixed(row.metric_name, row.context)
    return identity(name, row.metric_value, row.timestamp, row.step, row.epoch)


def _moment(entry: Entry) -> int | None:
    """Return when a metric was logged."""
    return entry.record.timestamp if isinstance(entry.record, (Metric, Metrics)) else None


QUEUE = QueueKind(
    name=METRICS,
    singular="metric value",
    plural="metric values",
    sender=MetricSender,
    records=(Metric, Metrics, Rewind),
)
