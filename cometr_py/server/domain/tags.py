"""The tags of an experiment: a set, shown in the order in which they were added."""

from __future__ import annotations

from collections.abc import Sequence

from comet_wire.limits import TAG_MAX_LENGTH
from sqlalchemy import Connection, delete, select

from cometr_py.server.domain.columns import TAG
from cometr_py.server.domain.series import add_columns
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import tags


def add_tags(connection: Connection, experiment: StoredRow, added: Sequence[str]) -> None:
    """Add tags; those that the experiment has already stay where they are.

    Raises:
        ApiError: A tag is too long.
    """
    for tag in added:
        if len(tag) > TAG_MAX_LENGTH:
            raise ApiError(f"A tag has {TAG_MAX_LENGTH} characters at most, not {len(tag)}")
        if insert_new(connection, tags, {"experiment_id": experiment.id, "tag": tag}):
            add_columns(connection, experiment.project_id, [(TAG, tag, "string")])


def tags_of(connection: Connection, experiment_id: int, *, at_most: int | None = None) -> list[str]:
    """Return the tags of an experiment, or the first of them."""
    query = select(tags.c.tag).where(tags.c.experiment_id == experiment_id).order_by(tags.c.id).limit(at_most)
    return list(connection.execute(query).scalars())


def delete_tags(connection: Connection, experiment_id: int, gone: Sequence[str]) -> None:
    """Remove tags from an experiment."""
    connection.execute(delete(tags).where(tags.c.experiment_id == experiment_id, tags.c.tag.in_(gone)))
