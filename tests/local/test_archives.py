"""Archives that are uploaded to be unpacked: files of their own, all or none, whatever the archive looks like."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping

import pytest

from tests.local.client import Api, Form

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
