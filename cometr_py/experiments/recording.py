"""What one experiment records in this process: its states, its recorder, and the captured output."""

from __future__ import annotations

import contextlib
import dataclasses
import enum
import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from cometr_py.config import Settings
from cometr_py.core import clock, validation
from cometr_py.core.exiting import end_thread_at_exit
from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.logs import logger
from cometr_py.core.version import VERSION
from cometr_py.errors import ConfigurationError, ExperimentEndedError
from cometr_py.experiments.identity import ExperimentIdentity, server_address
from cometr_py.experiments.session_error import LONGEST_ERROR, session_error
from cometr_py.experiments.skipped import SkippedValues
from cometr_py.recording.capture.streams import StreamCapture
from cometr_py.recording.journal import records
from cometr_py.recording.journal.exit_traces import note_exit_code, note_signals
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder
from cometr_py.recording.missing_records import failing_records, rejected_records
from cometr_py.recording.observe import source_code
from cometr_py.recording.recorder import Recorder, begun_here, new_journal_id
from cometr_py.recording.snapshots import Snapshots
from cometr_py.recording.spool import usual_place
from cometr_py.redaction import Redactor
from cometr_py.session import DeliveryMode, Session

if TYPE_CHECKING:
    from cometr_py.recording.capture.descriptors import FdCapture

__all__ = ["STOP_TIMEOUT", "Recording", "RecordingOptions", "RecordingState", "server_address"]

StreamName: TypeAlias = Literal["stdout", "stderr"]

#: Seconds to wait for delivery when an experiment is stopped, by default.
STOP_TIMEOUT = 30.0
#: The same if the server could not be reached when the experiment began.
UNREACHED_TIMEOUT = 5.0


class RecordingState(enum.Enum):
    """Whether something can be recorded."""

    #: Nothing was recorded yet; the first record opens the journal.
    NEW = "new"
    #: The journal is open.
    OPEN = "open"
    #: Nothing can be recorded any more.
    ENDED = "ended"


@dataclasses.dataclass(frozen=True, kw_only=True)
class RecordingOptions:
    """What is recorded automatically; by default nothing.

    Attributes:
        keep_active: Report to the server that the experiment is running.
        log_output: Capture stdout; ``"descriptors"`` to capture file descriptor 1.
        log_error: Capture stderr; ``"descriptors"`` to capture file descriptor 2.
        log_code: Record the source code.
        log_system_details: Record machine, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        system_metrics_interval: Seconds between two samples of the load; 0 for none.
        strict: Whether a value that cannot be recorded raises an error; ``None`` for what the settings say.

    Raises:
        ArgumentError: One has the wrong type.
    """

    keep_active: bool = False
    log_output: validation.Capture = False
    log_error: validation.Capture = False
    log_code: bool = False
    log_system_details: bool = False
    log_git_info: bool = False
    system_metrics_interval: float = 0.0
    strict: bool | None = None

    def __post_init__(self) -> None:
        """Validate every option."""
        for name in ("keep_active", "log_code", "log_system_details", "log_git_info"):
            object.__setattr__(self, name, validation.flag(getattr(self, name), name))
        for name in ("log_output", "log_error"):
            object.__setattr__(self, name, validation.capture(getattr(self, name), name))
        if self.strict is not None:
            object.__setattr__(self, "strict", validation.flag(self.strict, "strict"))


