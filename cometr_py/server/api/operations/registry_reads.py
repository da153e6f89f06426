"""The model registry, as far as it is read. An item is a version of a registered model."""

from __future__ import annotations

import datetime
from collections import defaultdict
from urllib.parse import urlencode

import msgspec
from comet_wire import registry as wire
from comet_wire.base import UNSET, or_none

from cometr_py.core.json_decode import decode
from cometr_py.server.api.calls import Call, ParamsT
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.operations.assets import asset_entry
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.assets import stored_files
from cometr_py.server.domain.experiment_models import files_of_model
from cometr_py.server.domain.model_registry import (
    COMMENT,
    CREATED,
    METADATA,
    NO_STATUS,
    STATUS,
    STATUS_CONFIGURATION,
    STATUS_REQUEST,
    TAGS,
    RegistryChange,
    StoredRegistryModel,
    StoredRegistryVersion,
    changes_of,
    find_version,
    latest_version,
    model_by_id,
    model_named,
    registered_models,
    select_versions,
    version_by_id,
    versions_of,
)
from cometr_py.server.domain.name_lists import decode_names

#: The statuses that versions may have here.
STATUSES = (NO_STATUS, "Development", "QA", "Staging", "Production")
#: The names of changes in responses; Comet is not known to note comments, tags, and metadata.
_ACTIONS = {
    CREATED: "MODEL_VERSION_CREATED",
    STATUS: "MODEL_VERSION_STATUS_CHANGED",
    STATUS_REQUEST: "MODEL_VERSION_STATUS_REQUEST_CHANGE",
    STATUS_CONFIGURATION: "MODEL_VERSION_STATUS_REQUEST_CHANGE",
    COMMENT: "MODEL_VERSION_COMMENT_CHANGED",
    TAGS: "MODEL_VERSION_TAGS_CHANGED",
    METADATA: "MODEL_VERSION_METADATA_CHANGED",
}
_OF_STATUS = (STATUS, STATUS_REQUEST, STATUS_CONFIGURATION)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@operation(wire.GET_REGISTRY_MODELS)
def get_registry_models(call: Call[wire.GetRegistryModelsParams, None]) -> wire.GetRegistryModelsResponse:
    """Return the registered models of a workspace."""
    rows = registered_models(call.connection, call.params.workspace_name)
    return wire.RegistryModelsReply(registry_models=[_listed_model(call, row) for row in rows])


@operation(wire.GET_REGISTRY_MODEL_COUNT)
def get_registry_model_count(
    call: Call[wire.GetRegistryModelCountParams, None],
) -> wire.GetRegistryModelCountResponse:
    """Return how many models a workspace has registered."""
    count = len(registered_models(call.connection, call.params.workspace_name))
    return wire.RegistryModelCountReply(registry_model_count=count)


@operation(wire.GET_REGISTRY_MODEL_DETAILS)
def get_registry_model_details(
    call: Call[wire.GetRegistryModelDetailsParams, None],
) -> wire.GetRegistryModelDetailsResponse:
    """Return a registered model with all its versions."""
    model = model_named(call.connection, call.params.workspace_name, call.params.model_name)
    versions = versions_of(call.connection, model.id)
    return wire.RegistryModelDetails(
        registry_model_id=model.id,
        workspace_id=model.workspace_id,
        model_name=model.name,
        description=model.description,
        number_of_versions=len(versions),
        versions=[_version(call, model, one, with_files=True) for one in versions],
        is_public=model.public,
        auto_generated=False,
        is_auto_generated=False,
        monitored=False,
        is_monitored=False,
        image_path=None,
        user_name=call.user,
        created_at=model.created_at,
        last_updated=model.updated_at,
    )


@operation(wire.GET_REGISTRY_MODEL_LATEST_VERSION)
def get_registry_model_latest_version(
    call: Call[wire.GetRegistryModelLatestVersionParams, None],
) -> wire.GetRegistryModelLatestVersionResponse:
    """Return the newest version of a registered model, in both shapes that clients may expect."""
    params = call.params
    model = model_named(call.connection, params.workspace_name, params.model_name)
    major, minor = or_none(params.version_major), or_none(params.version_minor)
    found = latest_version(call.connection, model, major, minor, or_none(params.stage))
    version = _version(call, model, found, with_files=True)
    members = msgspec.structs.asdict(version)
    return wire.RegistryLatestVersionReply(**members, model_name=model.name, versions=[version])


