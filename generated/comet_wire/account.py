# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import field

from comet_wire.base import Endpoint, Wire


class AccountDetailsReply(Wire, kw_only=True, gc=False):
    """The user of an API key."""

    user_name: str = field(name="userName")
    default_workspace_name: str = field(name="defaultWorkspaceName")


GetAccountDetailsResponse: TypeAlias = AccountDetailsReply

GET_ACCOUNT_DETAILS: Endpoint[None, None, GetAccountDetailsResponse] = Endpoint(
    "get_account_details", "GET", "/api/rest/v2/account-details", response=GetAccountDetailsResponse
)
