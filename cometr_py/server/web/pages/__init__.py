"""The pages of the local Comet, rendered here and complete in themselves: nothing is fetched from another host.

`site` finds the page for an address and lets in whoever may see it; `index`, `project`, `experiment`, `compare`,
`artifacts` and `models` are the pages, `data` is what their scripts ask for. None of them knows SQL.
"""

from __future__ import annotations

from starlette.routing import BaseRoute

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages.router import PageRouter

__all__ = ["routes"]


def routes(comet: CometServer) -> list[BaseRoute]:
    """The route of all pages, to be mounted behind those of the API: it takes every path that is left."""
    return [PageRouter(comet)]
