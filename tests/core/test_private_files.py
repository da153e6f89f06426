"""What the package keeps on disk is readable by its owner only, with any umask and whichever process creates it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cometr_py.core.private_files import create_private_file, open_private, private_directory
from cometr_py.server.comet_server import CometServer
from tests.support.processes import run_script, running_server
from tests.support.server_client import InProcess

#: Records something of every kind, and reports while everything is open which files the store has.
RECORD = """
import os
import cometr_py

with open("data.bin", "wb") as file:
    file.write(b"x" * 300_000)
os.makedirs("many", exist_ok=True)
for number in range(30):
    with open(f"many/{number}.txt", "w") as file:
        file.write(str(number))
experiment = cometr_py.create_experiment(project_name="p", log_output=True)
print("printed")
experiment.log_metrics({"loss": 0.5}, step=1)
experiment.upload_asset("data.bin")
experiment.upload_asset("many")
artifact = cometr_py.create_artifact("digits", "dataset")
artifact.add("many")
experiment.log_artifact(artifact)
experiment.flush()
experiment.stop()
"""
OFFLINE = """
import cometr_py

experiment = cometr_py.create_experiment(project_name="p", offline=True)
experiment.log_metrics({"loss": 0.5}, step=1)
open("data.bin", "w").write("x")
experiment.upload_asset("data.bin")
experiment.stop()
"""


@pytest.fixture
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """The umask of this process and of those that it starts."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def too_open(top: Path) -> dict[str, str]:
    """Every file and directory whose mode is not exactly that of private ones, with its mode."""
    found = {}
    for path in [top, *top.rglob("*")]:
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            found[str(path.relative_to(top))] = f"{mode:04o}"
    return found


def names(top: Path) -> set[str]:
    return {path.name for path in top.rglob("*") if path.is_file()}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277], indirect=True)
def test_the_mode_does_not_depend_on_the_umask(umask: int, tmp_path: Path) -> None:
    private_directory(tmp_path / "a" / "b")
    create_private_file(tmp_path / "a" / "b" / "file")
    with open_private(tmp_path / "a" / "other", "wb") as file:
        file.write(b"x" * 100_000)
    for path, mode in (("a", 0o700), ("a/b", 0o700)):
        assert stat.S_IMODE((tmp_path / path).stat().st_mode) == mode
    for path in ("a/b/file", "a/other"):
        assert not stat.S_IMODE((tmp_path / path).stat().st_mode) & 0o177
    assert (tmp_path / "a" / "other").stat().st_size == 100_000


def test_what_exists_keeps_its_mode_and_its_content(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_directory(tmp_path)
    (tmp_path / "file").write_text("kept")
    create_private_file(tmp_path / "file")
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert (tmp_path / "file").read_text() == "kept"


def test_a_directory_that_must_be_new_or_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path, exist_ok in ((tmp_path, False), (tmp_path / "file", True)):
        with pytest.raises(FileExistsError):
            private_directory(path, exist_ok=exist_ok)


@pytest.mark.parametrize("umask", [0o000, 0o022], indirect=True)
def test_a_store_in_use_is_private(umask: int, tmp_path: Path) -> None:
    home = tmp_path / "deep" / "home"
    with closing(CometServer(home)) as comet:
        InProcess(comet).new_experiment()
        assert {"comet.sqlite", "comet.sqlite-wal", "comet.sqlite-shm"} <= names(home)
        assert too_open(home.parent) == {}


@pytest.mark.parametrize("umask", [0o022], indirect=True)
def test_recording_on_this_machine_is_private(umask: int, tmp_path: Path, installed: dict[str, str]) -> None:
    home = tmp_path / "comet"
    environment = {**installed, "COMETR_HOME": str(home), "COMET_URL_OVERRIDE": "local"}
    work = tmp_path / "script"
    work.mkdir()
    for script in (RECORD, OFFLINE):
        done = run_script(script, environment, work)
        assert done.returncode == 0, done.stderr
    assert {"comet.sqlite", "journal", "header"} <= names(home)
    assert any(path.parent.name == "packs" for path in home.rglob("*"))
    assert too_open(home) == {}


@pytest.mark.parametrize("umask", [0o000], indirect=True)
def test_recording_to_a_server_is_private(umask: int, tmp_path: Path, installed: dict[str, str]) -> None:
    """The client creates its directory first; a server that uses the same one comes later."""
    served, home, work = tmp_path / "served", tmp_path / "comet", tmp_path / "script"
    work.mkdir()
    with running_server({**installed, "COMETR_HOME": str(served)}) as url:
        environment = {**installed, "COMETR_HOME": str(home), "COMET_URL_OVERRIDE": url, "COMET_API_KEY": "k" * 12}
        for script in (RECORD, OFFLINE):
            done = run_script(script, environment, work)
            assert done.returncode == 0, done.stderr
        assert {"journal"} <= names(home)
        assert list((home / "servers").iterdir())
        assert too_open(home) == {}
        assert too_open(served) == {}
    with running_server({**installed, "COMETR_HOME": str(home)}):
        assert too_open(home) == {}
