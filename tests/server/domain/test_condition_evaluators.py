"""The two evaluators of conditions agree: SQL in the database, and Python on what the API returns."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from cometr_py.core.condition_matching import MeasuredValue, matches
from cometr_py.core.condition_rules import from_rules, to_rules
from cometr_py.core.condition_text import condition_text, parse_condition
from cometr_py.core.conditions import ENVIRONMENT, METADATA, Condition, ConditionField, Source
from cometr_py.server.api.summaries import value_summary
from cometr_py.server.comet_server import CometServer
from cometr_py.server.domain import series
from cometr_py.server.domain.documents import HTML, SYSTEM, set_document, set_json_document
from cometr_py.server.domain.experiment_search import condition_in_sql
from cometr_py.server.domain.experiment_state import experiment_state
from cometr_py.server.domain.experiments import end_time, file_name
from cometr_py.server.domain.workspaces import ensure_project
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments, tags
from tests.support.random_conditions import NOW, conditions, stored_experiments

LONG = bool(os.environ.get("COMETR_LONG"))
EXAMPLES = 1000 if LONG else 20
#: Each example stores experiments in a database, which a busy machine does slowly, and rolls them back.
_ALLOWED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
_SOURCES: dict[str, Source] = {series.PARAMETER: "parameter", series.OTHER: "other", series.METRIC: "metric"}
#: What an experiment has, by field.
Values = dict[ConditionField, list[MeasuredValue]]


class _RolledBack(Exception):
    """Ends a transaction without storing anything."""


@given(st.lists(stored_experiments(), min_size=1, max_size=3), st.lists(conditions(), min_size=1, max_size=8))
@settings(max_examples=EXAMPLES, derandomize=not LONG, deadline=None, suppress_health_check=_ALLOWED)
def test_sql_and_python_find_the_same(comet: CometServer, held: list[dict[str, Any]], asked: list[Condition]) -> None:
    try:
        with comet.store.writing() as connection:
            rows = [_store(connection, number, one) for number, one in enumerate(held)]
            values = {row.id: _values(connection, row, one) for row, one in zip(rows, held, strict=True)}
            for condition in asked:
                _check(connection, condition, values)
            raise _RolledBack
    except _RolledBack:
        pass


def _check(connection: Connection, condition: Condition, values: dict[int, Values]) -> None:
    in_sql = set(connection.execute(select(experiments.c.id).where(condition_in_sql(condition, NOW))).scalars())
    written = condition_text(condition)
    for name, same in (
        ("Python", condition),
        ("its text", parse_condition(written)),
        ("its rules", from_rules(to_rules(condition))),
    ):
        found = {one for one, held in values.items() if matches(same, partial(_look_up, held))}
        assert found == in_sql, f"{name} of {written}: {found}, SQL: {in_sql}"


def _look_up(held: Values, field: ConditionField) -> Sequence[MeasuredValue]:
    return held.get(field, ())


def _store(connection: Connection, number: int, held: dict[str, Any]) -> StoredRow:
    project = ensure_project(connection, NOW, "me", "team", "digits")
    row = {**held["row"], "key": f"{number:032x}", "project_id": project.id}
    experiment_id = connection.execute(experiments.insert().values(row).returning(experiments.c.id)).scalar_one()
    stored: StoredRow = connection.execute(select(experiments).where(experiments.c.id == experiment_id)).one()
    samples = [(series.METRIC, name, value) for name, logged in held["metric"].items() for value in logged]
    samples += [(kind, name, value) for kind in (series.PARAMETER, series.OTHER) for name, value in held[kind].items()]
    for kind, name, value in samples:
        series.record(connection, stored, kind, [series.Sample(name, value, None, None, NOW, None)])
    for tag in held["tags"]:
        connection.execute(tags.insert().values(experiment_id=experiment_id, tag=tag))
    if held["environment"]:
        details = {ENVIRONMENT[name]: value for name, value in held["environment"].items()}
        set_json_document(connection, NOW, experiment_id, SYSTEM, details)
    if held["has_html"]:
        set_document(connection, NOW, experiment_id, HTML, "<p>")
    return stored


def _values(connection: Connection, row: StoredRow, held: dict[str, Any]) -> Values:
    """Return what the API shows of an experiment."""
    found: Values = {ConditionField("tag", ""): [MeasuredValue.of(tag) for tag in held["tags"]]}
    for kind in _SOURCES:
        for summary in map(value_summary, series.of_kind(connection, row.id, kind)):
            assert isinstance(summary.value_current, str)
            found[ConditionField(_SOURCES[kind], summary.name)] = [MeasuredValue.of(summary.value_current)]
            if kind == series.METRIC:
                assert isinstance(summary.value_min, str)
                assert isinstance(summary.value_max, str)
                found[ConditionField("metric_min", summary.name)] = [MeasuredValue.of(summary.value_min)]
                found[ConditionField("metric_max", summary.name)] = [MeasuredValue.of(summary.value_max)]
    for name, detail in held["environment"].items():
        found[ConditionField("environment", name)] = list(MeasuredValue.of_detail(detail))
    for name, value in _metadata(row, held).items():
        found[ConditionField("metadata", name)] = list(_of_metadata(name, value))
    return found


def _metadata(row: StoredRow, held: dict[str, Any]) -> dict[str, Any]:
    end, state = end_time(row), experiment_state(row, NOW)
    return {
        "experimentKey": row.key,
        "runId": row.key,
        "experimentName": row.name,
        "user_name": row.user_name,
        "start_server_timestamp": row.start_time,
        "end_server_timestamp": end,
        "last_message_time": row.updated_at,
        "duration": max(end - row.start_time, 0) / 1000,
        "runActive": state.value == "running",
        "hasCrashed": state.failed,
        "state": state.value,
        "exitCode": row.exit_code,
        "archived": bool(row.archived),
        "hasHtml": held["has_html"],
        "hasNotes": False,
        "hasImages": False,
        "file_name": file_name(row),
        "file_path": row.file_path,
        "optimizationId": row.optimization_id,
    }


def _of_metadata(name: str, value: object) -> Sequence[MeasuredValue]:
    if value is None:
        return ()
    if isinstance(value, bool):
        return [MeasuredValue.of_flag(value)]
    if isinstance(value, int | float):
        return [MeasuredValue(float(value), str(value))]
    assert METADATA.get(name, "string") == "string"
    return [MeasuredValue(None, str(value))]
