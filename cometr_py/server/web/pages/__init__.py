"""The pages of the server, rendered here and complete in themselves: nothing is fetched from another host.

`router` finds the page for an address, and asks for the API key first where one is needed. `index`, `project`,
`experiment_page`, `compare`, `artifacts` and `models` are the pages; `files` and `lineage` are tabs of an experiment.
`chart_data` is what the charts' scripts ask for; `file_content` and `logged_text` are files and long strings. None of
them contains SQL: they read by functions of `domain` and `web/queries`.
"""

from __future__ import annotations

from starlette.routing import BaseRoute

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages.router import PageRouter
from cometr_py.server.web.turns import Pool

__all__ = ["routes"]


def routes(comet: CometServer, pool: Pool) -> list[BaseRoute]:
    """Return the route of all pages, to be mounted after those of the API: it takes every other path."""
    return [PageRouter(comet, pool)]
