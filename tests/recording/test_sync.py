"""`cometr-py sync` and `cometr-py status`: nothing that remains is called delivered, and what waits is named."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.journal import records
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.spool_folder import ProgressState, QueuePosition, SpoolFolder, hold_as_writer
from cometr_py.recording.pending import pending_records
from cometr_py.recording.spool import SpooledRecording, forget, recordings, usual_place
from tests.support.command_line import run_here
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import DEADLINE, command, eventually, run_script

BATCH = "/clientlib/batch/logger/experiment/metric"
STATUS = "/experiment/update-status"
QUIET = "log_output=False, log_code=False, log_system_details=False, log_system_metrics=False"
MOMENT = 1_769_860_800_000

Done = subprocess.CompletedProcess[str]


@pytest.fixture
def environment(faulty: FaultyComet, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(tmp_path / "cometr"), "TZ": "UTC"}


def run(environment: dict[str, str], *arguments: str) -> Done:
    return run_here(arguments, environment)


def status(environment: dict[str, str]) -> list[dict[str, Any]]:
    done = run(environment, "status", "--json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["recordings"]
    return found


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


def place() -> Path:
    return usual_place(config.resolve().home)


def header(url: str, key: str = "0" * 32, **more: Any) -> records.Header:
    fields: dict[str, Any] = {
        "journal_id": key,
        "experiment_key": key,
        "url": url,
        "workspace": "",
        "project_name": "left",
        "created_here": True,
        "keep_active": False,
        "started": MOMENT,
        "pid": 1,
        "create_later": True,
        "experiment_name": "by hand",
    }
    return records.Header(**{**fields, **more})


def write(head: records.Header, values: int, folder: Path | None = None) -> SpoolFolder:
    """A journal with some values of a metric, as a script leaves it when it is killed."""
    made = SpoolFolder((folder or place()) / head.experiment_key).create()
    journal = Journal(made.journal)
    journal.append(head)
    for step in range(values):
        journal.append(records.Metric("loss", 0.5, step, None, None, MOMENT + step))
    journal.close()
    return made


def offline(environment: dict[str, str], folder: Path, name: str = "left") -> str:
    """An experiment that a script has recorded offline; gives its key."""
    code = f"""
import cometr_py
with cometr_py.create_experiment({name!r}, project_name="left", offline=True, {QUIET}) as experiment:
    experiment.log_metric("loss", 1.0, step=0).log_parameter("rate", 0.1)
print("key", experiment.get_key())
"""
    done = run_script(code, environment, folder)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[-1]


@dataclass
class Script:
    """A script that runs until the end of a block.

    Attributes:
        key: Its experiment's.
    """

    process: subprocess.Popen[str]
    key: str = ""

    def log(self) -> None:
        """Have it log one value of a metric; when this returns it stands in the journal."""
        assert self.process.stdin is not None
        print(file=self.process.stdin, flush=True)
        self.hear()

    def hear(self) -> str:
        """The next thing that it says."""
        assert self.process.stdout is not None
        return next(line for line in self.process.stdout if line.startswith("said ")).removeprefix("said ").strip()


@contextlib.contextmanager
def running(environment: dict[str, str], folder: Path) -> Iterator[Script]:
    """A script that has created an experiment, all of which is delivered so far."""
    code = f"""
import sys, cometr_py
experiment = cometr_py.create_experiment(project_name="left", keep_active=False, {QUIET})
experiment.flush()
print("said", experiment.get_key(), flush=True)
for step, _ in enumerate(sys.stdin):
    experiment.log_metric("loss", 1.0, step=step)
    print("said logged", flush=True)
