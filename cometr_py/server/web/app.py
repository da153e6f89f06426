"""The server as one ASGI application: the API, its description, and pages to look at."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Collection, Iterable, Iterator

import anyio
import anyio.from_thread
import anyio.to_thread
from starlette.applications import Starlette
from starlette.datastructures import URLPath
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Match, NoMatchFound, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from cometr_py.core import api_spec
from cometr_py.core.version import VERSION
from cometr_py.server.api.messages import JSON, ServerReply, ServerRequest, json_reply
from cometr_py.server.comet_server import CometServer
from cometr_py.server.errors import ApiError
from cometr_py.server.web import pages

#: Bodies up to this length are read before a thread is asked to handle them.
_SHORT_BODY = 1024 * 1024
#: What is read of a longer one, or of a file, at a time.
_PIECE = 1024 * 1024
#: How much of an unwanted body is read, so that its sender receives the response.
_DRAINED = 64 * 1024 * 1024


def create_app(comet: CometServer, *, hosts: Collection[str] | None = None) -> Starlette:
    """Return the application that serves the API and the pages.

    Args:
        comet: The server. Its calls run in threads, so that a long one does not delay others.
        hosts: The names, without a port, under which it may be called: a page of another site that
            resolves to this machine is rejected. None allows any.
    """
    routes: list[BaseRoute] = [
        _ApiRoute(comet),
        Route("/openapi.json", _description),
        Route("/-/docs", _reference),
        *pages.routes(comet),
    ]
    checks = [] if hosts is None else [Middleware(_HostCheck, hosts=frozenset(hosts))]
    return Starlette(
        routes=routes,
        middleware=[*checks, Middleware(_UndecodedPath)],
        exception_handlers={HTTPException: _refuse},
    )


class _ApiRoute(BaseRoute):
    """Every path below the roots of the API, however many slashes it begins with."""

    def __init__(self, comet: CometServer) -> None:
        self._comet = comet
        self._roots = {operation.path.split("/")[1] for operation in api_spec.operations().values()}

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http" and scope["path"].lstrip("/").partition("/")[0] in self._roots:
            return Match.FULL, {}
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        body = await _body(request)
        local_request = ServerRequest(
            request.method,
            scope["path"],
            request.query_params.multi_items(),
            dict(request.headers),
            body,
        )
        reply = await anyio.to_thread.run_sync(self._comet.handle, local_request)
        await _drain(request)
        await _response(reply)(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: object) -> URLPath:
        raise NoMatchFound(name, path_params)


async def _body(request: Request) -> Iterable[bytes]:
    """Return the body: read at once if it is short, otherwise piece by piece as the handling thread asks for it."""
    length = request.headers.get("content-length", "0" if "transfer-encoding" not in request.headers else "")
    if length.isdigit() and int(length) <= _SHORT_BODY:
        try:
            return [await request.body()]
        except ClientDisconnect:
            return _cut_off()
    return _pieces(request)


def _pieces(request: Request) -> Iterator[bytes]:
    stream = request.stream()
    while True:
        try:
            piece = anyio.from_thread.run(_next_piece, stream)
        except ClientDisconnect:
            yield from _cut_off()
            return
        if not piece:
            return
        yield piece


async def _next_piece(stream: AsyncGenerator[bytes, None]) -> bytes:
    """Return a large piece of the body, because each hop between loop and thread is slow; empty at the end."""
    pieces: list[bytes] = []
    size = 0
    while size < _PIECE:
        piece = await anext(stream, None)
        if piece is None:
            break
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _cut_off() -> Iterator[bytes]:
    raise ApiError("The request was cut off")
    yield b""


async def _drain(request: Request) -> None:
    """Read the rest of the body, up to a limit: many clients read no response before they have sent everything."""
    left = _DRAINED
    try:
        async for piece in request.stream():
            left -= len(piece)
            if left < 0:
                return
    except (ClientDisconnect, RuntimeError):
        return


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
    chunk_size = _PIECE


class _UndecodedPath:
    """Routes see paths as they were sent: a project whose name holds a slash is one step of its page's address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "raw_path" in scope:
            scope = {**scope, "path": scope["raw_path"].decode("latin-1")}
        await self._app(scope, receive, send)


class _HostCheck:
    """Reject requests for another host name, which a foreign page can make resolve to this machine."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _host_name(Request(scope).headers.get("host", "")) in self._hosts:
            await self._app(scope, receive, send)
            return
        api_error = ApiError("This host name is not served here", status=403)
        await _response(json_reply(api_error.body(), api_error.status))(scope, receive, send)


def _host_name(host: str) -> str:
    """Return the name in a Host header, without its port; IPv6 addresses without their brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


async def _description(_request: Request) -> Response:
    return _response(ServerReply(200, [("Content-Type", JSON)], api_spec.document_bytes()))


async def _reference(_request: Request) -> Response:
    from cometr_py.server.web.reference import page  # only its readers wait for the renderer

    policy = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}
    return HTMLResponse(await anyio.to_thread.run_sync(page), headers=policy)


async def _refuse(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    api_error = ApiError(error.detail, status=error.status_code)
    reply = json_reply(api_error.body(), api_error.status, (error.headers or {}).items())
    return _response(reply)
