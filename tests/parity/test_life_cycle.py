"""Beginning and end, captured output, and what is recorded without being asked for."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.experiments.experiment import Experiment
from cometr_py.recording.delivery.heartbeat import Heartbeat
from cometr_py.recording.journal import records
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.server.comet_server import ServerReply, ServerRequest
from tests.parity.conftest import Meddler, Place
from tests.support.processes import eventually, processes_about, run_script

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]

SCRIPT = """
import sys

import cometr_py

experiment = cometr_py.create_experiment(
    "script", "checklist", "team", api_key="aVerySecretKey0123456789z", log_git_info=True, log_system_metrics=False
)
print("KEY", experiment.get_key())
experiment.log_metric("loss", 0.5, step=1)
print("the last line, grüße")  # and no stop()
"""
KILLED = """
import os, signal
import cometr_py
experiment = cometr_py.create_experiment("killed", log_system_metrics=False, log_code=False, log_system_details=False)
print("KEY", experiment.get_key(), flush=True)
for number in range(20):
    print("line", number, flush=True)
    experiment.log_metric("n", number, step=number)
os.kill(os.getpid(), signal.SIGKILL)
"""


@dataclass(frozen=True)
class Ran:
    """A script that ran in a repository, to its end and without ``stop()``."""

    folder: Path
    source: str
    key: str
    commit: str
    done: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def ran(place: Place, installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Ran:
    folder = tmp_path_factory.mktemp("repository")

    def git(*arguments: str) -> str:
        author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
        done = subprocess.run(["git", *author, *arguments], cwd=folder, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    git("init", "-b", "trunk")
    git("remote", "add", "origin", "https://user:hush@example.com/a/b.git")
    (folder / "notes.txt").write_text("before\n")
    git("add", ".")
    git("commit", "-m", "first")
    (folder / "notes.txt").write_text("after\n")
    done = run_script(SCRIPT, place.environment(installed), folder)
    assert done.returncode == 0, done.stderr
    key = done.stdout.partition("KEY ")[2].split()[0]
    return Ran(folder, SCRIPT, key, git("rev-parse", "HEAD"), done)


@pytest.fixture
def recorded(ran: Ran) -> Experiment:
    """What the server has of that script."""
    return cometr_py.get_experiment(ran.key)


def journal(place: Place, experiment: Experiment) -> list[records.Record]:
    (path,) = place.home.glob(f"journals/{experiment.get_key()}-*/journal")
    return [entry.record for entry in JournalReader(path).read()]


def test_one_at_a_time(new_experiment: Maker, experiment: Experiment, capsys: pytest.CaptureFixture[str]) -> None:
    first = new_experiment("first").log_metric("m", 1)
    capsys.readouterr()
    second = new_experiment("second", keep_existing=False)
    said = capsys.readouterr().out.splitlines()
    stopped = "Existing experiment {} will be stopped because a new experiment is being created. "
    assert stopped.format(first.get_key()) in said
    assert said[-1].startswith(f"Experiment created: {second.get_url()}")
    with pytest.raises(cometr_py.ExperimentEndedError):
        first.log_metric("m", 2)
    third = new_experiment("third")
    second.log_metric("still", 1)
    assert third.get_key() != second.get_key()


def test_stop_leaves_nothing_behind(new_experiment: Maker, place: Place) -> None:
    before = sys.stdout, sys.stderr
    experiment = new_experiment(log_output=True, log_error=True)
    assert (sys.stdout, sys.stderr) != before
    Path("file").write_text("x")
    print("no newline at the end", end="")
    experiment.log_metric("m", 1).upload_asset("file").stop()
    assert (sys.stdout, sys.stderr) == before
    assert experiment.get_output() == "no newline at the end\n"
    assert [one.file_name for one in experiment.get_asset_list()] == ["file"]
    (folder,) = place.home.glob(f"journals/{experiment.get_key()}-*")
    assert list(folder.glob("files/*")) == []
    state = SpoolFolder(folder).read_state()
    assert (state.complete, state.rejected) == (True, 0)

    eventually(lambda: not processes_about(folder), "the uploader is gone")


def test_the_end_of_the_script_stops(recorded: Experiment) -> None:
    assert recorded.get_output().splitlines()[-1] == "the last line, grüße"
    assert [point.metric_value for point in recorded.get_metric("loss")] == [0.5]
    found = recorded.get_metadata()
    assert (found.running, found.has_crashed) == (False, False)


def test_kill_9(place: Place, installed: dict[str, str], tmp_path: Path) -> None:
    done = run_script(KILLED, place.environment(installed), tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr
    experiment = cometr_py.get_experiment(done.stdout.partition("KEY ")[2].split()[0])
    eventually(lambda: experiment.get_metadata().has_crashed, "the uploader reports the crash")
    assert [line for line in experiment.get_output().splitlines() if line.startswith("line")] == [
        f"line {number}" for number in range(20)
    ]
    assert len(experiment.get_metric("n")) == 20


def test_heart_beat(meddler: Meddler) -> None:
    experiment = cometr_py.create_experiment(log_output=False, log_system_metrics=False, keep_existing=True)
    assert experiment.get_metadata().running is True
    beats = 0

    def beat(_: ServerRequest) -> ServerReply | None:
        nonlocal beats
        beats += 1
        if beats == 2:
            return ServerReply(500, [("content-type", "application/json")], b'{"msg": "as the test wants it"}')
        soon = b'{"isAliveBeatDurationMillis": 20, "gpuMonitorIntervalMillis": 60000}'
        return ServerReply(200, [("content-type", "application/json")], soon)

    meddler.answer_by("/write/experiment/set-status", beat)
    header = records.Header("j", experiment.get_key(), "", "team", "checklist", True, True, 0, os.getpid())
    with transport.connect(config.resolve(), retries=0) as client:
        heart = Heartbeat(client, header.experiment_key, usual_interval=0.02)
        heart.start()
        eventually(lambda: beats >= 4, "the heart beats on after a failure")
        heart.stop()
    experiment.stop()
    assert experiment.get_metadata().running is False


def test_created_from(recorded: Experiment) -> None:
    assert {row.name: row.value_current for row in recorded.get_other()}["Created from"] == "cometr_py"


def test_log_output(new_experiment: Maker, capsys: pytest.CaptureFixture[str]) -> None:
    experiment = new_experiment(log_output=True)
    print("o1", "says this")
    shown = capsys.readouterr().out
    assert shown == f"Experiment created: {experiment.get_url()} \no1 says this\n"
    assert experiment.stop().get_output() == "o1 says this\n"


def test_log_error(new_experiment: Maker, capsys: pytest.CaptureFixture[str]) -> None:
    experiment = new_experiment(log_error=True)
    print("o2 says this", file=sys.stderr)
    assert capsys.readouterr().err == "o2 says this\n"
    assert experiment.stop().get_output() == "o2 says this\n"
    print("and this is shown, too", file=sys.stderr)
    assert capsys.readouterr().err == "and this is shown, too\n"


def test_both_streams_in_order(new_experiment: Maker, place: Place) -> None:
    experiment = new_experiment(log_output=True, log_error=True)
    for number in range(3):
        print("out", number)
        print("err", number, file=sys.stderr)
    assert experiment.stop().get_output().split("\n") == ["out 0", "err 0", "out 1", "err 1", "out 2", "err 2", ""]
    lines = [record for record in journal(place, experiment) if isinstance(record, records.Output)]
    assert [line.stderr for line in lines] == [False, True] * 3


def test_while_the_script_runs(new_experiment: Maker) -> None:
    experiment = new_experiment(log_output=True)
    reader = cometr_py.get_experiment(experiment.get_key())
    said = "".join(f"line {number}\n" for number in range(3))
    print(said, end="")
    eventually(lambda: reader.get_output().endswith(said), "the first lines arrive before the end")
    print("line 3\nline 4")
    assert experiment.stop().get_output().endswith(said + "line 3\nline 4\n")


def test_nothing_is_touched(new_experiment: Maker, place: Place) -> None:
    before = sys.stdout, sys.stderr
    experiment = new_experiment(log_output=False)
    assert (sys.stdout, sys.stderr) == before
    print("not recorded")
    assert experiment.stop().get_output() == ""
    assert not [record for record in journal(place, experiment) if isinstance(record, records.Output)]


def test_child_processes(new_experiment: Maker, capfd: pytest.CaptureFixture[str]) -> None:
    experiment = new_experiment(log_output=True, log_error=True)
    print("from here")
    subprocess.run([sys.executable, "-c", "print('from a child')"], check=True)
    assert experiment.stop().get_output() == "from here\n"
    assert "from a child" in capfd.readouterr().out


def test_source(ran: Ran, recorded: Experiment) -> None:
    assert recorded.get_code() == ran.source.replace("aVerySecretKey0123456789z", "***"), "all of it but the key"


def test_system_details(ran: Ran, recorded: Experiment) -> None:
    found = recorded.get_system_details()
    assert isinstance(found.command, list)
    (script,) = found.command
    assert Path(script).parent in (ran.folder, Path())
    assert (found.executable, found.hostname, found.os_type) == (sys.executable, platform.node(), platform.system())
    assert found.python_version == platform.python_version()
    assert found.python_version_verbose == sys.version
    assert any(package.startswith("msgspec==") for package in found.installed_packages or [])
    assert isinstance(found.pid, int)
    assert found.pid != os.getpid()
    assert found.user
    assert found.os


def test_git(ran: Ran, recorded: Experiment) -> None:
    found = recorded.get_git_metadata()
    assert (found.branch, found.parent, found.user) == ("trunk", ran.commit, "Ada <ada@example.com>")
    assert found.root == str(ran.folder.resolve())
    assert found.origin == "https://example.com/a/b.git", "a password in it is nobody's business"
    patch = recorded.get_git_patch()
    assert patch is not None
    assert "-before\n+after\n" in patch
