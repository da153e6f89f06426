"""Local mode: the local Comet in the same process, reached like any other server."""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.api.experiments import create_experiment
from comet_rest_v2.api.workspaces import get_workspaces
from comet_rest_v2.types import File

from cometr_py import transport
from cometr_py.errors import NotFoundError


@pytest.fixture
def client() -> AuthenticatedClient:
    return transport.connect(url="local")


@pytest.fixture
def key(client: AuthenticatedClient) -> str:
    """An experiment's key."""
    created = create_experiment.sync(client=client, body=models.CreateExperimentRequest("local", "general"))
    assert created.experiment_key
    return created.experiment_key


def run(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"], **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_no_key_and_no_port_are_needed(client: AuthenticatedClient) -> None:
    assert get_workspaces.sync(client=client).workspace_names == ["local"]
    assert (Path.home() / ".cometr").is_dir()


def test_asynchronous_calls_work_in_any_event_loop(client: AuthenticatedClient) -> None:
    async def main() -> list[models.WorkspaceNamesReply]:
        return await asyncio.gather(*(get_workspaces.asyncio(client=client) for _ in range(20)))

    for _ in range(2):
        assert [one.workspace_names for one in asyncio.run(main())] == [["local"]] * 20


class Breaking(io.BytesIO):
    """A file that can be read only in part."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the beginning, then fail."""
        if self.tell():
            raise ValueError("the file has changed")
        return super().read(size)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_body_that_breaks_is_the_senders_error_and_stores_nothing(
    client: AuthenticatedClient, key: str, asynchronous: bool, caplog: pytest.LogCaptureFixture
) -> None:
    body = models.AssetUpload(file=File(Breaking(bytes(1_000_000)), "file"))
    with pytest.raises(ValueError, match="the file has changed"):
        if asynchronous:
            asyncio.run(upload_asset.asyncio(client=client, body=body, experiment_key=key))
        else:
            upload_asset.sync(client=client, body=body, experiment_key=key)
    assert transport.call(client, "get_assets", params={"experimentKey": key}).json()["assets"] == []
    assert "Internal server error" not in caplog.text, "it is no error of the server"


def test_refusals_are_the_same_errors(client: AuthenticatedClient) -> None:
    with pytest.raises(NotFoundError, match="GET /api/rest/v2/experiment/metadata answered"):
        transport.call(client, "get_experiment_metadata", params={"experimentKey": "0" * 32})


def test_folders_are_separate(client: AuthenticatedClient, key: str, tmp_path: Path) -> None:
    other = transport.connect(url=f"local:{tmp_path / 'other'}")
    transport.call(client, "get_experiment_metadata", params={"experimentKey": key})
    with pytest.raises(NotFoundError):
        transport.call(other, "get_experiment_metadata", params={"experimentKey": key})


def test_the_data_is_still_there_for_the_next_process(key: str) -> None:
    done = run(
        "import sys; from cometr_py import transport;"
        "client = transport.connect(url='local');"
        "print(transport.call(client, 'get_experiment_metadata', params={'experimentKey': sys.argv[1]}).status)",
        key,
    )
    assert done.stdout == "200\n", done.stderr


def test_bytes_come_back_as_they_were(client: AuthenticatedClient, key: str, tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    body = models.AssetUpload(file=File(io.BytesIO(content), "blob.bin"))
    asset_id = upload_asset.sync(client=client, experiment_key=key, body=body).asset_id
    assert isinstance(asset_id, str)
    params = {"experimentKey": key, "assetId": asset_id}
    assert transport.call(client, "get_asset", params=params).content == content
    transport.stream_to_file(client, "get_asset", params, tmp_path / "blob.bin")
    assert (tmp_path / "blob.bin").read_bytes() == content

    async def main() -> bytes:
        http = client.get_async_httpx_client()
        return (await http.get("/api/rest/v2/experiment/asset/get-asset", params=params)).content

    assert asyncio.run(main()) == content


def test_an_asynchronous_body_reaches_the_local_comet(client: AuthenticatedClient, key: str) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b'{"experimentKey": "%s", ' % key.encode()
        await asyncio.sleep(0)
        yield b'"key": "said", "value": "slowly"}'

    async def main() -> int:
        http = client.get_async_httpx_client()
        headers = {"Content-Type": "application/json"}
        reply = await http.post("/api/rest/v2/write/experiment/log-other", content=body(), headers=headers)
        return reply.status_code

    assert asyncio.run(main()) == 200
    values = transport.call(client, "get_others", params={"experimentKey": key}).json()["values"]
    assert "slowly" in [one["valueCurrent"] for one in values]


def test_both_sides_of_a_fork_may_go_on(key: str) -> None:
    program = """
import os, sys
from cometr_py import transport
client = transport.connect(url="local")
log = lambda name: transport.call(client, "log_other", json={"experimentKey": sys.argv[1], "key": name, "value": "1"})
log("before")
children = []
for number in range(3):
    child = os.fork()
    if child == 0:
        for n in range(10):
            log(f"child-{number}-{n}")
        os._exit(0)
    children.append(child)
for n in range(10):
    log(f"parent-{n}")
assert all(os.waitpid(child, 0)[1] == 0 for child in children)
print(len(transport.call(client, "get_others", params={"experimentKey": sys.argv[1]}).json()["values"]))
"""
    done = run(program, key)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 41


def test_a_missing_extra_is_told_with_its_remedy() -> None:
    program = """
import sys
sys.modules["sqlalchemy"] = None
from cometr_py import transport
from cometr_py.errors import ConfigurationError
try:
    transport.call(transport.connect(url="local"), "get_workspaces")
except ConfigurationError as error:
    print(error)
"""
    done = run(program)
    assert "pip install 'cometr-py[local]'" in done.stdout, done.stderr


def test_large_files_do_not_fill_the_memory(tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(256 * 1024 * 1024)
    program = """
import resource, sys
from cometr_py import transport
client = transport.connect(url="local")
body = {"workspaceName": "local", "projectName": "general"}
key = transport.call(client, "create_experiment", json=body).json()["experimentKey"]
transport.call(client, "upload_asset", params={"experimentKey": key}, files={"file": ("small", b"x")})
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open(sys.argv[1], "rb") as file:
    reply = transport.call(client, "upload_asset", params={"experimentKey": key}, files={"file": file})
params = {"experimentKey": key, "assetId": reply.json()["assetId"]}
transport.stream_to_file(client, "get_asset", params, sys.argv[2])
more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(more // 1024 if sys.platform == "darwin" else more)
"""
    done = run(program, str(large), str(tmp_path / "copy.bin"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "copy.bin").stat().st_size == large.stat().st_size
    assert int(done.stdout) < 16 * 1024, "KiB more than before"
