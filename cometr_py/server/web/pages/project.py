"""A project: the table of its experiments. The whole state of the table is in the address, so that it can be shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.core.condition_text import condition_text, parse_condition, value_from_text
from cometr_py.core.conditions import (
    And,
    Condition,
    ConditionError,
    ConditionField,
    Not,
    Operator,
    Or,
    comparison,
)
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER
from cometr_py.server.web.pages.formats import is_number
from cometr_py.server.web.pages.rendering import PageContext, asked, asked_number, asked_once, page_address
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX
from cometr_py.server.web.queries.experiment_table import (
    ABOUT,
    MOST_TAGS,
    WHICH,
    ExperimentTable,
    TableColumn,
    TableRequest,
    columns_of,
    list_experiments,
    tags_of,
)
from cometr_py.server.web.queries.projects import shown_project
from cometr_py.server.web.queries.values import LONGEST_VALUE

#: What the form for filters offers, and the operator that it means; `≠` and `is missing` are negations.
OPERATORS: dict[str, Operator] = {
    "=": "equal",
    "≠": "equal",
    "<": "less",
    "≤": "less_or_equal",
    ">": "greater",
    "≥": "greater_or_equal",
    "contains": "contains",
    "is there": "exists",
    "is missing": "exists",
}
SIZES = (25, 50, 100, 250)
_TITLES = {METRIC: "Metrics", PARAMETER: "Parameters", OTHER: "Others"}


def page(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Show the experiments of a project."""
    workspace, name = steps
    wanted, text, problem = _wanted(request), None, None
    try:
        wanted = replace(wanted, conditions=_conditions(request, wanted.which))
    except ConditionError as error:
        # Nothing matches what cannot be read; the text stays as it is, to be corrected.
        text, problem = asked_once(request, "where"), str(error)
        wanted = replace(wanted, conditions=(Or(()),))
    with context.reading() as connection:
        found = shown_project(connection, workspace, name)
        available = columns_of(connection, found.id)
        listing = list_experiments(connection, context.now, found.id, wanted, _chosen(request))
        labels = tags_of(connection, found.id, at_most=200)
    wanted = replace(wanted, page=listing.page)
    state = _state(request, wanted, text)
    link = _linker(request, workspace, name, state, wanted)
    return context.show(
        request,
        "project.html",
        project=found,
        wanted=wanted,
        listing=listing,
        columns=listing.columns,
        offered=_offered(available),
        labels=labels,
        operators=OPERATORS,
        sizes=SIZES,
        most_tags=MOST_TAGS,
        longest_value=LONGEST_VALUE,
        pages=max(-(-listing.matching // wanted.size), 1),
        link=link,
        page_link=lambda number: link(page=number if number > 1 else None),
        name_column=TableColumn("", "name"),
        state=state,
        where=next(iter(state["where"]), ""),
        problem=problem,
        condition_text=condition_text,
        numeric={one for one in listing.columns if _is_numeric(listing, one)},
    )


def _wanted(request: Request) -> TableRequest:
    sort, which = asked_once(request, "sort", "-start"), asked_once(request, "which", "current")
    return TableRequest(
        search=asked_once(request, "q").strip(),
        archived=asked_once(request, "archived") == "1",
        sort=TableColumn.parse(sort.removeprefix("-")) or TableRequest.sort,
        descending=sort.startswith("-"),
        which=which if which in WHICH else "current",
        page=asked_number(request, "page", 1),
        size=min(asked_number(request, "size", TableRequest.size), SIZES[-1]) or TableRequest.size,
    )


def _conditions(request: Request, which: str) -> tuple[Condition, ...]:
    """Return the conditions in the address: its text, and what the form adds to them.

    Raises:
        ConditionError: They cannot be read.
    """
    text = asked_once(request, "where").strip()
    whole = parse_condition(text) if text else And(())
    found = [*(whole.conditions if isinstance(whole, And) else (whole,))]
    for name, operator, value in zip(asked(request, "fc"), asked(request, "fo"), asked(request, "fv"), strict=False):
        column = TableColumn.parse(name)
        if column is not None and operator in OPERATORS and (value or operator.startswith("is ")):
            found.append(_filter(column.field(which), operator, value))
    return tuple(found)


def _filter(field: ConditionField, operator: str, value: str) -> Condition:
    """Return the condition that the form describes, in which strings have no quotation marks."""
    if operator.startswith("is "):
        found = comparison(field, "exists")
    elif field.source in ("metadata", "tag") or operator == "contains":
        found = comparison(field, OPERATORS[operator], value.strip())
    else:
        found = comparison(field, OPERATORS[operator], value_from_text(value))
    return Not(found) if operator in ("≠", "is missing") else found


def _chosen(request: Request) -> list[TableColumn] | None:
    """Return the columns that the address names."""
    named = [TableColumn.parse(text) for text in asked(request, "col")]
    return list(dict.fromkeys(one for one in named if one is not None and one.id != "name")) if named else None


def _offered(available: list[TableColumn]) -> list[tuple[str, list[TableColumn]]]:
    """Return all columns in groups, for the menus."""
    groups = [("Experiment", [TableColumn("", name) for name, _ in ABOUT])]
    for kind, title in _TITLES.items():
        of_kind = [one for one in available if one.kind == kind]
        system_metrics = [one for one in of_kind if one.name.startswith(SYSTEM_PREFIX)]
        groups.append((title, [one for one in of_kind if one not in set(system_metrics)]))
        if system_metrics:
            groups.append(("System metrics", system_metrics))
    return [(title, columns) for title, columns in groups if columns]


def _state(request: Request, wanted: TableRequest, text: str | None) -> dict[str, list[str]]:
    """Return the parameters in the address of this table, without those that have their defaults.

    Args:
        request: The request.
        wanted: What the table shows.
        text: The condition as it was typed, if it cannot be read.
    """
    return {
        "q": [wanted.search] if wanted.search else [],
        "archived": ["1"] if wanted.archived else [],
        "where": _where(wanted.conditions) if text is None else [text] if text else [],
        "sort": [] if (wanted.sort, wanted.descending) == (TableRequest.sort, True) else [_sort_text(wanted)],
        "which": [wanted.which] if wanted.which != "current" else [],
        "size": [str(wanted.size)] if wanted.size != TableRequest.size else [],
        "col": asked(request, "col"),
    }


def _where(conditions: Sequence[Condition]) -> list[str]:
    return [condition_text(And(tuple(conditions)))] if conditions else []


def _is_numeric(listing: ExperimentTable, column: TableColumn) -> bool:
    """Return whether a column is right-aligned."""
    if not column.kind:
        return column.name == "duration"
    values = [row.values[column] for row in listing.rows if column in row.values]
    return all(is_number(value) for value in values)


def _sort_text(wanted: TableRequest) -> str:
    return f"{'-' if wanted.descending else ''}{wanted.sort.id}"


def _linker(
    request: Request, workspace: str, project: str, now: Mapping[str, list[str]], wanted: TableRequest
) -> Callable[..., str]:
    """Return a function that makes addresses of this table with something changed.

    A new order or filter begins on the first page.
    """

    def link(*, sort: TableColumn | None = None, without: Condition | None = None, **changes: object) -> str:
        state: dict[str, object] = dict(now)
        if sort is not None:
            # Numbers are mostly wanted from the top; the same column again turns the order round.
            downwards = not wanted.descending if sort == wanted.sort else bool(sort.kind == METRIC)
            state["sort"] = [f"{'-' if downwards else ''}{sort.id}"]
        if without is not None:
            state["where"] = _where([one for one in wanted.conditions if one is not without])
        return page_address(request, workspace, project, **(state | changes))

    return link
