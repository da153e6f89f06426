"""The recorder: the training process's end of a recording.

It owns no thread and no connection. It appends to the journal, starts the courier, and can wait for it.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import shutil
import sys
import time
import uuid
import weakref
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

import msgspec

from cometr_py.config import Settings
from cometr_py.errors import CometError, DeliveryError, ExperimentEndedError
from cometr_py.recording.folder import Folder, State, hold_as_writer
from cometr_py.recording.journal import Journal
from cometr_py.recording.records import End, Header
from cometr_py.recording.sync import usual_place

log = logging.getLogger("cometr_py")

#: A file up to this size is copied when it is logged, so that it may change at once; bytes.
SNAPSHOT_LIMIT = 64 << 20
#: Journals up to this size may be delivered by the script itself on its way out, bytes.
LITTLE = 1 << 20
PACKAGES = ("cometr_py", "comet_rest_v2")
#: Seconds between two looks at the courier's state while waiting for it.
SHORTEST_LOOK, LONGEST_LOOK = 0.001, 0.05
#: Seconds between two looks whether the courier lives, while records are written.
COURIER_CARE = 1.0
#: While waiting, every so many looks the courier is looked after too.
COURIER_LOOKS = 32


class Launch(msgspec.Struct):
    """What a courier is told on its standard input, so that the key shows in no process list and in no file."""

    api_key: str
    owner: int


class Recorder:
    """Appends records to a journal and sees to it that a courier delivers them.

    Args:
        folder: The recording's folder, already holding a journal.
        settings: Server and key, for the courier.
        joined: Whether another process owns the recording, so that this one must not end it.
        offline: Only record; nothing is delivered until somebody calls `cometr-py sync`.
    """

    def __init__(self, folder: Folder, settings: Settings, *, joined: bool = False, offline: bool = False) -> None:
        self.folder = folder
        self.offline = offline
        self._settings = settings
        self._journal = Journal(folder.journal)
        self._held = hold_as_writer(folder.journal)
        self._process = -1 if joined else os.getpid()
        self._nudge: int | None = None
        self._courier: int | None = None
        self._look_after_courier = time.monotonic() + COURIER_CARE
        self._revivals = 0
        self._snapshots = itertools.count()
        self._told_full = self._has_files = False
        self.ended = False
        _live.add(self)
        #: Bound once, for the callers in a training loop.
        self.append = self._append

    @classmethod
    def begin(cls, header: Header, settings: Settings, offline: Path | None = None) -> Recorder:
        """Start a new journal, and a courier for it.

        Args:
            header: Whose journal it is.
            settings: Server and key.
            offline: The folder to record into without delivering; otherwise it is below ``COMETR_HOME``.
        """
        name = f"{header.experiment_key}-{header.journal_id[:12]}"
        folder = Folder((offline or usual_place(settings.home)) / name).create()
        recorder = cls(folder, settings, offline=offline is not None)
        recorder._append(header)
        recorder.start_courier()
        return recorder

    @property
    def owner(self) -> bool:
        """Whether this process made the recorder: a forked child must not end what its parent goes on with."""
        return self._process == os.getpid()

    def _append(self, record: object) -> None:
        """Write one record to the journal.

        A full disk never stops the caller: it is reported once, and what fits later is kept again.

        Raises:
            ExperimentEndedError: after :meth:`end`.
        """
        if self.ended:
            raise ExperimentEndedError
        if time.monotonic() > self._look_after_courier:
            self._revive_courier()
        try:
            self._journal.append(record)
        except OSError as error:
            if not self._told_full:
                self._told_full = True
                tell(
                    f"cannot write to {self.folder.journal} ({error.strerror}); what is logged from here on is lost "
                    "until there is room again. What is already there is being delivered."
                )
                log.error("cannot write to %s: %s", self.folder.journal, error)

    def snapshot(self, path: Path) -> tuple[Path, bool]:
        """Keep a file as it is now, until it is delivered.

        Returns:
            Where the courier will find the content, and whether that is a copy of the journal's own, then named from
            the recording's folder on. Files above 64 MiB are not copied: a hard link keeps them when they are deleted
            or replaced, and where the file system has none the file itself is named, unless this is an offline
            recording, which must hold everything.
        """
        self._has_files = True
        self.folder.files.mkdir(mode=0o700, exist_ok=True)
        target = self.folder.files / f"{os.getpid()}-{next(self._snapshots)}{path.suffix}"
        kept = target.relative_to(self.folder.path)
        if path.stat().st_size <= SNAPSHOT_LIMIT:
            shutil.copyfile(path, target)
            return kept, True
        try:
            target.hardlink_to(path)
        except OSError:
            if not self.offline:
                return path, False
            shutil.copyfile(path, target)
        return kept, True

    def state(self) -> State:
        """How far the courier is."""
        return self.folder.read_state()

    def flush(self, timeout: float = 30.0) -> None:
        """Wait until all that this process has logged is delivered.

        Args:
            timeout: Seconds to wait at the most.

        Raises:
            DeliveryError: It is not, in that time, or the server rejects the key. Nothing is lost: it stays in the
                journal, and the courier goes on.
        """
        if self.offline:
            raise DeliveryError(
                f"This experiment is recorded offline, in {self.folder.path}; it can be read after `cometr-py sync`."
            )
        target = self.folder.journal.stat().st_size
        if not self._wait(lambda state: state.acknowledged >= target, timeout):
            state = self.state()
            reason = state.blocked or "the server has not answered yet"
            raise DeliveryError(
                f"Not everything that was logged is delivered: {reason}. It is kept in {self.folder.path}; "
                "`cometr-py sync` delivers it later."
            )

    def finish(self, timeout: float, *, crashed: bool = False, error: str | None = None) -> State:
        """Say that nothing more will be logged, and wait until everything is delivered; harmless when repeated.

        On a terminal a line shows the progress. What is not delivered in time is delivered by the courier alone.

        Args:
            timeout: Seconds to wait at the most.
            crashed: Whether the script failed.
            error: What went wrong, for a person.

        Returns:
            How far delivery is.
        """
        if not self.ended:
            self._append(End(crashed, error, time.time_ns() // 1_000_000))
            self.ended = True
            self._let_go()
            if self.offline:
                return self.state()
            if not self._deliver_here(timeout):
                self.start_courier()
            self._wait(lambda state: state.complete, timeout, show=is_terminal(sys.stderr))
            if self._nudge is not None:
                os.close(self._nudge)
                self._nudge = None
            if not self._reap() and self._courier is not None:
                _finishing.add(self._courier)
        return self.state()

    def start_courier(self) -> None:
        """Start a courier, unless one is at work or nothing is to be delivered."""
        if self.offline:
            return
        self._reap()
        for courier in list(_finishing):  # of earlier experiments of this process
            if gone(courier):
                _finishing.discard(courier)
        if self.folder.has_courier():
            return
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        self._courier = os.posix_spawn(
            sys.executable,
            # -P: a module of the user's that happens to be called `json` is none of the courier's business.
            [sys.executable, "-P", "-m", "cometr_py.recording.courier", str(self.folder.path)],
            courier_environment(),
            file_actions=[
                (os.POSIX_SPAWN_DUP2, reading, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            ],
            setsid=True,
        )
        os.close(reading)
        launch = Launch(api_key=self._settings.require_api_key(), owner=os.getpid())
        os.write(writing, msgspec.json.encode(launch) + b"\n")
        if self._nudge is not None:
            os.close(self._nudge)
        self._nudge = writing

    def _revive_courier(self) -> None:
        """Every now and then, on the way: start another courier where this one has been killed."""
        if self.owner and not self.offline and self._courier is not None and self._reap():
            self._revivals += 1
            self.start_courier()
        # A courier that dies again and again is not helped by haste.
        self._look_after_courier = time.monotonic() + COURIER_CARE * 2 ** min(self._revivals, 6)

    def forked(self) -> None:
        """In a forked child: leave the courier's pipe to the parent."""
        if self._nudge is not None:
            os.close(self._nudge)
        self._nudge = None
        self._courier = None

    def _deliver_here(self, timeout: float) -> bool:
        """Of a run so short that its courier is not even ready: deliver the little there is in this process.

        Returns:
            False where nobody is delivering afterwards, although something is left.
        """
        if self._has_files or self.folder.journal.stat().st_size > LITTLE:
            return self.folder.has_courier()
        if (lock := self.folder.lock_courier()) is None:
            return True
        from cometr_py.recording.courier import Courier

        try:
            courier = Courier(self.folder, self._settings, tell, 0, threaded=False, deadline=time.monotonic() + timeout)
            state = courier.run(time.sleep, stay=False)
        except CometError as error:
            log.warning("nothing could be delivered on the way out: %s", error)
            return False
        finally:
            os.close(lock)
        return state.complete

    def _wait(self, reached: Callable[[State], bool], timeout: float, *, show: bool = False) -> bool:
        """Look at the courier's state until it is what is waited for, until waiting is of no use, or time is up."""
        begun = time.monotonic()
        pause, shown = SHORTEST_LOOK, False
        self._hurry()
        for looks in itertools.count(1):
            state = self.state()
            waited = time.monotonic() - begun
            if reached(state) or state.hopeless or waited > timeout:
                break
            if looks % COURIER_LOOKS == 0:
                self.start_courier()
            if show and waited > 1:
                share = 100 * state.acknowledged // max(self.folder.journal.stat().st_size, 1)
                show_progress(f"\rcometr_py: delivering what was logged, {share} % ")
                shown = True
            time.sleep(pause)
            pause = min(pause * 1.5, LONGEST_LOOK)
        if shown:
            show_progress("\r\x1b[K")
        return reached(self.state())

    def _let_go(self) -> None:
        """Stop counting as a writer of the journal."""
        os.close(self._held)
        self._journal.close()

    def _hurry(self) -> None:
        """Wake the courier; start another where it has died."""
        if self._nudge is not None:
            try:
                os.write(self._nudge, b"\n")
            except BlockingIOError:
                return  # it has been told often enough
            except BrokenPipeError:
                os.close(self._nudge)
                self._nudge = None
            else:
                return
        self.start_courier()

    def _reap(self) -> bool:
        """Whether the courier that this process has started is gone."""
        if self._courier is not None and gone(self._courier):
            self._courier = None
        return self._courier is None


