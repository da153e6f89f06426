"""Work with a deadline, in worker processes."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import anyio
import anyio.to_thread
import pytest

from cometr_py.server.web import bounded_work
from cometr_py.server.web.bounded_work import DeadlineExceeded, run_bounded, run_bounded_from_thread
from tests.support.processes import eventually


def double(number: int) -> tuple[int, int, int]:
    return 2 * number, os.getpid(), os.nice(0)


def divide(number: int) -> float:
    return 1 / number


def backtrack_for_ever(started: str) -> bool:
    """Holds Python's lock of its process throughout, so that nothing in this process could stop it."""
    Path(started).write_text(str(os.getpid()))
    return re.match(r"(a+)+$", "a" * 64 + "b") is not None


def die() -> None:
    os.kill(os.getpid(), 9)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def test_work_runs_in_another_process_at_low_priority() -> None:
    result, process, niceness = anyio.run(lambda: run_bounded(double, 21, deadline_s=60))
    assert result == 42
    assert process != os.getpid()
    assert niceness > os.nice(0)


def test_a_page_in_a_thread_can_use_it() -> None:
    async def page() -> int:
        return await anyio.to_thread.run_sync(lambda: run_bounded_from_thread(double, 4, deadline_s=60)[0])

    assert anyio.run(page) == 8


def test_work_that_is_not_done_in_time_is_killed(tmp_path: Path) -> None:
    started = tmp_path / "started"

    async def page() -> None:
        with pytest.raises(DeadlineExceeded):
            await run_bounded(backtrack_for_ever, str(started), deadline_s=1.5)

    anyio.run(page)
    if started.exists():  # on a very busy machine the process had not come so far
        number = int(started.read_text())
        eventually(lambda: not Path(f"/proc/{number}").exists() or None, "the end of the worker process")


def test_errors_of_the_work_reach_the_caller_and_the_process_goes_on() -> None:
    async def page() -> tuple[int, int]:
        first = await run_bounded(double, 1, deadline_s=60)
        with pytest.raises(ZeroDivisionError):
            await run_bounded(divide, 0, deadline_s=60)
        return first[1], (await run_bounded(double, 1, deadline_s=60))[1]

    before, after = anyio.run(page)
    assert before == after


def test_work_whose_process_dies_counts_as_not_done() -> None:
    async def page() -> int:
        with pytest.raises(DeadlineExceeded):
            await run_bounded(die, deadline_s=60)
        return (await run_bounded(double, 3, deadline_s=60))[0]

    assert anyio.run(page) == 6


def test_no_more_calls_wait_than_can_be_done_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_work, "_PROCESSES", 1)
    monkeypatch.setattr(bounded_work, "_MOST_WAITING", 1)

    async def page() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(2):  # one runs, one waits
                tasks.start_soon(lambda: run_bounded(sleep, 60, deadline_s=120))
                await anyio.wait_all_tasks_blocked()
            with pytest.raises(DeadlineExceeded, match="1 calls wait"):
                await run_bounded(double, 1, deadline_s=120)
            tasks.cancel_scope.cancel()

    anyio.run(page)
