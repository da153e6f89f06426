"""Replies that go to files; and both ways in constant memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.errors import ArgumentError, CometError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import (
    Waits,
)


def test_a_download_goes_to_its_file(server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path) -> None:
    target = tmp_path / "asset.bin"
    server.answers(Answer(body=b"content", headers={"Content-Type": "image/png"}))
    reply = transport.stream_to_file(client, "get_asset", {"assetId": "1", "experimentKey": None}, target)
    assert target.read_bytes() == b"content"
    assert (reply.status, reply.headers["content-type"], reply.content) == (200, "image/png", b"")
    assert server.received[0].query == "assetId=1"


def test_a_name_may_be_as_long_as_the_file_system_allows(
    server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    target = tmp_path / "downloads" / ("ü" * 125 + ".bin")  # 254 bytes
    target.parent.mkdir()
    server.answers(Answer(body=b"content"))
    transport.stream_to_file(client, "get_asset", {"assetId": "1"}, target)
    assert target.read_bytes() == b"content"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("answer", [Answer(404), Answer(500), Answer(body=b"half", missing=4)])
def test_a_failed_download_leaves_the_old_file_and_nothing_else(
    answer: Answer, server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    target = tmp_path / "downloads" / "asset.bin"
    target.parent.mkdir()
    target.write_bytes(b"old")
    server.answers(answer)
    with pytest.raises(CometError):
        transport.stream_to_file(client, "get_asset", {"assetId": "1"}, target)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_download_that_breaks_off_is_begun_again(
    server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path, waits: Waits
) -> None:
    server.answers(Answer(body=b"ha", missing=2), Answer(503), Answer(body=b"half"))
    transport.stream_to_file(client, "get_asset", {"assetId": "1"}, tmp_path / "asset")
    assert (tmp_path / "asset").read_bytes() == b"half"
    assert len(waits.seconds) == 2


def test_a_download_needs_a_client_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match=r"cometr_py.connect\(\)"):
        other = AuthenticatedClient(base_url="http://127.0.0.1:1", token="k")
        transport.stream_to_file(other, "get_asset", {}, tmp_path / "asset")


def test_large_files_do_not_fill_the_memory(server: ScriptedServer, tmp_path: Path) -> None:
    size = 256 * 1024 * 1024
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(size)
    server.answers(
        Answer(body={"assetId": "1"}),
        Answer(body={}),
        Answer(body=bytes(1024 * 1024), repeat=256, headers={"Content-Type": "application/octet-stream"}),
    )
    program = """
import resource, sys
from cometr_py import transport
url, path, target = sys.argv[1:]
client = transport.connect(api_key="k", url=url)
client.get_httpx_client()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open(path, "rb") as file:
    transport.call(client, "upload_asset", params={"experimentKey": "k"}, files={"file": file})
with open(path, "rb") as file:
    transport.call(client, "log_metric", content=file)
transport.stream_to_file(client, "get_asset", {"assetId": "1"}, target)
more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(more // 1024 if sys.platform == "darwin" else more)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, server.url, str(large), str(tmp_path / "copy.bin")],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert [one.size >= size for one in server.received] == [True, True, False]
    assert (tmp_path / "copy.bin").stat().st_size == size
    assert int(done.stdout) < 16 * 1024, "KiB more than before"
