"""The local Comet: answers requests as Comet's REST API v2 is described, from a database and a folder of files."""

from __future__ import annotations

import errno
import hmac
import logging
import re
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.exc import OperationalError

from cometr_py.core import api_spec
from cometr_py.server.api import idempotency
from cometr_py.server.api.bodies import Part, read_form, read_whole, storable
from cometr_py.server.api.context import Context
from cometr_py.server.api.messages import ServerReply, ServerRequest, json_reply
from cometr_py.server.api.operations import HANDLERS
from cometr_py.server.api.registry import Handler
from cometr_py.server.domain.deletion import remove_unused_files
from cometr_py.server.errors import BAD_KEY, ApiError
from cometr_py.server.storage.database import Store, is_passing, sqlite_url
from cometr_py.server.storage.files import AssetFiles, Incoming

__all__ = ["CometServer", "ServerReply", "ServerRequest"]

DEFAULT_ROOT_URL = "http://127.0.0.1:5117"
_METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
_log = logging.getLogger(__name__)


class CometServer:
    """A Comet of your own.

    Any number of them, in any number of threads and processes, may use one folder at the same time.

    Args:
        home: The folder of the store; made if it is not there.
        root_url: What links begin with. Without one, the `Host` of each request says it.
        api_key: The only key that is let in. Without one, any key is.
        database: A SQLAlchemy URL of the database, instead of the SQLite file in `home`.

    Raises:
        StoreError: The store cannot be opened: it was written by a newer version of cometr_py, or is out of reach.
    """

    def __init__(
        self, home: Path, *, root_url: str | None = None, api_key: str | None = None, database: str | None = None
    ) -> None:
        self.home = home
        self.root_url = root_url.rstrip("/") if root_url else None
        self._api_key = api_key
        home.mkdir(mode=0o700, parents=True, exist_ok=True)  # what is in it may be private
        self.files = AssetFiles(home)
        self.store = Store(database or sqlite_url(home))

    def close(self) -> None:
        """Closes the connections to the database."""
        self.store.close()

    def handle(self, request: ServerRequest) -> ServerReply:
        """Answers one request; whatever goes wrong becomes an answer, too. Safe to call from any thread."""
        try:
            return self._answer(request)
        except ApiError as error:
            api_error = error
        except OperationalError as error:
            if not is_passing(error):
                return self._fault(request)
            _log.warning("The database did not answer %s %s: %s", request.method, request.path, error.orig)
            api_error = ApiError("The database is busy or out of reach", status=503, headers=(("Retry-After", "1"),))
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                return self._fault(request)
            api_error = ApiError("The disk is full", status=507)
        except Exception:
            return self._fault(request)
        return json_reply(api_error.body(), api_error.status, api_error.headers)

    def accepts_key(self, key: str) -> bool:
        """Whether this API key is let in. What follows a star in a key only names a server."""
        if self._api_key is None:
            return bool(key)
        return hmac.compare_digest(_bare(key).encode(), _bare(self._api_key).encode())

    @property
    def needs_key(self) -> bool:
        """Whether there is one key that is let in, and no other."""
        return self._api_key is not None

    def read(self, operation_id: str, query: Mapping[str, str]) -> Any:
        """What a reading operation answers, decoded: for the pages, which need neither HTTP nor a key.

        Raises:
            ApiError: As the API would refuse it.
        """
        context = Context(
            store=self.store,
            writes=False,
            files=self.files,
            root_url=self.root_url or "",
            path={},
            query=query,
            headers={},
            body=b"",
            parts={},
        )
        with self.store.reading() as context.connection:
            return HANDLERS[operation_id].answer(context)

    def _answer(self, request: ServerRequest) -> ServerReply:
        operation, path = _route(request)
        handler = HANDLERS.get(operation.id)
        if handler is None:
            raise ApiError(f"The local Comet does not serve {operation.id}", status=404)
        self._check_key(handler, request.headers)
        body, parts = self._read(request)
        context = Context(
            store=self.store,
            writes=operation.writes or handler.writes,
            files=self.files,
            root_url=self._root_url(request),
            path={name: storable(value) for name, value in path.items()},
            query={storable(name): storable(value) for name, value in reversed(request.query)},
            headers=request.headers,
            body=body,
            parts=parts,
        )
        try:
            if handler.prepare is not None:
                handler.prepare(context)
            return self._run(operation, handler, context)
        except BaseException:
            context.failed()
            raise
        finally:
            arrived = [*(part.incoming for part in parts.values()), *(content for _, content in context.unpacked)]
            for content in arrived:
                if isinstance(content, Incoming):
                    content.discard()
            if context.freed:
                remove_unused_files(self.store, self.files, context.freed)

    def _run(self, operation: api_spec.Operation, handler: Handler, context: Context) -> ServerReply:
        if not context.writes:
            with self.store.reading() as context.connection:
                return _reply(handler.answer(context))
        key = context.headers.get("idempotency-key")
        with self.store.writing() as context.connection:
            if not key:
                return _reply(handler.answer(context))
            replayed = idempotency.earlier_reply(context, operation.id, key)
            if replayed is not None:
                return replayed
            reply = _reply(handler.answer(context))
            return idempotency.remember(context, key, reply)

    def _read(self, request: ServerRequest) -> tuple[bytes, Mapping[str, Part]]:
        """The body, before any transaction begins: a slow client must not keep others waiting."""
        content_type = request.headers.get("content-type", "")
        if content_type.lower().startswith("multipart/"):
            return b"", read_form(request.body, content_type, self.files)
        return read_whole(request.body, request.headers.get("content-encoding", "")), {}

    def _check_key(self, handler: Handler, headers: Mapping[str, str]) -> None:
        if handler.without_key:
            return
        key = headers.get("authorization") or headers.get("comet-sdk-api") or ""
        if not key:
            raise ApiError("An API key is needed, in the header Authorization", status=401, code=BAD_KEY)
        if not self.accepts_key(key):
            raise ApiError("This API key is not known here", status=handler.bad_key_status, code=BAD_KEY)

    def _fault(self, request: ServerRequest) -> ServerReply:
        """The answer to a request that ran into a mistake of ours; what happened stands in the log."""
        number = uuid.uuid4().hex[:12]
        _log.exception("Fault %s while answering %s %s", number, request.method, request.path)
        return json_reply(ApiError(f"A fault of the local Comet, number {number} in its log", status=500).body(), 500)

    def _root_url(self, request: ServerRequest) -> str:
        host = request.headers.get("host")
        return self.root_url or (f"http://{host}" if host else DEFAULT_ROOT_URL)


def _route(request: ServerRequest) -> tuple[api_spec.Operation, dict[str, str]]:
    """The operation that a request asks for, with the parameters in its path."""
    path = re.sub(r"^/+", "/", request.path)  # a base URL that ends in a slash gives two
    paths = [path]
    if path.startswith("/clientlib/rest/v2/"):
        paths.append(path.replace("/clientlib/", "/api/", 1))
    for candidate in paths:
        found = api_spec.match(request.method, candidate)
        if found is not None:
            return found
    allowed = sorted({method for method in _METHODS for path in paths if api_spec.match(method, path)})
    if allowed:
        raise ApiError(
            f"{request.path[:200]} takes {', '.join(allowed)}, not {request.method[:20]}",
            status=405,
            headers=(("Allow", ", ".join(allowed)),),
        )
    raise ApiError(f"There is nothing at {request.path[:200]}", status=404)


def _reply(answer: Any) -> ServerReply:
    return answer if isinstance(answer, ServerReply) else json_reply(answer)


def _bare(key: str) -> str:
    return key.partition("*")[0]
