"""Runs that are kept in archives, to be uploaded later: a new one, and one that continues it."""

from __future__ import annotations

import math
from pathlib import Path

import comet_ml
import matplotlib.pyplot as plt

WORKSPACE, PROJECT, KEY = "local", "interop-offline", "0099" * 8

run = comet_ml.OfflineExperiment(
    workspace=WORKSPACE, project_name=PROJECT, experiment_key=KEY, offline_directory="new", display_summary_level=0
)
for step in range(1500):
    run.log_metric("loss", step / 2, step=step, epoch=1)
run.log_metric("nan", math.nan)
run.log_parameters({"rate": 0.1})
run.log_other("note", "offline")
run.add_tag("offline")
run.set_name("an offline run")
run.log_html("<b>html</b>")
run.set_model_graph("{}")
run.log_system_info("cluster", "c1")
print("a line that was printed offline")
Path("asset.txt").write_text("asset")
run.log_asset("asset.txt", step=1, metadata={"a": 1})
run.log_model("offline model", "asset.txt")
run.register_model("offline model", version="1.0.0", registry_name="Interop offline")
run.log_remote_asset("s3://bucket/key", remote_file_name="remote")
figure, axes = plt.subplots()
axes.plot([1, 2])
run.log_figure("figure", figure)
run.end()

config = comet_ml.ExperimentConfig(offline_directory="more", display_summary_level=0)
run = comet_ml.start(online=False, mode="get", experiment_key=KEY, experiment_config=config)
run.log_metric("loss", -1, step=1500, epoch=2)
run.end()
