"""The relay: stands between a script's file descriptors and where they lead, and records what passes.

``python -m cometr_py.recording.relay`` is started by :class:`cometr_py.recording.descriptors.DescriptorTee`. A process
of its own needs no thread in the script, cannot be held up by code that holds the interpreter, and still has what was
written last when the script is killed. It passes everything on unchanged for as long as anybody writes, and records
it until the script says that the experiment ends, or is gone.
"""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import select
import signal
import sys
import termios
import time
from pathlib import Path

import msgspec

from cometr_py.recording.folder import hold_as_writer
from cometr_py.recording.journal import Journal
from cometr_py.recording.lines import Lines
from cometr_py.recording.records import Output

#: Bytes read at a time.
PIECE = 64 << 10
#: Milliseconds of silence after which a killed script, whose children still write, has said everything.
QUIET = 200
#: What is said at the beginning and at the end.
READY, DONE = b"r", b"d"


class Route(msgspec.Struct):
    """One descriptor of the script: where what is written to it can be read, and where that goes."""

    source: int
    target: int
    stderr: bool


class Orders(msgspec.Struct):
    """What a relay is told on its command line.

    Attributes:
        journal: Where to record.
        routes: The descriptors.
        alive: A pipe that closes when the script is gone.
        said: A pipe to be written to at the beginning, and again when everything is recorded.
        marker: What the script writes last.
    """

    journal: str
    routes: list[Route]
    alive: int
    said: int
    marker: str


class Stream:
    """One route at work."""

    def __init__(self, route: Route, marker: bytes) -> None:
        self.route = route
        self.open = True
        #: Whether the script has written its last.
        self.ended = False
        self._marker = marker
        self._held_back = b""
        self._lines = Lines()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def read(self) -> list[str]:
        """Pass on what is there; gives the lines that it completes, as long as they are the script's."""
        try:
            data = os.read(self.route.source, PIECE)
        except OSError:  # a terminal whose other side is closed
            data = b""
        self.open = bool(data)
        recorded = not self.ended
        data, self._held_back = self._held_back + data, b""
        before, marker, after = data.partition(self._marker)
        if marker:
            self.ended = True
        elif self.open and recorded and (piece := begun(data, self._marker)):
            before, self._held_back = data[:-piece], data[-piece:]
        self._pass_on(before + after)
        return self._lines.add(self._decoder.decode(before)) if recorded else []

    def rest(self) -> list[str]:
        """The line that has begun and not ended."""
        return [*self._lines.add(self._decoder.decode(b"", final=True)), *self._lines.rest()]

    def resize(self) -> None:
        """Let the script's terminal be as large as the real one."""
        with contextlib.suppress(OSError):
            size = fcntl.ioctl(self.route.target, termios.TIOCGWINSZ, bytes(8))
            fcntl.ioctl(self.route.source, termios.TIOCSWINSZ, size)

    def _pass_on(self, data: bytes) -> None:
        # Nobody may be listening any more; what is written is recorded all the same.
        with contextlib.suppress(OSError):
            while data:
                data = data[os.write(self.route.target, data) :]


class Relay:
    """All routes of one script."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._streams = {route.source: Stream(route, orders.marker.encode()) for route in orders.routes}
        path = Path(orders.journal)
        self._journal: Journal | None = Journal(path)
        self._held = hold_as_writer(path)
        self._poll = select.poll()
        for source in (*self._streams, orders.alive):
            self._poll.register(source, select.POLLIN)

    def run(self) -> None:
        """Pass on until nobody can write any more."""
        with contextlib.suppress(OSError):
            os.write(self._orders.said, READY)
        signal.signal(signal.SIGWINCH, lambda *_: self._resize())
        alive = True
        while any(stream.open for stream in self._streams.values()):
            ready = [file for file, _ in self._poll.poll(None if alive or self._journal is None else QUIET)]
            for file in ready:
                if file == self._orders.alive:
                    alive = False
                    self._poll.unregister(file)
                else:
                    self._read(self._streams[file])
            if all(stream.ended or not stream.open for stream in self._streams.values()) or not ready:
                self._stop_recording()
        self._stop_recording()

    def _read(self, stream: Stream) -> None:
        self._record(stream, stream.read())
        if not stream.open:
            self._poll.unregister(stream.route.source)

    def _record(self, stream: Stream, lines: list[str]) -> None:
        if self._journal is None:
            return
        now = time.time_ns() // 1_000_000
        for line in lines:
            with contextlib.suppress(OSError):  # a full disk; what is shown is still shown
                self._journal.append(Output(line, stream.route.stderr, now))

    def _stop_recording(self) -> None:
        if self._journal is None:
            return
        for stream in self._streams.values():
            self._record(stream, stream.rest())
        self._journal.close()
        self._journal = None
        os.close(self._held)
        with contextlib.suppress(OSError):  # nobody may be waiting
            os.write(self._orders.said, DONE)
        os.close(self._orders.said)

    def _resize(self) -> None:
        for stream in self._streams.values():
            stream.resize()


def begun(data: bytes, marker: bytes) -> int:
    """How many of the last bytes of ``data`` may be the beginning of ``marker``."""
    most = min(len(data), len(marker) - 1)
    return next((size for size in range(most, 0, -1) if data.endswith(marker[:size])), 0)


if __name__ == "__main__":
    Relay(msgspec.json.decode(sys.argv[1], type=Orders)).run()
