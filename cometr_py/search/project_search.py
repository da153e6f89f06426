"""Search the experiments of a project, on any server."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from comet_rest_v2 import AuthenticatedClient
from comet_wire import projects as wire
from comet_wire.base import or_none
from comet_wire.experiments import SEARCH_EXPERIMENTS, SearchExperimentsReply

from cometr_py import session, transport, workspace
from cometr_py.core.condition_matching import matches
from cometr_py.core.condition_rules import SOURCES, Rules, to_rules
from cometr_py.core.condition_text import field_text
from cometr_py.core.conditions import METADATA, TAG, And, Condition, ConditionField, comparisons_of
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.core.workers import run_all
from cometr_py.errors import ArgumentError, ResponseError
from cometr_py.search.comet_queries import Columns, predicates, translated
from cometr_py.search.expressions import Expression, condition_of
from cometr_py.search.remote_values import RemoteValues

if TYPE_CHECKING:
    from comet_rest_v2 import models

__all__ = ["search_experiments"]

_PAGE = 100
_CONCURRENCY = 8


def search_experiments(
    workspace_name: str | None = None,
    project_name: str | None = None,
    where: Expression | str | None = None,
    api_key: str | None = None,
    archived: bool = False,
    *,
    url: str | None = None,
) -> list[models.ExperimentMetadata]:
    """Return the experiments of a project that match a condition.

    Args:
        workspace_name: The project's workspace, instead of COMET_WORKSPACE.
        project_name: The project's name, instead of COMET_PROJECT_NAME.
        where: What has to hold, as an expression or as text; all experiments if None.
        api_key: The API key, instead of COMET_API_KEY.
        archived: Search the archived ones instead of the others.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Returns:
        The experiments, as :func:`cometr_py.get_experiments` lists them.

    Raises:
        ArgumentError: The condition cannot be read, no experiment of the project has what is compared, or it is
            compared with something that its type cannot be compared with.
        NotFoundError: There is no such project.
        ConfigurationError: No project is given.

    Endpoint: ``POST /api/rest/v2/experiments/search``, on older servers ``POST /api/rest/v2/project/query``
    """
    condition = And(()) if where is None else condition_of(where)
    everything = workspace.get_experiments(
        project_name=project_name, workspace_name=workspace_name, api_key=api_key, archived=archived, url=url
    )
    if where is None:
        return everything
    settings = transport.complete(
        session.current().resolve(api_key=api_key, url=url, project_name=project_name, workspace=workspace_name)
    )
    client = transport.shared_client(settings)
    place = {
        "workspaceName": workspace.workspace_or_default(settings, client),
        "projectName": settings.require_project_name(),
    }
    return _ProjectSearch(client, place, archived).matching(condition, everything)


class _ProjectSearch:
    """One search in one project."""

    def __init__(self, client: AuthenticatedClient, place: Mapping[str, str], archived: bool) -> None:
        self._client = client
        self._place = place
        self._archived = archived

    def matching(
        self, condition: Condition, everything: list[models.ExperimentMetadata]
    ) -> list[models.ExperimentMetadata]:
        """Return those of these experiments that match."""
        columns = self._columns()
        _check_names(condition, columns)
        left: Condition = And(())
        tree: Rules | None = to_rules(condition)
        if not transport.profile_of(self._client).evaluates_conditions:
            tree, left = translated(condition, columns)
        found = everything
        if tree is not None:
            keys = self._keys(tree)
            found = [experiment for experiment in everything if experiment.experiment_key in keys]
        if left == And(()):
            return found
        marks = run_all(lambda one: matches(left, RemoteValues(self._client, one)), found, _CONCURRENCY)
        return [experiment for experiment, mark in zip(found, marks, strict=True) if mark]

    def _keys(self, tree: Rules) -> set[str]:
        """Return the keys of the experiments that the server finds."""
        try:
            return self._by_pages(tree)
        except ResponseError as error:
            if not is_endpoint_missing(error):
                raise
        body = {**self._place, "predicates": predicates(tree), "archived": self._archived}
        reply = transport.call(self._client, wire.QUERY_PROJECT.id, json=body)
        found: wire.QueryProjectReply = reply.decode(wire.QueryProjectReply)
        return set(or_none(found.experiment_keys) or [])

    def _columns(self) -> Columns:
        reply = transport.call(self._client, wire.GET_PROJECT_COLUMNS.id, params=self._place)
        found: wire.ProjectColumnsReply = reply.decode(wire.ProjectColumnsReply)
        return {(column.source, column.name): column.type for column in found.columns}

    def _by_pages(self, tree: Rules) -> set[str]:
        reply = transport.call(self._client, wire.GET_PROJECT.id, params=self._place)
        project: wire.Project = reply.decode(wire.Project)
        found: set[str] = set()
        page = 1
        while True:
            body = {
                "projectId": project.project_id,
                "rulesTree": tree,
                "limit": _PAGE,
                "page": page,
                "deleted": self._archived,
                "viewId": None,
                "ignorePinnedExperimentsFirst": True,
                "pinnedOnly": None,
                "multipleSort": None,
                "chainsQueryRules": None,
            }
            reply = transport.call(self._client, SEARCH_EXPERIMENTS.id, json=body)
            page_found: SearchExperimentsReply = reply.decode(SearchExperimentsReply)
            keys = {experiment.experiment_key for experiment in or_none(page_found.experiments) or []}
            if keys <= found:  # the end, or a server that knows no pages
                return found
            found |= keys
            page += 1


def _check_names(condition: Condition, columns: Columns) -> None:
    """Check that the project has every name, so that a typo does not look like an empty result.

    Raises:
        ArgumentError: It has not; the message names similar ones.
    """
    for comparison in comparisons_of(condition):
        field = comparison.field
        if field == TAG or (field.source == "metadata" and field.name in (*METADATA, "experimentName")):
            continue
        # The extremes of a metric are no columns of their own.
        source = "metrics" if field.source.startswith("metric") else SOURCES[field.source]
        if (source, field.name) not in columns:
            there = sorted(name for known, name in columns if known == source)
            raise ArgumentError("where", field_text(field), _unknown(field, there))


def _unknown(field: ConditionField, there: list[str]) -> str:
    near = difflib.get_close_matches(field.name, there, n=3) or there[:5]
    listed = f" There is {', '.join(near)}{' and more' if len(there) > len(near) else ''}." if near else ""
    return f"no experiment of the project has {field_text(field)}.{listed}"
