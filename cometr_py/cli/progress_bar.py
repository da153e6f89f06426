"""The progress of something long: a bar on a terminal, nothing elsewhere; and what Ctrl-C does meanwhile."""

from __future__ import annotations

import signal
import sys
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cometr_py.cli.exit_codes import Interrupted
from cometr_py.cli.printing import amount, note, plain

if TYPE_CHECKING:
    from cometr_py.transfer import Progress

__all__ = ["ProgressBar"]

#: Seconds between two updates of the bar.
_OFTEN = 0.1


class ProgressBar:
    """Shows how far a copy or a comparison is. Use it as a context manager, and call it with each progress.

    The first Ctrl-C gives the terminal back at once and ends the work as soon as what is under way is finished; a
    second one ends the process. The first one says how far it was, and how to go on.

    Args:
        what: What is going on: ``copying``.
        resume: A sentence that says how to go on after an interruption.
    """

    def __init__(self, what: str, resume: str) -> None:
        self._what, self._resume = what, resume
        self._progress: Progress | None = None
        self._bar = _Bar(what) if sys.stderr.isatty() else None

    def __call__(self, progress: Progress) -> None:
        self._progress = progress
        if self._bar is not None:
            self._bar.show(progress)

    def __enter__(self) -> Self:
        # Where Ctrl-C is switched off, in a script's background for instance, it stays so.
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)
        if self._bar is not None:
            self._bar.stop()
        if isinstance(error, KeyboardInterrupt):
            raise Interrupted(f"Interrupted {self._what}: {self._state()}. {self._resume}") from None

    def _interrupt(self, *_: object) -> None:
        # The next one ends the process, whatever this thread waits for by then.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if self._bar is not None:
            self._bar.stop()
        note(f"Stopping, {self._state()}. What is under way is finished first; Ctrl-C again stops at once.")
        note(self._resume)
        raise KeyboardInterrupt

    def _state(self) -> str:
        if self._progress is None:
            return "before it has begun"
        done = f"{self._progress.done:,} of {amount(self._progress.experiments, 'experiment')} done"
        points = amount(self._progress.points, "metric point")
        return f"{done}, {points} and {_size(self._progress.bytes)} of files so far"


class _Bar:
    def __init__(self, what: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._lock = threading.RLock()
        self._shown, self._done = 0.0, 0
        self._bar = Progress(
            TextColumn(f"{what} {{task.completed}}/{{task.total}}", markup=False),
            BarColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True, markup=False, highlight=False, emoji=False),
            transient=True,
            auto_refresh=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._bar.add_task("", total=0)
        self._running = self._stopped = False

    def show(self, progress: Progress) -> None:
        now = time.monotonic()
        with self._lock:
            if self._stopped:
                return
            # What is finished is shown at once: it may take long until something else is.
            if now - self._shown < _OFTEN and progress.done == self._done:
                return
            self._shown, self._done = now, progress.done
            if not self._running:
                self._running = True
                self._bar.start()
            text = f"{amount(progress.points, 'point')}, {_size(progress.bytes)}  {plain(progress.current)}"
            self._bar.update(
                self._task, description=text, total=progress.experiments, completed=progress.done, refresh=True
            )

    def stop(self) -> None:
        """Take the bar away, and show the cursor again."""
        with self._lock:
            self._stopped = True
            self._bar.stop()


def _size(count: int) -> str:
    from cometr_py.artifacts.naming import size_text

    return size_text(count)
