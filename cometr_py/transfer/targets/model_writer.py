"""Writing registered models to a server: the registry's entries, whose files are copied with their experiments."""

from __future__ import annotations

from collections.abc import Mapping

from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.core.failures import is_server_wide
from cometr_py.errors import CometError
from cometr_py.transfer.entities import ModelVersion, RegisteredModel
from cometr_py.transfer.report import Report
from cometr_py.transfer.sources.server_models import registered_version

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
        report: What is told about it.
    """
    place = {"workspaceName": workspace, "modelName": model.name}
    for version in model.versions:
        label = f"{model.name}:{version.version}"
        try:
            _write_version(client, place, model, version, keys.get(version.experiment or ""))
        except CometError as error:
            if is_server_wide(error):
                raise
            report.problems.append(f"model {label}: {error}")
        else:
            report.models.append(label)
    if model.notes and report.models:
        body = {"workspaceName": workspace, "registryModelName": model.name, "notes": model.notes}
        transport.call(client, "set_registry_model_notes", json=body)


def _write_version(
    client: AuthenticatedClient,
    place: Mapping[str, str],
    model: RegisteredModel,
    version: ModelVersion,
    experiment_key: str | None,
) -> None:
    if experiment_key is None or version.model is None:
        raise CometError("the experiment that logged it is not among the copied ones.")
    there = registered_version(client, place, version.version)
    if there is not None and there.source() != experiment_key:
        raise CometError("the target has such a version already, of another experiment; it is left as it is.")
    if there is None:
        body = {
            "experimentKey": experiment_key,
            "experimentModelName": version.model,
            "registryModelName": model.name,
            "registryModelDescription": model.description,
            "version": version.version,
            "versionComment": version.comment,
            "tags": version.tags or None,
            "status": version.status,
            "publicModel": model.public,
        }
        given = {name: value for name, value in body.items() if value is not None}
        transport.call(client, "register_model", json=given)
        there = registered_version(client, place, version.version)
        if there is None:
            raise CometError("the target does not show it, though it took it.")
    item = {"id": there.registry_model_item_id}
    if version.stages:
        body = {"registryModelItemId": there.registry_model_item_id, "stages": version.stages}
        transport.call(client, "update_registry_model_version", json=body)
    if version.metadata:
        pairs = [{"key": key, "value": value} for key, value in version.metadata.items()]
        transport.call(client, "set_registry_model_version_metadata", path_params=item, json={"metadata": pairs})
    if version.configuration:
        transport.call(
            client,
            "set_registry_model_version_status_configuration",
            path_params=item,
            json=version.configuration,
        )
