"""Finding experiments with comet_ml's query language, and their metrics side by side."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from typing import Any

import comet_ml
from comet_ml.query import (
    Environment,
    Metadata,
    Metric,
    Other,
    Parameter,
    Tag,
)

from tests.interop.scripts.expect import expect, offers, query

WORKSPACE, PROJECT = "local", "interop-queries"

api = comet_ml.API(cache=False)
keys = []
for number in range(3):
    experiment = comet_ml.APIExperiment(workspace=WORKSPACE, project_name=PROJECT)
    experiment.set_name(f"run-{number}")
    for step in range(3):
        experiment.log_metric("accuracy", number / 4 + step, step=step, epoch=0)
    experiment.log_metric("accuracy", number / 4, step=3)
    experiment.log_parameters({"rate": 10**-number, "optimizer": "adam" if number else "sgd", "flag": bool(number)})
    experiment.log_other("note", f"note {number}")
    experiment.add_tag(f"tag-{number}")
    experiment.set_hostname(f"host-{number}")
    keys.append(experiment.id)
comet_ml.APIExperiment(workspace=WORKSPACE, project_name=PROJECT).set_name("empty")

QUERIES: list[tuple[str, Callable[[], Any]]] = [
    ("12", lambda: Metric("accuracy") > 0.2),
    ("1", lambda: Metric("accuracy") == 0.25),
    ("02", lambda: Metric("accuracy") != 0.25),
    ("01", lambda: Metric("accuracy") <= 0.25),
    ("1", lambda: Metric("accuracy").between(0.1, 0.3)),
    ("02", lambda: ~Metric("accuracy").between(0.1, 0.3)),
    ("012", lambda: Metric("accuracy") != None),  # noqa: E711 - how the language says it
    ("e", lambda: Metric("accuracy") == None),  # noqa: E711 - likewise
    ("12", lambda: Parameter("optimizer") == "adam"),
    ("0", lambda: Parameter("optimizer") != "adam"),
    ("0", lambda: Parameter("optimizer").startswith("s")),
    ("12", lambda: Parameter("optimizer").endswith("m")),
    ("12", lambda: Parameter("optimizer").contains("da")),
    ("12", lambda: Parameter("rate") <= 0.1),
    ("12", lambda: Parameter("flag") == True),  # noqa: E712 - likewise
    ("1", lambda: Other("note") == "note 1"),
    ("2", lambda: Other("Name") == "run-2"),
    ("2", lambda: Tag("tag-2")),
    ("1", lambda: Environment("hostname") == "host-1"),
    ("012e", lambda: Metadata("start_server_timestamp") > datetime.datetime(2020, 1, 1)),
    ("012e", lambda: Metadata("duration") >= 0),
    ("1", lambda: (Metric("accuracy") > 0.1) & (Parameter("optimizer") == "adam") & (Other("note") == "note 1")),
    ("02", lambda: (Metric("accuracy") > 0.4) | (Other("note") == "note 0")),
]
known = {str(variable) for variable in api.get_query_variables(WORKSPACE, PROJECT)}
expect(
    {"Metric('accuracy')", "Parameter('rate')", "Other('note')", "Tag('tag-1')", "Environment('hostname')"} - known,
    set(),
)
ways = [api.query, *([api.search] if offers(api, "search") else [])]
for place, (wanted, make) in enumerate(QUERIES):
    condition = query(make)
    for way in ways if condition is not None else ():
        found = sorted(one.name[-1] if one.name != "empty" else "e" for one in way(WORKSPACE, PROJECT, condition))
        expect((place, way.__name__, "".join(found)), (place, way.__name__, wanted))
if len(ways) == 2:
    pages = [api.search(WORKSPACE, PROJECT, Metric("accuracy") >= 0, page=page, page_size=2) for page in (1, 2)]
    expect([len(page) for page in pages], [2, 1])
    expect({one.id for page in pages for one in page}, set(keys))
api.archive_experiment(keys[2])
for way in ways:
    expect([one.id for one in way(WORKSPACE, PROJECT, Metric("accuracy") > 0.2)], [keys[1]])
    expect([one.id for one in way(WORKSPACE, PROJECT, Metric("accuracy") > 0.2, archived=True)], [keys[2]])
api.restore_experiment(keys[2])

for full in (False, True):
    charts = api.get_metrics_for_chart(keys[:2], ["accuracy"], ["rate"], full=full)
    series = {key: chart["metrics"][0] for key, chart in charts.items()}
    expect(
        {key: [one["metricName"], one["values"], one["steps"], one["epochs"]] for key, one in series.items()},
        {
            keys[0]: ["accuracy", [0, 1, 2, 0], [0, 1, 2, 3], [0, 0, 0, None]],
            keys[1]: ["accuracy", [0.25, 1.25, 2.25, 0.25], [0, 1, 2, 3], [0, 0, 0, None]],
        },
    )
    expect([charts[key]["params"] for key in keys[:2]], [{"rate": "1"}, {"rate": "0.1"}])
frame = api.get_metrics_df(keys[:2], ["accuracy"], interpolate=False)
rows = {(row.experiment_key, row.step): row.accuracy for row in frame.itertuples()}
expect([rows[keys[1], step] for step in range(4)], [0.25, 1.25, 2.25, 0.25])
expect([value for value in rows.values() if math.isnan(value)], [])
read = api.get_experiment_by_key(keys[0])
if offers(read, "get_metric_total_df"):
    total = read.get_metric_total_df("accuracy")
    expect(total[["value", "step"]].values.tolist(), [[0, 0], [1, 1], [2, 2], [0, 3]])
