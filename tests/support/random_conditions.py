"""Random conditions and random experiments, for properties that hold for all of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from cometr_py.core.conditions import (
    METADATA,
    STATES,
    TAG,
    And,
    Comparison,
    Condition,
    ConditionField,
    Not,
    Operator,
    Or,
    metadata_type,
)

#: The time at which conditions are evaluated, ms.
NOW = 1_750_000_000_000
#: What experiments hold and what conditions look for, so that they often meet.
STRINGS = ["", "auto", "Auto", "adam", "1", "1.0", "1e-05", "007", "true", "False", "NaN", "inf", "%_/\\", "äÄ€", "a b"]
NUMBERS = [0.0, -0.0, 1.0, 7.0, 1e-05, 0.1, 2.5, -3.0, 1e15 + 0.125, 2.0**53, 1e16, 1e22, 1e300, 5e-324, float("inf")]
NAMES = ["lr", "model|lr", 'a "b"']
ENVIRONMENT_NAMES = ["hostname", "pid", "command", "user"]

numbers = st.sampled_from(NUMBERS) | st.floats(allow_nan=False)
texts = st.sampled_from(STRINGS) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5
)
#: Values that clients log as parameters, others, or metrics.
logged = st.one_of(
    numbers, texts, st.booleans(), st.integers(-(2**70), 2**70), st.none(), st.just(float("nan")), numbers.map(repr)
)
times = st.integers(NOW - 200_000, NOW + 1_000)


def fields() -> st.SearchStrategy[ConditionField]:
    """Return fields of every source."""
    named = st.builds(
        ConditionField,
        st.sampled_from(["metric", "metric_min", "metric_max", "parameter", "other"]),
        st.sampled_from(NAMES),
    )
    environment = st.builds(ConditionField, st.just("environment"), st.sampled_from(ENVIRONMENT_NAMES))
    metadata = st.builds(ConditionField, st.just("metadata"), st.sampled_from([*METADATA, "experimentName", "what"]))
    return st.one_of(named, environment, metadata, st.just(TAG))


@st.composite
def comparisons(draw: st.DrawFn) -> Condition:
    """Return a comparison that :func:`cometr_py.core.conditions.comparison` could have made."""
    field = draw(fields())
    kind = metadata_type(field)
    ordered: list[Operator] = ["less", "less_or_equal", "greater", "greater_or_equal"]
    searching: list[Operator] = ["contains", "begins_with", "ends_with"]
    equal: list[Operator] = ["equal"]
    if field == TAG:
        return Comparison(field, draw(st.sampled_from(equal + searching)), draw(texts))
    if draw(st.integers(0, 9)) == 0:
        return Comparison(field, "exists")
    if kind == "boolean":
        return Comparison(field, "equal", draw(st.booleans()))
    if kind == "datetime":
        moment = dt.datetime.fromtimestamp(draw(times) / 1000, dt.UTC)
        return Comparison(field, draw(st.sampled_from(equal + ordered)), moment)
    if kind in ("double", "timenumber"):
        number = draw(st.sampled_from([0.0, 1.0, 12.5, 137.0]) | st.floats(-1e6, 1e6))
        return Comparison(field, draw(st.sampled_from(equal + ordered)), number)
    operator = draw(st.sampled_from(equal + ordered + searching))
    if operator in searching:
        return Comparison(field, operator, draw(texts))
    if field.name == "state" and kind is not None:
        return Comparison(field, "equal", draw(st.sampled_from(STATES)))
    if kind == "string":
        return Comparison(field, operator, draw(texts))
    finite = numbers.filter(lambda number: abs(number) != float("inf"))
    value = draw(texts | finite | (st.booleans() if operator == "equal" else st.nothing()))
    return Comparison(field, operator, value)


def conditions(least: int = 0) -> st.SearchStrategy[Condition]:
    """Return trees whose groups have at least so many members."""

    def grown(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        members = st.lists(inner, min_size=least, max_size=3).map(tuple)
        return st.one_of(st.builds(Not, inner), st.builds(And, members), st.builds(Or, members))

    return st.recursive(comparisons(), grown, max_leaves=8)


@st.composite
def stored_experiments(draw: st.DrawFn) -> dict[str, Any]:
    """Return what one experiment holds: the row's columns under ``row``, and logged values by kind."""
    start = draw(times)
    created = draw(times)
    row = {
        "name": draw(texts),
        "user_name": draw(texts),
        "file_path": draw(st.none() | st.sampled_from(["", "train.py", "/a/a/train.py", "a/", "//", "a/b/a/b"])),
        "optimization_id": draw(st.none() | texts),
        "start_time": start,
        "end_time": draw(st.none() | times),
        "created_at": created,
        "updated_at": draw(times),
        "last_beat": draw(st.just(created) | times),
        "alive": draw(st.booleans()),
        "crashed": draw(st.booleans()),
        "exit_code": draw(st.sampled_from([None, 0, 1, 137])),
        "archived": draw(st.booleans()),
    }
    named = st.dictionaries(st.sampled_from(NAMES), logged, max_size=3)
    details = st.one_of(
        texts, st.integers(0, 9), st.booleans(), st.none(), st.lists(texts | st.integers(0, 9), max_size=2)
    )
    return {
        "row": row,
        "parameter": draw(named),
        "other": draw(named),
        "metric": draw(st.dictionaries(st.sampled_from(NAMES), st.lists(logged, min_size=1, max_size=3), max_size=2)),
        "tags": draw(st.lists(texts, unique=True, max_size=2)),
        "environment": draw(st.dictionaries(st.sampled_from(ENVIRONMENT_NAMES), details, max_size=3)),
        "has_html": draw(st.booleans()),
    }
