"""Loads httpx without its command line, which takes longer to load than the library itself and is of no use here.

Imported before anything that imports httpx. Where httpx is loaded already, nothing happens.
"""

from __future__ import annotations

import sys

_COMMAND_LINE = "httpx._main"

if "httpx" not in sys.modules:
    # None is Python's own way of saying that a module cannot be had; httpx is prepared for that.
    sys.modules[_COMMAND_LINE] = None  # type: ignore[assignment]  # what the documentation of sys.modules allows
    try:
        import httpx  # noqa: F401 - loaded for its own sake
    finally:
        del sys.modules[_COMMAND_LINE]
