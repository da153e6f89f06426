"""What is run, how often, and what is read from it: the rows of the table and their targets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.benchmarks.recording.measure import Run

MANY, MILLION = 100_000, 1_000_000


@dataclass(frozen=True)
class Series:
    """Runs of one kind, by each contender in turn.

    Attributes:
        name: What rows call it.
        options: For ``clients/drive.py``.
        rounds: How often.
    """

    name: str
    options: dict[str, object]
    rounds: int


@dataclass(frozen=True)
class Row:
    """One figure.

    Attributes:
        label: What it is.
        series: The runs that it is read from.
        value: How; seconds, bytes, or a plain number.
        unit: What it is shown in.
        ratio: The most that its ratio to the reference may be.
        most: The most that the figure itself may be.
    """

    label: str
    series: str
    value: Callable[[Run], float]
    unit: str
    ratio: float | None = None
    most: float | None = None


#: Each unit's name, and what a figure is divided by.
UNITS = {"s": 1.0, "ms": 1e-3, "µs": 1e-6, "MiB": float(1 << 20), "%": 0.01, "×": 1.0}

SERIES = (
    Series("import", {"scenario": "import", "count": 0}, 5),
    Series("empty", {"scenario": "empty", "count": 0}, 5),
    Series("first", {"scenario": "first", "count": 1}, 5),
    Series("paced", {"scenario": "calls", "work": True, "count": 3000}, 3),
    Series("loop", {"scenario": "loop", "stretches": 200, "count": 200 * 10 * 30}, 5),
    Series("age 1", {"scenario": "age", "rate": 1, "seconds": 8, "count": 8}, 2),
    Series("age 100", {"scenario": "age", "rate": 100, "seconds": 5, "count": 500}, 2),
    Series("age 1000", {"scenario": "age", "rate": 1000, "seconds": 5, "count": 5000}, 2),
    Series("many", {"scenario": "calls", "work": False, "count": MANY}, 3),
    Series("million", {"scenario": "calls", "work": False, "count": MILLION}, 1),
)


def series(rounds: int | None, only: list[str]) -> list[Series]:
    """The runs to make: all, or those named; as often as usual, or ``rounds`` times, a million at a time but once."""
    chosen = [one for one in SERIES if not only or one.name.partition(" ")[0] in only]
    return [one if rounds is None or one.name == "million" else replace(one, rounds=rounds) for one in chosen]


def delivered(run: Run) -> float:
    """Seconds from the first call until everything had arrived; for 100,000 where a contender logs fewer."""
    until = run.received.last() if run.online else run.driven.ended
    whole = MILLION if run.count == MILLION else MANY
    return (until - run.driven.begun) * whole / run.count


def ended(run: Run) -> float:
    """Seconds from the first call until the call that ends the experiment had returned, likewise."""
    whole = MILLION if run.count == MILLION else MANY
    return (run.driven.ended - run.driven.begun) * whole / run.count


def age(run: Run) -> float:
    """Seconds after its call at which a value was on the server, p99."""
    if not run.online:
        raise NotMeasured
    arrivals = run.received.arrivals()
    ages = sorted(arrivals[step] - logged for step, logged in enumerate(run.driven.logged))
    return ages[min(len(ages) - 1, int(0.99 * len(ages)))]


def first_arrived(run: Run) -> float:
    """Seconds from the start of the process until its metric was on the server."""
    if not run.online:
        raise NotMeasured
    return run.received.last() - run.watched.spawned


class NotMeasured(Exception):
    """A row that a contender has no figure for, by its nature."""


ROWS = (
    Row("import", "import", lambda run: run.driven.load, "ms", ratio=0.15),
    Row("process start → first metric accepted", "first", lambda run: run.driven.first - run.watched.spawned, "s", 0.3),
    Row("process start → first metric on the server", "first", first_arrived, "s"),
    Row("empty run: end → process exit", "empty", lambda run: run.watched.exited - run.driven.ending, "s", ratio=0.1),
    Row("empty run: CPU, all processes", "empty", lambda run: run.watched.cpu, "s"),
    Row("a call, unpaced: p50", "many", lambda run: run.driven.p50, "µs", ratio=0.1),
    Row(
        "a call, unpaced: p50, beside a bare write", "many", lambda run: run.driven.p50 / run.driven.bare, "×", most=2.2
    ),
    Row("a call, unpaced: p99", "many", lambda run: run.driven.p99, "µs"),
    Row("a call, unpaced: longest", "many", lambda run: run.driven.longest, "ms", ratio=0.25),
    Row("a call, 1 ms of work between: p50", "paced", lambda run: run.driven.p50, "µs", ratio=0.3),
    Row("a call, 1 ms of work between: p99", "paced", lambda run: run.driven.p99, "µs"),
    Row("a call, 1 ms of work between: longest", "paced", lambda run: run.driven.longest, "ms", ratio=0.25),
    Row("100k metrics: all on the server", "many", delivered, "s", ratio=1 / 25),
    Row("100k metrics: end returned", "many", ended, "s"),
    Row("1M metrics: all on the server", "million", delivered, "s"),
    Row("CPU a metric (100k), all processes", "many", lambda run: run.watched.cpu / run.count, "µs", ratio=0.06),
    Row("CPU a metric (1M), all processes", "million", lambda run: run.watched.cpu / run.count, "µs"),
    Row("peak memory (100k), all processes", "many", lambda run: run.watched.tree_peak, "MiB"),
    Row("peak memory (1M), all processes", "million", lambda run: run.watched.tree_peak, "MiB"),
    Row("peak memory (100k), training process", "many", lambda run: run.driven.peak, "MiB"),
    Row("peak memory (1M), training process", "million", lambda run: run.driven.peak, "MiB"),
    Row("call → on the server, p99, 1 call/s", "age 1", age, "s", most=2.0),
    Row("call → on the server, p99, 100 calls/s", "age 100", age, "s", most=2.0),
    Row("call → on the server, p99, 1,000 calls/s", "age 1000", age, "s", most=2.0),
    Row("1 ms step with 10 metrics in a call: longer by", "loop", lambda run: run.driven.together, "%", most=0.01),
    Row("1 ms step with 10 calls of a metric: longer by", "loop", lambda run: run.driven.singly, "%"),
    Row("1 ms step with a bare write to a file: longer by", "loop", lambda run: run.driven.written, "%"),
    Row("the same loop before and after: slower by", "loop", lambda run: run.driven.whole, "%"),
)


@dataclass(frozen=True)
class Growth:
    """How a figure at a million compares with the same at 100,000; for cometr_py alone.

    Attributes:
        label: What it is.
        value: The figure.
        most: The most that it may grow: times over where ``times`` is true, by bytes otherwise.
    """

    label: str
    value: Callable[[Run], float]
    most: float
    times: bool


GROWTHS = (
    Growth("1M metrics to 100k: time", delivered, 11.0, times=True),
    # An allocator may round up differently; 1 MiB would be one byte a record.
    Growth("1M metrics to 100k: memory, training process", lambda run: run.driven.peak, float(1 << 20), times=False),
)
