"""The pages of the local Comet, rendered here and complete in themselves: nothing is fetched from another host."""

from __future__ import annotations

from .pages import routes

__all__ = ["routes"]
