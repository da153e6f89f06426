"""What commands print: tables for people, JSON for programs, without control characters.

Names, tags, and messages are untrusted: they are never read as markup, and control characters are shown as escapes.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence

from cometr_py.core.console import Console, is_terminal, printable

__all__ = [
    "CONSOLE",
    "amount",
    "data",
    "duration",
    "figure",
    "note",
    "number",
    "print_json",
    "record",
    "say",
    "table",
    "when",
]

#: Wide enough for every line where there is no terminal that could be narrower.
_ENDLESS = 100_000
_UNPRINTABLE = re.compile(r"[^\n -~\xa1-\U0010ffff]|[^\x00-\x7f]")


#: Where commands write. A closed pipe raises an error, which ends the command.
CONSOLE = Console(prefix="", strict=True)


def say(text: str) -> None:
    """One line on stdout."""
    CONSOLE.output(printable(text))


def note(text: str) -> None:
    """One line on stderr: what programs that read stdout need not know."""
    CONSOLE.notice(printable(text))


def data(text: str) -> None:
    """Print the result of a command on stdout, without logging it."""
    CONSOLE.output(text, level=None)


def print_json(value: object) -> None:
    """Print one JSON document on stdout. NaN and the infinities become strings."""
    text = json.dumps(_finite(value), ensure_ascii=False, indent=2, allow_nan=False)
    data(_UNPRINTABLE.sub(_escaped, text))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[str] = ()) -> None:
    """Print a table on stdout, as wide as the terminal; elsewhere each row is one line with all of its text.

    Args:
        columns: Their names. A column called ``key`` is never folded, so that keys can be copied.
        rows: The values; None is an empty cell.
        right: The columns that are aligned to the right.
    """
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    cells = [[printable(value) for value in row] for row in rows]
    for place, name in enumerate(columns):
        longest = max((len(row[place]) for row in cells), default=0)
        made.add_column(
            name,
            justify="right" if name in right else "left",
            overflow="fold",
            no_wrap=name == "key",
            min_width=longest if name == "key" else None,
        )
    for row in cells:
        made.add_row(*map(Text, row))
    _print(made)


def record(facts: Mapping[str, object]) -> None:
    """Names and values, a line each; those without a value are left out."""
    shown = {printable(name): printable(value) for name, value in facts.items() if value not in (None, "")}
    width = max(map(len, shown), default=0)
    for name, value in shown.items():
        data(f"{name:{width}}  {value}")


def when(milliseconds: int | None) -> str:
    """Return a time as local time."""
    if milliseconds is None:
        return ""
    try:
        return dt.datetime.fromtimestamp(milliseconds / 1000).strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):  # further from now than the calendar reaches
        return str(milliseconds)


def duration(milliseconds: int | None) -> str:
    """Return a duration with its two largest units."""
    if milliseconds is None or milliseconds < 0:
        return ""
    if milliseconds < 60_000:
        return f"{milliseconds / 1000:.3g} s"
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {seconds} s"


def number(value: float | str | None) -> str:
    """Return a number with six digits; other strings unchanged."""
    try:
        return "" if value is None else f"{float(value):.6g}"
    except ValueError:
        return str(value)


def figure(text: str | None) -> float | str | None:
    """Return a stored value as a number, if it is one."""
    try:
        return None if text is None else int(text) if re.fullmatch(r"-?\d{1,18}", text) else float(text)
    except ValueError:
        return text


def amount(count: int, singular: str, plural: str | None = None) -> str:
    """``1 file``, ``2 files``."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def _print(made: object) -> None:
    from rich.console import Console

    width = None if is_terminal(CONSOLE.stdout) else _ENDLESS
    console = Console(markup=False, emoji=False, highlight=False, width=width)
    with console.capture() as drawn:
        console.print(made)
    data("\n".join(line.rstrip() for line in drawn.get().splitlines()))


def _finite(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, Mapping):
        return {str(name): _finite(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(member) for member in value]
    return value


def _escaped(found: re.Match[str]) -> str:
    """Return the character as JSON escapes it, unless it is printable."""
    character = found.group()
    return character if character.isprintable() else json.dumps(character)[1:-1] if character != "\x7f" else "\\u007f"
