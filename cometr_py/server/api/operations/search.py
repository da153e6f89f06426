"""Finding experiments by what they logged."""

from __future__ import annotations

from comet_wire import experiments as wire
from comet_wire import projects
from comet_wire.base import Int64, JsonValue, Wire, or_none
from msgspec import UNSET, UnsetType, field

from cometr_py.core.condition_rules import from_rules
from cometr_py.core.conditions import And, Condition, ConditionError
from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import operation
from cometr_py.server.api.request_fields import page_rows
from cometr_py.server.domain.experiment_search import condition_in_sql
from cometr_py.server.domain.experiments import experiments_query
from cometr_py.server.domain.workspaces import ProjectRef, project
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.rows import RowQuery

_PAGE = 100


class _InProject(Wire, kw_only=True):
    """Both searches take a project's id or its names, and rules that are read later."""

    project_id: str | UnsetType | None = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType | None = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType | None = field(name="projectName", default=UNSET)


class _Predicate(Wire, kw_only=True):
    source: str | UnsetType | None = UNSET
    query: JsonValue | UnsetType = UNSET


class _PredicateSearch(_InProject, kw_only=True):
    predicates: list[_Predicate] | UnsetType | None = UNSET
    archived: bool | UnsetType | None = UNSET


class _RuleSearch(_InProject, kw_only=True):
    rules_tree: JsonValue | UnsetType = field(name="rulesTree", default=UNSET)
    limit: Int64 | UnsetType | None = UNSET
    page: Int64 | UnsetType | None = UNSET
    deleted: bool | UnsetType | None = UNSET


@operation(projects.QUERY_PROJECT, accepts=_PredicateSearch)
def query_project(call: Call[None, _PredicateSearch]) -> projects.QueryProjectResponse:
    """Ignore `negated`: clients that send it have negated the operators already."""
    predicates = or_none(call.body.predicates) or []
    conditions = [_condition(or_none(one.query) or {}, or_none(one.source)) for one in predicates]
    everything = _experiments(call, call.body, or_none(call.body.archived))
    query = everything.where(condition_in_sql(And(tuple(conditions)), call.now))
    return projects.QueryProjectResponse(experiment_keys=[row.key for row in call.connection.execute(query)])


@operation(wire.SEARCH_EXPERIMENTS, accepts=_RuleSearch)
def search_experiments(call: Call[None, _RuleSearch]) -> wire.SearchExperimentsResponse:
    """Return one page of the experiments that match."""
    body = call.body
    query = _experiments(call, body, or_none(body.deleted))
    tree = or_none(body.rules_tree)
    if tree:
        query = query.where(condition_in_sql(_condition(tree), call.now))
    limit = or_none(body.limit)
    start, size = page_rows(or_none(body.page), _PAGE if limit is None else limit, "limit")
    rows = call.connection.execute(query.limit(size).offset(start)).all()
    found = [wire.FoundExperiment(experiment_key=row.key, server_timestamp=row.start_time) for row in rows]
    return wire.SearchExperimentsResponse(experiments=found)


def _experiments(call: Call[None, object], named: _InProject, archived: bool | None) -> RowQuery:
    """Return a query of the experiments of the project, the newest first."""
    ref = ProjectRef(or_none(named.project_id), or_none(named.workspace_name), or_none(named.project_name))
    return experiments_query(project(call.connection, ref).id, archived=bool(archived), descending=True)


def _condition(rules: object, source: str | None = None) -> Condition:
    try:
        return from_rules(rules, source)
    except ConditionError as error:
        raise ApiError(str(error)) from None
