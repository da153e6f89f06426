"""Several experiments side by side: their metrics in the same charts, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.documents import GIT, SYSTEM, document_length, json_document
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER
from cometr_py.server.domain.system_details import system_details
from cometr_py.server.web.pages.experiment_page import LONGEST_JSON, SYSTEM_APART, SYSTEM_TITLES
from cometr_py.server.web.pages.formats import beginning
from cometr_py.server.web.pages.rendering import PageContext, asked, page_address, value_address
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX
from cometr_py.server.web.queries.experiments import ExperimentHead, find_experiment
from cometr_py.server.web.queries.values import LONGEST_CELL, LONGEST_VALUE, equal_everywhere, values_of

#: More lines than this nobody can tell apart.
MOST = 30
_TABS = (
    ("charts", "Charts"),
    ("metrics", "Metrics"),
    ("parameters", "Parameters"),
    ("others", "Others"),
    ("system", "System"),
)
_KINDS = {"metrics": METRIC, "parameters": PARAMETER, "others": OTHER}


@dataclass(frozen=True)
class _Cell:
    """A value of one experiment; `lowest` and `highest` of a metric; `whole` is where all of it is, if it is cut."""

    text: str
    lowest: str = ""
    highest: str = ""
    whole: str | None = None


@dataclass(frozen=True)
class _ComparedRow:
    """For one name the value of each experiment, None if it has none, and whether they differ."""

    name: str
    cells: list[_Cell | None]
    differs: bool


def page(context: PageContext, request: Request, _steps: list[str]) -> Response:
    """Show the experiments that the address names."""
    named = list(dict.fromkeys(asked(request, "key")))
    keys = named[:MOST]
    tab = request.query_params.get("tab") or "charts"
    tab = tab if tab in dict(_TABS) else "charts"
    with context.reading() as connection:
        compared = [find_experiment(connection, context.now, key) for key in keys]
        metrics = _metrics(connection, keys) if tab == "charts" else []
        rows = [] if tab == "charts" else _rows(request, connection, compared, tab)

    def link(without: str | None = None, **changes: str) -> str:
        return page_address(
            request, "-", "compare", key=[key for key in keys if key != without], **({"tab": tab} | changes)
        )

    return context.show(
        request,
        f"compare/{'charts' if tab == 'charts' else 'table'}.html",
        experiments=compared,
        left_out=len(named) - len(keys),
        most=MOST,
        tabs=_TABS,
        tab=tab,
        charts=tab == "charts",
        link=link,
        metrics=metrics,
        rows=rows,
    )


def _metrics(connection: Connection, keys: Sequence[str]) -> list[str]:
    """Return the names of all metrics, those that most experiments have first; system metrics last."""
    owners: dict[str, int] = {}
    for key in keys:
        for name, _, _ in experiment_page.metric_counts(connection, key):
            owners[name] = owners.get(name, 0) + 1
    return sorted(owners, key=lambda name: (name.startswith(SYSTEM_PREFIX), -owners[name]))


def _rows(request: Request, connection: Connection, compared: Sequence[ExperimentHead], tab: str) -> list[_ComparedRow]:
    if tab == "system":
        columns = [_system(connection, one.id) for one in compared]
    else:
        columns = [_values(request, connection, one, _KINDS[tab]) for one in compared]
    names = dict.fromkeys(name for column in columns for name in column)
    by_name = sorted(names, key=lambda name: (name.startswith(SYSTEM_PREFIX), name.lower()))
    rows = []
    for name in names if tab == "system" else by_name:
        cells = [column.get(name) for column in columns]
        rows.append(_ComparedRow(name, cells, differs=len({cell and cell.text for cell in cells}) > 1))
    return rows if tab == "system" else _compare_whole(connection, compared, _KINDS[tab], rows)


def _compare_whole(
    connection: Connection, compared: Sequence[ExperimentHead], kind: str, rows: list[_ComparedRow]
) -> list[_ComparedRow]:
    """Let the database compare the values that are cut, where their beginnings are equal."""
    unsure = {row.name for row in rows if not row.differs and any(cell and cell.whole for cell in row.cells)}
    equal = equal_everywhere(connection, [one.id for one in compared], kind, unsure) if unsure else set()
    return [replace(row, differs=True) if row.name in unsure - equal else row for row in rows]


def _values(request: Request, connection: Connection, experiment: ExperimentHead, kind: str) -> dict[str, _Cell]:
    return {
        one.name: _Cell(
            one.current,
            one.lowest,
            one.highest,
            value_address(request, experiment.key, kind, one.name) if one.is_cut else None,
        )
        for one in values_of(connection, experiment.id, kind, LONGEST_CELL)
    }


def _system(connection: Connection, experiment_id: int) -> dict[str, _Cell]:
    """Return the facts about the machine, and each installed package by name."""
    if document_length(connection, experiment_id, SYSTEM) > LONGEST_JSON:
        return {"details": _Cell("too long to be compared")}
    details = system_details(connection, experiment_id)
    facts = {title: details.get(name) for name, title in SYSTEM_TITLES.items()}
    facts |= {name: value for name, value in details.items() if name not in SYSTEM_TITLES and name not in SYSTEM_APART}
    packages = details.get("installedPackages")
    for package in packages if isinstance(packages, list) else []:
        name, _, version = str(package).partition("==")
        facts[f"package {name}"] = version or "installed"
    too_long = document_length(connection, experiment_id, GIT) > LONGEST_JSON
    git = {} if too_long else json_document(connection, experiment_id, GIT)
    facts |= {f"git {name}": value for name, value in git.items()}
    return {
        name: _Cell(beginning(" ".join(map(str, value)) if isinstance(value, list) else str(value), LONGEST_VALUE))
        for name, value in facts.items()
        if value not in (None, "", [])
    }
