"""Downloading artifacts from servers that cannot be trusted, or that send something else than they say."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from cometr_py import config
from cometr_py.artifacts.errors import ArtifactError
from cometr_py.artifacts.logged import LoggedArtifact
from cometr_py.artifacts.versions import VersionDetails
from cometr_py.errors import APIResponseError, ArgumentError
from tests.support.artifact_samples import contents
from tests.support.servers import Answer, ScriptedServer

GET = "/experiment/asset/get-asset"


def file(asset_id: str, name: str, size: int = 7, **members: Any) -> dict[str, Any]:
    """A file as a server lists it."""
    return {
        "assetId": asset_id,
        "fileName": name,
        "fileSize": size,
        "type": "unknown",
        "remote": False,
        "link": None,
        "metadata": None,
        "artifactId": "a",
        "artifactVersionId": "v",
        **members,
    }


def version_of(server: ScriptedServer, *listed: dict[str, Any]) -> LoggedArtifact:
    """A version whose files are what a server claims."""
    details = VersionDetails(
        artifact_id="a",
        version_id="v",
        workspace="ws",
        name="digits",
        type="dataset",
        version="1.0.0",
        size=0,
        metadata=None,
        aliases=[],
        version_tags=[],
        artifact_tags=[],
        source_experiment_key=None,
    )
    server.answers(
        Answer(body={"files": list(listed)}), Answer(body=b"content", headers={"Content-Type": "text/plain"})
    )
    return LoggedArtifact(details, "k", config.resolve(api_key="key", url=server.url))


@pytest.mark.parametrize(
    "escaping", ["../escaped", "a/../../escaped", "/tmp/escaped", "..\\escaped", "C:\\escaped", "C:escaped"]
)
def test_a_path_that_leads_out_of_the_folder_is_refused(server: ScriptedServer, tmp_path: Path, escaping: str) -> None:
    version = version_of(server, file("1", "harmless"), file("2", escaping))
    with pytest.raises(ArgumentError, match="must stay inside the artifact"):
        version.download(tmp_path / "down")
    assert contents(tmp_path) == {}
    # Looking at it is possible, and so is downloading it to a path of one's own.
    server.answers(
        Answer(body={"files": [file("2", escaping)]}),
        Answer(body=b"content", headers={"Content-Type": "text/plain"}),
    )
    (asset,) = version.get_assets()
    assert asset.get_logical_path() == escaping
    asset.download(tmp_path / "down", logical_path="own")
    assert contents(tmp_path) == {"down/own": b"content"}


def test_a_link_that_leads_out_of_the_folder_is_refused(server: ScriptedServer, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "down"
    outside.mkdir()
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    (outside / "file").write_text("mine")
    (folder / "file").symlink_to(outside / "file")
    (folder / "circle").symlink_to(folder / "circle")
    for path in ("link/x", "file", "circle/x"):
        version = version_of(server, file("1", path))
        with pytest.raises(ArgumentError, match="logical_path"):
            version.download(folder, "OVERWRITE")
    assert contents(outside) == {"file": b"mine"}


def test_a_linked_folder_may_be_downloaded_to(server: ScriptedServer, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "down").symlink_to(tmp_path / "real")
    version_of(server, file("1", "a/b")).download(tmp_path / "down")
    assert contents(tmp_path / "real") == {"a/b": b"content"}


def test_too_few_bytes_are_noticed_and_the_old_file_is_kept(server: ScriptedServer, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    version = version_of(server, file("1", "a", 8))
    with pytest.raises(ArtifactError, match="7 bytes have arrived of 8"):
        version.download(tmp_path, "OVERWRITE")
    assert contents(tmp_path) == {"a": b"mine"}


def test_bytes_where_there_should_be_none_are_noticed(server: ScriptedServer, tmp_path: Path) -> None:
    version = version_of(server, file("1", "a", 0))
    with pytest.raises(ArtifactError, match="7 bytes have arrived of 0"):
        version.download(tmp_path)


def test_a_file_without_a_size_is_rejected_by_name(server: ScriptedServer, tmp_path: Path) -> None:
    unsized = file("1", "a")
    del unsized["fileSize"]
    with pytest.raises(APIResponseError, match="fileSize"):
        version_of(server, unsized).download(tmp_path)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(("hashed", "fits"), [(b"content", True), (b"c0ntent", False)])
def test_the_hash_is_compared_where_the_server_says_it(
    server: ScriptedServer, tmp_path: Path, hashed: bytes, fits: bool
) -> None:
    digest = base64.b64encode(hashlib.sha256(hashed).digest()).decode()
    version = version_of(server)
    server.answers(
        Answer(body={"files": [file("1", "a")]}),
        Answer(body=b"content", headers={"Content-Type": "text/plain", "Repr-Digest": f"md5=:x:, sha-256=:{digest}:"}),
    )
    if fits:
        version.download(tmp_path)
        assert contents(tmp_path) == {"a": b"content"}
    else:
        with pytest.raises(ArtifactError, match="SHA-256"):
            version.download(tmp_path)
        assert contents(tmp_path) == {}


def test_of_two_files_with_one_path_the_later_one_counts(server: ScriptedServer, tmp_path: Path) -> None:
    version = version_of(server, file("1", "a"), file("2", "a"))
    version.download(tmp_path)
    assert [request.query for request in server.received if request.path.endswith(GET)] == [
        "assetId=2&experimentKey=k&artifactVersionId=v"
    ]


def test_metadata_of_any_kind_can_be_read(server: ScriptedServer, tmp_path: Path) -> None:
    version = version_of(
        server,
        file("1", "a", 0, metadata=json.dumps([1, 2])),
        file("2", "", metadata="no json", type=""),
    )
    first, second = version.get_assets()
    assert first.get_metadata() == [1, 2]
    assert second.get_metadata() == "no json"
    assert second.get_logical_path() == "2"
    assert second.get_asset_type() == "asset"
    assert repr(first) == "<LoggedArtifactAsset 'a', 0B>"
