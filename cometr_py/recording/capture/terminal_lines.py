"""Turn terminal output into lines, although it arrives in pieces and progress bars redraw their lines."""

from __future__ import annotations

import re

#: Characters; a longer line is returned in pieces.
LONGEST_LINE = 100_000
#: Lines that the cursor can move up; a terminal is no higher.
HIGHEST = 200
#: Ends a line, or moves the cursor up (A) or down (B) by a number of lines.
_MOVES = re.compile(r"\n|\x1b\[(\d{0,4})([AB])")


class TerminalLines:
    """Joins pieces of output to lines.

    Of a progress bar, which redraws its line after a carriage return, only the last state is returned. The same holds
    for several bars below each other, which move the cursor up to redraw all of them: each line of such a block is
    returned when something is written below it. Lines that were returned before the cursor first moved up are returned
    once more.
    """

    def __init__(self) -> None:
        """Begin with an empty line."""
        #: The line that the cursor is on.
        self._pending = ""
        #: Lines of a redrawn block above and below the cursor, the nearest last; "" if there is nothing to return.
        self._above: list[str] = []
        self._below: list[str] = []

    def add(self, text: str) -> list[str]:
        """Return the lines that ``text`` completes, each with its line end."""
        text, self._pending = self._pending + text, ""
        if self._above or self._below or "\x1b[" in text:
            lines = self._draw(text)
        else:
            *lines, self._pending = text.split("\n")
        if "\r" in self._pending:
            # Each state of a progress bar replaces the one before; the newest \r may be half of a line end.
            kept = drawn(self._pending)
            self._pending = kept + "\r" if self._pending.endswith("\r") else kept
        if len(self._pending) > LONGEST_LINE:
            lines.append(self._pending)
            self._pending = ""
        return [drawn(line) + "\n" for line in lines]

    @property
    def open(self) -> bool:
        """Whether there are incomplete lines."""
        return bool(self._pending or self._above or self._below)

    def shown(self) -> str:
        """Return the incomplete lines as a terminal shows them now, each with a line end."""
        return "".join(self._incomplete())

    def rest(self) -> list[str]:
        """Return incomplete lines, if any; they are complete from here on."""
        rest = self._incomplete()
        self._pending, self._above, self._below = "", [], []
        return rest

    def _incomplete(self) -> list[str]:
        lines = [*self._above, drawn(self._pending), *reversed(self._below)]
        return [line + "\n" for line in lines if line]

    def _draw(self, text: str) -> list[str]:
        """Split at line ends, with cursor movements."""
        lines: list[str] = []
        begun = 0
        for move in _MOVES.finditer(text):
            self._pending += text[begun : move.start()]
            begun = move.end()
            if move[0] == "\n" and not self._below:
                lines += [line for line in self._above if line]
                lines.append(self._pending)
                self._pending, self._above = "", []
                continue
            behind, ahead = (self._below, self._above) if move[2] == "A" else (self._above, self._below)
            for _ in range(min(int(move[1] or 1), HIGHEST)):
                if not (ahead or move[2] == "A") or len(behind) >= HIGHEST:
                    break  # the edge of the block
                behind.append(drawn(self._pending))
                # Further output replaces the line.
                self._pending = (ahead.pop() if ahead else "") + "\r"
        self._pending += text[begun:]
        return lines


def drawn(line: str) -> str:
    """Return what a terminal shows of a redrawn line: the text after the last carriage return."""
    return line.rstrip("\r").rpartition("\r")[2]


def storable(text: str) -> str:
    """Return ``text`` as UTF-8 can encode it.

    Python represents bytes that it could not decode (of a file name or an argument) by surrogates; they become ``?``.
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
