"""The model registry, as far as it is changed. An item is a version of a registered model."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from comet_wire import registry as wire
from comet_wire.base import or_none
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.values import as_text
from cometr_py.server.domain import registry_changes
from cometr_py.server.domain.experiment_models import model_of_experiment, model_with_id
from cometr_py.server.domain.experiments import experiment_with_key
from cometr_py.server.domain.model_registry import model_named, version_by_id
from cometr_py.server.domain.registry_changes import NewModelVersion
from cometr_py.server.errors import NO_SUCH_REGISTRY_MODEL


@operation(wire.CREATE_REGISTRY_MODEL, optional=("version",))
def create_registry_model(call: Call[None, wire.CreateRegistryModelRequest]) -> wire.CreateRegistryModelResponse:
    """Register a new model with its first version."""
    body = call.body
    source = model_with_id(call.connection, body.experiment_model_id)
    model = registry_changes.create_model(
        call.connection,
        call.now,
        source,
        body.registry_model_name,
        description=or_none(body.description),
        public=body.is_public is True,
    )
    wanted = NewModelVersion(body.version or None, or_none(body.comment), or_none(body.stages) or [])
    version_id = registry_changes.add_version(call.connection, call.now, model, source, wanted)
    return wire.RegistryModelRecordReply(registry_model_id=model.id, registry_model_item_id=version_id)


@operation(wire.ADD_REGISTRY_MODEL_VERSION, optional=("version",))
def add_registry_model_version(
    call: Call[None, wire.AddRegistryModelVersionRequest],
) -> wire.AddRegistryModelVersionResponse:
    """Add a version to a registered model."""
    body = call.body
    source = model_with_id(call.connection, body.experiment_model_id)
    model = registry_changes.model_for(call.connection, source, body.registry_model_name)
    wanted = NewModelVersion(body.version or None, or_none(body.comment), or_none(body.stages) or [])
    version_id = registry_changes.add_version(call.connection, call.now, model, source, wanted)
    return wire.RegistryModelRecordReply(registry_model_id=model.id, registry_model_item_id=version_id)


@operation(wire.REGISTER_MODEL)
def register_model(call: Call[None, wire.RegisterModelRequest]) -> wire.RegisterModelResponse:
    """Add a version to a new or known model; without a number, the one after the highest."""
    body = call.body
    experiment = experiment_with_key(call.connection, body.experiment_key)
    source = model_of_experiment(
        call.connection, experiment.id, body.experiment_model_name, code=NO_SUCH_REGISTRY_MODEL
    )
    description = or_none(body.registry_model_description)
    model, is_new = registry_changes.ensure_model(
        call.connection,
        call.now,
        source,
        body.registry_model_name,
        description=description,
        public=body.public_model is True,
    )
    if not is_new and description is not None:
        registry_changes.change_model(call.connection, call.now, model.id, description=description)
    wanted = NewModelVersion(
        or_none(body.version), or_none(body.version_comment), or_none(body.tags) or [], or_none(body.status)
    )
    version_id = registry_changes.add_version(call.connection, call.now, model, source, wanted)
    return wire.RegistryModelRecordReply(registry_model_id=model.id, registry_model_item_id=version_id)


@operation(wire.UPDATE_REGISTRY_MODEL_VERSION)
def update_registry_model_version(call: Call[None, wire.UpdateRegistryModelVersionRequest]) -> Ack:
    """Change the comment or the stages of a version."""
    body = call.body
    version = version_by_id(call.connection, body.registry_model_item_id)
    comment, stages = or_none(body.comment), or_none(body.stages)
    if comment is not None:
        registry_changes.set_comment(call.connection, call.now, version, comment)
    if stages is not None:
        registry_changes.set_stages(call.connection, call.now, version, stages)
    return ack()


@operation(wire.UPDATE_REGISTRY_MODEL)
def update_registry_model(call: Call[None, wire.UpdateRegistryModelRequest]) -> Ack:
    """Change the name, the description or the visibility of a model."""
    body = call.body
    registry_changes.change_model(
        call.connection,
        call.now,
        body.registry_model_id,
        name=or_none(body.registry_model_name),
        description=or_none(body.description),
        public=or_none(body.is_public),
    )
    return ack()


@operation(wire.SET_REGISTRY_MODEL_NOTES, optional=("notes",), joined=("notes",))
def set_registry_model_notes(call: Call[None, wire.SetRegistryModelNotesRequest]) -> Ack:
    """Set the notes of a registered model."""
    body = call.body
    model = model_named(call.connection, body.workspace_name, body.registry_model_name)
    registry_changes.change_model(call.connection, call.now, model.id, notes=body.notes)
    return ack()


@operation(wire.DELETE_REGISTRY_MODEL)
def delete_registry_model(call: Call[wire.DeleteRegistryModelParams, None]) -> Ack:
    """Delete a registered model; the models of the experiments stay."""
    model = model_named(call.connection, call.params.workspace_name, call.params.model_name)
    registry_changes.delete_model(call.connection, call.files, model)
    return ack("Deleted")


@operation(wire.DELETE_REGISTRY_MODEL_VERSION)
def delete_registry_model_version(call: Call[wire.DeleteRegistryModelVersionParams, None]) -> Ack:
    """Delete a version of a registered model."""
    registry_changes.delete_version(call.connection, call.now, call.files, call.params.model_item_id)
    return ack("Deleted")


@operation(wire.ADD_REGISTRY_MODEL_VERSION_STAGE)
def add_registry_model_version_stage(call: Call[wire.AddRegistryModelVersionStageParams, None]) -> Ack:
    """Add a stage to a version."""
    registry_changes.add_stage(call.connection, call.now, call.params.model_item_id, call.params.stage)
    return ack()


@operation(wire.DELETE_REGISTRY_MODEL_VERSION_STAGE)
def delete_registry_model_version_stage(call: Call[wire.DeleteRegistryModelVersionStageParams, None]) -> Ack:
    """Remove a stage from a version."""
    registry_changes.remove_stage(call.connection, call.now, call.params.model_item_id, call.params.stage)
    return ack()


@operation(wire.SET_REGISTRY_MODEL_VERSION_STATUS)
def set_registry_model_version_status(call: Call[None, wire.SetRegistryModelVersionStatusRequest]) -> Ack:
    """Set the status of a version."""
    version = version_by_id(call.connection, call.body.model_item_id)
    registry_changes.set_status(call.connection, call.now, version, call.body.status)
    return ack()


@operation(wire.SET_REGISTRY_MODEL_VERSION_METADATA)
def set_registry_model_version_metadata(
    call: Call[wire.SetRegistryModelVersionMetadataParams, wire.SetRegistryModelVersionMetadataRequest],
) -> Ack:
    """Set the metadata of a version."""
    version = version_by_id(call.connection, call.params.id)
    metadata = msgspec.json.encode(_pairs(call.body.metadata)).decode()
    registry_changes.set_metadata(call.connection, call.now, version, metadata)
    return ack()


@operation(wire.SET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION, optional=("isReviewRequired",))
def set_registry_model_version_status_configuration(
    call: Call[
        wire.SetRegistryModelVersionStatusConfigurationParams, wire.SetRegistryModelVersionStatusConfigurationRequest
    ],
) -> Ack:
    """Set the status of a version with its configuration."""
    body = call.body
    version = version_by_id(call.connection, call.params.id)
    configuration = wire.RegistryStatusConfigurationReply(
        model_item_id=version.id,
        status=body.status,
        is_review_required=body.is_review_required,
        status_configuration=_pairs(body.status_configuration),
        comment=or_none(body.comment),
    )
    text = msgspec.json.encode(configuration).decode()
    registry_changes.set_status_configuration(
        call.connection,
        call.now,
        version,
        text,
        status=body.status,
        comment=or_none(body.comment),
        needs_review=body.is_review_required,
    )
    return ack()


def _pairs(entries: Sequence[wire.RegistryMetadataEntry]) -> list[wire.RegistryMetadataEntry]:
    """Return the entries with all values as strings."""
    return [wire.RegistryMetadataEntry(key=one.key, value=as_text(one.value)) for one in entries]
