# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Contains some shared types for properties"""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import IO, BinaryIO, Generic, Literal, TypeAlias, TypeVar

from attrs import define


class Unset:
    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # copy and pickle look the one object up by its name


UNSET: Unset = Unset()

# Any value that JSON can hold. Check what it is with isinstance before you use it.
JsonValue: TypeAlias = bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"] | None

# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """Contains information for file uploads"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


@define
class Response(Generic[T]):
    """A response, and what it is read as.

    Attributes:
        status_code: HTTP status.
        content: The body; empty if it was written to a file.
        headers: Headers; names are found in upper or lower case.
        parsed: What the description promises.
        method: HTTP method of the request.
        url: URL of the request, with its query. The API key is not part of it.
    """

    status_code: int
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T
    method: str = ""
    url: str = ""


__all__ = ["UNSET", "File", "FileTypes", "JsonValue", "RequestFiles", "Response", "Unset"]
