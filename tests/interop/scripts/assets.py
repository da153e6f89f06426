"""Files: uploaded by APIExperiment with all that can be said about them, listed and read by API."""

from __future__ import annotations

import json
from pathlib import Path

import comet_ml

from tests.interop.scripts.expect import columns, expect, offers

api = comet_ml.API(cache=False)
written = comet_ml.APIExperiment(workspace="local", project_name="interop-assets")
read = api.get_experiment_by_key(written.id)
expect(read.get_asset_list(), [])

CONTENT = bytes(range(256)) * 8
Path("weights.bin").write_bytes(CONTENT)
Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
Path("film.mp4").write_bytes(b"film")
one = written.log_asset("weights.bin", step=3, metadata={"rows": 3}, ftype="mine", context="train")["assetId"]
written.log_asset("weights.bin", name="a folder/ü.bin")
written.log_image("picture.png", image_name="picture", step=2)
written.log_table("table.csv", [[1, 2], [3, 4]], headers=["a", "b"])
written.log_curve("roc", [0, 1], [0.5, 1], step=1)
written.log_video("film.mp4", name="film", step=1, epoch=2, context="test", metadata={"fps": 25})
MEMBERS = ("type", "fileSize", "step", "runContext", "metadata", "remote")
rows = {row["fileName"]: row for row in read.get_asset_list()}
expect(
    {name: [row[member] for member in MEMBERS] for name, row in rows.items()},
    {
        "weights.bin": ["mine", 2048, 3, "train", '{"rows":3}', False],
        "a folder/ü.bin": ["asset", 2048, None, None, None, False],
        "picture": ["image", 8, 2, None, None, False],
        "table.csv": ["asset", 15, None, None, None, False],
        "roc": ["curve", rows["roc"]["fileSize"], 1, None, None, False],
        "film": ["video", 4, 1, "test", '{"fps":25}', False],
    },
)
expect([row["fileName"] for row in read.get_asset_list("image")], ["picture"])

expect(read.get_asset(one), CONTENT)
api.download_experiment_asset(read.id, one, "downloaded.bin")
expect(Path("downloaded.bin").read_bytes(), CONTENT)
streamed = read.get_asset(one, stream=True)
expect(streamed if isinstance(streamed, bytes) else streamed.content, CONTENT)
if offers(read, "get_assets_by_name"):
    expect(read.get_assets_by_name("a folder/ü.bin"), [CONTENT])
    expect(read.get_assets_by_name("never uploaded"), None)
expect(read.get_asset_by_name("table.csv", return_type="text"), "a,b\r\n1,2\r\n3,4\r\n")
expect(json.loads(read.get_asset_by_name("roc"))["y"], [0.5, 1])
expect(columns(read.get_curves(), "name", "x", "y", "step"), [["roc", [0, 1], [0.5, 1], 1]])


def contents(name: str) -> list[bytes]:
    """The files of this name, the latest one last."""
    return [read.get_asset(row["assetId"]) for row in read.get_asset_list() if row["fileName"] == name]


# A new file of the same name is another asset, unless it is to take the place of the first.
Path("weights.bin").write_bytes(b"second")
written.log_asset("weights.bin")
expect(sorted(map(len, contents("weights.bin"))), [6, 2048])
Path("weights.bin").write_bytes(b"the third")
written.log_asset("weights.bin", overwrite=True)
expect(contents("weights.bin")[-1:], [b"the third"])

before = len(read.get_asset_list())
written.delete_asset(rows["film"]["assetId"])
expect([row["fileName"] for row in read.get_asset_list("video")], [])
expect(len(read.get_asset_list()), before - 1)
