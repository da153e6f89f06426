# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import ModelName

from . import shared


class AddRegistryModelVersionRequest(Wire, kw_only=True):
    """A further version of a model."""

    experiment_model_id: str = field(name="experimentModelId")
    registry_model_name: ModelName = field(name="registryModelName")
    version: str
    comment: str | None | UnsetType = UNSET
    stages: list[str] | None | UnsetType = UNSET


class CreateRegistryModelRequest(Wire, kw_only=True):
    """A new model, with its first version."""

    experiment_model_id: str = field(name="experimentModelId")
    registry_model_name: ModelName = field(name="registryModelName")
    version: str
    description: str | None | UnsetType = UNSET
    is_public: bool | None | UnsetType = field(name="isPublic", default=UNSET)
    comment: str | None | UnsetType = UNSET
    stages: list[str] | None | UnsetType = UNSET


class RegisterModelRequest(Wire, kw_only=True):
    """A version of a model, new or known."""

    experiment_key: str = field(name="experimentKey")
    experiment_model_name: ModelName = field(name="experimentModelName")
    registry_model_name: ModelName = field(name="registryModelName")
    registry_model_description: str | None | UnsetType = field(name="registryModelDescription", default=UNSET)
    version: str | None | UnsetType = UNSET
    version_comment: str | None | UnsetType = field(name="versionComment", default=UNSET)
    tags: list[str] | None | UnsetType = UNSET
    status: str | None | UnsetType = UNSET
    public_model: bool | None | UnsetType = field(name="publicModel", default=UNSET)


class RegistryAllowedStatusesReply(Wire, kw_only=True):
    """The statuses that a version may have."""

    allowed_status: list[str] = field(name="allowedStatus")


class RegistryExperimentModel(Wire, kw_only=True, gc=False):
    """The model of an experiment that a registered version was made of."""

    experiment_model_id: str = field(name="experimentModelId")
    experiment_key: str = field(name="experimentKey")
    experiment_model_name: str | UnsetType = field(name="experimentModelName", default=UNSET)
    model_name: str | UnsetType = field(name="modelName", default=UNSET)


class RegistryHistoryRequest(Wire, kw_only=True, gc=False):
    """Which version's history is wanted."""

    registry_model_item_id: str = field(name="registryModelItemId")
    grouped_by: str = field(name="groupedBy")


class RegistryMetadataEntry(Wire, kw_only=True, gc=False):
    """A name and its value."""

    key: str
    value: str | int | float | bool | None | UnsetType = UNSET


class RegistryMetadataReply(Wire, kw_only=True):
    """The metadata of a version."""

    metadata: list[RegistryMetadataEntry]


class RegistryMetadataRequest(Wire, kw_only=True):
    """Metadata to set."""

    metadata: list[RegistryMetadataEntry]


class RegistryModelCompactDetails(Wire, kw_only=True, gc=False):
    """A registered model without its versions. Only the id is evidenced; Comet's servers send more."""

    registry_model_id: str = field(name="registryModelId")


class RegistryModelCountReply(Wire, kw_only=True, gc=False):
    """How many models are registered."""

    registry_model_count: Int64 = field(name="registryModelCount")


class RegistryModelNotesReply(Wire, kw_only=True, gc=False):
    """The notes of a registered model."""

    notes: str | None


class RegistryModelRecordReply(Wire, kw_only=True, gc=False):
    """What was registered."""

    registry_model_id: str = field(name="registryModelId")
    registry_model_item_id: str = field(name="registryModelItemId")


class RegistryModelVersion(Wire, kw_only=True):
    """
    One version of a registered model. `stages` is the older word for `tags`; `assets` and `restApiUrl` are only in the
    details.
    """

    registry_model_item_id: str = field(name="registryModelItemId")
    version: str
    comment: str | None
    stages: list[str]
    experiment_model: RegistryExperimentModel = field(name="experimentModel")
    user_name: str = field(name="userName")
    created_at: Int64 = field(name="createdAt")
    last_updated: Int64 = field(name="lastUpdated")
    registry_model_id: str | None = field(name="registryModelId", default=None)
    tags: list[str] | None = None
    status: str | None = None
    experiment_key: str | None = field(name="experimentKey", default=None)
    metadata: list[str] | UnsetType = UNSET
    assets: list[shared.Asset] | None = None
    rest_api_url: str | None = field(name="restApiUrl", default=None)


