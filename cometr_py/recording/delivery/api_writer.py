"""The requests of a delivery: every write carries an idempotency key unless it may be repeated anyway."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from typing import TypeVar

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire.base import UNSET, Endpoint, UnsetType, Wire

from cometr_py import transport
from cometr_py.core import api_spec
from cometr_py.errors import BadRequestError, NotFoundError
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.journal.records import Header

#: Seconds that an upload may take.
UPLOAD_TIMEOUT = 900.0

ParamsT = TypeVar("ParamsT", bound=Wire)
RequestT = TypeVar("RequestT", bound=Wire)
ResponseT = TypeVar("ResponseT")
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
        self.note(transport.call(self.client, endpoint.id, content=msgspec.json.encode(body), headers=headers))

    def send_encoded(self, endpoint: Endpoint[None, RequestT, ResponseT], body: bytes, key: str) -> None:
        """Send a large request, which is already JSON, compressed."""
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip", **key_header(key)}
        content = gzip.compress(body, compresslevel=1, mtime=0)
        self.note(transport.call(self.client, endpoint.id, content=content, headers=headers))

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
            timeout=UPLOAD_TIMEOUT,
        )
        self.note(reply)

    def read_back(self, endpoint: Endpoint[ParamsT, None, ResponseT], params: ParamsT, nothing: ResponseT) -> ResponseT:
        """Return what the server has of an unconfirmed delivery; ``nothing`` if it has none of it."""
        try:
            reply = transport.call(self.client, endpoint.id, params=msgspec.to_builtins(params))
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


def unset_if_none(value: T | None) -> T | UnsetType:
    """Return a value for a field that must be absent rather than null."""
    return UNSET if value is None else value
