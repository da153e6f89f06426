"""Whether the server lives, and whether it can work: for supervisors and load balancers, which have no API key."""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage import migrations
from cometr_py.server.web.shared_work import SharedWork

#: How long a check may take, and how long its result is good for all who ask.
_AT_MOST, _KEEP = 5.0, 1.0
_OK = "ok"
_log = logging.getLogger(__name__)


def routes(comet: CometServer) -> list[BaseRoute]:
    """Return the routes of both checks."""
    checked: SharedWork[dict[str, str]] = SharedWork(lambda: _checked(comet), _KEEP)

    async def ready(_request: Request) -> Response:
        try:
            parts = await checked.result(_AT_MOST)
        except TimeoutError:
            late = f"no answer within {_AT_MOST:.0f} s"
            parts = {"database": late, "files": late}
        fine = set(parts.values()) == {_OK}
        return JSONResponse({"status": "ready" if fine else "unavailable", **parts}, 200 if fine else 503)

    return [Route("/-/healthz", _alive), Route("/-/readyz", ready)]


async def _alive(_request: Request) -> Response:
    """Answer from the event loop: no thread, no database, and nothing else that could be busy."""
    return JSONResponse({"status": "alive"})


def _checked(comet: CometServer) -> dict[str, str]:
    """Return the state of each part: `ok`, or the reason, with nothing about this machine."""
    return {"database": _database(comet), "files": _files(comet)}


def _database(comet: CometServer) -> str:
    store = comet.store
    if store.is_sqlite and not Path(store.url.database or "").exists():
        return "the database file is missing"  # open connections would still read it
    try:
        with store.reading() as connection:
            found = migrations.version(connection)
    except SQLAlchemyError:
        _log.exception("The database cannot be read")
        return "cannot be read"
    return _OK if found == migrations.CURRENT else f"version {found} of the schema, not {migrations.CURRENT}"


def _files(comet: CometServer) -> str:
    try:
        written = comet.files.receive()
        try:
            written.write(b"ready?")
            written.finish()
        finally:
            written.discard()
    except OSError as error:
        _log.exception("No file can be stored")
        return f"cannot be written ({error.strerror})"
    return _OK
