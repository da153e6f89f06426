"""The generated client by itself, as a power user has it: no secrets shown, no leaks, no surprises."""

import asyncio
import copy
import functools
import pickle
import subprocess
import sys
import threading
import time
from typing import Any

import httpx
import pytest
from comet_rest_v2 import AuthenticatedClient, Client
from comet_rest_v2.api.metrics import get_metric_values
from comet_rest_v2.models import MultiMetricRequest
from comet_rest_v2.types import UNSET, Unset

from tests.support.processes import DEADLINE
from tests.support.servers import Answer, ScriptedServer

KEY = "a-secret-key"
BASE = "http://comet.test"


def test_neither_key_nor_headers_nor_cookies_are_in_repr() -> None:
    client = AuthenticatedClient(
        base_url=BASE,
        token=KEY,
        headers={"X-Other": f"{KEY}-header"},
        cookies={"session": f"{KEY}-cookie"},
        httpx_args={"auth": ("user", f"{KEY}-password")},
    )
    assert KEY not in repr(client)
    client.get_httpx_client()
    assert KEY not in repr(client)


def test_key_travels_bare_in_authorization(server: ScriptedServer) -> None:
    server.answers(Answer(body={"metrics": []}))
    for client in (
        AuthenticatedClient(base_url=server.url, token=KEY),
        AuthenticatedClient(base_url=server.url, token=KEY, prefix="Bearer", headers={"X-A": "b"}),
    ):
        with client:
            get_metric_values.sync(client=client, experiment_key="k", metric_name="m")
    bare, prefixed = server.received
    assert bare.headers["authorization"] == KEY
    assert prefixed.headers["authorization"] == f"Bearer {KEY}"
    assert prefixed.headers["x-a"] == "b"


@pytest.mark.parametrize("make", [Client, functools.partial(AuthenticatedClient, token=KEY)])
def test_requests_time_out_by_default(make: Any) -> None:
    assert make(base_url=BASE).get_httpx_client().timeout == httpx.Timeout(60.0)
    assert make(base_url=BASE, timeout=None).get_httpx_client().timeout == httpx.Timeout(None)


def test_httpx_args_override_the_other_settings() -> None:
    client = Client(base_url=BASE, httpx_args={"verify": False, "timeout": 5.0, "follow_redirects": True})
    made = client.get_httpx_client()
    assert (made.timeout, made.follow_redirects) == (httpx.Timeout(5.0), True)


def test_changed_copies_leave_the_original_alone() -> None:
    original = AuthenticatedClient(base_url=BASE, token=KEY)
    live = original.get_httpx_client()
    changed = original.with_headers({"X-A": "b"}).with_cookies({"c": "d"}).with_timeout(httpx.Timeout(1.0))

    assert changed.get_httpx_client() is not live
    assert changed.get_httpx_client().headers["x-a"] == "b"
    assert changed.get_httpx_client().headers["authorization"] == KEY
    assert changed.get_httpx_client().cookies["c"] == "d"
    assert original.get_httpx_client() is live
    assert "x-a" not in live.headers
    assert "c" not in live.cookies
    assert live.timeout == httpx.Timeout(60.0)


def test_threads_that_start_together_share_one_client() -> None:
    built: list[httpx.Client] = []

    def build_slowly(**settings: Any) -> httpx.Client:
        built.append(httpx.Client(**settings))
        time.sleep(0.05)  # as building one takes on a busy machine; without the lock all threads would be in here
        return built[-1]

    client = Client(base_url=BASE, httpx_factory=build_slowly)
    start = threading.Barrier(8)
    got: list[httpx.Client] = []

    def use() -> None:
        start.wait(DEADLINE)
        got.append(client.get_httpx_client())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(DEADLINE)

    assert len(built) == 1
    assert got == [built[0]] * 8


_FORK = """
import os, signal, sys, threading
from comet_rest_v2 import Client, client as module

client, given = Client(base_url="http://comet.test"), Client(base_url="http://comet.test")
mine = client.get_httpx_client()
given.set_httpx_client(mine)
held, done = threading.Event(), threading.Event()

def hold():
    with module._build_lock:
        held.set()
        done.wait(60)

thread = threading.Thread(target=hold)
thread.start()
held.wait(60)
child = os.fork()
if child == 0:
    signal.alarm(20)  # a child that waits for ever must not stay
    fresh = client.get_httpx_client()
    ok = fresh is not mine and client.get_httpx_client() is fresh and given.get_httpx_client() is mine
    os._exit(0 if ok else 3)
done.set()
thread.join()
_, status = os.waitpid(child, 0)
assert client.get_httpx_client() is mine
sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this system has no fork")
def test_forked_process_gets_a_client_of_its_own_even_while_another_thread_builds_one(
    installed: dict[str, str],
) -> None:
    done = subprocess.run([sys.executable, "-c", _FORK], env=installed, timeout=90, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_each_event_loop_gets_an_async_client_of_its_own(server: ScriptedServer) -> None:
    server.answers(Answer(body={"metrics": []}))
    client = AuthenticatedClient(base_url=server.url, token=KEY)
    configured = client.get_async_httpx_client()
    used: list[httpx.AsyncClient] = []

    async def read() -> None:
        used.append(client.get_async_httpx_client())
        for _ in range(2):
            await get_metric_values.asyncio(client=client, experiment_key="k", metric_name="m")
        used.append(client.get_async_httpx_client())
        await used[-1].aclose()

    asyncio.run(read())
    asyncio.run(read())

    first, also_first, second, also_second = used
    assert first is configured  # what was set on it before a loop ran is kept
    assert first is also_first
    assert second is also_second
    assert first is not second
    assert len(server.received) == 4


def test_client_that_was_set_is_never_replaced() -> None:
    client = Client(base_url=BASE)
    with httpx.Client() as mine:
        assert client.set_httpx_client(mine).get_httpx_client() is mine

    async def use() -> None:
        assert client.get_async_httpx_client() is ours

    ours = httpx.AsyncClient()
    client.set_async_httpx_client(ours)
    asyncio.run(use())
    asyncio.run(use())


def test_unset_is_one_object_through_copy_and_pickle() -> None:
    for same in (copy.copy(UNSET), copy.deepcopy(UNSET), pickle.loads(pickle.dumps(UNSET))):
        assert same is UNSET
    assert isinstance(UNSET, Unset)
    assert not UNSET
    assert repr(UNSET) == "UNSET"


def test_copied_models_are_equal_and_can_be_sent() -> None:
    point = MultiMetricRequest(targeted_experiments=["k"])
    for same in (copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert same == point
        assert same.to_dict() == {"targetedExperiments": ["k"]}
