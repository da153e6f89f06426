"""The text of conditions, as it is typed into a page or a shell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cometr_py.core.condition_text import condition_text, parse_condition, value_from_text
from cometr_py.core.conditions import Condition, ConditionError
from tests.support.random_conditions import conditions

BOTH = 'metric.accuracy > 0.9 and tag == "best"'
EITHER = 'metric.accuracy > 0.9 or tag == "best"'


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('metric.accuracy > 0.9 & tag = "best"', BOTH),
        ("metric.accuracy>.9&&tag=='best'", BOTH),
        ('\n  metric.accuracy > 0.9\n AND tag == "best"\n', BOTH),
        ('metric.accuracy > 0.9 | tag == "best"', EITHER),
        ('metric.accuracy > 9e-1 || tag == "best"', EITHER),
        ('tag == "a" or (tag == "b" and tag == "c")', 'tag == "a" or tag == "b" and tag == "c"'),
        ('(tag == "a" or tag == "b") and tag == "c"', '(tag == "a" or tag == "b") and tag == "c"'),
        ('~(metric.loss < 1 & tag == "a")', 'not (metric.loss < 1 and tag == "a")'),
        ('not tag == "a" and ! tag == "b"', 'tag != "a" and tag != "b"'),
        ('tag == "a & b | ~c"', 'tag == "a & b | ~c"'),
        ("parameter.lr > -1", "parameter.lr > -1"),
        ("metric.train/loss<1", "metric.train/loss < 1"),
        ('metric["train loss"] ≤ 1', 'metric["train loss"] <= 1'),
        ('metric("train/loss") < 1', "metric.train/loss < 1"),
        ('parameter["model|lr"] ≥ 1', 'parameter["model|lr"] >= 1'),
        ("metric_min.loss < 1 and metric_max.loss > 2", "metric_min.loss < 1 and metric_max.loss > 2"),
        ("parameter.lr between 1 and 2", "parameter.lr >= 1 and parameter.lr <= 2"),
        ("parameter.lr not between 1 and 2", "not (parameter.lr >= 1 and parameter.lr <= 2)"),
        ('parameter.opt in ["adam", "sgd"]', 'parameter.opt == "adam" or parameter.opt == "sgd"'),
        ('parameter.opt not in ("adam")', 'parameter.opt != "adam"'),
        ('other.Name startswith "x"', 'other.Name startswith "x"'),
        ('name not contains "x"', 'name not contains "x"'),
        ("metric.loss is null", "metric.loss is null"),
        ("metric.loss == None", "metric.loss is null"),
        ("metric.loss is not null", "metric.loss is not null"),
        ("parameter.flag == True", "parameter.flag == true"),
        ('metadata.start_server_timestamp >= "2026-01-31"', "started >= 2026-01-31 00:00:00"),
        ("metadata.started >= 2026-01-31T12:00Z", "started >= 2026-01-31 12:00:00"),
        ("duration > 2h and duration < 1 d", "duration > 7200 and duration < 86400"),
        ('duration > "14 min"', "duration > 840"),
        ("other.day == 2026-01-31", 'other.day == "2026-01-31"'),
    ],
)
def test_what_texts_mean(text: str, meant: str) -> None:
    assert condition_text(parse_condition(text)) == meant


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 1, "write a condition like this"),
        ("metric.accuracy >", 18, "a number, a string"),
        ('tag == "a', 8, "a number, a string"),
        ("(metric.accuracy > 1", 21, "a bracket is not closed"),
        ("metric.accuracy > 1)", 20, "a condition ends here"),
        ("metrics.accuracy > 1", 1, "did you mean metric.NAME?"),
        ("accuracy > 1", 1, "write metric.accuracy, parameter.accuracy, or one of name"),
        ("metric > 1", 1, "metric of which name? Write metric.NAME"),
        ("metric.accuracy", 16, "compare it by =="),
        ("metric.train loss < 1", 14, "compare it by =="),
        ("metric.accuracy > best", 19, 'write strings in quotation marks: "best"'),
        ("metric.accuracy > metric.loss", 19, "a number, a string"),
        ("metric.accuracy > null", 19, "it can be compared with a string, a number"),
        ("tag > 1", 7, "tags can be compared with a string"),
        ("parameter.lr in []", 18, "a number, a string"),
        ("parameter.lr between 1", 23, "between 1 and 2"),
        ("parameter.lr not < 1", 18, "compare it by =="),
        ("started > soon", 11, "write strings in quotation marks"),
        ('started > "soon"', 11, "a time is written like 2026-01-31"),
        ("parameter.lr > 2h", 16, "only duration can be compared with a duration"),
        ("metric.accuracy > 1e999", 19, "a finite number"),
        ('__import__("os").system("touch x") > 1', 1, "write metric.__import__"),
        ("metric.accuracy := 1", 17, "compare it by =="),
        ("not " * 2000 + 'tag == "a"', 401, "too many brackets"),
        ("x" * 30_000, None, "20,000 characters at most"),
    ],
)
def test_what_is_refused_is_named_with_its_position(text: str, position: int | None, reason: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert reason in caught.value.reason
    assert caught.value.position == (None if position is None else position - 1)


@given(conditions(least=2))
@settings(max_examples=50, derandomize=True, deadline=None)
def test_every_condition_is_read_as_it_is_written(condition: Condition) -> None:
    assert parse_condition(condition_text(condition)) == condition


@given(st.text(alphabet=st.sampled_from(list("metric.los <>=!()[]\"'&|~,19-\\ tagnodri")), max_size=40))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse_condition(text)
    except ConditionError as error:
        assert error.position is None or 0 <= error.position <= len(text)


def test_values_need_no_quotation_marks_in_forms() -> None:
    assert [value_from_text(text) for text in ("0.1", " 1e-3 ", "true", "auto", "2026-01-31", "1 2")] == [
        0.1,
        0.001,
        True,
        "auto",
        "2026-01-31",
        "1 2",
    ]
