"""Models: logged by an experiment, registered, versioned, labelled, downloaded and deleted."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import comet_ml
from comet_ml.exceptions import (
    CometRestApiException,
)

from tests.interop.scripts.expect import columns, expect, offers, refused

WORKSPACE, PROJECT, NAME = "local", "interop-models", "Interop Net"

api = comet_ml.API(cache=False)
CONTENT = {"model/weights.bin": bytes(range(256)) * 100, "model/deep/config.json": b"{}"}


def content(folder: str) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


for name, data in CONTENT.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data)
online = comet_ml.start(workspace=WORKSPACE, project_name=PROJECT)
online.log_model("net", "model", metadata={"a": 1})
online.log_model("single", "model/weights.bin", file_name="w.bin")
online.log_remote_model("far", "s3://bucket/far.bin", sync_mode=False, metadata={"b": 2})
online.flush()
online.register_model(
    "net",
    version="0.9.0",
    registry_name="Interop online",
    description="about",
    comment="word",
    tags=["x"],
    status="QA",
    sync=True,
)
online.end()

# Of the experiment.
experiment = api.get_experiment_by_key(online.id)
expect(sorted(experiment.get_model_names()), ["far", "net", "single"])
expect(
    sorted(columns(experiment.get_model_asset_list("net"), "fileName", "fileSize", "metadata", "remote")),
    [["model/deep/config.json", 2, '{"a":1}', False], ["model/weights.bin", 25600, '{"a":1}', False]],
)
expect(
    columns(experiment.get_model_asset_list("far"), "fileName", "link", "metadata", "remote"),
    [["far.bin", "s3://bucket/far.bin", '{"b":2}', True]],
)
experiment.download_model("net", output_path="of experiment")
expect(content("of experiment"), CONTENT)

# Into the registry.
options = {"registry_name": NAME}
with_metadata = offers(experiment, "register_model", "metadata")
experiment.register_model(
    "net",
    version="1.0.0",
    **options,
    description="about",
    comment="word",
    tags=["t"],
    status="Development",
    public=True,
    **({"metadata": {"k": "v", "n": 1}} if with_metadata else {}),
)
experiment.register_model("net", version="1.1.0", **options)
experiment.register_model("single", **options)
refused(CometRestApiException, lambda: experiment.register_model("net", version="1.0.0", **options), "1.0.0")
refused(CometRestApiException, lambda: experiment.register_model("no such model", **options), "no such model")
expect({"Interop online", NAME} - set(api.get_registry_model_names(WORKSPACE)), set())
expect(api.get_registry_model_count(WORKSPACE), len(api.get_registry_model_names(WORKSPACE)))
expect(sorted(api.get_registry_model_versions(WORKSPACE, NAME)), ["1.0.0", "1.1.0", "1.1.1"])
details = api.get_registry_model_details(WORKSPACE, NAME)
expect([details["modelName"], details["description"], details["isPublic"]], [NAME, "about", True])
one = api.get_registry_model_details(WORKSPACE, NAME, "1.0.0")
expect([one["version"], one["comment"], one["status"], one["tags"]], ["1.0.0", "word", "Development", ["t"]])
expect(api.get_registry_model_details(WORKSPACE, "Interop online", "0.9.0")["status"], "QA")
refused(CometRestApiException, lambda: api.get_registry_model_details(WORKSPACE, "no such model"), "no such model")
refused(CometRestApiException, lambda: api.get_model(WORKSPACE, "no such model"), "no such model")

latest = api.get_latest_registry_model_version_details
expect(latest(WORKSPACE, NAME)["version"], "1.1.1")
expect(latest(WORKSPACE, NAME, version_major=1, version_minor=0)["version"], "1.0.0")

expect(api.get_registry_model_notes(WORKSPACE, NAME), "")
api.update_registry_model_notes(WORKSPACE, NAME, "# Notes")
expect(api.get_registry_model_notes(WORKSPACE, NAME), "# Notes")

# Versions, the older way and the newer one.
api.add_registry_model_version_stage(WORKSPACE, NAME, "1.0.0", "best")
expect(latest(WORKSPACE, NAME, stage="best")["version"], "1.0.0")
api.delete_registry_model_version_stage(WORKSPACE, NAME, "1.0.0", "best")
api.update_registry_model_version(WORKSPACE, NAME, "1.0.0", comment="another", stages=["staged"])
one = api.get_registry_model_details(WORKSPACE, NAME, "1.0.0")
expect([one["comment"], one["stages"]], ["another", ["staged"]])

model = api.get_model(WORKSPACE, NAME)
expect(sorted(model.find_versions()), ["1.0.0", "1.1.0", "1.1.1"])
expect(sorted(model.find_versions("1.1")), ["1.1.0", "1.1.1"])
expect([model.find_versions(tag="staged"), model.find_versions(status="Development")], [["1.0.0"], ["1.0.0"]])
expect("Production" in api.model_registry_allowed_status_values(WORKSPACE), True)
model.set_status("1.0.0", "Production")
expect(model.status("1.0.0"), "Production")
model.add_tag("1.0.0", "new")
expect(sorted(model.tags("1.0.0")), ["new", "staged"])
model.delete_tag("1.0.0", "staged")
expect(model.tags("1.0.0"), ["new"])
expect(sorted(asset["fileName"] for asset in model.get_assets("1.0.0")), sorted(CONTENT))
actions = [change["actionType"] for changes in model.get_version_history("1.0.0").values() for change in changes]
expect({"MODEL_VERSION_CREATED", "MODEL_VERSION_STATUS_CHANGED", "MODEL_VERSION_TAGS_CHANGED"} - set(actions), set())
if with_metadata:
    expect({row["key"]: row["value"] for row in model.get_registry_model_metadata("1.0.0")}, {"k": "v", "n": "1"})
    model.update_registry_model_metadata({"other": "w"}, "1.0.0")
    expect(model.get_registry_model_metadata("1.0.0"), [{"key": "other", "value": "w"}])
if offers(model, "get_registry_model_status_configuration"):
    from comet_ml.api_objects.model import status_configuration

    expect(model.get_registry_model_status_configuration("1.0.0"), None)
    wanted = status_configuration.ModelStatusConfiguration(
        "Production", True, [status_configuration.StatusConfigurationItem("endpoint", "eu-1")], comment="soon"
    )
    model.update_registry_model_status_configuration(wanted, "1.0.0")
    found = model.get_registry_model_status_configuration("1.0.0")
    expect([found.status, found.is_review_required, found.comment], ["Production", True, "soon"])

# Downloads, file by file and as one archive.
model.download("1.0.0", output_folder="by model")
expect(content("by model"), CONTENT)
api.download_registry_model(WORKSPACE, NAME, "1.0.0", output_path="by api")
expect(content("by api"), CONTENT)
Path("packed").mkdir()
api.download_registry_model(WORKSPACE, NAME, "1.0.0", output_path="packed", expand=False)
[archive] = Path("packed").iterdir()
with zipfile.ZipFile(archive) as opened:
    expect({name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}, CONTENT)

api.update_registry_model(WORKSPACE, NAME, new_name="Interop renamed", description="new", public=False)
renamed = api.get_registry_model_details(WORKSPACE, "interop RENAMED")
expect([renamed["modelName"], renamed["description"], renamed["isPublic"]], ["Interop renamed", "new", False])
api.delete_registry_model_version(WORKSPACE, "Interop renamed", "1.1.0")
expect(sorted(api.get_registry_model_versions(WORKSPACE, "Interop renamed")), ["1.0.0", "1.1.1"])
api.delete_registry_model(WORKSPACE, "Interop renamed")
expect("Interop renamed" in api.get_registry_model_names(WORKSPACE), False)
print(json.dumps({"experiment": online.id}))
