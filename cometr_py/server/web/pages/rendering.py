"""What every page has at hand: a transaction to read in, the content of files, and the templates."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from cometr_py.core.clock import milliseconds
from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.storable import storable
from cometr_py.server.web.pages import static_files
from cometr_py.server.web.pages.formats import FILTERS, address, value_address
from cometr_py.server.web.queries.experiments import ExperimentHead
from cometr_py.server.web.queries.values import LONGEST_CELL

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
#: Plotly brings a style sheet of its own.
_CHARTS_POLICY = _POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
#: On every response that does not set them itself.
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def asked(request: Request, name: str) -> list[str]:
    """Return every value of a parameter in the address."""
    return [storable(value) for value in request.query_params.getlist(name)]


def asked_once(request: Request, name: str, default: str = "") -> str:
    """Return the first value of a parameter in the address."""
    return next(iter(asked(request, name)), default)


def asked_number(request: Request, name: str, default: int) -> int:
    """Return the first value of a parameter in the address as an integer that is not negative."""
    text = asked_once(request, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else default


class PageContext:
    """What every page needs: the store of one server, the time, and the templates."""

    def __init__(self, comet: CometServer) -> None:
        """Serve pages of this server."""
        self._comet = comet

    @property
    def now(self) -> int:
        """The current time, in milliseconds since the epoch."""
        return milliseconds(self._comet.clock)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction to read in."""
        with self._comet.store.reading() as connection:
            yield connection

    def content(self, connection: Connection, sha256: str) -> Path | bytes:
        """Return the content of an asset, or the file that holds nothing else."""
        return FileTransaction(self._comet.store, self._comet.files).content(connection, sha256)

    def opened(self, connection: Connection, sha256: str) -> io.BufferedIOBase:
        """Return the content of an asset to read from."""
        content = self.content(connection, sha256)
        return io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")

    def root(self, request: Request) -> str:
        """Return the server's URL, for the examples on the pages."""
        return self._comet.root_url or str(request.base_url).rstrip("/")

    def show(
        self,
        template: str,
        more: Mapping[str, object] = MappingProxyType({}),
        *,
        status: int = 200,
        charts: bool = False,
        **values: object,
    ) -> Response:
        """Return a page made from its template and these values; one with charts has to say so."""
        headers = {"Content-Security-Policy": _CHARTS_POLICY} if charts else {}
        html = _templates().get_template(template).render(more, needs_key=self._comet.needs_key, **values)
        return HTMLResponse(html, status, headers)


@dataclass(frozen=True)
class TabRequest:
    """A request for one tab of an experiment's page, and the transaction to read in."""

    context: PageContext
    connection: Connection
    request: Request
    experiment: ExperimentHead


@functools.cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(FILTERS)
    found.globals.update(address=address, value_address=value_address, longest_cell=LONGEST_CELL)
    found.globals.update(static=lambda name: f"/-/static/{static_files.version()}/{name}")
    return found
