"""What a handler gets: the decoded request, one transaction, and who asks when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from comet_wire.base import JsonValue
from sqlalchemy import Connection

from cometr_py.server.api.bodies import Part, read_json
from cometr_py.server.storage.file_transaction import FileTransaction

ParamsT = TypeVar("ParamsT", covariant=True)
BodyT = TypeVar("BodyT", covariant=True)


@dataclass(kw_only=True)
class Call(Generic[ParamsT, BodyT]):
    """One request to one operation.

    Generic in the types of its parameters and body; None where the operation has none.

    Attributes:
        params: Path and query parameters.
        body: The JSON body, or the text fields of a form.
        connection: The transaction: a writing one for operations that write. Not set while `prepare` runs.
        now: Milliseconds since the epoch, the same throughout the request.
        user: The user who sent the request.
        root_url: The server's own URL, without a trailing slash.
        files: The asset files that this request stores, frees, or reads.
        parts: The parts of a multipart form, by name.
        raw_body: The body as sent, unpacked.
    """

    params: ParamsT
    body: BodyT
    now: int
    user: str
    root_url: str
    files: FileTransaction
    parts: Mapping[str, Part]
    raw_body: bytes
    connection: Connection = field(init=False)

    @property
    def json(self) -> JsonValue:
        """The body as decoded JSON: for the members that the description leaves open."""
        return read_json(self.raw_body)

    def begin(self, connection: Connection) -> None:
        """Enter the transaction."""
        self.connection = connection
