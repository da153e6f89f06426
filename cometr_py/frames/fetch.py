"""Read metric series: whole, or as the server's even sample."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from comet_rest_v2 import AuthenticatedClient
from comet_wire import metrics as wire
from comet_wire.base import or_none

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import CometWarning, ResponseError
from cometr_py.experiments.value_summaries import metric_summaries
from cometr_py.frames.point_columns import Points
from cometr_py.frames.replies import numbers, series_reply

__all__ = ["STORED_AT_MOST", "Wish", "fetch"]

#: Points of one metric that Comet's own servers keep; of a longer series they drop points evenly.
STORED_AT_MOST = 15_000

T = TypeVar("T")


@dataclass(frozen=True)
class Wish:
    """A request for points of one experiment.

    Attributes:
        client: Client of its server.
        key: Experiment key.
        name: Metric name; all metrics if None.
        context: Return only points of this context.
        sampled: Whether the server may return a sample.
    """

    client: AuthenticatedClient
    key: str
    name: str | None
    context: str | None
    sampled: bool


def fetch(wish: Wish, folder: Path) -> Points:
    """Return the requested points, in the server's order.

    Args:
        wish: The request.
        folder: Directory for responses while they are read.
    """
    if wish.sampled:
        return _sampled(wish)
    points = Points(wish.context)
    if wish.name is None:
        _all(points, wish, folder)
    else:
        for name in _spellings(wish):
            _one(points, wish, name, folder)
    return points


def _one(points: Points, wish: Wish, name: str, folder: Path) -> None:
    before, names = len(points), {"experimentKey": wish.key, "metricName": name}
    with series_reply(wish.client, "get_metric_values", names, folder) as reply:
        for piece in reply.pieces(numbers):
            points.add(piece)
    if len(points) - before >= STORED_AT_MOST:
        _warn_of_thinning(wish, [name])


def _all(points: Points, wish: Wish, folder: Path) -> None:
    try:
        with series_reply(wish.client, "get_all_metric_values", {"experimentKey": wish.key}, folder) as reply:
            for piece in reply.pieces(numbers):
                points.add(piece)
    except ResponseError as error:
        if not is_endpoint_missing(error):
            raise
        for summary in metric_summaries(wish.client, wish.key):  # a server older than 3.20.60
            _one(points, wish, summary.name, folder)
        return
    if len(points) >= STORED_AT_MOST:
        counts = Counter(points.name)
        names = points.names
        _warn_of_thinning(wish, [name for name in names.labels() if counts[names[name]] >= STORED_AT_MOST])


def _sampled(wish: Wish) -> Points:
    listed = metric_summaries(wish.client, wish.key)
    contexts = {summary.name: or_none(summary.run_context_current) for summary in listed}
    names = list(contexts) if wish.name is None else [name for name in _spellings(wish) if name in contexts]
    if wish.context is not None:
        names = [name for name in names if contexts[name] == wish.context]
    points = Points()
    if not names:
        return points
    request = wire.MultiMetricRequest(
        targeted_experiments=[wish.key], metrics=names, independent_metrics=True, fetch_full=False
    )
    found = transport.fetch(wish.client, wire.GET_MULTI_METRIC_CHART, None, request)
    chart = found.experiments.get(wish.key)
    for series in (or_none(chart.metrics) if chart is not None else None) or []:
        values = or_none(series.values) or []
        count = len(values)
        points.extend(
            [series.metric_name] * count,
            values,
            _filled(or_none(series.steps), count),
            _filled(or_none(series.epochs), count),
            _filled(or_none(series.timestamps), count),
            [contexts.get(series.metric_name)] * count,
        )
    return points


def _spellings(wish: Wish) -> list[str]:
    """Return the names that a metric may be stored under: a context is a prefix of the name."""
    assert wish.name is not None
    return [wish.name] if wish.context is None else [f"{wish.context}_{wish.name}", wish.name]


def _filled(column: Sequence[T | None] | None, count: int) -> Sequence[T | None]:
    return column if column is not None and len(column) == count else [None] * count


def _warn_of_thinning(wish: Wish, names: Sequence[str]) -> None:
    if names and not transport.profile_of(wish.client).keeps_every_point:
        listed = ", ".join(names[:5]) + (" ..." if len(names) > 5 else "")
        warnings.warn(
            f"Comet keeps at most {STORED_AT_MOST:,} points per metric and drops the rest evenly. It returned so many "
            f"for {listed} in {wish.key}, so more may have been logged.",
            CometWarning,
            stacklevel=2,
        )
