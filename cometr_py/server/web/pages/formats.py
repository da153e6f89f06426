"""How values look on the pages: times, durations, sizes, numbers and addresses."""

from __future__ import annotations

import datetime
import math
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from cometr_py.core.durations import no_signal_for, rough_duration
from cometr_py.server.web.queries.experiments import ExperimentHead

_UNITS = ("bytes", "KB", "MB", "GB", "TB", "PB")
#: Python refuses to read or write much longer numbers.
_LONGEST_NUMBER = 400


def address(*steps: str, **query: object) -> str:
    """Return the address of a page, given the names that lead to it, without the empty parts of the query."""
    path = "/" + "/".join(quote(step, safe="") for step in steps)
    pairs = {name: value for name, value in query.items() if value not in (None, "", [], ())}
    return f"{path}?{urlencode(pairs, doseq=True)}" if pairs else path


def beginning(text: str | None, longest: int) -> str:
    """Return a string, or its beginning with an ellipsis if it is longer."""
    text = text or ""
    return text if len(text) <= longest else f"{text[:longest]}…"


def moment(milliseconds: int | None) -> Markup:
    """Return a time: in UTC here, in the reader's own zone once the page's script has converted it."""
    if milliseconds is None:
        return Markup("")
    try:
        when = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    except (OverflowError, ValueError, OSError):
        return escape(str(milliseconds))
    return Markup('<time datetime="{}">{} UTC</time>').format(
        when.strftime("%Y-%m-%dT%H:%M:%SZ"), when.strftime("%Y-%m-%d %H:%M:%S")
    )


def duration(milliseconds: float | None) -> str:
    """Return a duration with its two largest units."""
    if milliseconds is None:
        return ""
    seconds = milliseconds / 1000
    if seconds < 60:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    for size, unit, smaller, small in ((86400, "d", 3600, "h"), (3600, "h", 60, "min"), (60, "min", 1, "s")):
        if whole >= size:
            return f"{whole // size} {unit} {whole % size // smaller} {small}"
    return f"{whole} s"


def size(count: int | None) -> str:
    """Return a number of bytes with its unit."""
    if count is None:
        return ""
    value, unit = float(count), _UNITS[0]
    for larger in _UNITS[1:]:
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return counted(count, "byte") if unit == "bytes" else f"{value:.3g} {unit}"


def number(text: str | None) -> str:
    """Return a value, shortened to six digits if it is a number."""
    if text is None:
        return ""
    if len(text) <= 12 or len(text) > _LONGEST_NUMBER:
        return text
    try:
        value = float(text)
    except ValueError:
        return text
    return f"{value:.6g}" if math.isfinite(value) else text


def is_number(text: str | None) -> bool:
    """Return whether a string is a number: those are right-aligned."""
    if text is None or len(text) > _LONGEST_NUMBER:
        return False
    try:
        float(text)
    except ValueError:
        return False
    return True


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def state(experiment: ExperimentHead) -> str:
    """Return whether an experiment runs: `running`, `no signal for 14 min`, `crashed` or `ended`."""
    return experiment.state.value if experiment.silent is None else no_signal_for(experiment.silent)


FILTERS = {
    "beginning": beginning,
    "moment": moment,
    "duration": duration,
    "size": size,
    "number": number,
    "is_number": is_number,
    "counted": counted,
    "state": state,
    "rough_duration": rough_duration,
}
