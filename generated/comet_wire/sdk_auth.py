# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType

from comet_wire.base import Endpoint, Wire

from . import shared


class SignUpRequest(Wire, kw_only=True, gc=False):
    """Who wants an account. All of it is inferred."""

    email: str | None | UnsetType = UNSET
    username: str | None | UnsetType = UNSET


class GetUserParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_user``."""

    email: str | UnsetType = UNSET
    reason: str | UnsetType = UNSET


CreateAnonymousUserResponse: TypeAlias = shared.Ack
CreateUserRequest: TypeAlias = SignUpRequest
CreateUserResponse: TypeAlias = shared.Ack
GetAnonymousStateResponse: TypeAlias = shared.Ack
GetUserResponse: TypeAlias = shared.Ack

CREATE_ANONYMOUS_USER: Endpoint[None, None, CreateAnonymousUserResponse] = Endpoint(
    "create_anonymous_user", "POST", "/api/auth/anonymous-user", response=CreateAnonymousUserResponse
)
CREATE_USER: Endpoint[None, CreateUserRequest, CreateUserResponse] = Endpoint(
    "create_user", "POST", "/api/auth/users", request=CreateUserRequest, response=CreateUserResponse
)
GET_ANONYMOUS_STATE: Endpoint[None, None, GetAnonymousStateResponse] = Endpoint(
    "get_anonymous_state", "GET", "/api/auth/anonymous/is-active", response=GetAnonymousStateResponse
)
GET_USER: Endpoint[GetUserParams, None, GetUserResponse] = Endpoint(
    "get_user", "GET", "/api/auth/users", params=GetUserParams, response=GetUserResponse
)
