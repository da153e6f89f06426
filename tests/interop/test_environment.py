"""The environment of comet_ml is made once, and where it cannot be made it is said why."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interop.environment import NotInstalled, prepare
from tests.support.processes import DEADLINE, eventually

#: A process that wants an environment. The installation waits for a file, and fails if it is told to.
PROCESS = """
import fcntl, pathlib, sys, time
from tests.interop import environment

def install(folder, *packages):
    note("installing")
    while not pathlib.Path("go on").exists():
        time.sleep(0.01)
    if sys.argv[1] == "fail":
        raise environment.NotInstalled("there is no network")
    folder.mkdir()

def flock(file, how):
    if not how & fcntl.LOCK_NB:
        note("waiting")
    lock(file, how)

def note(what):
    with pathlib.Path("notes").open("a") as file:
        file.write(f"{what}\\n")

lock, fcntl.flock, environment._install = fcntl.flock, flock, install
try:
    print(environment.prepare().parent.name)
except environment.NotInstalled as error:
    print(error)
"""


@pytest.fixture(autouse=True)
def nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where environments are kept."""
    home = tmp_path / "environments"
    monkeypatch.setenv("COMETR_INTEROP_HOME", str(home))
    return home


@pytest.mark.parametrize(("outcome", "said"), [("succeed", "comet_ml-"), ("fail", "there is no network")])
def test_several_processes_install_once(
    nothing_there: Path, installed: dict[str, str], outcome: str, said: str
) -> None:
    command = [sys.executable, "-c", PROCESS, outcome]
    settings = {**installed, "COMETR_INTEROP_HOME": str(nothing_there)}
    notes = Path("notes")
    notes.touch()
    with contextlib.ExitStack() as stack:
        processes = []
        for _ in range(3):
            process = stack.enter_context(subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True))
            stack.callback(process.kill)
            processes.append(process)
        eventually(lambda: len(notes.read_text().splitlines()) == 3, "one installs, the others wait")
        Path("go on").touch()
        outputs = [process.communicate(timeout=DEADLINE)[0] for process in processes]
    assert [output[: len(said)] for output in outputs] == [said] * 3
    assert sorted(notes.read_text().split()) == ["installing", "waiting", "waiting"]


def test_without_a_network_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    with pytest.raises(NotInstalled, match=r"pip cannot install comet_ml==.* \(is there a network\?\): "):
        prepare()
