"""Names of processes that no other process ever has, and the search for the process of a launcher."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_PROCESSES = Path("/proc")
#: Ancestors to look at.
_MOST_ANCESTORS = 64


def process_name(pid: int) -> str:
    """Return a name of a running process of this machine that is unique over time and across machines."""
    boot, namespace = "", ""
    with contextlib.suppress(OSError):
        boot = (_PROCESSES / "sys/kernel/random/boot_id").read_text().strip()
    with contextlib.suppress(OSError):
        namespace = str((_PROCESSES / "self/ns/pid").readlink())
    return f"process {os.uname().nodename} {boot} {namespace} {pid} {_start_time(pid)}"


def launcher_name(variable: str) -> str:
    """Return the name of the process that has started the job: the closest ancestor without a variable.

    Between a launcher and its ranks there may be other processes, such as shells, one per rank.

    Args:
        variable: Variable that the launcher sets for the processes of the job.
    """
    pid = os.getppid()
    for _ in range(_MOST_ANCESTORS):
        if not _has(pid, variable) or (parent := _parent(pid)) is None:
            break
        pid = parent
    return process_name(pid)


def inherits(variable: str) -> bool:
    """Return whether this process was started with a variable, rather than has set it itself.

    On a system where that is unknown, it counts as inherited.
    """
    if not _PROCESSES.is_dir():
        return True
    return _initial(os.getpid(), variable) == os.environ.get(variable)


def _has(pid: int, variable: str) -> bool:
    return _initial(pid, variable) is not None


def _initial(pid: int, variable: str) -> str | None:
    """Return a variable's value when a process was started; ``None`` if it had none, or cannot be read."""
    start = f"{variable}=".encode()
    with contextlib.suppress(OSError):
        for entry in (_PROCESSES / str(pid) / "environ").read_bytes().split(b"\0"):
            if entry.startswith(start):
                return os.fsdecode(entry[len(start) :])
    return None


def _parent(pid: int) -> int | None:
    with contextlib.suppress(OSError, ValueError, IndexError):
        parent = int(_status(pid)[1])
        return parent if parent > 0 else None
    return None


def _start_time(pid: int) -> str:
    """Return when a process was started, in a unit of the system's choice."""
    with contextlib.suppress(OSError, IndexError):
        return _status(pid)[19]
    import subprocess  # only systems without /proc need it

    with contextlib.suppress(OSError, subprocess.SubprocessError):
        asked = ["ps", "-o", "lstart=", "-p", str(pid)]
        return subprocess.run(asked, capture_output=True, text=True, timeout=5, check=False).stdout.strip()
    return ""


def _status(pid: int) -> list[str]:
    """Return the fields of ``/proc/<pid>/stat`` after the command, which may contain spaces and parentheses."""
    return (_PROCESSES / str(pid) / "stat").read_text(errors="replace").rpartition(")")[2].split()
