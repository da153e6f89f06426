"""A real nginx in front of a server: HTTPS, and the server below a path. It is a process of the test, not a service."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.pages_of_docs import code_block
from tests.support.processes import ROOT, eventually, greeting_server

#: For 127.0.0.1 and localhost, with its key; signed by itself.
CERTIFICATE = ROOT / "tests" / "transport" / "this_machine.pem"
PREFIX = "/comet"
#: Around what docs/serving.md has.
_CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} ssl reuseport;
        ssl_certificate {certificate};
        ssl_certificate_key {certificate};
{locations}
    }}
}}
"""


@dataclass(frozen=True)
class Proxied:
    """A server behind nginx.

    Attributes:
        url: Its public URL.
        lines: What it printed when it was ready.
        access_log: nginx's: a line for each request, with its path and status.
    """

    url: str
    lines: list[str]
    access_log: Path


def nginx_program() -> str:
    """The installed nginx.

    Raises:
        AssertionError: There is none.
    """
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    assert found is not None, "install Debian's package nginx-light: these tests need a real proxy"
    return found


@contextmanager
def reserved_port() -> Iterator[int]:
    """A port of this machine that only those can listen on who share it, as nginx does below."""
    with socket.socket() as reserved:
        reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        reserved.bind(("127.0.0.1", 0))
        yield reserved.getsockname()[1]


@contextmanager
def running_nginx(folder: Path, port: int, upstream: str) -> Iterator[Path]:
    """Serve the server at `upstream` as https://localhost:<port>/comet, as docs/serving.md has it; gives its log."""
    program = nginx_program()
    locations = code_block("serving.md", "location /comet/").replace("http://127.0.0.1:5117", upstream)
    (folder / "comet.conf").write_text(code_block("serving.md", "proxy_http_version"))
    configuration = folder / "nginx.conf"
    configuration.write_text(
        _CONFIGURATION.format(folder=folder, port=port, certificate=CERTIFICATE, locations=locations)
    )
    command = [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(configuration)]
    with (folder / "nginx.out").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)
    try:

        def listens() -> bool:
            assert process.poll() is None, (folder / "nginx.out").read_text() + (folder / "error.log").read_text()
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", port)) == 0

        eventually(listens, "nginx listens")
        yield folder / "access.log"
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def server_behind_nginx(folder: Path, environment: Mapping[str, str], *arguments: str) -> Iterator[Proxied]:
    """A `cometr-py serve` below a path of a real nginx."""
    nginx_program()  # before anything is started
    with reserved_port() as port:
        public = f"https://localhost:{port}{PREFIX}"
        options = ("--public-url", public, "--forwarded-allow-ips", "127.0.0.1", *arguments)
        with greeting_server(environment, *options) as lines:
            upstream = lines[1].removeprefix("Listening on: ")
            with running_nginx(folder, port, upstream) as access_log:
                yield Proxied(public, lines, access_log)