class RegistryModelVersionsReply(Wire, kw_only=True):
    """Versions of a registered model."""

    items: list[RegistryModelVersion]


class RegistryStatusConfigurationReply(Wire, kw_only=True):
    """The configuration of a version's status. An object without members where nothing was set."""

    model_item_id: str | None | UnsetType = field(name="modelItemId", default=UNSET)
    status: str | None | UnsetType = UNSET
    is_review_required: bool | None | UnsetType = field(name="isReviewRequired", default=UNSET)
    status_configuration: list[RegistryMetadataEntry] | None | UnsetType = field(
        name="statusConfiguration", default=UNSET
    )
    comment: str | None | UnsetType = UNSET


class RegistryStatusConfigurationRequest(Wire, kw_only=True):
    """A status and its configuration."""

    status: str
    is_review_required: bool = field(name="isReviewRequired")
    status_configuration: list[RegistryMetadataEntry] = field(name="statusConfiguration")
    comment: str | None | UnsetType = UNSET


class SetRegistryModelNotesRequest(Wire, kw_only=True, gc=False):
    """Notes of a registered model."""

    workspace_name: str = field(name="workspaceName")
    registry_model_name: ModelName = field(name="registryModelName")
    notes: str


class SetRegistryModelVersionStatusRequest(Wire, kw_only=True, gc=False):
    """The status of a version."""

    status: str
    model_item_id: str = field(name="modelItemId")


class UpdateRegistryModelRequest(Wire, kw_only=True, gc=False):
    """What to change about a model. Fields that are absent or null keep their values."""

    registry_model_id: str = field(name="registryModelId")
    registry_model_name: ModelName | None | UnsetType = field(name="registryModelName", default=UNSET)
    description: str | None | UnsetType = UNSET
    is_public: bool | None | UnsetType = field(name="isPublic", default=UNSET)


class UpdateRegistryModelVersionRequest(Wire, kw_only=True):
    """What to change about a version. Fields that are absent or null keep their values."""

    registry_model_item_id: str = field(name="registryModelItemId")
    comment: str | None | UnsetType = UNSET
    stages: list[str] | None | UnsetType = UNSET


WebhookHeaders: TypeAlias = dict[str, str]
"""Header fields by name."""


class GetRegistryModelsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_models``."""

    workspace_name: str = field(name="workspaceName")


class GetRegistryAllowedStatusesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_allowed_statuses``."""

    workspace_name: str = field(name="workspaceName")


class GetRegistryModelCompactDetailsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_compact_details``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")


class GetRegistryModelCountParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_count``."""

    workspace_name: str = field(name="workspaceName")


class GetRegistryModelDetailsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_details``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")


class GetRegistryModelVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_version``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    version: str


class DownloadRegistryModelVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_registry_model_version``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    version: str | UnsetType = UNSET
    stage: str | UnsetType = UNSET


class GetRegistryModelDownloadInstructionsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_download_instructions``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    version: str | UnsetType = UNSET
    stage: str | UnsetType = UNSET


class GetRegistryModelVersionMetadataParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_version_metadata``."""

    id: str


class GetRegistryModelVersionStatusConfigurationParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_version_status_configuration``."""

    id: str


class GetRegistryModelVersionsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_versions``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    tag: str | UnsetType = UNSET
    status: str | UnsetType = UNSET
    version_prefix: str | UnsetType = field(name="versionPrefix", default=UNSET)


class GetRegistryModelLatestVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_latest_version``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    version_major: Int64 | UnsetType = field(name="versionMajor", default=UNSET)
    version_minor: Int64 | UnsetType = field(name="versionMinor", default=UNSET)
    stage: str | UnsetType = UNSET


class GetRegistryModelNotesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_registry_model_notes``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")


class GetWebhooksParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_webhooks``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")


class DeleteRegistryModelParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_registry_model``."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")


class DeleteRegistryModelVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_registry_model_version``."""

    model_item_id: str = field(name="modelItemId")


class AddRegistryModelVersionStageParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``add_registry_model_version_stage``."""

    model_item_id: str = field(name="modelItemId")
    stage: str


class DeleteRegistryModelVersionStageParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_registry_model_version_stage``."""

    model_item_id: str = field(name="modelItemId")
    stage: str


class SetRegistryModelVersionMetadataParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``set_registry_model_version_metadata``."""

    id: str


class SetRegistryModelVersionStatusConfigurationParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``set_registry_model_version_status_configuration``."""

    id: str


class RegistryHistoryValue(Wire, kw_only=True):
    """State of a version before or after a change."""

    registry_model_status: str | UnsetType = field(name="registryModelStatus", default=UNSET)
    changed_by: str | UnsetType = field(name="changedBy", default=UNSET)
    comment: str | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    metadata: list[RegistryMetadataEntry] | UnsetType = UNSET


class RegistryLatestVersionReply(Wire, kw_only=True):
    """
    The newest version. Its shape is not evidenced well: the members of the version, or those of the model with the
    version as the only entry of `versions`. Read `versions` first, and the version's members if it is absent.

    The server of cometr_py sends both.
    """

    registry_model_id: str = field(name="registryModelId")
    user_name: str = field(name="userName")
    created_at: Int64 = field(name="createdAt")
    last_updated: Int64 = field(name="lastUpdated")
    model_name: str | UnsetType = field(name="modelName", default=UNSET)
    versions: list[RegistryModelVersion] | UnsetType = UNSET
    registry_model_item_id: str | UnsetType = field(name="registryModelItemId", default=UNSET)
    version: str | UnsetType = UNSET
    comment: str | None | UnsetType = UNSET
    stages: list[str] | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    status: str | UnsetType = UNSET
    experiment_model: RegistryExperimentModel | UnsetType = field(name="experimentModel", default=UNSET)
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    metadata: list[str] | UnsetType = UNSET
    assets: list[shared.Asset] | UnsetType = UNSET
    rest_api_url: str | UnsetType = field(name="restApiUrl", default=UNSET)


class RegistryModel(Wire, kw_only=True):
    """A registered model as the list of a workspace shows it."""

    registry_model_id: str = field(name="registryModelId")
    model_name: str = field(name="modelName")
    description: str | None
    number_of_versions: Int64 = field(name="numberOfVersions")
    latest_version: RegistryModelVersion | None = field(name="latestVersion")
    is_public: bool = field(name="isPublic")
    image_path: str | None = field(name="imagePath")
    user_name: str = field(name="userName")
    created_at: Int64 = field(name="createdAt")
    last_updated: Int64 = field(name="lastUpdated")


class RegistryModelDetails(Wire, kw_only=True):
    """A registered model with all its versions."""

    registry_model_id: str = field(name="registryModelId")
    model_name: str = field(name="modelName")
    description: str | None
    number_of_versions: Int64 = field(name="numberOfVersions")
    versions: list[RegistryModelVersion]
    is_public: bool = field(name="isPublic")
    image_path: str | None = field(name="imagePath")
    user_name: str = field(name="userName")
    created_at: Int64 = field(name="createdAt")
    last_updated: Int64 = field(name="lastUpdated")
    workspace_id: str | UnsetType = field(name="workspaceId", default=UNSET)
    auto_generated: bool | UnsetType = field(name="autoGenerated", default=UNSET)
    is_auto_generated: bool | UnsetType = field(name="isAutoGenerated", default=UNSET)
    monitored: bool | UnsetType = UNSET
    is_monitored: bool | UnsetType = field(name="isMonitored", default=UNSET)


class RegistryModelDownloadReply(Wire, kw_only=True):
    """What to download, file by file."""

    versions: list[RegistryModelVersion]
    s3_download_enabled: bool | UnsetType = field(name="s3DownloadEnabled", default=UNSET)


