"""Deleting experiments, and the bytes of assets that nobody refers to any more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, delete, or_, select, update

from cometr_py.server.api.context import Context
from cometr_py.server.domain import series
from cometr_py.server.storage import packed_files
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.tables import assets, experiment_models, experiments, registry_versions


def delete_experiments(context: Context, ids: Sequence[int]) -> None:
    """Deletes experiments with everything they logged, for good."""
    for experiment_id in ids:
        _keep_shared_files(context, experiment_id)
        delete_assets(context, assets.c.experiment_id == experiment_id)
        series.forget(context.connection, experiment_id)
        context.connection.execute(delete(experiments).where(experiments.c.id == experiment_id))


def _keep_shared_files(context: Context, experiment_id: int) -> None:
    """Frees the files of artifacts and registered models from the experiment, which they outlive."""
    registered = select(registry_versions.c.experiment_model_id)
    context.connection.execute(
        update(experiment_models)
        .where(experiment_models.c.experiment_id == experiment_id, experiment_models.c.id.in_(registered))
        .values(experiment_id=None)
    )
    context.connection.execute(
        update(assets)
        .where(
            assets.c.experiment_id == experiment_id,
            or_(assets.c.artifact_version_id.is_not(None), assets.c.model_id.in_(registered)),
        )
        .values(experiment_id=None)
    )


def delete_orphaned_models(context: Context) -> None:
    """Deletes models whose experiment is gone, and which the registry has given up as well."""
    columns = experiment_models.c
    registered = select(registry_versions.c.experiment_model_id)
    query = select(columns.id).where(columns.experiment_id.is_(None), columns.id.not_in(registered))
    for model_id in context.connection.execute(query).scalars().all():
        delete_assets(context, assets.c.model_id == model_id)
        context.connection.execute(delete(experiment_models).where(columns.id == model_id))


def delete_assets(context: Context, condition: ColumnElement[bool]) -> int:
    """Deletes the assets that fulfil the condition; their bytes go after the transaction. Returns how many."""
    query = select(assets.c.sha256).where(condition, assets.c.sha256.is_not(None))
    context.freed.update(context.connection.execute(query).scalars())
    return context.connection.execute(delete(assets).where(condition)).rowcount


def remove_unused_files(store: Store, files: AssetFiles, hashes: Iterable[str]) -> None:
    """Removes the bytes that no asset refers to any more.

    It runs in a transaction of its own: until the first one is committed, the bytes may still be needed; and while
    this one lasts, nobody can begin to refer to them.
    """
    with store.writing() as connection:
        store.lock_files(connection)
        unused = [
            sha256
            for sha256 in hashes
            if connection.execute(select(assets.c.id).where(assets.c.sha256 == sha256).limit(1)).first() is None
        ]
        for sha256 in unused:
            files.remove(sha256)
        freed = packed_files.forget(connection, unused)
    for pack in freed:
        files.remove_pack(pack)
