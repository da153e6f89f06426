"""Connections that read more at a time where more is there."""

from __future__ import annotations

from typing import Any

import httpcore

from cometr_py.transport import network


class Source(httpcore.NetworkStream):
    """A connection on which so many bytes are waiting, and some more after that; notes what it is asked for."""

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        self.asked: list[int] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.asked.append(max_bytes)
        given = min(max_bytes, self.waiting)
        self.waiting -= given
        return bytes(given)


class Backend(httpcore.NetworkBackend):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def connect_tcp(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        return self._stream


def connected(source: Source) -> httpcore.NetworkStream:
    return network.LargeReadBackend(Backend(source)).connect_tcp("localhost", 1)


def test_reads_grow_while_they_are_filled_and_shrink_again() -> None:
    source = Source(3_000_000)
    stream = connected(source)
    received = sum(len(stream.read(65536)) for _ in range(8))
    assert received == 3_000_000
    assert source.asked[:6] == [65536, 131072, 262144, 524288, 1048576, 1048576]
    assert source.asked[-1] == 65536


def test_a_small_answer_is_asked_for_as_before() -> None:
    source = Source(500)
    stream = connected(source)
    assert len(stream.read(65536)) == 500
    stream.read(65536)
    assert source.asked == [65536, 65536]
