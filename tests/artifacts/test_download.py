"""Downloading artifacts: what arrives, what is kept, and what is never touched."""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cometr_py import transport
from cometr_py.artifacts import zip_download
from cometr_py.artifacts.artifact import create_artifact
from cometr_py.artifacts.errors import ArtifactError
from cometr_py.artifacts.logged import LoggedArtifact, LoggedArtifactAsset
from cometr_py.errors import ArgumentError
from cometr_py.experiments.experiment import Experiment
from tests.support.artifact_samples import contents, files, quiet_experiment
from tests.support.faulty import Fault, FaultyComet

GET = "/experiment/asset/get-asset"


@pytest.fixture
def experiment(comet_url: str) -> Iterator[Experiment]:
    """An experiment on a local Comet, once in this process and once behind a socket."""
    with quiet_experiment() as running:
        yield running


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names a Comet that can be made to fail."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    with FaultyComet(tmp_path / "served") as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


def logged(experiment: Experiment, folder: Path, count: int = 3) -> tuple[LoggedArtifact, dict[str, bytes]]:
    """An artifact on the server, and what is in its files."""
    sample = files(folder, count)
    artifact = create_artifact("digits", "dataset", metadata={"rows": 10}, aliases=["prod"])
    artifact.add(folder, logical_path=".", metadata={"part": "all"})
    artifact.add_remote("s3://bucket/key.csv", logical_path="far/away", metadata={"foo": "bar"})
    return experiment.log_artifact(artifact), sample


def asset_of(version: LoggedArtifact, path: str) -> LoggedArtifactAsset:
    return next(asset for asset in version.get_assets() if asset.get_logical_path() == path)


# Everything at once


def test_what_was_uploaded_comes_back_byte_for_byte(experiment: Experiment, tmp_path: Path) -> None:
    _, sample = logged(experiment, tmp_path / "data", count=40)
    artifact = experiment.get_artifact("digits").download(tmp_path / "new/folder")
    assert contents(tmp_path / "new/folder") == sample
    assert (artifact.get_artifact_name(), artifact.get_artifact_type()) == ("digits", "dataset")
    # The next version is another one: nothing of this one's labels is taken over.
    assert artifact.get_artifact_version() is None
    assert artifact.get_aliases() is None
    assert artifact.get_metadata() is None
    assets = {asset.get_logical_path(): asset for asset in artifact.get_assets()}
    assert assets["far/away"].is_remote()
    assert assets["far/away"].get_link() == "s3://bucket/key.csv"
    text = assets["deep/er/täxt.txt"]
    assert text.get_local_path() == tmp_path / "new/folder/deep/er/täxt.txt"
    assert text.get_metadata() == {"part": "all"}
    assert text.get_size() == len(sample["deep/er/täxt.txt"])


def test_a_downloaded_artifact_can_be_changed_and_logged_again(experiment: Experiment, tmp_path: Path) -> None:
    _, sample = logged(experiment, tmp_path / "data")
    artifact = experiment.get_artifact("digits").download()
    (tmp_path / "more.txt").write_text("more")
    again = experiment.log_artifact(artifact.add(tmp_path / "more.txt"))
    assert again.get_artifact_version() == "2.0.0"
    assert {asset.get_logical_path() for asset in again.get_assets()} == {*sample, "far/away", "more.txt"}
    assert [asset.get_link() for asset in again.get_remote_assets()] == ["s3://bucket/key.csv"]


