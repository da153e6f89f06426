"""The language of `cometr-py experiments search`, and what it refuses."""

from __future__ import annotations

import datetime as dt

import pytest

from cometr_py.cli.filters import parse
from cometr_py.errors import ArgumentError
from cometr_py.search import Expression, metadata, metric, other, parameter, rules_tree, tag

COLUMNS = {
    ("metrics", "accuracy"): "double",
    ("metrics", "train/loss"): "double",
    ("metrics", "sys.cpu"): "double",
    ("params", "lr"): "double",
    ("params", "optimizer"): "string",
    ("log_other", "Name"): "string",
    ("metadata", "start_server_timestamp"): "datetime",
}
ACCURATE = metric("accuracy") > 0.9
ADAM = parameter("optimizer") == "adam"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('metric.accuracy > 0.9 & tag == "best"', ACCURATE & tag("best")),
        ('metric.accuracy > 0.9 and tag("best")', ACCURATE & tag("best")),
        ('metric.accuracy > 0.9 && tag != "draft"', ACCURATE & ~tag("draft")),
        ('metric.accuracy>.9|parameter.optimizer=="adam"', ACCURATE | ADAM),
        ('metric.accuracy > 0.9 || tag == "a" & tag == "b"', ACCURATE | (tag("a") & tag("b"))),
        ('~(metric.accuracy > 0.9 & tag == "best")', ~(ACCURATE & tag("best"))),
        ('not tag == "a" and ! tag == "b"', ~tag("a") & ~tag("b")),
        ('tag == "a & b | ~c"', tag("a & b | ~c")),
        ("0.9 < metric.accuracy", ACCURATE),
        ("0.1 <= parameter.lr < 1", (parameter("lr") >= 0.1) & (parameter("lr") < 1)),
        ("parameter.lr > -1", parameter("lr") > -1),
        ("metric.sys.cpu > 1", metric("sys.cpu") > 1),
        ('metric["train/loss"] < 1', metric("train/loss") < 1),
        ('metric("train/loss") < 1', metric("train/loss") < 1),
        ("parameter.lr.between(1, 2)", parameter("lr").between(1, 2)),
        ('parameter.optimizer in ["adam", "sgd"]', ADAM | (parameter("optimizer") == "sgd")),
        ('parameter.optimizer not in ("adam",)', ~ADAM),
        ('"da" in parameter.optimizer', parameter("optimizer").contains("da")),
        ('other.Name.startswith("x")', other("Name").startswith("x")),
        ("metric.accuracy == None", metric("accuracy").is_null()),
        ("metric.accuracy is not None", ~metric("accuracy").is_null()),
        (
            'metadata.start_server_timestamp >= date("2026-01-31")',
            metadata("start_server_timestamp") >= dt.datetime(2026, 1, 31),
        ),
        ('\n  metric.accuracy > 0.9\n & tag == "best"\n', ACCURATE & tag("best")),
    ],
)
def test_what_conditions_mean(text: str, meant: Expression) -> None:
    assert rules_tree(parse(text), COLUMNS) == rules_tree(meant, COLUMNS)


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("", "", "it cannot be read"),
        ("metric.accuracy >", "metric.accuracy >", "it cannot be read"),
        ('tag == "a', 'tag == "a', "it cannot be read"),
        ("(metric.accuracy > 1", "(metric.accuracy > 1", "it cannot be read"),
        ("metrics.accuracy > 1", "metrics.accuracy", "did you mean metric?"),
        ("accuracy > 1", "accuracy", "there is no 'accuracy'"),
        ("metric > 1", "metric", "say which one: metric.NAME"),
        ("metric.accuracy", "metric.accuracy", "say what it is compared with"),
        ("metric.train/loss < 1", "metric.train / loss", 'is written metric["train/loss"]'),
        ("metric.a#b < 1", "#b < 1", 'is written metric["train/loss"]'),
        ("metric.accuracy > best", "best", 'in quotation marks: "best"'),
        ("metric.accuracy > metric.loss", "metric.loss", "it cannot be compared with that"),
        ("metric.accuracy > None", "None", "None can only be compared with == and !="),
        ("tag > 1", "1", "a tag is compared like this"),
        ("parameter.lr in []", "[]", "it is empty"),
        ("parameter.lr.between(1)", "parameter.lr.between(1)", "between takes 2 values"),
        ('metadata.start > date("soon")', "date('soon')", "a date is written"),
        ("metric.accuracy > 1" + "0" * 400, "1" + "0" * 400, "it is too large a number"),
        ('__import__("os").system("touch x") > 1', '__import__("os").system("touch x")', "it is not something"),
        ("(lambda: 1)() > 1", "(lambda: 1)()", "it is not something"),
        ('metric.accuracy > open("x")', 'open("x")', "it cannot be compared with that"),
        ('metric[f"{x}"] > 1', 'metric[f"{x}"]', "it is not something"),
        ("metric.accuracy := 1", "metric.accuracy := 1", "it cannot be read"),
        ("not " * 2000 + "tag", "", ""),
        ("x" * 20_000, "x" * 20_000, "it is longer than"),
    ],
)
def test_what_is_refused_is_named(text: str, part: str, reason: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        parse(text)
    shown = str(caught.value.value)
    assert shown.replace("'", '"') == part.replace("'", '"') or not part
    assert reason in caught.value.remedy
