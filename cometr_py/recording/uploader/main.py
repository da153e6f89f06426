"""The uploader: a process of its own that delivers a journal.

``python -m cometr_py.recording.uploader.main FOLDER`` is started by the recorder, which keeps its standard input open
and writes a byte to it when somebody waits. It runs in a session of its own, so that neither Ctrl-C nor the death of
the training process ends it. When the last writer of the journal is gone, it delivers the rest, reports how the
experiment ended, and exits; if the server cannot be reached for an hour, it leaves the rest to `cometr-py sync`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import itertools
import logging
import os
import select
import signal
import sys
import threading
from pathlib import Path

import msgspec

from cometr_py.config import resolve
from cometr_py.core.clock import SYSTEM_CLOCK
from cometr_py.core.console import CONSOLE
from cometr_py.core.private_files import create_private_file
from cometr_py.core.retrying import wait_until
from cometr_py.errors import CometError
from cometr_py.recording.delivery.engine import DeliveryEngine
from cometr_py.recording.delivery.executors import ThreadExecutor
from cometr_py.recording.journal.exit_traces import read_exit
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, unlock
from cometr_py.recording.spool import forget
from cometr_py.recording.uploader.launch import UploaderStart
from cometr_py.recording.uploader.script_process import ScriptProcess
from cometr_py.transport import TLS_NOTICE

log = logging.getLogger("cometr_py.uploader")

#: Seconds that a script may take to exit once it has recorded its end.
LONGEST_EXIT = 30.0
#: Seconds after which a delivered recording may be removed.
KEEP_DELIVERED = 24 * 3600.0
#: Seconds for which another process may hold the lock only to look, and between two attempts to take it.
LOCK_WAIT, LOCK_LOOK = 0.2, 0.01
#: Niceness above the training process, which may need every CPU: a third of its share of time.
GIVES_WAY = 5


class ControlPipe:
    """Standard input: the recorder sends the start message, and later a byte whenever it waits for delivery."""

    def __init__(self) -> None:
        """Begin with an open pipe."""
        self._open = True
        self._closed = threading.Event()

    def start_message(self) -> UploaderStart:
        """Read the first line."""
        return msgspec.json.decode(sys.stdin.buffer.readline(), type=UploaderStart)

    def wait(self, seconds: float) -> None:
        """Wait until the recorder waits for delivery, at most so many seconds."""
        if not self._open:
            self._closed.wait(seconds)
            return
        ready, _, _ = select.select([0], [], [], seconds)
        if ready and not os.read(0, 4096):
            self._open = False
            leave_terminal()


def leave_terminal() -> None:
    """Close the stderr of a script that is gone: another process may be reading it to its end."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    os.close(quiet)


def main(folder_path: str) -> int:
    """Run one uploader; return 0 if everything was delivered or another uploader is running."""
    os.nice(GIVES_WAY)
    # Signals to all of the script's processes end the script; they must not lose data.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_IGN)
    logging.raiseExceptions = False  # a log that the disk has no room for is no news for the script's terminal
    folder = SpoolFolder(Path(folder_path))
    with contextlib.suppress(OSError):  # the log reports it
        create_private_file(folder.log)
    logging.basicConfig(
        filename=folder.log, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", encoding="utf-8"
    )
    logging.getLogger("httpx").setLevel(logging.WARNING)
    trace = folder.log.open("a", encoding="utf-8")
    faulthandler.enable(trace)  # an uploader that the system ends leaves word of where it was
    # Nothing that was loaded goes again, and records hold no cycles: looking for garbage among them is time lost.
    gc.freeze()
    gc.set_threshold(50_000)
    control = ControlPipe()
    launch = control.start_message()
    script = ScriptProcess(launch.owner)
    lock = take_lock(folder, script)
    if lock is None:
        return 0
    try:
        state = folder.read_state()
        # A short run may have delivered itself on its way out, and what is set aside is left to `cometr-py sync`.
        done = state.complete or state.settled
        if not done or state.acknowledged < folder.journal.stat().st_size:
            state = deliver(folder, launch.api_key, script, control)
        if (state.complete or state.settled) and has_failed_while_exiting(folder, state, script):
            state = deliver(folder, launch.api_key, script, control)
    except FileNotFoundError as error:
        log.error("somebody has removed the recording: %s", error)
        return 1
    except CometError as error:
        log.error("%s", error)
        CONSOLE.notice(str(error))
        return 1
    finally:
        unlock(lock)
    forget(folder.path.parent, KEEP_DELIVERED)
    return 0 if state.complete else 1


def deliver(folder: SpoolFolder, api_key: str, script: ScriptProcess, control: ControlPipe) -> ProgressState:
    """Deliver a journal; return the progress at the end."""
    header, _ = folder.read_header()
    settings = resolve(api_key=api_key, url=header.url)
    CONSOLE.suppress_notice(f"{TLS_NOTICE} {settings.url}")  # the script has shown it

    def note_exit() -> None:
        if script.pid == header.pid:  # otherwise a worker has started this uploader
            script.note_exit(folder.path)

    engine = DeliveryEngine(folder, settings, executor=ThreadExecutor(), note_exit=note_exit)
    signal.signal(signal.SIGTERM, lambda *_: engine.hurry())
    return engine.run(control.wait)


def has_failed_while_exiting(folder: SpoolFolder, state: ProgressState, script: ScriptProcess) -> bool:
    """Return whether a script that was about to exit, as far as it knew without failure, has failed all the same.

    Then its end is no longer reported, so that it is reported again.
    """
    if state.ended is None or state.ended[0] or not state.ended_at_exit:
        return False
    script.wait(LONGEST_EXIT)
    script.note_exit(folder.path)
    if not read_exit(folder.path).code:
        return False
    state.end_reported = state.complete = False
    folder.write_state(state)
    return True


def take_lock(folder: SpoolFolder, script: ScriptProcess) -> int | None:
    """Take the uploader's lock; return None if another uploader has it.

    A process that only checks for one holds it for a moment, and a short run that delivers itself for longer.
    """
    lock: int | None = None

    def take() -> bool:
        nonlocal lock
        lock = folder.lock_uploader()
        return lock is not None

    looks = itertools.repeat(LOCK_LOOK)
    if not wait_until(take, deadline=SYSTEM_CLOCK.monotonic() + LOCK_WAIT, pauses=looks):
        script.wait(LONGEST_EXIT)
        take()
    return lock


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
