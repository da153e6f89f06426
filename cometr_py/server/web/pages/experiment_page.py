"""An experiment: one tab for each kind of thing that it logged, and only what the open tab shows is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.documents import CODE, GIT, GRAPH, HTML, SYSTEM, document, document_length, json_document
from cometr_py.server.domain.progress import progress_of
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER
from cometr_py.server.domain.system_details import system_details
from cometr_py.server.domain.tags import tags_of
from cometr_py.server.web.pages.file_content import patch_text
from cometr_py.server.web.pages.files import assets_tab, source_files
from cometr_py.server.web.pages.highlight import LONGEST_SHOWN, code_html, diff_html, json_html
from cometr_py.server.web.pages.lineage import lineage_tab
from cometr_py.server.web.pages.rendering import PageContext, TabRequest
from cometr_py.server.web.pages.terminal import terminal_html
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import SYSTEM_PREFIX, Contents
from cometr_py.server.web.queries.experiments import find_experiment
from cometr_py.server.web.queries.lineage import parent_of
from cometr_py.server.web.queries.values import values_of

#: How many pieces of output a page shows at most, counted from its end.
_PIECES = 5_000
#: Longer JSON documents are not taken apart for a page.
LONGEST_JSON = 2_000_000
#: Tags that the head of the page shows.
_TAGS = 200
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
    values: Callable[[TabRequest], dict[str, object]]


def page(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Show an experiment; its key alone decides which, so that links survive when it is moved or renamed."""
    key = steps[2]
    chosen = request.query_params.get("tab") or TABS[0].id
    tab = next((tab for tab in TABS if tab.id == chosen), TABS[0])
    with context.reading() as connection:
        experiment = find_experiment(connection, context.now, key)
        contents = experiment_page.contents(connection, key)
        labels, parent = tags_of(connection, experiment.id, at_most=_TAGS), parent_of(connection, experiment.id)
        progress = progress_of(connection, experiment.id)
        values = tab.values(TabRequest(context, connection, request, experiment))
    return context.show(
        request,
        f"tabs/{tab.id}.html",
        values,
        experiment=experiment,
        key=key,
        labels=labels,
        parent=parent,
        progress=progress,
        contents=contents,
        tabs=[(one, one.count(contents)) for one in TABS],
        tab=tab,
        charts=tab.id in _WITH_CHARTS,
    )


def _charts(wanted: TabRequest) -> dict[str, object]:
    counts = experiment_page.metric_counts(wanted.connection, wanted.experiment.key)
    return {"metrics": [row for row in counts if not row[0].startswith(SYSTEM_PREFIX)]}


def _metrics(wanted: TabRequest) -> dict[str, object]:
    rows = values_of(wanted.connection, wanted.experiment.id, METRIC)
    return {"rows": sorted(rows, key=lambda row: row.name.startswith(SYSTEM_PREFIX))}


def _values_of(kind: str) -> Callable[[TabRequest], dict[str, object]]:
    def values(wanted: TabRequest) -> dict[str, object]:
        rows = values_of(wanted.connection, wanted.experiment.id, kind)
        return {"kind": kind, "rows": sorted(rows, key=lambda row: row.name.lower())}

    return values


def _output(wanted: TabRequest) -> dict[str, object]:
    pieces, more = experiment_page.output_tail(wanted.connection, wanted.experiment.key, _PIECES)
    return {"output": terminal_html(pieces), "more": more, "pieces": _PIECES}


def _code(wanted: TabRequest) -> dict[str, object]:
    experiment = wanted.experiment
    text = document(wanted.connection, experiment.id, CODE, longest=LONGEST_SHOWN + 1)
    code = code_html(text, experiment.file_name) if text else None
    return {"code": code, "file_path": experiment.file_path, "files": source_files(wanted)}


def _graph(wanted: TabRequest) -> dict[str, object]:
    text = document(wanted.connection, wanted.experiment.id, GRAPH, longest=LONGEST_SHOWN + 1)
    return {"graph": json_html(text) if text else None}


def _system(wanted: TabRequest) -> dict[str, object]:
    too_long = document_length(wanted.connection, wanted.experiment.id, SYSTEM) > LONGEST_JSON
    nothing = dict.fromkeys((*SYSTEM_TITLES, *SYSTEM_APART))
    details = nothing | ({} if too_long else system_details(wanted.connection, wanted.experiment.id))
    facts = [(title, name) for name, title in SYSTEM_TITLES.items()]
    facts += [(name, name) for name in details if name not in SYSTEM_TITLES and name not in SYSTEM_APART]
    counts = experiment_page.metric_counts(wanted.connection, wanted.experiment.key)
    return {
        "details": details,
        "too_long": too_long,
        "facts": [(title, details[name], name in _BYTES) for title, name in facts if details.get(name)],
        "system_metrics": [row for row in counts if row[0].startswith(SYSTEM_PREFIX)],
    }


def _git(wanted: TabRequest) -> dict[str, object]:
    experiment = wanted.experiment
    too_long = document_length(wanted.connection, experiment.id, GIT) > LONGEST_JSON
    metadata = {} if too_long else json_document(wanted.connection, experiment.id, GIT)
    text, cut = patch_text(wanted.context, wanted.connection, experiment.id, experiment.key)
    titles = {"origin": "Origin", "branch": "Branch", "parent": "Commit", "root": "Folder", "user": "User"}
    facts = [(title, metadata.get(name)) for name, title in titles.items() if metadata.get(name)]
    return {"facts": facts, "too_long": too_long, "patch": diff_html(text) if text else None, "cut": cut}


def _html(_wanted: TabRequest) -> dict[str, object]:
    return {}


TABS = (
    Tab("charts", "Charts", lambda found: found.metrics, _charts),
    Tab("metrics", "Metrics", lambda found: found.metrics + found.system_metrics, _metrics),
    Tab("parameters", "Parameters", lambda found: found.parameters, _values_of(PARAMETER)),
    Tab("others", "Others", lambda found: found.others, _values_of(OTHER)),
    Tab("output", "Output", lambda found: found.output, _output),
    Tab("code", "Code", lambda found: CODE in found.documents or found.sources > 0, _code),
    Tab("graph", "Graph", lambda found: GRAPH in found.documents, _graph),
    Tab("system", "System", lambda found: SYSTEM in found.documents or found.system_metrics > 0, _system),
    Tab("git", "Git", lambda found: GIT in found.documents or found.patches > 0, _git),
    Tab("html", "HTML", lambda found: HTML in found.documents, _html),
    Tab("assets", "Assets", lambda found: found.assets, assets_tab),
    Tab("lineage", "Artifacts & models", lambda found: found.lineage, lineage_tab),
)
