"""One run of one tracker: ``python drive.py TRACKER OPTIONS REPORT``, options and report in JSON.

Each tracker runs with its own defaults: whatever it records by itself is part of what it costs.
Runs in the tracker's interpreter, so it needs the standard library only. Times in the report are seconds of the
monotonic clock, which is the same in every process of this machine.
"""

from __future__ import annotations

import functools
import importlib
import itertools
import json
import os
import random
import statistics
import sys
import time
from array import array
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

PROJECT = "bench"
#: Metrics that are logged in turn.
NAMES = [f"bench_{number}" for number in range(10)]
#: Latencies below 10 ms are counted in steps of 20 ns: constant memory, however many there are.
STEP_NS, STEPS = 20, 500_000
#: Steps of a loop that are timed together.
STRETCH = 10
#: As long as ten metrics in a journal, and as one.
LINE, RECORD = bytes(160), bytes(44)
#: Calls between two bare writes that are timed beside them.
WRITE_EVERY = 10
#: What one step of CPU-bound work should take, seconds.
WORK = 0.001


class Tracker:
    """A tracker of experiments.

    Attributes:
        log: Logs a metric: name, value, step. The tracker's own function wherever that takes these three.
        log_many: Logs several at once: names and values, step.
    """

    module_name: str
    log: Callable[[str, float, int], object]
    log_many: Callable[[Mapping[str, float], int], object]

    def load(self) -> None:
        """Import it."""
        self.module: Any = importlib.import_module(self.module_name)

    def begin(self) -> None:
        """Create an experiment; :attr:`log` and :attr:`log_many` can be called from here on."""
        raise NotImplementedError

    def end(self) -> None:
        """End the experiment, as its documentation says."""
        raise NotImplementedError


class Cometr(Tracker):
    module_name = "cometr_py"

    def begin(self) -> None:
        self._experiment = self.module.create_experiment(project_name=PROJECT)
        self.log = self._experiment.log_metric
        self.log_many = self._experiment.log_metrics

    def end(self) -> None:
        self._experiment.stop()


class CometMl(Tracker):
    module_name = "comet_ml"

    def begin(self) -> None:
        self._experiment = self._create()
        self.log = self._experiment.log_metric
        self.log_many = lambda metrics, step: self._experiment.log_metrics(metrics, step=step)

    def end(self) -> None:
        self._experiment.end()

    def _create(self) -> Any:
        return self.module.Experiment(project_name=PROJECT)


class CometMlOffline(CometMl):
    def _create(self) -> Any:
        return self.module.OfflineExperiment(project_name=PROJECT, offline_directory=str(Path.cwd()))


class Trackio(Tracker):
    module_name = "trackio"

    def begin(self) -> None:
        self.module.init(project=PROJECT)
        self.log = lambda name, value, step: self.module.log({name: value}, step=step)
        self.log_many = lambda metrics, step: self.module.log(dict(metrics), step=step)

    def end(self) -> None:
        self.module.finish()


class Mlflow(Tracker):
    module_name = "mlflow"

    def begin(self) -> None:
        os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"  # all that its smaller distribution can write to by itself
        self.module.set_tracking_uri(f"file:{Path.cwd()}/mlruns")
        self.module.set_experiment(PROJECT)
        self.module.start_run()
        self.log = functools.partial(self.module.log_metric, synchronous=False)
        self.log_many = functools.partial(self.module.log_metrics, synchronous=False)

    def end(self) -> None:
        self.module.end_run()


class Wandb(Tracker):
    module_name = "wandb"

    def begin(self) -> None:
        self._run = run = self.module.init(mode="offline", project=PROJECT, dir=str(Path.cwd()))
        self.log = lambda name, value, step: run.log({name: value}, step=step)
        self.log_many = lambda metrics, step: run.log(dict(metrics), step=step)

    def end(self) -> None:
        self._run.finish()


TRACKERS: dict[str, type[Tracker]] = {
    "cometr_py": Cometr,
    "comet_ml": CometMl,
    "comet_ml offline": CometMlOffline,
    "trackio": Trackio,
    "mlflow": Mlflow,
    "wandb": Wandb,
}


