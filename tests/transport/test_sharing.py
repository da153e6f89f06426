"""Threads, event loops, processes; and nobody else learns the key."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.workspaces import get_workspaces

from cometr_py import transport
from cometr_py.errors import CometError, ConfigurationError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import (
    KEY,
    WORKSPACES,
    Connect,
    ask,
)


def test_the_key_is_in_no_text(
    server: ScriptedServer, client: AuthenticatedClient, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG, "cometr_py")
    texts = [repr(client)]
    for answer in (
        Answer(401, {"msg": f"{KEY} is not a key"}),
        Answer(500, f"broken: {KEY}".encode()),
        Answer(body=f"<html>{KEY}".encode()),
        Answer(body={"key": KEY}),
        Answer(302, b"", {"Location": f"https://{KEY}.example.com"}),
    ):
        server.answers(answer)
        with pytest.raises(CometError) as seen:
            ask(client)
        texts += ["".join(traceback.format_exception(seen.value)), repr(seen.value), str(vars(seen.value))]
    server.answers(Answer(body=WORKSPACES))
    ask(client)
    texts += [repr(client), repr(client.get_httpx_client().headers), str(client.get_httpx_client().headers)]
    texts += [caplog.text]
    assert "GET" in caplog.text
    for text in texts:
        assert KEY not in text


def test_eight_threads_share_one_client(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))
    together = threading.Barrier(8)

    def use(_: int) -> int:
        together.wait(30)
        ask(client)
        return id(client.get_httpx_client())

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(use, range(8)))) == 1


def test_one_client_serves_one_event_loop_after_the_other(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))

    async def main() -> list[str]:
        names = [*(await asyncio.gather(*(get_workspaces.asyncio(client=client) for _ in range(3))))]
        await client.get_async_httpx_client().aclose()
        return [name for reply in names for name in reply.workspace_names]

    for _ in range(3):
        assert asyncio.run(main()) == ["ada"] * 3


def test_a_forked_process_has_connections_of_its_own(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES))
    program = """
import os, sys
from cometr_py import config, transport
client = transport.connect(api_key="k", url=sys.argv[1])
shared = transport.shared_client(config.resolve(api_key="k", url=sys.argv[1]))
ask = lambda: [transport.call(one, "get_workspaces").json() for one in (client, shared)]
ask()
child = os.fork()
ask()
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
ask()
"""
    done = subprocess.run(
        [sys.executable, "-c", program, server.url],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert len(server.received) == 8
    assert len({one.connection for one in server.received}) == 4, "two in the parent, two in the child"


def test_shared_clients_are_shared_by_settings(server: ScriptedServer) -> None:
    from cometr_py import config

    first = config.resolve(api_key="one", url=server.url)
    assert transport.shared_client(first) is transport.shared_client(config.resolve(api_key="one", url=server.url))
    assert transport.shared_client(first) is not transport.shared_client(config.resolve(api_key="2", url=server.url))


def test_no_key_no_client() -> None:
    with pytest.raises(ConfigurationError, match="COMET_API_KEY must be provided"):
        transport.connect(url="https://comet.example.com")


def test_proxies_of_the_environment_are_not_for_this_machine(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.answers(Answer(body=WORKSPACES))
    assert ask(connect(server)) == ["ada"]
