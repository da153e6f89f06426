"""Reading request bodies: gzip, JSON as Comet's clients write it, and multipart forms whose files go to the disk."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Protocol, TypeVar

import msgspec
from comet_wire.base import JsonValue
from comet_wire.limits import REQUEST_BODY_MAX_BYTES, UPLOADED_FILE_MAX_BYTES
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

from cometr_py.core.json_decode import decode
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.files import AssetFiles, Incoming
from cometr_py.server.storage.storable import storable

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks  # exists for type checkers only

T = TypeVar("T")
#: The longest body that is not an upload, as sent and unpacked.
MAX_BODY = REQUEST_BODY_MAX_BYTES
#: The longest uploaded file.
MAX_FILE = UPLOADED_FILE_MAX_BYTES
#: How JSON can write characters that no database stores.
_ESCAPED_UNSTORABLE = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_MAX_PARTS = 100
#: Values in the JSON of one request, and the length up to which it cannot have too many. Decoding holds Python's lock.
_MOST_VALUES = 1_000_000
_HARMLESS = 4 * 1024 * 1024
_MAX_PART_HEADERS = 16 * 1024
_PIECE = 1024 * 1024


def read_json(body: bytes) -> JsonValue:
    """Decode JSON, also with the bare `NaN` and `Infinity` that Python writes. An empty body reads as {}.

    Raises:
        ApiError: It is not JSON.
    """
    if not body:
        return {}
    try:
        return _cleaned(msgspec.json.decode(body)) if _escapes_unstorable(body) else msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        return _cleaned(json.loads(body))
    except RecursionError:
        raise ApiError("the body is nested too deeply") from None
    except ValueError as error:
        raise ApiError(f"the body is not JSON: {error}") from None


def check_number_of_values(body: bytes) -> None:
    """Check that JSON does not have more values than can be decoded without stopping other threads for long.

    Raises:
        ApiError: It has more than a million (413).
    """
    if len(body) <= _HARMLESS or body.count(b",") <= _MOST_VALUES:
        return
    unescaped = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    # A limit of quotes, too, because each piece between them becomes an object here.
    if unescaped.count(b'"') > 2 * _MOST_VALUES or _commas_outside_strings(unescaped) > _MOST_VALUES:
        raise ApiError(f"the body has more than {_MOST_VALUES} values; send several requests", status=413)


def _commas_outside_strings(unescaped: bytes) -> int:
    return sum(piece.count(b",") for piece in unescaped.split(b'"')[::2])


def _escapes_unstorable(body: bytes) -> bool:
    # In pieces, because a search holds Python's lock, and a long body may consist of escaped characters.
    return b"\\u" in body and any(
        _ESCAPED_UNSTORABLE.search(body, start, start + _PIECE + len(b"\\u0000"))
        for start in range(0, len(body), _PIECE)
    )


def read_typed(body: bytes, kind: type[T]) -> T | None:
    """Decode JSON strictly into this type; return None if it does not fit."""
    if _escapes_unstorable(body):
        return None
    try:
        return decode(body, kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class Part:
    """One part of a multipart form, its bytes on the disk."""

    def __init__(self, name: str, file_name: str | None, incoming: Incoming, content_type: str | None = None) -> None:
        """Take a part that has arrived."""
        self.name = name
        self.content_type = content_type
        self.file_name = file_name
        self.incoming = incoming

    def text(self) -> str:
        """Return the part as a string."""
        if self.incoming.size > MAX_BODY:
            raise ApiError(f"part {self.name} is too long", status=413)
        self.incoming.finish()
        return storable(self.incoming.path.read_bytes().decode("utf-8", "replace"))


@dataclass(frozen=True)
class Body:
    """A body that has arrived: the bytes, unpacked, or the parts of a form by name."""

    content: bytes = b""
    parts: Mapping[str, Part] = field(default_factory=dict)


class BodyReader(Protocol):
    """Takes a body piece by piece, so that no thread waits for a slow client."""

    def write(self, data: bytes) -> None:
        """Take the next bytes of a long body: they go to the disk.

        Raises:
            ApiError: The body is broken or too long.
        """

    def finish(self, rest: bytes) -> Body:
        """Return the body, of which these are the last bytes; if they are all, nothing goes to the disk.

        Raises:
            ApiError: The body is broken, cut off, or too long when it is unpacked.
        """
        ...

    def discard(self) -> None:
        """Remove what is on the disk and was not kept. May be called twice."""


def body_reader(headers: Mapping[str, str], files: AssetFiles) -> BodyReader:
    """Return a reader for a request with these headers, by lower-case name.

    Raises:
        ApiError: The form has no boundary (400), or the encoding is unknown (415).
    """
    content_type = headers.get("content-type", "")
    if content_type.lower().startswith("multipart/"):
        return _FormReader(content_type, files)
    return _WholeReader(headers.get("content-encoding", ""), files)


def anonymous_reader(headers: Mapping[str, str], files: AssetFiles, limit: int) -> BodyReader:
    """Return a reader for a request whose sender is not known before its body is read: forms are not parsed.

    Raises:
        ApiError: The encoding is unknown (415).
    """
    return _WholeReader(headers.get("content-encoding", ""), files, limit)


class _WholeReader:
    """Keeps a long body in a file until all of it is there, and unpacks it in the end."""

    def __init__(self, encoding: str, files: AssetFiles, limit: int = MAX_BODY) -> None:
        encoding = encoding.strip().lower()
        if encoding not in ("", "identity", "gzip", "x-gzip"):
            raise ApiError(f"Content-Encoding {encoding[:40]!r} is not supported, only gzip is", status=415)
        self._packed = encoding in ("gzip", "x-gzip")
        self._files = files
        self._limit = limit
        self._file: IO[bytes] | None = None
        self._size = 0

    def write(self, data: bytes) -> None:
        self._count(data)
        if self._file is None:
            self._file = self._files.spool()
        self._file.write(data)

    def finish(self, rest: bytes) -> Body:
        self._count(rest)
        if self._packed:
            return Body(_joined(_unzipped(self._pieces(rest)), self._limit))
        return Body(rest if self._file is None else b"".join(self._pieces(rest)))

    def discard(self) -> None:
        if self._file is not None:
            self._file.close()

    def _count(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise ApiError(f"the body is longer than {self._limit} bytes", status=413)

    def _pieces(self, rest: bytes) -> Iterator[bytes]:
        if self._file is not None:
            self._file.seek(0)
            while piece := self._file.read(_PIECE):
                yield piece
        yield rest


class _FormReader:
    """Collects the callbacks of the parser into parts, whose bytes go to the place where assets arrive."""

    def __init__(self, content_type: str, files: AssetFiles) -> None:
        _, options = parse_options_header(content_type)
        boundary = options.get(b"boundary", b"")
        if not boundary or len(boundary) > 256:
            raise ApiError("the multipart form names no usable boundary")
        self._files = files
        self._parts: dict[str, Part] = {}
        self._unnamed: list[Incoming] = []
        self._headers: dict[str, bytes] = {}
        self._field = b""
        self._value = b""
        self._current: Incoming | None = None
        self._is_file = False
        self._complete = False
        self._parser = MultipartParser(boundary, self._callbacks())

    def write(self, data: bytes) -> None:
        try:
            for start in range(0, len(data), _PIECE):
                self._parser.write(data[start : start + _PIECE])
        except MultipartParseError as error:
            raise ApiError(f"the multipart form is broken: {error}") from None

    def finish(self, rest: bytes) -> Body:
        self.write(rest)
        if not self._complete:
            raise ApiError("the multipart form ends before its last boundary")
        return Body(parts=self._parts)

    def discard(self) -> None:
        for incoming in (*self._unnamed, *(part.incoming for part in self._parts.values())):
            incoming.discard()

    def _callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._add_to_field,
            "on_header_value": self._add_to_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._open,
            "on_part_data": self._add_data,
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        if len(self._parts) + len(self._unnamed) >= _MAX_PARTS:
            raise ApiError(f"the multipart form has more than {_MAX_PARTS} parts", status=413)
        self._headers = {}

    def _add_to_field(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]
        self._check_headers()

    def _add_to_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]
        self._check_headers()

    def _check_headers(self) -> None:
        if len(self._field) + len(self._value) > _MAX_PART_HEADERS:
            raise ApiError("the headers of a part are too long", status=413)

    def _end_header(self) -> None:
        if len(self._headers) < 32:
            self._headers[self._field.decode("latin-1").lower()] = self._value
        self._field = self._value = b""

    def _open(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        file_name = options.get(b"filename")
        self._current = incoming = self._files.receive()
        if not name or name in self._parts:
            self._unnamed.append(incoming)
            return
        self._is_file = name == "file" or file_name is not None
        sent_name = None if file_name is None else file_name.decode("utf-8", "replace")
        content_type = self._headers.get("content-type", b"").decode("latin-1")
        self._parts[name] = Part(name, sent_name, incoming, content_type or None)

    def _add_data(self, data: bytes, start: int, end: int) -> None:
        assert self._current is not None
        if self._current.size + end - start > MAX_FILE:
            raise ApiError(f"the file is longer than {MAX_FILE} bytes", status=413)
        self._current.write(data[start:end])

    def _end(self) -> None:
        assert self._current is not None
        self._current.finish(to_keep=self._is_file)

    def _finish(self) -> None:
        self._complete = True


def _cleaned(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {storable(name): _cleaned(item) for name, item in value.items()}
    return value


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise ApiError(f"the body is longer than {limit} bytes", status=413)
        pieces.append(chunk)
    return b"".join(pieces)


def _unzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpacks piece by piece, so that a small body cannot become a huge one before anybody looks."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            data = chunk
            while data and not unpacker.eof:
                yield unpacker.decompress(data, _PIECE)
                data = unpacker.unconsumed_tail
    except zlib.error as error:
        raise ApiError(f"the body is not gzip: {error}") from None
    if not unpacker.eof:
        raise ApiError("the gzip body is cut off")
