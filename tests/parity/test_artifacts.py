"""Artifacts, put together, logged, found again and downloaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import ArgumentError, Artifact, ArtifactAsset, LoggedArtifact, create_artifact
from cometr_py.artifacts import naming as artifact_values
from cometr_py.experiments.experiment import Experiment
from tests.parity.conftest import Meddler, Place

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]
FILES = {"data/table.csv": b"a,b\n1,2\n", "data/deep/er.bin": b"\0" * 2000, "code": b"print(1)\n"}


@pytest.fixture
def folder() -> Path:
    """A folder with two files in it."""
    for name in ("folder/table.csv", "folder/deep/er.bin"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name.replace("folder", "data")])
    return Path("folder")


@pytest.fixture(scope="module")
def logged(experiment: Experiment, tmp_path_factory: pytest.TempPathFactory, place: Place) -> LoggedArtifact:
    """A version with a folder, a single file and a link in it."""
    top = tmp_path_factory.mktemp("logged")
    for name, content in FILES.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    artifact = create_artifact("shared", "dataset", "1.0.0", ["first"], {"rows": 2}, ["small"])
    artifact.add(top / "data", metadata={"of": "folder"}).add(top / "code")
    return experiment.log_artifact(artifact.add_remote("s3://bucket/far.dat", "link/far.dat"))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def asset(logged: LoggedArtifact, path: str) -> cometr_py.LoggedArtifactAsset:
    (found,) = [one for one in logged.get_assets() if one.get_logical_path() == path]
    return found


def test_creation_checks_its_arguments() -> None:
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"artifact_name": None}, "Artifact name is mandatory"),
        ({"artifact_type": ""}, "Artifact type is mandatory"),
        ({"aliases": "one"}, "aliases is not a list"),
        ({"version_tags": {"a": 1}}, "version_tags is not a list"),
        ({"metadata": ["a"]}, "Invalid metadata, expecting list"),
        ({"artifact_version": "new"}, "invalid version specification 'new'"),
    ]
    for given, text in wrong:
        with pytest.raises(ArgumentError, match=text):
            create_artifact(**{"artifact_name": "n", "artifact_type": "t", **given})
    assert create_artifact("n", "t", aliases=["b", "a", "b"]).get_aliases() == ["b", "a"]


def test_getters() -> None:
    empty = create_artifact("n", "t")
    assert (empty.get_artifact_name(), empty.get_artifact_type(), empty.get_assets()) == ("n", "t", [])
    nothing = [empty.get_artifact_version(), empty.get_aliases(), empty.get_metadata(), empty.get_version_tags()]
    assert nothing == [None] * 4
    full = create_artifact("n", "t", "1.2.3", ["a"], {"m": 1}, ["t"])
    given = [full.get_artifact_version(), full.get_aliases(), full.get_metadata(), full.get_version_tags()]
    assert given == ["1.2.3", ["a"], {"m": 1}, ["t"]]


def test_add(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def paths(artifact: Artifact) -> list[str]:
        return sorted(one.get_logical_path() for one in artifact.get_assets())

    artifact = create_artifact("n", "t")
    assert artifact.add("folder/table.csv", metadata={"a": 1}) is artifact
    assert paths(artifact) == ["table.csv"]
    assert paths(create_artifact("n", "t").add(folder)) == ["folder/deep/er.bin", "folder/table.csv"]
    assert paths(create_artifact("n", "t").add(folder, logical_path="other")) == [
        "other/deep/er.bin",
        "other/table.csv",
    ]
    (folder / ".hidden").write_text("not to be lost")
    (folder / "empty").mkdir()
    assert ".hidden" in [Path(path).name for path in paths(create_artifact("n", "t").add(folder))]
    assert "left out of the artifact, which holds files only: empty" in capsys.readouterr().err
    with pytest.raises(ArgumentError, match="local_path can not be None"):
        artifact.add(None)  # type: ignore[arg-type]  # a wrong argument is what is tested
    with pytest.raises(ArgumentError, match="local_path doesn't exists: nowhere"):
        artifact.add("nowhere")


def test_add_remote() -> None:
    artifact = create_artifact("n", "t")
    assert artifact.add_remote("https://example.com/a/file.dat?x=1", metadata={"a": 1}) is artifact
    artifact.add_remote("s3://bucket/").add_remote("s3://bucket/key", logical_path="named")
    assert [(one.get_logical_path(), one.get_link(), one.is_remote()) for one in artifact.get_assets()] == [
        ("file.dat", "https://example.com/a/file.dat?x=1", True),
        ("remote", "s3://bucket/", True),
        ("named", "s3://bucket/key", True),
    ]
    with pytest.raises(ArgumentError, match="uri can not be None"):
        artifact.add_remote(None)  # type: ignore[arg-type]  # a wrong argument is what is tested


def test_the_same_path_twice() -> None:
    artifact = create_artifact("n", "t").add_asset(ArtifactAsset("p"))
    for again in (ArtifactAsset("p"), ArtifactAsset("p", overwrite=True)):
        with pytest.raises(
            ArgumentError, match="Cannot add new asset with logical_path 'p', an existing asset already"
        ):
            artifact.add_asset(again)


def test_an_asset_is_a_plain_record() -> None:
    plain = ArtifactAsset("p")
    assert (plain.get_local_path(), plain.get_logical_path(), plain.is_remote(), plain.has_overwrite()) == (
        None,
        "p",
        False,
        False,
    )
    assert (plain.get_size(), plain.get_link(), plain.get_metadata(), plain.get_asset_type()) == (
        0,
        None,
        None,
        "asset",
    )
    full = ArtifactAsset("p", True, True, 3, "s3://b/k", "local", {"a": 1}, "image")
    assert (full.get_local_path(), full.is_remote(), full.has_overwrite()) == (Path("local"), True, True)
    assert (full.get_size(), full.get_link(), full.get_metadata()) == (3, "s3://b/k", {"a": 1})
    assert full.get_asset_type() == "image"


def test_log_artifact(logged: LoggedArtifact, experiment: Experiment, place: Place) -> None:
    assert {one.get_logical_path() for one in logged.get_assets()} == {*FILES, "link/far.dat"}
    details = place.ask("get_artifact", artifactId=logged.get_artifact_id())
    assert [one["state"] for one in details["versions"]] == ["CLOSED"]
    found = experiment.get_artifact("shared:1.0.0")
    assert (found.get_metadata(), found.get_version_tags()) == ({"rows": 2}, ["small"])
    assert "first" in found.get_aliases()


def test_logging_reports_its_progress(experiment: Experiment, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    experiment.log_artifact(create_artifact("t8", "dataset"))
    assert capsys.readouterr().out == "Artifact created without adding any assets, was this the intent?\n"
    experiment.log_artifact(create_artifact("t8", "dataset").add(folder))
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "Artifact 'team/t8:2.0.0' uploading started",
        "Scheduling the upload of 2 assets for a size of 1.96KB, this can take some time.",
    ]
    assert said[2].startswith("Still uploading 1 artifact assets, remaining size ")
    assert said[3:] == ["Artifact 'team/t8:2.0.0' has been successfully uploaded"]


def test_a_failed_upload(meddler: Meddler, new_experiment: Maker, folder: Path) -> None:
    experiment = new_experiment()
    meddler.answer("/write/experiment/upload-asset", 400, b'{"msg": "as the test wants it", "code": 400}')
    with pytest.raises(cometr_py.ArtifactError, match=r"Failed to log Artifact assets, reason: .*as the test wants it"):
        experiment.log_artifact(create_artifact("t9", "dataset").add(folder))
    states = [request for request in meddler.requests if request.path.endswith("/write/artifacts/state")]
    assert len(states) == 1
    with pytest.raises(cometr_py.ResponseError):
        experiment.get_artifact("t9")


def test_sizes() -> None:
    sizes = {0: "0B", 1024: "1024B", 19697: "19.24KB", 13230426: "12.62MB", 5 << 30: "5GB", 3 << 41: "6TB"}
    assert {size: artifact_values.size_text(size) for size in sizes} == sizes


def test_full_names(logged: LoggedArtifact, experiment: Experiment) -> None:
    forms = {
        "team/shared:first": ("team", "shared", "first"),
        "team/shared": ("team", "shared", None),
        "shared:1.0.0": (None, "shared", "1.0.0"),
        "shared": (None, "shared", None),
    }
    for text, parts in forms.items():
        assert artifact_values.full_name(text, "artifact_name") == parts
        assert experiment.get_artifact(text).full_name() == "team/shared:1.0.0"
    assert experiment.get_artifact("nobody/shared:9.9.9", "team", "first").full_name() == "team/shared:1.0.0"
    for text in ("", "a/", "/a", "a:", ":1"):
        with pytest.raises(ArgumentError, match="artifact_name="):
            experiment.get_artifact(text)


def test_what_is_looked_for(logged: LoggedArtifact, new_experiment: Maker, place: Place, folder: Path) -> None:
    maker = new_experiment(workspace_name="others", project_name="p")
    for _ in range(2):
        maker.log_artifact(create_artifact("t12", "dataset").add(folder))
    newest = maker.get_artifact("t12")
    assert newest.full_name() == "others/t12:2.0.0"
    (used,) = [
        one for one in place.ask("get_artifact_lineage", experimentKey=maker.get_key()) if one["type"] == "input"
    ]
    assert used["artifactVersion"] == "2.0.0"
    with pytest.raises(cometr_py.NotFoundError):
        maker.get_artifact("shared")
    assert maker.get_artifact("shared", workspace="team").full_name() == "team/shared:1.0.0"


def test_getters_of_a_version(logged: LoggedArtifact, experiment: Experiment) -> None:
    found = experiment.get_artifact("shared")
    assert (found.get_artifact_name(), found.get_artifact_type(), found.get_artifact_version()) == (
        "shared",
        "dataset",
        "1.0.0",
    )
    assert (found.get_artifact_id(), found.get_artifact_version_id()) == (
        logged.get_artifact_id(),
        logged.get_artifact_version_id(),
    )
    assert (found.get_workspace(), found.get_metadata(), found.get_version_tags()) == ("team", {"rows": 2}, ["small"])
    assert "first" in found.get_aliases()
    assert isinstance(found.get_artifact_tags(), list)
    assert found.get_source_experiment_key() == found.get_experiment_key() == experiment.get_key()
    assert found.size() == sum(map(len, FILES.values()))
    assert (found.size(7), found.size()) == (7, 7)


def test_assets_and_remote_assets(logged: LoggedArtifact) -> None:
    found = {one.get_logical_path(): one for one in logged.get_assets()}
    assert set(found) == {*FILES, "link/far.dat"}
    assert {path: found[path].get_size() for path in FILES} == {path: len(FILES[path]) for path in FILES}
    assert found["data/table.csv"].get_metadata() == {"of": "folder"}
    (remote,) = logged.get_remote_assets()
    assert (remote.get_logical_path(), remote.get_link(), remote.is_remote()) == (
        "link/far.dat",
        "s3://bucket/far.dat",
        True,
    )


@pytest.fixture
def ended(new_experiment: Maker, folder: Path, request: pytest.FixtureRequest) -> Iterator[LoggedArtifact]:
    """A version of an experiment that has ended."""
    experiment = new_experiment()
    name = str(request.node.name).partition("[")[0]
    artifact = create_artifact(name, "dataset", "2.0.0", ["old"], None, ["old"]).add(folder)
    logged = experiment.log_artifact(artifact)
    experiment.stop()
    yield logged


def test_update_artifact_tags(ended: LoggedArtifact, experiment: Experiment) -> None:
    assert ended.update_artifact_tags(["new", "tags", "new"]) is ended
    found = experiment.get_artifact(ended.full_name())
    assert found.get_artifact_tags() == ended.get_artifact_tags() == ["new", "tags"]


def test_update_version_tags_and_aliases(ended: LoggedArtifact, experiment: Experiment) -> None:
    assert ended.update_version_tags(["new", "new"]).update_aliases(["best", "best"]) is ended
    found = experiment.get_artifact(ended.full_name())
    assert (found.get_version_tags(), found.get_aliases()) == (["new"], ["best"])
    with pytest.raises(cometr_py.NotFoundError):
        experiment.get_artifact(f"{ended.get_artifact_name()}:old")


def test_an_asset_knows_where_it_belongs(logged: LoggedArtifact) -> None:
    found = asset(logged, "code")
    assert found.get_id()
    assert found.get_artifact_version_id() == logged.get_artifact_version_id()
    assert found.get_artifact_id() == logged.get_artifact_id()
    assert isinstance(found, ArtifactAsset)


def test_downloading_an_asset(logged: LoggedArtifact, capsys: pytest.CaptureFixture[str]) -> None:
    found = asset(logged, "data/deep/er.bin").download("new/folder", "an/other/name")
    target = Path("new/folder/an/other/name")
    assert found.get_local_path() == target
    assert (target.read_bytes(), found.get_size(), found.get_metadata()) == (
        FILES["data/deep/er.bin"],
        2000,
        {"of": "folder"},
    )
    assert capsys.readouterr().out == f"Downloading Artefact asset 'an/other/name' to file '{target}'\n"
    somewhere = asset(logged, "code").download().get_local_path()
    assert somewhere is not None
    assert (somewhere.name, somewhere.read_bytes()) == ("code", FILES["code"])


def test_overwrite_strategies(logged: LoggedArtifact, capsys: pytest.CaptureFixture[str]) -> None:
    code, target = asset(logged, "code"), Path("down/code")
    code.download("down")
    for strategy in (False, "FAIL", "fail"):
        code.download("down", overwrite_strategy=strategy)
    target.write_bytes(b"mine now\n")
    for strategy in (False, "FAIL"):
        with pytest.raises(
            cometr_py.ArtifactError, match="Cannot write Asset 'code' on path 'down/code', a file already"
        ):
            code.download("down", overwrite_strategy=strategy)
    capsys.readouterr()
    code.download("down", overwrite_strategy="preserve")
    assert target.read_bytes() == b"mine now\n"
    assert "Preserving original Artefact asset 'code'" in capsys.readouterr().out
    for strategy in (True, "OVERWRITE"):
        target.write_bytes(b"mine now\n")
        code.download("down", overwrite_strategy=strategy)
        assert target.read_bytes() == FILES["code"]
        assert "File 'down/code' has been overwritten by asset 'code'." in capsys.readouterr().out
    with pytest.raises(ArgumentError, match="Unsupported overwrite_strategy value: maybe"):
        code.download("down", overwrite_strategy="maybe")


def test_a_remote_asset(logged: LoggedArtifact) -> None:
    expected = (
        "Failed to download remote asset 'link/far.dat'. Please use asset's URI to download it directly from: 's3://"
    )
    with pytest.raises(cometr_py.ArtifactError, match=expected):
        logged.get_remote_assets()[0].download("down")
    assert not Path("down").exists()


def test_downloading_an_artifact(
    logged: LoggedArtifact, experiment: Experiment, capsys: pytest.CaptureFixture[str]
) -> None:
    found = logged.download("down")
    assert "Downloading 3 assets of the Artifact 'team/shared:1.0.0'" in capsys.readouterr().out
    assert contents(Path("down")) == FILES
    assert isinstance(found, Artifact)
    assert (found.get_artifact_name(), found.get_artifact_type()) == ("shared", "dataset")
    copied = [found.get_artifact_version(), found.get_aliases(), found.get_metadata(), found.get_version_tags()]
    assert copied == [None] * 4
    links = {one.get_logical_path(): one.get_link() for one in found.get_assets() if one.is_remote()}
    assert links == {"link/far.dat": "s3://bucket/far.dat"}
    assert {one.get_logical_path() for one in found.get_assets()} == {*FILES, "link/far.dat"}