def gone(child: int) -> bool:
    """Whether a child process has ended; it is waited for, so that none stays behind as a zombie."""
    try:
        return os.waitpid(child, os.WNOHANG)[0] != 0
    except ChildProcessError:  # somebody else has waited for it
        return True


def new_journal_id() -> str:
    """32 hexadecimal digits, the first part of every idempotency key of a journal."""
    return uuid.uuid4().hex


def tell(message: str) -> None:
    """Say something to the user, on stderr, where results of the script do not go."""
    # A script may have no stderr, a closed one, or one of its own making; that must not end the training.
    with contextlib.suppress(Exception):
        sys.stderr.write(f"cometr_py: {message}\n")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody may be looking; of a daemon's streams, which are closed or None, nobody is."""
    try:
        return stream is not None and stream.isatty()
    except Exception:
        return False


def show_progress(text: str) -> None:
    """Show how far something is, on the line of stderr that the cursor is on."""
    with contextlib.suppress(Exception):
        sys.stderr.write(text)
        sys.stderr.flush()


def courier_environment() -> dict[str, str]:
    """The environment of a courier: this process's, with its packages importable and without the key."""
    homes = [str(Path(spec.origin).parent.parent) for name in PACKAGES if (spec := find_spec(name)) and spec.origin]
    path = [*dict.fromkeys(homes), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in path if entry)}
    environment.pop("COMET_API_KEY", None)
    return environment


def _after_fork() -> None:
    for recorder in _live:
        recorder.forked()
    _finishing.clear()


_live: weakref.WeakSet[Recorder] = weakref.WeakSet()
#: Couriers that were still tidying up when their experiment had been stopped.
_finishing: set[int] = set()
os.register_at_fork(after_in_child=_after_fork)
