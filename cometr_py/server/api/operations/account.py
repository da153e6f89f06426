"""Whose the API key is."""

from __future__ import annotations

from comet_wire import account as wire

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.workspaces import DEFAULT_WORKSPACE


@operation(wire.GET_ACCOUNT_DETAILS)
def get_account_details(call: Call[None, None]) -> wire.GetAccountDetailsResponse:
    """Return whose the API key is."""
    return wire.GetAccountDetailsResponse(user_name=call.user, default_workspace_name=DEFAULT_WORKSPACE)
