"""What every benchmark here needs: repeated pairs of measurements, and a table."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence


def in_turn(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Seconds that each task takes, once in each round; in turn, so that a busy machine slows all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            gc.collect()
            start = time.perf_counter()
            result = task()
            seconds[name].append(time.perf_counter() - start)
            del result
    return seconds


def ratio(of: Sequence[float], to: Sequence[float]) -> float:
    """The median of the rounds' ratios."""
    return statistics.median(one / other for one, other in zip(of, to, strict=True))


def table(seconds: Mapping[str, Sequence[float]], base: str) -> str:
    """A line for each measurement: median, least and most in milliseconds, and the ratio to the base."""
    width = max(map(len, seconds))
    lines = [f"{'':{width}}   median      min      max    ratio", "-" * (width + 36)]
    for name, values in seconds.items():
        numbers = [1000 * number for number in (statistics.median(values), min(values), max(values))]
        times = " ".join(f"{number:8.1f}" for number in numbers)
        lines.append(f"{name:{width}} {times} {ratio(values, seconds[base]):8.2f}")
    return "\n".join(lines)


def verdict(what: str, found: float, target: float, *, at_least: bool, unit: str = "×") -> bool:
    """Print whether a target is reached; gives it, too."""
    reached = found >= target if at_least else found <= target
    limit = f"{'≥' if at_least else '≤'} {target} {unit}"
    print(f"{what}: {found:.2f} {unit}, target {limit}: {'reached' if reached else 'MISSED'}")
    return reached
