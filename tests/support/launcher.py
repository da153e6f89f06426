"""A launcher like torchrun: starts a script once per rank, ends all ranks if one fails, and may start them again.

    python -m tests.support.launcher RANKS RESTARTS SCRIPT [ARGUMENT...]

LAUNCH_ORDER lists the ranks in the order in which they are started; LAUNCH_SURVIVORS keeps the other ranks running when
one fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence


def launch(ranks: int, restarts: int, command: Sequence[str]) -> int:
    """Run the job; return 0 if all ranks of the last attempt have succeeded."""
    for attempt in range(restarts + 1):
        if run_once(ranks, attempt, command):
            return 0
    return 1


def run_once(ranks: int, attempt: int, command: Sequence[str]) -> bool:
    order = [int(word) for word in os.environ.get("LAUNCH_ORDER", "").split()] or list(range(ranks))
    processes = [subprocess.Popen(command, env=environment(rank, ranks, attempt)) for rank in order]
    while (codes := [process.poll() for process in processes]).count(None):
        if any(codes) and "LAUNCH_SURVIVORS" not in os.environ:
            for process in processes:
                process.terminate()
        time.sleep(0.02)
    return not any(codes)


def environment(rank: int, ranks: int, attempt: int) -> dict[str, str]:
    """Return the variables that torchrun sets."""
    return {
        **os.environ,
        "RANK": str(rank),
        "WORLD_SIZE": str(ranks),
        "LOCAL_RANK": str(rank),
        "LOCAL_WORLD_SIZE": str(ranks),
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": "29500",
        "TORCHELASTIC_RUN_ID": "none",
        "TORCHELASTIC_RESTART_COUNT": str(attempt),
    }


if __name__ == "__main__":
    sys.exit(launch(int(sys.argv[1]), int(sys.argv[2]), [sys.executable, *sys.argv[3:]]))
