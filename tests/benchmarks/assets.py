"""Files: how long `upload_asset` takes, with and without a copy, beside a plain copy of the same file.

Nothing is uploaded. Name folders on the file systems that you want to compare; their files are removed at the end.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cometr_py
from cometr_py.recording import snapshots
from tests.benchmarks.measuring import ratio, table, verdict

SIZES = {"1 MiB": 1 << 20, "100 MiB": 100 << 20, "1 GiB": 1 << 30}
#: A copy that is also hashed may take this many times as long as a plain copy, which the system makes by itself.
TARGET = 8.0
COPY = "shutil.copyfile"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each size; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench assets", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--home", type=Path, help="a folder for COMETR_HOME")
    parser.add_argument("--files", type=Path, help="a folder for the logged files; by default beside COMETR_HOME")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args(arguments)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    reached = True
    with tempfile.TemporaryDirectory(dir=given.home) as home, tempfile.TemporaryDirectory(dir=given.files) as files:
        os.environ.update(COMETR_HOME=home, COMET_URL_OVERRIDE="local")
        for name, size in SIZES.items():
            reached &= measure(name, size, Path(home), Path(files if given.files else home), given.rounds)
    return 0 if reached else 1


def measure(name: str, size: int, home: Path, files: Path, rounds: int) -> bool:
    """Print how long the calls take for a file of one size; gives whether a copy is fast enough."""
    file, copy = files / "model.bin", home / "copy"
    with file.open("wb") as opened:
        for _ in range(max(size >> 20, 1)):
            opened.write(os.urandom(1 << 20))
    experiment = cometr_py.create_experiment(
        offline=True, log_output=False, log_code=False, log_system_details=False, log_system_metrics=False
    )
    folder = experiment.recording.folder
    assert folder is not None

    def upload(snapshot: bool) -> None:
        experiment.upload_asset(file, snapshot=snapshot)

    tasks: dict[str, Callable[[], object]] = {
        COPY: lambda: shutil.copyfile(file, copy),
        "upload_asset": lambda: upload(True),
        "upload_asset(snapshot=False)": lambda: upload(False),
    }
    cloned = _clones(file, home)
    seconds: dict[str, list[float]] = {task: [] for task in tasks}
    for _ in range(rounds):
        for task, run in tasks.items():
            os.sync()  # a task must not wait until the system has written what the one before has left
            start = time.perf_counter()
            run()
            seconds[task].append(time.perf_counter() - start)
        for one in (copy, *folder.files.glob("*")):
            one.unlink()
    experiment.stop()
    file.unlink()
    rate = size / statistics.median(seconds["upload_asset"]) / (1 << 20)
    print(f"{name}, milliseconds; {'cloned' if cloned else 'copied'}, {rate:,.0f} MiB/s\n{table(seconds, COPY)}")
    if size < 100 << 20:
        print()
        return True
    return verdict("upload_asset / copyfile", ratio(seconds["upload_asset"], seconds[COPY]), TARGET, at_least=False)


def _clones(file: Path, home: Path) -> bool:
    with file.open("rb") as source, tempfile.TemporaryFile(dir=home) as target:
        return snapshots.clone(source.fileno(), target.fileno())


if __name__ == "__main__":
    sys.exit(main())
