"""Requests whose bodies come slowly, never, or in excess: they hold no thread, and little else."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import namedtuple
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO

import pytest
from starlette.types import Message

from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer
from cometr_py.server.web import receiving
from cometr_py.server.web.app import ServerLimits, create_app
from cometr_py.server.web.receiving import BodyLimits
from cometr_py.server.web.turns import PoolLimits
from tests.support.processes import eventually
from tests.support.raw_http import RawConnection, connected, get
from tests.support.server_client import KEY, Form, InProcess
from tests.support.server_thread import served

UPLOAD = api_spec.operation("upload_asset").path
METRICS = api_spec.operation("log_metric_batch").path
WORKSPACES = api_spec.operation("get_workspaces").path
ALIVE = api_spec.operation("get_api_server_version").path
WITH_KEY = {"Authorization": KEY}
#: Long enough to be written to the disk before all of it has arrived.
LONG = Form(("file", "file", b"x" * 3_000_000))
#: Limits of time that a test reaches.
HASTY = ServerLimits(bodies=BodyLimits(idle_s=0.2))


@pytest.fixture
def comet(tmp_path: Path) -> CometServer:
    return CometServer(tmp_path / "home")


@pytest.fixture
def experiment(comet: CometServer) -> str:
    return InProcess(comet).new_experiment()


@pytest.fixture
def incoming(comet: CometServer) -> Path:
    return comet.files.incoming


@pytest.fixture
def url(comet: CometServer) -> Iterator[str]:
    with served(comet) as url:
        yield url


def begin_upload(connection: RawConnection, experiment: str, sent: int, key: str = KEY) -> None:
    """Send the beginning of an upload."""
    headers = {
        "Authorization": key,
        "Content-Type": f"multipart/form-data; boundary={LONG.boundary}",
        "Content-Length": str(len(LONG.content)),
    }
    connection.request("POST", f"{UPLOAD}?experimentKey={experiment}", headers, LONG.content[:sent])


def test_uploads_that_do_not_go_on_hold_no_thread(url: str, experiment: str, incoming: Path) -> None:
    """There are more of them than threads of all pools together."""
    with ExitStack() as stack:
        slow = [stack.enter_context(connected(url)) for _ in range(60)]
        for connection in slow:
            begin_upload(connection, experiment, 2_000_000)
        eventually(lambda: len(list(incoming.iterdir())) == len(slow), "all uploads have begun")
        for target in (ALIVE, WORKSPACES, "/", f"/team/digits/{experiment}"):
            assert get(url, target, WITH_KEY).status == 200, target
        slow[7].send(LONG.content[2_000_000:])
        assert slow[7].response().status == 200
    eventually(lambda: not list(incoming.iterdir()), "what was cut off is removed")


def test_a_body_that_does_not_go_on_is_given_up(comet: CometServer, experiment: str, incoming: Path) -> None:
    with served(comet, limits=HASTY) as url, connected(url) as connection:
        begin_upload(connection, experiment, 2_000_000)
        response = connection.response()
        assert response.status == 408
        assert "too slowly" in response.message
        assert connection.rest() == b""
        assert not list(incoming.iterdir())


def test_a_body_that_comes_too_slowly_is_given_up(comet: CometServer, experiment: str) -> None:
    """It never stops, but would take for ever."""
    limits = ServerLimits(bodies=BodyLimits(grace_s=0.2, least_rate=1_000_000))
    over = threading.Event()

    def trickle(connection: RawConnection) -> None:
        position = 10
        while not over.wait(0.01):
            position += 1
            try:
                connection.send(LONG.content[position : position + 1])
            except OSError:
                return

    with served(comet, limits=limits) as url, connected(url) as connection:
        begin_upload(connection, experiment, 10)
        sender = threading.Thread(target=trickle, args=(connection,))
        sender.start()
        try:
            assert connection.response().status == 408
        finally:
            over.set()
            sender.join()


def test_a_short_body_that_does_not_come_is_given_up(comet: CometServer) -> None:
    with served(comet, limits=HASTY) as url, connected(url) as connection:
        connection.request("POST", METRICS, WITH_KEY | {"Content-Length": "100"}, b"{")
        assert connection.response().status == 408


def test_an_upload_without_a_key_is_refused_before_its_body(url: str, experiment: str, incoming: Path) -> None:
    with connected(url) as connection:
        begin_upload(connection, experiment, 0, key="")
        assert connection.response().status == 401
        connection.send(LONG.content)  # a client that sends it all the same does no harm, and can go on
        connection.request("GET", WORKSPACES, WITH_KEY)
        assert connection.response().status == 200
    assert not list(incoming.iterdir())


@pytest.mark.parametrize(
    ("operation_id", "longest"),
    [("log_metric_batch", 64 << 20), ("get_workspaces", 1 << 20), ("upload_asset", 100 << 30)],
)
def test_each_route_has_a_longest_body(url: str, operation_id: str, longest: int) -> None:
    operation = api_spec.operation(operation_id)
    with connected(url) as connection:
        length = longest + (65 << 20)  # fields beside an uploaded file
        connection.request(operation.method, operation.path, WITH_KEY | {"Content-Length": str(length)})
        response = connection.response()
    assert response.status == 413
    assert "longer than" in response.message


def test_a_body_without_a_length_is_refused_when_it_is_too_long(url: str) -> None:
    with connected(url) as connection:
        connection.request("GET", WORKSPACES, WITH_KEY | {"Transfer-Encoding": "chunked"})
        for _ in range(3):
            connection.send(b"80000\r\n" + bytes(0x80000) + b"\r\n")
        assert connection.response().status == 413


def test_short_bodies_go_to_the_disk_when_they_would_fill_the_memory(
    comet: CometServer, experiment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: list[IO[bytes]] = []
    spool = comet.files.spool

    def note() -> IO[bytes]:
        files.append(spool())
        return files[-1]

    monkeypatch.setattr(comet.files, "spool", note)
    points = [{"metricName": "m", "metricValue": value, "step": value} for value in range(1000)]
    body = json.dumps({"experimentKey": experiment, "values": points}).encode().ljust(400_000)
    with served(comet, limits=ServerLimits(bodies=BodyLimits(memory=100_000))) as url, connected(url) as connection:
        headers = WITH_KEY | {"Content-Type": "application/json", "Content-Length": str(len(body))}
        connection.request("POST", METRICS, headers, body[:300_000])
        eventually(lambda: len(files), "it is written to the disk")
        connection.send(body[300_000:])
        assert connection.response().status == 200
        assert len(InProcess(comet).metric(experiment, "m")) == 1000


def test_an_upload_for_which_there_is_no_space_is_refused_before_its_body(
    comet: CometServer, experiment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", ["total", "used", "free"])
    monkeypatch.setattr(receiving, "disk_usage", lambda _: usage(1 << 40, 0, (64 << 20) + 5_000_000))
    with served(comet) as url, connected(url) as first, connected(url) as second:
        begin_upload(first, experiment, 0)
        eventually(lambda: get(url, WORKSPACES, WITH_KEY).status == 200, "the server answers")
        begin_upload(second, experiment, 0)  # there is space for one
        refused = second.response()
        assert refused.status == 507
        assert "space" in refused.message
        first.send(LONG.content)
        assert first.response().status == 200


def test_liveness_needs_neither_a_thread_nor_the_database(
    comet: CometServer, experiment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise AssertionError("the database is not needed")

    one = PoolLimits(threads=1, threads_per_client=1, requests=1, requests_per_client=1)
    with served(comet, limits=ServerLimits(api=one, pages=one)) as url, connected(url) as connection:
        begin_upload(connection, experiment, 0)
        eventually(lambda: get(url, WORKSPACES, WITH_KEY).status == 429, "the only place is taken")
        monkeypatch.setattr(comet.store, "reading", broken)
        for operation_id in ("get_api_server_version", "get_server_version", "ping"):
            assert get(url, api_spec.operation(operation_id).path).status == 200


def test_a_long_response_is_sent_in_pieces(comet: CometServer, experiment: str) -> None:
    """The event loop would do nothing else while it hands a whole one to the connection."""
    value = "v" * 3_000_000
    api = InProcess(comet)
    api("log_parameter", json_body={"experimentKey": experiment, "parameterName": "long", "parameterValue": value})
    pieces: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            pieces.append(message["body"])

    path = api_spec.operation("get_parameters").path
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": f"experimentKey={experiment}".encode(),
        "headers": [(b"authorization", KEY.encode()), (b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 1),
    }
    asyncio.run(create_app(comet)(scope, receive, send))
    comet.close()
    assert value.encode() in b"".join(pieces)
    assert max(map(len, pieces)) <= 256 * 1024
