"""An example call for each operation of the tag ``registry``."""

from __future__ import annotations

from comet_rest_v2.api.registry import (
    add_registry_model_version,
    add_registry_model_version_stage,
    create_registry_model,
    delete_registry_model,
    delete_registry_model_version,
    delete_registry_model_version_stage,
    download_registry_model_version,
    get_registry_allowed_statuses,
    get_registry_model_compact_details,
    get_registry_model_count,
    get_registry_model_details,
    get_registry_model_download_instructions,
    get_registry_model_latest_version,
    get_registry_model_notes,
    get_registry_model_version,
    get_registry_model_version_history,
    get_registry_model_version_metadata,
    get_registry_model_version_status_configuration,
    get_registry_model_versions,
    get_registry_models,
    get_webhooks,
    register_model,
    set_registry_model_notes,
    set_registry_model_version_metadata,
    set_registry_model_version_status,
    set_registry_model_version_status_configuration,
    set_webhooks,
    update_registry_model,
    update_registry_model_version,
)
from comet_rest_v2.models import (
    Ack,
    AddRegistryModelVersionRequest,
    CreateRegistryModelRequest,
    RegisterModelRequest,
    RegistryAllowedStatusesReply,
    RegistryHistoryReply,
    RegistryHistoryRequest,
    RegistryLatestVersionReply,
    RegistryMetadataEntry,
    RegistryMetadataReply,
    RegistryMetadataRequest,
    RegistryModelCompactDetails,
    RegistryModelCountReply,
    RegistryModelDetails,
    RegistryModelDownloadReply,
    RegistryModelNotesReply,
    RegistryModelRecordReply,
    RegistryModelsReply,
    RegistryModelVersion,
    RegistryModelVersionsReply,
    RegistryStatusConfigurationReply,
    RegistryStatusConfigurationRequest,
    SetRegistryModelNotesRequest,
    SetRegistryModelVersionStatusRequest,
    SetWebhookConfig,
    SetWebhooksRequest,
    UpdateRegistryModelRequest,
    UpdateRegistryModelVersionRequest,
    Webhook,
    WebhookHeaders,
    WebhooksReply,
)
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class RegistryCalls(Calls):
    def get_registry_models(self) -> Both[RegistryModelsReply]:
        return both(get_registry_models.sync, get_registry_models.asyncio, client=self.client, workspace_name="my-team")

    def get_registry_model_count(self) -> Both[RegistryModelCountReply]:
        return both(
            get_registry_model_count.sync,
            get_registry_model_count.asyncio,
            client=self.client,
            workspace_name="my-team",
        )

    def get_registry_model_details(self) -> Both[RegistryModelDetails]:
        return both(
            get_registry_model_details.sync,
            get_registry_model_details.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
        )

    def get_registry_model_latest_version(self) -> Both[RegistryLatestVersionReply]:
        return both(
            get_registry_model_latest_version.sync,
            get_registry_model_latest_version.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
            version_major=1,
            version_minor=0,
            stage="production",
        )

    def get_registry_model_notes(self) -> Both[RegistryModelNotesReply]:
        return both(
            get_registry_model_notes.sync,
            get_registry_model_notes.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
        )

    def download_registry_model_version(self) -> Both[File]:
        return both(
            download_registry_model_version.sync,
            download_registry_model_version.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
            version="1.0.0",
            stage="production",
        )

    def get_registry_model_download_instructions(self) -> Both[RegistryModelDownloadReply]:
        return both(
            get_registry_model_download_instructions.sync,
            get_registry_model_download_instructions.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
            version="1.0.0",
            stage="production",
        )

    def get_registry_allowed_statuses(self) -> Both[RegistryAllowedStatusesReply]:
        return both(
            get_registry_allowed_statuses.sync,
            get_registry_allowed_statuses.asyncio,
            client=self.client,
            workspace_name="my-team",
        )

    def get_registry_model_compact_details(self) -> Both[RegistryModelCompactDetails]:
        return both(
            get_registry_model_compact_details.sync,
            get_registry_model_compact_details.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
        )

    def get_registry_model_versions(self) -> Both[RegistryModelVersionsReply]:
        return both(
            get_registry_model_versions.sync,
            get_registry_model_versions.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
            tag="baseline",
            status="Production",
            version_prefix="3",
        )

    def get_registry_model_version(self) -> Both[RegistryModelVersion]:
        return both(
            get_registry_model_version.sync,
            get_registry_model_version.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
            version="1.0.0",
        )

    def get_registry_model_version_history(self) -> Both[RegistryHistoryReply]:
        return both(
            get_registry_model_version_history.sync,
            get_registry_model_version_history.asyncio,
            client=self.client,
            body=RegistryHistoryRequest(registry_model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3", grouped_by="DAY"),
        )

    def get_registry_model_version_metadata(self) -> Both[RegistryMetadataReply]:
        return both(
            get_registry_model_version_metadata.sync,
            get_registry_model_version_metadata.asyncio,
            client=self.client,
            id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
        )

    def get_registry_model_version_status_configuration(self) -> Both[RegistryStatusConfigurationReply]:
        return both(
            get_registry_model_version_status_configuration.sync,
            get_registry_model_version_status_configuration.asyncio,
            client=self.client,
            id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
        )

    def create_registry_model(self) -> Both[RegistryModelRecordReply]:
        return both(
            create_registry_model.sync,
            create_registry_model.asyncio,
            client=self.client,
            body=CreateRegistryModelRequest(
                experiment_model_id="Em7qS1dF4hJk9lZx2cVb5nMw8",
                registry_model_name="resnet",
                version="1.0.0",
                description="Tells digits apart",
                is_public=False,
                comment="first try",
                stages=["staging"],
            ),
        )

    def add_registry_model_version(self) -> Both[RegistryModelRecordReply]:
        return both(
            add_registry_model_version.sync,
            add_registry_model_version.asyncio,
            client=self.client,
            body=AddRegistryModelVersionRequest(
                experiment_model_id="Em7qS1dF4hJk9lZx2cVb5nMw8",
                registry_model_name="resnet",
                version="1.0.1",
                comment="longer training",
                stages=["production"],
            ),
        )

    def register_model(self) -> Both[RegistryModelRecordReply]:
        return both(
            register_model.sync,
            register_model.asyncio,
            client=self.client,
            body=RegisterModelRequest(
                experiment_key=EXPERIMENT,
                experiment_model_name="resnet",
                registry_model_name="resnet",
                registry_model_description="Tells digits apart",
                version="1.0.0",
                version_comment="first try",
                tags=["baseline"],
                status=None,
                public_model=None,
            ),
        )

    def update_registry_model_version(self) -> Both[Ack]:
        return both(
            update_registry_model_version.sync,
            update_registry_model_version.asyncio,
            client=self.client,
            body=UpdateRegistryModelVersionRequest(
                registry_model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3", comment="checked by hand", stages=["production"]
            ),
        )

    def update_registry_model(self) -> Both[Ack]:
        return both(
            update_registry_model.sync,
            update_registry_model.asyncio,
            client=self.client,
            body=UpdateRegistryModelRequest(
                registry_model_id="Rm4kT8wQz1nB6vXc3pLy7sDf9", description="Tells digits apart", is_public=False
            ),
        )

    def set_registry_model_notes(self) -> Both[Ack]:
        return both(
            set_registry_model_notes.sync,
            set_registry_model_notes.asyncio,
            client=self.client,
            body=SetRegistryModelNotesRequest(
                workspace_name="my-team", registry_model_name="resnet", notes="Trained on digits-2."
            ),
        )

    def delete_registry_model(self) -> Both[Ack]:
        return both(
            delete_registry_model.sync,
            delete_registry_model.asyncio,
            client=self.client,
            workspace_name="my-team",
            model_name="resnet",
        )

    def delete_registry_model_version(self) -> Both[Ack]:
        return both(
            delete_registry_model_version.sync,
            delete_registry_model_version.asyncio,
            client=self.client,
            model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
        )

    def add_registry_model_version_stage(self) -> Both[Ack]:
        return both(
            add_registry_model_version_stage.sync,
            add_registry_model_version_stage.asyncio,
            client=self.client,
            model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
            stage="production",
        )

    def delete_registry_model_version_stage(self) -> Both[Ack]:
        return both(
            delete_registry_model_version_stage.sync,
            delete_registry_model_version_stage.asyncio,
            client=self.client,
            model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
            stage="production",
        )

    def set_registry_model_version_status(self) -> Both[Ack]:
        return both(
            set_registry_model_version_status.sync,
            set_registry_model_version_status.asyncio,
            client=self.client,
            body=SetRegistryModelVersionStatusRequest(status="Production", model_item_id="Vi2jH5gN8xKt0bWq4mRz6cPe3"),
        )

    def set_registry_model_version_metadata(self) -> Both[Ack]:
        return both(
            set_registry_model_version_metadata.sync,
            set_registry_model_version_metadata.asyncio,
            client=self.client,
            id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
            body=RegistryMetadataRequest(metadata=[RegistryMetadataEntry(key="dataset", value="digits-2")]),
        )

    def set_registry_model_version_status_configuration(self) -> Both[Ack]:
        return both(
            set_registry_model_version_status_configuration.sync,
            set_registry_model_version_status_configuration.asyncio,
            client=self.client,
            id="Vi2jH5gN8xKt0bWq4mRz6cPe3",
            body=RegistryStatusConfigurationRequest(
                status="Production",
                is_review_required=True,
                status_configuration=[RegistryMetadataEntry(key="endpoint", value="eu-1")],
                comment="after the holidays",
            ),
        )

    def set_webhooks(self) -> Both[Ack]:
        return both(
            set_webhooks.sync,
            set_webhooks.asyncio,
            client=self.client,
            body=SetWebhooksRequest(
                webhook_configs=[
                    SetWebhookConfig(
                        workspace_name="my-team",
                        model_name="resnet",
                        webhook_urls=[
                            Webhook(
                                triggers=["MODEL_VERSION_CREATED"],
                                name="deploy",
                                url="https://ci.example/hooks/resnet",
                                header=WebhookHeaders.from_dict({"Authorization": "secret"}),
                            )
                        ],
                    )
                ]
            ),
        )

    def get_webhooks(self) -> Both[WebhooksReply]:
        return both(
            get_webhooks.sync, get_webhooks.asyncio, client=self.client, workspace_name="my-team", model_name="resnet"
        )
