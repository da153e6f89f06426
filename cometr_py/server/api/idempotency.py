"""Requests that may arrive twice: the second time stores nothing, and gets the answer of the first.

The key is written in the transaction that writes the data, so both are there or neither.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from cometr_py.server.api.messages import ServerReply, bytes_reply
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import idempotency

HEADER = "Idempotent-Replayed"
#: How long keys are remembered, in ms: longer than any client goes on trying.
_KEPT = 180 * 24 * 3600 * 1000
#: One in so many requests deletes the keys that are older.
_FORGET_EVERY = 5000
_MAX_KEY = 255


def earlier_reply(connection: Connection, now: int, operation: str, key: str) -> ServerReply | None:
    """Return the reply that this request got before. If it is new, note its key and return None.

    Raises:
        ApiError: The key was used for another operation, or it is too long.
    """
    if len(key) > _MAX_KEY:
        raise ApiError(f"Idempotency-Key may have {_MAX_KEY} characters at most")
    if secrets.randbelow(_FORGET_EVERY) == 0:
        _forget_old(connection, now)
    row = {"key": key, "operation": operation, "reply": b"", "created_at": now}
    if insert_new(connection, idempotency, row):
        return None
    found = connection.execute(select(idempotency).where(idempotency.c.key == key)).one()
    if found.operation != operation:
        raise ApiError(f"This Idempotency-Key was used before, for {found.operation}")
    return bytes_reply(found.reply, "application/json", headers=[(HEADER, "true")])


def remember(connection: Connection, key: str, reply: ServerReply) -> ServerReply:
    """Store the reply, and return it marked as the first one."""
    assert isinstance(reply.body, bytes)
    connection.execute(update(idempotency).where(idempotency.c.key == key).values(reply=reply.body))
    return replace(reply, headers=[*reply.headers, (HEADER, "false")])


def _forget_old(connection: Connection, now: int) -> None:
    """Delete the keys that no client repeats any more."""
    connection.execute(delete(idempotency).where(idempotency.c.created_at < now - _KEPT))
