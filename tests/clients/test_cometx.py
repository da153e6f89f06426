"""cometx: lists, downloads, and copies projects, and tests a Comet installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clients.client import Client
from tests.interop.environment import prepare_environment
from tests.interop.proxy import RecordingProxy

VERSION = "3.6.11"
pytestmark = pytest.mark.timeout(3600, func_only=True)


def test_a_project_is_tested_listed_downloaded_and_copied(proxy: RecordingProxy, tmp_path: Path) -> None:
    folder = tmp_path / "cometx"
    folder.mkdir()
    client = Client(prepare_environment(f"cometx-{VERSION}", f"cometx=={VERSION}"), proxy.url, folder)
    assert client.run("cometx", "list", "local") is not None
    tested = client.run("cometx", "smoke-test", "local/clients-cometx", "metric", "image", "asset")
    assert "Successfully validated metric presence" in tested
    assert "Successfully validated image presence" in tested
    [listed] = client.run("cometx", "list", "local/clients-cometx").split()
    key = listed.rpartition("/")[2]
    client.run("cometx", "download", "local/clients-cometx", "--output", "down")
    assert (folder / "down" / "local" / "clients-cometx" / key / "others.jsonl").stat().st_size > 0
    copied = client.run("cometx", "copy", "--path", "down", "local/clients-cometx", "local/clients-copied")
    assert "1/1 successful" in copied
    assert client.run("cometx", "list", "local/clients-copied").startswith("local/clients-copied/")
