# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
"""What every module of comet_wire is built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

__all__ = ["UNSET", "Endpoint", "Int64", "JsonValue", "UnsetType", "Wire", "or_none"]

if TYPE_CHECKING:
    JsonValue: TypeAlias = bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"] | None
else:
    JsonValue = Any  # msgspec decodes no recursive aliases; what it decodes for Any is the same

Int64: TypeAlias = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]

T = TypeVar("T")
ParamsT = TypeVar("ParamsT")
RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")


class Wire(msgspec.Struct):
    """A JSON object, a form's text fields, or the path and query parameters of a request."""


class Endpoint(Generic[ParamsT, RequestT, ResponseT]):
    """One operation: how it is addressed, and the types of what it takes and returns.

    The type parameters are the types of its parameters, request body, and response body; ``None`` where it has none.

    Attributes:
        id: The operationId.
        method: The HTTP method, in upper case.
        path: The path from the host's root, with ``{name}`` for a path parameter.
        params: The struct of its path and query parameters; ``None`` if it has none.
        request: The type of its request body; ``None`` if it has none.
        response: The type of a successful response's body; ``bytes`` for a download, ``None`` if it is empty.
        is_form: Whether the request body is a multipart form. Its files are not in the struct.
    """

    __slots__ = ("id", "is_form", "method", "params", "path", "request", "response")

    def __init__(
        self,
        id: str,
        method: str,
        path: str,
        *,
        params: type[Wire] | None = None,
        request: Any = None,
        response: Any = None,
        is_form: bool = False,
    ) -> None:
        """Take what the description states about the operation."""
        self.id = id
        self.method = method
        self.path = path
        self.params = params
        self.request = request
        self.response = response
        self.is_form = is_form

    def __repr__(self) -> str:
        """Return its id, method, and path."""
        return f"<Endpoint {self.id}: {self.method} {self.path}>"


def or_none(value: T | UnsetType | None) -> T | None:
    """Return the value of a field, and ``None`` if it is absent."""
    return None if isinstance(value, UnsetType) else value
