"""The recorder: the training process's end of a recording.

It owns no thread and no connection. It appends to the journal, starts the uploader, and can wait for it.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import logging
import os
import shutil
import sys
import time
import uuid
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from cometr_py.config import Settings
from cometr_py.core.clock import milliseconds
from cometr_py.core.console import CONSOLE
from cometr_py.core.forking import ForkSafeLock, on_fork
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.errors import ConfigurationError, DeliveryError, ExperimentEndedError
from cometr_py.recording.delivery.rate_limit import is_hosted
from cometr_py.recording.journal.file import Journal, JournalReader
from cometr_py.recording.journal.records import (
    End,
    Environment,
    Header,
    Metric,
    Metrics,
    Output,
    Parameter,
    Record,
    Times,
)
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, hold_as_writer, unlock
from cometr_py.recording.sync import usual_place

if TYPE_CHECKING:
    from cometr_py.recording.uploader.start import UploaderProcess

log = logging.getLogger("cometr_py")

#: A file up to this size is copied when it is logged, so that it may change at once; bytes.
SNAPSHOT_LIMIT = 64 << 20
#: What the script itself may deliver on its way out: a journal of so many bytes, and so many records that travel alone.
LITTLE, FEW = 1 << 20, 10
#: Seconds that it may take for that, of those that it may wait at all; with less than the least it does not try.
LEAST_HERE, MOST_HERE = 0.5, 5.0
#: Records that travel many at a time, or not at all.
TRAVEL_TOGETHER = (Header, Metric, Metrics, Parameter, Output, Times, End)
PACKAGES = ("cometr_py", "comet_rest_v2")
#: Seconds between two looks at the uploader's state while waiting for it.
SHORTEST_LOOK, LONGEST_LOOK = 0.001, 0.05
#: Seconds between two looks whether the uploader lives, while records are written or waited for.
UPLOADER_CARE = 1.0


class UploaderStart(msgspec.Struct):
    """What an uploader is told on its standard input, so that the key shows in no process list and in no file."""

    api_key: str
    owner: int


class Recorder:
    """Appends records to a journal and sees to it that an uploader delivers them.

    Args:
        folder: The recording's folder, already holding a journal.
        settings: Server and key, for the uploader.
        joined: Whether another process owns the recording, so that this one must not end it.
        offline: Only record; nothing is delivered until somebody calls `cometr-py sync`.
    """

    def __init__(self, folder: SpoolFolder, settings: Settings, *, joined: bool = False, offline: bool = False) -> None:
        self.folder = folder
        self.offline = offline
        self._settings = settings
        self._journal = Journal(folder.journal)
        self._held = hold_as_writer(folder.journal)
        self._process = -1 if joined else os.getpid()
        self._uploader: UploaderProcess | None = None
        self._starting = ForkSafeLock()
        self._starts = 0
        self._plan_look()
        self._snapshots = itertools.count()
        self._has_files = False
        #: What the journal has to begin with, where it could not be written yet.
        self._header: Header | None = None
        self.ended = False
        on_fork(self._forked)
        #: Bound once, for the callers in a training loop.
        self.append = self._append

    @classmethod
    def begin(cls, header: Header, settings: Settings, offline: Path | None = None) -> Recorder:
        """Start a new journal, and an uploader for it.

        Args:
            header: Whose journal it is.
            settings: Server and key.
            offline: The folder to record into without delivering; otherwise it is below ``COMETR_HOME``.

        Raises:
            ConfigurationError: There can be no journal in that folder.
        """
        place = prepare_place(settings, offline)
        try:
            folder = SpoolFolder(place / f"{header.experiment_key}-{header.journal_id[:12]}").create()
            recorder = cls(folder, settings, offline=offline is not None)
        except OSError as error:
            raise _unusable(place, error) from None
        try:
            recorder._journal.append(header)
        except OSError as error:
            recorder._begin_later(header, error)
        else:
            with contextlib.suppress(OSError):
                folder.keep_header(header)
            recorder.start_uploader()
        return recorder

    @property
    def empty(self) -> bool:
        """Whether nothing at all could be recorded, for want of room."""
        return self._header is not None

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
        if time.monotonic() > self._look_after_uploader:
            self._revive_uploader()
        try:
            self._journal.append(record)
        except OSError as error:
            CONSOLE.notice_once(
                f"cannot write to {self.folder.journal} ({error.strerror}); what is logged from here on is lost "
                "until there is room again. What is already there is being delivered.",
                topic=f"full {self.folder.path}",
                level=logging.ERROR,
            )

    def _begin_later(self, header: Header, error: OSError) -> None:
        """The disk is full just now: training goes on, and the recording begins with what is logged once there is room.

        A journal that does not begin with its header could not be delivered.
        """
        self._header = header
        self.append = self._append_late
        CONSOLE.notice_once(
            f"cannot write to {self.folder.journal} ({error.strerror}); nothing is recorded until there is room.",
            topic=f"full {self.folder.path}",
        )

    def _append_late(self, record: object) -> None:
        """The same as :meth:`_append` where the header comes first."""
        if self.ended:
            raise ExperimentEndedError
        if (header := self._header) is not None:
            try:
                self._journal.append(header)  # a second one, of another thread, does no harm
            except OSError:
                return
            with contextlib.suppress(OSError):
                self.folder.keep_header(header)
            self._header = None
            self.start_uploader()
        self._append(record)

    def snapshot(self, path: Path) -> tuple[Path, bool]:
        """Keep a file as it is now, until it is delivered.

        Returns:
            Where the uploader will find the content, and whether that is a copy of the journal's own, then named from
            the recording's folder on. Files above 64 MiB are not copied: a hard link keeps them when they are deleted
            or replaced, and where the file system has none the file itself is named. An offline recording must hold
            everything, so it copies them too. Of what could not be copied the file itself is named, and that is said.
        """
        self._has_files = True
        target = self.folder.files / f"{os.getpid()}-{next(self._snapshots)}{path.suffix}"
        kept = target.relative_to(self.folder.path)
        try:
            self.folder.files.mkdir(mode=0o700, exist_ok=True)
            found = path.stat()
            if found.st_size > SNAPSHOT_LIMIT and not self.offline:
                try:
                    target.hardlink_to(path)
                except OSError:
                    return path, False
            else:
                shutil.copyfile(path, target)
                # As with a hard link, its time tells whether a large file is still the one that was logged.
                with contextlib.suppress(OSError):
                    os.utime(target, ns=(found.st_atime_ns, found.st_mtime_ns))
        except OSError as error:
            with contextlib.suppress(OSError):
                target.unlink(missing_ok=True)
            log.info("cannot copy %s: %s", path, error)
            CONSOLE.notice_once(
                f"{path} cannot be copied to {self.folder.files} ({error.strerror}); keep it as it is until it is "
                "uploaded. The same holds for later files for which there is no room.",
                topic=f"not copied {self.folder.path}",
            )
            return path, False
        return kept, True

    def state(self) -> ProgressState:
        """How far the uploader is; as at the beginning where that cannot be read."""
        try:
            return self.folder.read_state()
        except OSError as error:
            log.info("cannot read how far delivery is: %s", error)
            return ProgressState()

    def flush(self, timeout: float = 30.0) -> None:
        """Wait until all that this process has logged is delivered.

        Args:
            timeout: Seconds to wait at the most.

        Raises:
            DeliveryError: It is not, in that time, or the server rejects the key. Nothing is lost: it stays in the
                journal, and the uploader goes on.
        """
        if self.offline:
            raise DeliveryError(
                f"This experiment is recorded offline, in {self.folder.path}; it can be read after `cometr-py sync`."
            )
        if self.empty:
            raise DeliveryError(f"Nothing that was logged is recorded: there is no room for it in {self.folder.path}.")
        # Of a torn piece at the end, which a full disk leaves, nothing is to be delivered.
        target = self._end_of_records() if self._journal.torn else self._journal.size()
        if self._wait(lambda state: state.acknowledged >= target, timeout):
            return
        state = self.state()
        if state.acknowledged < self._end_of_records():  # another process may have left the piece
            reason = state.last_error or "the server has not answered yet"
            raise DeliveryError(
                f"Not everything that was logged is delivered: {reason}. It is kept in {self.folder.path}; "
                "`cometr-py sync` delivers it later."
            )

    def finish(self, timeout: float, *, crashed: bool = False, error: str | None = None) -> ProgressState:
        """Say that nothing more will be logged, and wait until everything is delivered; harmless when repeated.

        On a terminal a line shows the progress. What is not delivered in time is delivered by the uploader alone.

        Args:
            timeout: Seconds to wait at the most, whatever there is to be done.
            crashed: Whether the script failed.
            error: What went wrong, for a person.

        Returns:
            How far delivery is.
        """
        if not self.ended:
            deadline = time.monotonic() + timeout
            self.append(End(crashed, error, milliseconds()))
            self.ended = True
            self._let_go()
            if self.empty:
                self.folder.remove()
            elif not self.offline:
                self._see_delivered(deadline)
        return self.state()

    def _see_delivered(self, deadline: float) -> None:
        """Deliver, or wait for it, until ``deadline``; an uploader is at work afterwards wherever something is left."""
        delivered = False
        try:
            delivered = self._deliver_here(deadline)
        finally:  # also where somebody presses Ctrl-C
            if not delivered:
                self.start_uploader()
        try:
            self._wait(lambda state: state.complete, deadline - time.monotonic(), show=True)
        finally:
            state = self.state()
            if not state.complete and not state.needs_user_action:
                self.start_uploader()  # whoever seemed to be at work may only have looked whether somebody is
            self._leave_uploader()

    def start_uploader(self) -> None:
        """Start an uploader, unless one is at work or nothing is to be delivered.

        Where that fails it is said once, and tried again later: training goes on.
        """
        # Whoever comes while another thread is at it, or from a signal handler in the middle of it, need not wait.
        if self.offline or not self._starting.acquire(blocking=False):
            return
        try:
            if not self._has_uploader():
                self._starts += 1
                self._start()
        except Exception as error:  # whatever it is, it must not end the training
            log.info("cannot start an uploader", exc_info=True)
            CONSOLE.notice_once(
                f"what is logged cannot be delivered at the moment ({error}). It is kept in {self.folder.path}; "
                "`cometr-py sync` delivers it.",
                topic=f"no uploader {self.folder.path}",
            )
        finally:
            self._starting.release()

    def _start(self) -> None:
        # Loads what is for networks, which an offline recording does not need.
        from cometr_py.recording.uploader import start

        start.reap()
        launch = UploaderStart(api_key=self._settings.require_api_key(), owner=os.getpid())
        self._leave_uploader()
        self._uploader = start.UploaderProcess(
            # -P: a module of the user's that happens to be called `json` is none of the uploader's business.
            [sys.executable, "-P", "-m", "cometr_py.recording.uploader.main", str(self.folder.path)],
            uploader_environment(),
            msgspec.json.encode(launch) + b"\n",
        )

    def _has_uploader(self) -> bool:
        """Whether an uploader delivers this recording, or is about to."""
        uploader = self._uploader
        return (uploader is not None and uploader.lives()) or self.folder.has_uploader()

    def _leave_uploader(self) -> None:
        """Leave the uploader that this process has started to itself."""
        uploader, self._uploader = self._uploader, None
        if uploader is not None:
            uploader.close()

    def _revive_uploader(self) -> None:
        """Every now and then, on the way: start another uploader where none is at work any more."""
        self._plan_look()
        if self._starts or not self.owner:
            self.start_uploader()

    def _plan_look(self) -> None:
        # An uploader that dies again and again is not helped by haste.
        pause = UPLOADER_CARE * 2.0 ** min(max(self._starts - 1, 0), 6)
        # Workers look too, for their owner may be gone; not all of them at one moment.
        self._look_after_uploader = time.monotonic() + pause + (0.0 if self.owner else os.getpid() % 16 / 4)

    def _forked(self) -> None:
        """In a forked child: leave the line to the uploader to the parent."""
        self._leave_uploader()
        self._starts = 0
        self._plan_look()

    def _deliver_here(self, deadline: float) -> bool:
        """Of a run so short that its uploader is not even ready: deliver the little there is in this process.

        Returns:
            Whether nothing is left.
        """
        lock: int | None = None
        delivered = False
        try:
            left = min(deadline - time.monotonic(), MOST_HERE)
            if left < LEAST_HERE or not self._has_little():
                return False
            if (lock := self.folder.lock_uploader()) is None:
                return False
            from cometr_py.recording.delivery.engine import DeliveryEngine

            uploader = DeliveryEngine(
                self.folder, self._settings, CONSOLE.notice, 0, threaded=False, deadline=time.monotonic() + left
            )
            delivered = uploader.run(time.sleep, stay=False).complete
            return delivered
        except Exception as error:  # an error of delivery must not take the place of the script's own
            log.info("nothing could be delivered on the way out: %s", error)
            return False
        finally:
            if lock is not None:
                unlock(lock)
                if not delivered:
                    self._leave_uploader()  # it has found the lock taken, and given up

    def _has_little(self) -> bool:
        """Whether delivering what is left takes no time that anybody notices, as far as the journal shows."""
        if self._has_files or is_hosted(self._settings.url) or self.folder.journal.stat().st_size > LITTLE:
            return False
        state = self.state()
        alone, together = 0, () if state.no_batch_endpoint else TRAVEL_TOGETHER
        with contextlib.closing(JournalReader(self.folder.journal, state.acknowledged)) as reader:
            while entries := reader.read():
                if any(takes_long(entry.record, state) for entry in entries):
                    return False
                alone += sum(not isinstance(entry.record, together) for entry in entries)
        return alone <= FEW

    def _end_of_records(self) -> int:
        """Where the last whole record ends, bytes; a torn piece may follow."""
        try:
            with contextlib.closing(JournalReader(self.folder.journal, self.state().acknowledged)) as reader:
                while reader.read():
                    pass
                return reader.position
        except OSError:
            return self._journal.size()

    def _wait(self, reached: Callable[[ProgressState], bool], timeout: float, *, show: bool = False) -> bool:
        """Poll the uploader's state until it is ``reached``, waiting is of no use, or time is up."""
        self._hurry()

        def look() -> bool:
            state = self.state()
            if reached(state) or state.needs_user_action:
                return True
            if time.monotonic() > self._look_after_uploader:
                self._revive_uploader()
            if line.active:
                line.show(f"{100 * state.acknowledged // max(self._size(), 1)} %")
            return False

        with CONSOLE.progress("delivering what was logged,", shown=None if show else False) as line:
            wait_until(
                look,
                deadline=time.monotonic() + timeout,
                pauses=growing_pauses(SHORTEST_LOOK, LONGEST_LOOK, 1.5),
            )
        return reached(self.state())

    def _let_go(self) -> None:
        """Stop counting as a writer of the journal."""
        os.close(self._held)
        self._journal.close()

    def _size(self) -> int:
        try:
            return self.folder.journal.stat().st_size
        except OSError:
            return 0

    def _hurry(self) -> None:
        """Wake the uploader; start another where it has died."""
        if (uploader := self._uploader) is None or not uploader.wake():
            self.start_uploader()


