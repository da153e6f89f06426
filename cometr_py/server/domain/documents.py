"""Strings and JSON documents of an experiment: code, HTML, graph, system details, git metadata."""

from __future__ import annotations

import msgspec
from comet_wire.base import JsonValue
from sqlalchemy import Connection, func, select

from cometr_py.server.storage.database import upsert
from cometr_py.server.storage.tables import documents

CODE = "code"
HTML = "html"
GRAPH = "graph"
SYSTEM = "system"
GIT = "git"
CLOUD = "cloud"
DEPENDENCIES = "dependencies"


def document(connection: Connection, experiment_id: int, kind: str, *, longest: int | None = None) -> str | None:
    """Return the text, or only so many characters of it; None if nothing was logged."""
    text = documents.c.body if longest is None else func.substr(documents.c.body, 1, longest)
    query = select(text).where(documents.c.experiment_id == experiment_id, documents.c.kind == kind)
    body: str | None = connection.execute(query).scalar()
    return body


def document_length(connection: Connection, experiment_id: int, kind: str) -> int:
    """Return how many characters the text has; 0 if nothing was logged."""
    length = select(func.length(documents.c.body))
    mine = (documents.c.experiment_id == experiment_id, documents.c.kind == kind)
    return connection.execute(length.where(*mine)).scalar() or 0


def set_document(connection: Connection, now: int, experiment_id: int, kind: str, body: str) -> None:
    """Replace the text."""
    upsert(connection, documents, {"experiment_id": experiment_id, "kind": kind, "body": body, "updated_at": now})


def json_document(connection: Connection, experiment_id: int, kind: str) -> dict[str, JsonValue]:
    """Return a JSON object, empty if nothing was logged."""
    body = document(connection, experiment_id, kind)
    found: dict[str, JsonValue] = msgspec.json.decode(body) if body else {}
    return found


def set_json_document(connection: Connection, now: int, experiment_id: int, kind: str, content: object) -> None:
    """Replace the JSON object."""
    set_document(connection, now, experiment_id, kind, msgspec.json.encode(content).decode())
