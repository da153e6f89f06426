"""What Prometheus collects: requests by route and status, their durations, how many are open, and the store's size."""

from __future__ import annotations

import logging
import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cometr_py.core import api_spec
from cometr_py.server.api.operation_paths import operation_id
from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.negotiation import is_for_api
from cometr_py.server.web.pages.router import PAGE_NAMES
from cometr_py.server.web.queries.store_size import StoreSize, store_size
from cometr_py.server.web.shared_work import SharedWork

#: The store is measured at most every minute: it reads a row of every asset.
_AT_MOST, _KEEP = 5.0, 60.0
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))
#: The pages at the root, by how many steps their addresses have.
_PLACES = ("/", "/{workspace}", "/{workspace}/{project}", "/{workspace}/{project}/{experiment}")
#: As nginx counts a client that left before it was answered.
_LEFT = 499
_log = logging.getLogger(__name__)


class ServerMetrics:
    """Counts the requests of one application.

    Args:
        comet: The server whose store is measured.
    """

    def __init__(self, comet: CometServer) -> None:
        """Begin to count."""
        registry = self._registry = CollectorRegistry()
        labels = ("route", "method")
        self._requests = Counter("cometr_requests", "Requests answered.", (*labels, "status"), registry=registry)
        self._seconds = Histogram(
            "cometr_request_duration_seconds",
            "From a request's header to the end of its response.",
            labels,
            buckets=_BUCKETS,
            registry=registry,
        )
        self._open = Gauge("cometr_requests_in_flight", "Requests being answered.", registry=registry)
        self._bytes = Gauge("cometr_store_bytes", "Size of the store.", ("part",), registry=registry)
        self._free = Gauge("cometr_store_free_bytes", "Free space on the disk of the files.", registry=registry)
        self._entries = Gauge("cometr_store_entries", "Entries of the store.", ("kind",), registry=registry)
        ProcessCollector(registry=registry)
        self._size = SharedWork(lambda: store_size(comet.store, comet.home), _KEEP)

    def routes(self) -> list[BaseRoute]:
        """Return the route at which they are collected."""
        return [Route("/-/metrics", self._collected)]

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """Return the application with its requests counted."""

        async def counted(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            status = _LEFT

            async def noted(message: Message) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = message["status"]
                await send(message)

            started = time.perf_counter()
            try:
                with self._open.track_inprogress():
                    await app(scope, receive, noted)
            except Exception:
                status = 500
                raise
            finally:
                labels = (route_of(scope), scope["method"] if scope["method"] in _METHODS else "other")
                self._requests.labels(*labels, str(status)).inc()
                self._seconds.labels(*labels).observe(time.perf_counter() - started)

        return counted

    async def _collected(self, _request: Request) -> Response:
        try:
            self._show(await self._size.result(_AT_MOST))
        except Exception:
            # The requests are worth knowing most when the store is out of reach.
            _log.exception("The store cannot be measured")
        return Response(generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    def _show(self, size: StoreSize) -> None:
        self._bytes.labels("database").set(size.database)
        self._bytes.labels("files").set(size.files)
        self._free.set(size.free)
        self._entries.labels("experiments").set(size.experiments)
        self._entries.labels("assets").set(size.assets)


def route_of(scope: Scope) -> str:
    """Return the name of a request's route, of which there is a limited number, whatever clients ask for.

    It is the operation ID for the API, and the pattern of the path for pages.
    """
    path: str = scope["path"]
    if is_for_api(scope):
        return operation_id(scope["method"], path) or "unknown"
    steps = [step for step in path.split("/") if step]
    if steps[:1] == ["-"]:
        return f"/-/{steps[1]}" if len(steps) > 1 and steps[1] in PAGE_NAMES else "unknown"
    if path[1:] in api_spec.DOCUMENTS:
        return path
    return _PLACES[len(steps)] if len(steps) < len(_PLACES) else "unknown"
