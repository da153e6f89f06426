"""Metrics, parameters, others, tags, html, code, graph and output: written by APIExperiment, read by API."""

from __future__ import annotations

import math

import comet_ml

from tests.interop.scripts.expect import columns, expect

api = comet_ml.API(cache=False)
written = comet_ml.APIExperiment(workspace="local", project_name="interop-values")
read = api.get_experiment_by_key(written.id)
expect((read.workspace, read.project_name, read.id), ("local", "interop-values", written.id))

# Metrics come back as text, in order, what is not a number too.
written.log_metric("loss", 0.5, step=1, epoch=1, timestamp=1_700_000_000)
written.log_metric("loss", 0.25, step=2, epoch=1, timestamp=1_700_000_001)
written.log_metrics({"odd/nan": math.nan, "odd/infinity": math.inf, "odd/minus": -math.inf, "small": 1e-300}, step=3)
written.log_metric("count", 2**53)
expect(
    columns(read.get_metrics("loss"), "metricName", "metricValue", "step", "epoch", "timestamp"),
    [["loss", "0.5", 1, 1, 1_700_000_000_000], ["loss", "0.25", 2, 1, 1_700_000_001_000]],
)
everything = {point["metricName"]: point["metricValue"] for point in read.get_metrics()}
expect(
    {name: everything[name] for name in ("loss", "odd/infinity", "odd/minus", "odd/nan")},
    {
        "loss": "0.25",
        "odd/infinity": "Infinity",
        "odd/minus": "-Infinity",
        "odd/nan": "NaN",
    },
)
expect((float(everything["small"]), int(everything["count"])), (1e-300, 2**53))
summary = read.get_metrics_summary("loss")
expect(
    [summary[name] for name in ("name", "valueMin", "stepMin", "valueMax", "stepMax", "valueCurrent", "stepCurrent")],
    ["loss", "0.25", 2, "0.5", 1, "0.25", 2],
)
expect(len(read.get_metrics_summary()), 6)
expect(read.get_metrics("never logged"), [])

# Parameters of every type; those of a nested dictionary get a name each.
written.log_parameter("text", "adam")
written.log_parameters({"flag": True, "rate": 0.1, "layers": {"first": 64, "sizes": [1, 2]}}, step=3)
parameters = {row["name"]: row["valueCurrent"] for row in read.get_parameters_summary()}
expect(
    parameters,
    {"text": "adam", "flag": "true", "rate": "0.1", "layers|first": "64", "layers|sizes": "[1,2]"},
)
expect(read.get_parameters_summary("rate")["stepCurrent"], 3)
expect(written.delete_parameter("text"), True)
expect(written.delete_parameters(["flag", "rate"]), True)
expect([row["name"] for row in read.get_parameters_summary()], ["layers|first", "layers|sizes"])

# Others, the experiment's name among them.
written.log_other("note", "two\nlines")
written.log_other("number", 3)
written.log_other("flag", False)
written.set_name("a name")
others = {row["name"]: row["valueCurrent"] for row in read.get_others_summary()}
expect(others, {"Name": "a name", "hasNestedParams": "true", "note": "two\nlines", "number": "3", "flag": "false"})
expect(read.get_others_summary("note"), ["two\nlines"])
expect(api.get_experiment_by_key(written.id).name, "a name")

expect(read.get_tags(), [])
written.add_tag("one")
written.add_tags(["two", "three"])
written.delete_tags(["one"])
expect(sorted(read.get_tags()), ["three", "two"])

# Nothing is there before it is logged; html appends unless it is told to replace.
expect([read.get_html(), read.get_code(), read.get_model_graph(), read.get_output()], [None, None, None, ""])
written.log_html("<b>first</b>")
written.log_html("<i>second</i>")
expect(read.get_html(), "<b>first</b><i>second</i>")
written.log_html("<p>alone</p>", clear=True)
expect(read.get_html(), "<p>alone</p>")
written.set_code("print('ü')\r\n")
expect(read.get_code(), "print('ü')\r\n")
written.set_model_graph('{"nodes": []}')
expect(read.get_model_graph(), '{"nodes": []}')
written.log_output("one\n")
written.log_output("two\n", stderr=True)
expect(read.get_output(), "one\ntwo\n")
