"""The server in this process, for ``COMET_URL_OVERRIDE=local``: requests without a connection."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl

import httpx

from cometr_py.core.forking import ForkSafeLock, on_fork
from cometr_py.errors import ConfigurationError

if TYPE_CHECKING:
    import asyncio

    from cometr_py.server.comet_server import CometServer, ServerReply

__all__ = ["FileReply", "InProcessTransport", "close_all"]

_CHUNK_BYTES = 256 * 1024


class InProcessTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends requests to the server that keeps its data in ``home``.

    Args:
        home: The folder of the store.
        durable: Whether what it accepts survives a power failure. The first transport for a folder decides.
    """

    def __init__(self, home: Path, *, durable: bool = True) -> None:
        """Use the server in ``home``, which is opened with the first request."""
        self._home = home
        self._durable = durable

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the server."""
        # httpx does not pass asynchronous bodies here.
        return self._handle(request, cast(Iterable[bytes], request.stream))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the server, in a thread."""
        import asyncio

        stream = request.stream
        if isinstance(stream, httpx.SyncByteStream):
            body: Iterable[bytes] = stream
        else:
            body = _pulled_from(aiter(stream), asyncio.get_running_loop())
        return await asyncio.to_thread(self._handle, request, body)

    def _handle(self, request: httpx.Request, body: Iterable[bytes]) -> httpx.Response:
        comet = _open_comet(self._home, self._durable)
        from cometr_py.server.comet_server import ServerRequest

        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        broken: list[Exception] = []
        reply = comet.handle(
            ServerRequest(
                method=request.method,
                path=path,
                query=parse_qsl(query, keep_blank_values=True),
                headers=dict(request.headers),
                body=_until_broken(body, broken),
            )
        )
        if broken:  # a body that its sender cannot complete, as over a connection
            raise broken[0]
        return _response(reply)


class FileReply(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A file on disk as the body of a response. It is opened at once, so it can be deleted while it is read."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        self._file = path.open("rb")
        self.length = os.fstat(self._file.fileno()).st_size

    def __iter__(self) -> Iterator[bytes]:
        """Yield the content."""
        while chunk := self._file.read(_CHUNK_BYTES):
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the content."""
        for chunk in self:
            yield chunk

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    async def aclose(self) -> None:
        """Close the file."""
        self._file.close()


def _response(reply: ServerReply) -> httpx.Response:
    if isinstance(reply.body, Path):
        body = FileReply(reply.body)
        response = httpx.Response(reply.status, headers=reply.headers, stream=body)
        response.headers.setdefault("Content-Length", str(body.length))
        return response
    return httpx.Response(reply.status, headers=reply.headers, content=reply.body)


def _until_broken(body: Iterable[bytes], broken: list[Exception]) -> Iterator[bytes]:
    """Yield a body; if that fails, note the error, and let the server discard what it has received."""
    try:
        yield from body
    except Exception as error:
        from cometr_py.server.errors import ApiError

        broken.append(error)
        raise ApiError("The request was cut off") from None


def _pulled_from(chunks: AsyncIterator[bytes], loop: asyncio.AbstractEventLoop) -> Iterator[bytes]:
    """Read an asynchronous body from a thread that is not the event loop's."""
    import asyncio

    async def take() -> bytes | None:
        return await anext(chunks, None)

    while (chunk := asyncio.run_coroutine_threadsafe(take(), loop).result()) is not None:
        yield chunk


def close_all() -> None:
    """Close every server of this process; the next request opens it again."""
    with _lock:
        for comet in _open.values():
            comet.close()
        _open.clear()


_lock = ForkSafeLock()
_open: dict[Path, CometServer] = {}
_left_to_the_parent: list[CometServer] = []


def _open_comet(home: Path, durable: bool) -> CometServer:
    """Return this process's server for ``home``."""
    home = home.resolve()
    with _lock:
        if home not in _open:
            try:
                from cometr_py.server.comet_server import CometServer
                from cometr_py.server.storage.database import StoreError
            except ImportError as error:
                if (error.name or "").partition(".")[0] == "cometr_py":
                    raise
                raise ConfigurationError(
                    f"Recording on this machine needs the package {error.name}: pip install 'cometr-py[local]'."
                ) from None
            try:
                _open[home] = CometServer(home, durable=durable)
            except StoreError as error:
                raise ConfigurationError(f"The data in {home} cannot be used: {error}") from None
        return _open[home]


def _start_afresh_after_fork() -> None:
    # After a fork, the child must neither use nor close connections to SQLite, so it only keeps them.
    _left_to_the_parent.extend(_open.values())
    _open.clear()


on_fork(_start_afresh_after_fork)
