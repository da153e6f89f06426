"""What a terminal shows, line by line: text arrives in pieces, progress bars draw the same line again and again."""

from __future__ import annotations

#: A line that grows beyond this is handed on in pieces, characters.
LONGEST_LINE = 100_000


class Lines:
    """Puts pieces of output together into lines.

    A progress bar, which draws the same line again after ``\\r``, leaves only its last state.
    """

    def __init__(self) -> None:
        self._pending = ""

    def add(self, text: str) -> list[str]:
        """The lines that ``text`` completes, each with its line end."""
        *lines, self._pending = (self._pending + text).split("\n")
        if "\r" in self._pending:
            # Each state of a progress bar replaces the one before; the newest \r may be half of a line end.
            kept = drawn(self._pending)
            self._pending = kept + "\r" if self._pending.endswith("\r") else kept
        if len(self._pending) > LONGEST_LINE:
            lines.append(self._pending)
            self._pending = ""
        return [drawn(line) + "\n" for line in lines]

    def rest(self) -> list[str]:
        """The line that has begun and not ended, if there is one, as a line."""
        rest, self._pending = self._pending, ""
        return [drawn(rest) + "\n"] if rest else []


def drawn(line: str) -> str:
    """What a terminal shows of a line that was drawn over: the text after the last carriage return."""
    return line.rstrip("\r").rpartition("\r")[2]
