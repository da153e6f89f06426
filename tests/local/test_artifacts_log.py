"""Logging artifacts to a local Comet, in this process and behind a socket, and what happens when that fails."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import artifact_upload, artifact_work, transport
from cometr_py.artifact import ArtifactAsset, create_artifact
from cometr_py.artifact_errors import ArtifactError
from cometr_py.errors import ArgumentError, BadRequestError, ExperimentEndedError, NotFoundError
from cometr_py.experiment import Experiment
from tests.faulty import Fault, FaultyComet
from tests.local.artifact_samples import ask, files, quiet_experiment

UPLOAD = "/write/experiment/upload-asset"
STATE = "/write/artifacts/state"


@pytest.fixture
def experiment(comet_url: str) -> Iterator[Experiment]:
    """An experiment on a local Comet, once in this process and once behind a socket."""
    with quiet_experiment() as running:
        yield running


@pytest.fixture(params=["honours keys", "knows no keys"])
def faulty(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names a Comet that can be made to fail; waits between attempts are short."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setattr(artifact_upload, "RETRIES", transport.RetryPolicy(retries=4, jitter=lambda: -0.9))
    monkeypatch.setattr(artifact_upload, "ARRIVAL_TIMEOUT", 1.0)
    with FaultyComet(tmp_path / "served", honours_keys=request.param == "honours keys") as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


def states(experiment: Experiment, name: str = "digits") -> dict[str, str]:
    """The state of each version of an artifact."""
    found = ask("get_artifact", workspace=experiment.get_workspace_name(), artifactName=name)
    return {version["version"]: version["state"] for version in found["versions"]}


# What is logged can be read


def test_an_artifact_arrives_with_everything_that_was_said_about_it(experiment: Experiment, tmp_path: Path) -> None:
    sample = files(tmp_path / "data")
    artifact = create_artifact(
        "digits", "dataset", aliases=["one", "two", "one"], metadata={"rows": 10}, version_tags=["clean"]
    )
    artifact.add(tmp_path / "data", metadata={"part": "all"})
    artifact.add_remote("s3://bucket/key.csv", metadata={"foo": "bar"})
    logged = experiment.log_artifact(artifact)

    assert logged.full_name() == "local/digits:1.0.0"
    assert logged.get_aliases() == ["one", "two"]
    assert logged.size() == sum(map(len, sample.values()))
    assert logged.get_source_experiment_key() == logged.get_experiment_key() == experiment.get_key()
    assert states(experiment) == {"1.0.0": "CLOSED"}

    read = experiment.get_artifact("digits")
    assert read.get_artifact_name() == "digits"
    assert read.get_artifact_type() == "dataset"
    assert read.get_artifact_version() == "1.0.0"
    assert read.get_workspace() == "local"
    assert read.get_artifact_id() == logged.get_artifact_id()
    assert read.get_artifact_version_id() == logged.get_artifact_version_id()
    assert read.get_metadata() == {"rows": 10}
    assert read.get_version_tags() == ["clean"]
    assert read.get_artifact_tags() == []
    assert read.get_aliases() == ["one", "two", "Latest"]
    assert read.size() == logged.size()
    assets = {asset.get_logical_path(): asset for asset in read.get_assets()}
    assert {path: asset.get_size() for path, asset in assets.items() if not asset.is_remote()} == {
        f"data/{path}": len(content) for path, content in sample.items()
    }
    assert all(asset.get_metadata() == {"part": "all"} for asset in assets.values() if not asset.is_remote())
    (remote,) = read.get_remote_assets()
    assert (remote.get_logical_path(), remote.get_link()) == ("key.csv", "s3://bucket/key.csv")
    assert remote.get_metadata() == {"foo": "bar"}
    assert remote.get_artifact_id() == read.get_artifact_id()
    assert remote.get_artifact_version_id() == read.get_artifact_version_id()
    assert remote.get_id()


def test_versions_count_on_or_are_what_was_asked_for(experiment: Experiment) -> None:
    versions = [
        experiment.log_artifact(create_artifact("digits", "dataset", version)).get_artifact_version()
        for version in (None, None, "2.5.0", None)
    ]
    assert versions == ["1.0.0", "2.0.0", "2.5.0", "3.0.0"]
    with pytest.raises(BadRequestError, match="90399"):
        experiment.log_artifact(create_artifact("digits", "dataset", "2.5.0"))


def test_what_is_said_while_an_artifact_is_uploaded(
    experiment: Experiment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.bin").write_bytes(b"a" * 2048)
    artifact = create_artifact("digits", "dataset").add(tmp_path / "a.bin").add_remote("s3://bucket/b")
    experiment.log_artifact(artifact.add_remote("s3://bucket/c"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "Artifact 'local/digits:1.0.0' uploading started",
        "Scheduling the upload of 3 assets for a size of 2KB, this can take some time.",
    ]
    assert [line.partition(", remaining")[0] for line in lines[2:4]] == [
        "Still uploading 2 artifact assets",
        "Still uploading 1 artifact assets",
    ]
    assert lines[4:] == ["Artifact 'local/digits:1.0.0' has been successfully uploaded"]


def test_an_artifact_without_files_is_closed_and_remarked_on(
    experiment: Experiment, capsys: pytest.CaptureFixture[str]
) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset"))
    assert capsys.readouterr().out == "Artifact created without adding any assets, was this the intent?\n"
    assert states(experiment) == {"1.0.0": "CLOSED"}
    assert experiment.get_artifact("digits").get_assets() == []


def test_many_files_arrive_with_few_words(
    experiment: Experiment, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sample = files(tmp_path / "data", count=150)
    experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
    said = capfd.readouterr()
    assert 5 <= said.out.count("Still uploading") <= artifact_work.MENTIONED
    assert "\r" not in said.err, "a progress line was shown although stderr is no terminal"
    assert len(experiment.get_artifact("digits").get_assets()) == len(sample)


def test_progress_is_one_line_on_a_terminal(
    comet_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    files(tmp_path / "data", count=40)
    monkeypatch.setattr(artifact_work, "PATIENCE", 0.0)
    monkeypatch.setattr(artifact_work, "LOOK", 0.0)
    monkeypatch.setattr(artifact_work, "is_terminal", lambda stream: True)
    monkeypatch.setattr(artifact_work, "_new_line", artifact_work._PlainLine)
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
    said = capfd.readouterr()
    assert "\rcometr_py: uploading 40/40 files" in said.err.replace("\x1b[K", "")
    assert said.err.endswith("\r\x1b[K"), "the line is still there at the end"
    assert "Still uploading" not in said.out


# Reading by name


@pytest.mark.parametrize(
    "arguments",
    [
        ("digits",),
        ("local/digits",),
        ("digits:1.0.0",),
        ("digits:prod",),
        ("digits:Latest",),
        ("local/digits:1.0.0",),
        ("digits", "local"),
        ("digits", "local", "prod"),
        ("elsewhere/digits:7.0.0", "local", "1.0.0"),
    ],
)
def test_every_form_of_a_name_leads_to_the_version(experiment: Experiment, arguments: tuple[str, ...]) -> None:
    logged = experiment.log_artifact(create_artifact("digits", "dataset", "1.0.0", aliases=["prod"]))
    read = experiment.get_artifact(*arguments)
    assert read.get_artifact_version_id() == logged.get_artifact_version_id()


def test_what_is_given_twice_is_noted_in_the_log_only(
    experiment: Experiment, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset", "1.0.0"))
    capfd.readouterr()
    experiment.get_artifact("local/digits:9.9.9", version_or_alias="1.0.0")
    assert "version_or_alias='1.0.0' is used" in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("other",), ("'other'", "that of the experiment", "the latest")),
        (("digits", None, "9.9.9"), ("'digits'", "'9.9.9'")),
        (("nobody/digits:prod",), ("'digits'", "'nobody'", "'prod'")),
    ],
)
def test_what_is_not_found_is_named(
    experiment: Experiment, arguments: tuple[Any, ...], named: tuple[str, ...]
) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset"))
    with pytest.raises(NotFoundError, match="Artifact not found with: ") as caught:
        experiment.get_artifact(*arguments)
    assert all(part in str(caught.value) for part in named), str(caught.value)


def test_reading_by_name_makes_a_consumer(experiment: Experiment) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset"))
    with quiet_experiment() as consumer:
        read = consumer.get_artifact("digits")
        assert read.get_experiment_key() == consumer.get_key()
        assert read.get_source_experiment_key() == experiment.get_key()
        lineage = ask("get_artifact_lineage", experimentKey=consumer.get_key(), filter="input")
    assert [entry["artifactName"] for entry in lineage] == ["digits"]


# Labels


def test_labels_are_replaced_and_this_works_after_the_end(experiment: Experiment) -> None:
    logged = experiment.log_artifact(create_artifact("digits", "dataset", aliases=["a"], version_tags=["t"]))
    experiment.stop()
    changed = logged.update_artifact_tags(["x", "y", "x"]).update_version_tags(["v", "v"]).update_aliases(["b", "c", "b"])
    assert changed is logged
    with quiet_experiment() as reader:
        for version in (logged, reader.get_artifact("digits")):
            assert version.get_artifact_tags() == ["x", "y"]
            assert version.get_version_tags() == ["v"]
            assert version.get_aliases() == ["b", "c"]
        assert reader.get_artifact("digits:b").get_aliases() == ["b", "c"]
        with pytest.raises(ArgumentError, match="aliases is not a list"):
            logged.update_aliases("b")


def test_an_api_key_that_was_passed_is_used_for_everything(
    serve: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but the arguments says where the server is and what the key is."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    files(tmp_path / "data")
    with cometr_py.create_experiment(
        project_name="tests",
        workspace_name="local",
        api_key="passed-as-an-argument",
        url=serve,
        log_output=False,
        log_code=False,
        log_system_details=False,
    ) as experiment:
        logged = experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        read = experiment.get_artifact("digits")
    assert len(read.get_assets()) == 3
    assert read.get_remote_assets() == []
    logged.update_aliases(["b"])
    assert len(read.download(tmp_path / "down").get_assets()) == 3
    assert "passed-as-an-argument" not in repr(vars(read))


# Misuse


def test_only_artifacts_are_logged(experiment: Experiment) -> None:
    with pytest.raises(ArgumentError, match="Object is not an Artifact and cannot be logged"):
        experiment.log_artifact("data.csv")  # type: ignore[arg-type]  # that is what is tested


def test_an_ended_experiment_refuses(experiment: Experiment) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset"))
    experiment.stop()
    refused: list[Callable[[], object]] = [
        lambda: experiment.log_artifact(create_artifact("digits", "dataset")),
        lambda: experiment.get_artifact("digits"),
        lambda: experiment.log_remote_asset("s3://bucket/key"),
    ]
    for attempt in refused:
        with pytest.raises(ExperimentEndedError, match="already ended and cannot be modified"):
            attempt()
    assert states(experiment) == {"1.0.0": "CLOSED"}


def test_what_cannot_be_read_is_found_before_anything_is_sent(experiment: Experiment, tmp_path: Path) -> None:
    files(tmp_path / "data")
    artifact = create_artifact("digits", "dataset").add(tmp_path / "data")
    artifact.add_asset(ArtifactAsset("nothing")).add_asset(ArtifactAsset("nowhere", remote=True))
    (tmp_path / "data/1.bin").unlink()
    with pytest.raises(ArtifactError, match=r"Nothing was sent") as caught:
        experiment.log_artifact(artifact)
    assert set(caught.value.failures) == {"data/1.bin", "nothing", "nowhere"}
    assert "'data/1.bin': there is no such file any more" in str(caught.value)
    with pytest.raises(NotFoundError):
        states(experiment)


# Remote assets of the experiment


def test_a_remote_asset_is_listed_with_its_address(experiment: Experiment) -> None:
    experiment.log_remote_asset("s3://bucket/folder/k.txt", step=3, metadata={"a": [1, float("nan")]}).log_remote_asset(
        "https://example.org/", type="image"
    ).log_remote_asset("s3://bucket/x", remote_file_name="named", overwrite=True)
    found = {asset.file_name: asset for asset in experiment.get_asset_list()}
    assert set(found) == {"k.txt", "remote", "named"}
    assert found["k.txt"].link == "s3://bucket/folder/k.txt"
    assert found["k.txt"].step == 3
    assert found["k.txt"].metadata == '{"a": [1, "NaN"]}'
    assert [found[name].type_ for name in ("k.txt", "remote")] == ["asset", "image"]
    assert all(asset.remote for asset in found.values())


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"uri": None}, "uri"),
        ({"step": "one"}, "step"),
        ({"overwrite": 1}, "overwrite"),
        ({"type": None}, "type"),
        ({"metadata": 3}, "metadata"),
        ({"remote_file_name": ""}, "remote_file_name"),
    ],
)
def test_wrong_arguments_of_a_remote_asset(
    monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any], argument: str
) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    with quiet_experiment() as experiment, pytest.raises(ArgumentError) as caught:
        experiment.log_remote_asset(**{"uri": "s3://bucket/key", **arguments})
    assert caught.value.argument == argument


# Faults


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
        with pytest.raises(BadRequestError, match="not in a finalized state and cannot be accessed with: .*'digits'"):
            experiment.get_artifact("digits", version_or_alias="1.0.0")
        # All other files were sent, and the next version is a good one.
        assert faulty.count(UPLOAD) == 13
        faulty.mend()
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR", "2.0.0": "CLOSED"}


@pytest.mark.timeout(120)
def test_a_server_that_stays_away_is_given_up_early(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data", count=60)
    faulty.fault(Fault(UPLOAD, "refuse", times=-1, status=503))
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match=r"and \d+ more were not tried") as caught:
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert 1 <= len(caught.value.failures) <= artifact_work.WORKERS
        assert states(experiment) == {"1.0.0": "ERROR"}


def test_a_lost_answer_to_the_opening_is_asked_for_again(faulty: FaultyComet, tmp_path: Path) -> None:
    files(tmp_path / "data")
    faulty.fault(Fault("/write/artifacts/upsert", "lose answer", times=1))
    with quiet_experiment() as experiment:
        experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        found = states(experiment)
    # A server that does not know the key has an open version more, which nobody can read.
    assert found == ({"1.0.0": "CLOSED"} if faulty.honours_keys else {"1.0.0": "OPEN", "2.0.0": "CLOSED"})


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
    read = artifact_upload._Watched.read

    def meddle(self: Any, *given: Any) -> bytes:
        found = read(self, *given)
        if self.name == victim:
            os.utime(victim, ns=(0, 0))
        return found

    monkeypatch.setattr(artifact_upload._Watched, "read", meddle)
    with quiet_experiment() as experiment:
        with pytest.raises(ArtifactError, match=r"'data/1\.bin': it has changed while it was being uploaded"):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}


@pytest.mark.timeout(60)
def test_an_interrupt_marks_the_version_as_failed(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(tmp_path / "data", count=30)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(artifact_upload._Remaining, "less", interrupted)
    with quiet_experiment() as experiment:
        with pytest.raises(KeyboardInterrupt):
            experiment.log_artifact(create_artifact("digits", "dataset").add(tmp_path / "data"))
        assert states(experiment) == {"1.0.0": "ERROR"}
