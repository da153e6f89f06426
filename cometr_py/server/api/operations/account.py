"""Who the key belongs to: the one user of the local Comet."""

from __future__ import annotations

from typing import Any

from cometr_py.server.api.context import USER, Context
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.workspaces import DEFAULT_WORKSPACE


@operation("get_account_details")
def get_account_details(_context: Context) -> dict[str, Any]:
    return {"userName": USER, "defaultWorkspaceName": DEFAULT_WORKSPACE}
