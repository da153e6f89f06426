"""A successful response."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from cometr_py.core.json_decode import decode
from cometr_py.errors import unexpected_reply

__all__ = ["Reply"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """A successful response.

    Attributes:
        status: HTTP status.
        headers: Header names in lower case.
        content: The body; empty if it was written to a file.
        method: HTTP method of the request.
        path: Path of the request.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    method: str
    path: str

    def json(self) -> Any:
        """Decode the body as JSON.

        Raises:
            APIResponseError: It is not JSON.
        """
        return self.decode(Any)

    def decode(self, kind: type[T] | Any) -> T | Any:
        """Decode the body as JSON of a type that msgspec supports.

        Raises:
            APIResponseError: It is not JSON, or of another type.
        """
        try:
            return decode(self.content, kind)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise unexpected_reply(
                str(error),
                self.status,
                self.content,
                self.headers.get("content-type"),
                self.headers,
                self.method,
                self.path,
            ) from None
