"""A run as `comet_ml.start` makes it, with everything that works without a framework; read back by API."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import comet_ml
import matplotlib.pyplot as plt
import pandas

from tests.interop.scripts.expect import columns, eventually, expect, lacks

WORKSPACE, PROJECT = "local", "interop-online"
GIT = ["git", "-c", "user.name=ada", "-c", "user.email=ada@example.org"]


def git(*arguments: str) -> str:
    return subprocess.run([*GIT, *arguments], check=True, capture_output=True, text=True).stdout.strip()


Path("train.txt").write_text("first\n")
git("init", "-q", "-b", "main")
git("add", ".")
git("commit", "-q", "-m", "first")
git("remote", "add", "origin", "https://example.org/a.git")
Path("train.txt").write_text("second\n")

run = comet_ml.start(
    workspace=WORKSPACE,
    project_name=PROJECT,
    experiment_config=comet_ml.ExperimentConfig(name="first name", tags=["from the start"]),
)
expect(run.url.endswith(f"/{WORKSPACE}/{PROJECT}/{run.id}"), True)
for step in range(2500):
    run.log_metric("loss", 1 / (step + 1), step=step, epoch=step // 1000)
run.log_metrics({"nan": math.nan, "infinity": math.inf, "minus": -math.inf}, step=7)
with run.train():
    run.log_metric("accuracy", 0.5, step=8)
    run.log_metric("train_accuracy", 0.75, step=8)
    run.log_parameter("width", 3)
with run.validate():
    run.log_metrics({"accuracy": 0.25}, step=8)
run.log_metrics({"x": 1}, prefix="before", step=8)
run.log_parameters({"rate": 0.1, "nested": {"size": 64}})
run.log_parameter("optimizer", "adam", step=2)
run.log_other("note", "a note")
run.log_others({"number": 1})
run.add_tag("later")
print("a line on stdout")
sys.stdout.write("in two ")
sys.stdout.write("parts\n")
print("a line on stderr ü", file=sys.stderr)
run.log_html("<b>html</b>")
run.set_model_graph('{"graph": 1}')
run.set_name("a run")
run.log_system_info("cluster", "c1")
run.log_dependency("lib", "1.0")

Path("asset.txt").write_text("asset")
Path("film.mp4").write_bytes(b"film")
Path("sound.wav").write_bytes(b"RIFF")
Path("notebook.ipynb").write_text("{}")
Path("folder/deep").mkdir(parents=True)
Path("folder/deep/x").write_text("x")
run.log_asset("asset.txt", step=4, metadata={"a": 1})
run.log_asset_data({"b": 2}, name="data.json", step=5, epoch=2)
run.log_asset_folder("folder", step=6, recursive=True, log_file_name=True)
run.log_remote_asset("s3://bucket/key", remote_file_name="remote", metadata={"r": 1})
run.log_text("some text", step=1, metadata={"m": 1})
figure, axes = plt.subplots()
axes.plot([1, 2], [3, 4])
figure.savefig("image.png")
run.log_image("image.png", name="image", step=2, metadata={"i": 1})
run.log_figure("figure", figure, step=3)
run.log_table("list.csv", [[1, 2]], headers=["a", "b"])
run.log_table("frame.csv", pandas.DataFrame({"a": [1, 2]}))
run.log_histogram_3d([1, 2, 3, 3], name="histogram", step=1)
run.log_confusion_matrix([0, 1, 1], [0, 1, 0])
run.log_curve("curve", [0, 1], [0, 1], step=1)
box = {
    "name": "box",
    "score": 1,
    "label": "car",
    "position": [0, 0, 0],
    "size": {"height": 1, "width": 1, "depth": 1},
    "rotation": {"alpha": 0, "beta": 0, "gamma": 0},
    "segments": [[[0, 0, 0], [1, 1, 1]]],
}
run.log_points_3d("scene", points=[[0, 0, 0], [1, 1, 1]], boxes=[box], step=1)
run.log_audio("sound.wav", file_name="sound.wav", step=1)
run.log_video("film.mp4", name="film", step=1)
run.log_code(code="print(1)\n", code_name="more.py")
run.log_notebook("notebook.ipynb")
run.log_model("model", "asset.txt")
run.log_current_epoch(3)
run.log_dataset_info("set", "v1", "path")
run.log_optimization(
    "optimization", metric_name="objective", metric_value=0.5, parameters={"q": 1}, objective="minimize"
)
run.send_notification("title", "status", {"k": "v"})
run.create_symlink("interop-online-link")
api = comet_ml.API(cache=False)
read = api.get_experiment_by_key(run.id)
# They are sampled by a thread of comet_ml's, which does not wait for a run that is over soon.
eventually(lambda: "sys.ram.used" in read.get_system_metric_names(), "no system metric arrived")
run.end()

expect([read.get_name(), read.get_state(), sorted(read.get_tags())], ["a run", "finished", ["from the start", "later"]])
losses = sorted((point["step"], float(point["metricValue"]), point["epoch"]) for point in read.get_metrics("loss"))
expect(losses, [(step, 1 / (step + 1), step // 1000) for step in range(2500)])
summary = {row["name"]: row["valueCurrent"] for row in read.get_metrics_summary()}
wanted = {
    "nan": "NaN",
    "infinity": "Infinity",
    "minus": "-Infinity",
    "train_accuracy": "0.5",
    "train_train_accuracy": "0.75",
    "validate_accuracy": "0.25",
    "before_x": "1",
}
expect({name: summary[name] for name in wanted}, wanted)
parameters = {row["name"]: row["valueCurrent"] for row in read.get_parameters_summary()}
wanted = {"rate": "0.1", "nested|size": "64", "optimizer": "adam", "train_width": "3", "q": "1"}
expect({name: parameters[name] for name in wanted}, wanted)
others = {row["name"]: row["valueCurrent"] for row in read.get_others_summary()}
wanted = {"Name": "a run", "note": "a note", "number": "1", "optimizer_objective": "minimize"}
wanted["dataset_info"] = "set-v1, path"
expect({name: others[name] for name in wanted}, wanted)
output = read.get_output()
for line in ("a line on stdout\n", "in two parts\n", "a line on stderr ü\n"):
    expect((line, output.count(line)), (line, 1))
expect([read.get_html(), read.get_model_graph()], ["<b>html</b>", '{"graph": 1}'])
found = read.get_git_metadata()
expect(
    [found["branch"], found["parent"], found["origin"]],
    ["refs/heads/main", git("rev-parse", "HEAD"), "https://example.org/a.git"],
)
expect(read.get_git_patch()[:2], b"PK")
metadata = read.get_metadata()
expect([metadata["fileName"], metadata["running"], metadata["hasCrashed"]], ["online.py", False, False])
details = read.get_system_details()
expect(details["pythonVersion"], ".".join(map(str, sys.version_info[:3])))
expect(any(name.startswith(("comet-ml==", "comet_ml==")) for name in read.get_installed_packages()), True)
expect(columns(read.get_additional_system_info(), "key", "value"), [["cluster", "c1"]])
expect([one.id for one in api.get_experiments(WORKSPACE, "interop-online-link")], [run.id])
expect(read.get_model_names(), ["model"])

assets = {(row["type"], row["fileName"]): row for row in read.get_asset_list()}
wanted_assets = [
    *(("asset", name) for name in ("asset.txt", "data.json", "folder/deep/x", "remote", "list.csv")),
    ("source_code", "more.py"),
    *(("image", name) for name in ("image", "figure")),
    *(("dataframe", "frame.csv"), ("histogram3d", "histogram"), ("confusion-matrix", "confusion-matrix.json")),
    *(("curve", "curve"), ("3d-image", "scene"), ("audio", "sound.wav"), ("video", "film")),
    ("notebook", "notebook.ipynb"),
    *(("model-element", "asset.txt"), ("git-patch", "git_diff.patch")),
]
if comet_ml.__version__.startswith("3.47."):
    lacks("the upload of a 3D scene's files: the threads that should send them raise TypeError")
else:
    wanted_assets += [("asset-item", f"scene/{name}") for name in ("points.jsonl", "boxes.jsonl", "thumbnail.png")]
expect([name for name in wanted_assets if name not in assets], [])
expect(sum(kind == "text-sample" for kind, _ in assets), 1)
expect(any(name.endswith("online.py") for kind, name in assets if kind == "source_code"), True)


def asset(kind: str, name: str) -> tuple[Any, ...]:
    row = assets[kind, name]
    return row["step"], row["metadata"], row["remote"], None if row["remote"] else read.get_asset(row["assetId"])


expect(asset("asset", "asset.txt"), (4, '{"a":1}', False, b"asset"))
step, _, _, content = asset("asset", "data.json")
expect((step, json.loads(content)), (5, {"b": 2}))
expect(asset("asset", "folder/deep/x")[3], b"x")
expect((assets["asset", "remote"]["remote"], assets["asset", "remote"]["link"]), (True, "s3://bucket/key"))
expect(asset("image", "image"), (2, '{"i":1}', False, Path("image.png").read_bytes()))
expect((asset("image", "figure")[0], asset("image", "figure")[3][:5]), (3, b"<?xml"))
expect(asset("asset", "list.csv")[3], b"a,b\r\n1,2\r\n")
expect(asset("source_code", "more.py")[3], b"print(1)\n")
expect(asset("model-element", "asset.txt")[3], b"asset")
print(json.dumps({"key": run.id}))
