"""Bodies that are files: sent as they are, again where needed, and in constant memory."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.types import File

from cometr_py import transport
from cometr_py.errors import APIConnectionError, RateLimitError
from tests.support.servers import Answer, ScriptedServer


@pytest.mark.parametrize("position", [0, 3])
def test_a_file_as_body_is_sent_whole_again(
    position: int, server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"0123456789" * 100_000)
    server.answers(Answer(429), Answer(429), Answer(body={}))
    with path.open("rb") as file:
        file.seek(position)
        transport.call(client, "log_metric", content=file)
    assert [one.size for one in server.received] == [1_000_000 - position] * 3
    assert {one.headers["content-length"] for one in server.received} == {str(1_000_000 - position)}
    assert len({one.body for one in server.received}) == 1


@pytest.mark.parametrize("act", [asyncio.run, None], ids=["async", "sync"])
def test_a_file_in_a_form_is_sent_whole_again(
    act: Callable[[Awaitable[object]], object] | None,
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(os.urandom(300_000))
    server.answers(Answer(429), Answer(body={"assetId": "1", "msg": "Saved", "code": 200}))
    with path.open("rb") as file:
        body = models.AssetUpload(file=File(file, "weights.bin"))
        if act is None:
            upload_asset.sync(client=client, experiment_key="k", body=body)
        else:

            async def main() -> None:
                async with client:
                    await upload_asset.asyncio(client=client, experiment_key="k", body=body)

            asyncio.run(main())
    assert len(server.received) == 2
    for request in server.received:
        assert path.read_bytes() in request.body


def test_what_can_be_read_only_once_is_sent_only_once(server: ScriptedServer, client: AuthenticatedClient) -> None:
    @contextlib.contextmanager
    def pipe() -> Iterator[BinaryIO]:
        reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as end:
            end.write(b"abc")
        with os.fdopen(reading, "rb") as end:
            yield end

    server.answers(Answer(429))
    with pytest.raises(RateLimitError):
        transport.call(client, "log_metric", content=iter([b"a", b"bc"]))
    with pipe() as file, pytest.raises(RateLimitError):
        transport.call(client, "log_metric", content=file)
    with pipe() as file, pytest.raises(RateLimitError):
        transport.call(client, "upload_asset", files={"file": ("name", file)})
    assert [one.body for one in server.received[:2]] == [b"abc", b"abc"]
    assert b"\r\n\r\nabc\r\n" in server.received[2].body
    assert len(server.received) == 3


def test_a_file_as_body_can_be_sent_asynchronously(
    server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"0123456789" * 100_000)
    server.answers(Answer(429), Answer(body={}))

    async def main() -> None:
        async with client:
            with path.open("rb") as file:
                file.seek(5)
                path_of_log_metric = "/api/rest/v2/write/experiment/metric"
                await client.send_async({"method": "POST", "url": path_of_log_metric, "content": file})

    asyncio.run(main())
    assert [one.size for one in server.received] == [999_995, 999_995]
    assert server.received[1].body.startswith(b"567890")


def test_an_iterable_body_is_sent_again(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(429), Answer(body={}))
    transport.call(client, "log_metric", content=[b"a", b"bc"])
    assert [one.body for one in server.received] == [b"abc", b"abc"]


class Changing(io.FileIO):
    """A file to which something happens while it is read."""

    def __init__(self, path: Path, change: Callable[[], object]) -> None:
        super().__init__(path)
        self._change = change

    def read(self, size: int | None = -1, /) -> bytes:
        self._change()
        return super().read(size) or b""


def as_body(client: AuthenticatedClient, file: Any) -> object:
    return transport.call(client, "log_metric", content=file)


def as_part(client: AuthenticatedClient, file: Any) -> object:
    return transport.call(client, "upload_asset", files={"file": ("log.txt", file)})


@pytest.mark.parametrize("send", [as_body, as_part])
def test_a_file_that_grows_is_sent_as_it_was(
    send: Callable[[AuthenticatedClient, object], object],
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 1000)
    server.answers(Answer(429), Answer())

    def grow() -> None:
        with path.open("ab") as more:
            more.write(b"y" * 1000)

    with Changing(path, grow) as file:
        send(client, file)
    assert path.stat().st_size >= 3000
    for request in server.received:
        assert request.body.count(b"x") >= 1000
        assert b"yyy" not in request.body
    assert len(server.received) == 2


@pytest.mark.parametrize("send", [as_body, as_part])
def test_a_file_that_shrinks_says_so(
    send: Callable[[AuthenticatedClient, object], object], client: AuthenticatedClient, tmp_path: Path
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 1000)
    with (
        Changing(path, lambda: os.truncate(path, 10)) as file,
        pytest.raises(APIConnectionError, match=r"log.txt became shorter while it was being sent"),
    ):
        send(client, file)
