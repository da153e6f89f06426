"""The first pages: all workspaces with their projects, and one of them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.workspaces import workspace_names
from cometr_py.server.web.pages.rendering import PageContext
from cometr_py.server.web.queries.projects import projects_of


def workspaces(context: PageContext, request: Request, _steps: list[str]) -> Response:
    """Show every workspace with its projects, the most recently changed one first."""
    with context.reading() as connection:
        found = [(name, projects_of(connection, name)) for name in workspace_names(connection)]
    return context.show(request, "index.html", workspaces=found, alone=False)


def workspace(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Show one workspace."""
    with context.reading() as connection:
        found = [(steps[0], projects_of(connection, steps[0]))]
    return context.show(request, "index.html", workspaces=found, alone=True)
