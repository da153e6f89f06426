"""An experiment: one tab for each kind of thing that it logged, and only what the open tab shows is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.documents import CODE, GIT, GRAPH, HTML, SYSTEM
from cometr_py.server.web.pages import lineage
from cometr_py.server.web.pages.data import patch_text
from cometr_py.server.web.pages.files import assets_tab, source_files
from cometr_py.server.web.pages.formats import pretty
from cometr_py.server.web.pages.highlight import code_html, diff_html, json_html
from cometr_py.server.web.pages.rendering import PageContext
from cometr_py.server.web.pages.terminal import terminal_html
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX, Contents

#: How many pieces of output a page shows at most, counted from its end.
_PIECES = 5_000
#: How each field of the system details is called; the rest keep their names.
SYSTEM_TITLES = {
    "user": "User",
    "hostname": "Host",
    "ip": "Address",
    "networkInterfaceIps": "Network addresses",
    "os": "Operating system",
    "osType": "System",
    "osRelease": "Release",
    "machine": "Machine",
    "processor": "Processor",
    "totalRam": "Memory",
    "maxTotalMemory": "Most memory",
    "pythonVersion": "Python",
    "pythonVersionVerbose": "Python, at length",
    "executable": "Executable",
    "command": "Command",
    "pid": "Process",
}
#: What has a place of its own on the page.
SYSTEM_APART = (
    "experimentKey",
    "env",
    "gpuStaticInfoList",
    "installedPackages",
    "logAdditionalSystemInfoList",
    "osPackages",
    "systemMetricNames",
)
_WITH_CHARTS = ("charts", "system")
_BYTES = ("totalRam", "maxTotalMemory")


@dataclass(frozen=True)
class Tab:
    """One tab: its name in the address, its title, how many things are in it, and what its template is given."""

    id: str
    title: str
    count: Callable[[Contents], int | bool]
    values: Callable[[PageContext, Request, str], dict[str, Any]]


def page(reader: PageContext, request: Request, steps: list[str]) -> Response:
    """The page of an experiment; its key alone decides which, so that links survive when it is moved or renamed."""
    key = steps[2]
    experiment = reader.read("get_experiment_metadata", experimentKey=key)
    with reader.reading() as connection:
        contents = experiment_page.contents(connection, key)
    chosen = request.query_params.get("tab") or TABS[0].id
    tab = next((tab for tab in TABS if tab.id == chosen), TABS[0])
    return reader.show(
        f"tabs/{tab.id}.html",
        experiment=experiment,
        key=key,
        labels=reader.read("get_tags", experimentKey=key)["tags"],
        contents=contents,
        tabs=[(one, one.count(contents)) for one in TABS],
        tab=tab,
        charts=tab.id in _WITH_CHARTS,
        **tab.values(reader, request, key),
    )


def _charts(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    return {"metrics": [row for row in _counts(reader, key) if not row[0].startswith(SYSTEM_PREFIX)]}


def _metrics(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    counts = {name: count for name, count, _ in _counts(reader, key)}
    rows = reader.read("get_metrics_summary", experimentKey=key)["values"]
    shown = sorted(rows, key=lambda row: str(row["name"]).startswith(SYSTEM_PREFIX))
    return {"rows": shown, "counts": counts}


def _values_of(operation_id: str) -> Callable[[PageContext, Request, str], dict[str, Any]]:
    def values(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
        rows = reader.read(operation_id, experimentKey=key)["values"]
        return {"rows": sorted(rows, key=lambda row: str(row["name"]).lower())}

    return values


def _output(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    with reader.reading() as connection:
        pieces, more = experiment_page.output_tail(connection, key, _PIECES)
    return {"output": terminal_html(pieces), "more": more, "pieces": _PIECES}


def _code(reader: PageContext, request: Request, key: str) -> dict[str, Any]:
    experiment = reader.read("get_experiment_metadata", experimentKey=key)
    text = reader.read("get_code", experimentKey=key)["code"]
    code = code_html(text, experiment["fileName"]) if text else None
    return {"code": code, "file_path": experiment["filePath"], "files": source_files(reader, request, key)}


def _graph(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    text = reader.read("get_graph", experimentKey=key)["graph"]
    indented = pretty(text) if text else None
    return {"graph": json_html(indented) if indented else text and Markup.escape(text)}


def _system(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    details = reader.read("get_system_details", experimentKey=key)
    facts = [(title, name) for name, title in SYSTEM_TITLES.items()]
    facts += [(name, name) for name in details if name not in SYSTEM_TITLES and name not in SYSTEM_APART]
    return {
        "details": details,
        "facts": [(title, details[name], name in _BYTES) for title, name in facts if details.get(name)],
        "system_metrics": [row for row in _counts(reader, key) if row[0].startswith(SYSTEM_PREFIX)],
    }


def _git(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    metadata = reader.read("get_git_metadata", experimentKey=key)
    text, cut = patch_text(reader, key)
    titles = {"origin": "Origin", "branch": "Branch", "parent": "Commit", "root": "Folder", "user": "User"}
    facts = [(title, metadata.get(name)) for name, title in titles.items() if metadata.get(name)]
    return {"facts": facts, "patch": diff_html(text) if text else None, "cut": cut}


def _html(_reader: PageContext, _request: Request, _key: str) -> dict[str, Any]:
    return {}


def _counts(reader: PageContext, key: str) -> list[tuple[str, int, str]]:
    with reader.reading() as connection:
        return experiment_page.metric_counts(connection, key)


TABS = (
    Tab("charts", "Charts", lambda found: found.metrics, _charts),
    Tab("metrics", "Metrics", lambda found: found.metrics + found.system_metrics, _metrics),
    Tab("parameters", "Parameters", lambda found: found.parameters, _values_of("get_parameters")),
    Tab("others", "Others", lambda found: found.others, _values_of("get_others")),
    Tab("output", "Output", lambda found: found.output, _output),
    Tab("code", "Code", lambda found: CODE in found.documents or found.sources > 0, _code),
    Tab("graph", "Graph", lambda found: GRAPH in found.documents, _graph),
    Tab("system", "System", lambda found: SYSTEM in found.documents or found.system_metrics > 0, _system),
    Tab("git", "Git", lambda found: GIT in found.documents or found.patches > 0, _git),
    Tab("html", "HTML", lambda found: HTML in found.documents, _html),
    Tab("assets", "Assets", lambda found: found.assets, assets_tab),
    Tab("lineage", "Artifacts & models", lambda found: found.lineage, lineage.tab),
)
