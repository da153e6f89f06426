"""Finding experiments by what they logged.

    >>> from cometr_py.search import metric, parameter, search_experiments, tag
    >>> found = search_experiments("my-team", "digits", where=(metric("loss") < 0.1) & ~tag("draft"))

Comparisons of :func:`metric`, :func:`parameter`, :func:`other`, :func:`metadata` and :func:`environment` are combined
with ``&``, ``|`` and ``~``. The server does the searching, over the newest value of each.
"""

from __future__ import annotations

import datetime as dt
import difflib
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from comet_rest_v2 import AuthenticatedClient
from comet_wire import projects as wire
from comet_wire.base import or_none
from comet_wire.experiments import SEARCH_EXPERIMENTS, SearchExperimentsReply

from cometr_py import session, transport, workspace
from cometr_py.core import conditions, validation
from cometr_py.core.conditions import Comparison, Condition, Group, Joint, Operand, Rules, to_rules
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ArgumentError, ResponseError

if TYPE_CHECKING:
    from comet_rest_v2 import models

__all__ = [
    "Expression",
    "Field",
    "environment",
    "metadata",
    "metric",
    "other",
    "parameter",
    "search_experiments",
    "tag",
]

#: What can be compared with: a time span only with a duration, a date only with a time.
Value = str | float | bool | dt.datetime | dt.date | dt.timedelta

_PAGE = 100


def search_experiments(
    workspace_name: str | None = None,
    project_name: str | None = None,
    where: Expression | None = None,
    api_key: str | None = None,
    archived: bool = False,
    *,
    url: str | None = None,
) -> list[models.ExperimentMetadata]:
    """Return the experiments of a project for which an expression holds.

    Args:
        workspace_name: The project's workspace, instead of COMET_WORKSPACE.
        project_name: The project's name, instead of COMET_PROJECT_NAME.
        where: What has to hold; all experiments if None.
        api_key: The API key, instead of COMET_API_KEY.
        archived: Search the archived ones instead of the others.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Returns:
        The experiments, as :func:`cometr_py.get_experiments` lists them.

    Raises:
        ArgumentError: No experiment of the project has what is compared, or it is compared with something that its
            type cannot be compared with.
        NotFoundError: There is no such project.
        ConfigurationError: No project is given.

    Endpoint: ``POST /api/rest/v2/experiments/search``, on older servers ``POST /api/rest/v2/project/query``
    """
    if where is not None and not isinstance(where, Expression):
        raise ArgumentError("where", where, 'it must be an expression such as metric("loss") < 0.1.')
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
    found = _ProjectSearch(client, place, archived).keys(where)
    return [experiment for experiment in everything if experiment.experiment_key in found]


def metric(name: str) -> Field:
    """Refer to the latest value of a metric. A metric logged with a context is named ``<context>_<name>``."""
    return Field("metrics", validation.text(name, "name"))


def parameter(name: str) -> Field:
    """Refer to a parameter."""
    return Field("params", validation.text(name, "name"))


def other(name: str) -> Field:
    """Refer to a value logged with ``log_other``; ``Name`` is the experiment's name."""
    return Field("log_other", validation.text(name, "name"))


def metadata(name: str) -> Field:
    """Refer to what the server knows of every experiment.

    ``experimentKey``, ``user_name``, ``file_name`` and ``file_path`` are strings, ``start_server_timestamp`` and
    ``end_server_timestamp`` times, ``duration`` a number of seconds, ``runActive`` and ``hasCrashed`` booleans.
    :func:`cometr_py.get_columns` lists all of it.
    """
    return Field("metadata", validation.text(name, "name"))


def environment(name: str) -> Field:
    """Refer to a detail of the machine, ``hostname`` for example; :func:`cometr_py.get_columns` lists them."""
    return Field("env_details", validation.text(name, "name"))


def tag(name: str) -> Expression:
    """Match experiments with a tag; ``~tag("draft")`` matches those without it."""
    text = validation.text(name, "name")
    return _Comparison(Field("tag", text), "equal", text)


class Expression:
    """A condition on experiments. Combine several with ``&`` (and), ``|`` (or) and ``~`` (not)."""

    def __and__(self, other: Expression) -> Expression:
        """Match what both match."""
        return _Group("AND", (self, _checked(other)))

    def __or__(self, other: Expression) -> Expression:
        """Match what either matches."""
        return _Group("OR", (self, _checked(other)))

    def __invert__(self) -> Expression:
        """Match experiments with a value that this does not match."""
        raise NotImplementedError

    def __bool__(self) -> NoReturn:
        """Raise: ``and``, ``or``, and ``not`` cannot combine expressions."""
        raise ArgumentError(
            "where", self, "combine expressions with &, | and ~, each in brackets; `and`, `or` and `not` do not."
        )


