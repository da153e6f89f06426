"""Capture file descriptors, to record the output of C code and child processes, too."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import pty
import selectors
import signal
import subprocess
import sys
import termios
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from cometr_py.recording.capture.capture_process import READY, CaptureSpec, FdRoute, new_marker, pass_on
from cometr_py.recording.child_environment import child_environment

Name = Literal["stdout", "stderr"]
Identity = tuple[int, int]
DESCRIPTORS: dict[Name, int] = {"stdout": 1, "stderr": 2}
#: Seconds to wait for the capture process: until it has started, and at the end until it has recorded everything.
LONGEST_WAIT = 5.0
#: Seconds to wait for pending output if the capture process cannot report that it has arrived.
SILENCE = 1.0
#: Printed when the capture process is killed.
LOST = (
    b"cometr_py: the process that records the output of file descriptors was killed; from here on, output is shown but "
    b"not recorded.\n"
)
#: Signals that end the script. The capture process ignores them, so that it records the rest of the output.
BLOCKED_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP}
#: Index of the output flags in the result of ``termios.tcgetattr``.
_OUTPUT_FLAGS = 1


class FdCapture:
    """Redirects file descriptors 1 or 2, or both, through a capture process.

    A terminal stays a terminal of the same size, so progress bars and colors do not change. If the capture process is
    killed, the descriptors are restored and nothing more is recorded. This process holds the reading ends, too, so
    that no writer gets a broken pipe; a thread then passes on pending output and that of children.

    Args:
        names: Which descriptors.
        journal: The file to record into.
        secrets: What must not be recorded.

    Raises:
        OSError: A descriptor is closed, there are no free ones, or the capture process does not start.
    """

    def __init__(self, names: Sequence[Name], journal: Path, secrets: Sequence[str] = ()) -> None:
        """Start the capture process and redirect the descriptors."""
        self._process = os.getpid()
        self._marker = new_marker()
        self._originals: dict[int, int] = {}
        self._own: dict[int, Identity] = {}
        self._routes: list[FdRoute] = []
        self._ready, self._done = threading.Event(), threading.Event()
        flush()
        with contextlib.ExitStack() as failed:

            def opened(*files: int) -> tuple[int, ...]:
                for file in files:
                    failed.callback(os.close, file)
                return files

            ends: dict[int, int] = {}
            for name in names:
                descriptor = DESCRIPTORS[name]
                if not os.get_inheritable(descriptor):
                    # It was closed, and its number has been reused for another file, such as a journal.
                    raise OSError(errno.EBADF, os.strerror(errno.EBADF))
                (original,) = opened(os.dup(descriptor))
                source, end = opened(*(_terminal(descriptor) if os.isatty(descriptor) else os.pipe()))
                self._originals[descriptor], ends[descriptor] = original, end
                self._own[descriptor] = _identity(end)
                self._routes.append(FdRoute(source, original, stderr=name == "stderr"))
            alive, self._alive = opened(*os.pipe())
            self._events, events = opened(*os.pipe())
            spec = CaptureSpec(str(journal), self._routes, alive, events, self._marker)
            self._capture_process = _start(spec, secrets)
            for descriptor, end in ends.items():
                _next_hop[self._own[descriptor]] = _identity(descriptor)
                os.dup2(end, descriptor)
            failed.callback(self._put_back, mark=False)
            self._watcher = threading.Thread(target=self._watch, name="capture", daemon=True)
            self._watcher.start()
            failed.pop_all()
        for file in (alive, events, *ends.values()):
            os.close(file)
        # Output written before the capture process runs would be shown late, with stderr and stdout out of order.
        self._ready.wait(LONGEST_WAIT)
        if self._done.is_set():
            os.close(self._alive)
            raise OSError("the process that records them does not start")

    def restore(self) -> None:
        """Restore the descriptors; everything written before is recorded when this returns.

        A descriptor that other code has redirected since stays redirected. So does one that a later experiment
        captures: its output passes through this capture process until the script ends, but only the later experiment
        records it.
        """
        flush()
        own = self._process == os.getpid()
        marked = self._put_back(mark=own)
        if own and marked:
            # Bounded: the capture process cannot finish while its terminal is stopped.
            self._done.wait(LONGEST_WAIT)
        os.close(self._alive)
        if own:
            # The capture process did not get the marker, or was killed and its pending output is being passed on.
            self._watcher.join(SILENCE)
        # The capture process runs as long as a child of the script can write.
        _processes[:] = [process for process in (*_processes, self._capture_process) if process.poll() is None]

    def _put_back(self, *, mark: bool) -> bool:
        """Restore the descriptors that are not restored yet; return whether all of them got the marker.

        Args:
            mark: Write the marker, which ends recording.
        """
        all_marked = mark
        while self._originals:
            try:
                descriptor, original = self._originals.popitem()
            except KeyError:  # the other thread has just restored the last one
                break
            own, marked = self._own[descriptor], False
            with contextlib.suppress(OSError):
                leads_to = _identity(descriptor)
                with contextlib.suppress(OSError):
                    if mark and own in _chain(leads_to):
                        os.write(descriptor, self._marker.encode())
                        marked = True
                if leads_to == own:
                    os.dup2(original, descriptor)
                    del _next_hop[own]
            all_marked = all_marked and marked
        return all_marked

    def _next_event(self) -> bytes:
        """Wait for the next event without blocking the coroutines of a library that replaces threads by them."""
        # Such libraries replace selectors, too, but not os.read.
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._events, selectors.EVENT_READ)
            while not waiting.select():
                pass
        return os.read(self._events, 1)

    def _watch(self) -> None:
        """Read what the capture process reports, until it has recorded everything or is killed.

        This must not wait for a lock that the script holds while it prints.
        """
        try:
            while (event := self._next_event()) == READY:
                self._ready.set()
            if not event:
                self._put_back(mark=False)
                self._done.set()
                if self._ready.is_set():
                    with contextlib.suppress(OSError):
                        os.write(2, LOST)
                self._ready.set()
                self._capture_process.poll()
                pass_on(self._routes, self._marker)
        finally:
            self._done.set()
            for route in self._routes:
                os.close(route.source)
                os.close(route.target)
            os.close(self._events)


def flush() -> None:
    """Flush the buffers of Python and C."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # None, closed, or a custom object
            stream.flush()
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).fflush(None)


