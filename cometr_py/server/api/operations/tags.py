"""Labels of an experiment: a set, shown in the order in which they were added."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.domain.columns import TAG
from cometr_py.server.domain.series import add_columns
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import tags

_MAX_TAG = 500


@operation("add_tags", "sdk_add_tags")
def add_tags(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.body)
    for tag in context.body.texts("addedTags") or []:
        if len(tag) > _MAX_TAG:
            raise ApiError(f"A tag has {_MAX_TAG} characters at most, not {len(tag)}")
        if insert_new(context.connection, tags, {"experiment_id": experiment.id, "tag": tag}):
            add_columns(context.connection, experiment.project_id, [(TAG, tag, "string")])
    return saved()


@operation("get_tags")
def get_tags(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    query = select(tags.c.tag).where(tags.c.experiment_id == experiment.id).order_by(tags.c.id)
    return {"tags": list(context.connection.execute(query).scalars())}


@operation("delete_tags")
def delete_tags(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.body)
    gone = context.body.texts("tags") or []
    context.connection.execute(delete(tags).where(tags.c.experiment_id == experiment.id, tags.c.tag.in_(gone)))
    return saved()
