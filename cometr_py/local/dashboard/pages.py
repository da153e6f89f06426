"""Pages over workspaces, projects and experiments, with a chart for each metric."""

from __future__ import annotations

import base64
import binascii
import datetime
import importlib.util
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio.to_thread
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from ..comet import LocalComet
from ..media import SAFE_HEADERS, content_type
from ..refusal import Refusal
from ..requests import LocalReply

_HERE = Path(__file__).parent
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
#: Any page: takes the request in a worker thread, and may raise a Refusal.
Page = Callable[[Request], Response]


def routes(comet: LocalComet) -> list[BaseRoute]:
    """The routes of all pages, to be mounted behind those of the API."""
    pages = _Pages(comet)
    listed: list[tuple[str, Page]] = [
        ("/", pages.index),
        ("/-/{name}", pages.static),
        ("/-/chart/{key}", pages.chart),
        ("/-/html/{key}", pages.html),
        ("/-/asset/{key}/{asset_id}", pages.asset),
        ("/{workspace}", pages.workspace),
        ("/{workspace}/{project}", pages.project),
        ("/{workspace}/{project}/{key}", pages.experiment),
    ]
    return [Route(path, pages.guarded(page), methods=["GET"]) for path, page in listed]


class _Pages:
    """The pages of one Comet."""

    def __init__(self, comet: LocalComet) -> None:
        self._comet = comet
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["moment"] = _moment
        self._static = {
            "page.js": _HERE / "static" / "page.js",
            "page.css": _HERE / "static" / "page.css",
            "plotly.min.js": _plotly_script(),
        }

    def guarded(self, page: Page) -> Callable[[Request], Awaitable[Response]]:
        """The page behind the API key, where there is one, which browsers ask for by themselves."""

        async def answer(request: Request) -> Response:
            if self._comet.needs_key and not self._comet.accepts_key(_key_of(request) or ""):
                challenge = {"WWW-Authenticate": 'Basic realm="Local Comet: any name, and the API key as password"'}
                return HTMLResponse("An API key is needed.", 401, _HEADERS | challenge)
            return await anyio.to_thread.run_sync(self._safely, page, request)

        return answer

    def index(self, _request: Request) -> Response:
        names = self._comet.read("get_workspaces", {})["workspaceNames"]
        return self._show("index.html", workspaces=[(name, self._projects(name)) for name in names])

    def workspace(self, request: Request) -> Response:
        name = request.path_params["workspace"]
        return self._show("index.html", workspaces=[(name, self._projects(name))])

    def project(self, request: Request) -> Response:
        place = {"workspaceName": request.path_params["workspace"], "projectName": request.path_params["project"]}
        found = self._comet.read("get_project", place)
        newest = {"sortBy": "startTime", "sortOrder": "desc", "size": "500"}
        experiments = self._comet.read("get_experiments", place | newest)["experiments"]
        return self._show("project.html", project=found, experiments=experiments)

    def experiment(self, request: Request) -> Response:
        query = {"experimentKey": request.path_params["key"]}
        read = self._comet.read
        return self._show(
            "experiment.html",
            experiment=read("get_experiment_metadata", query),
            metrics=read("get_metrics_summary", query)["values"],
            parameters=read("get_parameters", query)["values"],
            others=read("get_others", query)["values"],
            tags=read("get_tags", query)["tags"],
            output=read("get_output", query)["output"],
            code=read("get_code", query)["code"],
            graph=read("get_graph", query)["graph"],
            html=read("get_html", query)["html"],
            assets=read("get_assets", query)["assets"],
            system=read("get_system_details", query),
            git=read("get_git_metadata", query),
        )

    def chart(self, request: Request) -> Response:
        """The points of one metric, as the script of the page draws them."""
        query = {"experimentKey": request.path_params["key"], "metricName": request.query_params.get("name", "")}
        points = self._comet.read("get_metric_values", query)["metrics"]
        return JSONResponse(
            {
                "steps": [point.step for point in points],
                "timestamps": [point.timestamp for point in points],
                "values": [point.metricValue for point in points],
            },
            headers=_HEADERS,
        )

    def html(self, request: Request) -> Response:
        """The HTML that was logged: shown in a frame, where nothing in it can run."""
        html = self._comet.read("get_html", {"experimentKey": request.path_params["key"]})["html"]
        return HTMLResponse(html or "", headers=_HEADERS | dict(SAFE_HEADERS))

    def asset(self, request: Request) -> Response:
        query = {"experimentKey": request.path_params["key"], "assetId": request.path_params["asset_id"]}
        reply: LocalReply = self._comet.read("get_asset", query)
        assert isinstance(reply.body, Path)
        response = FileResponse(reply.body, headers=_HEADERS | dict(SAFE_HEADERS))
        response.headers["content-type"] = reply.header("content-type") or content_type("")
        return response

    def static(self, request: Request) -> Response:
        path = self._static.get(request.path_params["name"])
        if path is None:
            raise Refusal("There is nothing here", status=404)
        return FileResponse(path, headers=_HEADERS | {"Cache-Control": "max-age=3600"})

    def _projects(self, workspace: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._comet.read("get_projects", {"workspaceName": workspace})["projects"]
        return found

    def _show(self, template: str, **values: Any) -> Response:
        return HTMLResponse(self._templates.get_template(template).render(**values), headers=_HEADERS)

    def _safely(self, page: Page, request: Request) -> Response:
        try:
            return page(request)
        except Refusal as refusal:
            response = self._show("refusal.html", message=refusal.message)
            response.status_code = 404 if refusal.status == 400 else refusal.status
            return response


def _key_of(request: Request) -> str | None:
    """The password of a browser's log-in."""
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        return base64.b64decode(encoded, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return None


def _moment(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    return moment.strftime("%Y-%m-%d %H:%M:%S UTC")


def _plotly_script() -> Path:
    """The script that plotly's package ships; importing plotly itself would take long."""
    spec = importlib.util.find_spec("plotly")
    assert spec is not None and spec.submodule_search_locations
    return Path(next(iter(spec.submodule_search_locations))) / "package_data" / "plotly.min.js"
