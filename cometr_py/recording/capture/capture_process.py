"""The capture process: reads a script's file descriptors, passes everything on, and records it.

:class:`cometr_py.recording.capture.descriptors.FdCapture` starts
``python -m cometr_py.recording.capture.capture_process``. A separate process is not blocked by code that holds the
interpreter, and it still has the last output when the script is killed. It passes output on unchanged as long as any
process writes, and records it until the script ends the experiment or exits.
"""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import re
import select
import selectors
import signal
import sys
import termios
import uuid
from collections.abc import Sequence
from pathlib import Path

import msgspec

from cometr_py.recording.capture.output_records import OutputRecords
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import Output
from cometr_py.recording.journal.spool_folder import hold_as_writer
from cometr_py.redaction import Redactor

#: Bytes read at a time.
PIECE = 64 << 10
#: Milliseconds of silence after which everything that a killed script wrote has arrived; its children may still write.
QUIET = 200
#: Sent to the script at the beginning and at the end.
READY, DONE = b"r", b"d"
#: How every experiment's marker begins, and a pattern for all of them. Markers are not output. The marker of an earlier
#: experiment is passed on to that experiment's capture process.
MARKER_BEGIN = b"\x1ecometr_py "
MARKER_LENGTH = len(MARKER_BEGIN) + 33
MARKER = re.compile(MARKER_BEGIN + rb"[0-9a-f]{32}\x1f")


class FdRoute(msgspec.Struct):
    """One descriptor of the script: where its output is read, and where it is passed on to."""

    source: int
    target: int
    stderr: bool


class CaptureSpec(msgspec.Struct):
    """The argument of a capture process.

    Attributes:
        journal: Where to record.
        routes: The descriptors.
        alive: A pipe that closes when the script is gone.
        events: A pipe that gets :data:`READY` at the beginning, and :data:`DONE` when everything is recorded.
        marker: The script's last output.
    """

    journal: str
    routes: list[FdRoute]
    alive: int
    events: int
    marker: str


class FdStream:
    """The state of one route."""

    def __init__(self, route: FdRoute, marker: bytes, redactor: Redactor | None = None) -> None:
        """Read from the route until its marker."""
        self.route = route
        self.open = True
        #: Whether the marker was read.
        self.ended = False
        self._marker = marker
        self._held_back = b""
        self._records = OutputRecords(stderr=route.stderr, redactor=redactor or Redactor([]))
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def read(self) -> list[Output]:
        """Pass on available output; return the records that are due after it, up to the marker."""
        try:
            data = os.read(self.route.source, PIECE)
        except OSError:  # a terminal whose other side is closed
            data = b""
        self.open = bool(data)
        if self.ended:
            self._pass_on(data)
            return []
        data, self._held_back = self._held_back + data, b""
        if self.open and (piece := begun(data)):
            data, self._held_back = data[:-piece], data[-piece:]
        before, marker, after = data.partition(self._marker)
        self.ended = bool(marker)
        if self.ended:
            after, self._held_back = after + self._held_back, b""
        self._pass_on(before + after)
        return self._records.add(self._decoder.decode(MARKER.sub(b"", before)))

    def wait(self) -> float | None:
        """Return the seconds until the state of an unfinished line is due; None if there is none."""
        return None if self.ended else self._records.wait()

    def state(self) -> list[Output]:
        """Return the state of an unfinished line if it is due."""
        return [] if self.ended else self._records.state()

    def rest(self) -> list[Output]:
        """Return the incomplete last line."""
        return [*self._records.add(self._decoder.decode(b"", final=True)), *self._records.rest()]

    def resize(self) -> None:
        """Give the script's terminal the size of the real one."""
        with contextlib.suppress(OSError):
            size = fcntl.ioctl(self.route.target, termios.TIOCGWINSZ, bytes(8))
            fcntl.ioctl(self.route.source, termios.TIOCSWINSZ, size)

    def _pass_on(self, data: bytes) -> None:
        # The reader may be gone. The output is recorded all the same.
        with contextlib.suppress(OSError):
            while data:
                data = data[os.write(self.route.target, data) :]