def takes_long(record: Record, state: ProgressState) -> bool:
    """Whether a record may take long to deliver, however quick the server: what is to be looked up, or created."""
    if isinstance(record, Header):
        return record.create_later and not state.created
    # Machine and packages are looked up in no time; repositories may be large, and a driver's tool may take seconds.
    return isinstance(record, Environment) and (record.git or shutil.which("nvidia-smi") is not None)


def prepare_place(settings: Settings, offline: Path | None) -> Path:
    """The folder for recordings, made where it does not exist.

    Args:
        settings: Where it usually is.
        offline: The folder to record into without delivering, if any.

    Raises:
        ConfigurationError: It cannot be made, or not be written to.
    """
    place = offline or usual_place(settings.home)
    try:
        place.mkdir(parents=True, exist_ok=True)
        if not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise _unusable(place, error) from None
    return place


def _unusable(place: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(
        f"Nothing can be recorded in {place}: {error.strerror}. Make room or give access, or name another folder: "
        "COMETR_HOME, or COMET_OFFLINE_DIRECTORY where that is set."
    )


def new_journal_id() -> str:
    """32 hexadecimal digits, the first part of every idempotency key of a journal."""
    return uuid.uuid4().hex


def uploader_environment() -> dict[str, str]:
    """The environment of an uploader: this process's, with its packages importable and without the key."""
    homes = [str(Path(spec.origin).parent.parent) for name in PACKAGES if (spec := find_spec(name)) and spec.origin]
    path = [*dict.fromkeys(homes), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in path if entry)}
    environment.pop("COMET_API_KEY", None)
    return environment
