"""A disk that is really full: of the script and of its uploader, with a server that is well; or of the server."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Metric
from cometr_py.recording.journal.spool_folder import SpoolFolder
from tests.kills.runs import Script
from tests.support.arrivals import ended
from tests.support.faulty import FaultyComet
from tests.support.processes import DEADLINE, command, eventually

MOUNT = 'mount -t tmpfs -o size=3m tmpfs "$0" && echo ready && exec sleep 600'
FILL = 1 << 20

LOGS = """
experiment = begin()
(folder,) = Path(os.environ["COMETR_HOME"]).glob("journals/*")
journal, number = folder / "journal", 0
def log_number():
    global number
    experiment.log_metric("x" * 300, float(number), step=number)
    number += 1
while True:
    before = journal.stat().st_size
    log_number()
    if journal.stat().st_size < before + 300:
        break
say("kept", number - 1)
for _ in range(500):
    log_number()
say("full")
wait_for("room")
say("from", number)
for _ in range(500):
    log_number()
say("to", number)
experiment.stop()
say("stopped")
"""


@dataclass
class Disk:
    """A disk of a few MiB that only some processes see.

    Attributes:
        inside: Its place for processes that are started with ``before``.
        here: Its place for everybody else.
        before: What a command begins with to see it.
    """

    inside: Path
    here: Path
    before: list[str]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk, in a namespace of its own, so that nothing stays mounted whatever happens."""
    place = tmp_path / "disk"
    place.mkdir()
    for way, enter in ((["-m"], ["-m"]), (["-rm"], ["-m", "-U", "--preserve-credentials"])):
        try:
            keeper = subprocess.Popen(
                ["unshare", *way, "sh", "-c", MOUNT, str(place)],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        except FileNotFoundError:
            break
        assert keeper.stdout is not None
        try:
            if keeper.stdout.readline() == "ready\n":
                here = Path(f"/proc/{keeper.pid}/root{place}")
                yield Disk(place, here, ["nsenter", "--target", str(keeper.pid), f"--wd={tmp_path}", *enter])
                for journal in here.glob("**/journals/*/journal"):
                    folder = SpoolFolder(journal.parent)
                    if folder.has_uploader() and (pid := folder.read_state().uploader_pid) not in (0, os.getpid()):
                        with contextlib.suppress(ProcessLookupError):
                            os.kill(pid, signal.SIGKILL)
                return
        finally:
            keeper.kill()
            keeper.wait(DEADLINE)
            keeper.stdout.close()
    pytest.skip("neither root nor a user namespace may mount a small disk here")


@pytest.fixture
def on_disk(environment: dict[str, str], disk: Disk) -> dict[str, str]:
    """The environment of a script whose COMETR_HOME is the small disk, with a filler on it that can be removed."""
    (disk.here / "filler").write_bytes(bytes(FILL))
    return {**environment, "COMETR_HOME": str(disk.inside / "home")}


def steps(key: str) -> list[int]:
    return sorted(point.step or 0 for point in cometr_py.get_experiment(key).get_metric("x" * 300))


def readable(journal: Path) -> list[int]:
    """The steps that can be read in a journal."""
    reader, found = JournalReader(journal), []
    while entries := reader.read():
        found += [entry.record.step or 0 for entry in entries if isinstance(entry.record, Metric)]
    reader.close()
    return found


def test_a_full_disk_costs_only_what_did_not_fit(
    faulty: FaultyComet, on_disk: dict[str, str], disk: Disk, tmp_path: Path
) -> None:
    with Script(LOGS, on_disk, tmp_path, disk.before) as script:
        kept = int(script.expect("kept")[0])
        script.expect("full")
        (journal,) = (disk.here / "home").glob("journals/*/journal")
        fitted = readable(journal)
        assert fitted[:kept] == list(range(kept)), "what was logged while there was room is on disk"
        eventually(lambda: steps(script.key) == fitted, "what is on disk is delivered while the disk is full")
        (disk.here / "filler").unlink()
        script.tell("room")
        assert script.end() == 0, script.stderr
        begun, over = int(script.expect("from")[0]), int(script.expect("to")[0])
        complaints = [line for line in script.stderr.splitlines() if "cannot write" in line or "space" in line]
        assert len(complaints) == 1, script.stderr
        assert "Traceback" not in script.stderr, script.stderr
    expected = [*fitted, *range(begun, over)]
    eventually(lambda: steps(script.key) == expected, "what was logged after room was made is delivered")
    done = subprocess.run(
        [*disk.before, *command("sync")], env=on_disk, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing remains to be delivered" in done.stdout
    assert steps(script.key) == expected, "sync stores nothing twice"
    ended(cometr_py.get_experiment(script.key))


def test_files_and_texts_that_do_not_fit_stop_no_training(on_disk: dict[str, str], disk: Disk, tmp_path: Path) -> None:
    code = """
experiment = begin()
file = Path("large.bin"); file.write_bytes(os.urandom(1 << 20))
for _ in range(5):
    experiment.upload_asset(file)
    experiment.log_html("x" * 400_000)
    experiment.log_other("text", "y" * 400_000)
    print("z" * 400_000)
say("trained")
Path(os.environ["COMETR_HOME"]).parent.joinpath("filler").unlink()
for number in range(3):
    log(experiment, number)
"""
    with Script(code, on_disk, tmp_path, disk.before) as script:
        assert script.end() == 0, script.stderr
        script.expect("trained")
        assert "Traceback" not in script.stderr, script.stderr


def test_only_the_file_that_does_not_fit_is_skipped_and_it_is_named(
    faulty: FaultyComet, on_disk: dict[str, str], disk: Disk, tmp_path: Path
) -> None:
    code = """
experiment = begin(log_output=False)
large, small = Path("large.bin"), Path("small.bin")
large.write_bytes(os.urandom(3 << 20)); small.write_bytes(b"small")
experiment.upload_asset(large).upload_asset(small).log_metric("x" * 300, 1.0, step=1)
large.unlink(); small.unlink()
try:
    experiment.flush()
except cometr_py.DeliveryError as error:
    print(error, file=sys.stderr)
experiment.stop()
"""
    with Script(code, on_disk, tmp_path, disk.before) as script:
        assert script.end() == 0, script.stderr
        assert "large.bin cannot be copied" in script.stderr, script.stderr
        assert "Traceback" not in script.stderr, script.stderr
        assert steps(script.key) == [1]
    remote = cometr_py.get_experiment(script.key)
    assert {asset.file_name: remote.get_asset(str(asset.asset_id)) for asset in remote.get_asset_list()} == {
        "small.bin": b"small"
    }
    (folder,) = (disk.here / "home").glob("journals/*/files")
    assert list(folder.iterdir()) == [], "copies are removed as soon as they are delivered"
    done = subprocess.run(
        [*disk.before, *command("status")], env=on_disk, capture_output=True, text=True, timeout=60, check=False
    )
    assert "large.bin cannot be copied" in done.stdout, done.stdout + done.stderr
    remote.stop()


def test_a_disk_that_was_full_from_the_beginning_is_said_and_stops_no_training(
    on_disk: dict[str, str], disk: Disk, tmp_path: Path
) -> None:
    filler = disk.here / "more"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(65536))
    code = """
experiment = begin()
for step in range(100):
    experiment.log_metric("loss", float(step), step=step)
experiment.stop(timeout=5)
say("trained")
"""
    with Script(code, on_disk, tmp_path, disk.before) as script:
        assert script.end() == 0, script.stderr
        script.expect("trained")
        assert "cannot write" in script.stderr
        assert "Traceback" not in script.stderr, script.stderr


@contextlib.contextmanager
def server_on(disk: Disk, environment: dict[str, str]) -> Iterator[str]:
    """A server whose store is on the small disk; gives its URL."""
    process = subprocess.Popen(
        [*disk.before, *command("serve", "--port", "0")],
        env={**environment, "COMET_URL_OVERRIDE": f"local:{disk.inside / 'served'}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.terminate()
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()


def test_a_server_whose_disk_is_full_is_named_and_gets_everything_when_there_is_room(
    installed: dict[str, str], disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = """
experiment = begin(log_output=False)
experiment.flush()
Path("begun").touch()
wait_for("full")
for number in range(30):
    experiment.log_other(f"other{number}", "x" * 10_000)
say("logged")
wait_for("room")
experiment.stop()
say("stopped")
"""
    home = tmp_path / "cometr"
    environment = {**installed, "COMETR_HOME": str(home), "HOME": str(tmp_path / "home")}
    with server_on(disk, environment) as url:
        with Script(code, {**environment, "COMET_URL_OVERRIDE": url}, tmp_path) as script:
            eventually((tmp_path / "begun").exists, "the experiment is created")
            with (disk.here / "filler").open("wb", buffering=0) as file, contextlib.suppress(OSError):
                while True:
                    file.write(bytes(4096))
            (tmp_path / "full").touch()
            (folder,) = (home / "journals").glob("*")

            def problem() -> str | None:
                found = SpoolFolder(folder).read_state().last_error or ""
                return found if "disk is full" in found else None

            script.expect("logged")
            assert str(disk.inside) in eventually(problem, "the delivery reports the server's full disk")
            (disk.here / "filler").unlink()
            (tmp_path / "room").touch()
            assert script.end() == 0, script.stderr
            assert "Traceback" not in script.stderr, script.stderr
        monkeypatch.setenv("COMET_URL_OVERRIDE", url)
        remote = cometr_py.get_experiment(script.key)
        names = {f"other{number}" for number in range(30)}
        eventually(lambda: names <= {str(one.name) for one in remote.get_other()}, "everything is delivered")
        remote.stop()
