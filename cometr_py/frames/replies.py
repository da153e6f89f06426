"""Metric points as they come from the server: read piece by piece, so that a long series never lies in memory whole."""

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

#: Bytes of a reply that are decoded at once: about two thousand points.
PIECE = 1 << 16
_HEAD = re.compile(rb'\s*\{\s*"metrics"\s*:\s*\[')
# The end of one point and the beginning of the next. Inside a text, the quote would be its end, and no letter follows.
_BETWEEN = re.compile(rb'\}\s*,\s*(?=\{\s*"[A-Za-z_])')

T = TypeVar("T")


class StoredPoint(msgspec.Struct, rename="camel", gc=False):
    """One value of one metric, as the server keeps it; ``offset`` orders points of one timestamp."""

    metric_name: str
    metric_value: str | float | None = None
    step: int | None = None
    epoch: int | None = None
    run_context: str | None = None
    timestamp: int | None = None
    offset: int | None = None


@contextlib.contextmanager
def series_reply(
    client: AuthenticatedClient, operation_id: str, params: Mapping[str, str], folder: Path
) -> Iterator[SeriesReply]:
    """The reply of ``get_metric_values`` or ``get_all_metric_values``.

    Args:
        client: The connection.
        operation_id: Which of the two.
        params: Its query.
        folder: Where the reply lies while it is being read.
    """
    file = folder / f"{uuid.uuid4().hex}.json"
    try:
        yield SeriesReply(transport.stream_to_file(client, operation_id, params, file), file)
    finally:
        file.unlink(missing_ok=True)


class SeriesReply:
    """A reply that lies in a file."""

    def __init__(self, reply: transport.Reply, file: Path) -> None:
        self._reply = reply
        self._file = file

    def pieces(self, decode: Callable[[bytes | msgspec.Raw], T]) -> Iterator[T]:
        """The points, a few thousand at a time.

        Args:
            decode: :func:`numbers` or :func:`strings`.

        Raises:
            APIResponseError: The reply is not what is described.
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
    """Points whose values are floats; as they are stored where one of them is no number."""
    try:
        return _numbers(piece)
    except msgspec.ValidationError:
        return _texts(piece)


def strings(piece: bytes | msgspec.Raw) -> list[StoredPoint]:
    """Points as they are stored."""
    return _texts(piece)


def pieces(file: BinaryIO, decode: Callable[[bytes | msgspec.Raw], T]) -> Iterator[T]:
    """The points in ``{"metrics": [...]}``, read and decoded about a quarter of a megabyte at a time.

    Raises:
        msgspec.MsgspecError: It is not such a text.
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
            break  # it was cut inside of a point, or behind the last one: nobody else sends such replies
        yield piece
        data = data[cut.end() :]
    yield decode(_whole(b'{"metrics":[' + data + file.read()).metrics)


class _Reply(msgspec.Struct):
    metrics: msgspec.Raw


_whole = msgspec.json.Decoder(_Reply).decode
_texts = msgspec.json.Decoder(list[StoredPoint]).decode
# Text that is a number becomes one on the way.
_numbers = msgspec.json.Decoder(list[MetricPoint], strict=False).decode
