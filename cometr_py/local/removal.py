"""Deleting experiments, and the bytes of assets that nobody refers to any more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, delete, select

from . import series
from .context import Context
from .files import AssetFiles
from .store import Store
from .tables import assets, experiments


def delete_experiments(context: Context, ids: Sequence[int]) -> None:
    """Deletes experiments with everything they logged, for good."""
    for experiment_id in ids:
        delete_assets(context, assets.c.experiment_id == experiment_id)
        series.forget(context.connection, experiment_id)
        context.connection.execute(delete(experiments).where(experiments.c.id == experiment_id))


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
        for sha256 in hashes:
            if connection.execute(select(assets.c.id).where(assets.c.sha256 == sha256).limit(1)).first() is None:
                files.remove(sha256)
