"""Logging artifacts to a local Comet that fails: what is got over, what is an error, and what the error says."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cometr_py.artifacts import transfer_pool as artifact_work
from cometr_py.artifacts import upload as artifact_upload
from cometr_py.artifacts import versions, zip_upload
from cometr_py.artifacts.artifact import create_artifact
from cometr_py.artifacts.errors import ArtifactError
from cometr_py.core.retrying import RetryPolicy
from cometr_py.errors import BadRequestError
from tests.support.artifact_samples import contents, files, quiet_experiment, states
from tests.support.faulty import Fault, FaultyComet

UPLOAD = "/write/experiment/upload-asset"
STATE = "/write/artifacts/state"


@pytest.fixture(params=["honours keys", "knows no keys"])
def faulty(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names a Comet that can be made to fail; waits between attempts are short."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setattr(artifact_upload, "RETRIES", RetryPolicy(retries=4, jitter=lambda: -0.9))
    monkeypatch.setattr(artifact_upload, "ARRIVAL_TIMEOUT", 1.0)
    with FaultyComet(tmp_path / "served", supports_idempotency=request.param == "honours keys") as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


@pytest.mark.parametrize("kind", ["refuse", "lose answer", "cut"])
def test_a_fault_that_passes_loses_and_doubles_nothing(faulty: FaultyComet, tmp_path: Path, kind: Any) -> None:
    sample = files(tmp_path / "data", count=12)
    faulty.fault(Fault(UPLOAD, kind, times=9))
    with quiet_experiment() as experiment:
        logged = experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert sorted(asset.get_logical_path() for asset in logged.get_assets()) == sorted(
            f"data/{path}" for path in sample
        )
        assert logged.download(tmp_path / "down", overwrite_strategy="FAIL")
        assert states(experiment) == {"1.0.0": "CLOSED"}


def test_the_key_of_an_upload_makes_a_second_arrival_harmless(faulty: FaultyComet, tmp_path: Path) -> None:
    """Where the list of files cannot be had, only the key tells that a file is there already."""
    sample = files(tmp_path / "data", count=12)
    faulty.fault(Fault(UPLOAD, "lose answer", times=3))
    faulty.fault(Fault("/artifacts/version/files", "refuse", times=3, status=400))
    with quiet_experiment() as experiment:
        logged = experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert len(logged.get_assets()) == len(sample) + (0 if faulty.supports_idempotency else 3)
        # Even a file that is there twice is downloaded once.
        assert len(logged.download(tmp_path / "down").get_assets()) == len(sample)


def test_a_file_that_is_refused_fails_the_version_and_is_named(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data", count=12)
    (tmp_path / "data/bad.bin").write_bytes(b"this is what the server does not like")
    faulty.fault(Fault(UPLOAD, "refuse", times=-1, status=400, when=lambda body: b"does not like" in body))
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match="Failed to log Artifact assets, reason: ") as caught:
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert list(caught.value.failures) == ["data/bad.bin"]
        assert "as the test wants it" in str(caught.value)
        assert "1 of 13 assets of 'local/digits:1.0.0'" in str(caught.value)
        assert states(experiment) == {"1.0.0": "ERROR"}
        with pytest.raises(BadRequestError, match=r"not in a finalized state and cannot be accessed with: .*'digits'"):
            experiment.get_artifact("digits", version_or_alias="1.0.0")
        # All other files were sent, and the next version is a good one.
        assert faulty.count(UPLOAD) == 13
        faulty.mend()
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR", "2.0.0": "CLOSED"}


@pytest.mark.timeout(120)
def test_a_server_that_stays_away_is_given_up_early(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(tmp_path / "data", count=60)
    monkeypatch.setattr(zip_upload, "FEWEST", 1000)  # one by one, as to servers that take no archives
    faulty.fault(Fault(UPLOAD, "refuse", times=-1, status=503))
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match=r"and \d+ more were not tried") as caught:
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert 1 <= len(caught.value.failures) <= artifact_work.WORKERS
        assert states(experiment) == {"1.0.0": "ERROR"}


def test_small_files_travel_together_and_are_all_named_where_that_fails(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data", count=60)
    fault = faulty.fault(Fault(UPLOAD, "refuse", times=-1, status=503))
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match="60 of 60 assets") as caught:
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert len(caught.value.failures) == 60
        fault.times = 0
        before = faulty.count(UPLOAD)
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert faulty.count(UPLOAD) == before + 1
        assert states(experiment) == {"1.0.0": "ERROR", "2.0.0": "CLOSED"}
        folder = experiment.get_artifact("digits").download(tmp_path / "down")
    assert len(folder.get_assets()) == 60
    assert contents(tmp_path / "down" / "data") == contents(tmp_path / "data")


def test_an_archive_that_is_refused_is_sent_file_by_file(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data", count=60)
    faulty.fault(Fault(UPLOAD, "refuse", times=-1, status=400, when=lambda body: b"files.zip" in body))
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "CLOSED"}
    assert faulty.count(UPLOAD) > 60


def test_a_lost_answer_to_the_opening_is_asked_for_again(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data")
    faulty.fault(Fault("/write/artifacts/upsert", "lose answer", times=1))
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        found = states(experiment)
    # A server that does not know the key has an open version more, which nobody can read.
    assert found == ({"1.0.0": "CLOSED"} if faulty.supports_idempotency else {"1.0.0": "OPEN", "2.0.0": "CLOSED"})


def test_an_experiment_that_began_without_its_server_logs_artifacts_when_that_is_back(
    faulty: FaultyComet, tmp_path: Path
) -> None:
    files(tmp_path / "data")
    faulty.fault(Fault("/write/experiment/create", "cut", times=1))
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert experiment.get_artifact("digits").get_source_experiment_key() == experiment.get_key()
        assert states(experiment) == {"1.0.0": "CLOSED"}


def test_a_closing_that_fails_is_an_error(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data")
    faulty.fault(Fault(STATE, "refuse", times=-1, status=400, when=lambda body: b"CLOSED" in body))
    with quiet_experiment() as experiment:
        with pytest.raises(BadRequestError, match="as the test wants it"):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}


def test_a_file_that_did_not_arrive_whole_is_noticed(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server stores one byte less, and does not know it."""
    files(tmp_path / "data", count=12)
    handle = faulty.comet.handle

    def shorten(request: Any) -> Any:
        if request.path.endswith(UPLOAD):
            body = b"".join(request.body).replace(b"\x07" * 700, b"\x07" * 699)
            headers = {**request.headers, "content-length": str(len(body))}
            request = type(request)(request.method, request.path, request.query, headers, [body])
        return handle(request)

    monkeypatch.setattr(faulty.comet, "handle", shorten)
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match="700 bytes were sent, the server has 699") as caught:
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert list(caught.value.failures) == ["data/7.bin"]
        assert states(experiment) == {"1.0.0": "ERROR"}


