"""Encode request bodies so that they can be sent again, in constant memory."""

from __future__ import annotations

import io
import json
import math
import os
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

import httpx

from cometr_py.errors import APIConnectionError

__all__ = ["REPLAYABLE", "FileBody", "FileReply", "encode_json", "prepare_body"]

REPLAYABLE = "cometr_py.replayable"
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
        """Read at most ``size`` bytes, up to the announced length."""
        wanted = min(size, self.length - self._position)
        chunk = self._file.read(wanted) if wanted else b""
        if wanted and not chunk:
            raise APIConnectionError(f"{self.name} became shorter while it was being sent.", sent=True, passing=False)
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


class FileBody(httpx.SyncByteStream, httpx.AsyncByteStream):
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

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the content."""
        for chunk in self:
            yield chunk


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


def prepare_body(options: dict[str, Any]) -> tuple[dict[str, Any], FileBody | None]:
    """Change the arguments of ``httpx.Client.build_request`` so that the body can be sent again.

    - JSON encodes NaN and the infinities as the strings ``NaN``, ``Infinity``, and ``-Infinity``, which Comet stores.
    - A multipart body gets a unique boundary, which its content cannot contain.
    - A file is sent from its current position, with its length, also asynchronously.

    Returns:
        The arguments, and the body to put into the request, if it is a file.
    """
    options = dict(options)
    headers = options["headers"] = httpx.Headers(options.get("headers"))
    extensions = options["extensions"] = dict(options.get("extensions") or {})
    content, files = options.get("content"), options.get("files")
    if options.get("json") is not None:
        options["content"] = encode_json(options.pop("json"))
        headers.setdefault("Content-Type", "application/json")
    elif files:
        if headers.get("Content-Type", "").startswith("multipart/form-data"):
            del headers["Content-Type"]
        parts = list(files.items() if isinstance(files, Mapping) else files)
        extensions[REPLAYABLE] = all(_is_replayable(_content_of(part)) for _, part in parts)
        options["files"] = [(name, _steady(part)) for name, part in parts]
    elif hasattr(content, "read"):
        del options["content"]
        return options, _file_body(cast(BinaryIO, content), headers, extensions)
    elif content is not None:
        extensions[REPLAYABLE] = not isinstance(content, Iterator | AsyncIterator)
    return options, None


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
