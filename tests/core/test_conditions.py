"""What can be compared with what, and what negations mean."""

from __future__ import annotations

import datetime as dt

import pytest

from cometr_py.core.conditions import (
    TAG,
    And,
    Comparison,
    Condition,
    ConditionError,
    ConditionField,
    Not,
    Or,
    check_size,
    comparison,
    normalized,
)

LOSS, RATE = ConditionField("metric", "loss"), ConditionField("parameter", "lr")


def about(name: str) -> ConditionField:
    return ConditionField("metadata", name)


@pytest.mark.parametrize(
    ("field", "value", "operand"),
    [
        (RATE, 1, 1.0),
        (RATE, "1", "1"),
        (RATE, True, True),
        (about("duration"), "2h", 7200.0),
        (about("duration"), "1 h 30 min", 5400.0),
        (about("duration"), dt.timedelta(minutes=14), 840.0),
        (about("start_server_timestamp"), "2026-01-31", dt.datetime(2026, 1, 31, tzinfo=dt.UTC)),
        (about("start_server_timestamp"), dt.date(2026, 1, 31), dt.datetime(2026, 1, 31, tzinfo=dt.UTC)),
        (about("start_server_timestamp"), dt.datetime(2026, 1, 31, 12), dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)),
        (about("start_server_timestamp"), "2026-01-31T12:00+02:00", dt.datetime(2026, 1, 31, 10, tzinfo=dt.UTC)),
        (about("hasCrashed"), 1, True),
        (about("hasCrashed"), "false", False),
        (about("exitCode"), "137", 137.0),
        (about("user_name"), 7, "7"),
        (about("state"), "no signal", "no signal"),
        (TAG, "best", "best"),
    ],
)
def test_values_become_what_the_field_holds(field: ConditionField, value: object, operand: object) -> None:
    assert comparison(field, "equal", value) == Comparison(field, "equal", operand)  # type: ignore[arg-type]  # any of them


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        (RATE, float("nan"), "a finite number"),
        (RATE, 10**400, "a finite number"),
        (RATE, dt.datetime(2026, 1, 1), "a string, a number, true, or false"),
        (about("duration"), "long", "a duration is a number of seconds, or like 90 s"),
        (about("start_server_timestamp"), "soon", "a time is written like 2026-01-31"),
        (about("start_server_timestamp"), 3, "a time such as 2026-01-31"),
        (about("hasCrashed"), "yes", "true and false"),
        (about("exitCode"), "zero", "a number"),
        (about("state"), "finished", "a state is one of 'running', 'no signal'"),
        (TAG, 1, "a string"),
    ],
)
def test_what_cannot_be_compared_is_refused(field: ConditionField, value: object, reason: str) -> None:
    with pytest.raises(ConditionError, match=reason):
        comparison(field, "equal", value)


def test_operators_that_need_something_else_are_refused() -> None:
    for field, operator, value in ((RATE, "less", True), (TAG, "less", "a"), (RATE, "contains", 1)):
        with pytest.raises(ConditionError):
            comparison(field, operator, value)  # type: ignore[arg-type]  # operators
    with pytest.raises(ConditionError, match="cannot be searched"):
        comparison(about("duration"), "contains", "1")


def test_comparing_with_nothing_asks_whether_there_is_a_value() -> None:
    assert comparison(LOSS, "equal", None) == Not(Comparison(LOSS, "exists"))
    assert comparison(TAG, "exists") == Comparison(TAG, "contains", ""), "any tag"


def test_negations_are_moved_to_the_comparisons() -> None:
    less, equal = Comparison(LOSS, "less", 1.0), Comparison(RATE, "equal", "adam")
    assert normalized(Not(And((less, equal)))) == Or((Comparison(LOSS, "greater_or_equal", 1.0), Not(equal)))
    assert normalized(Not(Or((less, Not(equal))))) == And((Comparison(LOSS, "greater_or_equal", 1.0), equal))
    assert normalized(Not(Not(less))) == less


def test_conditions_have_a_greatest_size() -> None:
    one: Condition = Comparison(LOSS, "less", 1.0)
    check_size(And((one,) * 500))
    with pytest.raises(ConditionError, match="500 comparisons"):
        check_size(And((one,) * 501))
    for _ in range(21):
        one = Not(one)
    with pytest.raises(ConditionError, match="nested 20 levels deep"):
        check_size(one)
