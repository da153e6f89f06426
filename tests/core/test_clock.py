"""The system clock really waits; the fake clock only says that it did."""

from __future__ import annotations

import threading
import time

import pytest

from cometr_py.core.clock import SYSTEM_CLOCK, FakeClock, milliseconds
from tests.support.processes import DEADLINE


def test_the_system_clock_waits_for_an_event_and_for_a_condition() -> None:
    event, condition = threading.Event(), threading.Condition()
    begun = SYSTEM_CLOCK.monotonic()
    SYSTEM_CLOCK.sleep(0.01)
    SYSTEM_CLOCK.sleep(-1)
    assert not SYSTEM_CLOCK.wait(event, 0.01)
    with condition:
        assert not SYSTEM_CLOCK.wait_for(condition, event.is_set, 0.01)
    assert SYSTEM_CLOCK.monotonic() - begun >= 0.03
    threading.Timer(0.01, event.set).start()
    assert SYSTEM_CLOCK.wait(event, DEADLINE)


def test_timestamps_are_milliseconds_since_the_epoch() -> None:
    assert abs(milliseconds() - time.time_ns() // 1_000_000) < 1000
    assert milliseconds(FakeClock(start=12.5)) == 12_500


def test_an_hour_on_the_fake_clock_takes_no_time() -> None:
    clock, begun = FakeClock(start=1000.0), time.monotonic()
    clock.sleep(3600)
    assert (clock.monotonic(), clock.time(), clock.slept) == (3600, 4600, [3600])
    assert time.monotonic() - begun < 60


def test_scheduled_actions_happen_in_order_during_a_wait() -> None:
    clock = FakeClock()
    seen: list[tuple[str, float]] = []
    clock.after(2, lambda: seen.append(("second", clock.monotonic())))
    clock.after(1, lambda: seen.append(("first", clock.monotonic())))
    clock.at(9, lambda: seen.append(("too late", clock.monotonic())))
    clock.sleep(3)
    assert seen == [("first", 1), ("second", 2)]
    assert clock.monotonic() == 3


def test_a_wait_ends_when_the_event_is_set() -> None:
    clock, event = FakeClock(), threading.Event()
    clock.after(2, event.set)
    assert not clock.wait(event, 1)
    assert clock.wait(event, 5)
    assert clock.wait(event, 5)
    assert (clock.monotonic(), clock.slept) == (2, [1, 1, 0])


def test_a_wait_ends_when_the_condition_holds() -> None:
    clock, items, condition = FakeClock(), list[int](), threading.Condition()
    clock.after(1, lambda: items.append(1))
    clock.after(2, lambda: items.append(2))
    with condition:
        assert clock.wait_for(condition, lambda: len(items) == 2)
        assert not clock.wait_for(condition, lambda: len(items) == 3, 1)
    assert clock.monotonic() == 3


def test_a_wait_that_nothing_can_end_is_an_error_instead_of_a_hang() -> None:
    with pytest.raises(RuntimeError, match="forever"):
        FakeClock().wait(threading.Event())


def test_changing_the_wall_time_changes_no_duration() -> None:
    clock = FakeClock(start=1000.0)
    clock.advance(5)
    clock.set_wall_time(500.0)
    clock.advance(1)
    assert (clock.time(), clock.monotonic(), clock.slept) == (501, 6, [])
