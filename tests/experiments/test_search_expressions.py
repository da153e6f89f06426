"""Python expressions become conditions."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable

import pytest

from cometr_py.errors import ArgumentError
from cometr_py.search import Expression, environment, metadata, metric, other, parameter, tag
from cometr_py.search.expressions import condition_of


@pytest.mark.parametrize(
    ("where", "text"),
    [
        (metric("loss") < 0.1, "metric.loss < 0.1"),
        (metric("loss", "min") <= 1, "metric_min.loss <= 1"),
        (metric("loss", "max") > 1, "metric_max.loss > 1"),
        (metric("loss") >= 1, "metric.loss >= 1"),
        (parameter("lr") == "0.01", 'parameter.lr == "0.01"'),
        (parameter("model|lr") != 3, 'parameter["model|lr"] != 3'),
        (metric("loss").between(0, 1.5), "metric.loss >= 0 and metric.loss <= 1.5"),
        (~metric("loss").between(0, 1), "not (metric.loss >= 0 and metric.loss <= 1)"),
        (other("Name").contains("a"), 'other.Name contains "a"'),
        (~other("Name").startswith("a"), 'other.Name not startswith "a"'),
        (other("Name").endswith("a"), 'other.Name endswith "a"'),
        (metric("loss").is_null(), "metric.loss is null"),
        (metric("loss") == None, "metric.loss is null"),  # noqa: E711 - it makes an expression
        (metric("loss") != None, "metric.loss is not null"),  # noqa: E711 - likewise
        (~tag("draft"), 'tag != "draft"'),
        (environment("hostname") == "a", 'environment.hostname == "a"'),
        (metadata("hasCrashed") == True, "metadata.hasCrashed == true"),  # noqa: E712 - likewise
        (metadata("duration") > dt.timedelta(minutes=2), "duration > 120"),
        (metadata("duration") < "2h", "duration < 7200"),
        (metadata("state") == "no signal", 'state == "no signal"'),
        (
            metadata("started") > dt.datetime(2024, 5, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "started > 2024-05-01 10:00:00",
        ),
        (metadata("start_server_timestamp") > dt.date(2024, 5, 1), "started > 2024-05-01 00:00:00"),
        (
            (metric("loss") < 1) & (metric("acc") > 0.5) & ((parameter("lr") == 1) | tag("x")),
            'metric.loss < 1 and metric.acc > 0.5 and (parameter.lr == 1 or tag == "x")',
        ),
    ],
)
def test_expressions_are_the_same_conditions_as_texts(where: Expression, text: str) -> None:
    assert repr(where) == text
    assert condition_of(where) == condition_of(text)


@pytest.mark.parametrize(
    "compare",
    [
        lambda: metric("loss") == math.nan,
        lambda: metric("loss") < 10**400,
        lambda: metadata("hasCrashed") == "yes",
        lambda: metadata("started") > 3,
        lambda: metadata("duration") > "long",
        lambda: parameter("lr") > dt.datetime(2024, 5, 1),
    ],
)
def test_a_value_that_cannot_be_compared_is_refused(compare: Callable[[], Expression]) -> None:
    with pytest.raises(ArgumentError, match=r"it can be compared with|can be compared with true|a duration is"):
        compare()


def test_a_text_that_cannot_be_read_is_refused_with_the_position() -> None:
    with pytest.raises(ArgumentError, match=r"quotation marks: \"adam\" \(at character 24\)"):
        condition_of("parameter.optimizer == adam")
    with pytest.raises(ArgumentError, match="must be an expression"):
        condition_of(3)


def test_a_metric_has_three_values() -> None:
    with pytest.raises(ArgumentError, match="one of 'last', 'min', 'max'"):
        metric("loss", "mean")  # type: ignore[arg-type]  # that is what is tested


def test_python_words_instead_of_signs_are_refused() -> None:
    with pytest.raises(ArgumentError, match=r"&, \| and ~"):
        _ = (metric("loss") < 1) and (metric("acc") > 1)
    with pytest.raises(ArgumentError, match=r"&, \| and ~"):
        _ = 0 < metric("loss") < 1
    with pytest.raises(ArgumentError, match="in brackets"):
        (metric("loss") < 1) & 3  # type: ignore[operator]  # that is what is tested
