"""Whole metric histories of many runs as frames: `cometr_py.metrics`, beside comet_ml's `API.get_metrics_df`.

Both read the same local Comet over HTTP, each in a process of its own, in turn. comet_ml lives in a virtual environment
that is made the first time; where that cannot be, only cometr_py is measured. Its call asks the server for a sample of
500 points a series and knows no other way, so the targets are per row; of series that are no longer than that both read
all points, and those are shown, too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from cometr_py import transport
from tests.benchmarks.measuring import verdict
from tests.interop.environment import NotInstalled, prepare
from tests.support.processes import ROOT, running_server

#: Points of a series: as many as comet_ml's call gives, a quarter of what --points says, and what that says.
SHORT = 500
ROUNDS = 3
#: Targets beside comet_ml, per row; how much longer four times the points may take; peak memory to the frame's size.
FASTER, SMALLER, FOUR_TIMES, TO_FRAME = 5.0, 0.5, 5.0, 3.0
THEIRS_NAME = "comet_ml API.get_metrics_df"

OURS = """
import json, resource, sys, time
import numpy, pandas, polars, pyarrow
import cometr_py

keys, url, library = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
cometr_py.metrics(keys[:1], ["loss"], as_=library, url=url)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
frame = cometr_py.metrics(keys, ["loss"], as_=library, url=url, progress=False)
seconds = time.perf_counter() - start
peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
sizes = {"pandas": lambda: frame.memory_usage().sum(), "polars": lambda: frame.estimated_size()}
size = sizes.get(library, lambda: frame.nbytes)() / 2**20
print(json.dumps({"rows": len(frame), "seconds": seconds, "peak": peak, "size": float(size)}))
"""

THEIRS = """
import json, logging, os, resource, sys, time
os.environ["COMET_URL_OVERRIDE"] = sys.argv[2] + "/clientlib/"
import numpy, pandas
from comet_ml import API

