"""What `upload_asset` takes: files, folders, bytes, and open files of all kinds."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

import cometr_py
from cometr_py.errors import ArgumentError, SkippedValueWarning


@pytest.fixture
def experiment(comet_url: str) -> Iterator[cometr_py.Experiment]:
    made = cometr_py.create_experiment(
        project_name="assets", log_output=False, log_code=False, log_system_details=False, log_system_metrics=False
    )
    yield made
    made.stop()


def stored(experiment: cometr_py.Experiment) -> dict[str, bytes]:
    return {str(asset.file_name): experiment.get_asset(str(asset.asset_id)) for asset in experiment.get_asset_list()}


def written(opened: IO[Any], content: bytes | str) -> IO[Any]:
    """Return an open file of which the content is only buffered, and whose position is the end."""
    opened.write(content)
    return opened


def unzipped() -> IO[Any]:
    with gzip.open("file.gz", "wb") as file:
        file.write(b"content")
    return gzip.open("file.gz", "rt")


def being_iterated() -> IO[str]:
    Path("lines.txt").write_bytes(b"con\r\ntent")
    opened = Path("lines.txt").open()  # noqa: SIM115  # the file stays open on purpose
    next(opened)
    return opened


def from_a_pipe() -> IO[bytes]:
    process = subprocess.Popen(["printf", "content"], stdout=subprocess.PIPE)
    process.wait(30)
    assert process.stdout is not None
    return process.stdout


CONTENTS: dict[str, tuple[Callable[[], Any], bytes]] = {
    "bytes": (lambda: b"content", b"content"),
    "bytearray": (lambda: bytearray(b"content"), b"content"),
    "memoryview": (lambda: memoryview(b"a content")[2:], b"content"),
    "empty bytes": (lambda: b"", b""),
    "BytesIO at its end": (lambda: written(io.BytesIO(), b"content"), b"content"),
    "StringIO": (lambda: written(io.StringIO(newline=""), "größe\r\n"), "größe\r\n".encode()),
    "binary file being written": (lambda: written(Path("b").open("wb"), b"content"), b"content"),  # noqa: SIM115  # the file stays open on purpose
    "text file being written": (
        lambda: written(Path("t").open("w", encoding="latin-1"), "größe"),  # noqa: SIM115  # the file stays open on purpose
        b"gr\xf6\xdfe",
    ),
    "text file being iterated": (being_iterated, b"con\r\ntent"),
    "unbuffered file": (lambda: written(Path("u").open("w+b", buffering=0), b"content"), b"content"),  # noqa: SIM115  # the file stays open on purpose
    "temporary file": (lambda: written(tempfile.TemporaryFile(), b"content"), b"content"),  # noqa: SIM115  # the file stays open on purpose
    "named temporary file": (lambda: written(tempfile.NamedTemporaryFile(), b"content"), b"content"),  # noqa: SIM115  # the file stays open on purpose
    "spooled temporary file": (lambda: written(tempfile.SpooledTemporaryFile(), b"content"), b"content"),  # noqa: SIM115  # the file stays open on purpose
    "compressed file": (unzipped, b"content"),
    "pipe": (from_a_pipe, b"content"),
}


@pytest.mark.parametrize("kind", CONTENTS)
@pytest.mark.parametrize("snapshot", [True, False])
def test_content_of_every_kind_is_stored(kind: str, snapshot: bool, experiment: cometr_py.Experiment) -> None:
    make, expected = CONTENTS[kind]
    content = make()
    experiment.upload_asset(content, name="asset", snapshot=snapshot)
    assert stored(experiment) == {"asset": expected}
    if hasattr(content, "close"):
        content.close()


def test_the_position_of_an_open_file_stays(experiment: cometr_py.Experiment) -> None:
    for opened in (io.BytesIO(b"0123456789"), Path("digits").open("w+b")):  # noqa: SIM115  # the file stays open on purpose
        opened.write(b"0123456789")
        opened.seek(4)
        experiment.upload_asset(opened, name="digits")
        assert opened.read(2) == b"45"
        opened.close()


def test_an_open_file_is_stored_as_it_was_when_the_call_returned(experiment: cometr_py.Experiment) -> None:
    with Path("log.txt").open("w") as opened:
        opened.write("first\n")
        experiment.upload_asset(opened)
        opened.write("second\n")
    assert stored(experiment) == {"log.txt": b"first\n"}


@pytest.mark.parametrize("content", [b"content", io.BytesIO(b"content"), io.StringIO("content")])
def test_content_without_a_name_needs_one(content: Any, experiment: cometr_py.Experiment) -> None:
    with pytest.warns(SkippedValueWarning, match="give the name of the asset"):
        experiment.upload_asset(content)
    assert stored(experiment) == {}


@pytest.fixture
def folder() -> Path:
    """A folder with files, a link, and things that are no files."""
    (Path("data") / "sub" / "empty").mkdir(parents=True)
    Path("data/a.txt").write_text("a")
    Path("data/.hidden").write_text("hidden")
    Path("data/sub/b.txt").write_text("b")
    Path("outside.txt").write_text("outside")
    Path("data/link.txt").symlink_to(Path("outside.txt").resolve())
    os.mkfifo("data/pipe")
    Path("data/broken").symlink_to("nowhere")
    return Path("data")


@pytest.mark.parametrize(("name", "prefix"), [(None, "data/"), (".", ""), ("model/v1", "model/v1/")])
def test_a_folder_is_stored_file_by_file(
    name: str | None, prefix: str, folder: Path, experiment: cometr_py.Experiment
) -> None:
    with pytest.warns(SkippedValueWarning) as seen:
        experiment.upload_asset(folder, name=name, step=3)
    named = " ".join(str(one.message) for one in seen)
    assert len(seen) == 2, "an empty folder is nothing to warn about"
    assert f"{prefix}pipe" in named
    assert f"{prefix}broken" in named
    expected = {"a.txt": b"a", ".hidden": b"hidden", "sub/b.txt": b"b", "link.txt": b"outside"}
    assert stored(experiment) == {prefix + path: content for path, content in expected.items()}
    assert {asset.step for asset in experiment.get_asset_list()} == {3}


def test_a_folder_is_stored_as_it_was_when_the_call_returned(folder: Path, experiment: cometr_py.Experiment) -> None:
    for odd in ("pipe", "broken"):
        (folder / odd).unlink()
    experiment.upload_asset(folder)
    Path("data/a.txt").write_text("changed")
    Path("data/sub/b.txt").unlink()
    Path("data/new").write_text("new")
    found = stored(experiment)
    assert (found["data/a.txt"], found["data/sub/b.txt"]) == (b"a", b"b")
    assert "data/new" not in found


def test_a_file_that_disappears_while_its_folder_is_read_is_named(
    folder: Path, experiment: cometr_py.Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    for odd in ("pipe", "broken"):
        (folder / odd).unlink()
    take = experiment.recording.snapshots().take

    def take_and_remove(path: Path) -> Any:
        if path.name == "b.txt":
            path.unlink()
        return take(path)

    monkeypatch.setattr(experiment.recording.snapshots(), "take", take_and_remove)
    with pytest.warns(SkippedValueWarning, match=r"data/sub/b\.txt"):
        experiment.upload_asset(folder)
    assert {"data/a.txt", "data/link.txt"} <= set(stored(experiment))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", ["missing", "pipe", "/dev/null", "/dev/zero", "broken"])
def test_what_is_no_file_is_skipped_and_named(what: str, experiment: cometr_py.Experiment) -> None:
    os.mkfifo("pipe")
    Path("broken").symlink_to("nowhere")
    with pytest.warns(SkippedValueWarning, match=what):
        experiment.upload_asset(what)
    assert stored(experiment) == {}


def test_wrong_details_do_not_cost_the_file(experiment: cometr_py.Experiment) -> None:
    wrong: dict[str, Any] = {"step": "three", "metadata": 5, "name": 5, "context": 5, "type": 5, "overwrite": "maybe"}
    Path("model.bin").write_text("content")
    with pytest.warns(SkippedValueWarning) as seen:
        experiment.upload_asset("model.bin", **wrong)
    assert len(seen) == len(wrong)
    assert stored(experiment) == {"model.bin": b"content"}


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize("wrong", [{"file": "missing"}, {"file": b"x"}, {"file": "f", "step": "three"}])
def test_strict_raises_and_records_nothing(wrong: dict[str, Any]) -> None:
    Path("f").write_text("content")
    experiment = cometr_py.create_experiment(project_name="assets", log_output=False, log_code=False, strict=True)
    with pytest.raises(ArgumentError):
        experiment.upload_asset(**wrong)
    assert stored(experiment) == {}
    experiment.stop()


def test_an_ended_experiment_takes_no_file(experiment: cometr_py.Experiment) -> None:
    experiment.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        experiment.upload_asset(b"content", name="late")


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_a_name_that_is_not_utf_8_is_made_readable(experiment: cometr_py.Experiment) -> None:
    path = Path(os.fsdecode(b"caf\xe9.txt"))
    path.write_text("content")
    experiment.upload_asset(path)
    assert stored(experiment) == {"caf?.txt": b"content"}
    with pytest.warns(SkippedValueWarning, match="not UTF-8"):
        experiment.upload_asset(path, name="other", snapshot=False)
