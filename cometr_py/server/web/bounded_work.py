"""Work that may take long, in a few processes of its own and up to a deadline.

Highlighting, previews, and other work on what users stored may take any time, and a regular expression holds Python's
lock throughout. It therefore runs in worker processes: at low priority, a few at a time, and killed at its deadline.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple, Unpack

import anyio
import anyio.from_thread
import anyio.to_process
from anyio.lowlevel import RunVar

from cometr_py.server.web.turns import turn_passed_on

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")
#: Worker processes. Two, so that one file that takes until its deadline does not delay all others.
_PROCESSES = max(2, min(4, (os.cpu_count() or 2) - 1))
#: Calls that wait for a process; a further one is given up at once, because it would not be done in time.
_MOST_WAITING = 32
#: A worker whose server was killed ends itself so many seconds after the deadline.
_GRACE = 5.0
#: For each event loop, because a limiter belongs to one.
_limiter: RunVar[anyio.CapacityLimiter] = RunVar("cometr_py_bounded_work")


class DeadlineExceeded(Exception):
    """The work was not done in time, or could not be done in a worker process: show something simpler instead."""


async def run_bounded(function: Callable[[Unpack[Arguments]], T], *args: *Arguments, deadline_s: float) -> T:
    """Run a function in a worker process, and kill the process at the deadline.

    Args:
        function: A function of a module, with arguments and a result that can be pickled. It should import little:
            what it imports is imported once per worker.
        args: Its arguments.
        deadline_s: Seconds from now, including the time that the call waits for a free process.

    Returns:
        What the function returns.

    Raises:
        DeadlineExceeded: It was not done in time, too many calls are waiting, or its process was killed.
        Exception: What the function raises.
    """
    limiter = _current_limiter()
    if limiter.statistics().tasks_waiting >= _MOST_WAITING:
        raise DeadlineExceeded(f"{limiter.total_tokens:.0f} worker processes are busy and {_MOST_WAITING} calls wait")
    try:
        with anyio.fail_after(deadline_s):
            return await anyio.to_process.run_sync(
                _at_low_priority, deadline_s, function, args, cancellable=True, limiter=limiter
            )
    except (TimeoutError, anyio.BrokenWorkerProcess) as error:
        if isinstance(error, TimeoutError):
            raise DeadlineExceeded(f"not done within {deadline_s:g} s") from None
        raise DeadlineExceeded("the worker process ended without a result") from error


def run_bounded_from_thread(function: Callable[[Unpack[Arguments]], T], *args: *Arguments, deadline_s: float) -> T:
    """Do the same from a thread that the server's event loop has started, as pages run in.

    While it waits, other requests have the turn of this one: they do not wait for the worker processes.

    Args:
        function: As of `run_bounded`.
        args: Its arguments.
        deadline_s: As of `run_bounded`.

    Returns:
        What the function returns.

    Raises:
        DeadlineExceeded: As of `run_bounded`.
        Exception: What the function raises.
    """

    async def run() -> T:
        return await run_bounded(function, *args, deadline_s=deadline_s)

    with turn_passed_on():
        return anyio.from_thread.run(run)


def _current_limiter() -> anyio.CapacityLimiter:
    limiter = _limiter.get(None)
    if limiter is None:
        limiter = anyio.CapacityLimiter(_PROCESSES)
        _limiter.set(limiter)
    return limiter


_lowered = False


def _at_low_priority(deadline_s: float, function: Callable[[Unpack[Arguments]], T], args: tuple[*Arguments]) -> T:
    """Run the function in this worker process; end the process if its server does not, long after the deadline."""
    global _lowered
    if not _lowered:
        _lowered = True
        os.nice(10)
    signal.setitimer(signal.ITIMER_REAL, deadline_s + _GRACE)
    try:
        return function(*args)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
