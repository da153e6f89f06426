"""Who the key belongs to: the one user of the local Comet."""

from __future__ import annotations

from typing import Any

from ..context import USER, Context
from ..handlers import operation
from ..lookups import DEFAULT_WORKSPACE


@operation("get_account_details")
def get_account_details(_context: Context) -> dict[str, Any]:
    return {"userName": USER, "defaultWorkspaceName": DEFAULT_WORKSPACE}
