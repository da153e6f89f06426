"""Writing metrics to a server: batch by batch, each point once, with its own time, step and context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec
from comet_wire.metrics import LOG_METRIC
from comet_wire.sdk_batch import LOG_METRIC_BATCH

from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.frames.replies import StoredPoint, series_reply, strings
from cometr_py.recording.delivery.kinds.metrics import MOST_VALUES, MetricRow, MetricRows, identity
from cometr_py.transfer.entities import ExperimentInfo, Source, without_prefix
from cometr_py.transfer.sender import Sender

__all__ = ["SeriesUploader"]


class SeriesUploader:
    """Copies the metrics of one experiment.

    Args:
        source: Where they are read.
        facts: The experiment.
        sender: Writes to the copy.
        folder: Where replies lie while they are being read.
    """

    def __init__(self, source: Source, facts: ExperimentInfo, sender: Sender, folder: Path) -> None:
        """Write to one experiment."""
        self._source = source
        self._facts = facts
        self._sender = sender
        self._api = sender.api
        self._key = sender.api.header.experiment_key
        self._folder = folder

    def write(self, name: str) -> Iterator[int]:
        """Copy those points of a metric that are not copied yet; gives how many more points were dealt with."""
        what = f"metric {name}"
        start = self._sender.journal.done(what)
        # A batch that may have arrived is sent again with the same points, so that its key is the same.
        size = max((self._sender.journal.unfinished(what) or 0) - start, 0) or MOST_VALUES
        points = self._points(name)
        yield sum(1 for _ in islice(points, start))
        while rows := [_row(point) for point in islice(points, size)]:
            yield from self._deliver(name, rows, start)
            start, size = start + len(rows), MOST_VALUES

    def _deliver(self, name: str, rows: list[MetricRow], start: int) -> Iterator[int]:
        """Send a batch; to a server that has no batches, its points one by one."""
        if not self._sender.progress.state.no_batch_endpoint:
            try:
                self._deliver_together(name, rows, start, self._send)
            except ResponseError as error:
                if not is_endpoint_missing(error):
                    raise
                self._sender.progress.update(lambda state: setattr(state, "no_batch_endpoint", True))
            else:
                yield len(rows)
                return
        for number, row in enumerate(rows, start):
            self._deliver_together(name, [row], number, self._send_single)
            yield 1

    def _deliver_together(
        self, name: str, rows: list[MetricRow], start: int, send: Callable[[list[MetricRow], str], None]
    ) -> None:
        self._sender.deliver(
            f"metric {name}",
            partial(send, rows),
            upto=start + len(rows),
            reconcile=partial(self._settle, name, rows, start, send),
            queue="metrics",
            weight=len(rows),
        )

    def _points(self, name: str) -> Iterator[StoredPoint]:
        return (point for piece in self._source.points(self._facts.key, name) for point in piece)

    def _send(self, rows: list[MetricRow], key: str) -> None:
        batch = MetricRows(self._key, [_as_sent(row) for row in rows])
        self._api.send_encoded(LOG_METRIC_BATCH, msgspec.json.encode(batch), key)

    def _send_single(self, rows: list[MetricRow], key: str) -> None:
        for row in rows:
            self._api.send(LOG_METRIC, {"experimentKey": self._key, **msgspec.to_builtins(_as_sent(row))}, key)

    def _settle(
        self, name: str, rows: list[MetricRow], start: int, send: Callable[[list[MetricRow], str], None], key: str
    ) -> None:
        """Send those of a batch that are not there; of equal points, as many as there should be."""
        self._sender.wait_for_reads()
        there: Counter[tuple[object, ...]] = Counter()
        params = {"experimentKey": self._key, "metricName": name}
        with series_reply(self._api.client, "get_metric_values", params, self._folder) as reply:
            for piece in reply.pieces(strings):
                there.update(_mark(_row(point)) for point in piece)
        there.subtract(_mark(_row(point)) for point in islice(self._points(name), start))
        missing = []
        for row in rows:
            there[_mark(row)] -= 1
            if there[_mark(row)] < 0:
                missing.append(row)
        if missing:
            send(missing, key if len(missing) == len(rows) else f"{key}-rest-{len(missing)}")


def _row(point: StoredPoint) -> MetricRow:
    return MetricRow(
        point.metric_name,
        "NaN" if point.metric_value is None else point.metric_value,
        point.step,
        point.epoch,
        point.run_context,
        point.timestamp,  # type: ignore[arg-type]  # where it has none the server takes the time of arrival
    )


def _as_sent(row: MetricRow) -> MetricRow:
    name, context = without_prefix(row.metric_name, row.context)
    return MetricRow(name, row.metric_value, row.step, row.epoch, context, row.timestamp)


def _mark(row: MetricRow) -> tuple[object, ...]:
    return identity(row.metric_name, row.metric_value, row.timestamp, row.step, row.epoch)
