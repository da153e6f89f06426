"""Deleting experiments, and the bytes of assets that nobody refers to any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, delete, or_, select, update

from cometr_py.server.domain import series
from cometr_py.server.storage import packed_files
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.tables import assets, experiment_models, experiments, registry_versions


def delete_experiments(connection: Connection, files: FileTransaction, ids: Sequence[int]) -> None:
    """Delete experiments with everything they logged, for good."""
    for experiment_id in ids:
        _keep_shared_files(connection, experiment_id)
        delete_assets(connection, files, assets.c.experiment_id == experiment_id)
        series.forget(connection, experiment_id)
        connection.execute(delete(experiments).where(experiments.c.id == experiment_id))


def _keep_shared_files(connection: Connection, experiment_id: int) -> None:
    """Frees the files of artifacts and registered models from the experiment, which they outlive."""
    registered = select(registry_versions.c.experiment_model_id)
    connection.execute(
        update(experiment_models)
        .where(experiment_models.c.experiment_id == experiment_id, experiment_models.c.id.in_(registered))
        .values(experiment_id=None)
    )
    connection.execute(
        update(assets)
        .where(
            assets.c.experiment_id == experiment_id,
            or_(assets.c.artifact_version_id.is_not(None), assets.c.model_id.in_(registered)),
        )
        .values(experiment_id=None)
    )


def delete_orphaned_models(connection: Connection, files: FileTransaction) -> None:
    """Delete models whose experiment was deleted and which are no longer registered."""
    columns = experiment_models.c
    registered = select(registry_versions.c.experiment_model_id)
    query = select(columns.id).where(columns.experiment_id.is_(None), columns.id.not_in(registered))
    for model_id in connection.execute(query).scalars().all():
        delete_assets(connection, files, assets.c.model_id == model_id)
        connection.execute(delete(experiment_models).where(columns.id == model_id))


def delete_assets(connection: Connection, files: FileTransaction, condition: ColumnElement[bool]) -> int:
    """Delete the assets that meet the condition, and return how many. Their bytes go after the transaction."""
    query = select(assets.c.sha256).where(condition, assets.c.sha256.is_not(None))
    files.free(connection.execute(query).scalars())
    return connection.execute(delete(assets).where(condition)).rowcount


def remove_unused_files(store: Store, files: AssetFiles, hashes: Iterable[str], packs: Collection[str] = ()) -> None:
    """Remove the bytes that no asset refers to any more, and those of these packs of which no file is stored.

    It runs in a transaction of its own: until the first one is committed, the bytes may still be needed; and while
    this one lasts, nobody can begin to refer to them. While a backup copies files, nothing is removed; a later call
    does it.
    """
    with files.removing() as allowed:
        if not allowed:
            files.postpone(hashes, packs)
            return
        more_hashes, more_packs = files.take_postponed()
        with store.writing() as connection:
            store.lock_files(connection)
            unused = [
                sha256
                for sha256 in more_hashes.union(hashes)
                if connection.execute(select(assets.c.id).where(assets.c.sha256 == sha256).limit(1)).first() is None
            ]
            for sha256 in unused:
                files.remove(sha256)
            freed = packed_files.forget(connection, unused)
            freed |= packed_files.unused(connection, more_packs.union(packs))
        for pack in freed:
            files.remove_pack(pack)
