"""What a run printed, as HTML: escaped, with the colours of terminals, and without what only moves a cursor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

#: A colour or style; any other escape sequence; a line's end; a return to its beginning; what cannot be shown.
_PARTS = re.compile(
    r"\x1b\[(?P<style>[0-9;:]*)m"
    r"|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)|\x1b[ -/]*[0-~]"
    r"|(?P<end>(?<!\r)\r*\n)|(?P<start>\r)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]",
    re.DOTALL,
)
_STYLES = {1: "bold", 2: "faint", 3: "italic", 4: "underline"}
_ENDS = {22: ("bold", "faint"), 23: ("italic",), 24: ("underline",)}


def terminal_html(pieces: Iterable[tuple[str, bool]]) -> Markup:
    """Return the pieces (string, whether it is stderr) as HTML, with a span for each run of the same style."""
    return Markup("").join(_Terminal().lines(pieces))


class _Terminal:
    """Knows the current colours, and the line that is being written: a progress bar writes the same one many times."""

    def __init__(self) -> None:
        self._styles: set[str] = set()
        self._line: list[tuple[str, str]] = []
        self._returned = False

    def lines(self, pieces: Iterable[tuple[str, bool]]) -> Iterator[Markup]:
        for text, is_error in pieces:
            position = 0
            for part in _PARTS.finditer(text):
                self._write(text[position : part.start()], is_error)
                position = part.end()
                if part["style"] is not None:
                    self._restyle(part["style"])
                elif part["end"]:
                    yield self._take() + "\n"
                elif part["start"]:
                    self._returned = True
            self._write(text[position:], is_error)
        yield self._take()

    def _write(self, text: str, is_error: bool) -> None:
        if not text:
            return
        if self._returned:  # the next characters replace the line
            self._line.clear()
            self._returned = False
        self._line.append((" ".join(sorted(self._styles | ({"stderr"} if is_error else set()))), text))

    def _take(self) -> Markup:
        marked = Markup('<span class="{}">{}</span>')
        spans = [marked.format(look, text) if look else escape(text) for look, text in self._line]
        self._line.clear()
        self._returned = False
        return Markup("").join(spans)

    def _restyle(self, codes: str) -> None:
        numbers = [int(code or 0) for code in re.split("[;:]", codes)[:32] if len(code) < 4]
        while numbers:
            code = numbers.pop(0)
            if code in (38, 48):  # a colour out of 256, or by its three parts: only the first sixteen are shown
                kind = numbers.pop(0) if numbers else 0
                given = [numbers.pop(0) for _ in range(min({5: 1, 2: 3}.get(kind, 0), len(numbers)))]
                if kind == 5 and given and given[0] < 16:
                    self._colour("ink" if code == 38 else "ground", given[0])
            elif code == 0:
                self._styles.clear()
            elif code in _STYLES:
                self._styles.add(_STYLES[code])
            elif code in _ENDS:
                self._styles.difference_update(_ENDS[code])
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self._colour("ink", code - 30 if code < 90 else code - 82)
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self._colour("ground", code - 40 if code < 100 else code - 92)
            elif code in (39, 49):
                self._colour("ink" if code == 39 else "ground", None)

    def _colour(self, layer: str, colour: int | None) -> None:
        self._styles = {style for style in self._styles if not style.startswith(f"{layer}-")}
        if colour is not None:
            self._styles.add(f"{layer}-{colour}")
