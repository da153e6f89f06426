"""A server on the loopback that takes all that an experiment sends and answers at once, so that only clients cost time.

It counts the metric values whose names begin with ``bench_`` and notes when they came. The description says which
operation a request is for, and its example is the answer. ``python -m tests.benchmarks.recording.stub`` prints its
port, then answers every line on its standard input with a line of JSON that says what has come; it ends with the input.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
import zlib
from array import array
from collections import Counter
from typing import Any

import msgspec

from cometr_py.core import api_spec

#: Operations that bring metric values: many, and one.
BATCH, SINGLE = "log_metric_batch", "log_metric"
PREFIX = "bench_"
#: Toggles would make a client do more than it does by itself.
CHANGED_EXAMPLES: dict[str, dict[str, object]] = {"add_run": {"featureToggles": []}}


class Point(msgspec.Struct):
    name: str = msgspec.field(name="metricName")
    step: int | None = None


class Batch(msgspec.Struct):
    values: list[Point]


class Arrivals:
    """What has come so far."""

    def __init__(self) -> None:
        self.times = array("d")
        self.counts = array("q")
        self.steps = array("q")
        self.requests: Counter[str] = Counter()

    def take(self, operation: str, body: bytes) -> None:
        self.requests[operation] += 1
        if operation == BATCH:
            points = msgspec.json.decode(body, type=Batch).values
        elif operation == SINGLE:
            points = [msgspec.json.decode(body, type=Point)]
        else:
            return
        steps = [-1 if point.step is None else point.step for point in points if point.name.startswith(PREFIX)]
        if steps:
            self.times.append(time.monotonic())
            self.counts.append(len(steps))
            self.steps.extend(steps)

    def report(self) -> bytes:
        found = {
            "times": list(self.times),
            "counts": list(self.counts),
            # Said only for runs in which each value's age matters; a million of them would take a while to read.
            "steps": list(self.steps) if len(self.steps) <= 50_000 else [],
            "requests": dict(self.requests),
        }
        return msgspec.json.encode(found) + b"\n"


class Connection(asyncio.Protocol):
    """HTTP/1.1 as far as the clients need it: bodies with a length, connections that stay."""

    def __init__(self, answers: Answers, arrivals: Arrivals) -> None:
        self._answers = answers
        self._arrivals = arrivals
        self._data = bytearray()
        self._wanted = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._data += data
        while len(self._data) >= self._wanted and (end := self._data.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._data[:end])
            request, *lines = head.split(b"\r\n")
            headers = {
                name.strip().lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)
            }
            if b"transfer-encoding" in headers:
                self._transport.write(b"HTTP/1.1 411 Length Required\r\nContent-Length: 0\r\n\r\n")
                self._transport.close()
                return
            self._wanted = end + 4 + int(headers.get(b"content-length", b"0"))
            if len(self._data) < self._wanted:
                if headers.get(b"expect", b"").lower() == b"100-continue" and len(self._data) == end + 4:
                    self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
                return
            body = bytes(self._data[end + 4 : self._wanted])
            del self._data[: self._wanted]
            self._wanted = 0
            self._answer(request, headers, body)

    def _answer(self, request: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        method, target, _ = request.decode("latin-1").split(" ", 2)
        operation, answer = self._answers.to(method, target.partition("?")[0])
        if headers.get(b"content-encoding") == b"gzip":
            body = zlib.decompress(body, wbits=31)
        self._arrivals.take(operation, body)
        self._transport.write(answer)


class Answers:
    """An answer for each operation: the description's example."""

    def __init__(self) -> None:
        self._document: dict[str, Any] = msgspec.json.decode(api_spec.document_bytes())
        self._made: dict[tuple[str, str], tuple[str, bytes]] = {}

    def to(self, method: str, path: str) -> tuple[str, bytes]:
        """The operation's id, ``?`` and the request's line where it is not described, and the whole answer."""
        if (method, path) not in self._made:
            self._made[method, path] = self._make(method, path)
        return self._made[method, path]

    def _make(self, method: str, path: str) -> tuple[str, bytes]:
        found = api_spec.match(method, path)
        if found is None:
            return f"? {method} {path}", whole_answer(b"404 Not Found", {"msg": "There is no such operation"})
        operation, _ = found
        reply = self._document["paths"][operation.path][method.lower()]["responses"]["200"]
        if "$ref" in reply:
            reply = self._document["components"]["responses"][reply["$ref"].rpartition("/")[2]]
        example = reply.get("content", {}).get("application/json", {}).get("example", {})
        if operation.id in CHANGED_EXAMPLES:
            example |= CHANGED_EXAMPLES[operation.id]
        return operation.id, whole_answer(b"200 OK", example)


def whole_answer(status: bytes, body: object) -> bytes:
    content = msgspec.json.encode(body)
    # The type exactly so: there are clients that take no other spelling.
    head = b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return head % (status, len(content)) + content


async def serve() -> None:
    """Serve until the standard input ends."""
    loop = asyncio.get_running_loop()
    answers, arrivals = Answers(), Arrivals()
    server = await loop.create_server(lambda: Connection(answers, arrivals), "127.0.0.1", 0)
    done = loop.create_future()

    def asked() -> None:
        if not os.read(0, 4096):
            loop.remove_reader(0)
            done.set_result(None)
            return
        sys.stdout.buffer.write(arrivals.report())
        sys.stdout.buffer.flush()

    loop.add_reader(0, asked)
    print(server.sockets[0].getsockname()[1], flush=True)
    await done
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
