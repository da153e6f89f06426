"""Writing registered models to a server: the registry's entries, whose files are copied with their experiments."""

from __future__ import annotations

from collections.abc import Mapping

from comet_rest_v2 import AuthenticatedClient
from comet_wire import registry as wire
from comet_wire.base import UNSET

from cometr_py import transport
from cometr_py.core.failures import is_server_wide
from cometr_py.errors import CometError
from cometr_py.recording.delivery.api_writer import unset_if_none
from cometr_py.transfer.entities import ModelVersion, RegisteredModel
from cometr_py.transfer.report import Report
from cometr_py.transfer.sources.server_models import registered_version, source_of

__all__ = ["write_model"]


def write_model(
    client: AuthenticatedClient, workspace: str, model: RegisteredModel, keys: Mapping[str, str], report: Report
) -> None:
    """Register the versions of a model that are not registered yet.

    Args:
        client: The connection to the target.
        workspace: The workspace there.
        model: The model.
        keys: The keys of the copied experiments by those of the experiments.
        report: Collects the results.
    """
    for version in model.versions:
        label = f"{model.name}:{version.version}"
        try:
            _write_version(client, workspace, model, version, keys.get(version.experiment or ""))
        except CometError as error:
            if is_server_wide(error):
                raise
            report.problems.append(f"model {label}: {error}")
        else:
            report.models.append(label)
    if model.notes and report.models:
        notes = wire.SetRegistryModelNotesRequest(
            workspace_name=workspace, registry_model_name=model.name, notes=model.notes
        )
        transport.fetch(client, wire.SET_REGISTRY_MODEL_NOTES, None, notes)


def _write_version(
    client: AuthenticatedClient,
    workspace: str,
    model: RegisteredModel,
    version: ModelVersion,
    experiment_key: str | None,
) -> None:
    if experiment_key is None or version.model is None:
        raise CometError("the experiment that logged it is not among the copied ones.")
    there = registered_version(client, workspace, model.name, version.version)
    if there is not None and source_of(there) != experiment_key:
        raise CometError("the target has such a version already, of another experiment; it is left as it is.")
    if there is None:
        body = wire.RegisterModelRequest(
            experiment_key=experiment_key,
            experiment_model_name=version.model,
            registry_model_name=model.name,
            registry_model_description=unset_if_none(model.description),
            version=version.version,
            version_comment=unset_if_none(version.comment),
            tags=version.tags or UNSET,
            status=unset_if_none(version.status),
            public_model=model.public,
        )
        transport.fetch(client, wire.REGISTER_MODEL, None, body)
        there = registered_version(client, workspace, model.name, version.version)
        if there is None:
            raise CometError("the target does not show it, though it took it.")
    item_id = there.registry_model_item_id
    if version.stages:
        stages = wire.UpdateRegistryModelVersionRequest(registry_model_item_id=item_id, stages=version.stages)
        transport.fetch(client, wire.UPDATE_REGISTRY_MODEL_VERSION, None, stages)
    if version.metadata:
        pairs = [wire.RegistryMetadataEntry(key=key, value=value) for key, value in version.metadata.items()]
        transport.fetch(
            client,
            wire.SET_REGISTRY_MODEL_VERSION_METADATA,
            wire.SetRegistryModelVersionMetadataParams(id=item_id),
            wire.RegistryMetadataRequest(metadata=pairs),
        )
    if version.configuration:
        transport.call(
            client,
            wire.SET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION.id,
            path_params={"id": item_id},
            json=version.configuration,
        )
