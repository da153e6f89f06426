"""Connections that read larger pieces: a download spends most of its time between reads."""

from __future__ import annotations

import ssl
from typing import Any

import httpcore
import httpx

__all__ = ["read_in_large_pieces"]

#: Most bytes of one read; the HTTP library reads a sixteenth of that.
_MOST = 1024 * 1024


def read_in_large_pieces(transport: httpx.BaseTransport | None) -> None:
    """Let the connections of a transport read as much as is available.

    The HTTP library has no option for it, so this changes a private attribute; if it is missing, nothing changes.
    """
    pool = getattr(transport, "_pool", None)
    backend = getattr(pool, "_network_backend", None)
    if isinstance(backend, httpcore.NetworkBackend):
        setattr(pool, "_network_backend", LargeReadBackend(backend))  # noqa: B010 - the library has no public name for it


class LargeReadBackend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(self, *arguments: Any, **options: Any) -> httpcore.NetworkStream:
        return _Stream(self._backend.connect_tcp(*arguments, **options))

    def connect_unix_socket(self, *arguments: Any, **options: Any) -> httpcore.NetworkStream:
        return _Stream(self._backend.connect_unix_socket(*arguments, **options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    """A connection whose reads grow as long as each of them is filled."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._size = 0

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        size = max(self._size, max_bytes)
        found = self._stream.read(size, timeout)
        # A large buffer would have to be allocated for every small response.
        self._size = min(2 * size, _MOST) if len(found) == size else len(found)
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
