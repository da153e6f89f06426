"""Scripts that run in odd environment go on as they would without cometr_py: no output, no folder, no proper text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import End, Environment, Output, Record, SystemDetails

#: Begins an experiment that needs no server; what follows is the test's.
BEGIN = """
import os, sys, pathlib
import cometr_py
def begin(**choices):
    return cometr_py.create_experiment("x", offline=True, url="local", **choices)
"""


def run(
    code: str, folder: Path, installed: dict[str, str], *arguments: str | bytes, shell: str = "", **settings: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a script to its end, its descriptors redirected as a shell would; it must not fail."""
    script = folder / "script.py"
    script.write_text(BEGIN + code, encoding="utf-8")
    command: list[str | bytes] = [sys.executable, str(script), *arguments]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    environment = {**installed, "COMETR_HOME": str(folder / "home"), **settings}
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done


def recorded(folder: Path) -> list[Record]:
    """What stands in the one journal."""
    (journal,) = folder.glob("home/journals/*/journal")
    reader = JournalReader(journal)
    found = [entry.record for entry in reader.read()]
    assert reader.damages == []
    return found


def lines(folder: Path) -> list[tuple[str, bool]]:
    return [(record.text, record.stderr) for record in recorded(folder) if isinstance(record, Output)]


def test_text_that_is_no_text_can_be_printed(tmp_path: Path, installed: dict[str, str]) -> None:
    code = """
experiment = begin(log_error=True)
print(os.fsdecode(b"caf\\xe9"))
print(os.fsdecode(b"caf\\xe9"), file=sys.stderr)
print("after", file=sys.stderr)
"""
    done = run(code, tmp_path, installed, LC_ALL="C")
    assert b"caf\xe9\n" in done.stdout, "it is shown as Python shows it"
    assert b"caf\\udce9\nafter\n" in done.stderr
    assert lines(tmp_path) == [("caf?\n", False), ("caf?\n", True), ("after\n", True)]


def test_arguments_and_paths_may_be_anything(tmp_path: Path, installed: dict[str, str]) -> None:
    code = """
sys.argv += [7, None, pathlib.Path("path")]
sys.path += [pathlib.Path("there"), b"bytes", 3, None]
experiment = begin()
"""
    run(code, tmp_path, installed, b"caf\xe9")
    (details,) = [record.details for record in recorded(tmp_path) if isinstance(record, SystemDetails)]
    assert details["command"] == [str(tmp_path / "script.py"), "caf?", "7", "None", "path"]


def test_the_working_directory_may_be_gone(tmp_path: Path, installed: dict[str, str]) -> None:
    code = """
os.mkdir("gone")
os.chdir("gone")
os.rmdir("../gone")
sys.path.insert(0, "")
del sys.modules["__main__"].__file__
experiment = begin(log_git_info=True)
"""
    run(code, tmp_path, installed)
    (details,) = [record.details for record in recorded(tmp_path) if isinstance(record, SystemDetails)]
    assert details["pythonVersion"] == sys.version.split()[0]


@pytest.mark.parametrize("executable", [None, ""])
def test_python_may_not_know_where_it_lies(executable: str | None, tmp_path: Path, installed: dict[str, str]) -> None:
    run(f"sys.executable = {executable!r}\nexperiment = begin()", tmp_path, installed)
    (details,) = [record.details for record in recorded(tmp_path) if isinstance(record, SystemDetails)]
    assert "executable" not in details


@pytest.mark.parametrize("executable", [None, "/bin/false"])
def test_where_no_process_can_be_started_what_python_prints_is_recorded(
    executable: str | None, tmp_path: Path, installed: dict[str, str]
) -> None:
    code = f"""
before = os.fstat(1)
sys.executable = {executable!r}
experiment = begin(log_output="descriptors")
print("from Python")
assert os.path.samestat(os.fstat(1), before)
"""
    done = run(code, tmp_path, installed)
    assert done.stderr.count(b"only what Python prints is recorded") == 1
    assert b"was killed" not in done.stderr
    assert b"from Python\n" in done.stdout
    assert lines(tmp_path) == [("from Python\n", False)]


def test_what_cannot_be_described_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from cometr_py.recording.observe import environment

    def fail() -> None:
        raise RuntimeError("no such thing here")

    monkeypatch.setattr(environment, "address", fail)
    wanted = Environment(True, True, ["x"], "", 1, "", [], 0)
    with caplog.at_level("INFO", "cometr_py.uploader"):
        (found,) = environment.lookup(wanted)
    assert isinstance(found, SystemDetails)
    assert "ip" not in found.details
    assert found.details["pythonVersion"]
    assert "ip cannot be looked up" in caplog.text


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("choice", [True, "descriptors"])
def test_a_daemon_without_streams_logs_and_prints(
    closed: str, choice: bool | str, tmp_path: Path, installed: dict[str, str]
) -> None:
    code = f"""
before = sys.stdout, sys.stderr
experiment = begin(log_output={choice!r}, log_error={choice!r})
print("to stdout", flush=True)
print("to stderr", file=sys.stderr)
if sys.stderr is not None:
    sys.stderr.isatty()
experiment.log_metric("loss", 1.0)
experiment.stop()
assert (sys.stdout, sys.stderr) == before
print("after")
pathlib.Path("finished").touch()
"""
    done = run(code, tmp_path, installed, shell=closed)
    if (closed, choice) == (">&-", "descriptors"):
        assert b"only what Python prints is recorded" in done.stderr
    assert (tmp_path / "finished").exists()
    found = recorded(tmp_path)
    assert isinstance(found[-1], End)
    said = {(text, stderr) for text, stderr in lines(tmp_path) if text.startswith("to ")}
    assert said == {("to stdout\n", False), ("to stderr\n", True)}


def test_a_full_disk_is_said_once_where_nobody_set_up_logging(tmp_path: Path, installed: dict[str, str]) -> None:
    code = """
import resource
experiment = begin(log_error=True)
journal = next(pathlib.Path(os.environ["COMETR_HOME"]).glob("journals/*/journal"))
resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size, resource.RLIM_INFINITY))
for step in range(1000):
    experiment.log_metric("loss", step)
    print("still shown", file=sys.stderr)
"""
    said = run(code, tmp_path, installed).stderr.decode()
    assert said.count("cannot write to") == 1, said
    assert said.count("still shown") == 1000


def test_logging_set_up_after_the_experiment_does_not_go_round_in_circles(
    tmp_path: Path, installed: dict[str, str]
) -> None:
    code = """
import logging, resource
experiment = begin(log_error=True)
logging.basicConfig(level="DEBUG")
journal = next(pathlib.Path(os.environ["COMETR_HOME"]).glob("journals/*/journal"))
resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size, resource.RLIM_INFINITY))
for step in range(1000):
    experiment.log_metric("loss", step)
    logging.warning("still shown")
"""
    said = run(code, tmp_path, installed).stderr.decode()
    assert "RecursionError" not in said
    assert said.count("still shown") == 1000
    assert said.count("ERROR:cometr_py:cannot write to") == 1, said


def test_waiting_for_a_process_may_be_broken(tmp_path: Path, installed: dict[str, str]) -> None:
    code = """
import time
from cometr_py.recording.uploader import start

def waitpid(child, options):
    if not options & os.WNOHANG:
        time.sleep(3600)
    return 0, 0

os.waitpid = waitpid
start._LONGEST_WAIT = 0.2
experiment = cometr_py.create_experiment("x", url="local", log_output=False)
experiment.log_metric("loss", 1.0)
assert len(experiment.get_metric("loss")) == 1
"""
    run(code, tmp_path, installed)
