"""The server as one ASGI application: the API, its description, and pages to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.datastructures import URLPath
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Match, NoMatchFound, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cometr_py.core import api_spec
from cometr_py.core.version import VERSION
from cometr_py.server.api.messages import JSON, ServerReply, ServerRequest, json_reply
from cometr_py.server.comet_server import CometServer, PendingRequest
from cometr_py.server.errors import ApiError
from cometr_py.server.web import health, pages
from cometr_py.server.web.callers import Callers
from cometr_py.server.web.log_socket import log_socket
from cometr_py.server.web.metrics import ServerMetrics
from cometr_py.server.web.negotiation import is_for_api
from cometr_py.server.web.public_address import OWN_ADDRESS, PublicAddress, root_url
from cometr_py.server.web.receiving import ArrivingBody, BodyLimits, Receiver
from cometr_py.server.web.turns import Pool, PoolLimits, Seat, client_of, too_many

#: Bytes of a file that are read at a time.
_FILE_PIECE = 1024 * 1024
#: Replies up to this length are always sent.
_LARGE_REPLY = 1024 * 1024
#: Bytes of a response that are sent at a time, so that a long one does not stop the event loop.
_SENT_PIECE = 256 * 1024


#: 52 threads together, fewer than connections to the database. A browser sends six requests at a time.
_API = PoolLimits(threads=40, threads_per_client=24, requests=4096, requests_per_client=512)
_PAGES = PoolLimits(threads=12, threads_per_client=8, requests=1024, requests_per_client=128)
_BODIES = BodyLimits()


@dataclass(frozen=True, kw_only=True)
class ServerLimits:
    """What requests may take.

    Attributes:
        api: Requests to the API.
        pages: Requests for pages.
        bodies: Bodies that are still arriving.
        unread_replies: Bytes of replies of the API that their clients have not read yet.
    """

    api: PoolLimits = _API
    pages: PoolLimits = _PAGES
    bodies: BodyLimits = _BODIES
    unread_replies: int = 512 * 1024 * 1024


_USUAL = ServerLimits()


def create_app(
    comet: CometServer,
    *,
    hosts: Collection[str] | None = None,
    address: PublicAddress = OWN_ADDRESS,
    limits: ServerLimits = _USUAL,
) -> Starlette:
    """Return the application that serves the API and the pages.

    Args:
        comet: The server. Its calls run in threads, so that a long one does not delay others.
        hosts: The names, without a port, under which it may be called: a page of another site that
            resolves to this machine is rejected. None allows any.
        address: How it finds the address under which its clients reach it.
        limits: What requests may take.
    """
    page_pool = Pool(limits.pages)
    metrics = ServerMetrics(comet)
    routes: list[BaseRoute] = [
        *health.routes(comet),
        *metrics.routes(),
        _ApiRoute(comet, limits),
        log_socket(comet),
        *(Route(f"/{name}", partial(_description, name)) for name in api_spec.DOCUMENTS),
        Route("/-/docs", partial(_reference, page_pool)),
        *pages.routes(comet, page_pool),
    ]
    checks = [] if hosts is None else [Middleware(_HostCheck, hosts=frozenset(hosts))]
    return Starlette(
        routes=routes,
        # Names are checked as they were sent: any page could add headers of a proxy to its requests.
        middleware=[
            *checks,
            Middleware(_UndecodedPath),
            Middleware(address.middleware),
            Middleware(Callers),
            Middleware(metrics.middleware),
            Middleware(_InPieces),
        ],
        exception_handlers={HTTPException: _refuse, ApiError: _refuse},
    )


class _ApiRoute(BaseRoute):
    """Every request for the API, however many slashes its path begins with."""

    def __init__(self, comet: CometServer, limits: ServerLimits) -> None:
        self._comet = comet
        self._pool = Pool(limits.api)
        self._receiver = Receiver(comet.files.incoming, limits.bodies)
        self._most_unread = limits.unread_replies
        self._unread = 0

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        return (Match.FULL if scope["type"] == "http" and is_for_api(scope) else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        local_request = ServerRequest(
            request.method,
            scope["path"],
            request.query_params.multi_items(),
            dict(request.headers),
            root_url=root_url(request),
        )
        begun = self._comet.begin(local_request)
        if isinstance(begun, ServerReply):
            await _response(begun)(scope, receive, send)
            return
        try:
            with self._pool.admitted(client_of(request)) as seat:
                with closing(ArrivingBody(self._receiver, request, begun)) as body:
                    reply = await self._answered(begun, body, seat)
                if reply is not None:
                    with self._kept(reply):
                        await _response(reply)(scope, receive, send)
        except ApiError as busy:
            await _response(begun.refuse(busy))(scope, receive, send)

    @contextmanager
    def _kept(self, reply: ServerReply) -> Iterator[None]:
        """Count a reply that is in memory until its client has read it.

        Raises:
            ApiError: Too many bytes are waiting for their clients (429).
        """
        size = 0 if isinstance(reply.body, Path) else len(reply.body)
        if size > _LARGE_REPLY and self._unread and self._unread + size > self._most_unread:
            raise too_many(f"{self._unread} bytes are waiting here to be read")
        self._unread += size
        try:
            yield
        finally:
            self._unread -= size

    async def _answered(self, pending: PendingRequest, body: ArrivingBody, seat: Seat) -> ServerReply | None:
        """Return the reply; None if the client has cut its request off."""
        finished = False
        try:
            reply = await body.receive()
            if reply is None:
                reply = await seat.run(pending.answer, body.rest())
                finished = True
            return reply
        except ClientDisconnect:
            return None
        finally:
            if not finished:
                with anyio.CancelScope(shield=True):
                    await anyio.to_thread.run_sync(pending.discard, limiter=self._receiver.writers)

    def url_path_for(self, name: str, /, **path_params: object) -> URLPath:
        raise NoMatchFound(name, path_params)


def _response(reply: ServerReply) -> Response:
    headers = {name: value for name, value in reply.headers if name.lower() not in ("content-type", "content-length")}
    content_type = reply.header("content-type") or JSON
    if isinstance(reply.body, bytes):
        response = Response(reply.body, reply.status, headers)
    else:
        response = _FileInLargePieces(reply.body, reply.status, headers)
    response.headers["comet-server"] = f"cometr_py/{VERSION}"  # by which clients know what it supports
    response.headers["content-type"] = content_type  # as it is: Starlette would add a charset to some
    return response


class _FileInLargePieces(FileResponse):
    chunk_size = _FILE_PIECE


class _UndecodedPath:
    """Routes see paths as they were sent: a project whose name holds a slash is one step of its page's address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "raw_path" in scope:
            scope = {**scope, "path": scope["raw_path"].decode("latin-1")}
        await self._app(scope, receive, send)


