"""The files of a model, of an experiment or of the registry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from cometr_py.server.storage.tables import assets


def files_of(connection: Connection, experiment_model_id: str) -> list[Row[Any]]:
    """The assets of a model, in the order in which they were logged."""
    query = select(assets).where(assets.c.model_id == experiment_model_id).order_by(assets.c.id)
    return list(connection.execute(query).all())


def stored_files(rows: Iterable[Row[Any]]) -> list[tuple[str, str]]:
    """Name and hash of the files whose bytes are here."""
    return [(row.file_name, row.sha256) for row in rows if row.sha256 is not None]
