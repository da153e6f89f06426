"""Conditions in SQL: how large they may be, and that the database does the work."""

from __future__ import annotations

from sqlalchemy import select

from cometr_py.core.condition_text import parse_condition
from cometr_py.core.conditions import Condition, Not, check_size
from cometr_py.server.comet_server import CometServer
from cometr_py.server.domain.experiment_search import condition_in_sql
from cometr_py.server.storage.tables import experiments
from tests.support.server_client import Api

NOW = 1_750_000_000_000


def found(comet: CometServer, condition: Condition) -> int:
    with comet.store.reading() as connection:
        return len(connection.execute(select(experiments.c.id).where(condition_in_sql(condition, NOW))).all())


def test_the_largest_condition_can_be_evaluated(comet: CometServer, api: Api) -> None:
    key = api.new_experiment()
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "p", "parameterValue": 499})
    parts = [f"parameter.p == {number}" for number in range(500)]
    assert found(comet, parse_condition(" or ".join(parts))) == 1
    assert found(comet, parse_condition(" and ".join(parts))) == 0
    assert found(comet, parse_condition("parameter.p in [" + ",".join(map(str, range(500))) + "]")) == 1


def test_the_deepest_condition_can_be_evaluated(comet: CometServer, api: Api) -> None:
    key = api.new_experiment()
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "p", "parameterValue": 1})
    text = "parameter.p == 1"
    for number in range(9):
        text = f"({text} and parameter.p == 1 or parameter.p == {number + 2})"
    assert found(comet, parse_condition(text)) == 1
    deepest = parse_condition("parameter.p == 1")
    for _ in range(20):
        deepest = Not(deepest)
    assert found(comet, check_size(deepest)) == 1
