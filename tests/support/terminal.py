"""A real terminal for a process: what it shows, and keys that are pressed."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from tests.support.processes import DEADLINE

CTRL_C = b"\x03"
_START = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


class Terminal:
    """Runs a command in a terminal of its own, 200 columns wide. Use it as a context manager.

    Attributes:
        seen: All that was shown so far.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._primary, secondary = pty.openpty()
        fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
        self._before = self._attributes()
        # A session of its own, so that Ctrl-C in this terminal is a signal to the command.
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, *command],
            env={**environment, "TERM": "xterm-256color"},
            stdin=secondary,
            stdout=secondary,
            stderr=secondary,
            start_new_session=True,
        )
        self._secondary = secondary
        self.seen = b""

    @property
    def pid(self) -> int:
        """The process, which leads a session and a process group."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether the process has ended."""
        return self._process.poll() is not None

    def expect(self, text: str) -> None:
        """Wait until this is shown."""
        until = time.monotonic() + DEADLINE
        while text.encode() not in self.seen:
            assert time.monotonic() < until, f"{text!r} was not shown, but {self.seen!r}"
            self._read(0.1)

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._primary, keys)

    def exit_code(self) -> int:
        """Wait for the end; the terminal must be as it was before."""
        until = time.monotonic() + DEADLINE
        while self._process.poll() is None:
            assert time.monotonic() < until, f"still running; shown: {self.seen!r}"
            self._read(0.05)
        while self._read(0.05):
            pass
        assert self._attributes() == self._before, "the terminal's settings are changed"
        hidden, shown = self.seen.rfind(b"\x1b[?25l"), self.seen.rfind(b"\x1b[?25h")
        assert hidden == -1 or shown > hidden, f"the cursor is hidden: {self.seen!r}"
        return self._process.returncode

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(DEADLINE)
        os.close(self._secondary)
        os.close(self._primary)

    def _read(self, drain_timeout: float) -> bool:
        if not select.select([self._primary], [], [], drain_timeout)[0]:
            return False
        with contextlib.suppress(OSError):
            self.seen += os.read(self._primary, 65536)
        return True

    def _attributes(self) -> list[Any]:
        return termios.tcgetattr(self._primary)
