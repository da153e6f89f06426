"""Source code as HTML, with a limit to its size and to the time that highlighting may take."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256

from markupsafe import Markup, escape

from cometr_py.core.forking import ForkSafeLock
from cometr_py.server.web.bounded_work import DeadlineExceeded, run_bounded_from_thread
from cometr_py.server.web.lexing import Language, TooMuch, highlighted

#: Seconds after which source code is shown without colors.
DEADLINE_S = 5.0
#: Longer source code is shown without colors.
LONGEST = 200_000
#: How much of it a page shows at most: characters and lines.
LONGEST_SHOWN = 500_000
MOST_LINES = 20_000
#: Pages of running experiments are requested every few seconds. So many characters of results are kept for them, and
#: code that took too long is not tried again for so many seconds.
_KEPT = 16_000_000
_PAUSE_S = 60.0


@dataclass(frozen=True)
class ShownText:
    """A string as HTML, one element for each line.

    Attributes:
        note: Why it has no colors; None if that needs no explanation.
        cut: Only its beginning is shown.
    """

    html: Markup
    note: str | None = None
    cut: bool = False


def code_html(text: str, file_name: str | None = None) -> ShownText:
    """Return source code in the language of its file name; without a name, Python or R by its looks."""
    return _shown("code", text, file_name) or plain_html(text)


def json_html(text: str, file_name: str | None = None) -> ShownText:
    """Return JSON with line breaks and indentation; other strings in the language of their file name."""
    shown = _shown("json", text)
    if shown is not None:
        return shown
    return code_html(text, file_name) if file_name else plain_html(text)


def diff_html(text: str) -> ShownText:
    """Return the output of `diff` or `git diff`."""
    return _shown("diff", text) or plain_html(text)


def plain_html(text: str, note: str | None = None) -> ShownText:
    """Return the beginning of a string, without colors."""
    shown = "\n".join(text[:LONGEST_SHOWN].split("\n", MOST_LINES)[:MOST_LINES])
    lines = str(escape(shown.rstrip("\n"))).replace("\n", '</span>\n<span class="line">')
    return ShownText(Markup(f'<span class="line">{lines}</span>'), note, len(shown) < len(text))


def _shown(language: Language, text: str, file_name: str | None = None) -> ShownText | None:
    """Return the text with colors, or plain with a note; None if nothing is known of its language."""
    if len(text) > LONGEST:
        return plain_html(text, f"Shown without colors, because it has more than {LONGEST:,} characters.")
    if text.count("\n") > MOST_LINES:
        return plain_html(text, f"Shown without colors, because it has more than {MOST_LINES:,} lines.")
    key = sha256(repr((language, file_name)).encode() + text.encode("utf-8", "surrogatepass")).digest()
    found = _results.get(key)
    if found is None:
        found = _highlight(language, text, file_name)
        _results.put(key, found)
    if found.note is not None:
        return plain_html(text, found.note)
    return None if found.html is None else ShownText(Markup(found.html))


def _highlight(language: Language, text: str, file_name: str | None) -> _Result:
    try:
        return _Result(run_bounded_from_thread(highlighted, language, text, file_name, deadline_s=DEADLINE_S))
    except DeadlineExceeded:
        return _Result(note="Shown without colors, because highlighting it takes too long.")
    except TooMuch:
        return _Result(note="Shown without colors, because it would be too much to show.")


@dataclass(frozen=True)
class _Result:
    """What highlighting resulted in; `html` is None if nothing is known of its language."""

    html: str | None = None
    note: str | None = None
    at: float = field(default_factory=time.monotonic)

    @property
    def length(self) -> int:
        return 500 + len(self.html or "")


class _Results:
    """The newest results, up to a total length."""

    def __init__(self) -> None:
        self._found: OrderedDict[bytes, _Result] = OrderedDict()
        self._length = 0
        self._lock = ForkSafeLock(threading.Lock)

    def get(self, key: bytes) -> _Result | None:
        with self._lock:
            found = self._found.get(key)
            if found is None or (found.note is not None and time.monotonic() > found.at + _PAUSE_S):
                return None
            self._found.move_to_end(key)
            return found

    def put(self, key: bytes, result: _Result) -> None:
        with self._lock:
            replaced = self._found.pop(key, None)
            self._found[key] = result
            self._length += result.length - (replaced.length if replaced else 0)
            while self._length > _KEPT:
                self._length -= self._found.popitem(last=False)[1].length


_results = _Results()