def test_without_a_path_there_is_one_new_folder(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    folders = set()
    for _ in range(2):
        artifact = version.download()
        found = {
            asset.get_logical_path(): path
            for asset in artifact.get_assets()
            if (path := asset.get_local_path()) is not None
        }
        assert set(found) == set(sample)
        folder = found["0.bin"].parent
        assert all(path == folder / name for name, path in found.items())
        folders.add(folder)
    assert len(folders) == 2


def test_what_is_said_while_an_artifact_is_downloaded(
    experiment: Experiment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    capsys.readouterr()
    version.download(tmp_path / "down")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Downloading 3 assets of the Artifact 'local/digits:1.0.0'"
    assert sorted(lines[1:])[0] == f"Downloading Artefact asset '0.bin' to file '{tmp_path / 'down/0.bin'}'"
    assert len(lines) == 4


def test_many_files_are_downloaded_with_few_words(
    experiment: Experiment, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    version, _ = logged(experiment, tmp_path / "data", count=40)
    version.download(tmp_path / "down")
    capfd.readouterr()
    version.download(tmp_path / "down", "PRESERVE")
    said = capfd.readouterr()
    assert said.out.splitlines() == [
        "Downloading 40 assets of the Artifact 'local/digits:1.0.0'",
        "40 files that were there already have been preserved.",
    ]
    assert said.err == ""


# One file


def test_one_file_is_downloaded_to_where_it_belongs(
    experiment: Experiment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    capsys.readouterr()
    asset = asset_of(version, "deep/er/täxt.txt").download(tmp_path / "down")
    target = tmp_path / "down/deep/er/täxt.txt"
    assert asset.get_local_path() == target
    assert asset.get_logical_path() == "deep/er/täxt.txt"
    assert asset.get_metadata() == {"part": "all"}
    assert target.read_bytes() == sample["deep/er/täxt.txt"]
    assert capsys.readouterr().out == f"Downloading Artefact asset 'deep/er/täxt.txt' to file '{target}'\n"


def test_one_file_under_another_path_in_a_new_folder(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    asset = asset_of(version, "1.bin").download(logical_path="renamed/one")
    path = asset.get_local_path()
    assert path is not None
    assert path.parts[-2:] == ("renamed", "one")
    assert path.read_bytes() == sample["1.bin"]
    assert asset.get_logical_path() == "renamed/one"


def test_a_remote_file_cannot_be_downloaded_and_its_address_is_said(experiment: Experiment, tmp_path: Path) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    with pytest.raises(ArtifactError) as caught:
        asset_of(version, "far/away").download(tmp_path / "down")
    assert str(caught.value) == (
        "Failed to download remote asset 'far/away'. Please use asset's URI to download it directly from: "
        "'s3://bucket/key.csv'"
    )
    assert not (tmp_path / "down").exists()


# Files that are there already


def test_fail_accepts_an_equal_file_and_refuses_another(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    folder = tmp_path / "down"
    version.download(folder)
    before = (folder / "1.bin").stat()
    for strategy in (False, "FAIL", "fail"):
        version.download(folder, strategy)
        assert (folder / "1.bin").stat().st_ino == before.st_ino, "an equal file was replaced"
    for other in (b"x" * len(sample["1.bin"]), b"of another size"):
        (folder / "1.bin").write_bytes(other)
        said = f"Cannot write Asset '1.bin' on path '{folder / '1.bin'}', a file already exists."
        with pytest.raises(ArtifactError) as caught:
            asset_of(version, "1.bin").download(folder)
        assert said in str(caught.value)
        with pytest.raises(ArtifactError) as caught:
            version.download(folder, "FAIL")
        assert list(caught.value.failures) == ["1.bin"]
        assert said in str(caught.value)
        assert contents(folder) == {**sample, "1.bin": other}


def test_preserve_keeps_what_is_there_and_fetches_the_rest(
    experiment: Experiment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    folder = tmp_path / "down"
    folder.mkdir()
    (folder / "1.bin").write_bytes(b"mine")
    artifact = version.download(folder, "preserve")
    assert contents(folder) == {**sample, "1.bin": b"mine"}
    kept = next(asset for asset in artifact.get_assets() if asset.get_logical_path() == "1.bin")
    assert kept.get_size() == 4
    assert (
        f"Preserving original Artefact asset '1.bin' in file '{folder / '1.bin'}' due to selected overwrite strategy."
        in capsys.readouterr().out
    )


def test_overwrite_replaces_and_says_so(
    experiment: Experiment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    strategies: list[bool | str] = [True, "OVERWRITE", "Overwrite"]
    for number, strategy in enumerate(strategies):
        folder = tmp_path / f"down{number}"
        folder.mkdir()
        (folder / "1.bin").write_bytes(b"mine")
        capsys.readouterr()
        version.download(folder, strategy)
        assert contents(folder) == sample
        said = capsys.readouterr().out
        assert f"File '{folder / '1.bin'}' has been overwritten by asset '1.bin'." in said
        assert said.count("has been overwritten") == 1


def test_other_strategies_are_refused(experiment: Experiment, tmp_path: Path) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    wrong: list[Any] = ["KEEP", None, 1.5, ""]
    for strategy in wrong:
        for attempt in (version.download, asset_of(version, "1.bin").download):
            with pytest.raises(ArgumentError, match="Unsupported overwrite_strategy value: "):
                attempt(tmp_path / "down", overwrite_strategy=strategy)
    assert not (tmp_path / "down").exists()


def test_a_link_to_nothing_in_the_way_is_kept_unless_it_may_be_overwritten(
    experiment: Experiment, tmp_path: Path
) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    target = tmp_path / "down/1.bin"
    target.parent.mkdir()
    target.symlink_to(tmp_path / "down/nothing")
    for strategy in ("FAIL", "PRESERVE"):
        with pytest.raises(ArtifactError, match="link to nothing"):
            version.download(target.parent, strategy)
        assert target.is_symlink()
    version.download(target.parent, "OVERWRITE")
    assert contents(target.parent) == sample


def test_a_folder_in_the_way_is_kept(experiment: Experiment, tmp_path: Path) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    (tmp_path / "down/1.bin/inside").mkdir(parents=True)
    (tmp_path / "down/deep").write_text("a file where a folder should be")
    for strategy in ("OVERWRITE", "PRESERVE"):
        with pytest.raises(ArtifactError) as caught:
            version.download(tmp_path / "down", strategy)
        assert set(caught.value.failures) == {"1.bin", "deep/er/täxt.txt"}
    assert (tmp_path / "down/1.bin/inside").is_dir()
    assert (tmp_path / "down/deep").read_text() == "a file where a folder should be"
    assert (tmp_path / "down/0.bin").exists(), "what could be downloaded is not there"


# Faults


@pytest.mark.parametrize("kind", ["refuse", "cut"])
@pytest.mark.parametrize("strategy", ["OVERWRITE", "FAIL"])
def test_a_failed_download_leaves_every_file_as_it_was(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Any, strategy: str
) -> None:
    with quiet_experiment() as experiment:
        version, sample = logged(experiment, tmp_path / "data")
    folder = tmp_path / "down"
    version.download(folder)
    transport.close_shared()
    monkeypatch.setattr(transport, "connect", lambda settings, **_: cometr_connect(settings))
    faulty.fault(Fault(GET, kind, times=-1, status=500))
    with pytest.raises(ArtifactError, match="Failed to download"):
        version.download(folder, strategy)
    assert contents(folder) == sample


def cometr_connect(settings: Any, connect: Any = transport.connect) -> Any:
    """A client that does not try again."""
    return connect(settings, retries=0)


def test_a_fault_that_passes_is_got_over(faulty: FaultyComet, tmp_path: Path) -> None:
    with quiet_experiment() as experiment:
        version, sample = logged(experiment, tmp_path / "data")
    faulty.fault(Fault(GET, "cut", times=2))
    version.download(tmp_path / "down")
    assert contents(tmp_path / "down") == sample


def test_a_file_that_is_gone_is_named_and_the_others_arrive(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with quiet_experiment() as experiment:
        version, sample = logged(experiment, tmp_path / "data", count=30)
    gone = asset_of(version, "7.bin").get_id()
    handle = faulty.comet.handle

    def forgetful(request: Any) -> Any:
        query = [("assetId", "forgotten") if value == gone else (name, value) for name, value in request.query]
        return handle(type(request)(request.method, request.path, query, request.headers, request.body))

    monkeypatch.setattr(faulty.comet, "handle", forgetful)
    monkeypatch.setattr(zip_download, "FEWEST", 1000)  # file by file, as where the server has no archive
    with pytest.raises(ArtifactError, match=r"1 of 30 assets .*'7\.bin': No such asset: forgotten") as caught:
        version.download(tmp_path / "down")
    assert list(caught.value.failures) == ["7.bin"]
    del sample["7.bin"]
    assert contents(tmp_path / "down") == sample


@pytest.mark.parametrize("what", ["is refused", "is no archive", "has other names", "has other bytes"])
def test_an_archive_that_cannot_be_relied_on_is_not_used(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Nobody knows what other servers answer here."""
    with quiet_experiment() as experiment:
        version, sample = logged(experiment, tmp_path / "data", count=30)
    handle = faulty.comet.handle

    def other(request: Any) -> Any:
        reply = handle(request)
        if not request.path.endswith("/artifacts/version/download"):
            return reply
        if what == "is refused":
            return type(reply)(404, [], b"")
        if what == "is no archive":
            return type(reply)(200, [], b'{"url": "https://example.org/archive.zip"}')
        assert isinstance(reply.body, Path)
        whole = reply.body.read_bytes()
        if what == "has other names":
            return type(reply)(200, [], whole.replace(b".bin", b".BIN"))
        return type(reply)(200, [], whole.replace(b"\x07" * 700, b"\x08" * 700))

    monkeypatch.setattr(faulty.comet, "handle", other)
    version.download(tmp_path / "down")
    assert contents(tmp_path / "down") == sample
    assert faulty.count(GET) == (1 if what == "has other bytes" else 29 if what == "has other names" else 30)


def test_an_archive_never_replaces_a_file_that_is_there(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data", count=30)
    (tmp_path / "down").mkdir()
    (tmp_path / "down/7.bin").write_bytes(b"mine")
    with pytest.raises(ArtifactError, match=r"1 of 30 assets .*'7\.bin'"):
        version.download(tmp_path / "down")
    assert contents(tmp_path / "down") == {**sample, "7.bin": b"mine"}
    version.download(tmp_path / "down", overwrite_strategy="PRESERVE")
    assert contents(tmp_path / "down") == {**sample, "7.bin": b"mine"}
    version.download(tmp_path / "down", overwrite_strategy="OVERWRITE")
    assert contents(tmp_path / "down") == sample


def test_a_disk_that_cannot_be_written_to_is_an_error_with_a_reason(experiment: Experiment, tmp_path: Path) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    (tmp_path / "down").write_text("not a folder")
    with pytest.raises(ArtifactError, match=r"'0\.bin'.*(Not a directory|File exists)"):
        version.download(tmp_path / "down")
    with pytest.raises(ArtifactError, match=r"Cannot write Asset '1\.bin'.*(Not a directory|File exists)"):
        asset_of(version, "1.bin").download(tmp_path / "down")
    assert (tmp_path / "down").read_text() == "not a folder"


def test_a_file_system_without_links_works_as_well(
    experiment: Experiment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, sample = logged(experiment, tmp_path / "data")

    def unable(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unable)
    version.download(tmp_path / "down")
    version.download(tmp_path / "down")
    assert contents(tmp_path / "down") == sample
    (tmp_path / "down/1.bin").write_bytes(b"x" * len(sample["1.bin"]))
    with pytest.raises(ArtifactError, match="a file already exists"):
        version.download(tmp_path / "down")


# Other things that Python people do


def test_downloaded_files_have_usual_permissions(experiment: Experiment, tmp_path: Path) -> None:
    version, _ = logged(experiment, tmp_path / "data")
    version.download(tmp_path / "down")
    (tmp_path / "usual").touch()
    assert stat.S_IMODE((tmp_path / "down/1.bin").stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)


def test_a_version_can_be_sent_to_another_process_without_the_key(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    packed = pickle.dumps(version)
    assert b"api_key" not in packed
    pickle.loads(packed).download(tmp_path / "down")
    assert contents(tmp_path / "down") == sample
    assert repr(version) == "<LoggedArtifact 'local/digits:1.0.0' of type 'dataset'>"


def test_size_can_be_asked_for_and_set(experiment: Experiment, tmp_path: Path) -> None:
    version, sample = logged(experiment, tmp_path / "data")
    assert version.size() == sum(map(len, sample.values()))
    assert version.size(7) == version.size() == 7
