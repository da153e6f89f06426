"""From a request to its reply: find the operation, check the key, decode, run the handler in a transaction."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from cometr_py.core import api_spec
from cometr_py.core.clock import Clock, milliseconds
from cometr_py.server.api import idempotency
from cometr_py.server.api.authentication import USER, Authenticator, has_key, with_key
from cometr_py.server.api.bodies import MAX_BODY, MAX_FILE, Body, BodyReader, anonymous_reader, body_reader
from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply, ServerRequest, json_reply
from cometr_py.server.api.operation_paths import find_operation
from cometr_py.server.api.operations import HANDLERS
from cometr_py.server.api.registry import Handler, ack
from cometr_py.server.api.store_errors import store_error
from cometr_py.server.api.typed_requests import decode_body, decode_fields
from cometr_py.server.domain.deletion import remove_unused_files
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.storable import storable

DEFAULT_ROOT_URL = "http://127.0.0.1:5117"
#: The longest body of a request that needs none: it is read, and ignored.
_UNUSED_BODY = 1024 * 1024
#: The longest body that has to be read before its sender's API key is known.
_ANONYMOUS_BODY = 64 * 1024
#: Bytes of a long body that are written at a time.
_PIECE = 1024 * 1024
T = TypeVar("T")
_log = logging.getLogger(__name__)


class Dispatcher:
    """Answer requests to the API.

    Args:
        store: The database.
        files: The asset files.
        authenticator: Checks API keys.
        clock: The time of requests.
    """

    def __init__(self, store: Store, files: AssetFiles, authenticator: Authenticator, clock: Clock) -> None:
        """Serve a store."""
        self._store = store
        self._files = files
        self._authenticator = authenticator
        self._clock = clock
        self._guard = _Guard(store, files)

    def handle(self, request: ServerRequest) -> ServerReply:
        """Answer one request; errors become replies, too. Safe to call from any thread."""
        begun = self.begin(request)
        return begun if isinstance(begun, ServerReply) else begun.answer(request.body)

    def begin(self, request: ServerRequest) -> PendingRequest | ServerReply:
        """Take a request before its body is read; return the reply if its head is enough for one.

        It takes no time: it uses neither files nor the database.
        """
        return self._guard.run(request, lambda: self._begun(request))

    def _begun(self, request: ServerRequest) -> PendingRequest | ServerReply:
        operation, path = find_operation(request)
        handler = HANDLERS.get(operation.id)
        if handler is None:
            raise ApiError(f"This server does not serve {operation.id}", status=404)
        headers = request.headers
        if handler.key_in_query and not has_key(headers):
            headers = with_key(headers, dict(request.query).get("apiKey"))
        key_follows = handler.key_in_body and not has_key(headers)
        if not handler.without_key and not key_follows:
            self._authenticator.check(headers, handler.bad_key_status)
        if handler.at_once:
            return _reply(handler.answer(self._call(handler, request, path, Body())))
        longest = _ANONYMOUS_BODY if key_follows else _longest_body(handler)
        declared = request.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > longest:
            raise _too_long(longest)
        reader = (
            anonymous_reader(request.headers, self._files, longest)
            if key_follows
            else body_reader(request.headers, self._files)
        )
        return PendingRequest(
            self._guard, request, longest, reader, partial(self._answer, operation, handler, path, request, key_follows)
        )

    def _answer(
        self,
        operation: api_spec.Operation,
        handler: Handler,
        path: Mapping[str, str],
        request: ServerRequest,
        key_follows: bool,
        body: Body,
    ) -> ServerReply:
        try:
            call = self._call(handler, request, path, body)
        except ApiError:
            if key_follows:  # a client without a key learns nothing else
                self._authenticator.check(request.headers, handler.bad_key_status)
            raise
        files = call.files
        try:
            if key_follows:
                key = getattr(call.body, "api_key", None)
                self._authenticator.check(with_key(request.headers, key), handler.bad_key_status)
            if handler.prepare is not None:
                handler.prepare(call)
            if not (operation.writes or handler.writes):
                return self._read(handler, call)
            return self._write(operation.id, handler, call, request.headers.get("idempotency-key"))
        except BaseException:
            files.roll_back()
            raise
        finally:
            files.close()
            if files.freed or files.packs:
                remove_unused_files(self._store, self._files, files.freed, files.packs)

    def _call(
        self, handler: Handler, request: ServerRequest, path: Mapping[str, str], body: Body
    ) -> Call[object, object]:
        query = {storable(name): storable(value) for name, value in reversed(request.query)}
        steps = {name: storable(value) for name, value in path.items()}
        return Call(
            params=_params(handler, {**query, **steps}),
            body=_body(handler, body),
            now=milliseconds(self._clock),
            user=USER,
            root_url=_root_url(request),
            files=FileTransaction(self._store, self._files),
            parts=body.parts,
            raw_body=body.content,
        )

    def _read(self, handler: Handler, call: Call[object, object]) -> ServerReply:
        with self._store.reading() as connection:
            call.begin(connection)
            return _reply(handler.answer(call))

    def _write(
        self, operation_id: str, handler: Handler, call: Call[object, object], idempotency_key: str | None
    ) -> ServerReply:
        with self._store.writing() as connection:
            call.begin(connection)
            if not idempotency_key:
                return _reply(handler.answer(call))
            replayed = idempotency.earlier_reply(connection, call.now, operation_id, idempotency_key)
            if replayed is not None:
                return replayed
            return idempotency.remember(connection, idempotency_key, _reply(handler.answer(call)))


class PendingRequest:
    """A request whose head was accepted: takes its body, and then answers it. Its errors become replies.

    All methods may write to the disk, so they are called from threads; `refuse` alone is quick.

    Attributes:
        longest_body: In bytes, as sent.
    """

    def __init__(
        self,
        guard: _Guard,
        request: ServerRequest,
        longest_body: int,
        reader: BodyReader,
        answer: Callable[[Body], ServerReply],
    ) -> None:
        """Begin with no byte of the body."""
        self.longest_body = longest_body
        self._guard = guard
        self._request = request
        self._reader = reader
        self._answer = answer
        self._size = 0

    def take(self, piece: bytes) -> ServerReply | None:
        """Take the next bytes of the body; return a reply if they are not acceptable."""
        return self._guard.run(self._request, lambda: self._take(piece))

    def answer(self, rest: Iterable[bytes | bytearray] = ()) -> ServerReply:
        """Take the rest of the body and answer the request."""
        try:
            return self._guard.run(self._request, lambda: self._finish(rest))
        finally:
            self.discard()

    def refuse(self, api_error: ApiError) -> ServerReply:
        """Return the reply to a request whose body could not be received."""
        return json_reply(api_error.body(), api_error.status, api_error.headers)

    def discard(self) -> None:
        """Remove what has arrived, unless it was stored. May be called twice."""
        self._reader.discard()

    def _take(self, piece: bytes) -> None:
        self._count(piece)
        self._reader.write(piece)

    def _finish(self, rest: Iterable[bytes | bytearray]) -> ServerReply:
        pieces: list[bytes | bytearray] = []
        size = 0
        for piece in rest:
            pieces.append(piece)
            size += len(piece)
            if size >= _PIECE:
                self._take(b"".join(pieces))
                pieces, size = [], 0
        last = b"".join(pieces)
        self._count(last)
        return self._answer(self._reader.finish(last))

    def _count(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self.longest_body:
            raise _too_long(self.longest_body)


class _Guard:
    """Turns the errors of requests into replies."""

    def __init__(self, store: Store, files: AssetFiles) -> None:
        """Tell failures of this store from mistakes of ours."""
        self._store = store
        self._files = files

    def run(self, request: ServerRequest, work: Callable[[], T]) -> T | ServerReply:
        """Return the result of the work, or the reply to a request with which it failed."""
        try:
            return work()
        except ApiError as error:
            api_error = error
        except Exception as error:
            found = store_error(error, self._store, self._files.home)
            if found is None:
                return _internal_error(request)
            _log.warning("%s %s failed: %s. %s", request.method, request.path, found.message, _cause(error))
            api_error = found
        return json_reply(api_error.body(), api_error.status, api_error.headers)


def _longest_body(handler: Handler) -> int:
    """Return how long the body of a request for this handler may be, in bytes as sent."""
    if handler.is_form:
        return MAX_FILE + MAX_BODY  # a file, and the fields beside it
    return MAX_BODY if handler.request is not None else _UNUSED_BODY


def _too_long(longest: int) -> ApiError:
    return ApiError(f"the body is longer than {longest} bytes", status=413)


def _root_url(request: ServerRequest) -> str:
    host = request.headers.get("host")
    return request.root_url or (f"http://{host}" if host else DEFAULT_ROOT_URL)


def _params(handler: Handler, values: Mapping[str, str]) -> object:
    if handler.params is None:
        return None
    return decode_fields(values, handler.params, "the query", handler.leniency)


def _body(handler: Handler, body: Body) -> object:
    if handler.request is None:
        return None
    if handler.is_form:
        strings = {name: part.text() for name, part in body.parts.items() if part.file_name is None and name != "file"}
        return decode_fields(strings, handler.request, "the form", handler.leniency)
    return decode_body(body.content, handler.request, handler.leniency)


def _reply(answer: object) -> ServerReply:
    if isinstance(answer, ServerReply):
        return answer
    return json_reply(ack() if answer is None else answer)


def _cause(error: Exception) -> str:
    """Return the error of the database or the system in one line, without SQL and its values."""
    return " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())


def _internal_error(request: ServerRequest) -> ServerReply:
    """Return the reply to a request that ran into a mistake of ours, and log what happened."""
    number = uuid.uuid4().hex[:12]
    _log.exception("Log entry %s: internal server error while answering %s %s", number, request.method, request.path)
    return json_reply(ApiError(f"Internal server error (see log entry {number})", status=500).body(), 500)
