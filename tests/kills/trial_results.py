"""What all kinds of trials share: their results, the environment of their scripts, and the end of uploaders."""

from __future__ import annotations

import contextlib
import os
import signal
from dataclasses import dataclass, field
from pathlib import Path

from cometr_py.recording.spool import recordings
from tests.support.faulty import FaultyComet
from tests.support.processes import ROOT


@dataclass
class Result:
    """What became of the records of one kind of trial."""

    trials: int = 0
    acknowledged: int = 0
    delivered: int = 0
    pending: int = 0
    lost: int = 0
    duplicated: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return self.pending == self.lost == self.duplicated == 0 and not self.wrong

    def add(self, other: Result) -> None:
        """Count another trial's in."""
        for name in self.__dataclass_fields__:  # numbers, and a list
            setattr(self, name, getattr(self, name) + getattr(other, name))


def environment_of(folder: Path, server: FaultyComet) -> dict[str, str]:
    """Return the environment of a script that records to a server."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("COMET")},
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generated"))),
        "COMETR_HOME": str(folder / "home"),
        "HOME": str(folder),
        "COMET_URL_OVERRIDE": server.url,
    }


def kill_uploaders_of(home: Path) -> None:
    """SIGKILL to the uploaders at work, if there are any."""
    for one in recordings(home / "journals"):
        if one.uploader and one.state.uploader_pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(one.state.uploader_pid, signal.SIGKILL)
