"""Run the server."""

from __future__ import annotations

import ipaddress
import secrets
import socket
import string
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.checkpoint import fold_wal
from cometr_py.server.web.access_log import AccessLog
from cometr_py.server.web.app import create_app
from cometr_py.server.web.certificate import Certificate, TlsOptions
from cometr_py.server.web.client_lines import client_lines
from cometr_py.server.web.connections import LONGEST_HEAD, ConnectionLimits, connection_class, raise_file_limit
from cometr_py.server.web.graceful_server import GRACE, GracefulServer
from cometr_py.server.web.public_address import OWN_ADDRESS, PublicAddress, PublicUrl
from cometr_py.server.web.server_logs import LogOptions, server_logs

DEFAULT_PORT = 5117
#: Connections that the event loop accepts before it does anything else, and those that may wait for that.
_ACCEPTED_AT_ONCE, _WAITING_CONNECTIONS = 64, 4096
#: Seconds after which a thread that computes lets others go on: the event loop should not wait for many of them.
_SWITCH_INTERVAL = 0.001
_NO_TLS = TlsOptions()
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_NO_LOGS = LogOptions()


def run(
    home: Path,
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    api_key: str | None = None,
    database: str | None = None,
    *,
    address: PublicAddress = OWN_ADDRESS,
    certificate: Certificate | None = None,
    durable: bool = True,
    grace: int = GRACE,
    logs: LogOptions = _NO_LOGS,
) -> None:
    """Serve until SIGINT or SIGTERM, and print `Local Comet: <address>`, and a line per client, when ready.

    At the end, requests in flight are finished within a limited time, and the store is closed.

    On this machine's loopback address any API key is accepted. On every other address a key is needed: without
    `api_key` one is generated, and printed once.

    Args:
        home: The folder of the store.
        host: The address to listen on.
        port: 0 takes a free one.
        api_key: The only key that is accepted.
        database: A SQLAlchemy URL of the database, instead of the SQLite file in `home`.
        address: How the server finds the address under which its clients reach it.
        certificate: Serve HTTPS with it, instead of HTTP.
        durable: Whether what is answered with 200 survives a power failure.
        logs: Which logs to write, besides warnings and errors on stderr.
        grace: Seconds that requests in flight have to finish at the end.

    Raises:
        CertificateError: The certificate cannot be used.
        StoreError: The store cannot be opened.
        OSError: The address is taken, or not one of this machine; or a log cannot be written, whose name it has.
    """
    local = is_loopback(host)
    made_up = None if local or api_key else _new_key()
    tls = TlsOptions() if certificate is None else certificate.options()
    listener = _listen(host, port)
    try:
        comet = CometServer(home, api_key=api_key or made_up, database=database, durable=durable)
    except BaseException:
        listener.close()
        raise
    named = address.url.host if address.url else host
    app: ASGIApp = create_app(comet, hosts={host, named, *_LOOPBACK} if local else None, address=address)
    if logs.access is not None:
        app = AccessLog(app)
    own = f"{'https' if tls else 'http'}://{{}}:{listener.getsockname()[1]}"
    config = http_config(app, ConnectionLimits(connections=raise_file_limit()), tls=tls)
    greeting = _greeting(host, own, address.url, made_up, comet.needs_key)
    server = _Server(config, partial(_close, comet), greeting, grace)
    sys.setswitchinterval(_SWITCH_INTERVAL)
    try:
        with server_logs(logs, api_key or made_up):
            server.run(sockets=[listener])
        server.end_as_signalled()
    finally:
        listener.close()


def _greeting(host: str, own: str, public: PublicUrl | None, made_up: str | None, needs_key: bool) -> list[str]:
    """Return what to print when the server is ready; `own` is its address with a gap for the host."""
    listening = own.format(f"[{host}]" if ":" in host else host)
    # Other machines cannot call "any address".
    reached = own.format(socket.gethostname()) if host in ("0.0.0.0", "::") else listening
    return [
        f"Local Comet: {public or listening}",
        *([f"Listening on: {listening}"] if public else []),
        *([f"API key: {made_up}"] if made_up else []),
        *client_lines(str(public or reached), needs_key=needs_key),
    ]


def http_config(
    app: ASGIApp,
    limits: ConnectionLimits,
    *,
    tls: TlsOptions = _NO_TLS,
    port: int = 0,
    log_level: str = "warning",
) -> uvicorn.Config:
    """Return how uvicorn serves the application.

    Args:
        app: The application.
        limits: What connections may take.
        tls: The certificate of HTTPS; none for HTTP.
        port: 0 takes a free one, unless sockets are given.
        log_level: What uvicorn itself logs.
    """
    return uvicorn.Config(
        app,
        port=port,
        http=connection_class(limits),
        ws="wsproto",
        h11_max_incomplete_event_size=LONGEST_HEAD,
        log_level=log_level,
        access_log=False,
        lifespan="off",
        backlog=_ACCEPTED_AT_ONCE,
        timeout_keep_alive=round(limits.idle_s),
        proxy_headers=False,  # the application reads them, from the proxies that were listed
        **tls,
    )


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _close(comet: CometServer) -> None:
    comet.close()
    fold_wal(comet.store)


class _Server(GracefulServer):
    """Prints where it is as soon as it is ready."""

    def __init__(self, config: uvicorn.Config, close: Callable[[], object], greeting: list[str], grace: int) -> None:
        super().__init__(config, close, grace=grace)
        self._greeting = greeting

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listener in sockets or []:
            listener.listen(_WAITING_CONNECTIONS)
        for line in self._greeting:
            print(line, flush=True)  # noqa: T201 - callers wait for these lines


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Naming TCP lets asyncio send small answers at once, instead of waiting 40 ms for more.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def _new_key() -> str:
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(25))