class Latencies:
    """How long calls took."""

    def __init__(self) -> None:
        self._counts = array("I", bytes(4 * STEPS))
        self._longer: list[int] = []
        self._total = 0

    def add(self, nanoseconds: int) -> None:
        self._total += 1
        if nanoseconds < STEP_NS * STEPS:
            self._counts[nanoseconds // STEP_NS] += 1
        else:
            self._longer.append(nanoseconds)

    def quantile(self, share: float) -> float:
        """Seconds that this share of the calls took at the most."""
        wanted, seen = share * self._total, 0
        for index, count in enumerate(self._counts):
            seen += count
            if seen >= wanted and seen:
                return (index + 0.5) * STEP_NS / 1e9
        return sorted(self._longer)[int(wanted) - seen - 1] / 1e9

    def longest(self) -> float:
        """Seconds of the slowest call."""
        if self._longer:
            return max(self._longer) / 1e9
        return max(index for index, count in enumerate(self._counts) if count) * STEP_NS / 1e9


def work(rounds: int) -> int:
    """Something that keeps one core busy, and the interpreter with it."""
    number = 1
    for _ in range(rounds):
        number = number * 1103515245 + 12345 & 0x7FFFFFFF
    return number


def rounds_of_work() -> int:
    """How many rounds take a millisecond on an undisturbed core."""
    best = min(_seconds(lambda: work(5000)) for _ in range(50))
    return max(1, round(5000 * WORK / best))


def imported(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    return {"import": _seconds(tracker.load)}


def empty(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    """Begin and end, nothing in between."""
    tracker.load()
    tracker.begin()
    return _ended(tracker)


def first(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    """One metric, as early as possible."""
    tracker.load()
    tracker.begin()
    tracker.log(NAMES[0], 0.5, 0)
    return {"first": time.monotonic(), **_ended(tracker)}


def calls(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    """Many calls in a row, each timed, with or without work between them, and bare writes of as many bytes."""
    tracker.load()
    tracker.begin()
    latencies, log, clock = Latencies(), tracker.log, time.perf_counter_ns
    writes, write, file = Latencies(), os.write, os.open("bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    rounds = rounds_of_work() if options["work"] else 0
    begun = time.monotonic()
    for step in range(options["count"]):
        if rounds:
            work(rounds)
        before = clock()
        log(NAMES[step % 10], 0.5, step)
        latencies.add(clock() - before)
        if step % WRITE_EVERY == 0:
            before = clock()
            write(file, RECORD)
            writes.add(clock() - before)
    looped = time.monotonic()
    return {
        "begun": begun,
        "looped": looped,
        **_ended(tracker),
        "p50": latencies.quantile(0.5),
        "p99": latencies.quantile(0.99),
        "longest": latencies.longest(),
        "bare": writes.quantile(0.5),
    }


def age(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    """Calls at a steady pace; says when each was made."""
    tracker.load()
    tracker.begin()
    rate, logged = options["rate"], array("d")
    begun = time.monotonic()
    for step in range(int(rate * options["seconds"])):
        time.sleep(max(0.0, begun + step / rate - time.monotonic()))
        logged.append(time.monotonic())
        tracker.log(NAMES[step % 10], 0.5, step)
    return {"logged": list(logged), **_ended(tracker)}


def loop(tracker: Tracker, options: dict[str, Any]) -> dict[str, Any]:
    """A training loop of CPU-bound steps that logs ten metrics a step.

    Stretches of the loop that log in every step, by one call or by ten, are compared with bare ones just before or
    after, which a busy machine slows just as much; what goes on beside the loop slows those too. So the loop is also
    compared with one before and one after the experiment. Stretches whose steps end with a bare write to a file show
    what it costs at the least to hand anything to the system, so that it outlives the process.
    """
    tracker.load()
    rounds, stretches = rounds_of_work(), options["stretches"]
    values = dict.fromkeys(NAMES, 0.5)
    numbers = itertools.count()

    def bare() -> None:
        work(rounds)

    def together() -> None:
        work(rounds)
        tracker.log_many(values, next(numbers))

    def singly() -> None:
        work(rounds)
        step = next(numbers)
        for name in NAMES:
            tracker.log(name, 0.5, step)

    journal = os.open("written", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def written() -> None:
        work(rounds)
        os.write(journal, LINE)

    (before,) = _stretches(stretches, bare)
    tracker.begin()
    (whole,) = _stretches(stretches, together)
    beside, *others = _stretches(stretches, bare, together, singly, written)
    report = _ended(tracker)
    (after,) = _stretches(stretches, bare)
    in_one, one_by_one, bare_write = (
        statistics.median(logging / idle for logging, idle in zip(found, beside, strict=True)) - 1 for found in others
    )
    slower = statistics.median(whole) / statistics.median([*before, *after]) - 1
    return {"whole": slower, "together": in_one, "singly": one_by_one, "written": bare_write, **report}


def _stretches(count: int, *steps: Callable[[], None]) -> list[list[float]]:
    """Seconds of stretches of a loop of each of the steps, the stretches in turn, in an order that is chance."""
    found: list[list[float]] = [[] for _ in steps]
    chance, order = random.Random(count), list(range(len(steps)))
    for _ in range(count):
        chance.shuffle(order)
        for which in order:
            found[which].append(_seconds(functools.partial(_stretch, steps[which])))
    return found


def _stretch(step: Callable[[], None]) -> None:
    for _ in range(STRETCH):
        step()


def _seconds(task: Callable[[], object]) -> float:
    before = time.perf_counter()
    task()
    return time.perf_counter() - before


def _ended(tracker: Tracker) -> dict[str, Any]:
    """End the experiment; when that was, and the most memory that this process has used."""
    ending = time.monotonic()
    tracker.end()
    return {"ending": ending, "ended": time.monotonic(), "peak": _peak_memory()}


def _peak_memory() -> int:
    """Bytes that this process has had in memory at most."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("this system does not say how much memory a process has used")


SCENARIOS: dict[str, Callable[[Tracker, dict[str, Any]], dict[str, Any]]] = {
    "import": imported,
    "empty": empty,
    "first": first,
    "calls": calls,
    "age": age,
    "loop": loop,
}

if __name__ == "__main__":
    given = json.loads(sys.argv[2])
    Path(sys.argv[3]).write_text(json.dumps(SCENARIOS[given["scenario"]](TRACKERS[sys.argv[1]](), given)))
