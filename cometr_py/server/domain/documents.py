"""Whole texts and JSON documents of an experiment: code, html, graph, system details, git metadata."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, select

from cometr_py.server.api.context import Context
from cometr_py.server.storage.database import upsert
from cometr_py.server.storage.tables import documents

CODE = "code"
HTML = "html"
GRAPH = "graph"
SYSTEM = "system"
GIT = "git"
CLOUD = "cloud"
DEPENDENCIES = "dependencies"


def document(connection: Connection, experiment_id: int, kind: str) -> str | None:
    """The text, None where nothing was logged."""
    query = select(documents.c.body).where(documents.c.experiment_id == experiment_id, documents.c.kind == kind)
    body: str | None = connection.execute(query).scalar()
    return body


def set_document(context: Context, experiment_id: int, kind: str, body: str) -> None:
    """Replaces the text."""
    row = {"experiment_id": experiment_id, "kind": kind, "body": body, "updated_at": context.now}
    upsert(context.connection, documents, row)


def json_document(connection: Connection, experiment_id: int, kind: str) -> dict[str, Any]:
    """A JSON object, empty where nothing was logged."""
    body = document(connection, experiment_id, kind)
    found: dict[str, Any] = msgspec.json.decode(body) if body else {}
    return found


def set_json_document(context: Context, experiment_id: int, kind: str, content: dict[str, Any]) -> None:
    """Replaces the JSON object."""
    set_document(context, experiment_id, kind, msgspec.json.encode(content).decode())
