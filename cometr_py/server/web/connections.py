"""HTTP connections: refuse ambiguous requests, close slow and idle connections, and limit how many there are.

uvicorn reads requests with h11. It limits their heads only in length, and h11 accepts some that a proxy in front could
understand otherwise: as two requests instead of one.
"""

from __future__ import annotations

import asyncio
import re
import resource
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from cometr_py.server.api.messages import json_reply
from cometr_py.server.errors import ApiError

#: Bytes of a request's head. Addresses of comparisons, and uploads with long names, need some.
LONGEST_HEAD = 64 * 1024
_MOST_FILES = 65_536
#: Open files besides connections and uploads: those of the database, and downloads.
_OTHER_FILES = 512
_END_OF_HEAD = re.compile(rb"\n\r?\n")
_LENGTH = re.compile(rb"^content-length[ \t]*:([^\n]*)", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(rb"^transfer-encoding[ \t]*:", re.IGNORECASE | re.MULTILINE)
_FOLDED = re.compile(rb"\n[ \t]")
_Watch = Literal["request", "head", "leftover", "nothing"]


@dataclass(frozen=True, kw_only=True)
class ConnectionLimits:
    """What connections may take.

    Attributes:
        connections: Beyond it, the connection is closed that has been idle for longest.
        idle_s: Seconds without a request.
        head_s: Seconds from the first to the last byte of a request's head.
        leftover_s: Seconds that the rest of a body may take whose request was already answered.
        leftover: Bytes of it. Many clients read no response before they have sent everything.
        unread_s: Seconds in which a client has to read what is in the buffers.
    """

    connections: int
    idle_s: float = 75.0
    head_s: float = 20.0
    leftover_s: float = 30.0
    leftover: int = 64 * 1024 * 1024
    unread_s: float = 120.0


def raise_file_limit() -> int:
    """Let this process open as many files as it may; return how many connections that allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, _MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    files = _MOST_FILES if soft == resource.RLIM_INFINITY else min(soft, _MOST_FILES)
    return max(64, (files - _OTHER_FILES) // 2)  # an upload needs a connection and a file


def connection_class(limits: ConnectionLimits) -> type[H11Protocol]:
    """Return the class of one server's connections, for `uvicorn.Config(http=...)`."""

    class Limited(_Connection):
        pass

    Limited.limits = limits
    Limited.idle = {}
    return Limited


class _StrictReader(h11.Connection):
    """Reads requests whose body has one possible end only.

    Attributes:
        error: Why the last request was refused.
    """

    error: ApiError | None = None

    def next_event(self) -> Any:  # what h11 returns has no common type
        try:
            if self.their_state is h11.IDLE:
                _check_head(self.trailing_data[0])
            return super().next_event()
        except h11.RemoteProtocolError as problem:
            # Only the beginning: h11 quotes what it read, which may be a key.
            self.error = ApiError(
                f"This is no valid HTTP request: {str(problem).partition(':')[0]}", status=problem.error_status_hint
            )
            raise


def _check_head(received: bytes) -> None:
    """Raise an h11.RemoteProtocolError if the head at the beginning, should it be complete, is ambiguous."""
    end = _END_OF_HEAD.search(received)
    if end is None:
        return
    head = received[: end.end()]
    lengths = _LENGTH.findall(head)
    encodings = _ENCODING.findall(head)
    if len(lengths) > 1 or any(b"," in length for length in lengths):
        raise h11.RemoteProtocolError("it has several Content-Length headers")
    if lengths and encodings:
        raise h11.RemoteProtocolError("it has both Content-Length and Transfer-Encoding")
    if encodings and head.partition(b"\n")[0].rstrip().endswith(b"HTTP/1.0"):
        raise h11.RemoteProtocolError("HTTP/1.0 has no Transfer-Encoding")
    if _FOLDED.search(head):
        raise h11.RemoteProtocolError("a header continues on the next line")


class _Connection(H11Protocol):
    """One connection, watched from its first to its last byte."""

    limits: ClassVar[ConnectionLimits]
    #: The connections without a request under way; the one that has been idle for longest comes first.
    idle: ClassVar[dict[_Connection, None]]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.conn = self._reader = _StrictReader(h11.SERVER, self.config.h11_max_incomplete_event_size or LONGEST_HEAD)
        self._watched: _Watch = "nothing"
        self._timer: asyncio.TimerHandle | None = None
        self._unread_timer: asyncio.TimerHandle | None = None
        self._leftover = 0
        self._handed_over = False  # to the protocol of a WebSocket

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            if not self.idle:
                self._refuse(ApiError("There are too many connections; try again later", status=503))
                return
            longest = next(iter(self.idle))
            del self.idle[longest]
            longest.shutdown()
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        self.idle.pop(self, None)
        self._watch("nothing")
        self._stop_unread_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._watched == "leftover":
            self._leftover += len(data)
            if self._leftover > self.limits.leftover:
                self.transport.close()
        self._look()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._look()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        super().handle_websocket_upgrade(event)
        self._handed_over = True
        self._look()

    def send_400_response(self, msg: str) -> None:
        self._refuse(self._reader.error or ApiError(msg))

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stop_unread_timer()
        self._unread_timer = self.loop.call_later(self.limits.unread_s, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_unread_timer()

    def _look(self) -> None:
        """Note what the connection is waiting for."""
        if self.transport.is_closing() or self._handed_over:
            self.idle.pop(self, None)
            self._watch("nothing")
        elif self.cycle is not None and not self.cycle.response_complete:
            self.idle.pop(self, None)
            self._watch("nothing")  # its request is watched
        elif self.conn.their_state is h11.SEND_BODY:
            self.idle.pop(self, None)
            self._watch("leftover")
        else:
            self.idle.setdefault(self)
            self._watch("head" if self.conn.trailing_data[0] else "request")

    def _watch(self, what: _Watch) -> None:
        """Close the connection if it is still waiting for that when its time is over."""
        if what == self._watched:
            return
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._watched = what
        self._leftover = 0
        if what == "head":
            self._timer = self.loop.call_later(self.limits.head_s, self._refuse, _late_head(self.limits.head_s))
        elif what == "leftover":
            self._timer = self.loop.call_later(self.limits.leftover_s, self.transport.close)
        elif what == "request":
            self._timer = self.loop.call_later(self.limits.idle_s, self.shutdown)

    def _stop_unread_timer(self) -> None:
        if self._unread_timer is not None:
            self._unread_timer.cancel()
            self._unread_timer = None

    def _refuse(self, error: ApiError) -> None:
        """Answer with an error, unless an answer has begun, and close the connection."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True  # its handler learns that the body will not come
            self.cycle.message_event.set()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            reply = json_reply(error.body(), error.status, [("Connection", "close")])
            assert isinstance(reply.body, bytes)
            events = (h11.Response(status_code=reply.status, headers=reply.headers), h11.Data(reply.body))
            for event in (*events, h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
        self._look()


def _late_head(seconds: float) -> ApiError:
    return ApiError(f"The head of the request did not arrive within {seconds:g} s", status=408)