class RegistryModelsReply(Wire, kw_only=True):
    """The registered models of a workspace."""

    registry_models: list[RegistryModel] = field(name="registryModels")


class Webhook(Wire, kw_only=True):
    """A URL to call when something happens to a model."""

    url: str
    triggers: list[str] | UnsetType = UNSET
    name: str | UnsetType = UNSET
    header: WebhookHeaders | UnsetType = UNSET


class WebhookConfig(Wire, kw_only=True):
    """Webhooks of one registered model."""

    workspace_name: str = field(name="workspaceName")
    model_name: str = field(name="modelName")
    webhook_urls: list[Webhook] = field(name="webhookUrls")


class WebhooksReply(Wire, kw_only=True):
    """Webhooks of registered models."""

    webhook_configs: list[WebhookConfig] = field(name="webhookConfigs")


class RegistryHistoryEntry(Wire, kw_only=True):
    """One change of a version."""

    action_type: str = field(name="actionType")
    previous_value: RegistryHistoryValue = field(name="previousValue")
    new_value: RegistryHistoryValue = field(name="newValue")
    comment: str | None
    registry_model_id: str = field(name="registryModelId")
    registry_model_name: str = field(name="registryModelName")
    registry_model_item_id: str = field(name="registryModelItemId")
    registry_model_item_version: str = field(name="registryModelItemVersion")
    registry_model_item_actual_path_params: str | None = field(name="registryModelItemActualPathParams")
    user_name: str = field(name="userName")
    user_avatar_link: str | None = field(name="userAvatarLink")


RegistryHistoryReply: TypeAlias = dict[str, list[RegistryHistoryEntry]]
"""
The changes by day, the newest first. The keys are dates such as `November 6, 2023`: the month in words, the day
without a leading zero.
"""


class SetWebhookConfig(Wire, kw_only=True):
    """Webhooks to set for one registered model."""

    workspace_name: str = field(name="workspaceName")
    model_name: ModelName = field(name="modelName")
    webhook_urls: list[Webhook] = field(name="webhookUrls")


class SetWebhooksRequest(Wire, kw_only=True):
    """Webhooks of registered models."""

    webhook_configs: list[SetWebhookConfig] = field(name="webhookConfigs")


AddRegistryModelVersionResponse: TypeAlias = RegistryModelRecordReply
AddRegistryModelVersionStageResponse: TypeAlias = shared.Ack
CreateRegistryModelResponse: TypeAlias = RegistryModelRecordReply
DeleteRegistryModelResponse: TypeAlias = shared.Ack
DeleteRegistryModelVersionResponse: TypeAlias = shared.Ack
DeleteRegistryModelVersionStageResponse: TypeAlias = shared.Ack
GetRegistryAllowedStatusesResponse: TypeAlias = RegistryAllowedStatusesReply
GetRegistryModelCompactDetailsResponse: TypeAlias = RegistryModelCompactDetails
GetRegistryModelCountResponse: TypeAlias = RegistryModelCountReply
GetRegistryModelDetailsResponse: TypeAlias = RegistryModelDetails
GetRegistryModelDownloadInstructionsResponse: TypeAlias = RegistryModelDownloadReply
GetRegistryModelLatestVersionResponse: TypeAlias = RegistryLatestVersionReply
GetRegistryModelNotesResponse: TypeAlias = RegistryModelNotesReply
GetRegistryModelVersionResponse: TypeAlias = RegistryModelVersion
GetRegistryModelVersionHistoryRequest: TypeAlias = RegistryHistoryRequest
GetRegistryModelVersionHistoryResponse: TypeAlias = RegistryHistoryReply
GetRegistryModelVersionMetadataResponse: TypeAlias = RegistryMetadataReply
GetRegistryModelVersionStatusConfigurationResponse: TypeAlias = RegistryStatusConfigurationReply
GetRegistryModelVersionsResponse: TypeAlias = RegistryModelVersionsReply
GetRegistryModelsResponse: TypeAlias = RegistryModelsReply
GetWebhooksResponse: TypeAlias = WebhooksReply
RegisterModelResponse: TypeAlias = RegistryModelRecordReply
SetRegistryModelNotesResponse: TypeAlias = shared.Ack
SetRegistryModelVersionMetadataRequest: TypeAlias = RegistryMetadataRequest
SetRegistryModelVersionMetadataResponse: TypeAlias = shared.Ack
SetRegistryModelVersionStatusResponse: TypeAlias = shared.Ack
SetRegistryModelVersionStatusConfigurationRequest: TypeAlias = RegistryStatusConfigurationRequest
SetRegistryModelVersionStatusConfigurationResponse: TypeAlias = shared.Ack
SetWebhooksResponse: TypeAlias = shared.Ack
UpdateRegistryModelResponse: TypeAlias = shared.Ack
UpdateRegistryModelVersionResponse: TypeAlias = shared.Ack

