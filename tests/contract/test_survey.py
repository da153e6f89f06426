"""Comparing a running server with the description, as `scripts/record-cassettes --against-comet` does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.contract.survey import survey
from tests.support.http_thread import HttpThread
from tests.support.processes import DEADLINE, ROOT, running_server

KEY = "k" * 25
SCRIPT = [sys.executable, str(ROOT / "scripts" / "record-cassettes"), "--against-comet"]


@pytest.fixture(scope="module")
def served(installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of our own server."""
    with running_server({**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}) as url:
        yield url


def test_our_server_answers_every_reading_operation_as_described(served: str, tmp_path: Path) -> None:
    found = survey(served, {"COMET_API_KEY": KEY}, tmp_path, of_ours=True)
    assert found.different == []
    assert found.rejected == {}
    assert set(found.not_asked.values()) == {"our server does not support it"}
    assert {"get_metric_values", "get_registry_model_details", "get_artifact_version", "get_views"} <= found.operations


_OF_THE_HOP = ("host", "accept-encoding", "connection", "content-length")


class _Altering(BaseHTTPRequestHandler):
    """Passes requests on, and changes what metrics are answered with."""

    def do_GET(self) -> None:
        assert isinstance(self.server, _AlteringServer)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _OF_THE_HOP}
        request = Request(self.server.upstream + self.path, body or None, headers, method=self.command)
        status = 200
        try:
            response = urlopen(request, timeout=DEADLINE)
        except HTTPError as rejected:
            response, status = rejected, rejected.code
        with response:
            content, kind = response.read(), response.headers["Content-Type"]
        if "metrics/summary" in self.path:
            summary = json.loads(content)
            for one in summary["values"]:
                one["valueMaximum"] = one["valueMax"]
                one["editable"] = "yes"
            content = json.dumps(summary).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PUT = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


class _AlteringServer(ThreadingHTTPServer):
    upstream = ""


def test_the_script_prints_each_difference_of_a_server(served: str, installed: dict[str, str], tmp_path: Path) -> None:
    server = _AlteringServer(("127.0.0.1", 0), _Altering)
    server.upstream = served
    running = HttpThread(server)
    running.start()
    try:
        environment = {**installed, "COMET_URL_OVERRIDE": running.url, "COMET_API_KEY": KEY}
        done = subprocess.run(
            SCRIPT, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=DEADLINE, check=False
        )
    finally:
        running.stop()
    assert done.returncode == 1, done.stderr
    assert "(get_metrics_summary): the answer (200).values[0]" in done.stdout, done.stdout
    assert "'valueMaximum' was unexpected" in done.stdout
    assert "'yes' is not of type 'boolean'" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_the_script_needs_a_key(installed: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        SCRIPT, env=installed, cwd=tmp_path, capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Set COMET_API_KEY to a key of Comet")
