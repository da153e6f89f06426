"""Putting an artifact together: names, versions, labels, files, folders, addresses."""

from __future__ import annotations

import os
import socket
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from cometr_py.artifacts.artifact import Artifact, ArtifactAsset, create_artifact
from cometr_py.errors import ArgumentError, CometError


def tree(folder: Path, *files: str) -> Path:
    """A folder with these files, each containing its own path."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def paths(artifact: Artifact) -> list[str]:
    return [asset.get_logical_path() for asset in artifact.get_assets()]


# create_artifact


def test_getters_give_what_was_given() -> None:
    artifact = create_artifact(
        "digits", "dataset", "1.2.3", aliases=["prod"], metadata={"rows": 10}, version_tags=("clean",)
    )
    assert artifact.get_artifact_name() == "digits"
    assert artifact.get_artifact_type() == "dataset"
    assert artifact.get_artifact_version() == "1.2.3"
    assert artifact.get_aliases() == ["prod"]
    assert artifact.get_metadata() == {"rows": 10}
    assert artifact.get_version_tags() == ["clean"]
    assert artifact.get_assets() == []
    assert repr(artifact) == "<Artifact 'digits:1.2.3' of type 'dataset' with 0 assets>"


def test_what_was_not_given_is_none() -> None:
    artifact = create_artifact("digits", "dataset")
    assert artifact.get_artifact_version() is None
    assert artifact.get_aliases() is None
    assert artifact.get_metadata() is None
    assert artifact.get_version_tags() is None


def test_labels_are_kept_once_and_in_order() -> None:
    labels = ["one", "two", "three", "one"]
    artifact = create_artifact("digits", "dataset", aliases=labels, version_tags=iter(labels))
    assert artifact.get_aliases() == ["one", "two", "three"]
    assert artifact.get_version_tags() == ["one", "two", "three"]


@pytest.mark.parametrize("version", ["1.0.0", "2.1", "3", "1.0.0-rc.1", "1.0.0+build.5", "1.2-3"])
def test_versions_that_are_versions(version: str) -> None:
    assert create_artifact("digits", "dataset", version).get_artifact_version() == version


@pytest.mark.parametrize(
    ("arguments", "argument", "said"),
    [
        ({"artifact_name": None}, "artifact_name", "Artifact name is mandatory"),
        ({"artifact_name": ""}, "artifact_name", "Artifact name is mandatory"),
        ({"artifact_name": 3}, "artifact_name", "must be a string"),
        ({"artifact_type": None}, "artifact_type", "Artifact type is mandatory"),
        ({"aliases": "prod"}, "aliases", "aliases is not a list"),
        ({"aliases": 3}, "aliases", "aliases is not a list"),
        ({"aliases": [3]}, "aliases", "must be a string"),
        ({"version_tags": "clean"}, "version_tags", "version_tags is not a list"),
        ({"metadata": 34}, "metadata", "Invalid metadata, expecting list"),
        ({"metadata": ["a"]}, "metadata", "Invalid metadata, expecting list"),
        ({"artifact_version": "latest"}, "artifact_version", "invalid version specification 'latest'"),
        ({"artifact_version": 1.0}, "artifact_version", "invalid version specification '1.0'"),
        ({"artifact_version": "1..0"}, "artifact_version", "invalid version specification"),
    ],
)
def test_wrong_arguments_are_named(arguments: dict[str, Any], argument: str, said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        create_artifact(**{"artifact_name": "digits", "artifact_type": "dataset", **arguments})
    assert caught.value.argument == argument
    assert said in str(caught.value)


def test_metadata_takes_what_python_people_have() -> None:
    class Scalar:
        def tolist(self) -> float:
            return 0.5

    metadata = {
        "scalar": Scalar(),
        "path": PurePosixPath("a/b"),
        "nan": float("nan"),
        "decimal": Decimal("1.5"),
        "fraction": Fraction(1, 4),
        "nested": {1: [None, True, {"x": (1, 2)}]},
    }
    assert create_artifact("digits", "dataset", metadata=metadata).get_metadata() == {
        "scalar": 0.5,
        "path": "a/b",
        "nan": "NaN",
        "decimal": 1.5,
        "fraction": 0.25,
        "nested": {"1": [None, True, {"x": [1, 2]}]},
    }


def test_metadata_may_contain_itself() -> None:
    metadata: dict[str, Any] = {"rows": 1}
    metadata["itself"] = metadata
    assert create_artifact("digits", "dataset", metadata=metadata).get_metadata() == {"rows": 1, "itself": "..."}


# Files


def test_a_file_keeps_its_name(tmp_path: Path) -> None:
    tree(tmp_path, "deep/logo.png")
    artifact = create_artifact("digits", "dataset")
    assert artifact.add(tmp_path / "deep/logo.png", metadata={"a": 1}) is artifact
    (asset,) = artifact.get_assets()
    assert asset.get_logical_path() == "logo.png"
    assert asset.get_local_path() == tmp_path / "deep/logo.png"
    assert asset.get_size() == len("deep/logo.png")
    assert asset.get_metadata() == {"a": 1}
    assert asset.get_asset_type() == "asset"
    assert not asset.has_overwrite()
    assert not asset.is_remote()
    assert asset.get_link() is None
    assert repr(asset) == "<ArtifactAsset 'logo.png', 13B>"


def test_a_file_under_another_path(tmp_path: Path) -> None:
    tree(tmp_path, "logo.png")
    artifact = create_artifact("digits", "dataset")
    artifact.add(str(tmp_path / "logo.png"), overwrite=True, logical_path=Path("images") / "logo")
    assert paths(artifact) == ["images/logo"]
    assert artifact.get_assets()[0].has_overwrite()


def test_a_relative_file_is_found_after_the_script_has_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a.txt", "elsewhere/b.txt")
    monkeypatch.chdir(tmp_path)
    artifact = create_artifact("digits", "dataset").add("a.txt")
    monkeypatch.chdir("elsewhere")
    local_path = artifact.get_assets()[0].get_local_path()
    assert local_path is not None and local_path.read_text() == "a.txt"


def test_a_folder_is_added_with_all_below_it(tmp_path: Path) -> None:
    tree(tmp_path / "data", "b.txt", "a.txt", "deep/er/c.txt")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data", overwrite=True, metadata={"a": 1})
    assert paths(artifact) == ["data/a.txt", "data/b.txt", "data/deep/er/c.txt"]
    assert all(asset.has_overwrite() and asset.get_metadata() == {"a": 1} for asset in artifact.get_assets())


@pytest.mark.parametrize(
    ("logical_path", "expected"), [("sets/one", "sets/one/a.txt"), ("sets/", "sets/a.txt"), (".", "a.txt")]
)
def test_a_folder_goes_below_another_path(tmp_path: Path, logical_path: str, expected: str) -> None:
    tree(tmp_path / "data", "a.txt")
    assert paths(create_artifact("digits", "dataset").add(tmp_path / "data", logical_path=logical_path)) == [expected]


@pytest.mark.parametrize("given", [".", "./", "../data", "..", "../data/deep/.."])
def test_a_folder_has_a_name_whatever_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    tree(tmp_path / "data", "a.txt", "deep/b.txt")
    monkeypatch.chdir(tmp_path / "data/deep" if given == ".." else tmp_path / "data")
    assert paths(create_artifact("digits", "dataset").add(given)) == ["data/a.txt", "data/deep/b.txt"]


def test_hidden_files_are_added(tmp_path: Path) -> None:
    tree(tmp_path / "data", ".hidden", ".git/config", "a.txt")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    assert paths(artifact) == ["data/.git/config", "data/.hidden", "data/a.txt"]


def test_empty_folders_are_left_out_and_this_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(tmp_path / "data", "a.txt")
    (tmp_path / "data/nothing/in/here").mkdir(parents=True)
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    assert paths(artifact) == ["data/a.txt"]
    assert "nothing/in/here (an empty folder)" in capsys.readouterr().err


def test_an_empty_folder_adds_nothing_and_this_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir()
    assert paths(create_artifact("digits", "dataset").add(tmp_path / "data")) == []
    assert "nothing was added" in capsys.readouterr().err


def test_links_are_added_as_what_they_lead_to(tmp_path: Path) -> None:
    tree(tmp_path, "elsewhere/a.txt", "file.txt", "data/own.txt")
    (tmp_path / "data/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "data/file").symlink_to(tmp_path / "file.txt")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    assert paths(artifact) == ["data/file", "data/folder/a.txt", "data/own.txt"]
    assert artifact.get_assets()[0].get_size() == len("file.txt")


def test_a_linked_folder_keeps_the_name_of_the_link(tmp_path: Path) -> None:
    tree(tmp_path / "data-v7", "a.txt")
    (tmp_path / "data").symlink_to(tmp_path / "data-v7")
    assert paths(create_artifact("digits", "dataset").add(tmp_path / "data")) == ["data/a.txt"]


@pytest.mark.timeout(30)
def test_links_in_a_circle_come_to_an_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(tmp_path / "data", "a.txt", "deep/b.txt")
    (tmp_path / "data/deep/up").symlink_to(tmp_path / "data")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    assert paths(artifact) == ["data/a.txt", "data/deep/b.txt"]
    assert "deep/up (a link to a folder that it lies in)" in capsys.readouterr().err


@pytest.mark.timeout(30)
def test_pipes_and_sockets_are_left_out_and_this_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree(tmp_path / "data", "a.txt")
    os.mkfifo(tmp_path / "data/pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "data/socket"))
        artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    assert paths(artifact) == ["data/a.txt"]
    assert "pipe (neither a file nor a folder), socket" in capsys.readouterr().err


def test_a_link_to_nothing_is_refused_by_name(tmp_path: Path) -> None:
    tree(tmp_path / "data", "a.txt")
    (tmp_path / "data/gone").symlink_to(tmp_path / "never-there")
    artifact = create_artifact("digits", "dataset")
    with pytest.raises(ArgumentError, match="it is a link to nothing"):
        artifact.add(tmp_path / "data")
    assert paths(artifact) == []


@pytest.mark.parametrize(
    ("arguments", "argument", "said"),
    [
        ({"local_path": None}, "local_path", "local_path can not be None"),
        ({"local_path": "nowhere"}, "local_path", "local_path doesn't exists: nowhere"),
        ({"local_path": 3}, "local_path", "must be the path"),
        ({"local_path": ""}, "local_path", "must be the path"),
        ({"overwrite": "yes"}, "overwrite", "must be either True or False"),
        ({"metadata": "text"}, "metadata", "Invalid metadata"),
        ({"logical_path": ""}, "logical_path", "must not be empty"),
        ({"logical_path": "."}, "logical_path", "must name a file"),
        ({"logical_path": 3}, "logical_path", "must be a string"),
    ],
)
def test_wrong_arguments_of_add(tmp_path: Path, arguments: dict[str, Any], argument: str, said: str) -> None:
    tree(tmp_path, "a.txt")
    artifact = create_artifact("digits", "dataset")
    with pytest.raises(ArgumentError) as caught:
        artifact.add(**{"local_path": tmp_path / "a.txt", **arguments})
    assert caught.value.argument == argument
    assert said in str(caught.value)
    assert paths(artifact) == []


@pytest.mark.parametrize(
    "escaping",
    ["/etc/passwd", "../up", "a/../../up", "C:\\windows", "C:file", "\\\\server\\share", "a\\..\\..\\up", "..", "a\0b"],
)
def test_paths_that_could_lead_out_of_a_folder_are_refused(tmp_path: Path, escaping: str) -> None:
    tree(tmp_path, "a.txt")
    with pytest.raises(ArgumentError, match="must stay inside the artifact"):
        create_artifact("digits", "dataset").add(tmp_path / "a.txt", logical_path=escaping)


@pytest.mark.parametrize(("given", "kept"), [("a//b.txt", "a/b.txt"), ("./a/b.txt", "a/b.txt"), ("..a/b..", "..a/b..")])
def test_paths_have_one_form(tmp_path: Path, given: str, kept: str) -> None:
    tree(tmp_path, "a.txt")
    assert paths(create_artifact("digits", "dataset").add(tmp_path / "a.txt", logical_path=given)) == [kept]


# One path, one asset


def test_the_same_path_twice_is_refused_even_with_overwrite(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "b.txt")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "a.txt", logical_path="x")
    said = "Cannot add new asset with logical_path 'x', an existing asset already exists"
    with pytest.raises(ArgumentError, match=said):
        artifact.add(tmp_path / "b.txt", logical_path="x", overwrite=True)
    with pytest.raises(ArgumentError, match=said):
        artifact.add_remote("s3://bucket/x", overwrite=True)
    with pytest.raises(ArgumentError, match=said):
        artifact.add_asset(ArtifactAsset("x"))
    assert len(artifact.get_assets()) == 1


def test_a_folder_is_added_whole_or_not_at_all(tmp_path: Path) -> None:
    tree(tmp_path / "data", "a.txt", "b.txt", "c.txt")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data/b.txt", logical_path="data/b.txt")
    with pytest.raises(ArgumentError, match=r"'data/b\.txt'"):
        artifact.add(tmp_path / "data")
    assert paths(artifact) == ["data/b.txt"]


# Addresses


def test_a_remote_file_is_its_address() -> None:
    artifact = create_artifact("digits", "dataset")
    artifact.add_remote("https://127.0.0.1/my_dataset.dat", logical_path="dataset", overwrite=True, metadata={"a": 1})
    (asset,) = artifact.get_assets()
    assert asset.is_remote()
    assert asset.get_link() == "https://127.0.0.1/my_dataset.dat"
    assert asset.get_logical_path() == "dataset"
    assert asset.get_local_path() is None
    assert asset.get_size() == 0
    assert asset.has_overwrite()
    assert asset.get_metadata() == {"a": 1}
    assert repr(asset) == "<ArtifactAsset 'dataset', https://127.0.0.1/my_dataset.dat>"


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("https://example.org/a/data.csv", "data.csv"),
        ("https://example.org/a/data.csv?signature=x/y", "data.csv"),
        ("s3://bucket/folder/", "folder"),
        ("s3://bucket", "remote"),
        ("https://example.org/", "remote"),
        ("https://example.org/..", "remote"),
        ("data.csv", "data.csv"),
    ],
)
def test_a_remote_file_is_named_by_its_address(uri: str, name: str) -> None:
    assert paths(create_artifact("digits", "dataset").add_remote(uri)) == [name]


@pytest.mark.parametrize(
    ("uri", "said"), [(None, "uri can not be None"), ("", "empty"), (3, "string"), ("http://[x", "not an address")]
)
def test_wrong_addresses(uri: Any, said: str) -> None:
    with pytest.raises(ArgumentError, match=said):
        create_artifact("digits", "dataset").add_remote(uri)


# Assets


def test_an_asset_is_a_plain_record(tmp_path: Path) -> None:
    asset = ArtifactAsset("a/b", True, False, 7, None, tmp_path / "b", {"x": 1}, "image")
    artifact = create_artifact("digits", "dataset").add_asset(asset)
    assert artifact.get_assets() == [asset]
    assert (asset.get_logical_path(), asset.get_size(), asset.get_asset_type()) == ("a/b", 7, "image")
    assert asset.get_local_path() == tmp_path / "b"


def test_add_asset_takes_assets_only() -> None:
    with pytest.raises(ArgumentError, match="must be an ArtifactAsset"):
        create_artifact("digits", "dataset").add_asset("a.txt")  # type: ignore[arg-type]  # that is what is tested


def test_every_error_is_a_comet_error() -> None:
    with pytest.raises(CometError):
        create_artifact("", "dataset")
    with pytest.raises(ValueError):
        create_artifact("", "dataset")