def writes_elsewhere(name: Name) -> bool:
    """Return whether Python's stream of this name does not write to the descriptor, as in a notebook."""
    try:
        return bool(getattr(sys, name).fileno() != DESCRIPTORS[name])
    except Exception:  # there is none, or it has no descriptor
        return True


def _terminal(descriptor: int) -> tuple[int, int]:
    """Open a terminal like the one behind ``descriptor``; return its reading and writing side."""
    reading, writing = pty.openpty()
    attributes = termios.tcgetattr(descriptor)
    # Only the real terminal translates line ends.
    attributes[_OUTPUT_FLAGS] &= ~termios.OPOST
    termios.tcsetattr(writing, termios.TCSANOW, attributes)
    with contextlib.suppress(OSError):
        fcntl.ioctl(writing, termios.TIOCSWINSZ, fcntl.ioctl(descriptor, termios.TIOCGWINSZ, bytes(8)))
    return reading, writing


def _start(spec: CaptureSpec, secrets: Sequence[str]) -> subprocess.Popen[bytes]:
    inherited = [spec.alive, spec.events]
    for route in spec.routes:
        inherited += [route.source, route.target]
    # Ctrl-C on the terminal reaches the capture process, too. It inherits the signal mask, so it ignores these signals.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, BLOCKED_SIGNALS)
    try:
        process = subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-m",
                "cometr_py.recording.capture.capture_process",
                msgspec.json.encode(spec).decode(),
            ],
            env=child_environment(),
            stdin=subprocess.PIPE,
            pass_fds=inherited,
        )
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # it has failed already, which is noticed later
        process.stdin.write(msgspec.json.encode(list(secrets)))
    with contextlib.suppress(OSError):
        process.stdin.close()
    return process


def _identity(descriptor: int) -> Identity:
    """Return the identity of the file behind a descriptor."""
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino


def _chain(first: Identity) -> list[Identity]:
    """Return the files that output to ``first`` passes through, one capture process after the other."""
    chain = [first]
    while chain[-1] in _next_hop and len(chain) <= len(_next_hop):
        chain.append(_next_hop[chain[-1]])
    return chain


#: The file that each capture process reads, and the one it writes to, which an earlier experiment may read.
_next_hop: dict[Identity, Identity] = {}
#: Capture processes that children of this process still write to.
_processes: list[subprocess.Popen[bytes]] = []
