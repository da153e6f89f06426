"""Requests and replies of the server, independent of what carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

_encoder = msgspec.json.Encoder()
JSON = "application/json"
#: A stored page or drawing may hold scripts: they get no origin to run on, and the type is not guessed.
SAFE_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
)


@dataclass(frozen=True)
class ServerRequest:
    """One request.

    Args:
        method: In upper case.
        path: As sent, undecoded, without the query.
        query: The decoded parameters, in order.
        headers: By lower-case name.
        body: The bytes, in pieces; read once, from the thread that handles the request.
        root_url: The server's URL as the client sees it, without a slash at its end. By default, the `Host` header.
    """

    method: str
    path: str
    query: list[tuple[str, str]] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Iterable[bytes] = ()
    root_url: str | None = None


@dataclass(frozen=True)
class ServerReply:
    """One answer. A body that is a path stands for the bytes of that file."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes | Path

    def header(self, name: str) -> str | None:
        """Return the value of a header; the case of its name does not matter."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def json_reply(content: object, status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> ServerReply:
    """Return a reply in JSON. Its type has no charset, because one SDK accepts nothing else as JSON."""
    return bytes_reply(_encoder.encode(content), JSON, status, headers)


def bytes_reply(
    body: bytes, content_type: str, status: int = 200, headers: Iterable[tuple[str, str]] = ()
) -> ServerReply:
    """Return a reply with these bytes."""
    length = ("Content-Length", str(len(body)))
    return ServerReply(status, [("Content-Type", content_type), length, *headers], body)


def file_reply(content: Path | bytes, content_type: str, headers: Iterable[tuple[str, str]] = ()) -> ServerReply:
    """Return a reply with the bytes of a file, which is not read into memory, or with bytes."""
    if isinstance(content, bytes):
        return bytes_reply(content, content_type, headers=headers)
    length = ("Content-Length", str(content.stat().st_size))
    return ServerReply(200, [("Content-Type", content_type), length, *headers], content)
