"""The handlers of the server, one module for each area of the description. Importing this registers them all."""

from __future__ import annotations

import importlib
import pkgutil

from cometr_py.server.api.registry import HANDLERS

__all__ = ["HANDLERS"]

for module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{module.name}")
