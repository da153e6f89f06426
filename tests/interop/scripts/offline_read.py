"""What became of the archives of `offline.py` once they were uploaded."""

from __future__ import annotations

import comet_ml

from tests.interop.scripts.expect import columns, expect

WORKSPACE, PROJECT, KEY = "local", "interop-offline", "0099" * 8

api = comet_ml.API(cache=False)
expect([one.id for one in api.get_experiments(WORKSPACE, PROJECT)], [KEY])
read = api.get_experiment_by_key(KEY)
expect([read.get_name(), read.get_state(), read.get_tags()], ["an offline run", "finished", ["offline"]])
losses = sorted((point["step"], float(point["metricValue"]), point["epoch"]) for point in read.get_metrics("loss"))
expect(losses, [*((step, step / 2, 1) for step in range(1500)), (1500, -1.0, 2)])
expect([point["metricValue"] for point in read.get_metrics("nan")], ["NaN"])
expect(read.get_parameters_summary("rate")["valueCurrent"], "0.1")
expect(read.get_others_summary("note"), ["offline"])
expect([read.get_html(), read.get_model_graph()], ["<b>html</b>", "{}"])
expect(read.get_output().count("a line that was printed offline\n"), 1)
expect(columns(read.get_additional_system_info(), "key", "value"), [["cluster", "c1"]])
assets = {(row["type"], row["fileName"]): row for row in read.get_asset_list()}
row = assets["asset", "asset.txt"]
expect([row["step"], row["metadata"], read.get_asset(row["assetId"])], [1, '{"a":1}', b"asset"])
expect(read.get_asset(assets["image", "figure"]["assetId"])[:5], b"<?xml")
expect(assets["asset", "remote"]["link"], "s3://bucket/key")
expect(read.get_model_names(), ["offline model"])
expect(api.get_registry_model_versions(WORKSPACE, "Interop offline"), ["1.0.0"])
found = read.get_metadata()
expect([found["fileName"], found["endTimeMillis"] >= found["startTimeMillis"]], ["offline.py", True])
