"""A real server that is killed after it has stored a batch and before anybody hears of it; another one takes over."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.http_thread import ConnectionsServer, HttpThread
from tests.support.processes import DEADLINE, command

#: Written by each run, so that each queue meets a server that dies.
DEADLY = {
    "metrics": "/clientlib/batch/logger/experiment/metric",
    "html": "/write/experiment/html",
    "uploads": "/upload-asset",
    "end": "/update-status",
}
RUN = """
experiment = begin()
experiment.flush()
for number in range(5):
    log(experiment, number)
experiment.stop()
say("stopped")
"""


class MortalServer:
    """A `cometr-py serve` behind a door that sees to its death: it is killed once, after it has answered.

    The answer reaches nobody, and a new server on the same store and port takes over.

    Args:
        environment: Of the server; COMETR_HOME holds its store.
        deadly: Part of the path of the request that is its last.
        supports_idempotency: Whether idempotency keys pass the door.
    """

    def __init__(self, environment: dict[str, str], deadly: str, *, supports_idempotency: bool) -> None:
        self._environment = environment
        self._deadly = deadly
        self.supports_idempotency = supports_idempotency
        self.deaths = 0
        self._lock = threading.Lock()
        self._process, self.port = self._start(0)
        self._door = _Door(("127.0.0.1", 0), _Passage)
        self._door.behind = self
        self._http = HttpThread(self._door).start()

    @property
    def url(self) -> str:
        return self._http.url

    def dies(self, path: str) -> bool:
        """Called after an answer: kill the server if it was its last one."""
        with self._lock:
            if self.deaths or self._deadly not in path:
                return False
            self.deaths += 1
            self._process.send_signal(signal.SIGKILL)
            self._end()
            self._process, _ = self._start(self.port)
            return True

    def close(self) -> None:
        self._http.stop()
        self._process.kill()
        self._end()

    def _start(self, port: int) -> tuple[subprocess.Popen[str], int]:
        process = subprocess.Popen(
            command("serve", "--port", str(port)), env=self._environment, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        greeting = process.stdout.readline()
        assert greeting.startswith("Local Comet: "), greeting
        return process, int(greeting.rsplit(":", 1)[1])

    def _end(self) -> None:
        self._process.wait(DEADLINE)
        assert self._process.stdout is not None
        self._process.stdout.close()


class _Door(ConnectionsServer):
    behind: MortalServer


class _Passage(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    #: Headers and body are sent one after the other: the body would wait for the client to acknowledge the headers.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        assert isinstance(self.server, _Door)
        behind = self.server.behind
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = dict(self.headers.items())
        if not behind.supports_idempotency:
            headers = {name: value for name, value in headers.items() if name.lower() != "idempotency-key"}
        connection = http.client.HTTPConnection("127.0.0.1", behind.port, timeout=60)
        try:
            connection.request(self.command, self.path, body or None, headers)
            answer = connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            self.close_connection = True  # as a client notices that the server is dead
            return
        finally:
            connection.close()
        if behind.dies(self.path):
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("content-length", "transfer-encoding", "connection", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PUT = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextlib.contextmanager
def mortal(
    folder: Path, installed: dict[str, str], deadly: str, *, supports_idempotency: bool
) -> Iterator[MortalServer]:
    server = MortalServer(
        {**installed, "COMETR_HOME": str(folder / "served")}, deadly, supports_idempotency=supports_idempotency
    )
    try:
        yield server
    finally:
        server.close()


@pytest.mark.parametrize("supports_idempotency", [True, False], ids=["honours keys", "knows no keys"])
@pytest.mark.parametrize("what", DEADLY)
def test_what_a_server_stored_just_before_its_death_is_not_stored_twice(
    installed: dict[str, str],
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    supports_idempotency: bool,
) -> None:
    with mortal(tmp_path, installed, DEADLY[what], supports_idempotency=supports_idempotency) as server:
        given = {"COMET_URL_OVERRIDE": server.url, "COMETR_HOME": str(home)}
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        environment = {**installed, **given, "HOME": os.environ["HOME"]}
        with Script(RUN, environment, tmp_path) as script:
            assert script.end() == 0, script.stderr
        all_delivered(home)
        assert server.deaths == 1, "the server has died"
        arrived(script.key, range(5))
        nothing_remains(environment)
