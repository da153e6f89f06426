"""What the scripts of the charts ask for: the points of metrics, and which experiments have new ones."""

from __future__ import annotations

import math

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.web.pages.rendering import PageContext, asked, asked_number, asked_once
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import AXES, ChartPoints
from cometr_py.server.web.queries.experiments import find_experiment

#: Points of a metric that a chart draws of a whole series, and at most of a range that it zooms into.
_SAMPLE, _FULL = 1000, 10_000
_MOST_EXPERIMENTS = 100
_encoder = msgspec.json.Encoder()


def series(context: PageContext, request: Request, _steps: list[str]) -> Response:
    """Send one metric of one or several experiments: a sample, the points after a number, or a range of an axis."""
    name = asked_once(request, "name")
    axis = asked_once(request, "axis")
    low, high = _real(request, "from"), _real(request, "to")
    after = asked_number(request, "after", 0) if "after" in request.query_params else -1
    found: list[ChartPoints] = []
    with context.reading() as connection:
        for key in _keys(request):
            if axis in AXES and low is not None and high is not None:
                between = experiment_page.points_between(
                    connection, key, name, axis=axis, low=low, high=high, at_most=_FULL
                )
                found.append(between)
            else:
                found.append(experiment_page.newest_points(connection, key, name, after=after, at_most=_SAMPLE))
    return _json({"name": name, "series": found})


def live(context: PageContext, request: Request, _steps: list[str]) -> Response:
    """Send for each experiment whether it runs, how many points each metric has, and whether it was rewound."""
    found = []
    with context.reading() as connection:
        for key in _keys(request):
            running = find_experiment(connection, context.now, key).may_continue
            metrics = experiment_page.metric_counts(connection, key)
            rewound = experiment_page.rewound(connection, key)
            found.append({"key": key, "running": running, "metrics": metrics, "rewound": rewound})
    return _json({"experiments": found})


def _keys(request: Request) -> list[str]:
    return list(dict.fromkeys(asked(request, "key")))[:_MOST_EXPERIMENTS]


def _real(request: Request, name: str) -> float | None:
    try:
        value = float(asked_once(request, name))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _json(content: object) -> Response:
    return Response(_encoder.encode(content), media_type="application/json")
