"""A Comet that has what the code samples name: the experiment, its files, an artifact, and a registered model."""

from __future__ import annotations

import io
from dataclasses import dataclass

from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.artifacts import set_artifact_version_state, upsert_artifact
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.api.models import get_experiment_models
from comet_rest_v2.api.projects import create_project_share_link
from comet_rest_v2.api.registry import create_registry_model, get_registry_model_details
from comet_rest_v2.api.sdk_assets import sdk_upload_asset
from comet_rest_v2.api.sdk_session import add_run
from comet_rest_v2.types import File

from tests.contract.both import API_KEY, EXPERIMENT

#: IDs that the samples name and the server chooses.
PROJECT = "ebfbbc1212004f92b618d50db41f27f3"
ARTIFACT, VERSION = "9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11", "3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21"
SDK_VERSION = "1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11"
EXPERIMENT_MODEL, MODEL, MODEL_VERSION = (
    "Em7qS1dF4hJk9lZx2cVb5nMw8",
    "Rm4kT8wQz1nB6vXc3pLy7sDf9",
    "Vi2jH5gN8xKt0bWq4mRz6cPe3",
)
SHARE_CODE = "9hK2mQxTz"
ASSETS = ("8f14e45fceea167a5a36dedd4bea2543", "0b1d2f3a4c5e6f708192a3b4c5d6e7f8", "7c1f0e9d8b7a695847362514039281f0")
#: What registers a model; it must not be registered before.
REGISTERING = ("register_model", "create_registry_model")
#: What adds files to a version of an artifact, which must be open.
ADDING = ("upload_asset", "sdk_upload_asset", "log_remote_artifact_assets", "sdk_log_remote_artifact_assets")
CLOSING = "set_artifact_version_state"
#: What creates something; it must not exist before.
RENAMED = {
    "upsert_artifact": {"digits-train": "digits-test"},
    "create_project": {"digits": "letters"},
    "create_workspace": {"my-team": "another-team"},
    "add_registry_model_version_stage": {"production": "staging"},
}
PLACEHOLDER = "weights.pt"
_WORKSPACE, _CONSUMER = "my-team", "5b0f3c9a7d1e4826a0c4e8b2d6f19375"


@dataclass(frozen=True)
class SampleWorld:
    """What a store was filled with.

    Attributes:
        names: The IDs in the samples, and those of the store.
    """

    names: dict[str, str]

    def code(self, operation_id: str, sample: str) -> str:
        """Return a sample with the IDs of the store, and with a new name for what it creates."""
        for name, actual in {**self.names, **RENAMED.get(operation_id, {})}.items():
            sample = sample.replace(name, actual)
        return sample


def kind_of_world(operation_id: str) -> str:
    """Return which of the worlds the sample of this operation needs."""
    if operation_id == "add_run":
        return "without the experiment"
    if operation_id in REGISTERING:
        return "without a registered model"
    return "with an open artifact" if operation_id in (*ADDING, CLOSING) else "complete"


def sample_world(client: AuthenticatedClient, kind: str) -> SampleWorld:
    """Fill an empty Comet."""
    project = ""
    for key in (_CONSUMER, EXPERIMENT) if kind != "without the experiment" else (_CONSUMER,):
        request = models.RunRequest(
            api_key=API_KEY, experiment_key=key, project_name="digits", team_name=_WORKSPACE, lib_version="3.58.8"
        )
        request.offline, request.get_or_create_enabled, request.local_timestamp = False, False, 1795400230712
        project = str(add_run.sync(client=client, body=request).project_id)
    names = {PROJECT: project}
    names[SHARE_CODE] = str(create_project_share_link.sync(client=client, project_id=project).share_code)
    if kind != "without the experiment":
        _assets(client)
        names |= _artifact(client, open_=kind == "with an open artifact")
        names |= _models(client, register=kind != "without a registered model")
    return SampleWorld(names)


def _file() -> File:
    return File(payload=io.BytesIO(b"weights"), file_name=PLACEHOLDER)


def _assets(client: AuthenticatedClient) -> None:
    for asset in ASSETS:
        form = models.SdkUploadForm(file=_file())
        sdk_upload_asset.sync(client=client, body=form, experiment_id=EXPERIMENT, asset_id=asset, file_name=asset)
    for model in ("digits-cnn", "resnet"):
        upload_asset.sync(
            client=client,
            body=models.AssetUpload(file=_file()),
            experiment_key=EXPERIMENT,
            file_name=PLACEHOLDER,
            type_="model-element",
            grouping_name=model,
        )


def _artifact(client: AuthenticatedClient, *, open_: bool) -> dict[str, str]:
    request = models.UpsertArtifactRequest(
        artifact_name="digits-train", artifact_type="dataset", experiment_key=EXPERIMENT, version="1.0.0"
    )
    request.alias = ["production"]
    made = upsert_artifact.sync(client=client, body=request)
    version = made.artifact_version_id
    if not open_:
        state = models.SetArtifactVersionStateRequest(
            artifact_version_id=version, experiment_key=EXPERIMENT, state="CLOSED"
        )
        set_artifact_version_state.sync(client=client, body=state)
    return {ARTIFACT: made.artifact_id, VERSION: version, SDK_VERSION: version}


def _models(client: AuthenticatedClient, *, register: bool) -> dict[str, str]:
    logged = get_experiment_models.sync(client=client, experiment_key=EXPERIMENT).models
    assert logged
    ids = {one.model_name: str(one.experiment_model_id) for one in logged}
    names = {EXPERIMENT_MODEL: ids["resnet"]}
    if not register:
        return names
    request = models.CreateRegistryModelRequest(
        experiment_model_id=ids["resnet"], registry_model_name="resnet", version="1.0.0"
    )
    request.stages = ["production"]
    create_registry_model.sync(client=client, body=request)
    details = get_registry_model_details.sync(client=client, workspace_name=_WORKSPACE, model_name="resnet")
    assert details.versions
    return names | {
        MODEL: str(details.registry_model_id),
        MODEL_VERSION: str(details.versions[0].registry_model_item_id),
    }
