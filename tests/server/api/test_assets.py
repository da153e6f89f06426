"""Assets: bytes and particulars come back as they were sent, whatever a file is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.server_client import KEY, Api, Form


def _assets(api: Api, key: str, **query: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = api("get_assets", {"experimentKey": key} | query)["assets"]
    return found


def test_uploaded_file_is_listed_and_read_back(api: Api) -> None:
    key = api.new_experiment()
    query = {
        "experimentKey": key,
        "fileName": "weights.bin",
        "step": 7,
        "epoch": 2,
        "context": "train",
        "type": "audio",
    }
    form = Form(("file", "file", b"\x00\xff" * 1000), ("metadata", None, b'{"a": "\xc3\xbc"}'))
    made = api("upload_asset", query, form=form)
    (asset,) = _assets(api, key)
    assert asset["assetId"] == made["assetId"]
    assert (asset["fileName"], asset["fileSize"], asset["type"]) == ("weights.bin", 2000, "audio")
    assert (asset["step"], asset["runContext"], asset["remote"]) == (7, "train", False)
    assert json.loads(str(asset["metadata"])) == {"a": "ü"}
    assert f"experimentKey={key}" in str(asset["link"])
    read = api("get_asset", {"experimentKey": key, "assetId": made["assetId"], "allow301": "True"})
    assert read == b"\x00\xff" * 1000
    assert api("get_asset", {"assetId": made["assetId"]}) == read


def test_name_comes_from_the_part_where_none_is_given(api: Api) -> None:
    key = api.new_experiment()
    for file_name in ("C:\\data\\train.csv", "/tmp/x/model.R", None):
        api("upload_asset", {"experimentKey": key}, form=Form(("file", file_name, b"x")))
    assert [asset["fileName"] for asset in _assets(api, key)] == ["train.csv", "model.R", "file"]


def test_text_sample_gets_a_name_here(api: Api) -> None:
    key = api.new_experiment()
    query = {"experimentKey": key, "fileName": "auto-generated-in-the-backend", "type": "text-sample"}
    for _ in range(2):
        api("upload_asset", query, form=Form(("file", "file", b"hello")))
    assert [asset["fileName"] for asset in _assets(api, key)] == ["text-sample-1.txt", "text-sample-2.txt"]


@pytest.mark.parametrize("file_name", [None, "link"])
def test_remote_asset_keeps_its_address(api: Api, file_name: str | None) -> None:
    key = api.new_experiment()
    query = {"experimentKey": key, "isRemote": "TRUE", "overwrite": "FALSE", "type": "asset"}
    made = api("upload_asset", query, form=Form(("link", file_name, b"s3://bucket/dir/k.txt")))
    (asset,) = _assets(api, key)
    assert (asset["link"], asset["remote"], asset["fileName"]) == ("s3://bucket/dir/k.txt", True, "k.txt")
    assert "s3://bucket/dir/k.txt" in api.rejected("get_asset", {"assetId": made["assetId"]})["msg"]


def test_same_name_is_kept_twice_unless_overwritten(api: Api) -> None:
    key = api.new_experiment()
    query = {"experimentKey": key, "fileName": "a.txt"}
    api("upload_asset", query | {"overwrite": "FALSE"}, form=Form(("file", "file", b"1")))
    api("upload_asset", query | {"overwrite": "FAIL"}, form=Form(("file", "file", b"2")))
    assert len(_assets(api, key)) == 2
    made = api("upload_asset", query | {"overwrite": "True"}, form=Form(("file", "file", b"3")))
    (asset,) = _assets(api, key)
    assert asset["assetId"] == made["assetId"]
    assert api("get_asset", {"assetId": asset["assetId"]}) == b"3"


def test_upload_under_its_own_id_may_be_repeated(api: Api) -> None:
    key, other = api.new_experiment(), api.new_experiment()
    for experiment, content in ((key, b"1"), (key, b"1"), (other, b"2")):
        query = {"experimentId": experiment, "projectId": "p", "assetId": "a1", "fileName": "f", "runId": "r"}
        assert api("sdk_upload_asset", query, form=Form(("file", "file", content)))["msg"] == "Saved"
    assert len(_assets(api, key)) == len(_assets(api, other)) == 1
    assert api("get_asset", {"assetId": "a1", "experimentKey": key}) == b"1"
    assert api("get_asset", {"assetId": "a1", "experimentKey": other}) == b"2"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("script.R", "text/plain"),
        ("notes.txt", "text/plain"),
        ("table.csv", "text/csv"),
        ("plot.png", "image/png"),
        ("sound.wav", "audio/x-wav"),
        ("data.json", "application/json"),
        ("weights", "application/octet-stream"),
        ("page.html", "text/html"),
    ],
)
def test_content_type_follows_the_name_and_is_safe(api: Api, name: str, expected: str) -> None:
    key = api.new_experiment()
    content = b"x" if expected.startswith(("text/", "application/json")) else b"\0\1\2"
    made = api("upload_asset", {"experimentKey": key, "fileName": name}, form=Form(("file", "file", content)))
    answer = api.ask("get_asset", {"assetId": made["assetId"]})
    assert answer.headers["content-type"].partition(";")[0] == expected
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_assets_are_listed_by_type_and_name(api: Api) -> None:
    key = api.new_experiment()
    for name, kind in (("a.png", "image"), ("b.txt", "asset"), ("b.txt", "image")):
        api("upload_asset", {"experimentKey": key, "fileName": name, "type": kind}, form=Form(("file", "file", b"x")))
    assert [asset["fileName"] for asset in _assets(api, key, type="image")] == ["a.png", "b.txt"]
    assert len(_assets(api, key, type="all")) == 3
    found = api("get_assets_by_name", {"experimentKey": key, "assetName": "b.txt"})["assets"]
    assert [asset["type"] for asset in found] == ["asset", "image"]


@pytest.mark.parametrize("name", ["../../../../tmp/evil", "/etc/evil", "..", "a\\..\\..\\b", "x" * 1999, "ü\n<script>"])
def test_no_name_leads_out_of_the_store(api: Api, comet: CometServer, tmp_path: Path, name: str) -> None:
    def outside() -> set[Path]:
        """What is beside the store, in the test's own directory and one level above it."""
        own = {path for path in tmp_path.rglob("*") if comet.home not in path.parents}
        return own | set(tmp_path.parent.iterdir())

    before = outside()
    key = api.new_experiment()
    for query, form in (
        ({"fileName": name}, Form(("file", "file", b"x"))),
        ({}, Form(("file", name.replace("\n", ""), b"y"))),
        ({"fileName": name, "assetId": "../../evil"}, Form(("file", "file", b"z"))),
    ):
        api.ask("upload_asset", {"experimentKey": key} | query, form=form)
    assert _assets(api, key)[0]["fileName"] == name
    assert outside() == before


