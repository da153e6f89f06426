"""The script, as its uploader observes it: when its process ends, and how."""

from __future__ import annotations

import fcntl
import itertools
import os
import select
import struct
from pathlib import Path

from cometr_py.core.clock import SYSTEM_CLOCK
from cometr_py.core.retrying import wait_until
from cometr_py.recording.journal.exit_traces import write_exit

__all__ = ["ScriptProcess"]

#: Seconds between two looks at a process that cannot be waited for.
_LOOK = 0.05
# PIDFD_GET_INFO of Linux 6.15: it also reports how a process that is not a child ended.
_INFO = struct.Struct("=Q52xi")
_WANTS_EXIT = 1 << 3
_GET_INFO = 3 << 30 | _INFO.size << 16 | 0xFF << 8 | 11


class ScriptProcess:
    """The process of a script.

    Args:
        pid: Its process ID.

    Attributes:
        pid: As given.
    """

    def __init__(self, pid: int) -> None:
        """Begin to observe it."""
        self.pid = pid
        self._handle: int | None = None
        try:
            self._handle = os.pidfd_open(pid)
        except (AttributeError, OSError):  # not on Linux, or it has ended already
            self._is_gone = not _exists(pid)
        else:
            self._is_gone = False

    def wait(self, timeout: float) -> bool:
        """Wait until it has ended; return whether it has.

        Args:
            timeout: Seconds to wait at most.
        """
        if self._handle is not None:
            ready, _, _ = select.select([self._handle], [], [], timeout)
            return bool(ready)

        def gone() -> bool:
            self._is_gone = self._is_gone or not _exists(self.pid)
            return self._is_gone

        return wait_until(gone, deadline=SYSTEM_CLOCK.monotonic() + timeout, pauses=itertools.repeat(_LOOK))

    def note_exit(self, folder: Path) -> None:
        """Note in a recording's folder how it ended, if it has and the system reports it."""
        if self._handle is None or not self.wait(0.0):
            return
        asked = bytearray(_INFO.pack(_WANTS_EXIT, 0))
        try:
            fcntl.ioctl(self._handle, _GET_INFO, asked)
        except OSError:  # an older kernel
            return
        mask, status = _INFO.unpack(asked)
        if mask & _WANTS_EXIT:
            write_exit(folder, -(status & 0x7F) if status & 0x7F else status >> 8 & 0xFF)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
