"""An experiment and an artifact that cometr_py has logged; the experiment's key is the argument."""

from __future__ import annotations

import sys
from pathlib import Path

import comet_ml

from tests.interop.scripts.expect import columns, expect, offers

api = comet_ml.API(cache=False)
read = api.get_experiment_by_key(sys.argv[1])
expect([read.workspace, read.project_name, read.get_name()], ["local", "interop-cometr-py", "a name"])
losses = sorted((point["step"], point["metricValue"]) for point in read.get_metrics("train_loss"))
expect([losses[0], losses[1999], len(losses)], [(0, "0"), (1999, "666.3333333333334"), 2000])
expect(columns(read.get_metrics("train_train_loss"), "metricValue", "runContext"), [["0.5", "train"]])
expect(read.get_metrics("nan")[0]["metricValue"], "NaN")
expect(read.get_parameters_summary("rate")["valueCurrent"], "0.1")
expect(read.get_others_summary("note"), ["a note"])
expect([read.get_tags(), read.get_html(), read.get_state()], [["one"], "<b>html</b>", "finished"])
[asset] = read.get_asset_list("mine")
expect([asset["fileName"], asset["step"], asset["metadata"]], ["data/file.bin", 3, '{"a": 1}'])
expect(read.get_asset(asset["assetId"]), bytes(range(256)))
if offers(api, "get_artifact"):
    artifact = api.get_artifact("local", "of cometr_py")
else:
    artifact = comet_ml.start(workspace="local", project_name="interop-user").get_artifact("of cometr_py", "local")
expect([str(artifact.version), sorted(artifact.aliases)], ["1.0.0", ["Latest", "current"]])
artifact.download("downloaded")
expect(Path("downloaded/file.bin").read_bytes(), bytes(range(256)))
