"""The recorder: the training process's end of a recording.

It owns no thread and no connection. It appends to the journal, starts the uploader, and can wait for it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import uuid
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cometr_py.config import Settings
from cometr_py.core.clock import SYSTEM_CLOCK, Clock, milliseconds
from cometr_py.core.console import CONSOLE, Console
from cometr_py.core.exiting import end_thread_at_exit
from cometr_py.core.forking import ForkSafeLock, on_fork
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.errors import DeliveryError, ExperimentEndedError
from cometr_py.recording import short_runs
from cometr_py.recording.journal.file import Journal, JournalReader
from cometr_py.recording.journal.records import End, Header
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, hold_as_writer
from cometr_py.recording.missing_records import missing_records
from cometr_py.recording.snapshots import Snapshots
from cometr_py.recording.spool import prepare, unusable
from cometr_py.session import DeliveryMode

if TYPE_CHECKING:
    from cometr_py.recording.uploader.start import UploaderProcess

log = logging.getLogger("cometr_py")

#: Seconds that the script may spend on delivering by itself before it exits: with less than the least it does not try.
LEAST_IN_PROCESS, MOST_IN_PROCESS = 0.5, 5.0
#: Seconds between two looks at the uploader's progress while waiting for it.
SHORTEST_LOOK, LONGEST_LOOK = 0.001, 0.05
#: Seconds between two checks that the uploader is alive, while records are written or waited for.
UPLOADER_CHECK = 1.0


class Recorder:
    """Appends records to a journal and makes sure that they are delivered.

    Args:
        folder: The recording's folder; the journal is created if it does not exist.
        settings: Server and key.
        mode: Who delivers.
        joined: Whether another process owns the recording, so that this one must not end it.
        clock: Measures time and waits.
        console: Where problems are reported.

    Attributes:
        folder: The recording's folder.
        mode: Who delivers.
        ended: Whether :meth:`finish` was called.
    """

    def __init__(
        self,
        folder: SpoolFolder,
        settings: Settings,
        *,
        mode: DeliveryMode = DeliveryMode.PROCESS,
        joined: bool = False,
        clock: Clock = SYSTEM_CLOCK,
        console: Console = CONSOLE,
    ) -> None:
        """Open the journal."""
        self.folder = folder
        self.mode = mode
        self.ended = False
        self._settings = settings
        self._clock = clock
        self._console = console
        self._journal = Journal(folder.journal)
        # Bound once, like the journal's encoder: a training loop calls them with every record.
        self._monotonic, self._write = clock.monotonic, self._journal.append
        self._held = hold_as_writer(folder.journal)
        self._process = -1 if joined else os.getpid()
        self._uploader: UploaderProcess | None = None
        self._starting = ForkSafeLock()
        self._starts = 0
        self._rejections_named = 0
        self._has_files = False
        self._snapshots = Snapshots(folder, console, portable=self.offline)
        #: The first record, as long as it could not be written.
        self._header: Header | None = None
        self._plan_check()
        on_fork(self._forked)
        if not joined:
            _begun[folder.path] = self

    @classmethod
    def begin(
        cls,
        header: Header,
        settings: Settings,
        *,
        spool: Path,
        mode: DeliveryMode = DeliveryMode.PROCESS,
        clock: Clock = SYSTEM_CLOCK,
        console: Console = CONSOLE,
    ) -> Recorder:
        """Start a new recording, and its delivery.

        Args:
            header: The first record.
            settings: Server and key.
            spool: Directory for the recording's folder.
            mode: Who delivers.
            clock: Measures time and waits.
            console: Where problems are reported.

        Raises:
            ConfigurationError: Nothing can be recorded in ``spool``.
        """
        prepare(spool)
        try:
            folder = SpoolFolder(spool / f"{header.experiment_key}-{header.journal_id[:12]}").create()
            recorder = cls(folder, settings, mode=mode, clock=clock, console=console)
        except OSError as error:
            raise unusable(spool, error) from None
        recorder._begin(header)
        return recorder

    @property
    def offline(self) -> bool:
        """Whether nothing is delivered until the user runs `cometr-py sync`."""
        return self.mode is DeliveryMode.OFFLINE

    @property
    def empty(self) -> bool:
        """Whether nothing at all could be recorded because the disk was full."""
        return self._header is not None

    @property
    def owner(self) -> bool:
        """Whether this process created the recorder: a forked child must not end its parent's recording."""
        return self._process == os.getpid()

    def append(self, record: object) -> None:
        """Write one record to the journal.

        A full disk never stops the caller: it is reported once, and recording resumes when space is free.

        Raises:
            ExperimentEndedError: :meth:`finish` was called.
        """
        # Every comparison counts here. Whether the recording has ended is asked afterwards: its journal is closed.
        if self._monotonic() > self._next_check and (self.ended or not self._check()):
            if self.ended:
                self._refuse()
            return
        try:
            self._write(record)
        except OSError as error:
            if self.ended:
                self._refuse()
            self._report_full(
                f"cannot write to {self.folder.journal} ({error.strerror}); everything logged from now on is lost "
                "until disk space is free. Earlier records are being delivered."
            )

    @staticmethod
    def _refuse() -> NoReturn:
        end_thread_at_exit()
        raise ExperimentEndedError

    @property
    def snapshots(self) -> Snapshots:
        """What keeps files as they are until they are delivered. Delivery takes longer from now on."""
        self._has_files = True
        return self._snapshots

    def state(self) -> ProgressState:
        """Return the delivery progress; that of a new recording if it cannot be read."""
        try:
            return self.folder.read_state()
        except OSError as error:
            log.info("cannot read the delivery progress: %s", error)
            return ProgressState()

    def flush(self, timeout: float = 30.0) -> None:
        """Wait until everything that this process has logged is delivered.

        Args:
            timeout: Longest wait, seconds.

        Raises:
            DeliveryError: It is not delivered in that time, the server rejects the key, the server keeps failing with
                a record, or it has rejected one since the last call. Nothing is lost: it stays in the journal, and
                the uploader continues.
        """
        self.await_delivery(timeout)
        state = self.state()
        rejected, self._rejections_named = state.rejected - self._rejections_named, state.rejected
        if (missing := missing_records(state, rejected)) is not None:
            raise DeliveryError(f"{missing} It is kept in {self.folder.path}.")

    def await_delivery(self, timeout: float = 30.0) -> None:
        """Wait until everything that this process has logged is delivered, rejected, or set aside.

        Args:
            timeout: Longest wait, seconds.

        Raises:
            DeliveryError: It is not delivered in that time, or the server rejects the key.
        """
        if self.offline:
            raise DeliveryError(
                f"This experiment is recorded offline, in {self.folder.path}; it can be read after `cometr-py sync`."
            )
        if self.empty:
            raise DeliveryError(f"Nothing is recorded: the disk of {self.folder.path} is full.")
        # A torn record at the end, which a full disk leaves, cannot be delivered.
        target = self._end_of_records() if self._journal.torn else self._journal.size()

        def is_delivered(state: ProgressState) -> bool:
            return state.acknowledged >= target and all(one.final for one in state.set_aside)

        if self._wait(is_delivered, timeout):
            return
        state = self.state()
        if state.acknowledged < self._end_of_records():  # another process may have left the torn record
            reason = state.last_error or "the server has not answered yet"
            raise DeliveryError(
                f"Not everything that was logged is delivered: {reason}. It is kept in {self.folder.path}; "
                "`cometr-py sync` delivers it later."
            )

    def finish(
        self,
        timeout: float,
        *,
        crashed: bool = False,
        error: str | None = None,
        exit_code: int | None = None,
        at_exit: bool = False,
    ) -> ProgressState:
        """Record the end, and wait until everything is delivered; idempotent.

        On a terminal a line shows the progress. The uploader delivers the rest after that.

        Args:
            timeout: Longest wait, seconds, however much there is to deliver.
            crashed: Whether the script failed.
            error: What went wrong, for the user.
            exit_code: The script's exit code; None if unknown.
            at_exit: Whether the interpreter is about to exit.

        Returns:
            The delivery progress.
        """
        if not self.ended:
            deadline = self._monotonic() + timeout
            self.append(End(crashed, error, milliseconds(self._clock), exit_code, at_exit))
            self.ended = True
            self.leave()
            self._journal.close()
            if self.empty:
                self.folder.remove()
            elif not self.offline:
                self._await_delivery(deadline)
        return self.state()

    def leave(self) -> None:
        """Stop counting as a writer; idempotent. Another process may end the recording then."""
        held, self._held = self._held, -1
        if held >= 0:
            os.close(held)

    def start_uploader(self) -> None:
        """Start an uploader, unless one is running or the recording is offline.

        If that fails, a notice is shown once, and it is tried again later: training continues.
        """
        # Another thread may be starting one, or this may be a signal handler that interrupted it: no need to wait.
        if self.offline or not self._starting.acquire(blocking=False):
            return
        try:
            if self.mode is DeliveryMode.INLINE:
                self._deliver_in_process(deadline=None)
            elif not self._has_uploader():
                self._starts += 1
                self._launch()
        except Exception as error:  # whatever it is, it must not stop the training
            log.info("cannot start an uploader", exc_info=True)
            self._console.notice_once(
                f"nothing can be delivered at the moment ({error}). Everything is kept in {self.folder.path}; "
                "`cometr-py sync` delivers it.",
                topic=self._topic("start"),
            )
        finally:
            self._starting.release()

    def _begin(self, header: Header) -> None:
        """Write the first record. If the disk is full, training continues, and recording begins when space is free."""
        try:
            self._write_header(header)
        except OSError as error:
            # A journal that does not begin with its header could not be delivered.
            self._header = header
            self._next_check = float("-inf")
            self._report_full(
                f"cannot write to {self.folder.journal} ({error.strerror}); "
                "nothing is recorded until disk space is free."
            )

    def _write_header(self, header: Header) -> None:
        self._journal.append(header)  # several threads may do so; a second header does no harm
        with contextlib.suppress(OSError):
            self.folder.keep_header(header)
        self._header = None
        self._plan_check()
        self.start_uploader()

    def _report_full(self, message: str) -> None:
        self._console.notice_once(message, topic=self._topic("full"), level=logging.ERROR)

    def _topic(self, problem: str) -> str:
        """Return the topic of a notice that is shown once per recording."""
        return f"{problem}: {self.folder.path}"

    def _check(self) -> bool:
        """Do what is due before the next record: write the header, or replace a dead uploader.

        Returns:
            Whether the journal takes records.
        """
        if (header := self._header) is not None:
            try:
                self._write_header(header)
            except OSError:
                return False
        else:
            self._revive_uploader()
        return True

    def _plan_check(self) -> None:
        # An uploader that dies again and again is restarted less and less often.
        pause = UPLOADER_CHECK * 2.0 ** min(max(self._starts - 1, 0), 6)
        # Workers check too, because their owner may be gone; not all of them at the same moment.
        self._next_check = self._monotonic() + pause + (0.0 if self.owner else os.getpid() % 16 / 4)

    def _revive_uploader(self) -> None:
        self._plan_check()
        if self._starts or not self.owner:
            self.start_uploader()

    def _launch(self) -> None:
        # Slow to import, and not needed by an offline recording.
        from cometr_py.recording.uploader import launch

        key = self._api_key()
        self._release_uploader()
        self._uploader = launch.launch(self.folder.path, key)

    def _api_key(self) -> str:
        if self._settings.api_key is not None:
            return self._settings.require_api_key()
        from cometr_py import transport

        return transport.complete(self._settings).require_api_key()

    def _has_limits(self, timeout: float) -> bool:
        """Return whether the server limits how much it takes; ask it if nobody has yet, for ``timeout`` seconds."""
        from cometr_py import transport

        return bool(transport.profile_for(self._settings, timeout=timeout).limits)

    def _has_uploader(self) -> bool:
        """Return whether an uploader delivers this recording, or is about to."""
        uploader = self._uploader
        return (uploader is not None and uploader.lives()) or self.folder.has_uploader()

    def _release_uploader(self) -> None:
        """Close the connection to the uploader that this process started; it continues alone."""
        uploader, self._uploader = self._uploader, None
        if uploader is not None:
            uploader.close()

    def _forked(self) -> None:
        """In a forked child: leave the connection to the uploader to the parent."""
        self._release_uploader()
        self._starts = 0
        if self._header is None:
            self._plan_check()

    def _await_delivery(self, deadline: float) -> None:
        """Deliver, or wait for delivery, until ``deadline``; if anything is left, an uploader is running afterwards."""
        delivered = False
        try:
            delivered = self._deliver_short_run(deadline)
        finally:  # also after Ctrl-C
            if not delivered:
                self.start_uploader()
        try:
            self._wait(lambda state: state.complete or state.settled, deadline - self._monotonic(), show=True)
        finally:
            state = self.state()
            if not (state.complete or state.settled or state.needs_user_action):
                self.start_uploader()  # what looked like an uploader may have been a check whether there is one
            self._release_uploader()

    def _deliver_short_run(self, deadline: float) -> bool:
        """Deliver in this process if the run was so short that its uploader is not even ready.

        Returns:
            Whether everything is delivered.
        """
        left = min(deadline - self._monotonic(), MOST_IN_PROCESS)
        try:
            if self._has_files or left < LEAST_IN_PROCESS or not short_runs.is_short(self.folder, self.state()):
                return False
            if self._has_limits(left / 2):  # delivery needs time, too
                return False
            return self._deliver_in_process(deadline=self._monotonic() + left)
        except Exception as error:  # a delivery problem must not replace the script's own error
            log.info("nothing could be delivered in process: %s", error)
            return False

    def _deliver_in_process(self, deadline: float | None) -> bool:
        """Deliver in this process; return whether all is delivered."""
        # Slow to import, and needed only here.
        from cometr_py.recording.delivery.inline import deliver

        try:
            state = deliver(self.folder, self._settings, clock=self._clock, console=self._console, deadline=deadline)
        except BaseException:
            self._release_uploader()
            raise
        if state is None:
            return False
        if not state.complete:
            # An uploader that was about to start has found the folder locked, and exited.
            self._release_uploader()
        return state.complete

    def _end_of_records(self) -> int:
        """Return where the last whole record ends, bytes; a torn record may follow."""
        try:
            with contextlib.closing(JournalReader(self.folder.journal, self.state().acknowledged)) as reader:
                while reader.read():
                    pass
                return reader.position
        except OSError:
            return self._journal.size()

    def _wait(self, reached: Callable[[ProgressState], bool], timeout: float, *, show: bool = False) -> bool:
        """Wait until the progress is ``reached``, waiting becomes useless, or time is up; return whether it is."""
        self._wake_uploader()
        with self._console.progress(
            "delivering what was logged:", shown=None if show else False, clock=self._clock
        ) as line:

            def done() -> bool:
                state = self.state()
                if reached(state) or state.needs_user_action:
                    return True
                if self._monotonic() > self._next_check:
                    self._check()
                line.show(f"{100 * state.acknowledged // max(self._size(), 1)} %")
                return False

            pauses = growing_pauses(SHORTEST_LOOK, LONGEST_LOOK, 1.5)
            wait_until(done, deadline=self._monotonic() + timeout, pauses=pauses, clock=self._clock)
        return reached(self.state())

    def _size(self) -> int:
        try:
            return self.folder.journal.stat().st_size
        except OSError:
            return 0

    def _wake_uploader(self) -> None:
        """Wake the uploader; start another if it has died."""
        if (uploader := self._uploader) is None or not uploader.wake():
            self.start_uploader()


def new_journal_id() -> str:
    """Return 32 hexadecimal digits, the first part of every idempotency key of a journal."""
    return uuid.uuid4().hex


def begun_here(folder: SpoolFolder) -> Recorder | None:
    """Return the recorder that this process, or the one it was forked from, began in ``folder``; None if it did not."""
    return _begun.get(folder.path)


_begun: weakref.WeakValueDictionary[Path, Recorder] = weakref.WeakValueDictionary()
