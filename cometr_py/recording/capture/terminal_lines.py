"""What a terminal shows, line by line: text arrives in pieces, progress bars draw the same lines again and again."""

from __future__ import annotations

import re

#: A line that grows beyond this is handed on in pieces, characters.
LONGEST_LINE = 100_000
#: How far up the cursor gets, lines; a terminal is no higher.
HIGHEST = 200
#: What ends a line, or moves the cursor up (A) or down (B) by so many.
_MOVES = re.compile(r"\n|\x1b\[(\d{0,4})([AB])")


class TerminalLines:
    """Puts pieces of output together into lines.

    A progress bar, which draws the same line again after ``\\r``, leaves only its last state. So do several, one below
    the other, which move the cursor up to draw all of them again: of such a block each line is handed on when something
    is written below it. What was handed on before the cursor first came back to it stays, and is drawn once more.
    """

    def __init__(self) -> None:
        #: The line that the cursor is on.
        self._pending = ""
        #: Of a block that is drawn again: the lines above it, and those below, the nearest last. "" where there is
        #: nothing to hand on.
        self._above: list[str] = []
        self._below: list[str] = []

    def add(self, text: str) -> list[str]:
        """The lines that ``text`` completes, each with its line end."""
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

    def rest(self) -> list[str]:
        """What has begun and not ended, if there is anything, as lines."""
        rest = [*self._above, drawn(self._pending), *reversed(self._below)]
        self._pending, self._above, self._below = "", [], []
        return [line + "\n" for line in rest if line]

    def _draw(self, text: str) -> list[str]:
        """The same as splitting at line ends, where the cursor moves."""
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
                    break  # the edge of what there is
                behind.append(drawn(self._pending))
                # Whatever is written there now takes the line's place.
                self._pending = (ahead.pop() if ahead else "") + "\r"
        self._pending += text[begun:]
        return lines


def drawn(line: str) -> str:
    """What a terminal shows of a line that was drawn over: the text after the last carriage return."""
    return line.rstrip("\r").rpartition("\r")[2]


def storable(text: str) -> str:
    """``text`` as a record can hold it.

    What Python read as bytes that are no text (a file's name, an argument) has no UTF-8 form; ``?`` stands for it.
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