@operation(wire.GET_REGISTRY_MODEL_NOTES)
def get_registry_model_notes(
    call: Call[wire.GetRegistryModelNotesParams, None],
) -> wire.GetRegistryModelNotesResponse:
    """Return the notes of a registered model."""
    model = model_named(call.connection, call.params.workspace_name, call.params.model_name)
    return wire.RegistryModelNotesReply(notes=model.notes or "")


@operation(wire.DOWNLOAD_REGISTRY_MODEL_VERSION)
def download_registry_model_version(call: Call[wire.DownloadRegistryModelVersionParams, None]) -> ServerReply:
    """Download a version as a zip archive."""
    params = call.params
    model = model_named(call.connection, params.workspace_name, params.model_name)
    version = find_version(call.connection, model, or_none(params.version), or_none(params.stage))
    files = files_of_model(call.connection, version.experiment_model_id, version.experiment_key)
    return file_reply(call.files.bundle(call.connection, stored_files(files)), "application/octet-stream")


@operation(wire.GET_REGISTRY_MODEL_DOWNLOAD_INSTRUCTIONS)
def get_registry_model_download_instructions(
    call: Call[wire.GetRegistryModelDownloadInstructionsParams, None],
) -> wire.GetRegistryModelDownloadInstructionsResponse:
    """Return what to download for a version, file by file."""
    params = call.params
    model = model_named(call.connection, params.workspace_name, params.model_name)
    version = find_version(call.connection, model, or_none(params.version), or_none(params.stage))
    return wire.RegistryModelDownloadReply(
        versions=[_version(call, model, version, with_files=True)], s3_download_enabled=False
    )


@operation(wire.GET_REGISTRY_ALLOWED_STATUSES)
def get_registry_allowed_statuses(
    _call: Call[wire.GetRegistryAllowedStatusesParams, None],
) -> wire.GetRegistryAllowedStatusesResponse:
    """Return the statuses that versions may have in a workspace."""
    return wire.RegistryAllowedStatusesReply(allowed_status=list(STATUSES))


@operation(wire.GET_REGISTRY_MODEL_COMPACT_DETAILS)
def get_registry_model_compact_details(
    call: Call[wire.GetRegistryModelCompactDetailsParams, None],
) -> wire.GetRegistryModelCompactDetailsResponse:
    """Return a registered model without its versions."""
    model = model_named(call.connection, call.params.workspace_name, call.params.model_name)
    return wire.RegistryModelCompactDetails(registry_model_id=model.id)


@operation(wire.GET_REGISTRY_MODEL_VERSIONS)
def get_registry_model_versions(
    call: Call[wire.GetRegistryModelVersionsParams, None],
) -> wire.GetRegistryModelVersionsResponse:
    """Return versions of a registered model."""
    params = call.params
    model = model_named(call.connection, params.workspace_name, params.model_name)
    found = select_versions(
        call.connection, model, or_none(params.tag), or_none(params.status), or_none(params.version_prefix)
    )
    return wire.RegistryModelVersionsReply(items=[_version(call, model, one, with_files=False) for one in found])


@operation(wire.GET_REGISTRY_MODEL_VERSION)
def get_registry_model_version(
    call: Call[wire.GetRegistryModelVersionParams, None],
) -> wire.GetRegistryModelVersionResponse:
    """Return one version of a registered model."""
    params = call.params
    model = model_named(call.connection, params.workspace_name, params.model_name)
    version = find_version(call.connection, model, params.version, None)
    return _version(call, model, version, with_files=True)


@operation(wire.GET_REGISTRY_MODEL_VERSION_HISTORY, optional=("groupedBy",))
def get_registry_model_version_history(
    call: Call[None, wire.GetRegistryModelVersionHistoryRequest],
) -> wire.GetRegistryModelVersionHistoryResponse:
    """Return the changes by day, the newest first."""
    version = version_by_id(call.connection, call.body.registry_model_item_id)
    model = model_by_id(call.connection, version.registry_model_id)
    days: dict[str, list[wire.RegistryHistoryEntry]] = defaultdict(list)
    for change in changes_of(call.connection, version.id):
        days[_day(change.created_at)].append(
            wire.RegistryHistoryEntry(
                action_type=_ACTIONS[change.action],
                comment=change.comment or "" if change.action in _OF_STATUS else None,
                new_value=_state(change, change.new_value, call.user),
                previous_value=_state(change, change.previous_value, call.user),
                registry_model_id=model.id,
                registry_model_item_id=version.id,
                registry_model_item_version=version.version,
                registry_model_name=model.name,
                registry_model_item_actual_path_params=None,
                user_avatar_link=None,
                user_name=call.user,
            )
        )
    return days


