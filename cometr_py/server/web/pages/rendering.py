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
from cometr_py.server.web.pages.formats import FILTERS, address
from cometr_py.server.web.public_address import root_path, root_url
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


def page_address(request: Request, *steps: str, **query: object) -> str:
    """Return the address of a page as a browser finds it: below the path at which a proxy serves this server.

    Every link on a page and every redirect is made here. Templates call it `address`; scripts prepend the address
    that `<html data-root>` holds.

    Args:
        request: The request that is answered.
        steps: The names that lead to the page; none for the first page.
        query: Parameters; those without a value are left out.
    """
    return root_path(request) + address(*steps, **query)


def value_address(request: Request, key: str, kind: str, name: str) -> str:
    """Return where the whole value of a metric, a parameter, or an other is."""
    return page_address(request, "-", "value", key, kind, name=name)


def _static(request: Request, name: str) -> str:
    return page_address(request, "-", "static", static_files.version(), name)


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

    def show(
        self,
        request: Request,
        template: str,
        more: Mapping[str, object] = MappingProxyType({}),
        *,
        status: int = 200,
        charts: bool = False,
        **values: object,
    ) -> Response:
        """Return a page made from its template and these values; one with charts has to say so."""
        headers = {"Content-Security-Policy": _CHARTS_POLICY} if charts else {}
        html = (
            _templates()
            .get_template(template)
            .render(
                more,
                address=functools.partial(page_address, request),
                value_address=functools.partial(value_address, request),
                static=functools.partial(_static, request),
                root=root_url(request),
                needs_key=self._comet.needs_key,
                **values,
            )
        )
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
    found.globals.update(longest_cell=LONGEST_CELL)
    return found
