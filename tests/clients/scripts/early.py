"""A run as early releases make it, with what they can log; read back by their API."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import comet_ml
import matplotlib.pyplot as plt

from tests.interop.scripts.expect import eventually, expect

run = comet_ml.Experiment(workspace="local", project_name="clients-early")
for step in range(20):
    run.log_metric("loss", 1 / (step + 1), step=step, epoch=step / 8)
run.log_metrics({"nan": math.nan, "infinity": math.inf}, step=7)
with run.train():
    run.log_metric("accuracy", 0.5, step=8)
    run.log_parameter("width", 3)
run.log_parameters({"rate": 0.1, "list": [1, 2]})
run.log_other("note", "a note")
run.add_tags(["one", "two"])
run.log_html("<b>lost</b>")
run.log_html("<i>kept</i>", clear=True)
run.set_model_graph('{"graph": 1}')
run.set_name("a run")
run.log_system_info("cluster", "c1")
Path("asset.txt").write_text("asset")
run.log_asset("asset.txt", step=4, metadata={"a": 1})
run.log_remote_asset("s3://bucket/key", remote_file_name="remote")
figure, axes = plt.subplots()
axes.plot([1, 2], [3, 4])
run.log_figure("figure", figure, step=3)
run.log_model("model", "asset.txt")
print("a line on stdout")
print("a line on stderr", file=sys.stderr)
run.end()

read = comet_ml.API().get_experiment_by_key(run.id)
# It does not wait until the server has stored the last message.
eventually(lambda: "a line on stderr" in read.get_output(), "the output did not arrive")
eventually(lambda: len(read.get_metrics("loss")) == 20, "the metrics did not arrive")
expect([read.get_name(), sorted(read.get_tags())], ["a run", ["one", "two"]])
values = {row["name"]: row["valueCurrent"] for row in read.get_metrics_summary()}
expect([values[name] for name in ("nan", "infinity", "train_accuracy")], ["NaN", "Infinity", "0.5"])
parameters = {row["name"]: row["valueCurrent"] for row in read.get_parameters_summary()}
expect(parameters, {"train_width": "3", "rate": "0.1", "list": "[1,2]"})
others = {row["name"]: row["valueCurrent"] for row in read.get_others_summary()}
expect(others["note"], "a note")
expect([read.get_html(), read.get_model_graph()], ["<i>kept</i>", '{"graph": 1}'])
expect(read.get_additional_system_info(), [{"key": "cluster", "value": "c1"}])
expect(read.get_metadata()["fileName"], "early.py")
assets = {(row["type"], row["fileName"]): row for row in read.get_asset_list()}
expect(read.get_asset(assets["asset", "asset.txt"]["assetId"]), b"asset")
expect(assets["asset", "remote"]["link"], "s3://bucket/key")
expect({("image", "figure"), ("model-element", "asset.txt")} <= set(assets), True)
eventually(lambda: not read.get_metadata()["running"], "the run did not end")
print(json.dumps({"key": run.id}))