ADD_REGISTRY_MODEL_VERSION: Endpoint[None, AddRegistryModelVersionRequest, AddRegistryModelVersionResponse] = Endpoint(
    "add_registry_model_version",
    "POST",
    "/api/rest/v2/write/registry-model/item",
    request=AddRegistryModelVersionRequest,
    response=AddRegistryModelVersionResponse,
)
ADD_REGISTRY_MODEL_VERSION_STAGE: Endpoint[
    AddRegistryModelVersionStageParams, None, AddRegistryModelVersionStageResponse
] = Endpoint(
    "add_registry_model_version_stage",
    "GET",
    "/api/rest/v2/write/registry-model/item/stage",
    params=AddRegistryModelVersionStageParams,
    response=AddRegistryModelVersionStageResponse,
)
CREATE_REGISTRY_MODEL: Endpoint[None, CreateRegistryModelRequest, CreateRegistryModelResponse] = Endpoint(
    "create_registry_model",
    "POST",
    "/api/rest/v2/write/registry-model",
    request=CreateRegistryModelRequest,
    response=CreateRegistryModelResponse,
)
DELETE_REGISTRY_MODEL: Endpoint[DeleteRegistryModelParams, None, DeleteRegistryModelResponse] = Endpoint(
    "delete_registry_model",
    "GET",
    "/api/rest/v2/write/registry-model/delete",
    params=DeleteRegistryModelParams,
    response=DeleteRegistryModelResponse,
)
DELETE_REGISTRY_MODEL_VERSION: Endpoint[DeleteRegistryModelVersionParams, None, DeleteRegistryModelVersionResponse] = (
    Endpoint(
        "delete_registry_model_version",
        "GET",
        "/api/rest/v2/write/registry-model/item/delete",
        params=DeleteRegistryModelVersionParams,
        response=DeleteRegistryModelVersionResponse,
    )
)
DELETE_REGISTRY_MODEL_VERSION_STAGE: Endpoint[
    DeleteRegistryModelVersionStageParams, None, DeleteRegistryModelVersionStageResponse
] = Endpoint(
    "delete_registry_model_version_stage",
    "GET",
    "/api/rest/v2/write/registry-model/item/stage/delete",
    params=DeleteRegistryModelVersionStageParams,
    response=DeleteRegistryModelVersionStageResponse,
)
DOWNLOAD_REGISTRY_MODEL_VERSION: Endpoint[DownloadRegistryModelVersionParams, None, bytes] = Endpoint(
    "download_registry_model_version",
    "GET",
    "/api/rest/v2/registry-model/item/download",
    params=DownloadRegistryModelVersionParams,
    response=bytes,
)
GET_REGISTRY_ALLOWED_STATUSES: Endpoint[GetRegistryAllowedStatusesParams, None, GetRegistryAllowedStatusesResponse] = (
    Endpoint(
        "get_registry_allowed_statuses",
        "GET",
        "/api/rest/v2/registry-model/allowed_status_values",
        params=GetRegistryAllowedStatusesParams,
        response=GetRegistryAllowedStatusesResponse,
    )
)
GET_REGISTRY_MODEL_COMPACT_DETAILS: Endpoint[
    GetRegistryModelCompactDetailsParams, None, GetRegistryModelCompactDetailsResponse
] = Endpoint(
    "get_registry_model_compact_details",
    "GET",
    "/api/rest/v2/registry-model/compact-details",
    params=GetRegistryModelCompactDetailsParams,
    response=GetRegistryModelCompactDetailsResponse,
)
GET_REGISTRY_MODEL_COUNT: Endpoint[GetRegistryModelCountParams, None, GetRegistryModelCountResponse] = Endpoint(
    "get_registry_model_count",
    "GET",
    "/api/rest/v2/registry-model/count",
    params=GetRegistryModelCountParams,
    response=GetRegistryModelCountResponse,
)
GET_REGISTRY_MODEL_DETAILS: Endpoint[GetRegistryModelDetailsParams, None, GetRegistryModelDetailsResponse] = Endpoint(
    "get_registry_model_details",
    "GET",
    "/api/rest/v2/registry-model/details",
    params=GetRegistryModelDetailsParams,
    response=GetRegistryModelDetailsResponse,
)
GET_REGISTRY_MODEL_DOWNLOAD_INSTRUCTIONS: Endpoint[
    GetRegistryModelDownloadInstructionsParams, None, GetRegistryModelDownloadInstructionsResponse
] = Endpoint(
    "get_registry_model_download_instructions",
    "GET",
    "/api/rest/v2/registry-model/item/download-instructions",
    params=GetRegistryModelDownloadInstructionsParams,
    response=GetRegistryModelDownloadInstructionsResponse,
)
GET_REGISTRY_MODEL_LATEST_VERSION: Endpoint[
    GetRegistryModelLatestVersionParams, None, GetRegistryModelLatestVersionResponse
] = Endpoint(
    "get_registry_model_latest_version",
    "GET",
    "/api/rest/v2/registry-model/latest_version",
    params=GetRegistryModelLatestVersionParams,
    response=GetRegistryModelLatestVersionResponse,
)
GET_REGISTRY_MODEL_NOTES: Endpoint[GetRegistryModelNotesParams, None, GetRegistryModelNotesResponse] = Endpoint(
    "get_registry_model_notes",
    "GET",
    "/api/rest/v2/registry-model/notes",
    params=GetRegistryModelNotesParams,
    response=GetRegistryModelNotesResponse,
)
GET_REGISTRY_MODEL_VERSION: Endpoint[GetRegistryModelVersionParams, None, GetRegistryModelVersionResponse] = Endpoint(
    "get_registry_model_version",
    "GET",
    "/api/rest/v2/registry-model/item/details",
    params=GetRegistryModelVersionParams,
    response=GetRegistryModelVersionResponse,
)
GET_REGISTRY_MODEL_VERSION_HISTORY: Endpoint[
    None, GetRegistryModelVersionHistoryRequest, GetRegistryModelVersionHistoryResponse
] = Endpoint(
    "get_registry_model_version_history",
    "POST",
    "/api/rest/v2/registry-model/history/item",
    request=GetRegistryModelVersionHistoryRequest,
    response=GetRegistryModelVersionHistoryResponse,
)
GET_REGISTRY_MODEL_VERSION_METADATA: Endpoint[
    GetRegistryModelVersionMetadataParams, None, GetRegistryModelVersionMetadataResponse
] = Endpoint(
    "get_registry_model_version_metadata",
    "GET",
    "/api/rest/v2/registry-model/item/{id}/metadata",
    params=GetRegistryModelVersionMetadataParams,
    response=GetRegistryModelVersionMetadataResponse,
)
GET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION: Endpoint[
    GetRegistryModelVersionStatusConfigurationParams, None, GetRegistryModelVersionStatusConfigurationResponse
] = Endpoint(
    "get_registry_model_version_status_configuration",
    "GET",
    "/api/rest/v2/registry-model/item/{id}/status-configuration",
    params=GetRegistryModelVersionStatusConfigurationParams,
    response=GetRegistryModelVersionStatusConfigurationResponse,
)
GET_REGISTRY_MODEL_VERSIONS: Endpoint[GetRegistryModelVersionsParams, None, GetRegistryModelVersionsResponse] = (
    Endpoint(
        "get_registry_model_versions",
        "GET",
        "/api/rest/v2/registry-model/items",
        params=GetRegistryModelVersionsParams,
        response=GetRegistryModelVersionsResponse,
    )
)
GET_REGISTRY_MODELS: Endpoint[GetRegistryModelsParams, None, GetRegistryModelsResponse] = Endpoint(
    "get_registry_models",
    "GET",
    "/api/rest/v2/registry-model",
    params=GetRegistryModelsParams,
    response=GetRegistryModelsResponse,
)
GET_WEBHOOKS: Endpoint[GetWebhooksParams, None, GetWebhooksResponse] = Endpoint(
    "get_webhooks", "GET", "/api/rest/v2/webhooks/config", params=GetWebhooksParams, response=GetWebhooksResponse
)
REGISTER_MODEL: Endpoint[None, RegisterModelRequest, RegisterModelResponse] = Endpoint(
    "register_model",
    "POST",
    "/api/rest/v2/write/registry-model/item/create",
    request=RegisterModelRequest,
    response=RegisterModelResponse,
)
SET_REGISTRY_MODEL_NOTES: Endpoint[None, SetRegistryModelNotesRequest, SetRegistryModelNotesResponse] = Endpoint(
    "set_registry_model_notes",
    "POST",
    "/api/rest/v2/write/registry-model/notes",
    request=SetRegistryModelNotesRequest,
    response=SetRegistryModelNotesResponse,
)
SET_REGISTRY_MODEL_VERSION_METADATA: Endpoint[
    SetRegistryModelVersionMetadataParams,
    SetRegistryModelVersionMetadataRequest,
    SetRegistryModelVersionMetadataResponse,
] = Endpoint(
    "set_registry_model_version_metadata",
    "POST",
    "/api/rest/v2/write/registry-model/item/{id}/metadata",
    params=SetRegistryModelVersionMetadataParams,
    request=SetRegistryModelVersionMetadataRequest,
    response=SetRegistryModelVersionMetadataResponse,
)
SET_REGISTRY_MODEL_VERSION_STATUS: Endpoint[
    None, SetRegistryModelVersionStatusRequest, SetRegistryModelVersionStatusResponse
] = Endpoint(
    "set_registry_model_version_status",
    "POST",
    "/api/rest/v2/write/registry-model/item/status",
    request=SetRegistryModelVersionStatusRequest,
    response=SetRegistryModelVersionStatusResponse,
)
SET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION: Endpoint[
    SetRegistryModelVersionStatusConfigurationParams,
    SetRegistryModelVersionStatusConfigurationRequest,
    SetRegistryModelVersionStatusConfigurationResponse,
] = Endpoint(
    "set_registry_model_version_status_configuration",
    "POST",
    "/api/rest/v2/write/registry-model/item/{id}/status-configuration",
    params=SetRegistryModelVersionStatusConfigurationParams,
    request=SetRegistryModelVersionStatusConfigurationRequest,
    response=SetRegistryModelVersionStatusConfigurationResponse,
)
SET_WEBHOOKS: Endpoint[None, SetWebhooksRequest, SetWebhooksResponse] = Endpoint(
    "set_webhooks", "POST", "/api/rest/v2/webhooks/config", request=SetWebhooksRequest, response=SetWebhooksResponse
)
UPDATE_REGISTRY_MODEL: Endpoint[None, UpdateRegistryModelRequest, UpdateRegistryModelResponse] = Endpoint(
    "update_registry_model",
    "POST",
    "/api/rest/v2/write/registry-model/update",
    request=UpdateRegistryModelRequest,
    response=UpdateRegistryModelResponse,
)
UPDATE_REGISTRY_MODEL_VERSION: Endpoint[None, UpdateRegistryModelVersionRequest, UpdateRegistryModelVersionResponse] = (
    Endpoint(
        "update_registry_model_version",
        "POST",
        "/api/rest/v2/write/registry-model/item/update",
        request=UpdateRegistryModelVersionRequest,
        response=UpdateRegistryModelVersionResponse,
    )
)
