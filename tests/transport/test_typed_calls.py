"""What the typed functions do with the client of ``connect()``: timeouts, streams, pages, and pickling."""

from __future__ import annotations

import asyncio
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.models import CreateExperimentRequest, QueryGroup, SearchExperimentsRequest

import cometr_py
from cometr_py.errors import APIConnectionError, APITimeoutError, NotFoundError
from tests.support.processes import PROMPTLY
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import KEY, WORKSPACES, Waits


def awaited(client: AuthenticatedClient, start: Callable[[], Any]) -> Any:
    async def main() -> Any:
        async with client:
            return await start()

    return asyncio.run(main())


def names(client: AuthenticatedClient, **more: Any) -> list[str]:
    return client.workspaces.list(**more).workspace_names


def names_async(client: AuthenticatedClient, **more: Any) -> list[str]:
    found: list[str] = awaited(client, lambda: client.aio.workspaces.list(**more)).workspace_names
    return found


@pytest.mark.parametrize("ask", [names, names_async])
def test_a_call_ends_after_its_own_timeout(
    ask: Callable[..., list[str]], server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(silent=True), Answer(body=WORKSPACES))
    begun = time.monotonic()
    assert ask(client, timeout=0.2) == ["ada"]
    assert len(waits.seconds) == 1
    server.answers(Answer(silent=True))
    with pytest.raises(APITimeoutError, match=r"within 0\.2 s"):
        ask(cometr_py.connect(api_key=KEY, url=server.url, retries=0), timeout=0.2)
    assert time.monotonic() - begun < PROMPTLY


def to_file(client: AuthenticatedClient, target: Path) -> object:
    return client.assets.get_to(target, asset_id="1")


def to_file_async(client: AuthenticatedClient, target: Path) -> object:
    return awaited(client, lambda: client.aio.assets.get_to(target, asset_id="1"))


@pytest.mark.parametrize("download", [to_file, to_file_async])
def test_a_download_that_breaks_off_is_begun_again_and_no_more_often_than_the_policy_allows(
    download: Callable[..., object],
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
    waits: Waits,
) -> None:
    server.answers(Answer(body=b"ha", missing=2), Answer(503), Answer(body=b"half"))
    download(client, tmp_path / "asset")
    assert (tmp_path / "asset").read_bytes() == b"half"
    assert len(waits.seconds) == 2

    server.received.clear()
    server.answers(Answer(body=b"ha", missing=2))
    with pytest.raises(APIConnectionError, match="broke during GET"):
        download(client, tmp_path / "asset")
    assert len(server.received) == 4
    assert (tmp_path / "asset").read_bytes() == b"half"


def test_a_stream_raises_the_packages_errors(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(404, {"msg": "no such asset"}), Answer(body=b"ha", missing=2))
    with pytest.raises(NotFoundError, match="no such asset"), client.assets.get_stream(asset_id="1"):
        pytest.fail("there is nothing to read")
    with client.assets.get_stream(asset_id="1") as response, pytest.raises(APIConnectionError, match="broke during"):
        response.read()

    async def read() -> bytes:
        async with client, client.aio.assets.get_stream(asset_id="1") as response:
            return await response.read()

    with pytest.raises(APIConnectionError, match="broke during"):
        asyncio.run(read())


def test_a_pickled_client_works_in_another_process_with_the_same_errors(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES))
    client = cometr_py.connect(api_key=KEY, url=server.url)
    with client:
        assert names(client) == ["ada"]
        copied = pickle.loads(pickle.dumps(client))
        server.answers(Answer(404, {"msg": "gone"}))
        with copied, pytest.raises(NotFoundError, match="gone") as seen:
            names(copied)
    first, second = server.received
    assert second.headers["authorization"] == KEY
    assert first.connection != second.connection
    assert KEY not in repr(copied)
    assert pickle.loads(pickle.dumps(seen.value)).status == 404


def test_a_client_of_the_local_server_can_be_pickled(tmp_path: Path) -> None:
    client = cometr_py.connect(url=f"local:{tmp_path / 'comet'}")
    assert names(pickle.loads(pickle.dumps(client))) == names(client)


def test_pages_of_our_server_are_iterated(tmp_path: Path) -> None:
    client = cometr_py.connect(url=f"local:{tmp_path / 'comet'}")
    made = [
        client.experiments.create(
            body=CreateExperimentRequest(workspace_name="w", project_name="p", experiment_name=str(number))
        ).experiment_key
        for number in range(5)
    ]
    for size in (1, 2, 5, 100):
        found = client.experiments.list_iter(workspace_name="w", project_name="p", page_size=size)
        assert sorted(one.experiment_key for one in found) == sorted(made), size
    project = client.projects.list(workspace_name="w").projects[0].project_id
    body = SearchExperimentsRequest(project_id=project, rules_tree=QueryGroup(condition="AND", rules=[]))

    async def search() -> list[str]:
        found = client.aio.experiments.search_iter(body=body, page_size=2)
        return [one.experiment_key async for one in found]

    assert sorted(asyncio.run(search())) == sorted(made)
