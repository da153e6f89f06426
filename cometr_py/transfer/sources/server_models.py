"""The registered models of a server's workspaces."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeVar

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire import registry as wire
from comet_wire.base import Endpoint, JsonValue, UnsetType, or_none

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.transfer.entities import ModelVersion, RegisteredModel

__all__ = ["ServerModels", "registered_version", "source_of"]

#: What servers call the status of a version that none was set for.
_NO_STATUS = "None"
ParamsT = TypeVar("ParamsT")
ResponseT = TypeVar("ResponseT")


class ServerModels:
    """Reads the registry.

    Args:
        client: The connection.
    """

    def __init__(self, client: AuthenticatedClient) -> None:
        """Read with a client."""
        self._client = client

    def logged_by(self, keys: Mapping[str, str]) -> list[RegisteredModel]:
        """Return the registered models, with those of their versions that experiments logged, the oldest first.

        Args:
            keys: The experiments' keys, each with its workspace.
        """
        found = [
            self._model(workspace, one, keys)
            for workspace in sorted(set(keys.values()))
            for one in self._names(workspace)
        ]
        return [model for model in found if model.versions]

    def _names(self, workspace: str) -> list[str]:
        params = wire.GetRegistryModelsParams(workspace_name=workspace)
        try:
            listed = transport.fetch(self._client, wire.GET_REGISTRY_MODELS, params)
        except ResponseError as error:
            if is_endpoint_missing(error):
                return []
            raise
        return [one.model_name for one in listed.registry_models]

    def _model(self, workspace: str, name: str, keys: Mapping[str, str]) -> RegisteredModel:
        found = transport.fetch(
            self._client,
            wire.GET_REGISTRY_MODEL_DETAILS,
            wire.GetRegistryModelDetailsParams(workspace_name=workspace, model_name=name),
        )
        wanted = [one for one in reversed(found.versions) if source_of(one) in keys]
        notes = transport.fetch(
            self._client,
            wire.GET_REGISTRY_MODEL_NOTES,
            wire.GetRegistryModelNotesParams(workspace_name=workspace, model_name=name),
        )
        return RegisteredModel(
            name=found.model_name,
            description=found.description or None,
            public=found.is_public,
            notes=notes.notes or None,
            versions=[self._version(workspace, name, one) for one in wanted],
        )

    def _version(self, workspace: str, name: str, listed: wire.RegistryModelVersion) -> ModelVersion:
        # The list has the stages, the version's own details its labels and status.
        version = listed.version
        detailed = registered_version(self._client, workspace, name, version) or listed
        item_id = listed.registry_model_item_id
        model = listed.experiment_model
        return ModelVersion(
            version=version,
            experiment=source_of(listed),
            model=or_none(model.experiment_model_name) or or_none(model.model_name),
            comment=detailed.comment or listed.comment or None,
            stages=listed.stages,
            tags=or_none(detailed.tags) or [],
            status=None if detailed.status == _NO_STATUS else or_none(detailed.status),
            metadata=self._metadata(item_id),
            configuration=self._configuration(item_id),
        )

    def _metadata(self, item_id: str) -> dict[str, str | None]:
        params = wire.GetRegistryModelVersionMetadataParams(id=item_id)
        found = self._if_known(wire.GET_REGISTRY_MODEL_VERSION_METADATA, params)
        pairs = [] if found is None else found.metadata
        return {pair.key: _text(pair.value) for pair in pairs}

    def _configuration(self, item_id: str) -> dict[str, JsonValue]:
        params = wire.GetRegistryModelVersionStatusConfigurationParams(id=item_id)
        found = self._if_known(wire.GET_REGISTRY_MODEL_VERSION_STATUS_CONFIGURATION, params)
        known: dict[str, JsonValue] = {} if found is None else msgspec.to_builtins(found)
        return {name: value for name, value in known.items() if value is not None and name != "modelItemId"}

    def _if_known(self, endpoint: Endpoint[ParamsT, None, ResponseT], params: ParamsT) -> ResponseT | None:
        """Return the response of an endpoint that older servers lack; None if it is missing."""
        try:
            return transport.fetch(self._client, endpoint, params)
        except ResponseError as error:
            if is_endpoint_missing(error):
                return None
            raise


def registered_version(
    client: AuthenticatedClient, workspace: str, name: str, version: str
) -> wire.RegistryModelVersion | None:
    """Return the details of one version; None if there is no such model or version."""
    params = wire.GetRegistryModelVersionParams(workspace_name=workspace, model_name=name, version=version)
    try:
        return transport.fetch(client, wire.GET_REGISTRY_MODEL_VERSION, params)
    except ResponseError as error:
        if error.status in (400, 404):
            return None
        raise


def source_of(version: wire.RegistryModelVersion) -> str:
    """Return the key of the experiment that logged a version."""
    return or_none(version.experiment_key) or version.experiment_model.experiment_key


def _text(value: str | float | bool | UnsetType | None) -> str | None:
    if value is None or isinstance(value, UnsetType):
        return None
    return value if isinstance(value, str) else json.dumps(value)
