"""Captured file descriptors: what C code and child processes write is recorded too."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from cometr_py.recording.recorder import courier_environment
from cometr_py.recording.relay import Orders, Route

Name = Literal["stdout", "stderr"]
DESCRIPTORS: dict[Name, int] = {"stdout": 1, "stderr": 2}
#: Seconds to wait for the relay, at the beginning until it is there, at the end until it has recorded everything.
LONGEST_WAIT = 5.0
#: Signals that end a script and not what it has still to say.
NOT_FOR_THE_RELAY = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP}
#: Flags of output, in what ``termios.tcgetattr`` gives.
_OUTPUT_FLAGS = 1


class DescriptorTee:
    """Puts a relay between file descriptors 1 or 2, or both, and where they lead.

    A descriptor that is a terminal stays one, of the same size, so that progress bars and colours are as they were.

    Args:
        names: Which descriptors.
        journal: The file to record into.
    """

    def __init__(self, names: Sequence[Name], journal: Path) -> None:
        self._process = os.getpid()
        self._marker = f"\x1ecometr_py {uuid.uuid4().hex}\x1e"
        self._originals: dict[int, int] = {}
        self._own: dict[int, tuple[int, int]] = {}
        flush()
        routes, ends = [], {}
        for name in names:
            descriptor = DESCRIPTORS[name]
            self._originals[descriptor] = os.dup(descriptor)
            source, ends[descriptor] = _terminal(descriptor) if os.isatty(descriptor) else os.pipe()
            routes.append(Route(source, self._originals[descriptor], stderr=name == "stderr"))
        alive, self._alive = os.pipe()
        self._heard, said = os.pipe()
        self._relay = _start(Orders(str(journal), routes, alive, said, self._marker))
        for file in (alive, said, *(route.source for route in routes)):
            os.close(file)
        for descriptor, end in ends.items():
            os.dup2(end, descriptor)
            os.close(end)
            self._own[descriptor] = _identity(descriptor)
        # What gathered while the relay starts would be shown late, and stderr before or after all of stdout.
        self._hear()

    def restore(self) -> None:
        """Let the descriptors lead where they led; everything written before is recorded when this returns.

        Where somebody else has redirected one meanwhile, that stays.
        """
        flush()
        for descriptor, original in self._originals.items():
            with contextlib.suppress(OSError):
                if _identity(descriptor) == self._own[descriptor]:
                    if self._process == os.getpid():
                        os.write(descriptor, self._marker.encode())
                    os.dup2(original, descriptor)
            os.close(original)
        self._originals.clear()
        if self._process == os.getpid():
            self._hear()
        os.close(self._alive)
        os.close(self._heard)
        # A child of the script may still write; then the relay lives as long as that does.
        _relays[:] = [relay for relay in (*_relays, self._relay) if relay.poll() is None]

    def _hear(self) -> None:
        """Wait until the relay has something to say; not for long, lest it was killed or its terminal stands still."""
        if select.select([self._heard], [], [], LONGEST_WAIT)[0]:
            os.read(self._heard, 1)


def flush() -> None:
    """Write out what Python and C have buffered."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).fflush(None)


def writes_elsewhere(name: Name) -> bool:
    """Whether Python's own stream of this name does not write to the descriptor: in a notebook, say."""
    try:
        return bool(getattr(sys, name).fileno() != DESCRIPTORS[name])
    except (OSError, ValueError, AttributeError):
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


def _start(orders: Orders) -> subprocess.Popen[bytes]:
    inherited = [orders.alive, orders.said]
    for route in orders.routes:
        inherited += [route.source, route.target]
    # A Ctrl-C on the terminal reaches the relay too; it inherits that these signals have to wait, for ever.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, NOT_FOR_THE_RELAY)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "cometr_py.recording.relay", msgspec.json.encode(orders).decode()],
            env=courier_environment(),
            stdin=subprocess.DEVNULL,
            pass_fds=inherited,
        )
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _identity(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino


#: Relays that children of this process still write to.
_relays: list[subprocess.Popen[bytes]] = []
