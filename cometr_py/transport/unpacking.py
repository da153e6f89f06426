"""Compressed responses: unpacked in small pieces, and only as far as an honest server would compress.

The HTTP library unpacks whatever arrived at once: 400 kB may become 400 MB in memory.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator
from typing import cast

import httpx

__all__ = ["ACCEPTED", "STREAMED", "unpacked", "unpacked_async"]

#: The encodings that the server may use.
ACCEPTED = "gzip, deflate"
STREAMED = "cometr_py.streamed"
"""Request extension: whether the response is read piece by piece, to a file for instance, so that it may be large."""

#: Bytes of one piece.
_PIECE = 256 * 1024
#: A response that is kept in memory may become this large, bytes, or this many times larger than it was sent. Points of
#: a metric that are all equal shrink to a hundredth.
MOST_UNPACKED, MOST_TIMES = 64 * 1024 * 1024, 250


def unpacked(request: httpx.Request, response: httpx.Response) -> httpx.Response:
    """Return a response whose body is unpacked while it is read."""
    encodings = _encodings(response)
    if not encodings:
        return response
    body = _UnpackedBody(cast(httpx.SyncByteStream, response.stream), _Unpacker(encodings, request))
    return _with_body(response, body)


def unpacked_async(request: httpx.Request, response: httpx.Response) -> httpx.Response:
    """Return a response whose body is unpacked while it is read."""
    encodings = _encodings(response)
    if not encodings:
        return response
    body = _AsyncUnpackedBody(cast(httpx.AsyncByteStream, response.stream), _Unpacker(encodings, request))
    return _with_body(response, body)


def _encodings(response: httpx.Response) -> list[str]:
    """Return the encodings of a body, in the order in which they were applied."""
    text = ",".join(response.headers.get_list("content-encoding"))
    return [name for part in text.split(",") if (name := part.strip().lower()) not in ("", "identity")]


def _with_body(response: httpx.Response, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
    # The length is that of the packed body.
    headers = [
        (name, value)
        for name, value in response.headers.raw
        if name.lower() not in (b"content-encoding", b"content-length")
    ]
    return httpx.Response(response.status_code, headers=headers, stream=body, extensions=response.extensions)


class _Unpacker:
    def __init__(self, encodings: list[str], request: httpx.Request) -> None:
        self._request = request
        self._steps = [_Step(encoding) for encoding in reversed(encodings)]
        self._limited = not request.extensions.get(STREAMED, False)
        self._unknown = [name for name in encodings if name not in ("gzip", "x-gzip", "deflate")]
        self._read = self._given = 0

    def pieces(self, chunk: bytes | None) -> Iterator[bytes]:
        """Yield what a chunk is unpacked to; None stands for the end of the body."""
        if self._unknown:
            raise self._error(f"it is compressed with {self._unknown[0]}, which was not asked for")
        self._read += len(chunk or b"")
        try:
            for piece in self._through(chunk, 0):
                self._given += len(piece)
                if self._limited and self._given > max(MOST_UNPACKED, MOST_TIMES * self._read):
                    raise self._error(f"{self._read} bytes unpack to more than {self._given}")
                yield piece
        except zlib.error:
            raise self._error("it cannot be unpacked") from None

    def _through(self, chunk: bytes | None, number: int) -> Iterator[bytes]:
        if number == len(self._steps):
            if chunk:
                yield chunk
            return
        for piece in self._steps[number].pieces(chunk):
            yield from self._through(piece, number + 1)
        if chunk is None:
            yield from self._through(None, number + 1)

    def _error(self, reason: str) -> httpx.DecodingError:
        return httpx.DecodingError(f"The response cannot be used: {reason}", request=self._request)


class _Step:
    """One encoding."""

    def __init__(self, encoding: str) -> None:
        self._may_be_raw = encoding == "deflate"
        self._inflater = zlib.decompressobj(zlib.MAX_WBITS if encoding == "deflate" else zlib.MAX_WBITS | 16)

    def pieces(self, chunk: bytes | None) -> Iterator[bytes]:
        if chunk is None:
            yield self._inflater.flush()
            return
        if self._may_be_raw and chunk:
            self._may_be_raw = False
            try:
                zlib.decompressobj(zlib.MAX_WBITS).decompress(chunk[:2], 1)
            except zlib.error:  # some servers leave out the header
                self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        waiting, piece = chunk, b""
        while (waiting or len(piece) == _PIECE) and not self._inflater.eof:
            piece = self._inflater.decompress(waiting, _PIECE)
            waiting = self._inflater.unconsumed_tail
            yield piece


class _UnpackedBody(httpx.SyncByteStream):
    def __init__(self, packed: httpx.SyncByteStream, unpacker: _Unpacker) -> None:
        self._packed = packed
        self._unpacker = unpacker

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._packed:
            yield from self._unpacker.pieces(chunk)
        yield from self._unpacker.pieces(None)

    def close(self) -> None:
        self._packed.close()


class _AsyncUnpackedBody(httpx.AsyncByteStream):
    def __init__(self, packed: httpx.AsyncByteStream, unpacker: _Unpacker) -> None:
        self._packed = packed
        self._unpacker = unpacker

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._packed:
            for piece in self._unpacker.pieces(chunk):
                yield piece
        for piece in self._unpacker.pieces(None):
            yield piece

    async def aclose(self) -> None:
        await self._packed.aclose()
