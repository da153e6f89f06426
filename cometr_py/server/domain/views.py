"""Views, chart templates, and dashboard templates of a project: JSON documents that only their makers understand."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
from comet_wire.base import JsonValue
from comet_wire.limits import IDENTIFIER_MAX_LENGTH
from sqlalchemy import Connection, or_, select

from cometr_py.server.domain.workspaces import project_with_id
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import upsert
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import views

VIEW = "view"
CHART = "chart"
DASHBOARD = "dashboard"


@dataclass(frozen=True)
class ViewChange:
    """What a request stores.

    Attributes:
        view_id: The view to change; a new one if it is None or unknown.
        content: Members to replace; the others keep their values.
    """

    kind: str
    view_id: str | None
    project_id: str
    experiment_key: str | None
    name: str
    content: Mapping[str, JsonValue]


def views_of(connection: Connection, project_id: str, kind: str, experiment_key: str | None) -> Sequence[StoredRow]:
    """Return the views of a project and those of one of its experiments, the oldest first."""
    target = project_with_id(connection, project_id)
    query = select(views).where(views.c.project_id == target.id, views.c.kind == kind)
    query = query.where(or_(views.c.experiment_key.is_(None), views.c.experiment_key == experiment_key))
    return connection.execute(query.order_by(views.c.created_at, views.c.id)).all()


def stored_view(connection: Connection, view_id: str, kind: str) -> StoredRow | None:
    """Return a view, or None if it does not exist."""
    return connection.execute(select(views).where(views.c.id == view_id, views.c.kind == kind)).first()


def content_of(view: StoredRow) -> dict[str, JsonValue]:
    """Return the members of a view."""
    found: dict[str, JsonValue] = msgspec.json.decode(view.body)
    return found


def store_view(connection: Connection, now: int, change: ViewChange) -> StoredRow:
    """Create a view or change it, and return it.

    Raises:
        ApiError: The project does not exist, or the view cannot be stored.
    """
    if change.view_id is not None and len(change.view_id) > IDENTIFIER_MAX_LENGTH:
        raise ApiError(f"An id has {IDENTIFIER_MAX_LENGTH} characters at most")
    view_id = change.view_id or uuid.uuid4().hex
    earlier = stored_view(connection, view_id, change.kind)
    content = {**({} if earlier is None else content_of(earlier)), **change.content}
    try:
        body = msgspec.json.encode(content).decode()
    except (TypeError, ValueError, msgspec.EncodeError):
        raise ApiError("What the view holds cannot be stored as JSON") from None
    row = {
        "id": view_id,
        "kind": change.kind,
        "project_id": project_with_id(connection, change.project_id).id,
        "experiment_key": change.experiment_key,
        "name": change.name,
        "body": body,
        "created_at": now if earlier is None else earlier.created_at,
        "updated_at": now,
    }
    upsert(connection, views, row)
    return connection.execute(select(views).where(views.c.id == view_id, views.c.kind == change.kind)).one()
