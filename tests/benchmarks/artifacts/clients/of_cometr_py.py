"""What cometr_py does in the benchmark: `upload FOLDER NAME` or `download FOLDER NAME`; prints its figures as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import cometr_py


def peak(pid: int | str = "self") -> int:
    """The most memory that a process has had, in KiB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def children() -> list[int]:
    """The process that delivers, of which other memory is asked than of this one."""
    tasks = Path("/proc/self/task").glob("*/children")
    return [int(pid) for task in tasks for pid in task.read_text(encoding="utf-8").split()]


what, folder, name = sys.argv[1:]
experiment = cometr_py.create_experiment(
    project_name="bench", log_code=False, log_system_details=False, log_system_metrics=False, log_output=False
)
if what == "upload":
    artifact = cometr_py.create_artifact(name, "dataset").add(folder)
    start = time.perf_counter()
    experiment.log_artifact(artifact)
else:
    logged = experiment.get_artifact(name)
    start = time.perf_counter()
    logged.download(folder)
seconds = time.perf_counter() - start
figures = {"seconds": seconds, "peak": peak(), "uploader": max(map(peak, children()), default=0), "pid": os.getpid()}
experiment.stop()
print(json.dumps(figures))
