"""What Comet's SDKs ask and report beside their data: whether the server is there, and that they are."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..handlers import operation

#: SDKs switch features on by it: it names the newest release whose features are all here.
SERVER_VERSION = "4.40.0"


@operation("get_server_version", "get_api_server_version", without_key=True)
def get_server_version(_context: Context) -> dict[str, Any]:
    return {"version": SERVER_VERSION}


@operation("ping", without_key=True)
def ping(_context: Context) -> dict[str, Any]:
    return {"msg": "pong", "code": 200}
