"""State that a forked child must reset, with one hook for the whole package.

After a fork, only the forking thread exists in the child. A lock held by another thread stays locked forever, and
connections and child processes still belong to the parent. Modules with such state register a reset here.
"""

from __future__ import annotations

import itertools
import os
import threading
import weakref
from collections.abc import Callable
from types import MethodType, TracebackType
from typing import Protocol

from cometr_py.core.logs import logger

__all__ = ["ForkSafeLock", "on_fork"]


def on_fork(reset: Callable[[], object]) -> None:
    """Call ``reset()`` in every forked child, before any other code of this package runs there.

    Resets run in the order of their registration. A bound method is referenced weakly: it is called as long as its
    object exists. ``reset`` must not wait for a lock that another thread may hold.
    """
    number = next(_numbers)
    if isinstance(reset, MethodType):

        def forget(_: object, pop: Callable[[int, None], object] = _resets.pop) -> None:
            # It looks up no global, because those are gone when the interpreter exits. A weakref.WeakMethod does.
            pop(number, None)

        owner = weakref.ref(reset.__self__, forget)
        function = reset.__func__
        _resets[number] = lambda: None if (alive := owner()) is None else MethodType(function, alive)
    else:
        _resets[number] = lambda: reset


class _AnyLock(Protocol):
    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool: ...

    def release(self) -> None: ...


class ForkSafeLock:
    """A lock that is unlocked in a forked child, even if another thread of the parent held it.

    Args:
        kind: Factory: :class:`threading.Lock` or :class:`threading.RLock`.
    """

    def __init__(self, kind: Callable[[], _AnyLock] = threading.Lock) -> None:
        """Create an unlocked lock."""
        self._kind = kind
        self._lock = kind()
        # The locks currently held. A thread that forks while it holds the lock releases the old one in the child.
        self._held: list[_AnyLock] = []
        on_fork(self._renew)

    def acquire(self, blocking: bool = True) -> bool:
        """Acquire the lock; return whether that succeeded."""
        lock = self._lock
        taken = lock.acquire(blocking)
        if taken:
            self._held.append(lock)
        return taken

    def release(self) -> None:
        """Release the lock."""
        self._held.pop().release()

    def __enter__(self) -> None:
        """Acquire the lock."""
        self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Release the lock."""
        self.release()

    def _renew(self) -> None:
        self._lock = self._kind()


def _run_resets() -> None:
    for reference in list(_resets.values()):
        reset = reference()
        try:
            if reset is not None:
                reset()
        except Exception:
            logger.exception("A reset after a fork failed.")


_numbers = itertools.count()
#: Each entry returns the reset, or None when its object is gone.
_resets: dict[int, Callable[[], Callable[[], object] | None]] = {}
if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(after_in_child=_run_resets)