class Field:
    """A value of experiments. Comparing it returns an :class:`Expression`.

    An experiment without the value matches neither a comparison nor its negation.
    """

    __hash__ = None  # type: ignore[assignment]  # equality makes an expression, so there is nothing to look up

    def __init__(self, source: str, name: str) -> None:
        """Refer to a column by source and name."""
        self.source = source
        self.name = name

    def __repr__(self) -> str:
        """Return the call that makes this field."""
        return f"{_NAMES[self.source]}({self.name!r})"

    def __eq__(self, value: Value | None) -> Expression:  # type: ignore[override]  # an expression, not a boolean
        """Equal to a value; ``== None`` is :meth:`is_null`."""
        return self.is_null() if value is None else _Comparison(self, "equal", value)

    def __ne__(self, value: Value | None) -> Expression:  # type: ignore[override]  # likewise
        """Another value; ``!= None`` that there is one."""
        return ~self.is_null() if value is None else _Comparison(self, "not_equal", value)

    def __lt__(self, value: Value) -> Expression:
        """Match smaller values."""
        return _Comparison(self, "less", value)

    def __le__(self, value: Value) -> Expression:
        """Match smaller or equal values."""
        return _Comparison(self, "less_or_equal", value)

    def __gt__(self, value: Value) -> Expression:
        """Match greater values."""
        return _Comparison(self, "greater", value)

    def __ge__(self, value: Value) -> Expression:
        """Match greater or equal values."""
        return _Comparison(self, "greater_or_equal", value)

    def between(self, least: Value, greatest: Value) -> Expression:
        """Match values between two, both included."""
        return _Comparison(self, "between", (least, greatest))

    def contains(self, text: str) -> Expression:
        """Match values that contain a string."""
        return _Comparison(self, "contains", validation.text(text, "text"))

    def startswith(self, text: str) -> Expression:
        """Match values that begin with a string."""
        return _Comparison(self, "begins_with", validation.text(text, "text"))

    def endswith(self, text: str) -> Expression:
        """Match values that end with a string."""
        return _Comparison(self, "ends_with", validation.text(text, "text"))

    def is_null(self) -> Expression:
        """Match experiments without a value."""
        return _Comparison(self, "is_null", None)


_NAMES = {
    "metrics": "metric",
    "params": "parameter",
    "log_other": "other",
    "metadata": "metadata",
    "env_details": "environment",
    "tag": "tag",
}


@dataclass(frozen=True, eq=False)
class _Comparison(Expression):
    field: Field
    operator: str
    value: Value | tuple[Value, Value] | None

    def __invert__(self) -> Expression:
        return _Comparison(self.field, conditions.negated_operator(self.operator), self.value)


@dataclass(frozen=True, eq=False)
class _Group(Expression):
    joint: Joint
    members: tuple[Expression, ...]

    def __invert__(self) -> Expression:
        # Not (a and b) is (not a) or (not b), so that only comparisons are ever turned round.
        return _Group("OR" if self.joint == "AND" else "AND", tuple(~member for member in self.members))


def _checked(expression: object) -> Expression:
    if not isinstance(expression, Expression):
        raise ArgumentError(
            "where", expression, "it must be an expression; put comparisons in brackets: (a < 1) & (b > 2)."
        )
    return expression


class _ProjectSearch:
    """One search in one project."""

    def __init__(self, client: AuthenticatedClient, place: Mapping[str, str], archived: bool) -> None:
        self._client = client
        self._place = place
        self._archived = archived

    def keys(self, where: Expression) -> set[str]:
        """Return the keys of the experiments for which it holds."""
        tree = rules_tree(where, self._columns())
        try:
            return self._by_pages(tree)
        except ResponseError as error:
            if not is_endpoint_missing(error):
                raise
        body = {**self._place, "predicates": predicates(tree), "archived": self._archived}
        reply = transport.call(self._client, wire.QUERY_PROJECT.id, json=body)
        found: wire.QueryProjectReply = reply.decode(wire.QueryProjectReply)
        return set(or_none(found.experiment_keys) or [])

    def _columns(self) -> dict[tuple[str, str], str]:
        reply = transport.call(self._client, wire.GET_PROJECT_COLUMNS.id, params=self._place)
        found: wire.ProjectColumnsReply = reply.decode(wire.ProjectColumnsReply)
        return {
            (or_none(column.source) or "", column.name): or_none(column.type) or "string" for column in found.columns
        }

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


# From expressions to what the server takes


