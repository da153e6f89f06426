"""The installed version."""

import functools
import importlib.metadata

__all__ = ["version"]


@functools.cache
def version() -> str:
    """Version of the installed distribution; ``unknown`` when running from a folder that was never installed."""
    try:
        return importlib.metadata.version("cometr-py")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