def _stored(comet: CometServer) -> list[Path]:
    return [path for path in (comet.home / "assets").rglob("*") if path.is_file()]


def test_bytes_are_stored_once_and_go_with_their_last_asset(api: Api, comet: CometServer) -> None:
    first, second = api.new_experiment(), api.new_experiment()
    for key in (first, second):
        api("upload_asset", {"experimentKey": key, "fileName": "a"}, form=Form(("file", "file", b"same")))
    assert len(_stored(comet)) == 1
    (asset,) = _assets(api, first)
    assert api("delete_asset", {"experimentKey": first, "assetId": asset["assetId"]})["msg"] == "Deleted"
    assert len(_stored(comet)) == 1
    api.rejected("get_asset", {"assetId": asset["assetId"]})
    api.rejected("delete_asset", {"experimentKey": first, "assetId": asset["assetId"]})
    api("delete_experiment", {"experimentKey": second})
    assert _stored(comet) == []


def test_refused_upload_leaves_nothing_on_the_disk(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    form = Form(("file", "file", b"x" * 100_000))
    api.rejected("upload_asset", {"experimentKey": "0" * 32}, form=form)
    api.rejected("upload_asset", {"experimentKey": key}, form=Form(("other", None, b"x")))
    api.rejected("upload_asset", {"experimentKey": key}, form=Form(("file", "f", b"x"), ("metadata", None, b"{")))
    kind = {"content-type": f"multipart/form-data; boundary={form.boundary}"}
    for broken in (form.content[:-30], form.content[:50], b"", b"nonsense", form.content.replace(b"name=", b"nome=")):
        api.rejected("upload_asset", {"experimentKey": key}, content=broken, headers=kind)
    api.rejected("upload_asset", {"experimentKey": key}, content=b"x", headers={"content-type": "multipart/form-data"})
    assert _stored(comet) == []
    assert _assets(api, key) == []


def test_scene_is_made_of_items_and_a_thumbnail(api: Api) -> None:
    key = api.new_experiment()
    body = {
        "apiKey": KEY,
        "experimentKey": key,
        "userFileName": "scan",
        "assetType": "3d-image",
        "step": 3,
        "metadata": '{"a":1}',
    }
    whole = api("sdk_create_asset", json_body=body)["assetId"]
    particulars = {"apiKey": KEY, "experimentKey": key, "assetId": whole, "thumbnailExtension": ".png"}
    for content in (b"old", b"PNG"):
        form = Form(("requestParams", None, json.dumps(particulars).encode()), ("thumbnail", "file", content))
        api.ask("sdk_upload_asset_thumbnail", path={"id": whole}, form=form)
    item = particulars | {"userFileName": "points.jsonl", "assetItemType": "points"}
    form = Form(("requestParams", None, json.dumps(item).encode()), ("assetItemContent", "file", b"[0,0,0,1]"))
    assert api.ask("sdk_create_asset_item", form=form).status == 200
    (scene,) = _assets(api, key, type="3d-image")
    assert (scene["fileName"], scene["step"], scene["remote"]) == ("scan", 3, False)
    (scene,) = [asset for asset in _assets(api, key) if asset["assetId"] == whole]
    items = {str(one["fileName"]): one["assetId"] for one in json.loads(json.dumps(scene["items"]))}
    assert set(items) == {"scan/thumbnail.png", "scan/points.jsonl"}
    assert api("get_asset", {"assetId": items["scan/points.jsonl"]}) == b"[0,0,0,1]"
    assert api("get_asset", {"assetId": items["scan/thumbnail.png"]}) == b"PNG"
    assert "items" in api.rejected("get_asset", {"assetId": whole})["msg"]