"""
    path = folder / "running.py"
    path.write_text(code)
    pipe = subprocess.PIPE
    quiet = subprocess.DEVNULL
    arguments = [sys.executable, str(path)]
    with subprocess.Popen(
        arguments, env=environment, cwd=folder, stdin=pipe, stdout=pipe, stderr=quiet, text=True
    ) as process:
        script = Script(process)
        try:
            script.key = script.hear()
            yield script
        finally:
            process.kill()


@pytest.mark.parametrize("rejection", [503, 401])
def test_what_a_running_script_cannot_deliver_remains(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, rejection: int
) -> None:
    with running(environment, tmp_path) as script:
        faulty.fault(Fault("/", "refuse", times=-1, status=rejection))
        script.log()
        eventually(lambda: recorded().state.last_error, "the uploader has tried")
        done = run(environment, "sync")
        assert done.returncode == 1, done.stdout
        assert "Nothing remains" not in done.stdout
        [said] = [line for line in done.stdout.splitlines() if "its script is running" in line]
        assert said.startswith(f"{script.key}: ") and "not delivered" in said
        assert "Its uploader goes on trying" in said and "as the test wants it" in said
        assert "1 metric value; since 20" in said
        [one] = status(environment)
        assert one["kinds"]["metrics"] == 1
        assert "as the test wants it" in one["state"]


def test_a_running_uploader_is_given_the_time_to_catch_up(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    with running(environment, tmp_path) as script:
        faulty.fault(Fault(BATCH, "hang", times=-1))
        script.log()
        eventually(lambda: faulty.count(BATCH) > 0, "the uploader has sent something")
        with subprocess.Popen(command("sync"), env=environment, stdout=subprocess.PIPE, text=True) as sync:
            assert sync.stdout is not None
            assert "1 metric value" in sync.stdout.readline(), "what is pending is listed before it is delivered"
            faulty.mend()
            rest = sync.stdout.read()
            assert sync.wait(DEADLINE) == 0, rest
        assert f"{script.key}: its script is running; what it has logged so far is delivered" in rest
        assert [point.step for point in cometr_py.get_experiment(script.key).get_metric("loss")] == [0]
        [one] = status(environment)
        assert one["state"] == "running, delivered so far"


def test_what_is_pending_is_listed_before_it_is_delivered(environment: dict[str, str], tmp_path: Path) -> None:
    keys = [offline(environment, tmp_path, name) for name in ("one", "two")]
    done = run(environment, "sync")
    assert done.returncode == 0, done.stdout + done.stderr
    *lines, last = done.stdout.splitlines()
    listed, told = lines[:2], lines[2:]
    for key, name, line, outcome in zip(keys, ("one", "two"), listed, told, strict=True):
        assert line.startswith(f"{key} '{name}' in left: the experiment itself, 1 metric value, 1 parameter, ")
        assert " its end; since 20" in line
        assert outcome.startswith(f"{key}: delivered, ")
    assert last == "Nothing remains to be delivered."
    assert run(environment, "sync").stdout == f"{last}\n"


@pytest.mark.parametrize("name", ["sync", "status"])
def test_a_folder_that_is_not_there_is_refused(environment: dict[str, str], name: str) -> None:
    done = run(environment, name, "--directory", "/no/such/dir")
    assert (done.returncode, done.stdout) == (2, "")
    assert "/no/such/dir" in done.stderr and done.stderr.count("\n") == 1


def test_the_folder_for_recording_offline_is_looked_into(environment: dict[str, str], tmp_path: Path) -> None:
    usual = offline(environment, tmp_path)
    environment["COMET_OFFLINE_DIRECTORY"] = str(tmp_path / "offline")
    assert status(environment) == status({**environment, "COMET_OFFLINE_DIRECTORY": ""}), "there is no such folder yet"
    other = offline(environment, tmp_path)
    assert {one["key"] for one in status(environment)} == {usual, other}
    shown = run({**environment, "COMET_OFFLINE_DIRECTORY": ""}, "status", "--directory", str(tmp_path / "offline"))
    assert other in shown.stdout and usual not in shown.stdout
    assert f"run cometr-py sync --directory {tmp_path / 'offline'}" in shown.stdout
    assert run(environment, "sync").returncode == 0
    assert status(environment) == []


def test_what_cannot_be_read_is_shown_and_kept(environment: dict[str, str], tmp_path: Path) -> None:
    key = offline(environment, tmp_path)
    folder = recorded().folder
    data = bytearray(folder.journal.read_bytes())
    data[data.index(b"loss")] ^= 0x04
    folder.journal.write_bytes(bytes(data))
    assert run(environment, "sync").returncode == 0
    found = recorded()
    assert found.lost > 0 and found.state.complete
    shown = run(environment, "status").stdout
    assert f"{key}: {found.lost:,} bytes of its journal are damaged" in shown
    assert "Everything recorded" not in shown
    [one] = status(environment)
    assert (one["damaged"], one["damages"]) == (found.lost, [list(stretch) for stretch in found.state.damages])
    assert forget(place(), older_than=-1) == 0
    again = run(environment, "sync")
    assert (again.returncode, f"{found.lost:,} bytes of its journal are damaged" in again.stdout) == (0, True)


def test_what_the_server_has_refused_is_kept_and_shown_again(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    fault = Fault("/logger/experiment/parameter", "refuse", times=-1, status=400)
    faulty.fault(fault)
    faulty.fault(Fault("/log/parameter", "refuse", times=-1, status=400))
    key = offline(environment, tmp_path)
    for _ in range(2):
        done = run(environment, "sync")
        assert done.returncode == 1
        assert f"{key}: the server rejected a parameter 'rate': as the test wants it" in done.stdout
    assert recorded().state.delivered >= 1
    assert forget(place(), older_than=-1) == 0
    assert f"{key}: the server rejected a parameter 'rate': " in run(environment, "status").stdout


def test_what_is_delivered_is_forgotten(environment: dict[str, str], tmp_path: Path) -> None:
    offline(environment, tmp_path)
    assert forget(place(), older_than=-1) == 0
    assert run(environment, "sync").returncode == 0
    assert forget(place(), older_than=3600) == 0
    assert forget(place(), older_than=-1) == 1
    assert list(recordings(place())) == []


def sync_all_but_the_end(environment: dict[str, str], key: str) -> None:
    """Deliver until the end alone remains, for the server rejects that. A busy machine may take several attempts."""

    def end_remains() -> bool:
        done = run(environment, "sync", "--timeout", "1")
        assert done.returncode == 1, done.stdout
        return f"{key}: not delivered: its end; since 20" in done.stdout

    eventually(end_remains, "all but the end is delivered")


def test_the_delivered_recordings_of_one_experiment_are_forgotten(environment: dict[str, str], tmp_path: Path) -> None:
    deleted, other = offline(environment, tmp_path), offline(environment, tmp_path)
    assert run(environment, "sync").returncode == 0
    assert forget(place(), older_than=-1, key=deleted) == 1
    assert [one.header.experiment_key for one in recordings(place())] == [other]


def test_an_end_that_could_not_be_reported_remains(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    faulty.fault(Fault(STATUS, "refuse", times=-1, status=503))
    key = offline(environment, tmp_path)
    sync_all_but_the_end(environment, key)
    [one] = status(environment)
    assert (one["kinds"], one["end"], one["what"]) == ({}, True, "its end")
    assert forget(place(), older_than=-1) == 0
    faulty.mend()
    done = run(environment, "sync")
    assert done.returncode == 0, done.stdout
    assert cometr_py.get_experiment(key).get_metadata().running is False
    assert status(environment) == []


def test_nobody_is_told_of_the_end_of_a_deleted_experiment(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    faulty.fault(Fault(STATUS, "refuse", times=-1, status=503))
    key = offline(environment, tmp_path)
    sync_all_but_the_end(environment, key)
    faulty.mend()
    deleted = run(environment, "experiments", "delete", key, "--yes")
    assert deleted.returncode == 0, deleted.stderr
    done = run(environment, "sync")
    assert done.returncode == 0, done.stdout + done.stderr
    assert status(environment) == []


def test_a_recording_that_fails_does_not_keep_others_from_being_delivered(
    environment: dict[str, str], tmp_path: Path
) -> None:
    dead = {**environment, "COMET_URL_OVERRIDE": "http://127.0.0.1:9"}
    lost, other, keyless = offline(dead, tmp_path), offline(environment, tmp_path), "1" * 32
    write(header("https://elsewhere.example", keyless), 1)

    def sync() -> Done | None:
        """What one sync prints if it delivers the other recording; half a second may be too short for that."""
        done = run(environment, "sync", "--timeout", "0.5")
        return done if f"{other}: delivered, " in done.stdout else None

    done = eventually(sync, "the other recording is delivered")
    assert done.returncode == 1
    for key, why in ((lost, "127.0.0.1:9"), (keyless, "COMET_API_KEY")):
        [said] = [line for line in done.stdout.splitlines() if line.startswith(f"{key}: ")]
        assert "not delivered" in said and why in said
    assert "something remains of 2 recordings" in done.stdout
    assert {one["key"] for one in status(environment)} == {lost, keyless}


def test_a_recording_that_cannot_be_read_is_named(environment: dict[str, str], tmp_path: Path) -> None:
    key = offline(environment, tmp_path)
    journal = place() / "unreadable" / "journal"
    journal.mkdir(parents=True)
    done = run(environment, "sync")
    assert done.returncode == 1
    assert f"{key}: delivered" in done.stdout
    for text in (done.stdout, run(environment, "status").stdout):
        assert f"{journal} cannot be read (Is a directory)" in text


def test_an_interrupted_sync_says_so_and_loses_nothing(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    key = offline(environment, tmp_path)
    faulty.fault(Fault(BATCH, "hang", times=-1))
    with subprocess.Popen(
        command("sync"), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as sync:
        eventually(lambda: faulty.count(BATCH) > 0, "sync has sent something")
        sync.send_signal(signal.SIGINT)
        out, complaint = sync.communicate(timeout=DEADLINE)
    assert sync.returncode == 130, (out, complaint)
    assert "Nothing remains" not in out
    assert complaint.startswith("Interrupted. Nothing is lost") and complaint.count("\n") == 1
    faulty.mend()
    assert run(environment, "sync").returncode == 0
    assert [point.step for point in cometr_py.get_experiment(key).get_metric("loss")] == [0]


def test_a_server_that_asks_for_patience_is_named_as_the_reason(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    with running(environment, tmp_path) as script:
        faulty.fault(Fault("/", "refuse", times=-1, status=429, headers=(("Retry-After", "3600"),)))
        script.log()
        eventually(lambda: recorded().state.wait_until > 0, "the uploader has been asked for drain_timeout")
        assert "the server has asked to wait until 20" in run(environment, "status").stdout


def test_status_says_that_the_server_takes_no_more_at_a_time(environment: dict[str, str]) -> None:
    folder = write(header("https://www.comet.com"), 12_001)
    lock = folder.lock_uploader()
    assert lock is not None
    try:
        [one] = status(environment)
        assert one["state"] == "being delivered; metric values no faster than 12,000 in 60 s"
    finally:
        os.close(lock)


def test_what_waits_is_counted_by_kind(environment: dict[str, str]) -> None:
    folder = write(header("http://127.0.0.1:9"), 3)
    journal = Journal(folder.journal)
    journal.append(records.Metrics({"a": 1, "b": 2}, None, None, None, MOMENT))
    ahead = journal.size()
    journal.append(records.Parameter("rate", 0.1, None, MOMENT))
    journal.append(records.Output("a line\n", False, MOMENT))
    journal.append(records.End(False, None, MOMENT))
    journal.close()
    found = recorded()
    counted = pending_records(found)
    assert counted.kinds == {"metrics": 5, "parameters": 1, "output": 1}
    assert (counted.whole, counted.creation, counted.end, counted.since) == (True, True, True, MOMENT)
    # Metrics are delivered already, although nothing before the parameter's end is acknowledged.
    partly = ProgressState(created=True, queues={"metrics": QueuePosition(position=ahead)})
    assert pending_records(replace(found, state=partly)).kinds == {"parameters": 1, "output": 1}
    large = pending_records(replace(found, size=found.size), most=10)
    assert not large.whole and large.size == found.size


def test_of_much_that_waits_only_the_beginning_is_counted(environment: dict[str, str]) -> None:
    write(header("http://127.0.0.1:9"), 250_000)
    [one] = status(environment)
    assert not one["all_counted"] and 100_000 < one["kinds"]["metrics"] < 250_000
    assert f"more than {one['kinds']['metrics']:,} metric values, {one['waiting']:,} bytes in all" in one["what"]


def test_a_recording_that_has_not_quite_begun_is_no_damaged_one(environment: dict[str, str]) -> None:
    folder = SpoolFolder(place() / "begun").create()
    Journal(folder.journal).close()
    held = hold_as_writer(folder.journal)
    try:
        assert run(environment, "sync").stdout == "Nothing remains to be delivered.\n"
    finally:
        os.close(held)
    done = run(environment, "sync")
    assert done.returncode == 1 and "is damaged from its beginning" in done.stdout
    assert "is damaged from its beginning" in run(environment, "status").stdout


def test_a_recording_that_goes_while_it_is_looked_for_is_no_error(environment: dict[str, str]) -> None:
    for number in range(50):
        write(header("http://127.0.0.1:9", f"{number:032}"), 1)

    def remove() -> None:
        for path in place().iterdir():
            SpoolFolder(path).remove()

    other = threading.Thread(target=remove)
    other.start()
    while other.is_alive():
        list(recordings(place()))
    other.join()
    assert list(recordings(place())) == []
