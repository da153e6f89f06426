"""How the script's process ended, as far as the process or its observer could still write it down.

Python runs no code of ours when a signal with its default action ends the process, and does not tell an ``atexit``
function the exit code. The C library knows both: a handler in C notes the signal before it takes its default action,
and ``exit()`` itself notes the code. Neither changes how the process ends, nor a handler that the script has installed.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import struct
import threading
from pathlib import Path
from typing import IO, NamedTuple

from cometr_py.core.forking import on_fork
from cometr_py.core.logs import logger
from cometr_py.core.private_files import create_private_file, open_private

__all__ = ["ScriptExit", "note_exit_code", "note_signals", "read_exit", "signal_name", "write_exit"]

#: Signals with which schedulers, terminals, and resource limits end a process.
NOTED = ("SIGTERM", "SIGHUP", "SIGXCPU", "SIGUSR1", "SIGUSR2")
#: An exit code, or a negative signal number, as a C int.
_CODE = struct.Struct("=i")


class ScriptExit(NamedTuple):
    """How a process ended; None is what is unknown.

    Attributes:
        code: Its exit code; 128 plus the signal's number if a signal ended it.
        signal: The signal that ended it, ``SIGTERM`` for instance.
    """

    code: int | None = None
    signal: str | None = None


def note_signals(folder: Path) -> None:
    """Let this process note in a recording's folder if a signal with its default action ends it."""
    with _lock:
        for name in NOTED:
            number = getattr(signal, name, None)
            if number is None or not hasattr(faulthandler, "register"):
                continue
            try:
                _note_signal(folder / name, number)
            except (OSError, RuntimeError, ValueError) as error:  # stderr of notebooks, embedded interpreters
                logger.info("%s will not be noted: %s", name, error)


def note_exit_code(folder: Path) -> None:
    """While the interpreter exits: let the C library note the exit code in a recording's folder.

    Does nothing without glibc.
    """
    try:
        import ctypes

        libc = ctypes.CDLL(None)
        libc.fopen.restype = ctypes.c_void_p
        create_private_file(_exit_file(folder))
        file = libc.fopen(os.fsencode(_exit_file(folder)), b"wb")
        if file:
            # exit(code) calls putw(code, file), and then flushes all files.
            libc.on_exit(libc.putw, ctypes.c_void_p(file))
    except (ImportError, OSError, AttributeError) as error:
        logger.info("the exit code will not be noted: %s", error)


def write_exit(folder: Path, code: int) -> None:
    """Note an exit code that another process observed, or a negative signal number."""
    with contextlib.suppress(OSError), open_private(_exit_file(folder), "wb") as file:
        file.write(_CODE.pack(code))


def read_exit(folder: Path) -> ScriptExit:
    """Return what is known of how the script of a recording ended."""
    code: int | None = None
    with contextlib.suppress(OSError, struct.error):
        [code] = _CODE.unpack(_exit_file(folder).read_bytes()[: _CODE.size])
    if code is not None and code < 0:
        return ScriptExit(128 - code, signal_name(-code))
    if code is not None:
        return ScriptExit(code & 0xFF)
    for name in NOTED:
        with contextlib.suppress(OSError):
            if (folder / name).stat().st_size:
                return ScriptExit(128 + getattr(signal, name), name)
    return ScriptExit()


def signal_name(number: int) -> str | None:
    """Return the name of a signal, None if there is no such signal."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return None


def _exit_file(folder: Path) -> Path:
    return folder / "exit-code"


def _note_signal(path: Path, number: int) -> None:
    if (noted := _noted.get(number)) is not None:
        with contextlib.suppress(OSError):  # the first recording's folder may be gone, or on another disk
            path.hardlink_to(noted.name)
            return
    elif not _has_default_action(number):
        return
    file = open_private(path, "wb", buffering=0)
    faulthandler.register(number, file=file, all_threads=False, chain=True)
    _noted[number] = file


def _has_default_action(number: int) -> bool:
    """Return whether a signal still has its default action, also as far as libraries in C are concerned."""
    if signal.getsignal(number) is not signal.SIG_DFL:
        return False
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    masks = dict(line.split(":", 1) for line in status.splitlines() if line.startswith(("SigCgt:", "SigIgn:")))
    return not any(int(mask, 16) >> (number - 1) & 1 for mask in masks.values())


def _forked() -> None:
    """In a forked child: its end is not that of the script. The handlers stay, because the script may have its own."""
    for number in list(_noted):
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            file = Path(os.devnull).open("wb", buffering=0)  # noqa: SIM115  # it must stay open
            faulthandler.register(number, file=file, all_threads=False, chain=True)
            _nowhere.append(file)
    _noted.clear()


_lock = threading.Lock()
#: The files in which this process notes a signal; each is linked into the folders of all recordings.
_noted: dict[int, IO[bytes]] = {}
_nowhere: list[IO[bytes]] = []
on_fork(_forked)
