"""Captured file descriptors: what C code and child processes write is recorded too."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import pty
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
#: Seconds to wait for what is on its way where nobody can say that it has arrived.
SILENCE = 1.0
#: What the user is told when the capture process is killed.
LOST = (
    b"cometr_py: the process that records what goes to file descriptors was killed; from here on it is shown and not "
    b"recorded.\n"
)
#: Signals that end a script and not what it has still to say.
NOT_FOR_THE_RELAY = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP}
#: Flags of output, in what ``termios.tcgetattr`` gives.
_OUTPUT_FLAGS = 1


class FdCapture:
    """Puts a capture process between file descriptors 1 or 2, or both, and where they lead.

    A descriptor that is a terminal stays one, of the same size, so that progress bars and colours are as they were.
    If the capture process is killed, the descriptors are restored and nothing more is recorded. The script can read
    the capture process's end too, so that no writer meets a broken pipe, and a thread that sleeps until then
    passes on what is on its way and what children go on writing.

    Args:
        names: Which descriptors.
        journal: The file to record into.

    Raises:
        OSError: A descriptor is closed, there are no more, or the capture process does not start.
    """

    def __init__(self, names: Sequence[Name], journal: Path) -> None:
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
                    # It was closed, and something else has been opened under its number since: a journal, say.
                    raise OSError(errno.EBADF, os.strerror(errno.EBADF))
                (original,) = opened(os.dup(descriptor))
                source, end = opened(*(_terminal(descriptor) if os.isatty(descriptor) else os.pipe()))
                self._originals[descriptor], ends[descriptor] = original, end
                self._own[descriptor] = _identity(end)
                self._routes.append(FdRoute(source, original, stderr=name == "stderr"))
            alive, self._alive = opened(*os.pipe())
            self._heard, said = opened(*os.pipe())
            self._capture_process = _start(CaptureSpec(str(journal), self._routes, alive, said, self._marker))
            for descriptor, end in ends.items():
                _beyond[self._own[descriptor]] = _identity(descriptor)
                os.dup2(end, descriptor)
            failed.callback(self._put_back, mark=False)
            self._watcher = threading.Thread(target=self._watch, name="capture", daemon=True)
            self._watcher.start()
            failed.pop_all()
        for file in (alive, said, *ends.values()):
            os.close(file)
        # What gathered while the capture process starts would be shown late, and stderr before or after all of stdout.
        self._ready.wait(LONGEST_WAIT)
        if self._done.is_set():
            os.close(self._alive)
            raise OSError("the process that would record them does not start")

    def restore(self) -> None:
        """Let the descriptors lead where they led; everything written before is recorded when this returns.

        Where somebody else has redirected one meanwhile, that stays. So does one that a later experiment records: what
        goes there passes through this capture process until the script ends, and is recorded by that experiment alone.
        """
        flush()
        own = self._process == os.getpid()
        told = self._put_back(mark=own)
        if own and told:
            # Not for long, lest the capture process's terminal stands still.
            self._done.wait(LONGEST_WAIT)
        os.close(self._alive)
        if own:
            # Of a capture process that could not be told, or of what a killed one has left to pass on.
            self._watcher.join(SILENCE)
        # A child of the script may still write; then the capture process lives as long as that does.
        _processes[:] = [process for process in (*_processes, self._capture_process) if process.poll() is None]

    def _put_back(self, *, mark: bool) -> bool:
        """Restore each descriptor unless that has been done; return whether the capture process was told on all.

        Args:
            mark: Tell the capture process that nothing more is to be recorded.
        """
        told = mark
        while self._originals:
            try:
                descriptor, original = self._originals.popitem()
            except KeyError:  # the other thread has just done the last one
                break
            own, marked = self._own[descriptor], False
            with contextlib.suppress(OSError):
                leads_to = _identity(descriptor)
                with contextlib.suppress(OSError):
                    if mark and own in _way(leads_to):
                        os.write(descriptor, self._marker.encode())
                        marked = True
                if leads_to == own:
                    os.dup2(original, descriptor)
                    del _beyond[own]
            told = told and marked
        return told

    def _watch(self) -> None:
        """Read what the capture process reports, until it has recorded everything or is killed.

        Nothing here may wait for a lock that the script holds while it prints.
        """
        try:
            while (said := os.read(self._heard, 1)) == READY:
                self._ready.set()
            if not said:
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
            os.close(self._heard)


def flush() -> None:
    """Write out what Python and C have buffered."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # None, closed, or of the script's own making
            stream.flush()
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).fflush(None)


def writes_elsewhere(name: Name) -> bool:
    """Whether Python's own stream of this name does not write to the descriptor: in a notebook, say."""
    try:
        return bool(getattr(sys, name).fileno() != DESCRIPTORS[name])
    except Exception:  # there is none, or it has no descriptor
        return True


def _terminal(descriptor: int) -> tuple[int, int]:
    """A terminal like the one behind ``descriptor``: its two sides, the reading one first."""
    reading, writing = pty.openpty()
    attributes = termios.tcgetattr(descriptor)
    # Line ends are translated once, by the real one.
    attributes[_OUTPUT_FLAGS] &= ~termios.OPOST
    termios.tcsetattr(writing, termios.TCSANOW, attributes)
    with contextlib.suppress(OSError):
        fcntl.ioctl(writing, termios.TIOCSWINSZ, fcntl.ioctl(descriptor, termios.TIOCGWINSZ, bytes(8)))
    return reading, writing


def _start(spec: CaptureSpec) -> subprocess.Popen[bytes]:
    inherited = [spec.alive, spec.said]
    for route in spec.routes:
        inherited += [route.source, route.target]
    # A Ctrl-C on the terminal reaches the capture process too; it inherits that these signals have to wait, for ever.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, NOT_FOR_THE_RELAY)
    try:
        return subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-m",
                "cometr_py.recording.capture.capture_process",
                msgspec.json.encode(spec).decode(),
            ],
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            pass_fds=inherited,
        )
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _identity(descriptor: int) -> Identity:
    """What a descriptor leads to: the same for all that lead there."""
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino


def _way(beginning: Identity) -> list[Identity]:
    """What is written to ``beginning`` passes here, one capture process after the other."""
    way = [beginning]
    while way[-1] in _beyond and len(way) <= len(_beyond):
        way.append(_beyond[way[-1]])
    return way


#: What each capture process reads, and where it writes that: maybe to the capture process of an earlier experiment.
_beyond: dict[Identity, Identity] = {}
#: Capture processes that children of this process still write to.
_processes: list[subprocess.Popen[bytes]] = []
