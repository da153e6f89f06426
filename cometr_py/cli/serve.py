"""`cometr-py serve`: run a Comet server, with pages for a browser."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
import webbrowser
from typing import Annotated
from urllib.parse import urlsplit

import typer

from cometr_py import session
from cometr_py.errors import ConfigurationError


def serve(
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 5117,
    host: Annotated[
        str, typer.Option(help="Address to listen on; other than loopback ones demand a key.")
    ] = "127.0.0.1",
    api_key: Annotated[
        str | None, typer.Option(help="The only key let in; made up and shown once on open addresses.")
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Keep everything but files in this database instead of SQLite: postgresql+psycopg://user@host/name. "
            "Files stay in this machine's folder. The password is best left to PGPASSWORD or ~/.pgpass.",
        ),
    ] = None,
    open_: Annotated[
        str | None, typer.Option("--open", help="Open this page in a browser, its URL or its path.")
    ] = None,
) -> None:
    """Run a Comet server of your own: pages for a browser, and the REST API v2 for any Comet client.

    Example: cometr-py serve --open /
    """
    settings = session.current().resolve(url=_local_setting())
    page = None if open_ is None else "/" + (urlsplit(open_).path or open_).lstrip("/")
    address = f"http://{host}:{port}"
    if page is not None and _is_running(address):
        webbrowser.open(address + page)
        typer.echo(f"Already being served: {address}{page}")
        return
    from cometr_py.server.storage.database import StoreError
    from cometr_py.server.web import http_server

    if page is not None:
        threading.Timer(1.0, webbrowser.open, [address + page]).start()
    try:
        http_server.run(settings.local_home, host=host, port=port, api_key=api_key, database=database)
    except StoreError as error:
        raise ConfigurationError(f"The store cannot be opened: {error}") from None
    except OSError as error:
        if error.filename is not None:
            raise
        raise typer.BadParameter(f"cannot listen on {host}:{port} ({error.strerror}).", param_hint="--port") from None


def _local_setting() -> str:
    """Return the store of COMET_URL_OVERRIDE if it names one, or else the usual one."""
    setting = session.current().resolve().url_setting
    return setting if setting == "local" or setting.startswith("local:") else "local"


def _is_running(address: str) -> bool:
    """Whether a Comet answers at this address."""
    try:
        with urllib.request.urlopen(f"{address}/clientlib/isAlive/ver", timeout=2) as reply:
            return bool(reply.status == 200)
    except (OSError, urllib.error.URLError):
        return False
