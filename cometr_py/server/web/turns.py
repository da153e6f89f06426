"""Threads for requests, shared fairly: a client that sends many requests at once has its own queue.

A request holds a thread only while its handler runs: never while its body arrives, its response is sent, or it waits
for its turn.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Hashable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar, TypeVarTuple

import anyio
import anyio.from_thread
import anyio.to_thread
from starlette.requests import Request

from cometr_py.server.errors import ApiError

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")
#: Seconds after which a client may try again that has too many requests under way.
_RETRY_AFTER = 1


def client_of(request: Request) -> tuple[str, str]:
    """Return whose request it is, as far as fairness is concerned: its API key, and where it comes from."""
    key = request.headers.get("authorization") or request.headers.get("comet-sdk-api") or ""
    return key, request.client.host if request.client else ""


@dataclass(frozen=True, kw_only=True)
class PoolLimits:
    """How much one kind of requests may take.

    Attributes:
        threads: Handlers that run at the same time.
        threads_per_client: Those of them that one client may have.
        requests: Requests under way, from their head to the last byte of their response.
        requests_per_client: Those of them that one client may have.
    """

    threads: int
    threads_per_client: int
    requests: int
    requests_per_client: int


class Pool:
    """The threads for one kind of requests.

    Args:
        limits: How many, and for how many requests.
    """

    def __init__(self, limits: PoolLimits) -> None:
        """Begin without a request."""
        self._limits = limits
        self._requests = 0
        self._clients: dict[Hashable, _Client] = {}
        self._turns = anyio.CapacityLimiter(limits.threads)
        # Turns limit the threads; a thread whose turn was passed on is not counted.
        self._threads = anyio.CapacityLimiter(math.inf)

    @contextlib.contextmanager
    def admitted(self, client: Hashable) -> Iterator[Seat]:
        """Admit one request for as long as the block lasts.

        Args:
            client: Whose request it is.

        Raises:
            ApiError: There are too many requests, of this client or of all (429 with Retry-After).
        """
        found = self._clients.get(client)
        if found is None:
            found = _Client(anyio.CapacityLimiter(self._limits.threads_per_client))
        if found.requests >= self._limits.requests_per_client:
            raise too_many(f"You have {found.requests} requests under way here")
        if self._requests >= self._limits.requests:
            raise too_many(f"{self._requests} requests are under way here")
        self._clients[client] = found
        found.requests += 1
        self._requests += 1
        try:
            yield Seat(_Turn(found.turns, self._turns), self._threads)
        finally:
            self._requests -= 1
            found.requests -= 1
            if not found.requests:
                del self._clients[client]


class Seat:
    """An admitted request, which may run in threads of the pool."""

    def __init__(self, turn: _Turn, threads: anyio.CapacityLimiter) -> None:
        """Begin without a thread."""
        self._turn = turn
        self._threads = threads

    async def run(self, function: Callable[[*Arguments], T], *args: *Arguments) -> T:
        """Wait for the request's turn, and call a function in a thread."""
        await self._turn.take()
        token = _current.set(self._turn)
        try:
            return await anyio.to_thread.run_sync(function, *args, limiter=self._threads)
        finally:
            _current.reset(token)
            self._turn.give_back()


@contextlib.contextmanager
def turn_passed_on() -> Iterator[None]:
    """In a thread of a pool: let another request run while the block waits for something else, such as a process.

    Does nothing in other threads. How many threads may wait in such blocks has to be limited elsewhere.
    """
    turn = _current.get()
    if turn is None:
        yield
        return
    anyio.from_thread.run_sync(turn.give_back)
    try:
        yield
    finally:
        anyio.from_thread.run(turn.take)


@dataclass
class _Client:
    """The requests of one client, and how many of them may run."""

    turns: anyio.CapacityLimiter
    requests: int = 0


class _Turn:
    """The right of one request to run: first among those of its client, then among all."""

    def __init__(self, of_client: anyio.CapacityLimiter, of_all: anyio.CapacityLimiter) -> None:
        self._of_client = of_client
        self._of_all = of_all

    async def take(self) -> None:
        await self._of_client.acquire_on_behalf_of(self)
        try:
            await self._of_all.acquire_on_behalf_of(self)
        except BaseException:
            self._of_client.release_on_behalf_of(self)
            raise

    def give_back(self) -> None:
        self._of_all.release_on_behalf_of(self)
        self._of_client.release_on_behalf_of(self)


#: The turn in which this thread runs.
_current: ContextVar[_Turn | None] = ContextVar("cometr_py_turn", default=None)


def too_many(what: str) -> ApiError:
    """Return the error that asks a client to try again later, because of what the message begins with."""
    return ApiError(f"{what}; try again later", status=429, headers=(("Retry-After", str(_RETRY_AFTER)),))
