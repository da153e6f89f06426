"""Decode metric points piece by piece, so that a long series never is in memory as a whole."""

from __future__ import annotations

import contextlib
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.errors import unexpected_reply
from cometr_py.experiments.metric_history import MetricPoint

__all__ = ["SeriesReply", "StoredPoint", "numbers", "series_reply", "strings"]

#: Bytes of a response that are decoded at once: about two thousand points.
PIECE = 1 << 16
_HEAD = re.compile(rb'\s*\{\s*"metrics"\s*:\s*\[')
# The end of one point and the beginning of the next. Inside a string, the quote would end it, and no letter follows.
_BETWEEN = re.compile(rb'\}\s*,\s*(?=\{\s*"[A-Za-z_])')

T = TypeVar("T")


class StoredPoint(msgspec.Struct, rename="camel", gc=False):
    """One value of one metric, as the server stores it; ``offset`` orders points of one timestamp."""

    metric_name: str
    metric_value: str | float | None = None
    step: int | None = None
    epoch: int | float | None = None
    run_context: str | None = None
    timestamp: int | None = None
    offset: int | None = None


@contextlib.contextmanager
def series_reply(
    client: AuthenticatedClient, operation_id: str, params: Mapping[str, str], folder: Path
) -> Iterator[SeriesReply]:
    """Request ``get_metric_values`` or ``get_all_metric_values``; the response is deleted afterwards.

    Args:
        client: Client of the server.
        operation_id: One of the two.
        params: Its query parameters.
        folder: Directory for the response while it is read.
    """
    file = folder / f"{uuid.uuid4().hex}.json"
    try:
        yield SeriesReply(transport.stream_to_file(client, operation_id, params, file), file)
    finally:
        file.unlink(missing_ok=True)


class SeriesReply:
    """A response that was written to a file."""

    def __init__(self, reply: transport.Reply, file: Path) -> None:
        """Read from a file."""
        self._reply = reply
        self._file = file

    def pieces(self, decode: Callable[[bytes | msgspec.Raw], T]) -> Iterator[T]:
        """Yield the points, a few thousand at a time.

        Args:
            decode: :func:`numbers` or :func:`strings`.

        Raises:
            APIResponseError: The response differs from the description.
        """
        with self._file.open("rb") as file:
            try:
                yield from pieces(file, decode)
            except msgspec.MsgspecError as error:
                reply = self._reply
                file.seek(0)
                raise unexpected_reply(
                    str(error),
                    reply.status,
                    file.read(1024),
                    reply.headers.get("content-type"),
                    reply.headers,
                    reply.method,
                    reply.path,
                ) from None


def numbers(piece: bytes | msgspec.Raw) -> list[MetricPoint] | list[StoredPoint]:
    """Return points with float values; as they are stored if one of them is not a number."""
    try:
        return _numbers(piece)
    except msgspec.ValidationError:
        return _texts(piece)


def strings(piece: bytes | msgspec.Raw) -> list[StoredPoint]:
    """Return points as they are stored."""
    return _texts(piece)


def pieces(file: BinaryIO, decode: Callable[[bytes | msgspec.Raw], T]) -> Iterator[T]:
    """Yield the points in ``{"metrics": [...]}``, reading and decoding some 64 KiB at a time.

    Raises:
        msgspec.MsgspecError: The file has another structure.
    """
    data = file.read(2 * PIECE)
    head = _HEAD.match(data)
    if head is None or len(data) < 2 * PIECE:
        yield decode(_whole(data + file.read()).metrics)
        return
    data = data[head.end() :]
    while True:
        cut = _BETWEEN.search(data, PIECE)
        if cut is None:
            more = file.read(PIECE)
            if not more:
                break
            data += more
            continue
        try:
            piece = decode(b"[" + data[: cut.start() + 1] + b"]")
        except msgspec.ValidationError:
            raise
        except msgspec.DecodeError:
            break  # cut inside a point, or after the last one
        yield piece
        data = data[cut.end() :]
    yield decode(_whole(b'{"metrics":[' + data + file.read()).metrics)


class _Reply(msgspec.Struct):
    metrics: msgspec.Raw


_whole = msgspec.json.Decoder(_Reply).decode
_texts = msgspec.json.Decoder(list[StoredPoint]).decode
# Converts strings that are numbers.
_numbers = msgspec.json.Decoder(list[MetricPoint], strict=False).decode
