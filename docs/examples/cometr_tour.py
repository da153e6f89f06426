"""The tour of cometr's README, the R package's, line by line in Python.

With no account, on this machine: COMET_URL_OVERRIDE=local python docs/examples/cometr_tour.py
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import cometr_py

API_KEY = os.environ.get("COMET_API_KEY")  # a Comet on this machine needs none
WORKSPACE = os.environ.get("COMET_WORKSPACE", "daattali")

# How to use

exp = cometr_py.create_experiment(
    experiment_name="my-first-experiment",
    project_name="project1",
    workspace_name=WORKSPACE,
    api_key=API_KEY,
    log_system_metrics=False,  # R has none; the summary below would list them too
)
print(exp.get_key())
exp.log_metric("metric1", 5, step=1)
exp.log_metric("metric1", 10, step=2)
exp.log_graph('{"nodes":[["a"],["b"],["c"]],"edges":[["a,b"],["c,a"]]}')
for values in exp.get_metrics_summary():
    print("name            :", values.name)
    print("valueMax        :", float(values.value_max or "nan"))
    print("valueMin        :", float(values.value_min or "nan"))
    print("valueCurrent    :", float(values.value_current or "nan"))
    print("timestampMax    :", values.timestamp_max)
    print("timestampMin    :", values.timestamp_min)
    print("timestampCurrent:", values.timestamp_current)
    print("stepMax         :", values.step_max)
    print("stepMin         :", values.step_min)
    print("stepCurrent     :", values.step_current)
print(exp.get_graph())
print(cometr_py.get_workspaces(api_key=API_KEY))

# Logging an artifact: create a version, add files and folders to it, log it to an experiment

with TemporaryDirectory() as folder:
    data, script = Path(folder, "data-folder"), Path(folder, "sample-script.py")
    data.mkdir()
    (data / "table.csv").write_text("x,y\n1,2\n")
    (data / "notes.txt").write_text("Measured on a Monday.\n")
    script.write_text("print('hello')\n")

    metadata = {"foo": "bar"}
    tags = ["tag1", "tag2"]
    aliases = ["alias1", "alias2"]
    remote_uri = "http://localhost/dataset.dat"
    artifact = cometr_py.create_artifact(
        artifact_name="artifact-name", artifact_type="dataset", metadata=metadata, aliases=aliases, version_tags=tags
    )
    artifact.add_remote(uri=remote_uri, logical_path="dataset", metadata=metadata)
    artifact.add(local_path=data, logical_path="data-files", metadata=metadata)
    artifact.add(local_path=script, logical_path="sample-code", metadata=metadata)
    logged_artifact = exp.log_artifact(artifact)

# Getting it back: the latest version, a certain one, one by its alias, and by a full name of three forms

version = logged_artifact.get_artifact_version()
for found in (
    exp.get_artifact(artifact_name="artifact-name", workspace=WORKSPACE),
    exp.get_artifact(artifact_name="artifact-name", workspace=WORKSPACE, version_or_alias=version),
    exp.get_artifact(artifact_name="artifact-name", workspace=WORKSPACE, version_or_alias="alias1"),
    exp.get_artifact(f"{WORKSPACE}/artifact-name:{version}"),
    exp.get_artifact(f"artifact-name:{version}"),
    exp.get_artifact("artifact-name"),
):
    print(found.full_name(), sorted(asset.get_logical_path() for asset in found.get_assets()))

# Downloading it

with TemporaryDirectory() as folder:
    downloaded = logged_artifact.download(path=Path(folder, "data"), overwrite_strategy=False)
    for asset in downloaded.get_assets():
        print(asset.get_logical_path(), "is at", asset.get_link() if asset.is_remote() else asset.get_local_path())

exp.stop()
