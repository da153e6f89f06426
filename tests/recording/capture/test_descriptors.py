"""Captured file descriptors: C code and child processes are recorded too, and the terminal shows no difference."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import End, Header, Output
from tests.support.processes import eventually

#: Prints in every way there is; what it prints is the same with and without a capture.
SCRIPT = """
import ctypes, os, subprocess, sys
import cometr_py

choices = {"log_output": "descriptors", "log_error": "descriptors"} if sys.argv[1] == "captured" else {}
if choices:
    experiment = cometr_py.create_experiment("x", offline=True, url="local", log_system_details=False, **choices)
print("from Python", flush=True)
os.write(1, "from a descriptor: größer\\n".encode())
ctypes.CDLL(None).printf(b"from C\\n")
ctypes.CDLL(None).fflush(None)
subprocess.run(["echo", "from a child"])
subprocess.run("echo to stderr >&2", shell=True)
for percent in (1, 50, 100):
    print(f"\\r{percent} %", end="", flush=True)
print()
print(sys.stdout.isatty(), os.isatty(1), sys.stdout.encoding, flush=True)
os.write(1, b"no line end")
if choices:
    experiment.stop()
    os.write(1, b"\\n")
else:
    os.write(1, b"\\n")
print("after")
"""
RECORDED = [
    "from Python\n",
    "from a descriptor: größer\n",
    "from C\n",
    "from a child\n",
    "100 %\n",
    "no line end\n",
]


def prepared(folder: Path, installed: dict[str, str]) -> tuple[Path, dict[str, str]]:
    script = folder / "prints.py"
    script.write_text(SCRIPT, encoding="utf-8")
    environment = {**installed, "COMETR_HOME": str(folder / "home"), "PYTHONIOENCODING": "utf-8"}
    return script, environment


def recorded(folder: Path) -> list[Output]:
    """What stands in the journal, after which nothing but the end does."""
    (journal,) = folder.glob("home/journals/*/journal")
    entries = [entry.record for entry in JournalReader(journal).read()]
    assert isinstance(entries[-1], End)
    return [record for record in entries if isinstance(record, Output)]


def test_everything_is_recorded_and_a_pipe_gets_the_same(tmp_path: Path, installed: dict[str, str]) -> None:
    script, environment = prepared(tmp_path, installed)
    plain, captured = (
        subprocess.run(
            [sys.executable, str(script), how],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            timeout=60,
            check=True,
        )
        for how in ("plain", "captured")
    )
    assert captured.stdout.partition(b"\n")[2] == plain.stdout, "but for the line that says where the experiment is"
    assert b"to stderr\n" in captured.stderr
    lines = recorded(tmp_path)
    assert [line.text for line in lines if not line.stderr] == [*RECORDED[:-1], "False False utf-8\n", RECORDED[-1]]
    assert [line.text for line in lines if line.stderr] == ["to stderr\n"]


def on_a_terminal(command: list[str], environment: dict[str, str], folder: Path) -> bytes:
    """Run a command on a terminal of 97 columns; what that shows."""
    ours, its = pty.openpty()
    os.set_inheritable(its, True)
    process = subprocess.Popen(command, env=environment, cwd=folder, stdin=its, stdout=its, stderr=its)
    os.close(its)
    shown = b""
    with contextlib.suppress(OSError):  # its other side is closed
        while piece := os.read(ours, 65536):
            shown += piece
    os.close(ours)
    assert process.wait(timeout=60) == 0, shown
    return shown


def test_a_terminal_stays_one(tmp_path: Path, installed: dict[str, str]) -> None:
    script, environment = prepared(tmp_path, installed)
    plain = on_a_terminal([sys.executable, str(script), "plain"], environment, tmp_path)
    captured = on_a_terminal([sys.executable, str(script), "captured"], environment, tmp_path)
    # Two descriptors are two ways, and which one is faster is anybody's guess.
    shown, expected = (
        re.sub(rb"(Experiment created: |cometr_py: |to stderr).*\n", b"", everything)
        for everything in (captured, plain)
    )
    assert shown == expected
    assert captured.count(b"to stderr\r\n") == 1
    assert b"True True" in captured
    assert [line.text for line in recorded(tmp_path) if not line.stderr] == [
        *RECORDED[:-1],
        "True True utf-8\n",
        RECORDED[-1],
    ]


def test_what_was_written_just_before_a_kill_is_recorded(tmp_path: Path, installed: dict[str, str]) -> None:
    script = tmp_path / "killed.py"
    script.write_text(
        "import os, signal, subprocess\n"
        "import cometr_py\n"
        'cometr_py.create_experiment("x", url="local", log_output="descriptors")\n'
        'child = subprocess.Popen(["sleep", "60"])\n'
        "print(child.pid, flush=True)\n"
        'os.write(1, b"last words")\n'
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = {**installed, "COMETR_HOME": str(tmp_path / "home")}
    with (tmp_path / "said").open("wb") as said:
        done = subprocess.run(
            [sys.executable, str(script)], env=environment, cwd=tmp_path, stdout=said, timeout=60, check=False
        )
    assert done.returncode == -9
    (folder,) = tmp_path.glob("home/journals/*")

    def lines() -> list[str] | None:
        found = [entry.record for entry in JournalReader(folder / "journal").read()]
        texts = [record.text for record in found if isinstance(record, Output)]
        return texts if "last words\n" in texts else None

    texts = eventually(lines, "the last words are recorded, although a child of the script still holds its output")
    os.kill(int(texts[0]), 9)
    assert texts[1:] == ["last words\n"]


#: Kills its capture process, and goes on printing more than a pipe holds, as does a child that was there before.
KILLS_ITS_CAPTURE_PROCESS = """
import os, signal, subprocess, sys
import cometr_py

