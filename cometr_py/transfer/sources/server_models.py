"""The registered models of a server's workspaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ResponseError
from cometr_py.transfer.entities import ModelVersion, RegisteredModel

__all__ = ["ServerModels", "registered_version"]


class ServerModels:
    """Reads the registry.

    Args:
        client: The connection.
    """

    def __init__(self, client: AuthenticatedClient) -> None:
        self._client = client

    def logged_by(self, keys: Mapping[str, str]) -> list[RegisteredModel]:
        """The registered models, with those of their versions that experiments logged, the oldest first.

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
        params = {"workspaceName": workspace}
        try:
            listed: _Listed = transport.call(self._client, "get_registry_models", params=params).decode(_Listed)
        except ResponseError as error:
            if is_endpoint_missing(error):
                return []
            raise
        return [one.model_name for one in listed.registry_models]

    def _model(self, workspace: str, name: str, keys: Mapping[str, str]) -> RegisteredModel:
        place = {"workspaceName": workspace, "modelName": name}
        found: _Details = transport.call(self._client, "get_registry_model_details", params=place).decode(_Details)
        wanted = [one for one in reversed(found.versions or []) if one.source() in keys]
        notes: _Notes = transport.call(self._client, "get_registry_model_notes", params=place).decode(_Notes)
        return RegisteredModel(
            name=found.model_name or name,
            description=found.description or None,
            public=bool(found.is_public),
            notes=notes.notes or None,
            versions=[self._version(place, one) for one in wanted],
        )

    def _version(self, place: Mapping[str, str], listed: Item) -> ModelVersion:
        # The list has the stages, the version's own details its labels and status.
        detailed = registered_version(self._client, place, listed.version) or listed
        item = {"id": listed.registry_model_item_id}
        model = listed.experiment_model
        return ModelVersion(
            version=listed.version,
            experiment=listed.source(),
            model=None if model is None else model.experiment_model_name or model.model_name,
            comment=detailed.comment or listed.comment or None,
            stages=listed.stages or [],
            tags=detailed.tags or [],
            status=detailed.status,
            metadata={pair.key: pair.value for pair in self._asked("metadata", item, _Metadata()).metadata or []},
            configuration={
                name: value
                for name, value in self._asked("status_configuration", item, _Configuration()).known().items()
                if value is not None
            },
        )

    def _asked(self, what: str, item: Mapping[str, str], nothing: Any) -> Any:
        """What newer servers tell about a version; of an older one nothing."""
        try:
            reply = transport.call(self._client, f"get_registry_model_version_{what}", path_params=item)
        except ResponseError as error:
            if is_endpoint_missing(error):
                return nothing
            raise
        return reply.decode(type(nothing))


def registered_version(client: AuthenticatedClient, place: Mapping[str, str], version: str) -> Item | None:
    """The details of one version; None where there is no such model or version.

    Args:
        client: The connection.
        place: ``workspaceName`` and ``modelName``.
        version: The version.
    """
    try:
        reply = transport.call(client, "get_registry_model_version", params={**place, "version": version})
    except ResponseError as error:
        if error.status in (400, 404):
            return None
        raise
    found: Item = reply.decode(Item)
    return found


class _Camel(msgspec.Struct, rename="camel"):
    pass


class _Model(_Camel):
    model_name: str


class _Listed(_Camel):
    registry_models: list[_Model]


class _Notes(_Camel):
    notes: str | None = None


class _ExperimentModel(_Camel):
    experiment_key: str | None = None
    experiment_model_name: str | None = None
    model_name: str | None = None


class Item(_Camel):
    """A version of a registered model."""

    version: str
    registry_model_item_id: str = ""
    experiment_model: _ExperimentModel | None = None
    experiment_key: str | None = None
    comment: str | None = None
    stages: list[str] | None = None
    tags: list[str] | None = None
    status: str | None = None

    def source(self) -> str | None:
        """The key of the experiment that logged it."""
        return self.experiment_key or (None if self.experiment_model is None else self.experiment_model.experiment_key)


class _Details(_Camel):
    model_name: str | None = None
    description: str | None = None
    is_public: bool | None = None
    versions: list[Item] | None = None


class _Pair(_Camel):
    key: str
    value: str | None = None


class _Metadata(_Camel):
    metadata: list[_Pair] | None = None


class _Configuration(_Camel):
    status: str | None = None
    is_review_required: bool | None = None
    status_configuration: list[_Pair] | None = None
    comment: str | None = None

    def known(self) -> dict[str, Any]:
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found
