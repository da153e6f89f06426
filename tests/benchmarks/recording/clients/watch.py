"""Run a command and see what it and all its descendants take: ``python watch.py REPORT SECONDS COMMAND ...``.

What outlives the command is waited for, too: this process adopts it. After so many seconds everything is killed.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
import threading
import time
from pathlib import Path

#: Seconds between two looks at the memory in use.
LOOK = 0.025
PR_SET_CHILD_SUBREAPER = 36


def main(report: str, limit: str, command: list[str]) -> int:
    """Run it; 0 when it ended by itself."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "this system does not let a process adopt orphans")
    memory = Memory()
    killer = threading.Timer(float(limit), kill_all)
    killer.daemon = True
    killer.start()
    spawned = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ)
    memory.start()
    exited, status, processes = spawned, 0, 0
    while True:
        try:
            gone, result = os.wait()
        except ChildProcessError:
            break
        processes += 1
        if gone == child:
            exited, status = time.monotonic(), os.waitstatus_to_exitcode(result)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {
        "spawned": spawned,
        "exited": exited,
        "gone": time.monotonic(),
        "status": status,
        "cpu": used.ru_utime + used.ru_stime,
        "tree_peak": memory.peak,
    }
    Path(report).write_text(json.dumps(found))
    return 0 if status == 0 else 1


class Memory(threading.Thread):
    """Looks again and again how much memory all descendants have together."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0

    def run(self) -> None:
        while True:
            self.peak = max(self.peak, sum(map(resident, descendants())))
            time.sleep(LOOK)


def descendants() -> list[int]:
    """Process ids of all living descendants of this process."""
    parents: dict[int, int] = {}
    for name in processes():
        if name not in STRANGERS:
            try:
                stat = Path("/proc", name, "stat").read_bytes()
                parents[int(name)] = int(stat.rpartition(b")")[2].split()[1])
            except (OSError, IndexError):  # it has just ended
                continue
    found, searching = [], [os.getpid()]
    while searching:
        above = searching.pop()
        below = [pid for pid, parent in parents.items() if parent == above]
        found += below
        searching += below
    return found


def processes() -> list[str]:
    """The ids of all processes, as text."""
    return [name for name in os.listdir("/proc") if name.isdigit()]  # noqa: PTH208  # names are all that is needed


def resident(pid: int) -> int:
    """Bytes that a process has in memory; what it shares with others included."""
    try:
        return int(Path("/proc", str(pid), "statm").read_bytes().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):  # it has just ended
        return 0


def kill_all() -> None:
    for pid in descendants():
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


#: Processes that were there before this one's descendants; to look at each of them every time would cost too much.
STRANGERS = set(processes())

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
