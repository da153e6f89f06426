"""Find the page for an address, ask for the API key if needed, and send the page so that it runs no script but ours."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from urllib.parse import parse_qs, unquote

import anyio
from starlette.datastructures import URLPath
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from cometr_py.server.api.store_errors import store_error
from cometr_py.server.comet_server import CometServer
from cometr_py.server.errors import BAD_KEY, ApiError
from cometr_py.server.storage.storable import storable
from cometr_py.server.web.negotiation import allows_html, error_response, names_html
from cometr_py.server.web.pages import (
    artifacts,
    chart_data,
    compare,
    experiment_page,
    file_content,
    index,
    logged_text,
    models,
    project,
)
from cometr_py.server.web.pages.login_session import Sessions
from cometr_py.server.web.pages.rendering import HEADERS, PageContext, page_address
from cometr_py.server.web.pages.static_files import static_file
from cometr_py.server.web.public_address import root_path
from cometr_py.server.web.turns import Pool, Seat, client_of

#: A page takes the rest of its address, decoded, and runs in a worker thread. It may raise an ApiError.
Page = Callable[[PageContext, Request, list[str]], Response]

#: By what follows `/-/`, how many further steps it takes (at least, at most), and the page.
_PAGES: dict[str, tuple[int, int, Page]] = {
    "compare": (0, 0, compare.page),
    "artifacts": (1, 3, artifacts.page),
    "models": (1, 2, models.page),
    "series": (0, 0, chart_data.series),
    "live": (0, 0, chart_data.live),
    "output": (1, 1, logged_text.output),
    "patch": (1, 1, file_content.patch),
    "html": (1, 1, logged_text.html),
    "document": (2, 2, logged_text.document_text),
    "value": (2, 2, logged_text.value),
    "description": (2, 2, logged_text.description),
    "asset": (2, 2, file_content.asset),
}
#: What follows `/-/` in the addresses of pages and of what they need.
PAGE_NAMES = frozenset((*_PAGES, "login", "logout", "static", "docs", "healthz", "readyz", "metrics"))
#: By how many steps the address has.
_PLACES: tuple[Page, ...] = (index.workspaces, index.workspace, project.page, experiment_page.page)
_LONGEST_FORM = 10_000
_FORM_SECONDS = 30
_log = logging.getLogger(__name__)


class PageRouter(BaseRoute):
    """The route of all pages. It reads the address undecoded: names of projects may contain slashes."""

    def __init__(self, comet: CometServer, pool: Pool) -> None:
        """Serve pages of this server, in threads of this pool."""
        self._pool = pool
        self._comet = comet
        self._context = PageContext(comet)
        self._sessions = Sessions(comet)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Take every HTTP request."""
        return (Match.FULL if scope["type"] == "http" else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the page."""
        request = Request(scope, receive)
        try:
            with self._pool.admitted(client_of(request)) as seat:
                response = await self._answer(request, _steps(scope), seat)
                if response.headers.get("content-type", "").startswith("text/html") and not allows_html(scope):
                    response = error_response(ApiError("This is a page for browsers; it is HTML only", status=406))
                for name, value in HEADERS.items():
                    response.headers.setdefault(name, value)
                await response(scope, receive, send)
        except ApiError as busy:
            await (await self._refuse(request, busy))(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: object) -> URLPath:
        """Raise NoMatchFound: no page has a name."""
        raise NoMatchFound(name, path_params)

    async def _answer(self, request: Request, steps: list[str], seat: Seat) -> Response:
        own = steps[1:] if steps[:1] == ["-"] else None
        if request.method == "POST" and own in (["login"], ["logout"]):
            return await (self._log_in if own == ["login"] else self._log_out)(request)
        if request.method not in ("GET", "HEAD"):
            return await self._refuse(request, ApiError("Nothing can be changed here", status=405))
        if own is not None and own[:1] == ["static"]:
            return await self._run(request, seat, lambda: static_file(own[1:]))
        if steps == ["favicon.ico"]:
            return await self._run(request, seat, lambda: static_file(["", "favicon.svg"]))
        if own == ["login"] or not self._sessions.lets_in(request):
            return await self._login_page(request)
        return await self._run(request, seat, lambda: self._page(request, steps))

    def _page(self, request: Request, steps: list[str]) -> Response:
        if steps[:1] != ["-"]:
            if len(steps) < len(_PLACES):
                return _PLACES[len(steps)](self._context, request, steps)
        elif len(steps) > 1 and steps[1] in _PAGES:
            least, most, page = _PAGES[steps[1]]
            if least <= len(steps) - 2 <= most:
                return page(self._context, request, steps[2:])
        raise ApiError("There is no such page", status=404)

    async def _run(self, request: Request, seat: Seat, work: Callable[[], Response]) -> Response:
        """Run it in a thread; turn errors into pages."""
        try:
            return await seat.run(work)
        except ApiError as api_error:
            return await self._refuse(request, api_error)
        except Exception as error:
            found = store_error(error, self._comet.store, self._comet.home)
            if found is not None:
                _log.warning("Showing %s failed: %s", request.url.path, found.message)
                return await self._refuse(request, found)
            number = uuid.uuid4().hex[:12]
            _log.exception("Log entry %s: internal server error while showing %s", number, request.url.path)
            return await self._refuse(request, ApiError(f"Internal server error (see log entry {number})", status=500))

    async def _refuse(self, request: Request, api_error: ApiError) -> Response:
        # The API responds with 400 if it does not find what a parameter names; for a page that is its address.
        status = 404 if api_error.status == 400 and api_error.code != BAD_KEY else api_error.status
        found = ApiError(api_error.message, status=status, code=api_error.code, headers=api_error.headers)
        return self._error(request, found) if request.method in ("GET", "HEAD") else error_response(found)

    def _error(self, request: Request, api_error: ApiError) -> Response:
        """Return the error as a browser shows it, or as a program reads it."""
        if not names_html(request.scope):
            return error_response(api_error)
        response = self._context.show(request, "error.html", status=api_error.status, message=api_error.message)
        response.headers.update(dict(api_error.headers))
        return response

    async def _login_page(self, request: Request, wrong: bool = False, target: str | None = None) -> Response:
        if target is None:
            target = request.query_params.get("next") or "/"
            if not request.url.path.startswith("/-/"):
                target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        if not names_html(request.scope):
            message = "Log in with a browser; programs send their API key to the REST API, below /api/rest/v2"
            return error_response(ApiError(message, status=401))
        status = 403 if wrong else 401
        return self._context.show(request, "login.html", status=status, target=_inside(target), wrong=wrong)

    async def _log_in(self, request: Request) -> Response:
        form = await _form(request)
        target = _inside(form.get("next", "/"))
        response = RedirectResponse(root_path(request) + target, 303)
        try:
            begun = self._sessions.begin(request, response, form.get("key", "").strip())
        except ApiError as api_error:
            return self._error(request, api_error)
        if not begun:
            return await self._login_page(request, wrong=True, target=target)
        return response

    async def _log_out(self, request: Request) -> Response:
        response = RedirectResponse(page_address(request, "-", "login"), 303)
        self._sessions.end(request, response)
        return response


def _steps(scope: Scope) -> list[str]:
    path: str = scope["path"]
    return [storable(unquote(step)) for step in path.partition("?")[0].split("/") if step]


def _inside(target: str) -> str:
    """Return where to go after the login: only to a page of this server, whatever the form contains."""
    plain = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if plain else "/"


async def _form(request: Request) -> dict[str, str]:
    body = b""
    try:
        with anyio.fail_after(_FORM_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > _LONGEST_FORM:
                    return {}
    except (ClientDisconnect, TimeoutError):
        return {}
    found = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
    return {name: values[0] for name, values in found.items()}