class CaptureProcess:
    """All routes of one script.

    Args:
        spec: What to capture.
        secrets: What must not be recorded.
    """

    def __init__(self, spec: CaptureSpec, secrets: Sequence[str] = ()) -> None:
        """Open the journal."""
        self._spec = spec
        redactor = Redactor(secrets)
        self._streams = {route.source: FdStream(route, spec.marker.encode(), redactor) for route in spec.routes}
        path = Path(spec.journal)
        self._journal: Journal | None = Journal(path)
        self._held = hold_as_writer(path)
        self._poll = select.poll()
        for source in (*self._streams, spec.alive):
            self._poll.register(source, select.POLLIN)

    def run(self) -> None:
        """Pass output on until no process can write."""
        with contextlib.suppress(OSError):
            os.write(self._spec.events, READY)
        signal.signal(signal.SIGWINCH, lambda *_: self._resize())
        alive = True
        while any(stream.open for stream in self._streams.values()):
            ready = [file for file, _ in self._poll.poll(self._pause(alive))]
            self._record_states()
            for file in ready:
                if file == self._spec.alive:
                    alive = False
                    self._poll.unregister(file)
                else:
                    self._read(self._streams[file])
            quiet = not ready and not alive
            if quiet or all(stream.ended or not stream.open for stream in self._streams.values()):
                self._stop_recording()
        self._stop_recording()

    def _pause(self, alive: bool) -> float | None:
        """Return how long to wait for output, milliseconds; None for any time."""
        if self._journal is None:
            return None
        if not alive:
            return QUIET
        due = [seconds for stream in self._streams.values() if (seconds := stream.wait()) is not None]
        return 1000 * min(due) + 1 if due else None

    def _record_states(self) -> None:
        for stream in self._streams.values():
            self._record(stream.state())

    def _read(self, stream: FdStream) -> None:
        self._record(stream.read())
        if not stream.open:
            self._poll.unregister(stream.route.source)

    def _record(self, records: list[Output]) -> None:
        if self._journal is None:
            return
        for record in records:
            with contextlib.suppress(OSError):  # a full disk; the output is still shown
                self._journal.append(record)

    def _stop_recording(self) -> None:
        if self._journal is None:
            return
        for stream in self._streams.values():
            self._record(stream.rest())
        self._journal.close()
        self._journal = None
        os.close(self._held)
        with contextlib.suppress(OSError):  # the script may be gone
            os.write(self._spec.events, DONE)
        os.close(self._spec.events)

    def _resize(self) -> None:
        for stream in self._streams.values():
            stream.resize()


def pass_on(routes: Sequence[FdRoute], marker: str) -> None:
    """Do the job of a killed capture process, without recording: pass output on until no process can write."""
    streams = {route.source: FdStream(route, marker.encode()) for route in routes}
    # Not a poll, because this runs inside the script, where a library may have replaced threads by coroutines.
    with selectors.DefaultSelector() as waiting:
        for source in streams:
            waiting.register(source, selectors.EVENT_READ)
        while any(stream.open for stream in streams.values()):
            for ready, _ in waiting.select():
                streams[ready.fd].read()
                if not streams[ready.fd].open:
                    waiting.unregister(ready.fd)


def new_marker() -> str:
    """Return a unique marker, which ends the output of one experiment."""
    return f"{MARKER_BEGIN.decode()}{uuid.uuid4().hex}\x1f"


def begun(data: bytes) -> int:
    """Return how many of the last bytes of ``data`` may be the beginning of a marker."""
    at = data.rfind(MARKER_BEGIN[:1])
    last = data[at:] if at >= 0 else b""
    may_be = len(last) < MARKER_LENGTH and (MARKER_BEGIN.startswith(last) or last.startswith(MARKER_BEGIN))
    return len(last) if may_be else 0


if __name__ == "__main__":
    # Secrets come through standard input: anybody can read the command line of a process.
    CaptureProcess(
        msgspec.json.decode(sys.argv[1], type=CaptureSpec),
        msgspec.json.decode(sys.stdin.buffer.read() or b"[]", type=list[str]),
    ).run()
