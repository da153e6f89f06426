"""Models that experiments logged: assets of the type `model-element`, grouped by the model's name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from cometr_py.server.domain.assets import StoredAsset, stored_assets
from cometr_py.server.errors import NO_SUCH_REGISTRY_MODEL, ApiError
from cometr_py.server.storage.tables import assets, experiment_models, registry_models, registry_versions

_COLUMNS = (experiment_models.c.id, experiment_models.c.experiment_key, experiment_models.c.name)


@dataclass(frozen=True)
class StoredExperimentModel:
    """A model that an experiment logged. It outlives the experiment as long as the registry has a version of it."""

    id: str
    experiment_key: str
    name: str


@dataclass(frozen=True)
class RegistryRecord:
    """A version in the model registry that was made from an experiment's model."""

    model_id: str
    version_id: str
    model_name: str
    version: str
    created_at: int


def models_of_experiment(connection: Connection, experiment_id: int) -> list[StoredExperimentModel]:
    """Return the models of an experiment, the oldest first."""
    columns = experiment_models.c
    query = select(*_COLUMNS).where(columns.experiment_id == experiment_id).order_by(columns.created_at, columns.name)
    return [StoredExperimentModel(**row) for row in connection.execute(query).mappings()]


def model_of_experiment(connection: Connection, experiment_id: int, name: str, code: int = 0) -> StoredExperimentModel:
    """Return the model of an experiment with this name.

    Raises:
        ApiError: There is none; with this error number.
    """
    columns = experiment_models.c
    found = _first(connection, (columns.experiment_id == experiment_id) & (columns.name == name))
    if found is None:
        raise ApiError(f"This experiment has no model {name[:100]}", code=code)
    return found


def model_with_id(connection: Connection, model_id: str) -> StoredExperimentModel:
    """Return the model of any experiment with this id.

    Raises:
        ApiError: There is none; with the number of a missing model of the registry, which clients look for.
    """
    found = _first(connection, experiment_models.c.id == model_id)
    if found is None:
        raise ApiError("No such model of an experiment", code=NO_SUCH_REGISTRY_MODEL)
    return found


def files_of_model(connection: Connection, model_id: str, experiment_key: str) -> list[StoredAsset]:
    """Return the assets of a model, in the order in which they were logged."""
    return stored_assets(connection, assets.c.model_id == model_id, experiment_key)


def registry_records(connection: Connection, model_id: str) -> list[RegistryRecord]:
    """Return the versions in the registry that were made from a model, the oldest first."""
    columns = registry_versions.c
    query = (
        select(
            columns.registry_model_id.label("model_id"),
            columns.id.label("version_id"),
            registry_models.c.name.label("model_name"),
            columns.version,
            columns.created_at,
        )
        .join(registry_models)
        .where(columns.experiment_model_id == model_id)
        .order_by(columns.number)
    )
    return [RegistryRecord(**row) for row in connection.execute(query).mappings()]


def _first(connection: Connection, condition: ColumnElement[bool]) -> StoredExperimentModel | None:
    found = connection.execute(select(*_COLUMNS).where(condition)).mappings().first()
    return None if found is None else StoredExperimentModel(**found)
