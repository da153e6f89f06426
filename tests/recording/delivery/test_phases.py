"""The transition function: every phase, what ends it, and every reason to give up."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import pytest

from cometr_py.recording.delivery.phases import FINAL, GiveUpReason, Phase, Situation, Transition, next_phase

WORKING = [phase for phase in Phase if phase not in FINAL]
#: Nothing is finished, and nothing forces an end.
BUSY = Situation(earlier_delivered=False, created=False, delivered=False, ended=False, writers=True)


def test_a_delivery_goes_through_all_phases_in_order() -> None:
    now = Situation(end_reported=True, tidied=True)
    phases = [Phase.EARLIER]
    while phases[-1] not in FINAL:
        phases.append(next_phase(phases[-1], now).phase)
    assert phases == [*WORKING, Phase.DONE]
    assert WORKING == [Phase.EARLIER, Phase.CREATE, Phase.DELIVER, Phase.REPORT_END, Phase.TIDY]


@pytest.mark.parametrize("phase", Phase)
def test_a_phase_goes_on_while_its_work_is_not_finished(phase: Phase) -> None:
    assert next_phase(phase, BUSY) == Transition(phase)


@pytest.mark.parametrize(
    ("phase", "unfinished"),
    [
        (Phase.EARLIER, {"earlier_delivered": False}),
        (Phase.CREATE, {"created": False}),
        (Phase.DELIVER, {"delivered": False}),
        (Phase.DELIVER, {"ended": False, "writers": True}),
        (Phase.REPORT_END, {"end_reported": False}),
        (Phase.TIDY, {"tidied": False}),
        (Phase.TIDY, {"writers": True}),
    ],
)
def test_each_phase_waits_for_what_ends_it(phase: Phase, unfinished: dict[str, Any]) -> None:
    now = dataclasses.replace(Situation(end_reported=True, tidied=True), **unfinished)
    assert next_phase(phase, now) == Transition(phase)


@pytest.mark.parametrize("phase", [Phase.DELIVER, Phase.REPORT_END, Phase.TIDY])
def test_records_that_are_appended_later_are_delivered(phase: Phase) -> None:
    now = Situation(has_read=True, delivered=False, end_reported=True, tidied=True)
    assert next_phase(phase, now) == Transition(Phase.DELIVER)


def test_the_end_is_reported_while_workers_still_write() -> None:
    assert next_phase(Phase.DELIVER, Situation(writers=True)) == Transition(Phase.REPORT_END)


@pytest.mark.parametrize("phase", [Phase.DELIVER, Phase.REPORT_END, Phase.TIDY])
def test_a_delivery_of_what_is_there_now_does_not_wait_for_writers(phase: Phase) -> None:
    now = Situation(writers=True, follow=False)
    assert next_phase(phase, now) == Transition(Phase.GIVEN_UP, GiveUpReason.STILL_WRITTEN)
    unfinished = dataclasses.replace(now, delivered=False)
    assert next_phase(Phase.DELIVER, unfinished) == Transition(Phase.DELIVER)


def test_nothing_counts_as_delivered_before_the_experiment_exists() -> None:
    now = Situation(created=False, writers=True, follow=False)
    assert next_phase(Phase.CREATE, now) == Transition(Phase.CREATE)
    assert next_phase(Phase.CREATE, dataclasses.replace(now, created=True)) == Transition(Phase.DELIVER)
    waiting = dataclasses.replace(now, earlier_delivered=False)
    assert next_phase(Phase.EARLIER, waiting) == Transition(Phase.EARLIER)


@pytest.mark.parametrize("phase", WORKING)
def test_every_phase_gives_up_for_the_same_reasons(phase: Phase) -> None:
    stuck = Situation(earlier_delivered=False, created=False, delivered=False, ended=True)
    for reason in (GiveUpReason.FAILED, GiveUpReason.DEADLINE):
        now = dataclasses.replace(stuck, budget_exhausted=reason)
        assert next_phase(phase, now) == Transition(Phase.GIVEN_UP, reason)
    now = dataclasses.replace(stuck, needs_user_action=True)
    assert next_phase(phase, now) == Transition(Phase.GIVEN_UP, GiveUpReason.NEEDS_USER_ACTION)
    now = dataclasses.replace(stuck, timed_out=True)
    assert next_phase(phase, now) == Transition(Phase.GIVEN_UP, GiveUpReason.DRAIN_TIMEOUT)


@pytest.mark.parametrize("phase", WORKING)
def test_a_rejected_key_is_not_given_up_while_somebody_may_repair_it(phase: Phase) -> None:
    now = dataclasses.replace(BUSY, needs_user_action=True)
    assert next_phase(phase, now) == Transition(phase)


def test_what_is_finished_counts_more_than_a_reason_to_give_up() -> None:
    now = Situation(end_reported=True, tidied=True, timed_out=True)
    assert next_phase(Phase.TIDY, now) == Transition(Phase.DONE)


def test_only_a_delivery_that_was_given_up_has_a_reason() -> None:
    flags = ("created", "has_read", "delivered", "ended", "writers", "follow", "end_reported", "tidied", "timed_out")
    for phase, values in itertools.product(Phase, itertools.product((False, True), repeat=len(flags))):
        given: dict[str, Any] = dict(zip(flags, values, strict=True))
        now = Situation(**given)
        following, reason = next_phase(phase, now)
        if phase in FINAL:
            assert following is phase
        else:
            assert (reason is not None) == (following is Phase.GIVEN_UP)
