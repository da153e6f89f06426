"""Recording beside comet_ml and other trackers: calls, delivery, memory, start and end, age on the server."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.benchmarks.recording import contenders, measure, plan
from tests.benchmarks.recording.contenders import COMETR, REFERENCE, Contender
from tests.benchmarks.recording.measure import Run, RunFailed
from tests.benchmarks.recording.plan import Series
from tests.benchmarks.recording.table import table


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench recording", description=__doc__)
    parser.add_argument("--reference", action="store_true", help="beside comet_ml online no other tracker")
    parser.add_argument("--million", action="store_true", help="a million metrics with comet_ml, too: minutes more")
    parser.add_argument("--rounds", type=int, help="how often to run everything, instead of two to five times")
    parser.add_argument("--only", nargs="+", default=[], metavar="SERIES", help=", ".join(_names()))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to keep every single figure")
    given = parser.parse_args(arguments)
    if unknown := set(given.only) - set(_names()):
        parser.error(f"there is no series {unknown.pop()}; there are {', '.join(_names())}")
    taking_part = contenders.contenders(peers=not given.reference)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; " + ", ".join(map(_introduced, taking_part)))
    if REFERENCE not in [one.name for one in taking_part]:
        print(f"{REFERENCE} is not there to be compared with; `scripts/bench --prepare` installs it.")
    begun = time.monotonic()
    results: dict[str, dict[str, list[Run | None]]] = {}
    failures: list[str] = []
    for series in plan.series(given.rounds, given.only):
        results[series.name] = _run(series, taking_part, given.million, failures)
    text, reached = table(results, [one.name for one in taking_part])
    print(f"\n{text}\n")
    for failure in failures:
        print(f"failed: {failure}")
    print(f"{time.monotonic() - begun:.0f} s. Ratios are of neighbouring runs.")
    if scaled := [one for one in taking_part if one.count < plan.MANY]:
        print(", ".join(f"{one.name} logs {one.count:,} for 100k, scaled up" for one in scaled))
    if given.json is not None:
        given.json.write_bytes(msgspec.json.encode(results))
    return 0 if reached and not failures else 1


def _run(
    series: Series, taking_part: Sequence[Contender], million: bool, failures: list[str]
) -> dict[str, list[Run | None]]:
    """The rounds of one series, the contenders in turn, so that a busy machine slows all of them."""
    found: dict[str, list[Run | None]] = {}
    for number in range(series.rounds):
        for contender in taking_part:
            if not _takes_part(contender, series, number, million):
                continue
            options = dict(series.options)
            if series.name == "many":
                options["count"] = contender.count
            begun = time.monotonic()
            result: Run | None = None
            try:
                result = measure.run(contender, options)
                if contender.online:
                    result.check()
            except RunFailed as error:
                failures.append(f"{series.name}, {contender.name}: {error}")
            found.setdefault(contender.name, []).append(result)
            if sys.stderr.isatty():
                progress = f"{series.name} {number + 1}/{series.rounds} {contender.name}"
                print(f"{progress}: {time.monotonic() - begun:.1f} s", file=sys.stderr)
    return found


def _takes_part(contender: Contender, series: Series, number: int, million: bool) -> bool:
    if contender.name == COMETR:
        return True
    if series.name == "million":
        return million and contender.name == REFERENCE
    # The others are there for orders of magnitude: once is enough.
    return contender.name == REFERENCE or number == 0


def _names() -> list[str]:
    return list(dict.fromkeys(series.name.partition(" ")[0] for series in plan.SERIES))


def _introduced(contender: Contender) -> str:
    return f"{contender.name} {contender.version}"


if __name__ == "__main__":
    sys.exit(main())
