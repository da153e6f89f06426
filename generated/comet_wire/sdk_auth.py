# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType

from comet_wire.base import Endpoint, Wire


class SignUpRequest(Wire, kw_only=True, gc=False):
    """Who wants an account. All of it is inferred."""

    email: str | None | UnsetType = UNSET
    username: str | None | UnsetType = UNSET


class GetUserParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_user``."""

    email: str | UnsetType = UNSET
    reason: str | UnsetType = UNSET


CreateUserRequest: TypeAlias = SignUpRequest

CREATE_ANONYMOUS_USER: Endpoint[None, None, None] = Endpoint(
    "create_anonymous_user", "POST", "/api/auth/anonymous-user"
)
CREATE_USER: Endpoint[None, CreateUserRequest, None] = Endpoint(
    "create_user", "POST", "/api/auth/users", request=CreateUserRequest
)
GET_ANONYMOUS_STATE: Endpoint[None, None, None] = Endpoint(
    "get_anonymous_state", "GET", "/api/auth/anonymous/is-active"
)
GET_USER: Endpoint[GetUserParams, None, None] = Endpoint("get_user", "GET", "/api/auth/users", params=GetUserParams)