before = os.fstat(1)
experiment = cometr_py.create_experiment(
    "x", offline=True, url="local", log_system_details=False, log_output="descriptors", log_error="descriptors"
)
loop = "read go; i=0; while [ $i -lt 20000 ]; do echo child $i; i=$((i+1)); done"
child = subprocess.Popen(["sh", "-c", loop], stdin=subprocess.PIPE)
print("recorded", flush=True)
while b"recorded\\n" not in experiment.recording.folder.journal.read_bytes():
    pass
os.kill(experiment.recording._captures[0]._capture_process.pid, signal.SIGKILL)
for number in range(20000):
    print("script", number)
child.communicate(b"go\\n")
assert child.returncode == 0
experiment.stop()
assert os.path.samestat(os.fstat(1), before)
"""


@pytest.mark.parametrize("terminal", [False, True])
def test_a_killed_capture_process_ends_the_recording_and_nothing_else(
    terminal: bool, tmp_path: Path, installed: dict[str, str]
) -> None:
    script, environment = prepared(tmp_path, installed)
    script.write_text(KILLS_ITS_CAPTURE_PROCESS)
    command = [sys.executable, str(script)]
    if terminal:
        shown = on_a_terminal(command, environment, tmp_path).replace(b"\r\n", b"\n")
    else:
        done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        shown = done.stdout + done.stderr
    # Two ways lead to the end, so that a line may stand in the middle of another one; none is missing.
    said = [b"Experiment created", b"recorded\n", b"shown but not recorded", b"delivers it"]
    assert [shown.count(text) for text in said] == [1] * len(said)
    assert shown.count(b"\n") == 40_000 + len(said)
    assert [line.text for line in recorded(tmp_path)] == ["recorded\n"]


def test_experiments_stopped_in_the_order_of_their_creation_record_what_is_theirs(
    tmp_path: Path, installed: dict[str, str]
) -> None:
    script, environment = prepared(tmp_path, installed)
    script.write_text(
        """
import os, subprocess, time
import cometr_py
from cometr_py.recording.capture import descriptors
descriptors.LONGEST_WAIT = 60.0
def begin(name):
    return cometr_py.create_experiment(
        name, offline=True, url="local", log_system_details=False, log_output="descriptors", keep_existing=True
    )
experiments = [begin(name) for name in ("first", "second", "third")]
print("all", flush=True)
for number, experiment in enumerate(experiments, 1):
    os.write(1, b"." * 50_000 + b"\\n")
    begun = time.monotonic()
    experiment.stop()
    assert time.monotonic() - begun < 30, "it waits for nothing that does not come"
    subprocess.run(["echo", f"without {number}"])
"""
    )
    done = subprocess.run([sys.executable, str(script)], env=environment, cwd=tmp_path, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    dots = "." * 50_000
    expected = ["all", dots, "without 1", dots, "without 2", dots, "without 3"]
    assert done.stdout.decode().splitlines()[3:] == expected
    texts: dict[str, list[str]] = {}
    for journal in tmp_path.glob("home/journals/*/journal"):
        header, *entries = [entry.record for entry in JournalReader(journal).read()]
        assert isinstance(header, Header)
        assert isinstance(entries[-1], End), "nothing is recorded after the end"
        found = [record.text.rstrip("\n") for record in entries if isinstance(record, Output)]
        texts[header.experiment_name or ""] = [text for text in found if not text.startswith("Experiment")]
    assert texts == {"first": expected[:2], "second": expected[:4], "third": expected[:6]}


@pytest.mark.parametrize("argument", ["log_output", "log_error"])
def test_a_wrong_choice_is_named(argument: str) -> None:
    import cometr_py

    with pytest.raises(cometr_py.ArgumentError, match=f"{argument}.*'fd'.*descriptors"):
        cometr_py.create_experiment("x", url="local", **{argument: "fd"})  # type: ignore[arg-type]  # what is tested
