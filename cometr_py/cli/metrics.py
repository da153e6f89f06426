"""`cometr-py metrics`: the metrics of an experiment, drawn in the terminal, or as CSV or Parquet."""

from __future__ import annotations

import csv
import math
import os
import sys
import tempfile
import uuid
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from cometr_py.cli.options import Json, Key, examples
from cometr_py.cli.printing import CONSOLE, amount, figure, note, number, print_json, table
from cometr_py.core.workers import run_all
from cometr_py.errors import CometError

if TYPE_CHECKING:
    from comet_rest_v2 import models

    from cometr_py.experiments.remote import RemoteExperiment
    from cometr_py.frames.point_columns import Points

EXAMPLES = examples(
    "cometr-py metrics KEY",
    "cometr-py metrics KEY train_loss test_accuracy",
    "cometr-py metrics KEY --csv - | head",
    "cometr-py metrics KEY --parquet metrics.parquet",
)
#: What begins the name of a metric that is about the machine.
SYSTEM = "sys."
#: Characters of a drawn series.
WIDTH = 32
BLOCKS = "▁▂▃▄▅▆▇█"


def metrics(
    key: Key,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Only these; with a context it is CONTEXT_NAME.")
    ] = None,
    csv_file: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write every point to this file; - is stdout.")
    ] = None,
    parquet_file: Annotated[
        Path | None, typer.Option("--parquet", metavar="FILE", help="The same as Parquet (needs pyarrow); - is stdout.")
    ] = None,
    system: Annotated[bool, typer.Option("--system", help="Also those about the machine's load, sys.*")] = False,
    as_json: Json = False,
) -> None:
    """Show an experiment's metrics: how each went, its newest, least and greatest value; or write out every point.

    Files have the columns experiment, name, context, step, epoch, value and timestamp (milliseconds since the epoch, in
    Parquet a UTC time), one row a point, values with all their digits.
    """
    if sum(bool(choice) for choice in (csv_file, parquet_file, as_json)) > 1:
        raise typer.BadParameter("give one of them.", param_hint="--csv, --parquet, --json")
    from cometr_py.cli import experiment_ref

    one = experiment_ref.experiment(key)
    known = {summary.name: summary for summary in one.get_metrics_summary()}
    missing = [name for name in names or [] if name not in known]
    if missing:
        there = ", ".join(name for name in known if not name.startswith(SYSTEM)) or "none"
        raise typer.BadParameter(f"there is no metric {missing[0]!r}. There is: {there}", param_hint="NAME")
    hidden = 0 if names or system else sum(name.startswith(SYSTEM) for name in known)
    wanted = names or [name for name in known if system or not name.startswith(SYSTEM)]
    if parquet_file is not None:
        _write(parquet_file, lambda stream: _parquet(one, wanted, stream))
        return
    series = _read(one, wanted)
    if csv_file is not None:
        _write(csv_file, lambda stream: _csv(one.get_key(), series, stream))
        return
    rows = [_about(known[name], points) for name, points in zip(wanted, series, strict=True)]
    if as_json:
        print_json({"experiment": one.get_key(), "metrics": rows})
        return
    drawn = [sparkline(_values(points)) for points in series]
    shown = [
        (row["name"], line, row["points"], *(number(row[column]) for column in ("last", "min", "max")))
        for row, line in zip(rows, drawn, strict=True)
    ]
    table(("metric", "", "points", "last", "min", "max"), shown, right=("points", "last", "min", "max"))
    if hidden:
        note(f"And {amount(hidden, 'metric')} about the machine; --system shows them.")


def sparkline(values: Sequence[float], width: int = WIDTH) -> str:
    """Values as blocks of different heights: of a long series the means of equal stretches.

    NaN is a gap; the infinities are the lowest and the highest block.
    """
    if len(values) > width:
        cuts = [place * len(values) // width for place in range(width + 1)]
        values = [_mean(values[begin:end]) for begin, end in pairwise(cuts)]
    finite = [value for value in values if math.isfinite(value)]
    # Halved, so that the distance of the greatest floats is one, too.
    least, spread = min(finite, default=0.0) / 2, max(finite, default=0.0) / 2 - min(finite, default=0.0) / 2

    def block(value: float) -> str:
        if math.isnan(value):
            return " "
        if math.isinf(value):
            return BLOCKS[-1] if value > 0 else BLOCKS[0]
        return BLOCKS[round((value / 2 - least) / spread * (len(BLOCKS) - 1))] if spread else BLOCKS[0]

    return "".join(map(block, values))


def _mean(values: Sequence[float]) -> float:
    there = [value for value in values if not math.isnan(value)]
    # Each divided by itself, so that the sum of great ones does not overflow.
    return sum(value / len(there) for value in there) if there else math.nan


def _read(one: RemoteExperiment, names: Sequence[str]) -> list[Points]:
    """Every point of each of the metrics."""
    from cometr_py.frames.fetch import Wish, fetch

    client = one.client
    wishes = [Wish(client, one.get_key(), name, None, False) for name in names]
    with tempfile.TemporaryDirectory(prefix="cometr_py-") as folder, CONSOLE.progress("reading metrics") as line:
        return run_all(lambda wish: fetch(wish, Path(folder)), wishes, 8, on_done=line.update)


def _values(points: Points) -> array[float]:
    """Return the values in the order of their steps, as far as there are steps."""
    order = range(len(points))
    if 1 not in points.no_step:
        order = sorted(order, key=points.step.__getitem__)  # type: ignore[assignment]  # any sequence of places
    return array("d", (points.value[place] for place in order))


def _about(summary: models.ValueSummary, points: Points) -> dict[str, Any]:
    from cometr_py.cli.experiment_ref import known

    return {
        "name": summary.name,
        "context": known(summary.run_context_current),
        "points": len(points),
        "last": figure(known(summary.value_current)),
        "min": figure(known(summary.value_min)),
        "max": figure(known(summary.value_max)),
    }


def _csv(key: str, series: Sequence[Points], stream: IO[bytes]) -> None:
    for row in _rows(key, series):
        stream.write(_line(row))


def _rows(key: str, series: Sequence[Points]) -> Iterator[Sequence[object]]:
    yield "experiment", "name", "context", "step", "epoch", "value", "timestamp"
    for points in series:
        names, contexts = list(points.names.labels()), [*points.contexts.labels(), ""]
        for place in range(len(points)):
            yield (
                key,
                names[points.name[place]],
                contexts[points.context[place]],
                "" if points.no_step[place] else points.step[place],
                "" if points.no_epoch[place] else points.epoch[place],
                points.value[place],
                "" if points.no_timestamp[place] else points.timestamp[place],
            )


def _line(row: Sequence[object]) -> bytes:
    lines: list[str] = []
    csv.writer(_Lines(lines), lineterminator="\n").writerow(row)
    return lines[0].encode("utf-8", "replace")


class _Lines:
    """What the CSV module writes to."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append


def _parquet(one: RemoteExperiment, names: Sequence[str], stream: IO[bytes]) -> None:
    from cometr_py import frames

    read = frames.metrics(one, names, as_="arrow")
    import pyarrow.parquet

    pyarrow.parquet.write_table(read, stream)


def _write(target: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file, under another name until all of it is there; or write to stdout."""
    if str(target) == "-":
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    if not target.parent.is_dir():
        raise CometError(f"{target} cannot be written: there is no folder {target.parent}.")
    draft = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with draft.open("wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    note(f"{target} is written.")
