"""A virtual environment of its own for the real comet_ml, and scripts that run in it."""

from __future__ import annotations

import fcntl
import os
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tests.interop.scripts.expect import LACKING
from tests.support.isolation import OUTSIDE_HOME, outside_home
from tests.support.processes import ROOT, run_to_end

#: The release that the scenarios are written against.
VERSION = "3.58.8"
#: The release that they run with. Like the next one, it is read before the tests remove all settings.
WANTED = os.environ.get("COMETR_INTEROP_VERSION") or VERSION
#: Where the environments are kept: COMETR_INTEROP_HOME, or a folder among the user's caches.
KEPT = Path(os.environ.get("COMETR_INTEROP_HOME") or OUTSIDE_HOME / ".cache" / "cometr-py-interop")
#: What figures and tables are made with in the scripts.
BESIDE = ("matplotlib", "pandas")
#: Seconds that the installation may take, and one script.
INSTALLATION, SCRIPT = 1800.0, 150.0
SCRIPTS = Path(__file__).parent / "scripts"


class NotInstalled(Exception):
    """comet_ml could not be installed; the message says why."""


def home() -> Path:
    """Where the environments are kept; a test sets COMETR_INTEROP_HOME to keep its own elsewhere."""
    return Path(os.environ.get("COMETR_INTEROP_HOME") or KEPT)


def prepare() -> Path:
    """The folder of programs of an environment with comet_ml, made the first time.

    Raises:
        NotInstalled: It is not there and cannot be made.
    """
    return prepare_environment(f"comet_ml-{WANTED}", f"comet_ml=={WANTED}", *BESIDE)


def prepare_environment(name: str, *packages: str) -> Path:
    """The folder of programs of an environment with these packages, made the first time.

    Of several processes that ask at once, one makes it, and the others wait for what comes of that.

    Raises:
        NotInstalled: It is not there and cannot be made.
    """
    folder = home() / f"{name}-python{sys.version_info.major}.{sys.version_info.minor}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    complete = folder / "complete"
    with folder.with_name(f"{folder.name}.lock").open("a+") as lock:
        waited = _lock(lock)
        lock.seek(0)
        if not complete.exists() and waited and (reason := lock.read()):
            raise NotInstalled(reason)  # the other one has just tried, for minutes perhaps
        lock.truncate(0)
        if not complete.exists():
            try:
                _install(folder, *packages)
            except NotInstalled as error:
                lock.write(str(error))
                raise
            complete.touch()
    return folder / "bin"


def _lock(file: IO[str]) -> bool:
    """Wait until this process alone has the file; tells whether it had to."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        fcntl.flock(file, fcntl.LOCK_EX)
        return True
    return False


def _install(folder: Path, *packages: str) -> None:
    venv.create(folder, with_pip=True, clear=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    try:
        # Most modules are never imported, so compiling them all would cost more than it saves.
        command = [*pip, "install", "--no-compile", *packages]
        with outside_home() as environment:
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=INSTALLATION, check=False
            )
    except subprocess.TimeoutExpired:
        raise NotInstalled(f"pip did not install {packages[0]} within {INSTALLATION:.0f} s") from None
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1].removeprefix("ERROR: ")
        raise NotInstalled(f"pip cannot install {packages[0]} (is there a network?): {reason}")


@dataclass(frozen=True)
class CometMl:
    """The real comet_ml, set up to talk to one server.

    Attributes:
        programs: The folder with ``python`` and ``comet``.
        url: The server's address, as COMET_URL_OVERRIDE has it.
        folder: Home and working folder of what runs.
        api_key: What it says that its key is.
        report: Is called for everything that a script needs and this release of comet_ml lacks.
        settings: Further environment variables.
    """

    programs: Path
    url: str
    folder: Path
    api_key: str
    report: Callable[[str], None]
    settings: Mapping[str, str] = field(default_factory=dict)

    def script(self, name: str, *arguments: str, errors: int = 0) -> str:
        """Run one of the scripts to its end; gives what it printed.

        Args:
            errors: How many errors comet_ml is to complain of.

        Raises:
            AssertionError: It failed, or there were more complaints or fewer; the message has all that was printed.
        """
        # -P: no module of comet_ml's is looked for among the scripts.
        return self._run("python", "-P", str(SCRIPTS / f"{name}.py"), *arguments, errors=errors)

    def comet(self, *arguments: str) -> str:
        """Run comet_ml's own command; the same as with `script`."""
        return self._run("comet", *arguments)

    def _run(self, program: str, *arguments: str, errors: int = 0) -> str:
        command = [str(self.programs / program), *arguments]
        printed = run_to_end(command, self._environment(), self.folder, SCRIPT)
        assert printed.count("COMET ERROR") == errors, printed
        for lacking in dict.fromkeys(re.findall(f"^{LACKING}(.*)$", printed, re.MULTILINE)):
            self.report(lacking)
        return printed

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.programs}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "MPLBACKEND": "agg",
            "COMET_URL_OVERRIDE": self.url,
            "COMET_API_KEY": self.api_key,
            # Neither its makers nor anybody else has to hear of these tests.
            "COMET_INTERNAL_REPORTING": "false",
            "COMET_ERROR_TRACKING_ENABLE": "false",
            "COMET_DISABLE_ANNOUNCEMENT": "true",
            "HTTPS_PROXY": "http://127.0.0.1:9",
            "NO_PROXY": "127.0.0.1,localhost",
            **self.settings,
        }
