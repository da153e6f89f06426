"""The figures side by side, with ratios, targets and verdicts."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.recording.contenders import COMETR, REFERENCE
from tests.benchmarks.recording.measure import Run
from tests.benchmarks.recording.plan import GROWTHS, ROWS, UNITS, Growth, NotMeasured, Row

#: Runs by series and contender, in the order of the rounds; None for one that failed.
Results = Mapping[str, Mapping[str, Sequence[Run | None]]]


@dataclass(frozen=True)
class Line:
    """A line of the table, and whether it reaches its target; None where it has none."""

    cells: list[str]
    reached: bool | None


def table(results: Results, contenders: Sequence[str]) -> tuple[str, bool]:
    """The table, and whether every target was reached by a figure."""
    others = [name for name in contenders if name not in (COMETR, REFERENCE)]
    lines = [
        *(row_line(row, results, others) for row in ROWS if row.series in results),
        *(growth_line(growth, results) for growth in GROWTHS if {"many", "million"} <= results.keys()),
    ]
    heads = ["median [least..most]", COMETR, REFERENCE, "ratio", "target", "verdict", *others]
    rows = [heads, *(line.cells for line in lines)]
    rows = [row + [""] * (len(heads) - len(row)) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    text.insert(1, "-" * sum(widths, 2 * (len(widths) - 1)))
    return "\n".join(text), all(line.reached is not False for line in lines)


def row_line(row: Row, results: Results, others: Sequence[str]) -> Line:
    runs = results[row.series]
    own, reference = (figures(row.value, runs.get(name, ())) for name in (COMETR, REFERENCE))
    # Zero and less is possible where a difference is measured; a ratio to it says nothing.
    pairs = [a / b for a, b in zip(own, reference, strict=False) if a is not None and b is not None and b > 0]
    reached, target = None, ""
    if row.ratio is not None:
        target = f"≤ {row.ratio:.2f} ×"
        reached = statistics.median(pairs) <= row.ratio if pairs else None
    elif row.most is not None:
        target = f"≤ {shown(row.most, row.unit)}"
        known = [value for value in own if value is not None]
        reached = bool(known) and statistics.median(known) <= row.most
    cells = [
        row.label,
        spread(own, row.unit),
        spread(reference, row.unit),
        spread(pairs, "×") if row.most is None else "",
        target,
        verdict(reached),
        *(spread(figures(row.value, runs.get(name, ())), row.unit) for name in others),
    ]
    return Line(cells, reached)


def growth_line(growth: Growth, results: Results) -> Line:
    many, million = (
        [value for value in figures(growth.value, results[name].get(COMETR, ())) if value is not None]
        for name in ("many", "million")
    )
    if not many or not million:
        return Line([growth.label, "no figure"], False)
    before, after = statistics.median(many), statistics.median(million)
    grown = after / before if growth.times else after - before
    unit = "×" if growth.times else "MiB"
    reached = grown <= growth.most
    found = f"{'' if growth.times else '+ '}{shown(grown, unit)}"
    return Line([growth.label, found, "", "", f"≤ {shown(growth.most, unit)}", verdict(reached)], reached)


def figures(value: Callable[[Run], float], runs: Sequence[Run | None]) -> list[float | None]:
    """A figure of each run, None where there is none."""
    found: list[float | None] = []
    for run in runs:
        try:
            found.append(None if run is None else value(run))
        except NotMeasured:
            found.append(None)
    return found


def spread(values: Sequence[float | None], unit: str) -> str:
    """Median, least and most."""
    known = [value for value in values if value is not None]
    if not known:
        return "–"
    least, middle, most = (shown(value, unit) for value in (min(known), statistics.median(known), max(known)))
    if len(known) == 1:
        return middle
    return f"{middle} [{least.removesuffix(unit).strip()}..{most.removesuffix(unit).strip()}]"


def shown(value: float, unit: str) -> str:
    """Three digits and the unit."""
    number = value / UNITS.get(unit, 1.0)
    digits = 0 if abs(number) >= 100 else 1 if abs(number) >= 10 else 2 if abs(number) >= 0.1 else 3
    return f"{number:.{digits}f} {unit}".strip()


def verdict(reached: bool | None) -> str:
    return "" if reached is None else "reached" if reached else "MISSED"
