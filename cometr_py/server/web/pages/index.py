"""The first pages: all workspaces with their projects, and one of them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.web.pages.rendering import PageContext


def workspaces(reader: PageContext, request: Request, _steps: list[str]) -> Response:
    """Every workspace with its projects, what changed last first."""
    names = reader.read("get_workspaces")["workspaceNames"]
    found = [(name, _projects(reader, name)) for name in names]
    return reader.show("index.html", workspaces=found, alone=False, root=reader.root(request))


def workspace(reader: PageContext, request: Request, steps: list[str]) -> Response:
    """One workspace."""
    found = [(steps[0], _projects(reader, steps[0]))]
    return reader.show("index.html", workspaces=found, alone=True, root=reader.root(request))


def _projects(reader: PageContext, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = reader.read("get_projects", workspaceName=name)["projects"]
    return sorted(found, key=lambda project: -int(str(project["lastUpdated"] or 0)))
