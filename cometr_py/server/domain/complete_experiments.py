"""Experiments that arrive at once, with everything that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comet_wire.base import JsonValue
from sqlalchemy import Connection

from cometr_py.server.domain import series
from cometr_py.server.domain.assets import IncomingUpload, add_asset
from cometr_py.server.domain.experiments import begin
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, Sample
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import tags

#: Names and values.
Pairs = Sequence[tuple[str, JsonValue]]


@dataclass(frozen=True)
class CompleteExperiment:
    """An experiment with all that belongs to it."""

    key: str
    workspace_name: str | None
    project_name: str | None
    kind: str | None
    parameters: Pairs
    metrics: Pairs
    others: Pairs
    tags: Sequence[str]
    asset: IncomingUpload | None


def store_experiment(
    connection: Connection, now: int, user: str, files: FileTransaction, wanted: CompleteExperiment
) -> StoredRow:
    """Create an experiment and store all that belongs to it.

    Raises:
        ApiError: There is an experiment with this key already, or a name is missing.
    """
    row = begin(
        connection,
        now,
        user,
        workspace_name=wanted.workspace_name,
        project_name=wanted.project_name,
        key=wanted.key,
        kind=wanted.kind,
    )
    for kind, member, pairs in (
        (PARAMETER, "parameters", wanted.parameters),
        (METRIC, "metrics", wanted.metrics),
        (OTHER, "others", wanted.others),
    ):
        if not all(name for name, _ in pairs):
            raise ApiError(f"A name is missing from {member}")
        series.record(connection, row, kind, [Sample(name, value, None, None, now, None) for name, value in pairs])
    for tag in dict.fromkeys(wanted.tags):
        connection.execute(tags.insert().values(experiment_id=row.id, tag=tag))
    if wanted.asset is not None:
        add_asset(connection, now, files, row, wanted.asset)
    return row
