"""The output and the HTML of an experiment as they were logged; no browser runs the HTML."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.api.messages import SAFE_HEADERS
from cometr_py.server.domain.documents import HTML, document
from cometr_py.server.domain.experiments import experiment_with_key
from cometr_py.server.domain.output import output_of
from cometr_py.server.web.pages.rendering import PageContext


def output(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the whole output as it was printed."""
    with context.reading() as connection:
        text = output_of(connection, experiment_with_key(connection, steps[0]).id)
    return Response(text, headers=dict(SAFE_HEADERS), media_type="text/plain")


def html(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the HTML that was logged, for a frame in which nothing of it can run."""
    with context.reading() as connection:
        text = document(connection, experiment_with_key(connection, steps[0]).id, HTML)
    return Response(text or "", headers=dict(SAFE_HEADERS), media_type="text/html")
