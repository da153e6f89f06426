"""Files are stored as they were when they were logged, whatever happens to them later."""

from __future__ import annotations

import contextlib
import itertools
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config
from cometr_py.core import unchanged_files
from cometr_py.core.console import CONSOLE
from cometr_py.errors import SkippedValueWarning, SnapshotError
from cometr_py.recording import snapshots
from cometr_py.recording.journal import records
from cometr_py.recording.journal.spool_folder import ProgressState
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from cometr_py.recording.sync import deliver
from tests.support.artifact_samples import quiet_experiment
from tests.support.command_line import run_here

CONTENT = os.urandom(300_000)
OTHER_DISK = Path("/dev/shm")


quiet = partial(quiet_experiment, project_name="snapshots", log_system_metrics=False)


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


def copies() -> list[Path]:
    folder = recorded().folder.files
    return sorted(folder.iterdir()) if folder.exists() else []


def delivered(experiment: cometr_py.Experiment) -> ProgressState:
    """End an offline recording and deliver it, as `cometr-py sync` does."""
    experiment.stop()
    return deliver(recorded(), 30)


def stored(experiment: cometr_py.Experiment) -> dict[str, bytes]:
    """The content of each asset that the server has, by name."""
    client = cometr_py.connect()
    remote = cometr_py.RemoteExperiment(client, experiment.get_key())
    with contextlib.closing(client.get_httpx_client()):
        return {str(asset.file_name): remote.get_asset(str(asset.asset_id)) for asset in remote.get_asset_list()}


@contextlib.contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: the kernel rejects it, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def rewrite(file: Path) -> None:
    file.write_bytes(bytes(len(CONTENT)))  # truncates, then writes, as torch.save does