class Recording:
    """Records of one experiment, from the first one to the last: NEW, then OPEN, then ENDED.

    Args:
        identity: The experiment.
        settings: Server and key.
        options: What is recorded automatically.
        session: Clock, console and delivery mode.

    Attributes:
        identity: The experiment.
        settings: Server and key.
        state: Whether something can be recorded.
        open_recorder: The recorder while the state is OPEN, otherwise ``None``. Log methods called in training loops
            append to it directly, which saves a call.
        before_end: Records what is known only at the end; called once.
        skipped: The values that cannot be recorded.
    """

    #: Whether uploaded files are recorded; otherwise they are not even copied.
    takes_files = True

    def __init__(
        self, identity: ExperimentIdentity, settings: Settings, options: RecordingOptions, session: Session
    ) -> None:
        """Make a new recording; nothing is written yet."""
        self.identity = identity
        self.settings = settings
        self.state = RecordingState.NEW
        self.open_recorder: Recorder | None = None
        self.before_end: Callable[[], None] | None = None
        self.skipped = SkippedValues(settings.strict if options.strict is None else options.strict)
        self._recorder: Recorder | None = None
        self._borrowed = False
        self._options = options
        self._session = session
        self._captures: list[StreamCapture | FdCapture] = []
        self._opening = ForkSafeLock()
        self._redactor = Redactor([settings.api_key] if settings.api_key else [])

    def __str__(self) -> str:
        """Return how messages name the experiment."""
        return f"Comet experiment {self.identity.link}"

    @property
    def folder(self) -> SpoolFolder | None:
        """Directory of the journal; ``None`` before something is recorded."""
        return None if self._recorder is None else self._recorder.folder

    @property
    def is_running(self) -> bool:
        """Whether this recording has opened its journal in this process, and has not ended."""
        recorder = self._recorder
        return recorder is not None and recorder.owner and not recorder.ended and not self._borrowed

    @property
    def logs_code(self) -> bool:
        """Whether the source code is recorded."""
        return self._options.log_code

    def append(self, record: object) -> None:
        """Record something. The first record opens the journal.

        The API key is masked in it. If there is no usable directory for it, the record is lost, and a notice appears
        once.

        Raises:
            ExperimentEndedError: The recording has ended.
        """
        recorder = self.open_recorder
        if recorder is None:
            try:
                recorder = self.open()
            except ConfigurationError as error:  # a retrieved experiment opens its journal in the middle of a training
                lost = f"{error} Everything logged is lost until then."
                self._session.console.notice_once(lost, topic=f"unrecorded {self.identity.key}")
                return
        recorder.append(self._redactor.record(record))

    def open(self) -> Recorder:
        """Return the recorder; begin it if there is none yet.

        Raises:
            ExperimentEndedError: The recording has ended.
            ConfigurationError: There is no usable directory for the journal.
        """
        with self._opening:
            self.refuse_ended()
            if self._recorder is None:
                recorder = Recorder.begin(
                    self._header(),
                    self.settings,
                    spool=self.identity.offline or usual_place(self.settings.home),
                    mode=self._mode,
                    clock=self._session.clock,
                    console=self._session.console,
                )
                self._adopt(recorder)
            assert self._recorder is not None
            return self._recorder

    def join(self, folder: SpoolFolder) -> None:
        """Record into the journal of another recording on this machine, which ends the experiment.

        Raises:
            OSError: The journal cannot be opened.
        """
        session, begun = self._session, begun_here(folder)
        # A second writer in the process that ends the recording would keep the end waiting.
        self._borrowed = begun is not None
        self._adopt(
            begun
            or Recorder(
                folder, self.settings, mode=self._mode, joined=True, clock=session.clock, console=session.console
            )
        )

    def start(self) -> None:
        """Record what the options ask for: source code, environment, captured output."""
        if self._options.keep_active or self.identity.created_here or self.identity.rank is not None:
            self.open()
        if self._options.log_code and (code := source_code.source_code()) is not None:
            self.append(records.Code(validation.text(code, "code", may_be_empty=True)))
        if self._options.log_git_info and not source_code.has_git():
            self._session.console.notice(
                "log_git_info=True needs the git command, which is not installed; no git information is recorded."
            )
        if self._options.log_system_details or self._options.log_git_info:
            self._record_environment()
        self._capture({"stdout": self._options.log_output, "stderr": self._options.log_error})

    def snapshots(self) -> Snapshots:
        """Return what keeps files as they are until they are delivered.

        Raises:
            ExperimentEndedError: The recording has ended.
            ConfigurationError: There is no usable directory for the journal.
        """
        return self.open().snapshots

    def record_times(self, start: int | None, end: int | None) -> None:
        """Record when the experiment ran according to the user, if anything is recorded."""
        if self._recorder is not None:
            self.append(records.Times(start, end))

    def flush(self, timeout: float = STOP_TIMEOUT) -> None:
        """Wait until everything that this process has logged is delivered.

        Raises:
            DeliveryError: It is not delivered in time, or the server rejects the key or a record.
        """
        if self._recorder is not None and not self._recorder.ended:
            self._recorder.flush(timeout)

    def await_delivery(self) -> None:
        """Wait until everything that this process has logged is delivered, except for what the server does not accept.

        Raises:
            DeliveryError: It is not delivered in time, or the server rejects the key.
        """
        if self._recorder is not None and not self._recorder.ended:
            self._recorder.await_delivery(STOP_TIMEOUT)

    def await_creation(self) -> None:
        """Wait until the server knows the experiment. Pending metrics are no reason to wait."""
        if self.identity.create_later:
            self.await_delivery()

    def refuse_ended(self) -> None:
        """Raise :class:`ExperimentEndedError` if the recording has ended.

        A daemon thread that goes on after the script's end is ended instead.
        """
        if self.state is RecordingState.ENDED:
            end_thread_at_exit()
            raise ExperimentEndedError

    def redact(self, text: str) -> str:
        """Return ``text`` without the API key."""
        return self._redactor.text(text)

    def now(self) -> int:
        """Return the time of a record: milliseconds since the epoch."""
        return clock.milliseconds(self._session.clock)

    def end(self, timeout: float = STOP_TIMEOUT, error: BaseException | None = None, *, at_exit: bool = False) -> None:
        """End the recording and wait for delivery; idempotent.

        Args:
            timeout: Seconds to wait for delivery at most.
            error: What ended the script or the ``with`` block.
            at_exit: Whether the interpreter is about to exit.
        """
        self._record_last()
        self._restore_streams()
        self._session.recordings.discard(self)
        if self.state is not RecordingState.ENDED and (skipped := self.skipped.summary()) is not None:
            self._session.console.notice(skipped)
        self.state, self.open_recorder = RecordingState.ENDED, None
        recorder = self._recorder
        if recorder is not None and not recorder.owner and not self._borrowed:
            recorder.leave()
        if recorder is None or not self.is_running:
            return
        text, code = session_error(error, at_exit=at_exit) or (None, None)
        if at_exit and text is None:
            note_exit_code(recorder.folder.path)
        if self.identity.create_later and not recorder.state().created:
            timeout = min(timeout, UNREACHED_TIMEOUT)
        reason = None if text is None else self.redact(text)[:LONGEST_ERROR]  # half a key could not be recognized
        progress = recorder.finish(timeout, crashed=reason is not None, error=reason, exit_code=code, at_exit=at_exit)
        self._report(recorder, progress)

    def _record_last(self) -> None:
        before_end, self.before_end = self.before_end, None
        if before_end is None or not self.is_running:
            return
        try:
            before_end()
        except Exception:  # whatever it is, the experiment ends
            logger.log(logging.INFO, "Not everything could be recorded at the end.", exc_info=True)

    def _report(self, recorder: Recorder, progress: ProgressState) -> None:
        """Notify the user of undelivered and rejected records."""
        notice = self._session.console.notice
        folder = recorder.folder.path
        if recorder.empty:
            notice(f"nothing of {self.identity.key} was recorded: there was no room in {folder.parent}.")
            return
        if recorder.offline:
            notice(f"recorded in {folder}; `cometr-py sync --directory {self.identity.offline}` delivers it.")
            return
        if progress.settled:
            notice(
                f"{failing_records(progress)}. Everything else is delivered. It is kept in {folder}; "
                "`cometr-py sync` tries it again."
            )
        elif not progress.complete:
            delivery = (
                "; `cometr-py sync` delivers it when that is solved."
                if progress.needs_user_action
                else " and goes on being delivered; `cometr-py sync` does it too."
            )
            reason = progress.last_error or "the server is slow"
            if progress.set_aside:
                reason = failing_records(progress)
            notice(f"not everything is delivered yet ({reason}). It is kept in {folder}{delivery}")
        if progress.rejected:
            missing = rejected_records(progress, progress.rejected)
            notice(f"{missing}. Everything else is kept; `cometr-py status` lists what is missing.")

    @property
    def _mode(self) -> DeliveryMode:
        if self.identity.offline is not None:
            return DeliveryMode.OFFLINE
        # A call may demand delivery in a session that is offline.
        return DeliveryMode.PROCESS if self._session.delivery is DeliveryMode.OFFLINE else self._session.delivery

    def _adopt(self, recorder: Recorder) -> None:
        self._recorder = self.open_recorder = recorder
        self.state = RecordingState.OPEN
        if self.is_running:
            self._session.recordings.add(self)
            note_signals(recorder.folder.path)

    def _header(self) -> records.Header:
        return records.Header(
            journal_id=new_journal_id(),
            experiment_key=self.identity.key,
            url=server_address(self.settings),
            workspace=self.identity.workspace,
            project_name=self.identity.project,
            created_here=self.identity.created_here,
            keep_active=self._options.keep_active,
            started=self.now(),
            pid=os.getpid(),
            create_later=self.identity.create_later,
            experiment_name=self.identity.name,
            system_metrics_interval=self._options.system_metrics_interval,
            written_by=VERSION,
            rank=self.identity.rank,
            resume=self.identity.resume,
            absent=self.identity.absent,
        )

    def _record_environment(self) -> None:
        try:
            wanted = records.Environment(
                system_details=self._options.log_system_details,
                git=self._options.log_git_info,
                command=self._redactor.command(source_code.command()),
                executable=source_code.executable(),
                pid=os.getpid(),
                folder=source_code.script_folder(),
                search_path=source_code.search_path(),
                timestamp=self.now(),
            )
            if self.identity.offline is None:
                self.append(wanted)  # the uploader looks it up
                return
            # Another machine may deliver this, so look it up here.
            from cometr_py.recording.observe import environment

            for record in environment.lookup(wanted, self._redactor.secrets):
                self.append(record)
        except Exception:  # the script runs on every machine, however odd
            logger.exception("The environment of the script cannot be recorded.")

    def _capture(self, choices: dict[StreamName, validation.Capture]) -> None:
        deep: list[StreamName] = [name for name, choice in choices.items() if choice == "descriptors"]
        if deep:
            from cometr_py.recording.capture import descriptors

            try:
                self._captures.append(descriptors.FdCapture(deep, self.open().folder.journal, self._redactor.secrets))
            except Exception as error:  # terminals raise more than OSError
                self._session.console.notice(
                    f"only what Python prints is recorded: file descriptors cannot be captured here ({error})."
                )
            else:
                # In a notebook, Python does not print to the descriptor.
                deep = [name for name in deep if not descriptors.writes_elsewhere(name)]
                choices = {name: choice and name not in deep for name, choice in choices.items()}
        for name, choice in choices.items():
            if choice:
                self._captures.append(StreamCapture(name, self._append_output, self._redactor))

    def _append_output(self, line: records.Output) -> None:
        # Another thread may still print while the experiment is being stopped.
        with contextlib.suppress(ExperimentEndedError):
            self.append(line)

    def _restore_streams(self) -> None:
        for capture in self._captures:
            try:
                capture.restore()
            except Exception:  # a broken stream must not keep the experiment from ending
                logger.log(logging.INFO, "Captured output could not be restored.", exc_info=True)
        self._captures.clear()
