"""Encode request bodies so that they can be sent again, in constant memory."""

from __future__ import annotations

import io
import json
import math
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, BinaryIO, cast

import httpx

__all__ = ["REPLAYABLE", "FileBody", "SteadyFile", "async_body", "encode_json", "prepare_body"]

REPLAYABLE = "comet_rest_v2.replayable"
"""Request extension: whether the body can be produced a second time."""

_CHUNK_BYTES = 256 * 1024


class SteadyFile:
    """An open file with the length that it has now, which is announced before its bytes are sent.

    Bytes appended later are not sent; a file that becomes shorter raises an error.
    """

    def __init__(self, file: BinaryIO, start: int = 0) -> None:
        """Measure the file."""
        self.name = getattr(file, "name", "upload")
        self._file = file
        self._start = start
        self._position = 0
        self.length = max(0, file.seek(0, io.SEEK_END) - start)

    def read(self, size: int) -> bytes:
        """Read at most ``size`` bytes, up to the announced length.

        Raises:
            httpx.LocalProtocolError: The file has become shorter.
        """
        wanted = min(size, self.length - self._position)
        chunk = self._file.read(wanted) if wanted else b""
        if wanted and not chunk:
            raise httpx.LocalProtocolError(f"{self.name} became shorter while it was being sent.")
        self._position += len(chunk)
        return chunk

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move the position, relative to the start of the body."""
        self._position = offset if whence == io.SEEK_SET else self.length + offset
        self._file.seek(self._start + self._position)
        return self._position

    def tell(self) -> int:
        """Return the position."""
        return self._position


class Pipe:
    """An open file that can be read only once, and whose length is unknown."""

    def __init__(self, file: BinaryIO) -> None:
        """Read from an open file."""
        self.name = getattr(file, "name", "upload")
        self.read = file.read


class FileBody(httpx.SyncByteStream):
    """An open file as the body of a request."""

    def __init__(self, file: SteadyFile | Pipe) -> None:
        """Send an open file."""
        self._file = file

    def __iter__(self) -> Iterator[bytes]:
        """Yield the content."""
        if isinstance(self._file, SteadyFile):
            self._file.seek(0)
        while chunk := self._file.read(_CHUNK_BYTES):
            yield chunk


class _ReadInThread(httpx.AsyncByteStream):
    """A body whose files are read in a thread, so that the event loop does not wait for the disk."""

    def __init__(self, body: httpx.SyncByteStream) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        from anyio import to_thread

        chunks = iter(self._body)
        while (chunk := await to_thread.run_sync(next, chunks, None)) is not None:
            yield chunk


def async_body(request: httpx.Request, body: FileBody | None) -> None:
    """Make an asynchronous client send a body that has files."""
    if body is not None:
        request.stream = _ReadInThread(body)
    elif isinstance(request.stream, httpx.SyncByteStream) and not isinstance(request.stream, httpx.ByteStream):
        request.stream = _ReadInThread(request.stream)


def prepare_body(options: Mapping[str, Any]) -> tuple[dict[str, Any], FileBody | None]:
    """Change the arguments of ``httpx.Client.build_request`` so that the body can be sent again.

    - JSON encodes NaN and the infinities as the strings ``NaN``, ``Infinity``, and ``-Infinity``, which Comet stores.
    - A multipart body gets a unique boundary, which its content cannot contain.
    - A file is sent from its current position, with its length, also asynchronously.

    Returns:
        The arguments, and the body to put into the request, if it is a file.
    """
    prepared = dict(options)
    headers = prepared["headers"] = httpx.Headers(prepared.get("headers"))
    extensions = prepared["extensions"] = dict(prepared.get("extensions") or {})
    content, files = prepared.get("content"), prepared.get("files")
    if prepared.get("json") is not None:
        prepared["content"] = encode_json(prepared.pop("json"))
        headers.setdefault("Content-Type", "application/json")
    elif files:
        if headers.get("Content-Type", "").startswith("multipart/form-data"):
            del headers["Content-Type"]
        parts = list(files.items() if isinstance(files, Mapping) else files)
        extensions[REPLAYABLE] = all(_is_replayable(_content_of(part)) for _, part in parts)
        prepared["files"] = [(name, _steady(part)) for name, part in parts]
    elif hasattr(content, "read"):
        del prepared["content"]
        return prepared, _file_body(cast(BinaryIO, content), headers, extensions)
    elif content is not None:
        extensions[REPLAYABLE] = not isinstance(content, Iterator | AsyncIterator)
    return prepared, None


def _file_body(content: BinaryIO, headers: httpx.Headers, extensions: dict[str, Any]) -> FileBody:
    if _is_replayable(content):
        file = SteadyFile(content, content.tell())
        headers["Content-Length"] = str(file.length)
        return FileBody(file)
    headers["Transfer-Encoding"] = "chunked"
    extensions[REPLAYABLE] = False
    return FileBody(Pipe(content))


def encode_json(value: object) -> bytes:
    """Encode ``value`` as JSON; NaN and the infinities become strings."""
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Python represents file names that are not UTF-8 by lone surrogates, which are not valid JSON.
    return text.encode("utf-8", "replace")


def _finite(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, Mapping):
        return {name: _finite(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value


def _content_of(part: Any) -> Any:
    return part[1] if isinstance(part, tuple) else part


def _steady(part: Any) -> Any:
    content = _content_of(part)
    if isinstance(content, bytes | str | io.TextIOBase):
        return part
    steady = SteadyFile(content) if _is_replayable(content) else Pipe(content)
    return (part[0], steady, *part[2:]) if isinstance(part, tuple) else steady


def _is_replayable(content: object) -> bool:
    if isinstance(content, bytes | str):
        return True
    seekable = getattr(content, "seekable", None)
    return bool(seekable()) if seekable is not None else hasattr(content, "seek")
