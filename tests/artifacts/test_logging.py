"""Logging artifacts to a local Comet, in this process and behind a socket, and reading them by name."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py.artifacts import transfer_pool as artifact_work
from cometr_py.artifacts.artifact import ArtifactAsset, create_artifact
from cometr_py.artifacts.errors import ArtifactError
from cometr_py.errors import ArgumentError, BadRequestError, ExperimentEndedError, NotFoundError
from cometr_py.experiments.experiment import Experiment
from tests.support.artifact_samples import ask, contents, files, quiet_experiment, states
from tests.support.processes import DEADLINE

UPLOADS_AND_DOWNLOADS = """
import cometr_py
from cometr_py.artifacts.artifact import create_artifact
from cometr_py.core import console

console.PROGRESS_DELAY = console.PROGRESS_INTERVAL = 0.0
with cometr_py.create_experiment(log_output=False, log_code=False, log_system_details=False) as experiment:
    experiment.log_artifact(create_artifact("digits", "dataset").add("data")).download("down")
"""


@pytest.fixture
def experiment(comet_url: str) -> Iterator[Experiment]:
    """An experiment on a local Comet, once in this process and once behind a socket."""
    with quiet_experiment() as running:
        yield running


def run_on_a_terminal(code: str, environment: dict[str, str], folder: Path) -> tuple[str, str]:
    """Run a script whose stderr is a terminal; gives its stdout, and what the terminal has got."""
    leader, follower = pty.openpty()
    shown = bytearray()

    def read() -> None:
        with contextlib.suppress(OSError):  # how a terminal ends whose other side is closed
            while chunk := os.read(leader, 4096):
                shown.extend(chunk)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**environment, "TERM": "xterm", "COLUMNS": "120"},
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=follower,
            timeout=DEADLINE,
            check=True,
        )
    finally:
        os.close(follower)
        reader.join()
        os.close(leader)
    return done.stdout.decode(), re.sub(r"\x1b\[[\d;]*m", "", shown.decode())


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


def test_content_of_every_kind_arrives_as_it_was_added(experiment: Experiment, tmp_path: Path) -> None:
    memory = io.BytesIO(b"01234")
    memory.seek(2)
    artifact = create_artifact("contents", "dataset").add(b"bytes", logical_path="deep/bytes").add(b"", False, "empty")
    artifact.add(memory, logical_path="memory").add(io.StringIO("grün"), logical_path="text")
    assert memory.read() == b"234", "its position stays"
    memory.truncate(0)
    with (tmp_path / "log.txt").open("w") as opened:
        opened.write("buffered")
        artifact.add(opened)
        logged = experiment.log_artifact(artifact)
    logged.download(tmp_path / "down")
    assert contents(tmp_path / "down") == {
        "deep/bytes": b"bytes",
        "empty": b"",
        "memory": b"01234",
        "text": "grün".encode(),
        "log.txt": b"buffered",
    }


@pytest.mark.parametrize("content", [b"bytes", io.BytesIO(b"bytes"), io.StringIO("text")])
def test_content_without_a_name_needs_one(content: Any) -> None:
    with pytest.raises(ArgumentError, match="has no name"):
        create_artifact("contents", "dataset").add(content)


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


def test_progress_is_one_line_on_a_terminal(tmp_path: Path, installed: dict[str, str]) -> None:
    files(tmp_path / "data", count=40)
    environment = {**installed, "COMET_URL_OVERRIDE": "local", "COMETR_HOME": str(tmp_path / "cometr")}
    said, shown = run_on_a_terminal(UPLOADS_AND_DOWNLOADS, environment, tmp_path)
    for what in ("uploading", "downloading"):
        assert re.search(rf"cometr_py: {what}.* \d+/40 files, [\d.]+K?B of 72\.37KB", shown), shown
    assert "━" in shown
    assert shown.count("\n") <= 2, f"the line has become several: {shown!r}"
    assert said.splitlines()[1:] == [
        "Artifact 'local/digits:1.0.0' uploading started",
        "Scheduling the upload of 40 assets for a size of 72.37KB, this can take some time.",
        "Artifact 'local/digits:1.0.0' has been successfully uploaded",
        "Downloading 40 assets of the Artifact 'local/digits:1.0.0'",
    ]


# Reading by name


def test_every_form_of_a_name_leads_to_the_version(experiment: Experiment) -> None:
    logged = experiment.log_artifact(create_artifact("digits", "dataset", "1.0.0", aliases=["prod"]))
    forms: list[tuple[str, ...]] = [
        ("digits",),
        ("local/digits",),
        ("digits:1.0.0",),
        ("digits:prod",),
        ("digits:Latest",),
        ("local/digits:1.0.0",),
        ("digits", "local"),
        ("digits", "local", "prod"),
        ("elsewhere/digits:7.0.0", "local", "1.0.0"),
    ]
    found = {form: experiment.get_artifact(*form).get_artifact_version_id() for form in forms}
    assert found == dict.fromkeys(forms, logged.get_artifact_version_id())


def test_what_is_given_twice_is_noted_in_the_log_only(
    experiment: Experiment, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset", "1.0.0"))
    capfd.readouterr()
    experiment.get_artifact("local/digits:9.9.9", version_or_alias="1.0.0")
    assert "version_or_alias='1.0.0' is used" in caplog.text
    assert capfd.readouterr() == ("", "")


def test_what_is_not_found_is_named(experiment: Experiment) -> None:
    experiment.log_artifact(create_artifact("digits", "dataset"))
    cases: list[tuple[tuple[Any, ...], tuple[str, ...]]] = [
        (("other",), ("'other'", "that of the experiment", "the latest")),
        (("digits", None, "9.9.9"), ("'digits'", "'9.9.9'")),
        (("nobody/digits:prod",), ("'digits'", "'nobody'", "'prod'")),
    ]
    for arguments, named in cases:
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
    changed = (
        logged.update_artifact_tags(["x", "y", "x"]).update_version_tags(["v", "v"]).update_aliases(["b", "c", "b"])
    )
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
    monkeypatch.setenv("COMET_STRICT", "1")
    with quiet_experiment() as experiment, pytest.raises(ArgumentError) as caught:
        experiment.log_remote_asset(**{"uri": "s3://bucket/key", **arguments})
    assert caught.value.argument == argument
