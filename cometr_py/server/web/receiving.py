"""Receive the bodies of requests without a thread that waits for them: with limits of time, memory, and disk space."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage

import anyio
import anyio.to_thread
from starlette.requests import Request

from cometr_py.server.api.messages import ServerReply
from cometr_py.server.comet_server import PendingRequest
from cometr_py.server.errors import ApiError

_PIECE = 1024 * 1024
_SMALL_PIECE = 64 * 1024
_CRUMB = 4 * 1024


@dataclass(frozen=True, kw_only=True)
class BodyLimits:
    """What bodies that are still arriving may take.

    Attributes:
        idle_s: Seconds between two pieces of a body.
        grace_s: Seconds after which the whole body has to arrive at the least rate.
        least_rate: Bytes per second.
        memory: Bytes of all bodies together. Above it, even short bodies are written to the disk.
        writers: Threads that write to the disk.
        free_space: Bytes of the disk that are left to the database; a twentieth of a small disk.
    """

    idle_s: float = 60.0
    grace_s: float = 60.0
    least_rate: int = 1024
    memory: int = 256 * 1024 * 1024
    writers: int = 8
    free_space: int = 64 * 1024 * 1024


class Receiver:
    """Receives the bodies of one server.

    Args:
        folder: Where long bodies are written.
        limits: What they may take.
    """

    def __init__(self, folder: Path, limits: BodyLimits) -> None:
        """Begin without a body."""
        self.limits = limits
        self.writers = anyio.CapacityLimiter(limits.writers)
        #: Bytes in memory, and bytes that are announced but not received yet.
        self.held = 0
        self.promised = 0
        self._folder = folder

    def check_space(self, needed: int) -> None:
        """Raise an ApiError (507) unless the disk has space for so many bytes more than those that were promised."""
        disk = disk_usage(self._folder)
        space = max(0, disk.free - min(self.limits.free_space, disk.total // 20))
        if needed > space:
            message = f"The server's disk is nearly full: it has space for {space} bytes, and {needed} are needed"
            raise ApiError(message, status=507)


class ArrivingBody:
    """The body of one request while it arrives. Close it when the request is answered.

    Args:
        receiver: Counts all of them.
        request: Where it comes from.
        pending: Takes it, piece by piece.

    """

    def __init__(self, receiver: Receiver, request: Request, pending: PendingRequest) -> None:
        """Begin with no byte."""
        self._pieces: list[bytes | bytearray] = []
        self._receiver = receiver
        self._request = request
        self._pending = pending
        self._held = 0
        self._received = 0
        length = request.headers.get("content-length", "")
        self._promised = int(length) if length.isdigit() else 0
        receiver.promised += self._promised

    async def receive(self) -> ServerReply | None:
        """Wait until all of the body has arrived; return a reply if it cannot be accepted.

        Raises:
            ClientDisconnect: The client has cut it off.
        """
        limits = self._receiver.limits
        began = anyio.current_time()
        try:
            if self._promised > _PIECE:
                check, needed = self._receiver.check_space, self._receiver.promised
                await anyio.to_thread.run_sync(check, needed, limiter=self._receiver.writers)
            with anyio.CancelScope(deadline=began + limits.idle_s) as scope:
                async for piece in self._request.stream():
                    self._count(piece)
                    if self._is_to_be_written():
                        scope.deadline = math.inf  # the disk may take its time
                        before = anyio.current_time()
                        refused = await self._write()
                        if refused is not None:
                            return refused
                        began += anyio.current_time() - before
                    latest = began + limits.grace_s + self._received / limits.least_rate
                    scope.deadline = min(anyio.current_time() + limits.idle_s, latest)
                return None
            raise _too_slow(self._received, limits)
        except ApiError as api_error:
            return self._pending.refuse(api_error)

    def close(self) -> None:
        """Count it no longer."""
        self._receiver.held -= self._held
        self._receiver.promised -= self._promised
        self._held = self._promised = 0
        self._pieces = []

    def rest(self) -> list[bytes | bytearray]:
        """Return the bytes that the request has not taken yet."""
        return self._pieces

    def _count(self, piece: bytes) -> None:
        size = len(piece)
        if self._pieces and isinstance(self._pieces[-1], bytearray) and len(self._pieces[-1]) < _SMALL_PIECE:
            self._pieces[-1] += piece
        else:  # each object takes memory, so what comes in crumbs is put together
            self._pieces.append(piece if size >= _CRUMB else bytearray(piece))
        self._held += size
        self._received += size
        self._receiver.held += size
        arrived = min(size, self._promised)
        self._promised -= arrived
        self._receiver.promised -= arrived

    def _is_to_be_written(self) -> bool:
        if self._held >= _PIECE:
            return True
        return self._held >= _SMALL_PIECE and self._receiver.held > self._receiver.limits.memory

    async def _write(self) -> ServerReply | None:
        """Hand over what has arrived, in a thread for as long as that takes; return a reply if it is refused."""
        pieces, self._pieces = self._pieces, []
        try:
            return await anyio.to_thread.run_sync(self._take, pieces, limiter=self._receiver.writers)
        finally:
            self._receiver.held -= self._held
            self._held = 0

    def _take(self, pieces: list[bytes | bytearray]) -> ServerReply | None:
        data = b"".join(pieces)  # here, because the event loop would have to do it for all bodies in turn
        self._receiver.check_space(len(data))
        return self._pending.take(data)


def _too_slow(received: int, limits: BodyLimits) -> ApiError:
    return ApiError(
        f"The body came too slowly: {received} bytes have arrived; at most {limits.idle_s:g} s may pass without any, "
        f"and after {limits.grace_s:g} s there have to be {limits.least_rate} for each further second",
        status=408,
        headers=(("Connection", "close"),),
    )
