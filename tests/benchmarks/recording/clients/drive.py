"""One run of one tracker: ``python drive.py TRACKER OPTIONS REPORT``, options and report in JSON.

Runs in the tracker's interpreter, so it needs the standard library only. Times in the report are seconds of the
monotonic clock, which is the same in every process of this machine.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from trackers import TRACKERS, Tracker

#: Metrics that are logged in turn.
NAMES = [f"bench_{number}" for number in range(10)]
#: Latencies below 10 ms are counted in steps of 20 ns: constant memory, however many there are.
STEP_NS, STEPS = 20, 500_000
#: Loop steps that are timed together.
BLOCK = 100
#: What one step of CPU-bound work should take, seconds.
WORK = 0.001


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
    """Many calls in a row, each timed, with or without work in between."""
    tracker.load()
    tracker.begin()
    latencies, log, clock = Latencies(), tracker.log, time.perf_counter_ns
    rounds = rounds_of_work() if options["work"] else 0
    begun = time.monotonic()
    for step in range(options["count"]):
        if rounds:
            work(rounds)
        before = clock()
        log(NAMES[step % 10], 0.5, step)
        latencies.add(clock() - before)
    looped = time.monotonic()
    return {
        "begun": begun,
        "looped": looped,
        **_ended(tracker),
        "p50": latencies.quantile(0.5),
        "p99": latencies.quantile(0.99),
        "longest": latencies.longest(),
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
    """A training loop of CPU-bound steps: bare, with ten metrics a step in one call and in ten, and bare again."""
    tracker.load()
    rounds, blocks = rounds_of_work(), options["blocks"]
    values = {name: 0.5 for name in NAMES}

    def bare(step: int) -> None:
        work(rounds)

    def together(step: int) -> None:
        work(rounds)
        tracker.log_many(values, step)

    def singly(step: int) -> None:
        work(rounds)
        for name in NAMES:
            tracker.log(name, 0.5, step)

    before = _blocks(bare, blocks)
    tracker.begin()
    in_one, one_by_one = _blocks(together, blocks), _blocks(singly, blocks)
    report = _ended(tracker)
    step = statistics.median(before + _blocks(bare, blocks))
    return {
        "step": step / BLOCK,
        "together": statistics.median(in_one) / step - 1,
        "singly": statistics.median(one_by_one) / step - 1,
        **report,
    }


def _blocks(step: Callable[[int], None], count: int) -> list[float]:
    """Seconds of so many blocks of steps."""
    found = []
    for block in range(count):
        before = time.perf_counter()
        for number in range(BLOCK):
            step(block * BLOCK + number)
        found.append(time.perf_counter() - before)
    return found


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
