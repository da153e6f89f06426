"""The thread pool: order, errors, cancellation and progress."""

from __future__ import annotations

import threading
import time
from queue import SimpleQueue
from typing import Any

import pytest

from cometr_py.core import workers
from cometr_py.core.retrying import Stopped
from cometr_py.core.workers import Workers, as_finished, run_all
from tests.support.processes import eventually


def test_results_come_in_the_order_of_the_items() -> None:
    def work(seconds: float) -> float:
        time.sleep(seconds)
        return seconds

    assert run_all(work, [0.05, 0.0, 0.02], 3) == [0.05, 0.0, 0.02]
    assert run_all(work, [], 3) == []


def test_no_more_jobs_than_workers_run_at_a_time() -> None:
    lock, running, most = threading.Lock(), [0], [0]

    def work(_: int) -> None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.005)
        with lock:
            running[0] -= 1

    run_all(work, range(20), 3)
    assert most == [3]


def test_progress_is_reported_in_the_calling_thread() -> None:
    seen: list[tuple[int, int, threading.Thread]] = []
    run_all(str, range(3), 2, on_done=lambda done, total: seen.append((done, total, threading.current_thread())))
    assert seen == [(1, 3, threading.current_thread()), (2, 3, seen[1][2]), (3, 3, threading.current_thread())]


def test_the_first_error_ends_it_after_what_is_running() -> None:
    begun, ended, stop = list[int](), list[int](), threading.Event()
    second_runs = threading.Event()

    def work(item: int) -> None:
        begun.append(item)
        if item == 0:
            assert second_runs.wait(30)
            raise ValueError("no")
        second_runs.set()
        assert stop.wait(30), "an error is to set the event"
        ended.append(item)

    with pytest.raises(ValueError, match="no"):
        run_all(work, range(50), 2, stop=stop)
    assert sorted(begun) == [0, 1]
    assert ended == [1], "what was running had ended when the error was raised"


def test_a_job_that_gives_up_does_not_hide_the_reason() -> None:
    stop = threading.Event()

    def work(item: int) -> None:
        if item == 0:
            assert stop.wait(30)
            raise Stopped
        time.sleep(0.05)
        raise ValueError("the reason")

    with pytest.raises(ValueError, match="the reason"):
        run_all(work, range(10), 2, stop=stop)


def test_setting_the_event_from_outside_cancels_the_rest() -> None:
    stop = threading.Event()
    with as_finished(lambda _: stop.set(), range(4), 1, stop=stop) as finished:
        errors = [type(one.error) for one in finished]
    assert errors == [type(None), Stopped, Stopped, Stopped]
    with pytest.raises(Stopped):
        run_all(str, [1], 1, stop=stop)


def test_a_caller_can_go_on_after_failures() -> None:
    def work(item: int) -> int:
        if item % 2:
            raise OSError("odd")
        return item * 10

    with as_finished(work, range(6), 2) as finished:
        done = sorted((one.index, one.item, one.results, str(one.error or "")) for one in finished)
    assert done[:2] == [(0, 0, (0,), ""), (1, 1, (), "odd")]
    assert len(done) == 6


def test_a_job_that_exits_the_interpreter_is_an_error_like_any_other() -> None:
    def work(_: int) -> None:
        raise SystemExit(3)

    with pytest.raises(SystemExit):
        run_all(work, [1, 2], 2)


def test_leaving_early_need_not_wait_for_a_request_that_hangs() -> None:
    release = threading.Event()

    def work(item: int) -> None:
        if item == 1:
            release.wait(60)
        elif item == 0:
            raise KeyError(item)

    begun = time.monotonic()
    with pytest.raises(KeyError), as_finished(work, range(3), 2, finish_running=False) as finished:
        for one in finished:
            one.result()
    assert time.monotonic() - begun < 30
    release.set()


def test_the_caller_is_called_while_it_waits() -> None:
    ticks: list[threading.Thread] = []

    def work(_: int) -> None:
        eventually(lambda: len(ticks) >= 2, "the caller is called, again and again")

    with as_finished(work, [1], 1, tick=lambda: ticks.append(threading.current_thread())) as finished:
        list(finished)
    assert len(ticks) <= 50, "it is called now and then, not all the time"
    assert set(ticks) == {threading.current_thread()}


def test_several_callers_share_one_pool() -> None:
    lock, running, most = threading.Lock(), [0], [0]

    def small(_: int) -> None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.005)
        with lock:
            running[0] -= 1

    with Workers(2, "shared") as pool:
        run_all(lambda _: pool.run_all(small, range(5)), range(4), 4)
    assert most[0] == 2


def test_threads_end_with_the_pool() -> None:
    before = set(threading.enumerate())
    with Workers(3, "ending") as pool:
        pool.run_all(str, range(9))
        assert {thread.name for thread in set(threading.enumerate()) - before} == {"ending-1", "ending-2", "ending-3"}
    pool.close()
    assert set(threading.enumerate()) <= before


class InterruptedQueue(SimpleQueue[Any]):
    """Loses the first item that the main thread takes, as Ctrl-C does that comes between two instructions."""

    lost = False

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        found = super().get(block, timeout)
        if threading.current_thread() is threading.main_thread() and not InterruptedQueue.lost:
            InterruptedQueue.lost = True
            raise KeyboardInterrupt
        return found


def test_ctrl_c_at_the_moment_when_a_job_ends_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "SimpleQueue", InterruptedQueue)
    ended: list[int] = []
    with pytest.raises(KeyboardInterrupt), as_finished(ended.append, [0, 1], 2, tick=lambda: None) as finished:
        for one in finished:
            assert one.error is None
    assert InterruptedQueue.lost
