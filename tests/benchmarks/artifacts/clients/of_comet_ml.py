"""What comet_ml does in the benchmark: `upload FOLDER NAME` or `download FOLDER NAME`; prints its figures as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import comet_ml  # pyright: ignore[reportMissingImports]  # installed only where the benchmark runs it


def peak() -> int:
    """The most memory that this process has had, in KiB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


what, folder, name = sys.argv[1:]
quiet = {"log_code": False, "log_git_metadata": False, "log_git_patch": False, "log_env_details": False}
experiment = comet_ml.Experiment(project_name="bench", auto_output_logging=False, display_summary_level=0, **quiet)
if what == "upload":
    artifact = comet_ml.Artifact(name, "dataset")
    artifact.add(folder)
    start = time.perf_counter()
    experiment.log_artifact(artifact)
    experiment.end()  # it uploads in the background; only here it is sure to be done
else:
    logged = experiment.get_artifact(name)
    start = time.perf_counter()
    logged.download(folder)
seconds = time.perf_counter() - start
if what == "download":
    experiment.end()
print(json.dumps({"seconds": seconds, "peak": peak()}))