def rewrite_in_place(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(100_000)
        opened.write(bytes(1000))


def replace(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(bytes(len(CONTENT)))
    other.replace(file)


def append(file: Path) -> None:
    with file.open("ab") as opened:
        opened.write(b"more")


def truncate(file: Path) -> None:
    os.truncate(file, 1000)


CHANGES = [rewrite, rewrite_in_place, replace, append, truncate, Path.unlink]


@pytest.fixture(params=["same disk", "other disk"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A file to log, on the file system of COMETR_HOME and on another one."""
    if request.param == "other disk" and not OTHER_DISK.is_dir():
        pytest.skip(f"there is no {OTHER_DISK}")
    folder = tmp_path / "data" if request.param == "same disk" else OTHER_DISK / f"cometr-{os.getpid()}"
    folder.mkdir()
    (folder / "last.ckpt").write_bytes(CONTENT)
    yield folder / "last.ckpt"
    shutil.rmtree(folder)


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changes_after_the_call_is_stored_as_it_was(change: Callable[[Path], None], file: Path) -> None:
    experiment = quiet(offline=True).upload_asset(file)
    change(file)
    assert delivered(experiment).complete
    assert stored(experiment) == {"last.ckpt": CONTENT}
    assert copies() == [], "copies are removed as soon as they are delivered"


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_was_not_to_change_is_rejected_and_named(
    change: Callable[[Path], None], file: Path, installed: dict[str, str]
) -> None:
    experiment = quiet(offline=True).upload_asset(file, snapshot=False).log_other("after", 1)
    assert copies() == []
    change(file)
    state = delivered(experiment)
    assert stored(experiment) == {}
    assert state.complete, "everything else is delivered"
    assert [one.what for one in state.rejected_records] == ["file"]
    assert "last.ckpt was not uploaded" in state.rejected_records[0].message
    environment = {**installed, **{name: os.environ[name] for name in ("COMETR_HOME", "COMET_URL_OVERRIDE", "HOME")}}
    shown = run_here(("status",), environment).stdout
    assert "last.ckpt was not uploaded, because " in shown and "1 not delivered" in shown
    assert "rejected" not in shown


@pytest.mark.usefixtures("comet_url")
def test_a_file_that_does_not_change_needs_no_copy(file: Path) -> None:
    experiment = quiet(offline=True).upload_asset(file, snapshot=False)
    assert copies() == []
    assert delivered(experiment).rejected == 0
    assert stored(experiment) == {"last.ckpt": CONTENT}


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize("change", [rewrite_in_place, append, truncate])
def test_a_file_that_changes_while_it_is_sent_is_not_stored(
    change: Callable[[Path], None], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = quiet(offline=True).upload_asset(file, snapshot=False).upload_asset(b"intact", name="intact")
    read = unchanged_files.UnchangedFile.read
    changed: list[Path] = []

    def meddle(self: Any, *given: Any) -> bytes:
        if self.name == file and self.tell() > 0 and not changed:
            changed.append(file)
            change(file)
        return read(self, *given)

    monkeypatch.setattr(unchanged_files.UnchangedFile, "read", meddle)
    state = delivered(experiment)
    assert changed, "it changed in the middle of the request"
    assert "last.ckpt was not uploaded" in state.rejected_records[0].message
    assert stored(experiment) == {"intact": b"intact"}


@pytest.mark.usefixtures("comet_url")
def test_a_damaged_copy_is_not_stored(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(CONTENT)
    experiment = quiet(offline=True).upload_asset(tmp_path / "model.bin")
    (copy,) = copies()
    rewrite_in_place(copy)  # as after a power failure: the right size, but zeros
    state = delivered(experiment)
    assert stored(experiment) == {}
    assert "model.bin was not uploaded" in state.rejected_records[0].message


@pytest.mark.usefixtures("comet_url")
def test_a_recording_can_be_delivered_from_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.bin").write_bytes(CONTENT)
    experiment = quiet(offline=True).upload_asset(tmp_path / "model.bin")
    experiment.stop()
    (tmp_path / "model.bin").unlink()
    folder, elsewhere = recorded().folder.path, tmp_path / "elsewhere"
    shutil.copytree(folder, elsewhere / folder.name, copy_function=shutil.copyfile)  # without the files' times
    (moved,) = recordings(elsewhere)
    assert deliver(moved, 30).rejected == 0
    assert stored(experiment) == {"model.bin": CONTENT}


def rewrite_unnoticed(file: Path) -> None:
    """As a change so soon after the one before that both have the same time."""
    found = file.stat()
    rewrite(file)
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize(
    ("change", "small"),
    [
        *itertools.product([rewrite, append, truncate], [0, 1 << 20]),
        (rewrite_unnoticed, 1 << 20),  # a large file is only copied once its time shows every change
    ],
)
def test_a_file_that_changes_while_it_is_copied_is_copied_again(
    change: Callable[[Path], None], small: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if change is rewrite_unnoticed:
        monkeypatch.setattr(unchanged_files, "TICK", 3600)
    monkeypatch.setattr(snapshots, "SMALL", small)
    write = snapshots.write_all
    changed: list[bytes] = []

    def meddle(target: int, data: memoryview, position: int) -> int:
        if not changed:
            change(file)
            changed.append(file.read_bytes())
        return write(target, data, position)

    monkeypatch.setattr(snapshots, "write_all", meddle)
    monkeypatch.setattr(snapshots, "PIECE", 100_000)
    monkeypatch.setattr(snapshots, "clone", lambda *_: False)
    experiment = quiet(offline=True).upload_asset(file)
    file.unlink()
    delivered(experiment)
    assert stored(experiment) == {"last.ckpt": changed[0]}


def test_a_file_that_something_keeps_writing_is_skipped_and_named(
    comet_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(snapshots, "SMALL", 0)  # small files are read twice instead
    file = tmp_path / "busy.log"
    file.write_bytes(b"line\n")

    def written_again(opened: int | Path) -> unchanged_files.FileState | None:
        found = unchanged_files.settled_state(opened)
        append(file)
        return found

    experiment = quiet(offline=True)
    monkeypatch.setattr(snapshots, "settled_state", written_again)
    with pytest.warns(SkippedValueWarning, match=r"busy\.log is being written"):
        experiment.upload_asset(file)
    monkeypatch.setattr(snapshots, "settled_state", lambda _: None)  # as if it were written during the check
    with pytest.warns(SkippedValueWarning, match="busy"):
        experiment.upload_asset(file, name="busy", snapshot=False)
    assert copies() == []
    state = delivered(experiment)
    assert [one.what for one in state.rejected_records] == ["file", "file"]
    assert stored(experiment) == {}


@pytest.mark.usefixtures("comet_url")
def test_a_file_for_which_there_is_no_space_is_skipped_and_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], installed: dict[str, str]
) -> None:
    experiment = quiet(offline=True)
    (tmp_path / "model.ckpt").write_bytes(CONTENT)
    with full_disk(100_000), pytest.warns(SkippedValueWarning, match=r"model\.ckpt cannot be copied") as seen:
        experiment.upload_asset(tmp_path / "model.ckpt").upload_asset(tmp_path / "model.ckpt")
    assert len(seen) == 1, "it is reported once per name"
    assert copies() == [], "nothing may be left of a copy that failed"
    experiment.upload_asset(tmp_path / "model.ckpt", name="later.ckpt")
    state = delivered(experiment)
    assert "upload_asset model.ckpt (2 times)" in capfd.readouterr().err
    assert stored(experiment) == {"later.ckpt": CONTENT}
    assert state.rejected == 2
    environment = {**installed, **{name: os.environ[name] for name in ("COMETR_HOME", "COMET_URL_OVERRIDE", "HOME")}}
    assert "model.ckpt cannot be copied" in run_here(("status",), environment).stdout


@pytest.mark.usefixtures("comet_url")
def test_strict_raises_for_a_file_that_cannot_be_kept(tmp_path: Path) -> None:
    experiment = quiet(offline=True, strict=True)
    (tmp_path / "model.ckpt").write_bytes(CONTENT)
    with full_disk(100_000), pytest.raises(SnapshotError, match=r"model\.ckpt"):
        experiment.upload_asset(tmp_path / "model.ckpt")
    experiment.stop()


@pytest.mark.usefixtures("comet_url")
def test_holes_of_a_file_take_no_space(tmp_path: Path) -> None:
    sparse = tmp_path / "sparse.bin"
    with sparse.open("wb") as opened:
        opened.truncate(8 << 20)
        opened.seek(3 << 20)
        opened.write(b"data")
    if sparse.stat().st_blocks * 512 >= 8 << 20:
        pytest.skip("this file system has no holes")
    experiment = quiet(offline=True).upload_asset(sparse)
    (copy,) = copies()
    assert copy.stat().st_blocks * 512 < 1 << 20
    delivered(experiment)
    assert stored(experiment) == {"sparse.bin": sparse.read_bytes()}


@pytest.mark.usefixtures("comet_url")
def test_a_hard_link_of_an_earlier_version_is_only_stored_unchanged(tmp_path: Path) -> None:
    experiment = quiet(offline=True).upload_asset(b"so that there is a folder", name="first")
    folder = recorded().folder
    for name in ("kept", "changed"):
        file = tmp_path / name
        file.write_bytes(CONTENT)
        (folder.files / name).hardlink_to(file)
        found = file.stat()
        details = (name, f"files/{name}", None, True, found.st_size, found.st_mtime_ns, None, None, None, None, None)
        experiment.recording.append(records.Upload(*details, timestamp=1))
    rewrite_in_place(tmp_path / "changed")
    state = delivered(experiment)
    assert set(stored(experiment)) == {"first", "kept"}
    assert "changed was not uploaded" in state.rejected_records[0].message


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize("offline", [True, False])
def test_a_clone_is_checked_by_its_content_if_another_machine_may_deliver_it(
    offline: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy_blocks(source: int, target: int) -> bool:
        os.pwrite(target, os.pread(source, len(CONTENT), 0), 0)
        return True

    monkeypatch.setattr(snapshots, "clone", copy_blocks)
    monkeypatch.setattr(snapshots, "SMALL", 0)
    (tmp_path / "model.bin").write_bytes(CONTENT)
    experiment = quiet(offline=offline)
    kept = experiment.recording.snapshots().take(tmp_path / "model.bin")
    assert (kept.sha256 is not None) is offline
    experiment.upload_asset(tmp_path / "model.bin")
    rewrite(tmp_path / "model.bin")
    if offline:
        delivered(experiment)
    else:
        experiment.stop(30)
    assert stored(experiment) == {"model.bin": CONTENT}


def test_a_large_copy_is_announced_once(tmp_path: Path, comet_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snapshots, "LARGE", 1000)
        patch.setattr(snapshots, "SMALL", 1000)
        patch.setattr(snapshots, "clone", lambda *_: False)
        (tmp_path / "model.bin").write_bytes(CONTENT)
        experiment = quiet(offline=True)
        for name in ("one", "two"):
            experiment.upload_asset(tmp_path / "model.bin", name=name)
    assert capfd.readouterr().err.count("snapshot=False") == 1
    experiment.stop()


def test_two_recorders_of_one_process_do_not_overwrite_each_other(tmp_path: Path, comet_url: str) -> None:
    experiment = quiet(offline=True)
    experiment.upload_asset(b"one", name="one")
    other = snapshots.Snapshots(recorded().folder, CONSOLE, portable=True)
    other.take_content("two", [b"two"])
    assert sorted(path.read_bytes() for path in copies()) == [b"one", b"two"]
    experiment.stop()
