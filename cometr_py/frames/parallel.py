"""Several requests at once, in order, with a line that shows how far they are."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

from cometr_py.core import validation
from cometr_py.errors import ArgumentError
from cometr_py.recording.recorder import is_terminal, show_progress

__all__ = ["Progress", "check_concurrency", "in_parallel", "terminal_progress"]

#: Called with what is done and what there is to do.
Progress = Callable[[int, int], None]

Item = TypeVar("Item")
Result = TypeVar("Result")
#: Seconds between two updates of the line.
_OFTEN = 0.1


def in_parallel(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    concurrency: int,
    progress: Progress | None = None,
    stop: threading.Event | None = None,
) -> list[Result]:
    """What ``work`` makes of each item, in the order of the items; the first error ends it all.

    Args:
        work: Called in several threads.
        items: What to call it with.
        concurrency: The number of threads.
        progress: Called after each item.
        stop: Set after an error, for those that are still at work.
    """
    given = list(items)
    with ThreadPoolExecutor(max_workers=min(concurrency, max(len(given), 1)), thread_name_prefix="cometr_py") as pool:
        futures = [pool.submit(work, item) for item in given]
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                future.result()
                if progress is not None:
                    progress(done, len(given))
        except BaseException:
            if stop is not None:
                stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return [future.result() for future in futures]


def check_concurrency(value: object) -> int:
    """The number of requests at once.

    Raises:
        ArgumentError: It is not a whole number from 1 to 64.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 64:
        raise ArgumentError("concurrency", value, "it must be a whole number from 1 to 64.")
    return value


def terminal_progress(what: str, wanted: bool | None) -> Progress | None:
    """A line on stderr that shows progress and disappears at the end.

    Args:
        what: What is being done.
        wanted: Whether to show it; if None, only where stderr is a terminal.

    Raises:
        ArgumentError: It is something else.
    """
    if wanted is not None:
        validation.flag(wanted, "progress")
    if wanted is False or (wanted is None and not is_terminal(sys.stderr)):
        return None
    shown = 0.0

    def show(done: int, total: int) -> None:
        nonlocal shown
        if done < total and time.monotonic() - shown < _OFTEN:
            return
        shown = time.monotonic()
        # The last update clears the line: what was waited for is there.
        show_progress(f"\r\x1b[Kcometr_py: {what} {done}/{total} " if done < total else "\r\x1b[K")

    return show
