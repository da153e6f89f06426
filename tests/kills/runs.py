"""Scripts that are run while something goes wrong: what they log, what they say, and what has become of it.

Every script begins with :data:`BEGIN`, which gives it ``begin()``, ``log(experiment, number)`` and ``say(word, ...)``.
A number is logged as every kind of record at once, so that what the server has can be compared with the numbers.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from cometr_py.recording.spool import SpooledRecording, recordings
from tests.support.processes import DEADLINE, command, eventually

BEGIN = """
import os, random, signal, sys, threading, time
from pathlib import Path
import cometr_py
from cometr_py.recording.spool import recordings

os.chdir(Path(__file__).parent)  # where it is run in a namespace it begins elsewhere
# A user who runs the tests in the background, or without a terminal, may have these ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGUSR1):
    signal.signal(number, signal.SIG_DFL)

def say(*words):
    # Past everything that captures output, on a line of its own whatever another process has begun to print.
    os.write(1, ("\\n" + " ".join(map(str, words)) + "\\n").encode())

def begin(**options):
    options = {"log_code": False, "log_system_details": False, "log_system_metrics": False, **options}
    experiment = cometr_py.create_experiment(project_name="chaos", **options)
    say("key", experiment.get_key())
    return experiment

def uploader(key):
    "The process of the experiment's uploader, as soon as one is at work."
    while True:
        for one in recordings(Path(os.environ["COMETR_HOME"]) / "journals"):
            if one.header.experiment_key == key and one.uploader and one.state.uploader_pid not in (0, os.getpid()):
                return one.state.uploader_pid
        time.sleep(0.005)

def log(experiment, number):
    experiment.log_metric("loss", number / 7, step=number)
    experiment.log_metrics({"both": {"a": number, "b": -number}}, step=number)
    experiment.log_parameter(f"parameter{number}", number)
    experiment.log_other(f"other{number}", number)
    experiment.add_tags(f"tag{number}")
    experiment.log_html(f"<p>{number}</p>")
    print(f"line {number}", flush=True)
    file = Path(f"upload-{os.getpid()}.txt")
    file.write_text(f"content {number}")
    experiment.upload_asset(file, name=f"file{number}.txt")
    experiment.log_graph(f"graph {number}")
    experiment.log_code(f"code {number}")
    experiment.log_git_metadata(branch=f"branch {number}")
    experiment.log_system_details(hostname=f"host {number}")

def wait_for(name):
    while not Path(name).exists():
        time.sleep(0.01)
"""


class Script:
    """A script at work in a process of its own. Use it as a context manager: it is ended at the end, not its uploaders.

    Args:
        code: What comes after :data:`BEGIN`.
        environment: Of the process.
        folder: Where it runs; its stderr is kept there.
        before: Put before the command, for running it elsewhere than here.
    """

    def __init__(self, code: str, environment: Mapping[str, str], folder: Path, before: Sequence[str] = ()) -> None:
        self.folder = folder
        path = folder / "script.py"
        path.write_text(BEGIN + code, encoding="utf-8")
        self._stderr = folder / "stderr.txt"
        with self._stderr.open("wb") as stderr:
            self.process = subprocess.Popen(
                [*before, sys.executable, str(path)],
                env=dict(environment),
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                start_new_session=True,
            )
        #: The lines that it has said, as lists of words.
        self.said: list[list[str]] = []
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def words(self, first: str) -> list[list[str]]:
        """What was said after this word, each time."""
        return [words[1:] for words in list(self.said) if words[:1] == [first]]

    def expect(self, first: str) -> list[str]:
        """Wait until a line begins with this word; the rest of the first such line."""

        def look() -> list[list[str]] | None:
            assert self.words(first) or self._listener.is_alive(), f"the script ended: {self.stderr}"
            return self.words(first) or None

        return eventually(look, f"the script says {first!r}")[0]

    def numbers(self, first: str = "logged") -> list[int]:
        """The numbers that were said after this word."""
        return [int(words[0]) for words in self.words(first)]

    @property
    def key(self) -> str:
        return self.expect("key")[0]

    @property
    def stderr(self) -> str:
        return self._stderr.read_text()

    def tell(self, name: str) -> None:
        """Make the file that ``wait_for`` waits for."""
        (self.folder / name).touch()

    def end(self, timeout: float = DEADLINE) -> int:
        """Wait for its end; the exit code, a signal's number below zero."""
        code = self.process.wait(timeout)
        self._listener.join(timeout)
        return code

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(DEADLINE)
        self._listener.join(DEADLINE)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n") and line.strip():
                self.said.append(line.split())


def recorded(home: Path) -> SpooledRecording:
    """The one recording below a COMETR_HOME."""
    (found,) = recordings(home / "journals")
    return found


def uploader_of(home: Path) -> int:
    """The process of the uploader at work on the one recording there."""

    def look() -> int | None:
        found = next(recordings(home / "journals"), None)
        return found.state.uploader_pid if found is not None and found.uploader and found.state.uploader_pid else None

    return eventually(look, "an uploader is at work")


def all_delivered(home: Path, deadline: float = DEADLINE) -> None:
    """Wait until uploaders have delivered everything, without anybody doing anything."""

    def look() -> bool:
        found = list(recordings(home / "journals"))
        return bool(found) and all(one.state.complete and not one.uploader for one in found)

    eventually(look, "everything is delivered", deadline)


def ask(environment: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """`cometr-py` with these arguments, to its end."""
    return subprocess.run(
        command(*arguments), env=dict(environment), capture_output=True, text=True, timeout=DEADLINE, check=False
    )


def nothing_remains(environment: Mapping[str, str]) -> None:
    """`cometr-py sync` says that everything is delivered."""
    done = ask(environment, "sync", "--timeout", "60")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing remains to be delivered" in done.stdout, done.stdout
    assert "Traceback" not in done.stderr, done.stderr


def altered(environment: Mapping[str, str], folder: Path, code: str) -> dict[str, str]:
    """The environment in which every Python process first runs ``code``; ``IS_UPLOADER`` tells which kind it is.

    For what no test can wait for, or do to this machine: a slow disk, a wrong clock, a name that nobody knows.
    """
    place = folder / "altered"
    place.mkdir(exist_ok=True)
    begin = "import os, sys\nIS_UPLOADER = 'cometr_py.recording.uploader.main' in sys.orig_argv\n"
    (place / "sitecustomize.py").write_text(begin + code, encoding="utf-8")
    return {**environment, "PYTHONPATH": os.pathsep.join([str(place), environment["PYTHONPATH"]])}
