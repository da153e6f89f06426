"""One measured run: a fresh stub, a fresh home, one tracker in its own interpreter, everything watched."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

import msgspec

from tests.benchmarks.recording.contenders import Contender
from tests.support.processes import ROOT

CLIENTS = Path(__file__).parent / "clients"
#: Seconds after which a run is given up.
LIMIT = 900.0


class Watched(msgspec.Struct):
    """What the process tree took. Times are seconds of the monotonic clock, sizes bytes."""

    spawned: float
    #: When the training process had ended.
    exited: float
    #: When the last process that it left behind had ended.
    gone: float
    status: int
    #: Seconds of CPU time of all processes.
    cpu: float
    #: The most memory that all of them had at one moment.
    tree_peak: int


class Driven(msgspec.Struct):
    """What the training process says; each scenario fills in what it measures."""

    load: float = msgspec.field(name="import", default=0.0)
    first: float = 0.0
    begun: float = 0.0
    looped: float = 0.0
    ending: float = 0.0
    ended: float = 0.0
    peak: int = 0
    p50: float = 0.0
    p99: float = 0.0
    longest: float = 0.0
    bare: float = 0.0
    logged: list[float] = []
    whole: float = 0.0
    together: float = 0.0
    singly: float = 0.0
    written: float = 0.0


class Received(msgspec.Struct):
    """What the stub has seen: when metric values came, how many each time, and which steps; requests by operation."""

    times: list[float] = []
    counts: list[int] = []
    steps: list[int] = []
    requests: dict[str, int] = {}

    def last(self) -> float:
        """When the last value came."""
        return self.times[-1]

    def arrivals(self) -> Mapping[int, float]:
        """When each step's value came first."""
        found: dict[int, float] = {}
        each = itertools.chain.from_iterable(
            itertools.repeat(time, count) for time, count in zip(self.times, self.counts, strict=True)
        )
        for step, time in zip(self.steps, each, strict=True):
            found.setdefault(step, time)
        return found


class Run(msgspec.Struct):
    """One run, from all sides."""

    contender: str
    options: dict[str, object]
    watched: Watched
    driven: Driven
    received: Received
    online: bool

    @property
    def count(self) -> int:
        """How many metrics were logged."""
        return int(str(self.options["count"]))

    def check(self) -> None:
        """See that the stub got what was sent.

        Raises:
            RunFailed: Not all values came, or more; or nothing came at all of a run that should have said something.
        """
        if self.options["scenario"] == "import":
            return
        if not self.received.requests:
            raise RunFailed("the stub has seen no request")
        if self.count and sum(self.received.counts) != self.count:
            raise RunFailed(f"{self.count} values were logged, {sum(self.received.counts)} came")
        if unknown := [name for name in self.received.requests if name.startswith("?")]:
            raise RunFailed(f"it asked for what is not described: {', '.join(unknown)}")


class RunFailed(Exception):
    """A run that says nothing, and why."""


def run(contender: Contender, options: Mapping[str, object]) -> Run:
    """Run one scenario with one contender.

    Raises:
        RunFailed: It did not end well.
    """
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as folder, stub() as server:
        home = Path(folder)
        watched, driven = home / "watched.json", home / "driven.json"
        command = [sys.executable, str(CLIENTS / "watch.py"), str(watched), str(LIMIT), str(contender.python)]
        command += [str(CLIENTS / "drive.py"), contender.tracker, json.dumps(options), str(driven)]
        with (home / "said").open("w+b") as said:
            environment = environment_for(contender, home, server.url)
            done = subprocess.run(command, cwd=home, env=environment, stdout=said, stderr=said, check=False)
            if done.returncode or not driven.exists():
                said.seek(0)
                text = said.read().decode("utf-8", "replace").strip()[-2000:]
                raise RunFailed(f"{contender.name} {dict(options)} ended with status {done.returncode}:\n{text}")
        return Run(
            contender.name,
            dict(options),
            msgspec.json.decode(watched.read_bytes(), type=Watched),
            msgspec.json.decode(driven.read_bytes(), type=Driven),
            server.received(),
            contender.online,
        )


def environment_for(contender: Contender, home: Path, url: str) -> dict[str, str]:
    """An environment in which only what is given here decides how a tracker runs."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TZ") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "COMETR_HOME": str(home / ".cometr"),
        "COMET_URL_OVERRIDE": f"{url}/clientlib/",  # as comet_ml needs it; cometr_py takes both forms
        "COMET_API_KEY": "bench" * 5,
        "COMET_WORKSPACE": "bench",
        **contender.environment,
    }


class Stub:
    """The stub in its own process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._ask: IO[bytes] = process.stdin
        self._told: IO[bytes] = process.stdout
        self.url = f"http://127.0.0.1:{int(self._told.readline())}"

    def received(self) -> Received:
        self._ask.write(b"\n")
        self._ask.flush()
        return msgspec.json.decode(self._told.readline(), type=Received)


@contextlib.contextmanager
def stub() -> Iterator[Stub]:
    """A stub that lives as long as the block."""
    path = os.pathsep.join((f"{ROOT}", f"{ROOT / 'generated'}"))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.recording.stub"],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        yield Stub(process)
    finally:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=10)
        process.stdout.close()
