"""What a forked child finds: free locks, and everything that registered a reset was reset."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from cometr_py.core.forking import ForkSafeLock, on_fork
from tests.support.processes import ROOT

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def in_child(check: Callable[[], bool]) -> bool:
    """Whether ``check`` holds in a forked child."""
    pid = os.fork()
    if pid == 0:
        ended = 3
        try:
            ended = 0 if check() else 1
        finally:
            os._exit(ended)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status) == 0


class Counter:
    def __init__(self, resets: list[str]) -> None:
        self._resets = resets
        on_fork(self.reset)

    def reset(self) -> None:
        self._resets.append("object")


def test_resets_run_in_the_child_alone_and_in_order() -> None:
    resets: list[str] = []
    on_fork(lambda: resets.append("first"))
    on_fork(lambda: resets.append("second"))
    assert in_child(lambda: resets == ["first", "second"])
    assert resets == []


def test_an_object_is_reset_as_long_as_it_exists() -> None:
    resets: list[str] = []
    counter = Counter(resets)
    assert in_child(lambda: resets == ["object"])
    del counter
    gc.collect()
    assert in_child(lambda: resets == [])


def test_an_object_that_lives_until_the_interpreter_exits_is_no_trouble() -> None:
    code = (
        "from cometr_py.core.forking import ForkSafeLock, on_fork\n"
        "class Kept:\n"
        "    def __init__(self):\n"
        "        self.lock, self.itself = ForkSafeLock(), self\n"
        "        on_fork(self.reset)\n"
        "    def reset(self): pass\n"
        "kept = [Kept() for _ in range(50)]\n"
        "import sys; sys.modules['another module'] = kept[0]\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_a_reset_that_fails_does_not_prevent_the_next_one() -> None:
    resets: list[str] = []

    def fail() -> None:
        if resets is not None and not done:
            raise ValueError("a mistake")

    done: list[bool] = []
    on_fork(fail)
    on_fork(lambda: resets.append("next"))
    assert in_child(lambda: resets == ["next"])
    done.append(True)


def test_a_lock_that_another_thread_held_is_free_in_the_child() -> None:
    lock, taken, release = ForkSafeLock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            taken.set()
            release.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    assert taken.wait(30)

    def take_twice() -> bool:
        with lock:
            held = not lock.acquire(blocking=False)
        return held and lock.acquire(blocking=False)

    try:
        assert in_child(take_twice)
        assert not lock.acquire(blocking=False), "the parent's lock is still held"
    finally:
        release.set()
        holder.join()
    with lock:
        pass


def test_a_thread_that_forks_while_it_holds_the_lock_can_release_it_in_the_child() -> None:
    lock = ForkSafeLock(threading.RLock)

    def child() -> bool:
        with lock:
            pass
        lock.release()
        return lock.acquire(blocking=False)

    with lock:
        assert in_child(child)
