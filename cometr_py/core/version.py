"""The installed version."""

import functools

__all__ = ["version"]


@functools.cache
def version() -> str:
    """Version of the installed distribution; ``unknown`` when running from a folder that was never installed."""
    # Loads more than the package does otherwise, so only for whoever wants to know.
    import importlib.metadata

    try:
        return importlib.metadata.version("cometr-py")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
