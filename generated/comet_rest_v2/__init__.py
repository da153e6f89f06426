# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Client for Comet's REST API v2: a typed function for every operation, and clients to call them with.

Nothing is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comet_rest_v2.client import AuthenticatedClient, Client
    from comet_rest_v2.retrying import RetryPolicy
else:
    _MODULES = {"AuthenticatedClient": ".client", "Client": ".client", "RetryPolicy": ".retrying"}

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


__all__ = ("AuthenticatedClient", "Client", "RetryPolicy")
