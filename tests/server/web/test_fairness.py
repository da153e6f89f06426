"""Threads are shared among clients, and who sends too much is asked to wait."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio
import pytest

from cometr_py import create_experiment
from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer, PendingRequest, ServerReply, ServerRequest
from cometr_py.server.errors import ApiError
from cometr_py.server.web.app import ServerLimits
from cometr_py.server.web.turns import Pool, PoolLimits, turn_passed_on
from tests.support.processes import eventually
from tests.support.raw_http import RawConnection, connected, get
from tests.support.server_client import KEY, InProcess
from tests.support.server_thread import served

WORKSPACES = api_spec.operation("get_workspaces").path
METRIC = api_spec.operation("log_metric").path
LIMITS = PoolLimits(threads=4, threads_per_client=2, requests=100, requests_per_client=3)


class Work:
    """Functions that run until they are let go."""

    def __init__(self) -> None:
        self.running: list[str] = []
        self._go = threading.Event()

    def __call__(self, client: str) -> str:
        self.running.append(client)
        self._go.wait(60)
        return client

    def let_go(self) -> None:
        self._go.set()


async def until(condition: Callable[[], bool]) -> None:
    with anyio.fail_after(60):
        while not condition():
            await anyio.sleep(0.005)


@contextmanager
def unfinished_request(url: str) -> Iterator[RawConnection]:
    """A request that was admitted, and whose body of two bytes is still to come."""
    headers = {"Authorization": KEY, "Content-Length": "2", "Expect": "100-continue"}

    def admitted() -> RawConnection | None:
        connection = RawConnection(url)
        connection.request("POST", METRIC, headers)
        if connection.response().status == 100:
            return connection
        connection.close()
        return None

    connection = eventually(admitted, "a request is admitted")
    try:
        yield connection
    finally:
        connection.close()


def test_one_client_cannot_have_all_threads() -> None:
    async def check() -> list[str]:
        pool, work = Pool(LIMITS), Work()
        running: list[str] = []

        async def send(client: str) -> None:
            with pool.admitted(client) as seat:
                assert await seat.run(work, client) == client

        async with anyio.create_task_group() as tasks:
            for client in ("greedy", "greedy", "greedy", "modest"):
                tasks.start_soon(send, client)
            await until(lambda: "modest" in work.running)
            running += work.running
            work.let_go()
        return running

    assert sorted(anyio.run(check)) == ["greedy", "greedy", "modest"]


def test_further_requests_of_one_client_are_refused_until_others_have_ended() -> None:
    pool = Pool(LIMITS)
    with pool.admitted("greedy"), pool.admitted("greedy"):
        with pool.admitted("greedy"):
            with pytest.raises(ApiError) as caught, pool.admitted("greedy"):
                pass
            assert caught.value.status == 429
            assert dict(caught.value.headers)["Retry-After"].isdigit()
            with pool.admitted("modest"):
                pass
        with pool.admitted("greedy"):
            pass


def test_a_thread_that_waits_for_something_else_passes_its_turn_on() -> None:
    async def check() -> list[str]:
        pool, work = Pool(PoolLimits(threads=1, threads_per_client=1, requests=9, requests_per_client=9)), Work()
        steps: list[str] = []

        def wait() -> None:
            steps.append("begins to wait")
            with turn_passed_on():
                work("waiting")
            steps.append("goes on")

        async def first() -> None:
            with pool.admitted("client") as seat:
                await seat.run(wait)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(first)
            await until(lambda: bool(work.running))
            with pool.admitted("client") as seat:
                await seat.run(steps.append, "another runs")
            work.let_go()
        return steps

    assert anyio.run(check) == ["begins to wait", "another runs", "goes on"]


def test_a_client_with_too_many_requests_is_asked_to_wait(tmp_path: Path) -> None:
    api = PoolLimits(threads=4, threads_per_client=4, requests=100, requests_per_client=1)
    with served(CometServer(tmp_path / "home"), limits=ServerLimits(api=api)) as url, unfinished_request(url) as slow:
        refused = get(url, WORKSPACES, {"Authorization": KEY})
        assert int(refused.headers["retry-after"]) >= 1
        assert "try again later" in refused.message
        assert get(url, WORKSPACES, {"Authorization": "another key"}).status == 200
        assert get(url, "/").status == 200
        slow.send(b"{}")
        assert slow.response().status == 400
        eventually(lambda: get(url, WORKSPACES, {"Authorization": KEY}).status == 200, "the place is free again")


def test_recording_waits_when_it_is_asked_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own uploader tries again, and everything arrives."""
    comet = CometServer(tmp_path / "home")
    asked: list[str] = []
    begin = comet.begin

    def note(request: ServerRequest) -> PendingRequest | ServerReply:
        asked.append(request.path)
        return begin(request)

    monkeypatch.setattr(comet, "begin", note)
    api = PoolLimits(threads=4, threads_per_client=4, requests=100, requests_per_client=1)
    with served(comet, limits=ServerLimits(api=api)) as url:
        experiment = create_experiment(
            url=url, api_key=KEY, log_output=False, log_code=False, log_system_details=False, log_system_metrics=False
        )
        with unfinished_request(url) as slow:
            experiment.log_metric("m", 1)
            eventually(lambda: api_spec.operation("log_metric_batch").path in asked, "it is sent, and refused")
            slow.send(b"{}")
            assert slow.response().status == 400
        experiment.stop()
        assert InProcess(comet).metric(experiment.get_key(), "m") == ["1"]


def test_replies_that_nobody_reads_do_not_fill_the_memory(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    api = InProcess(comet)
    key = api.new_experiment()
    value = "v" * 24_000_000  # more than the buffers of a connection hold
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "long", "parameterValue": value})
    target = f"{api_spec.operation('get_parameters').path}?experimentKey={key}"
    with served(comet, limits=ServerLimits(unread_replies=30_000_000)) as url, connected(url) as reader:
        reader.request("GET", target, {"Authorization": KEY})
        assert reader.socket.recv(12, socket.MSG_PEEK) == b"HTTP/1.1 200"
        assert get(url, target, {"Authorization": KEY}).status == 429
        assert get(url, WORKSPACES, {"Authorization": KEY}).status == 200
        assert value.encode() in reader.response().content
        eventually(lambda: get(url, target, {"Authorization": KEY}).status == 200, "there is room again")