def test_a_server_that_lists_closed_versions_only_is_asked_again(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data")
    not_ready = b'{"msg": "not closed", "code": 400, "sdk_error_code": 90402}'
    handle = faulty.comet.handle
    refused = threading.Event()

    def picky(request: Any) -> Any:
        if request.path.endswith("/artifacts/version/files") and not refused.is_set():
            refused.set()
            reply = handle(request)
            return type(reply)(400, [("Content-Type", "application/json")], not_ready)
        return handle(request)

    faulty.comet.handle = picky  # type: ignore[method-assign]  # a server of another kind
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert refused.is_set()
        assert states(experiment) == {"1.0.0": "CLOSED"}


def test_a_file_that_changes_while_it_is_uploaded_is_an_error(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(tmp_path / "data")
    victim = tmp_path / "data/1.bin"
    read = artifact_upload.WatchedFile.read

    def meddle(self: Any, *given: Any) -> bytes:
        if self.name == victim:
            os.utime(victim, ns=(0, 0))
        return read(self, *given)

    monkeypatch.setattr(artifact_upload.WatchedFile, "read", meddle)
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match=r"'data/1\.bin': it changed after log_artifact was called"):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}


def rewrite(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def replace(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(bytes(file.stat().st_size))
    other.replace(file)


@pytest.mark.parametrize("change", [rewrite, replace, Path.unlink])
@pytest.mark.parametrize("count", [3, 40], ids=["alone", "in an archive"])
def test_a_file_that_changes_before_its_turn_is_an_error(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object], count: int
) -> None:
    files(tmp_path / "data", count=count)
    opened = versions.stored_version

    def change_first(*given: Any) -> Any:
        change(tmp_path / "data/1.bin")
        return opened(*given)

    monkeypatch.setattr(artifact_upload, "stored_version", change_first)
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match=r"data/1\.bin"):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}
        assert "data/1.bin" not in {asset.file_name for asset in experiment.get_asset_list()}


@pytest.mark.timeout(60)
def test_an_interrupt_marks_the_version_as_failed(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(tmp_path / "data", count=30)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(artifact_upload.RemainingBytes, "less", interrupted)
    with quiet_experiment() as experiment:
        with pytest.raises(KeyboardInterrupt):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}
