"""Who asks: a person's browser, which gets pages, or a program, which gets JSON."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from cometr_py.core import api_spec
from cometr_py.server.api.messages import json_reply
from cometr_py.server.api.operation_paths import has_operation
from cometr_py.server.errors import ApiError

_API_ROOTS = frozenset(operation.path.split("/")[1] for operation in api_spec.operations().values())


def names_html(scope: Scope) -> bool:
    """Return whether the `Accept` header names HTML, as browsers do for every page; `*/*` alone does not."""
    return "text/html" in _accepted(scope)


def allows_html(scope: Scope) -> bool:
    """Return whether HTML may be sent: it is named, or nothing is ruled out."""
    accepted = _accepted(scope)
    return not accepted or not accepted.isdisjoint(("text/html", "text/*", "*/*"))


def is_for_api(scope: Scope) -> bool:
    """Return whether the API answers a request.

    It has everything below its own roots. At the root of the server, where the pages are, it has the private paths of
    Comet's SDKs, unless a browser asks for a page there, and whatever would change something.
    """
    path: str = scope["path"].lstrip("/")
    if path.partition("/")[0] in _API_ROOTS:
        return True
    if scope["method"] not in ("GET", "HEAD"):
        return not path.startswith("-/")
    return not names_html(scope) and has_operation(scope["path"])


def error_response(api_error: ApiError) -> Response:
    """Return an error as the API sends it, which every client can read."""
    reply = json_reply(api_error.body(), api_error.status, api_error.headers)
    assert isinstance(reply.body, bytes)
    return Response(reply.body, reply.status, dict(reply.headers))


def _accepted(scope: Scope) -> frozenset[str]:
    values = Headers(scope=scope).getlist("accept")
    kinds = (part.partition(";")[0].strip().lower() for value in values for part in value.split(","))
    return frozenset(kind for kind in kinds if kind)