class _InPieces:
    """Send long responses in pieces, each when the connection has room for it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_in_pieces(message: Message) -> None:
            body = message.get("body", b"") if message["type"] == "http.response.body" else b""
            if len(body) <= _SENT_PIECE:
                await send(message)
                return
            last = (len(body) - 1) // _SENT_PIECE * _SENT_PIECE
            for start in range(0, last, _SENT_PIECE):
                await send({**message, "body": body[start : start + _SENT_PIECE], "more_body": True})
            await send({**message, "body": body[last:]})

        await self._app(scope, receive, send_in_pieces)


class _HostCheck:
    """Reject requests for another host name, which a foreign page can make resolve to this machine."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or _host_name(HTTPConnection(scope).headers.get("host", "")) in self._hosts:
            await self._app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})
            return
        message = "This host name is not served here; if it is that of a proxy, start the server with --public-url"
        api_error = ApiError(message, status=403)
        await _response(json_reply(api_error.body(), api_error.status))(scope, receive, send)


def _host_name(host: str) -> str:
    """Return the name in a Host header, without its port; IPv6 addresses without their brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


async def _description(name: str, _request: Request) -> Response:
    headers = [("Content-Type", api_spec.DOCUMENTS[name])]
    return _response(ServerReply(200, headers, api_spec.document_bytes(name)))


async def _reference(pool: Pool, request: Request) -> Response:
    from cometr_py.server.web.reference import page  # only its readers wait for the renderer

    policy = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}
    with pool.admitted(client_of(request)) as seat:
        return HTMLResponse(await seat.run(page), headers=policy)


async def _refuse(_request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        error = ApiError(error.detail, status=error.status_code, headers=tuple((error.headers or {}).items()))
    assert isinstance(error, ApiError)
    return _response(json_reply(error.body(), error.status, error.headers))
