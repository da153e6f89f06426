"""Connections: what is ambiguous is refused, what is slow or idle is closed, and their number is limited."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.connections import ConnectionLimits
from cometr_py.server.web.http_server import http_config
from tests.support.raw_http import connected, get
from tests.support.server_client import KEY
from tests.support.server_thread import served

ALIVE = api_spec.operation("get_api_server_version").path
METRIC = api_spec.operation("log_metric").path
HEAD = f"POST {METRIC} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {KEY}\r\n"
SECOND = f"GET {ALIVE} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.fixture
def comet(tmp_path: Path) -> CometServer:
    return CometServer(tmp_path / "home")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(CometServer(tmp_path_factory.mktemp("home"))) as url:
        yield url


@pytest.mark.parametrize(
    "framing",
    [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "content-length: 5\r\nTRANSFER-ENCODING: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
        "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
        "Content-Length: 5, 5\r\n\r\nabcde",
        "Content-Length: +5\r\n\r\nabcde",
        "Content-Length: 0x5\r\n\r\nabcde",
        "Content-Length : 5\r\n\r\nabcde",
        "Content-Length:\r\n\r\n",
        "Content-Length: 99999999999999999999999\r\n\r\n",
        "Content-Length: 5\r\n 0\r\n\r\nabcde",
        "X-Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0x5\r\nabcde\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nabcdefgh\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffffffffff\r\n",
        "Bad Header: 1\r\n\r\n",
        "No colon\r\n\r\n",
    ],
)
def test_a_request_that_could_be_read_in_two_ways_gets_one_answer(url: str, framing: str) -> None:
    """What follows it on the connection is not taken for another request."""
    with connected(url) as connection:
        connection.send((HEAD + framing + SECOND).encode())
        response = connection.response()
        assert response.status == 400, response.content
        assert response.message.startswith("This is no valid HTTP request: ")
        assert response.headers["connection"] == "close"
        assert connection.rest() == b""


@pytest.mark.parametrize("encoding", ["gzip, chunked", "identity", "chunked\r\nTransfer-Encoding: chunked"])
def test_an_unknown_framing_is_refused(url: str, encoding: str) -> None:
    with connected(url) as connection:
        connection.send(f"{HEAD}Transfer-Encoding: {encoding}\r\n\r\n0\r\n\r\n{SECOND}".encode())
        assert connection.response().status in (400, 501)
        assert connection.rest() == b""


def test_http_1_0_has_no_chunks(url: str) -> None:
    with connected(url) as connection:
        head = HEAD.replace("HTTP/1.1", "HTTP/1.0")
        connection.send(f"{head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n{SECOND}".encode())
        assert connection.response().status == 400
        assert connection.rest() == b""


def test_refusal_does_not_quote_the_key(url: str) -> None:
    with connected(url) as connection:
        connection.send(HEAD.replace("Authorization:", "Authorization :").encode() + b"\r\n")
        assert KEY.encode() not in connection.rest()


def test_a_head_that_is_too_long_is_refused(url: str) -> None:
    with connected(url) as connection:
        connection.send(f"GET /{'x' * 200_000}".encode())
        assert connection.response().status == 431
        assert connection.rest() == b""


def test_a_head_that_does_not_come_to_its_end_is_given_up(comet: CometServer) -> None:
    with served(comet, connections=ConnectionLimits(connections=10, head_s=0.2)) as url, connected(url) as connection:
        connection.send(HEAD.encode())
        assert connection.response().status == 408
        assert connection.rest() == b""


def test_a_connection_without_a_request_is_closed(comet: CometServer) -> None:
    limits = ConnectionLimits(connections=10, idle_s=0.2)
    with served(comet, connections=limits) as url, connected(url) as fresh, connected(url) as used:
        used.request("GET", ALIVE, {})
        assert used.response().status == 200
        assert used.rest() == b""
        assert fresh.rest() == b""


def test_the_longest_idle_connection_makes_room_for_a_new_one(comet: CometServer) -> None:
    with served(comet, connections=ConnectionLimits(connections=20)) as url, ExitStack() as stack:
        idle = [stack.enter_context(connected(url)) for _ in range(20)]
        for connection in idle:  # in this order
            connection.request("GET", ALIVE, {})
            assert connection.response().status == 200
        assert [get(url, ALIVE).status for _ in range(3)] == [200, 200, 200]
        assert idle[0].rest() == b""
        idle[-1].request("GET", ALIVE, {})
        assert idle[-1].response().status == 200


def test_no_connection_with_a_request_is_closed_for_another(comet: CometServer) -> None:
    with served(comet, connections=ConnectionLimits(connections=2)) as url, ExitStack() as stack:
        busy = [stack.enter_context(connected(url)) for _ in range(2)]
        for connection in busy:
            connection.send(f"{HEAD}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n".encode())
            assert connection.response().status == 100  # it has begun
        assert get(url, ALIVE).status == 503
        busy[0].send(b"{}")
        assert busy[0].response().status == 400


def test_the_rest_of_a_refused_body_is_not_read_for_ever(comet: CometServer) -> None:
    limits = ConnectionLimits(connections=10, leftover=1_000_000)
    with served(comet, connections=limits) as url, connected(url) as connection:
        head = HEAD.replace(KEY, "")
        connection.send(f"{head}Content-Length: 1000000000\r\n\r\n".encode())
        assert connection.response().status == 401
        with pytest.raises(OSError):
            for _ in range(1000):
                connection.send(bytes(1_000_000))


def test_requests_in_a_row_are_answered_in_order(url: str) -> None:
    with connected(url) as connection:
        connection.send((SECOND * 5).encode())
        assert [connection.response().status for _ in range(5)] == [200] * 5


class Echo(asyncio.Protocol):
    """Stands for the protocol of a WebSocket: it gets the connection, and sends back what comes."""

    def __init__(self, **_: object) -> None:
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        self._transport.write(data)


def test_a_connection_that_became_a_websocket_is_left_alone() -> None:
    limits = ConnectionLimits(connections=10, idle_s=0.2, head_s=0.2, leftover_s=0.2)
    head = f"GET {ALIVE} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"

    async def check() -> bytes:
        config = http_config(_nothing, limits, port=0, log_level="critical")
        config.ws = Echo
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head.encode())
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"GET ")  # what was handed over, sent back
        idle, other_writer = await asyncio.open_connection("127.0.0.1", port)
        assert await idle.read() == b""  # a later connection has already been closed
        writer.write(b"still there")
        answer = await reader.readexactly(11)
        for opened in (writer, other_writer):
            opened.close()
            await opened.wait_closed()
        server.should_exit = True
        await task
        return answer

    assert asyncio.run(check()) == b"still there"


async def _nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise AssertionError("no request comes")