def rules_tree(where: Expression, columns: Mapping[tuple[str, str], str]) -> Rules:
    """Convert an expression to groups of rules.

    Args:
        where: The expression.
        columns: The types of the project's columns, by source and name.

    Raises:
        ArgumentError: There is no such column, or its type cannot be compared with the value.
    """
    condition = _condition(where, columns)
    return to_rules(condition if isinstance(condition, Group) else Group("AND", (condition,)))


def predicates(tree: Rules) -> list[Rules]:
    """Convert the groups to predicates, one for each condition that must hold."""
    if tree["condition"] == "OR":
        return [_predicate(tree)]
    found: list[Rules] = []
    for rule in tree["rules"]:
        found += predicates(rule) if "rules" in rule else [_predicate(_group("AND", [rule]))]
    return found


def _condition(where: Expression, columns: Mapping[tuple[str, str], str]) -> Condition:
    if isinstance(where, _Group):
        return Group(where.joint, tuple(_condition(member, columns) for member in where.members))
    assert isinstance(where, _Comparison)
    field = where.field
    kind = "string" if field.source == "tag" else columns.get((field.source, field.name))
    if kind is None:
        raise ArgumentError("where", field, _unknown(field, columns))
    return Comparison(field.source, field.name, where.operator, _sent(where, kind), kind)


def _group(condition: str, rules: list[Rules]) -> Rules:
    return {"condition": condition, "rules": rules, "valid": True}


def _predicate(group: Rules) -> Rules:
    """Where all rules are about one source the predicate names it, otherwise each rule does."""
    sources = set(_sources(group))
    if len(sources) > 1:
        return {"source": "nested", "query": group}
    return {"source": sources.pop(), "query": _without_sources(group)}


def _sources(rule: Rules) -> Iterator[str]:
    if "rules" not in rule:
        yield rule["source"]
    for member in rule.get("rules", ()):
        yield from _sources(member)


def _without_sources(rule: Rules) -> Rules:
    if "rules" in rule:
        return {**rule, "rules": [_without_sources(member) for member in rule["rules"]]}
    return {name: value for name, value in rule.items() if name != "source"}


def _unknown(field: Field, columns: Mapping[tuple[str, str], str]) -> str:
    there = sorted(name for source, name in columns if source == field.source)
    near = difflib.get_close_matches(field.name, there, n=3) or there[:5]
    listed = f" There is {', '.join(near)}{' and more' if len(there) > len(near) else ''}." if near else ""
    return f"no experiment of the project has it.{listed}"


def _sent(where: _Comparison, kind: str) -> Operand:
    """Return the value in the server's notation, for a column of that type."""
    if where.value is None:
        return None
    if where.operator.endswith(("contains", "begins_with", "ends_with")):
        return str(where.value)
    if isinstance(where.value, tuple):
        return [str(_plain(where, value, kind)) for value in where.value]
    return _plain(where, where.value, kind)


def _plain(where: _Comparison, value: object, kind: str) -> str | float:
    if kind == "boolean" and isinstance(value, bool):
        return int(value)
    if kind == "datetime" and isinstance(value, str):
        return value
    if kind == "datetime" and isinstance(value, dt.date):
        return _utc(value)
    if kind == "timenumber" and isinstance(value, dt.timedelta):
        return value.total_seconds()
    if kind == "string" and isinstance(value, str | bool | int | float):
        return ("true" if value else "false") if isinstance(value, bool) else str(value)
    if kind in ("double", "timenumber") and isinstance(value, str | int | float):
        return _number(where, value)
    if kind not in _REMEDIES and isinstance(value, str | int | float):
        return value
    raise ArgumentError("where", where.field, f"{_REMEDIES.get(kind, 'a string or a number')}, not {value!r}.")


_REMEDIES = {
    "boolean": "it can be compared with True and False",
    "datetime": "it can be compared with a datetime or a date",
    "timenumber": "it can be compared with a number of seconds or a timedelta",
    "string": "it can be compared with a string or a number",
    "double": "it can be compared with a number",
}


def _number(where: _Comparison, value: str | float) -> float:
    try:
        number = float(value) if isinstance(value, str) else value + 0  # a boolean counts as 0 or 1
        if math.isfinite(number):
            return number
    except ValueError:
        pass
    except OverflowError:
        raise ArgumentError("where", where.field, "it can be compared with numbers up to 1.8e308.") from None
    raise ArgumentError("where", where.field, f"it can be compared with a finite number, not {value!r}.")


def _utc(value: dt.date) -> str:
    """Return a time in the server's notation; without a zone it is local time, and a date is the start of its day."""
    moment = value if isinstance(value, dt.datetime) else dt.datetime(value.year, value.month, value.day)
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M:%S")