logging.disable(logging.CRITICAL)
keys = json.load(open(sys.argv[1]))
api = API(api_key="k" * 25)
api.get_metrics_df(keys[:1], ["loss"])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
frame = api.get_metrics_df(keys, ["loss"])
seconds = time.perf_counter() - start
peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
size = frame.memory_usage().sum() / 2**20
print(json.dumps({"rows": len(frame), "seconds": seconds, "peak": peak, "size": float(size)}))
"""


class Measured(msgspec.Struct):
    """One reading: rows of the frame, seconds, and MiB: how much the process grew at the most, and the frame."""

    rows: int
    seconds: float
    peak: float
    size: float


@dataclass(frozen=True)
class Reader:
    """One way to read: the script, its last argument, and the interpreter; ``path`` is its PYTHONPATH."""

    name: str
    python: Path
    script: str
    library: str = ""
    path: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench frames", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--points", type=int, default=10_000, help="points of each run's series, at least 2000")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args(arguments)
    here = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    ours = {
        library: Reader(f"cometr_py.metrics, {library}", Path(sys.executable), OURS, library, here)
        for library in ("pandas", "polars", "arrow")
    }
    theirs = their_reader()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as name:
        folder = Path(name)
        environment = {key: os.environ[key] for key in ("PATH", "LANG", "TZ") if key in os.environ}
        environment |= {"COMETR_HOME": str(folder / "home"), "HOME": name, "PYTHONPATH": here}
        for points in (given.points, given.points // 4, SHORT):
            fill(folder, given.runs, points)
        with running_server(environment) as url:

            def measured(points: int, readers: Sequence[Reader | None]) -> dict[str, list[Measured]]:
                keys = folder / f"{points}.json"
                wanted = [reader for reader in readers if reader is not None]
                found = {reader.name: [] for reader in wanted}  # type: dict[str, list[Measured]]
                for _ in range(given.rounds):  # in turn, so that a busy machine slows all of them
                    for reader in wanted:
                        found[reader.name].append(measure(reader, keys, url, environment))
                print(table(f"{given.runs} runs × {points:,} points", found))
                return found

            long = measured(given.points, [*ours.values(), theirs])
            quarter = measured(given.points // 4, [ours["pandas"]])
            short = measured(SHORT, [ours["pandas"], theirs])
    return 0 if reached(long, quarter, short, ours["pandas"].name) else 1


def their_reader() -> Reader | None:
    """comet_ml, if it is there or can be installed."""
    try:
        return Reader(THEIRS_NAME, prepare() / "python", THEIRS)
    except NotInstalled as error:
        print(f"Without comet_ml: {error}")
        return None


def fill(folder: Path, runs: int, points: int) -> None:
    """Write runs into the Comet that will be served, and their keys into a file."""
    client = transport.connect(url=f"local:{folder / 'home'}")
    randomness = random.Random(20)
    keys = []
    for _ in range(runs):
        body = {"workspaceName": "local", "projectName": f"of {points}"}
        key = transport.call(client, "create_experiment", json=body).json()["experimentKey"]
        for start in range(0, points, 1000):
            values = [
                {
                    "metricName": "loss",
                    "metricValue": randomness.random(),
                    "step": step,
                    "epoch": None,
                    "context": None,
                    "timestamp": 1_700_000_000_000 + step,
                }
                for step in range(start, min(start + 1000, points))
            ]
            transport.call(client, "log_metric_batch", json={"experimentKey": key, "values": values})
        keys.append(key)
    client.get_httpx_client().close()
    (folder / f"{points}.json").write_text(json.dumps(keys))


def measure(reader: Reader, keys: Path, url: str, environment: Mapping[str, str]) -> Measured:
    """Run one of the scripts, and read what it says in its last line."""
    private = {"COMET_INTERNAL_REPORTING": "false", "COMET_ERROR_TRACKING_ENABLE": "false"}
    done = subprocess.run(
        [str(reader.python), "-c", reader.script, str(keys), url, reader.library],
        env={**environment, **private, "PYTHONPATH": reader.path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"{reader.name} failed:\n{done.stderr[-2000:]}")
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=Measured)


def table(title: str, results: Mapping[str, Sequence[Measured]]) -> str:
    """A line for each reader, of medians."""
    width = max(map(len, results))
    lines = [f"\n{title}\n{'':{width}}       rows  seconds   µs/row  peak MiB  frame MiB  peak bytes/row"]
    for name, rounds in results.items():
        rows = rounds[0].rows
        seconds, peak, size = (
            statistics.median(getattr(one, what) for one in rounds) for what in ("seconds", "peak", "size")
        )
        lines.append(
            f"{name:{width}} {rows:10,} {seconds:8.2f} {1e6 * seconds / rows:8.2f} {peak:9.1f} {size:10.1f} "
            f"{2**20 * peak / rows:15.0f}"
        )
    return "\n".join(lines)


def reached(
    long: Mapping[str, Sequence[Measured]],
    quarter: Mapping[str, Sequence[Measured]],
    short: Mapping[str, Sequence[Measured]],
    ours: str,
) -> bool:
    """Print the verdicts; whether all targets are reached."""
    print()
    pairs = zip(long[ours], quarter[ours], strict=True)
    grown = statistics.median(one.seconds / other.seconds for one, other in pairs)
    to_frame = statistics.median(one.peak / one.size for one in long[ours])
    verdicts = [
        verdict("seconds, four times the points", grown, FOUR_TIMES, at_least=False),
        verdict("peak memory to the frame's size", to_frame, TO_FRAME, at_least=False),
    ]
    if THEIRS_NAME in long:
        fast, small = beside(long, ours)
        verdicts.append(verdict("rows a second, cometr_py to comet_ml", fast, FASTER, at_least=True))
        verdicts.append(verdict("memory a row, cometr_py to comet_ml", small, SMALLER, at_least=False))
        fast, small = beside(short, ours)
        print(f"the same of series of {SHORT} points: {fast:.2f} × the rows a second, {small:.2f} × the memory a row")
    return all(verdicts)


def beside(results: Mapping[str, Sequence[Measured]], ours: str) -> tuple[float, float]:
    """How many times as many rows a second, and how much of the memory a row: medians of neighbouring runs."""
    pairs = list(zip(results[ours], results[THEIRS_NAME], strict=True))
    fast = statistics.median((their.seconds / their.rows) / (own.seconds / own.rows) for own, their in pairs)
    small = statistics.median((own.peak / own.rows) / (their.peak / their.rows) for own, their in pairs)
    return fast, small


if __name__ == "__main__":
    sys.exit(main())
