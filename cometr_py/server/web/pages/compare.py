"""Several experiments side by side: their metrics in the same charts, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.web.pages.experiment_page import SYSTEM_APART, SYSTEM_TITLES
from cometr_py.server.web.pages.formats import address
from cometr_py.server.web.pages.rendering import PageContext, asked
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX

#: More lines than this nobody can tell apart.
MOST = 30
_TABS = (
    ("charts", "Charts"),
    ("metrics", "Metrics"),
    ("parameters", "Parameters"),
    ("others", "Others"),
    ("system", "System"),
)
_OPERATIONS = {"metrics": "get_metrics_summary", "parameters": "get_parameters", "others": "get_others"}


def page(reader: PageContext, request: Request, _steps: list[str]) -> Response:
    """The experiments that the address names."""
    named = list(dict.fromkeys(asked(request, "key")))
    keys = named[:MOST]
    runs = [reader.read("get_experiment_metadata", experimentKey=key) for key in keys]
    tab = request.query_params.get("tab") or "charts"
    tab = tab if tab in dict(_TABS) else "charts"

    def link(without: str | None = None, **changes: str) -> str:
        return address("-", "compare", key=[key for key in keys if key != without], **({"tab": tab} | changes))

    return reader.show(
        f"compare/{'charts' if tab == 'charts' else 'table'}.html",
        runs=runs,
        left_out=len(named) - len(keys),
        most=MOST,
        tabs=_TABS,
        tab=tab,
        charts=tab == "charts",
        link=link,
        metrics=_metrics(reader, keys) if tab == "charts" else [],
        rows=[] if tab == "charts" else _rows(reader, keys, tab),
    )


def _metrics(reader: PageContext, keys: Sequence[str]) -> list[str]:
    """The names of all metrics, those that most experiments have first; system metrics last."""
    owners: dict[str, int] = {}
    with reader.reading() as connection:
        for key in keys:
            for name, _, _ in experiment_page.metric_counts(connection, key):
                owners[name] = owners.get(name, 0) + 1
    return sorted(owners, key=lambda name: (name.startswith(SYSTEM_PREFIX), -owners[name]))


def _rows(reader: PageContext, keys: Sequence[str], tab: str) -> list[dict[str, Any]]:
    """For each name the value of each experiment, None where it has none, and whether they differ."""
    columns = [_system(reader, key) if tab == "system" else _values(reader, key, tab) for key in keys]
    names = dict.fromkeys(name for column in columns for name in column)
    by_name = sorted(names, key=lambda name: (name.startswith(SYSTEM_PREFIX), name.lower()))
    rows = []
    for name in names if tab == "system" else by_name:
        values = [column.get(name) for column in columns]
        rows.append({"name": name, "values": values, "differs": len({value and value["text"] for value in values}) > 1})
    return rows


def _values(reader: PageContext, key: str, tab: str) -> dict[str, dict[str, Any]]:
    found = reader.read(_OPERATIONS[tab], experimentKey=key)["values"]
    return {
        row["name"]: {"text": row["valueCurrent"], "least": row["valueMin"], "most": row["valueMax"]} for row in found
    }


def _system(reader: PageContext, key: str) -> dict[str, dict[str, Any]]:
    """The machine, and each installed package by name."""
    details = reader.read("get_system_details", experimentKey=key)
    facts = {title: details.get(name) for name, title in SYSTEM_TITLES.items()}
    facts |= {name: value for name, value in details.items() if name not in SYSTEM_TITLES and name not in SYSTEM_APART}
    for package in details.get("installedPackages") or []:
        name, _, version = str(package).partition("==")
        facts[f"package {name}"] = version or "installed"
    git = reader.read("get_git_metadata", experimentKey=key)
    facts |= {f"git {name}": value for name, value in git.items()}
    return {
        name: {"text": " ".join(map(str, value)) if isinstance(value, list) else str(value)}
        for name, value in facts.items()
        if value not in (None, "", [])
    }
