"""An example call for each operation of the tag ``artifacts``."""

from __future__ import annotations

from typing import Any

from comet_rest_v2.api.artifacts import (
    download_artifact_version,
    get_artifact,
    get_artifact_lineage,
    get_artifact_version,
    get_artifact_version_files,
    get_artifacts,
    log_remote_artifact_assets,
    set_artifact_version_state,
    update_artifact_details,
    update_artifact_version_labels,
    upsert_artifact,
)
from comet_rest_v2.models import (
    Ack,
    ArtifactDetailsReply,
    ArtifactFilesReply,
    ArtifactsReply,
    ArtifactVersionReply,
    LogRemoteArtifactAssetsRequest,
    RemoteArtifactAsset,
    SetArtifactVersionStateRequest,
    UpdateArtifactDetailsRequest,
    UpdateArtifactVersionLabelsRequest,
    UpsertArtifactReply,
    UpsertArtifactRequest,
)
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ArtifactsCalls(Calls):
    def upsert_artifact(self) -> Both[UpsertArtifactReply]:
        return both(
            upsert_artifact.sync,
            upsert_artifact.asyncio,
            client=self.client,
            body=UpsertArtifactRequest(
                artifact_name="digits-train",
                artifact_type="dataset",
                experiment_key=EXPERIMENT,
                version="1.0.0",
                version_metadata='{"rows":60000}',
                alias=["production"],
                version_tags=["cleaned"],
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def set_artifact_version_state(self) -> Both[Ack]:
        return both(
            set_artifact_version_state.sync,
            set_artifact_version_state.asyncio,
            client=self.client,
            body=SetArtifactVersionStateRequest(
                artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21", experiment_key=EXPERIMENT, state="CLOSED"
            ),
        )

    def get_artifact_version(self) -> Both[ArtifactVersionReply]:
        return both(
            get_artifact_version.sync,
            get_artifact_version.asyncio,
            client=self.client,
            artifact_id="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11",
            version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
            artifact_name="digits-train",
            workspace="my-team",
            version="1.0.0",
            alias="production",
            version_or_alias="production",
            experiment_key=EXPERIMENT,
            consumer_experiment_key="5b0f3c9a7d1e4826a0c4e8b2d6f19375",
        )

    def get_artifact_version_files(self) -> Both[ArtifactFilesReply]:
        return both(
            get_artifact_version_files.sync,
            get_artifact_version_files.asyncio,
            client=self.client,
            artifact_id="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11",
            artifactId="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11",
            version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
            artifact_name="digits-train",
            workspace="my-team",
            version="1.0.0",
            alias="production",
        )

    def update_artifact_details(self) -> Both[Ack]:
        return both(
            update_artifact_details.sync,
            update_artifact_details.asyncio,
            client=self.client,
            body=UpdateArtifactDetailsRequest(
                artifact_id="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11", tags=["handwriting", "public-domain"]
            ),
        )

    def update_artifact_version_labels(self) -> Both[Ack]:
        return both(
            update_artifact_version_labels.sync,
            update_artifact_version_labels.asyncio,
            client=self.client,
            body=UpdateArtifactVersionLabelsRequest(
                artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
                alias=["production", "Latest"],
                version_tags=["cleaned"],
            ),
        )

    def get_artifacts(self) -> Both[ArtifactsReply]:
        return both(get_artifacts.sync, get_artifacts.asyncio, client=self.client, workspace="my-team", type_="dataset")

    def get_artifact(self) -> Both[ArtifactDetailsReply]:
        return both(
            get_artifact.sync,
            get_artifact.asyncio,
            client=self.client,
            artifact_id="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11",
            workspace="my-team",
            artifact_name="digits-train",
        )

    def get_artifact_lineage(self) -> Both[Any]:
        return both(
            get_artifact_lineage.sync,
            get_artifact_lineage.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            filter_="all",
        )

    def download_artifact_version(self) -> Both[File]:
        return both(
            download_artifact_version.sync,
            download_artifact_version.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            version="1.0.0",
            version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
            artifact_id="9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11",
        )

    def log_remote_artifact_assets(self) -> Both[Ack]:
        return both(
            log_remote_artifact_assets.sync,
            log_remote_artifact_assets.asyncio,
            client=self.client,
            body=LogRemoteArtifactAssetsRequest(
                remote_artifact_asset_requests=[
                    RemoteArtifactAsset(
                        link="s3://bucket/digits/0001.png",
                        asset_id="c9f0f895fb98ab9159f51fd0297e236d",
                        file_name="images/0001.png",
                        artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
                        metadata='{"label":7}',
                        is_remote=True,
                        overwrite=False,
                    )
                ]
            ),
            experiment_key=EXPERIMENT,
        )