@operation(wire.GET_REGISTRY_MODEL_VERSION_METADATA)
def get_registry_model_version_metadata(
    call: Call[wire.GetRegistryModelVersionMetadataParams, None],
) -> wire.GetRegistryModelVersionMetadataResponse:
    """Return the metadata of a version."""
    version = version_by_id(call.connection, call.params.id)
    metadata = decode(version.metadata.encode(), list[wire.RegistryMetadataEntry])
    return wire.RegistryMetadataReply(metadata=metadata)


@operation(wire.GET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION)
def get_registry_model_version_status_configuration(
    call: Call[wire.GetRegistryModelVersionStatusConfigurationParams, None],
) -> wire.GetRegistryModelVersionStatusConfigurationResponse:
    """Return the configuration of a version's status."""
    version = version_by_id(call.connection, call.params.id)
    if version.status_configuration is None:
        return wire.RegistryStatusConfigurationReply()
    return decode(version.status_configuration.encode(), wire.RegistryStatusConfigurationReply)


def _day(milliseconds: int) -> str:
    """Return a date as Comet writes it: ``November 6, 2023``."""
    day = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _state(change: RegistryChange, value: str | None, user: str) -> wire.RegistryHistoryValue:
    """Return what a change replaced, or what it set."""
    if change.action == STATUS_CONFIGURATION:  # as older versions of the server noted it: the whole configuration
        value = str(msgspec.json.decode(value).get("status")) if value else None
    if change.action in _OF_STATUS:
        changed_by = user if change.action == STATUS else UNSET
        return wire.RegistryHistoryValue(registry_model_status=value or NO_STATUS, changed_by=changed_by)
    if change.action == COMMENT:
        return wire.RegistryHistoryValue(comment=value or "")
    if change.action == TAGS:
        return wire.RegistryHistoryValue(tags=decode_names(value or "[]"))
    if change.action == METADATA:
        pairs = decode((value or "[]").encode(), list[wire.RegistryMetadataEntry])
        return wire.RegistryHistoryValue(metadata=pairs)
    return wire.RegistryHistoryValue()


def _version(
    call: Call[ParamsT, None], model: StoredRegistryModel, version: StoredRegistryVersion, *, with_files: bool
) -> wire.RegistryModelVersion:
    shown = wire.RegistryModelVersion(
        registry_model_item_id=version.id,
        registry_model_id=model.id,
        version=version.version,
        comment=version.comment,
        stages=version.tags,
        tags=version.tags,
        status=version.status or NO_STATUS,
        metadata=[],
        experiment_key=version.experiment_key,
        experiment_model=wire.RegistryExperimentModel(
            experiment_model_id=version.experiment_model_id,
            experiment_model_name=version.experiment_model_name,
            model_name=version.experiment_model_name,
            experiment_key=version.experiment_key,
        ),
        user_name=call.user,
        created_at=version.created_at,
        last_updated=version.updated_at,
        rest_api_url=_download_url(call.root_url, model, version.version),
    )
    if with_files:
        files = files_of_model(call.connection, version.experiment_model_id, version.experiment_key)
        shown.assets = [asset_entry(call.root_url, asset) for asset in files]
    return shown


def _listed_model(call: Call[ParamsT, None], model: StoredRegistryModel) -> wire.RegistryModel:
    versions = versions_of(call.connection, model.id)
    return wire.RegistryModel(
        registry_model_id=model.id,
        model_name=model.name,
        description=model.description,
        number_of_versions=len(versions),
        latest_version=_version(call, model, versions[0], with_files=False) if versions else None,
        is_public=model.public,
        image_path=None,
        user_name=call.user,
        created_at=model.created_at,
        last_updated=model.updated_at,
    )


def _download_url(root_url: str, model: StoredRegistryModel, version: str) -> str:
    query = urlencode({"workspaceName": model.workspace_name, "modelName": model.name, "version": version})
    return f"{root_url}{wire.DOWNLOAD_REGISTRY_MODEL_VERSION.path}?{query}"
