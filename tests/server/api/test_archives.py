"""Archives that are uploaded to be unpacked: files of their own, all or none, whatever the archive looks like."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.server_client import Api, Form

FILES = {"one.txt": b"1\n", "deep/two.bin": bytes(range(256)) * 20, "größe.csv": b"a,b\n1,2\n"}


def archive(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as members:
        for name, content in files.items():
            members.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def upload(api: Api, key: str, content: bytes, **query: str) -> int:
    """The status that the upload of an archive is answered with."""
    asked = {"experimentKey": key, "unpack": "true", **query}
    return api.ask("upload_asset", asked, form=Form(("file", "files.zip", content))).status


def names(api: Api, key: str) -> set[str]:
    return {asset["fileName"] for asset in api("get_assets", {"experimentKey": key})["assets"]}


def test_members_become_files_of_their_own(api: Api) -> None:
    key = api.new_experiment()
    assert upload(api, key, archive(FILES)) == 200
    assert names(api, key) == set(FILES)
    for asset in api("get_assets", {"experimentKey": key})["assets"]:
        found = api.ask("get_asset", {"experimentKey": key, "assetId": asset["assetId"]})
        assert found.content == FILES[asset["fileName"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no archive",
        archive(FILES, zipfile.ZIP_DEFLATED),
        archive({"folder/": b""}),
        archive({}),
        archive(FILES)[:-30],
    ],
    ids=["nothing", "something else", "compressed", "a folder", "no member", "cut off"],
)
def test_another_archive_is_refused_and_nothing_is_stored(api: Api, content: bytes) -> None:
    key = api.new_experiment()
    assert 400 <= upload(api, key, content) < 500
    assert names(api, key) == set()


def test_what_fits_one_file_only_is_refused(api: Api) -> None:
    key = api.new_experiment()
    assert 400 <= upload(api, key, archive(FILES), assetId="mine") < 500
    assert names(api, key) == set()


def test_a_damaged_archive_is_never_a_fault_of_the_server(api: Api) -> None:
    key, chance, whole = api.new_experiment(), random.Random(1), archive(FILES)
    for _ in range(200):
        content = bytearray(whole)
        for _ in range(3):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert upload(api, key, bytes(content)) < 500


def many(count: int, seed: int = 0) -> dict[str, bytes]:
    """Small files, no two alike."""
    chance = random.Random(seed)
    return {f"{number:03}.bin": chance.randbytes(chance.randrange(1, 300)) for number in range(count)}


def contents(api: Api, key: str) -> dict[str, bytes]:
    """The files of an experiment, each fetched."""
    found = {}
    for asset in api("get_assets", {"experimentKey": key})["assets"]:
        reply = api.ask("get_asset", {"experimentKey": key, "assetId": asset["assetId"]})
        assert reply.headers["content-length"] == str(asset["fileSize"])
        found[asset["fileName"]] = reply.content
    return found


def stored(comet: CometServer) -> list[Path]:
    """What lies on the disk for all assets together."""
    return sorted(path for path in (comet.home / "assets").rglob("*") if path.is_file())


def test_small_members_share_one_file_on_the_disk(api: Api, comet: CometServer) -> None:
    key, files = api.new_experiment(), many(200)
    assert upload(api, key, archive(files)) == 200
    assert len(stored(comet)) == 1
    assert contents(api, key) == files


def test_large_members_get_files_of_their_own(api: Api, comet: CometServer) -> None:
    key, files = api.new_experiment(), {**many(3), "large.bin": random.Random(1).randbytes(300_000)}
    assert upload(api, key, archive(files)) == 200
    assert sorted(path.parent.name == "packs" for path in stored(comet)) == [False, True]
    assert contents(api, key) == files


def test_what_is_stored_already_is_not_stored_again(api: Api, comet: CometServer) -> None:
    first, second, files = api.new_experiment(), api.new_experiment(), many(50)
    assert upload(api, first, archive(files)) == 200
    before = stored(comet)
    assert upload(api, second, archive(dict(reversed(files.items())))) == 200
    assert stored(comet) == before
    assert contents(api, second) == files


def test_a_pack_stays_until_its_last_file_goes(api: Api, comet: CometServer) -> None:
    first, second, files = api.new_experiment(), api.new_experiment(), many(30)
    shared = dict(list(files.items())[:1])
    assert upload(api, first, archive(files)) == 200
    assert upload(api, second, archive(shared)) == 200
    api("delete_experiment", {"experimentKey": first})
    assert contents(api, second) == shared
    assert len(stored(comet)) == 1
    api("delete_experiment", {"experimentKey": second})
    assert stored(comet) == []
    third = api.new_experiment()
    assert upload(api, third, archive(files)) == 200
    assert contents(api, third) == files


def test_a_lost_pack_is_replaced_by_the_next_upload(api: Api, comet: CometServer) -> None:
    """As after a power failure between the removal of a pack and the end of the transaction that removed its rows."""
    first, second, files = api.new_experiment(), api.new_experiment(), many(30)
    assert upload(api, first, archive(files)) == 200
    [pack] = stored(comet)
    pack.unlink()
    assert upload(api, second, archive(files)) == 200
    assert contents(api, second) == files


def test_an_upload_that_fails_leaves_nothing_on_the_disk(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    assert upload(api, key, archive(many(30)), artifactVersionId="no-such-version") == 400
    assert stored(comet) == []


def test_packs_and_files_are_bundled_together(api: Api) -> None:
    key = api.new_experiment()
    query = {"experimentKey": key, "type": "model-element", "groupingName": "net"}
    files, alone = many(20), b"alone"
    assert upload(api, key, archive(files), type="model-element", groupingName="net") == 200
    assert api.ask("upload_asset", {**query, "fileName": "alone"}, form=Form(("file", "alone", alone))).status == 200
    reply = api.ask("download_experiment_model", {"experimentKey": key, "modelName": "net"})
    with zipfile.ZipFile(io.BytesIO(reply.content)) as found:
        assert {name: found.read(name) for name in found.namelist()} == {**files, "alone": alone}
