"""The requests of a delivery: every write carries an idempotency key unless it may be repeated anyway."""

from __future__ import annotations

import contextlib
import gzip
import os
import threading
from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire.base import UNSET, Endpoint, UnsetType, Wire

from cometr_py import transport
from cometr_py.core import api_spec
from cometr_py.errors import BadRequestError, NotFoundError
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.journal.records import Header

#: Seconds that a server may take to respond to the upload of any file.
UPLOAD_TIMEOUT = 900.0
#: Seconds that it may take to respond to that of an empty file, and bytes for which it gets another second.
SHORT_UPLOAD_TIMEOUT, BYTES_PER_SECOND = 30.0, 5_000_000

ParamsT = TypeVar("ParamsT", bound=Wire)
RequestT = TypeVar("RequestT", bound=Wire)
ResponseT = TypeVar("ResponseT")
NothingT = TypeVar("NothingT")
T = TypeVar("T")


class ApiWriter:
    """Writes to one experiment, and notes whether the server supports idempotency keys.

    Args:
        client: The connection.
        header: Which experiment it is.
        progress: Where server capabilities are noted.

    Attributes:
        client: As given.
        header: As given.
        progress: As given.
    """

    def __init__(self, client: AuthenticatedClient, header: Header, progress: DeliveryProgress) -> None:
        """Write to the experiment of a header."""
        self.client = client
        self.header = header
        self.progress = progress
        self._limits = threading.local()

    @contextlib.contextmanager
    def limit_time(self, seconds: float | None) -> Iterator[None]:
        """Limit how long a server may take to respond to this thread's requests; ``None`` for the usual time."""
        self._limits.seconds = seconds
        try:
            yield
        finally:
            self._limits.seconds = None

    def _timeout(self) -> float | None:
        limit: float | None = getattr(self._limits, "seconds", None)
        return limit

    def server(self) -> transport.ServerProfile:
        """Return what the server is; ask it if nobody has yet."""
        return transport.profile_of(self.client)

    def send(
        self,
        endpoint: Endpoint[None, RequestT, ResponseT],
        body: RequestT | Mapping[str, object],
        key: str | None = None,
    ) -> None:
        """Send one write.

        Args:
            endpoint: The operation.
            body: Its request; as a mapping if its fields are only known at run time.
            key: Idempotency key; ignored if the operation is idempotent.
        """
        headers = {} if api_spec.operation(endpoint.id).idempotent else key_header(key)
        content = msgspec.json.encode(body)
        self.note(transport.call(self.client, endpoint.id, content=content, headers=headers, timeout=self._timeout()))

    def send_encoded(self, endpoint: Endpoint[None, RequestT, ResponseT], body: bytes, key: str) -> bool:
        """Send a large request, which is already JSON, compressed.

        Returns:
            Whether the server had processed a request with this key before, and has not processed this one.
        """
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip", **key_header(key)}
        content = gzip.compress(body, compresslevel=1, mtime=0)
        reply = transport.call(self.client, endpoint.id, content=content, headers=headers, timeout=self._timeout())
        self.note(reply)
        return reply.headers.get("idempotent-replayed") == "true"

    def upload(
        self,
        endpoint: Endpoint[ParamsT, RequestT, ResponseT],
        params: ParamsT,
        *,
        fields: RequestT | None = None,
        files: transport.Files | None = None,
        key: str | None = None,
    ) -> None:
        """Send a form, such as a file.

        Args:
            endpoint: The operation.
            params: Its query.
            fields: Its text fields.
            files: Its files.
            key: Idempotency key.
        """
        reply = transport.call(
            self.client,
            endpoint.id,
            params=msgspec.to_builtins(params),
            data={} if fields is None else msgspec.to_builtins(fields),
            files=files,
            headers=key_header(key),
            timeout=min((self._timeout() or SHORT_UPLOAD_TIMEOUT) + _size(files) / BYTES_PER_SECOND, UPLOAD_TIMEOUT),
        )
        self.note(reply)

    def read_back(
        self, endpoint: Endpoint[ParamsT, None, ResponseT], params: ParamsT, nothing: NothingT
    ) -> ResponseT | NothingT:
        """Return what the server has of an unconfirmed delivery; ``nothing`` if it has none of it."""
        try:
            reply = transport.call(
                self.client, endpoint.id, params=msgspec.to_builtins(params), timeout=self._timeout()
            )
        except (NotFoundError, BadRequestError):
            return nothing
        found: ResponseT = reply.decode(endpoint.response)
        return found

    def note(self, reply: transport.Reply) -> None:
        """Note what a reply shows about the server."""
        if "idempotent-replayed" in reply.headers and not self.progress.state.supports_idempotency:
            self.progress.update(lambda state: setattr(state, "supports_idempotency", True))


def key_header(key: str | None) -> dict[str, str]:
    """Return the header with an idempotency key."""
    return {} if key is None else {"Idempotency-Key": key}


def _size(files: transport.Files | None) -> int:
    """Return the size of the files that are on disk, bytes."""
    size = 0
    for value in (files or {}).values():
        content = value[1] if isinstance(value, tuple) else value
        if not isinstance(content, (bytes, str)):
            with contextlib.suppress(OSError, AttributeError):
                size += os.fstat(content.fileno()).st_size
    return size


def unset_if_none(value: T | None) -> T | UnsetType:
    """Return a value for a field that must be absent rather than null."""
    return UNSET if value is None else value
