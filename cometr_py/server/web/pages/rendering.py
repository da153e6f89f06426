"""What every page has at hand: the operations of the API, a transaction to read in, and the templates."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.texts import storable
from cometr_py.server.web.pages import static_files
from cometr_py.server.web.pages.formats import FILTERS, address

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
#: Plotly brings a style sheet of its own.
_CHARTS_POLICY = _POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
#: On everything that is sent, unless it says otherwise itself.
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def asked(request: Request, name: str) -> list[str]:
    """Every value of a parameter in the address."""
    return [storable(value) for value in request.query_params.getlist(name)]


def asked_once(request: Request, name: str, default: str = "") -> str:
    """The first value of a parameter in the address."""
    return next(iter(asked(request, name)), default)


def asked_number(request: Request, name: str, default: int) -> int:
    """The same as a whole number that is not negative."""
    text = asked_once(request, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else default


class PageContext:
    """Reads one Comet, and shows what it read."""

    def __init__(self, comet: CometServer) -> None:
        self._comet = comet

    def read(self, operation_id: str, **query: str) -> Any:
        """What a reading operation of the API answers, decoded.

        Raises:
            ApiError: As the API would refuse it.
        """
        return self._comet.read(operation_id, query)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction for the reads that only pages need."""
        with self._comet.store.reading() as connection:
            yield connection

    def root(self, request: Request) -> str:
        """Where this Comet is reached, for the examples on the pages."""
        return self._comet.root_url or str(request.base_url).rstrip("/")

    def show(self, template: str, *, status: int = 200, charts: bool = False, **values: Any) -> Response:
        """A page from its template; one with charts has to say so."""
        headers = {"Content-Security-Policy": _CHARTS_POLICY} if charts else {}
        html = _templates().get_template(template).render(needs_key=self._comet.needs_key, **values)
        return HTMLResponse(html, status, headers)


@functools.cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(FILTERS)
    found.globals.update(address=address, static=lambda name: f"/-/static/{static_files.version()}/{name}")
    return found
