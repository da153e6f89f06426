"""The progress of something long: a bar on a terminal, nothing elsewhere; and what Ctrl-C does meanwhile."""

from __future__ import annotations

import signal
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cometr_py.cli.exit_codes import Interrupted
from cometr_py.cli.printing import CONSOLE, amount, note

if TYPE_CHECKING:
    from cometr_py.transfer import Progress

__all__ = ["ProgressBar"]


class ProgressBar:
    """Shows how far a copy or a comparison is. Use it as a context manager, and call it with each progress.

    The first Ctrl-C gives the terminal back at once and ends the work as soon as what is under way is finished; a
    second one ends the process. The first one reports how far it was, and how to continue.

    Args:
        what: What is going on: ``copying``.
        resume: How to continue after an interruption, a sentence.
    """

    def __init__(self, what: str, resume: str) -> None:
        """Show nothing yet."""
        self._what, self._resume = what, resume
        self._progress: Progress | None = None
        self._line = CONSOLE.progress(what)

    def __call__(self, progress: Progress) -> None:
        """Show a progress."""
        # A finished experiment is shown at once: it may take long until the next one is.
        finished = self._progress is not None and progress.done > self._progress.done
        self._progress = progress
        detail = f"{amount(progress.points, 'point')}, {_size(progress.bytes)}, {progress.current}"
        self._line.update(progress.done, progress.experiments, detail=detail, at_once=finished)

    def __enter__(self) -> Self:
        """Handle Ctrl-C."""
        # Where Ctrl-C is switched off, in a script's background for instance, it stays so.
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Restore the handling of Ctrl-C, and clear the line."""
        signal.signal(signal.SIGINT, self._before)
        self._line.clear()
        if isinstance(error, KeyboardInterrupt):
            raise Interrupted(f"Interrupted {self._what}: {self._state()}. {self._resume}") from None

    def _interrupt(self, *_: object) -> None:
        # The next one ends the process, whatever this thread waits for by then.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self._line.clear()
        note(f"Stopping, {self._state()}. What is under way is finished first; Ctrl-C again stops at once.")
        note(self._resume)
        raise KeyboardInterrupt

    def _state(self) -> str:
        if self._progress is None:
            return "before it has begun"
        done = f"{self._progress.done:,} of {amount(self._progress.experiments, 'experiment')} done"
        points = amount(self._progress.points, "metric point")
        return f"{done}, {points} and {_size(self._progress.bytes)} of files so far"


def _size(count: int) -> str:
    from cometr_py.artifacts.naming import size_text

    return size_text(count)
