"""The output and the HTML of an experiment as they were logged; no browser runs the HTML."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from cometr_py.server.api.messages import SAFE_HEADERS
from cometr_py.server.domain.documents import CODE, GIT, GRAPH, HTML, SYSTEM, document
from cometr_py.server.domain.experiments import experiment_with_key
from cometr_py.server.domain.output import output_page
from cometr_py.server.domain.workspaces import ProjectRef, project
from cometr_py.server.errors import ApiError
from cometr_py.server.web.pages.rendering import PageContext, asked_once
from cometr_py.server.web.queries.values import whole_value

#: About how many characters of an output are read at once.
_PART = 500_000


def output(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the whole output as it was printed, in parts: it may be longer than the memory."""
    with context.reading() as connection:
        experiment_id = experiment_with_key(connection, steps[0]).id

    def parts() -> Iterator[str]:
        after: tuple[int, int] | None = None
        while True:
            with context.reading() as connection:  # a slow reader keeps no transaction open
                text, after = output_page(connection, experiment_id, after, _PART)
            if after is None:
                return
            yield text

    return StreamingResponse(parts(), headers=dict(SAFE_HEADERS), media_type="text/plain")


def document_text(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send code, a graph, or what is known of the machine or of Git as it was logged."""
    key, kind = steps
    if kind not in (CODE, GRAPH, SYSTEM, GIT):
        raise ApiError("There is no such page", status=404)
    with context.reading() as connection:
        text = document(connection, experiment_with_key(connection, key).id, kind)
    return _plain(text)


def value(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Send the last value of a metric, a parameter, or an other: pages show the beginning of long ones only."""
    key, kind = steps
    with context.reading() as connection:
        found = whole_value(connection, experiment_with_key(connection, key).id, kind, asked_once(request, "name"))
    return _plain(found)


def description(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the description of a project."""
    workspace, name = steps
    with context.reading() as connection:
        found = project(connection, ProjectRef(workspace_name=workspace, project_name=name))
    return _plain(found.description)


def _plain(text: str | None) -> Response:
    if text is None:
        raise ApiError("Nothing was logged here", status=404)
    return Response(text, headers=dict(SAFE_HEADERS), media_type="text/plain")


def html(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the HTML that was logged, for a frame in which nothing of it can run."""
    with context.reading() as connection:
        text = document(connection, experiment_with_key(connection, steps[0]).id, HTML)
    return Response(text or "", headers=dict(SAFE_HEADERS), media_type="text/html")
