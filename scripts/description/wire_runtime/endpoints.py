"""Find an endpoint by its operationId."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from comet_wire.base import Endpoint
from comet_wire.operation_modules import OPERATION_MODULES

__all__ = ["OPERATION_MODULES", "endpoint"]


def endpoint(operation_id: str) -> Endpoint[Any, Any, Any]:
    """Import the module of an operation, and return its endpoint.

    Raises:
        KeyError: The description has no such operation.
    """
    module = import_module(f"comet_wire.{OPERATION_MODULES[operation_id]}")
    found: Endpoint[Any, Any, Any] = getattr(module, operation_id.upper())
    return found
