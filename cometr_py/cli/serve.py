"""`cometr-py serve`: run a Comet server, with pages for a browser."""

from __future__ import annotations

import enum
import ssl
import threading
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from cometr_py import session
from cometr_py.cli.server_key import key_in_file
from cometr_py.errors import ConfigurationError
from cometr_py.server.web.server_logs import LogFormat, LogOptions


class Durability(enum.StrEnum):
    """What survives a power failure."""

    FULL = "full"
    RELAXED = "relaxed"


def serve(
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 5117,
    host: Annotated[
        str, typer.Option(help="Address to listen on; other than loopback ones demand a key.")
    ] = "127.0.0.1",
    api_key_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The only key that is accepted, in a file; COMETR_SERVE_API_KEY sets it, too. Without one, an open "
            "address gets a generated key, which is shown once.",
        ),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Keep everything but files in this database instead of SQLite: postgresql+psycopg://user@host/name. "
            "Files stay in this machine's folder. The password is best left to PGPASSWORD or ~/.pgpass.",
        ),
    ] = None,
    public_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="What clients call behind a reverse proxy, such as https://example.org/comet: links, redirects, and "
            "cookies follow it.",
        ),
    ] = None,
    forwarded_allow_ips: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESSES",
            help="Proxies whose X-Forwarded-For, -Proto, -Host, and -Prefix headers are believed: IP addresses and "
            "networks, separated by commas. By default, none.",
        ),
    ] = None,
    certfile: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Serve HTTPS with the certificate in this PEM file.")
    ] = None,
    keyfile: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The certificate's private key, if --certfile lacks it.")
    ] = None,
    durability: Annotated[
        Durability | None,
        typer.Option(
            help="What a power failure may cost: nothing that was accepted (full), or the last seconds (relaxed, "
            "which saves waiting for the disk). Without it, COMETR_DURABILITY decides, which is full by default.",
        ),
    ] = None,
    access_log: Annotated[
        str | None, typer.Option(metavar="FILE", help="Log every request to this file; - for stdout. Off by default.")
    ] = None,
    error_log: Annotated[
        str | None, typer.Option(metavar="FILE", help="Log warnings and errors to this file instead of stderr.")
    ] = None,
    log_format: Annotated[LogFormat, typer.Option(help="Format of both logs: text or json.")] = LogFormat.TEXT,
    open_: Annotated[
        str | None, typer.Option("--open", help="Open this page in a browser, its URL or its path.")
    ] = None,
) -> None:
    """Run a Comet server of your own: pages for a browser, and the REST API v2 for any Comet client.

    Example: cometr-py serve --open /
    """
    settings = session.current().resolve(url=local_setting())
    page = None if open_ is None else "/" + (urlsplit(open_).path or open_).lstrip("/")
    listening = f"{'https' if certfile else 'http'}://{host}:{port}"
    shown = (public_url or listening).rstrip("/")
    if page is not None and _is_running(listening):
        webbrowser.open(shown + page)
        typer.echo(f"Already being served: {shown}{page}")
        return
    api_key = settings.serve_api_key if api_key_file is None else key_in_file(api_key_file)
    from cometr_py.server.storage.database import StoreError
    from cometr_py.server.web import http_server
    from cometr_py.server.web.certificate import Certificate, CertificateError
    from cometr_py.server.web.public_address import AddressError, PublicAddress

    if keyfile is not None and certfile is None:
        raise typer.BadParameter("it needs --certfile, the certificate of this key.", param_hint="--keyfile")
    try:
        address = PublicAddress.parse(public_url, forwarded_allow_ips)
    except AddressError as error:
        raise ConfigurationError(str(error)) from None
    if page is not None:
        threading.Timer(1.0, webbrowser.open, [shown + page]).start()
    try:
        http_server.run(
            settings.local_home,
            host=host,
            port=port,
            api_key=api_key,
            database=database,
            durable=settings.durable if durability is None else durability is Durability.FULL,
            address=address,
            certificate=Certificate(certfile, keyfile) if certfile else None,
            logs=LogOptions(access_log, error_log, log_format),
        )
    except CertificateError as error:
        raise ConfigurationError(str(error)) from None
    except StoreError as error:
        raise ConfigurationError(f"The store cannot be opened: {error}") from None
    except OSError as error:
        if error.filename is not None:
            raise
        raise typer.BadParameter(f"cannot listen on {host}:{port} ({error.strerror}).", param_hint="--port") from None


def local_setting() -> str:
    """Return the store of COMET_URL_OVERRIDE if it names one, or else the usual one."""
    setting = session.current().resolve().url_setting
    return setting if setting == "local" or setting.startswith("local:") else "local"


def _is_running(address: str) -> bool:
    """Whether a Comet answers at this address."""
    try:
        context = ssl.create_default_context()
        context.check_hostname = False  # nothing is sent, and its certificate may be for its public name
        context.verify_mode = ssl.CERT_NONE
        with urllib.request.urlopen(f"{address}/clientlib/isAlive/ver", timeout=2, context=context) as reply:
            return bool(reply.status == 200)
    except (OSError, urllib.error.URLError):
        return False
