"""Artifacts: logged, found by name, version and alias, downloaded, relabelled and logged again by experiments."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import comet_ml
from comet_ml.exceptions import (
    ArtifactNotFound,
    LogArtifactException,
)

from tests.interop.scripts.expect import columns, expect, offers, refused

WORKSPACE, PROJECT, NAME = "local", "interop-artifacts", "interop data % ü"

api = comet_ml.API(cache=False)


def experiment() -> Any:
    quiet = {"log_code": False, "log_env_details": False, "log_git_metadata": False, "display_summary_level": 0}
    return comet_ml.start(
        workspace=WORKSPACE, project_name=PROJECT, experiment_config=comet_ml.ExperimentConfig(**quiet)
    )


def labels(artifact: Any) -> list[Any]:
    tags = [sorted(artifact.version_tags), sorted(artifact.artifact_tags)]
    return [str(artifact.version), sorted(artifact.aliases), *tags]


# Two versions: one of a folder, a file, text and what lies elsewhere; and a small one.
CONTENT = bytes(range(256)) * 1000
Path("data/deep").mkdir(parents=True)
Path("data/big.bin").write_bytes(CONTENT)
Path("data/deep/with space.txt").write_text("text\n")
Path("one.csv").write_text("a,b\n1,2\n")
maker = experiment()
first = comet_ml.Artifact(
    NAME, "dataset", version="1.2.3", aliases=["first", "current"], metadata={"rows": [1, 2]}, version_tags=["clean"]
)
first.add("data")
first.add("one.csv", logical_path="tables/one.csv", metadata={"m": 1})
first.add(io.StringIO("inline"), logical_path="inline.txt")
first.add_remote("s3://bucket/key.bin", logical_path="far.bin", sync_mode=False, metadata={"r": 2})
maker.log_artifact(first)
second = comet_ml.Artifact(NAME, "dataset", aliases=["current"])
second.add("one.csv")
maker.log_artifact(second)
maker.end()

# What the API tells of them: the alias has moved, the newest one is also called Latest.
FILES = ["data/big.bin", "data/deep/with space.txt", "far.bin", "inline.txt", "tables/one.csv"]
SIZE = len(CONTENT) + len("text\n") + len("a,b\n1,2\n") + len("inline")
listed = api.get_artifact_list(WORKSPACE, "dataset")["artifacts"]
expect([one["name"] for one in listed], [NAME])
expect(api.get_artifact_list(WORKSPACE, "no such type"), {"artifacts": []})
details = api.get_artifact_details(WORKSPACE, NAME)
expect(columns([details], "name", "type", "latestVersion", "sizeInBytes"), [[NAME, "dataset", "2.0.0", SIZE + 8]])
expect(
    columns(details["versions"], "version", "state", "alias", "tags", "sizeInBytes"),
    [["1.2.3", "CLOSED", ["first"], ["clean"], SIZE], ["2.0.0", "CLOSED", ["current", "Latest"], [], 8]],
)
by_id = {"artifact_id": listed[0]["artifactId"]}
expect(api.get_artifact_details(**by_id)["name"], NAME)
for found in (
    api.get_artifact_files(WORKSPACE, NAME, version="1.2.3"),
    api.get_artifact_files(WORKSPACE, NAME, alias="first"),
    api.get_artifact_files(**by_id, version="1.2.3"),
):
    expect(sorted(file["fileName"] for file in found["files"]), FILES)
if offers(api, "get_artifact"):
    for options, version in (
        ({"version": "1.2.3"}, "1.2.3"),
        ({"alias": "first"}, "1.2.3"),
        ({"alias": "current"}, "2.0.0"),
        ({"alias": "Latest"}, "2.0.0"),
        ({"alias": "latest"}, "2.0.0"),
        ({}, "2.0.0"),
    ):
        expect((options, str(api.get_artifact(WORKSPACE, NAME, **options).version)), (options, version))
    whole = api.get_artifact(WORKSPACE, NAME, version="1.2.3")
    expect(labels(whole), ["1.2.3", ["first"], ["clean"], []])
    expect([whole.metadata, whole.size, whole.source_experiment_key], [{"rows": [1, 2]}, SIZE, maker.id])
    refused(ArtifactNotFound, lambda: api.get_artifact(WORKSPACE, NAME, version="9.9.9"), "9.9.9")
    refused(ArtifactNotFound, lambda: api.get_artifact(WORKSPACE, "no such artifact"))

# Another experiment uses it.
user = experiment()
VERSIONS = {None: "2.0.0", "1.2.3": "1.2.3", "first": "1.2.3", "current": "2.0.0", "Latest": "2.0.0"}
for wanted, version in VERSIONS.items():
    expect((wanted, str(user.get_artifact(NAME, WORKSPACE, wanted).version)), (wanted, version))
used = user.get_artifact(f"{WORKSPACE}/{NAME}:first")
refused(ArtifactNotFound, lambda: user.get_artifact(NAME, WORKSPACE, "no such alias"), "no such alias")


def metadata(asset: Any) -> Any:
    """Earlier releases leave it to the caller to decode it."""
    return json.loads(asset.metadata) if isinstance(asset.metadata, str) else asset.metadata


expect(
    sorted([asset.logical_path, asset.size, metadata(asset), asset.remote, asset.link] for asset in used.assets),
    [
        ["data/big.bin", len(CONTENT), None, False, None],
        ["data/deep/with space.txt", 5, None, False, None],
        ["far.bin", 0, {"r": 2}, True, "s3://bucket/key.bin"],
        ["inline.txt", 6, None, False, None],
        ["tables/one.csv", 8, {"m": 1}, False, None],
    ],
)
expect([asset.logical_path for asset in used.remote_assets], ["far.bin"])
used.get_asset("tables/one.csv").download("single")
expect(Path("single/tables/one.csv").read_text(), "a,b\n1,2\n")
copy = used.download("downloaded")
files = [path for path in Path("downloaded").rglob("*") if path.is_file()]
expect(
    {str(path.relative_to("downloaded")): path.read_bytes() for path in files},
    {
        "data/big.bin": CONTENT,
        "data/deep/with space.txt": b"text\n",
        "inline.txt": b"inline",
        "tables/one.csv": b"a,b\n1,2\n",
    },
)

# New labels take the place of the old ones.
used.update_aliases(["third"])
used.update_version_tags(["checked", "clean"])
used.update_artifact_tags(["public"])
expect(labels(user.get_artifact(NAME, WORKSPACE, "third")), ["1.2.3", ["third"], ["checked", "clean"], ["public"]])
refused(ArtifactNotFound, lambda: user.get_artifact(NAME, WORKSPACE, "first"))
expect(used.get_source_experiment().id, maker.id)

# What was downloaded is logged again, with one file more.
Path("more.txt").write_text("more")
copy.add("more.txt")
copy.aliases = {"again"}
user.log_artifact(copy)
user.end()


def lineage(of: Any, direction: str) -> list[list[str]]:
    rows = api.get_experiment_by_key(of.id).get_artifact_lineage(direction)
    return sorted(columns(rows, "artifactName", "artifactVersion", "type"))


expect(lineage(maker, "all"), [[NAME, "1.2.3", "output"], [NAME, "2.0.0", "output"]])
expect(lineage(user, "input"), [[NAME, "1.2.3", "input"], [NAME, "2.0.0", "input"]])
expect(lineage(user, "output"), [[NAME, "3.0.0", "output"]])

third = experiment()
again = third.get_artifact(NAME, WORKSPACE, "again")
expect(labels(again), ["3.0.0", ["Latest", "again"], [], ["public"]])
expect(sorted(asset.logical_path for asset in again.assets), sorted([*FILES, "more.txt"]))
duplicate = comet_ml.Artifact(NAME, "dataset", version="1.2.3")
duplicate.add("one.csv")
refused(LogArtifactException, lambda: third.log_artifact(duplicate), "90399")
third.end()
