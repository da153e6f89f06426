"""Experiments: creating one, writing to it, ending it."""

from __future__ import annotations

import atexit
import contextlib
import dataclasses
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Never, Self
from urllib.parse import quote

from cometr_py import config
from cometr_py.config import Settings
from cometr_py.core import logs, validation
from cometr_py.core.clock import milliseconds
from cometr_py.core.console import CONSOLE
from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.notebook_card import experiment_card
from cometr_py.core.version import VERSION
from cometr_py.errors import ArgumentError, CometError, ConfigurationError, ExperimentEndedError, redact
from cometr_py.experiments import creation
from cometr_py.experiments.artifact_methods import ArtifactMethods
from cometr_py.experiments.creation import ExperimentIdentity
from cometr_py.experiments.management import ExperimentManagement
from cometr_py.experiments.writing import ExperimentWriter
from cometr_py.recording.capture.streams import StreamCapture
from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.journal import records
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.recording.observe import source_code
from cometr_py.recording.recorder import Recorder, new_journal_id, prepare_place
from cometr_py.recording.sync import usual_place

if TYPE_CHECKING:
    from cometr_py.recording.capture.descriptors import FdCapture

#: Seconds that stop() waits for delivery unless told otherwise.
STOP_TIMEOUT = 30.0
#: Seconds that it waits for a server that could not be reached when the experiment began.
UNREACHED_TIMEOUT = 5.0
#: Seconds between two samples of the machine's load.
SYSTEM_METRICS_INTERVAL = 30.0
#: Characters of an error that are recorded with a crashed experiment.
LONGEST_ERROR = 1000


def create_experiment(
    experiment_name: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    keep_active: bool = True,
    log_output: validation.Capture = True,
    log_error: validation.Capture = False,
    log_code: bool = True,
    log_system_details: bool = True,
    log_git_info: bool = False,
    log_system_metrics: bool = True,
    url: str | None = None,
    offline: bool = False,
    keep_existing: bool = False,
) -> Experiment:
    """Create an experiment and record into it; prints ``Experiment created: URL``.

    What is not given comes from COMET_PROJECT_NAME, COMET_WORKSPACE, COMET_API_KEY and COMET_URL_OVERRIDE, from the
    environment, ``./.comet.yml`` or ``~/.comet.yml``. Another experiment that this process has created is stopped
    first.

    Args:
        experiment_name: Its name; the server makes one up where there is none.
        project_name: The project, made if it does not exist. A local Comet has ``general``.
        workspace_name: The workspace. A local Comet has ``local``.
        api_key: The API key.
        keep_active: Tell the server that the experiment runs, until it is stopped.
        log_output: Record what the script prints; it is still shown. With ``"descriptors"`` also what C code and child
            processes write to file descriptor 1.
        log_error: Record what goes to stderr; it is still shown. ``"descriptors"`` as above.
        log_code: Record the source of the running script or notebook.
        log_system_details: Record machine, system, packages and command line.
        log_git_info: Record branch, commit and the changes of the working tree.
        log_system_metrics: Record the load of machine, process and GPU every 30 s, as metrics named ``sys.*``.
        url: The server, or ``local``, or ``local:/some/folder``.
        offline: Only record; ``cometr-py sync`` delivers later. Setting COMET_OFFLINE_DIRECTORY does the same, and
            records into that folder, which another machine may deliver.
        keep_existing: Leave other experiments of this process running.

    Returns:
        The experiment; use it in ``with``, or call :meth:`Experiment.stop` at the end, or let the script end.

    Raises:
        ConfigurationError: A key, workspace or project is needed and not given, or there is no folder to record into.
        AuthenticationError: The server does not know the key.

    Where the server cannot be reached, or is not working, the experiment starts all the same, says so, and is created
    when it can.

    Endpoint: ``POST /api/rest/v2/write/experiment/create``
    """
    choices = _Choices(keep_active, log_output, log_error, log_code, log_system_details, log_git_info)
    keep, offline_only = validation.flag(keep_existing, "keep_existing"), validation.flag(offline, "offline")
    system_metrics = validation.flag(log_system_metrics, "log_system_metrics")
    name = validation.optional_text(experiment_name, "experiment_name")
    settings = config.resolve(
        api_key=validation.setting(api_key, "api_key"),
        workspace=validation.setting(workspace_name, "workspace_name"),
        project_name=validation.setting(project_name, "project_name"),
        url=validation.setting(url, "url"),
    )
    folder = settings.offline_directory or (usual_place(settings.home) if offline_only else None)
    if not keep:
        _stop_existing()
    prepare_place(settings, folder)  # before there is an experiment that cannot be recorded
    identity = creation.create(settings, name) if folder is None else creation.create_offline(settings, name, folder)
    experiment = Experiment._made(
        identity,
        settings,
        keep_active=choices.keep_active,
        system_metrics_interval=SYSTEM_METRICS_INTERVAL if system_metrics else 0.0,
    )
    CONSOLE.output(f"Experiment created: {experiment.get_url()} ")
    experiment._open(choices)
    experiment.log_other("Created from", "cometr_py")
    return experiment


def get_experiment(
    experiment_key: str,
    api_key: str | None = None,
    *,
    keep_active: bool = False,
    log_output: validation.Capture = False,
    log_error: validation.Capture = False,
    log_code: bool = False,
    log_system_details: bool = False,
    log_git_info: bool = False,
    url: str | None = None,
) -> Experiment:
    """An experiment that exists, to read it or to write more to it; prints ``Experiment retrieved: URL``.

    Args:
        experiment_key: Its key.
        api_key: The API key.
        keep_active: Tell the server that the experiment runs, until it is stopped here.
        log_output: Record what the script prints from here on; ``"descriptors"`` as in :func:`create_experiment`.
        log_error: Record what goes to stderr from here on; likewise.
        log_code: Record the source of the running script or notebook.
        log_system_details: Record machine, system, packages and command line.
        log_git_info: Record branch, commit and the changes of the working tree.
        url: The server, or ``local``, or ``local:/some/folder``.

    Raises:
        NotFoundError: There is no such experiment.
        ConfigurationError: A key is needed and not given.
        APIConnectionError: The server cannot be reached.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``
    """
    choices = _Choices(keep_active, log_output, log_error, log_code, log_system_details, log_git_info)
    key = validation.text(experiment_key, "experiment_key")
    settings = config.resolve(api_key=validation.setting(api_key, "api_key"), url=validation.setting(url, "url"))
    settings.require_api_key()
    from cometr_py import transport

    client = transport.shared_client(settings)
    from comet_rest_v2.api.experiments import get_experiment_metadata

    found = get_experiment_metadata.sync(client=client, experiment_key=key)
    place = [found.workspace_name or "", found.project_name or "", *(["archived"] if found.archived else []), key]
    experiment = Experiment._made(
        ExperimentIdentity(
            key=key,
            workspace=found.workspace_name or "",
            project=found.project_name or "",
            link="/".join([settings.url, *(quote(name, safe="") for name in place)]),
            created_here=False,
        ),
        settings,
        keep_active=choices.keep_active,
    )
    CONSOLE.output(f"Experiment retrieved: {experiment.get_url()} ")
    experiment._open(choices)
    return experiment


class Experiment(ExperimentWriter, ArtifactMethods, ExperimentManagement):
    """One experiment: log to it, read it back, stop it.

    Made by :func:`create_experiment` and :func:`get_experiment`:

        >>> with cometr_py.create_experiment("first try", project_name="digits") as experiment:
        ...     experiment.log_parameters({"lr": 0.01}).add_tags("baseline")
        ...     for step in range(100):
        ...         experiment.log_metric("loss", 1 / (step + 1), step=step)

    Writing
        Methods called ``log_...``, ``add_tags`` and ``upload_asset`` append to a file and return the experiment, so
        that calls can be chained. A process of its own delivers: nothing logged is lost when the script is killed or
        the network is down, and neither makes them wait or raise.
    Reading
        Methods called ``get_...`` first wait until what was logged here is delivered: you read your own writes.
    Artifacts
        ``log_artifact`` and ``get_artifact``: versioned sets of files.
    The experiment as a whole
        ``archive``, ``restore``, ``delete``, ``create_symlink``, ``set_start_end_time`` and ``delete_tags`` are done
        when they return.
    Ending
        ``stop``, the end of a ``with`` block, or the end of the script. What was stopped can still be read; writing to
        it raises :class:`~cometr_py.ExperimentEndedError`.
    """

    def __init__(self, *_: Never, **named: Never) -> None:
        """Not to be called: :func:`create_experiment` and :func:`get_experiment` give you experiments."""
        names = {"workspace_name", "project_name", "experiment_name"} & named.keys()
        if "experiment_key" in named and names:
            raise ArgumentError(
                "experiment_key",
                named["experiment_key"],
                "If experiment_key is given, then workspace_name, project_name, and experiment_name must not be given. "
                "Use get_experiment() for one that exists, create_experiment() for a new one.",
            )
        raise CometError("Do not call this function directly. Use create_experiment() instead.")

    @classmethod
    def _made(
        cls,
        identity: ExperimentIdentity,
        settings: Settings,
        *,
        keep_active: bool = False,
        system_metrics_interval: float = 0.0,
    ) -> Self:
        made = cls.__new__(cls)
        made._set_up(identity, settings, keep_active, system_metrics_interval)
        return made

    def _set_up(
        self, identity: ExperimentIdentity, settings: Settings, keep_active: bool, system_metrics_interval: float
    ) -> None:
        self._identity = identity
        self._key = identity.key
        self._settings = settings
        self._keep_active = keep_active
        self._system_metrics_interval = system_metrics_interval
        self._recorder: Recorder | None = None
        self._tees: list[StreamCapture | FdCapture] = []
        # Log methods call this: at first it starts the recording, then it is the recorder's, at the end it raises.
        self._append: Callable[[object], None] = self._first_append
        self._before_reading = self.flush
        self._starting = ForkSafeLock()

    # Identity

    def get_workspace_name(self) -> str:
        """The workspace's name."""
        return self._identity.workspace

    def get_project_name(self) -> str:
        """The project's name."""
        return self._identity.project

    def get_dynamic(self) -> bool:
        """Whether the experiment was created here, rather than retrieved."""
        return self._identity.created_here

    def get_url(self) -> str:
        """The address of the experiment's page."""
        return self._identity.link

    def __repr__(self) -> str:
        return f"Comet experiment {self.get_url()}"

    def _repr_html_(self) -> str:
        """What a notebook shows: where the experiment is, with a link to its page."""
        state = (
            "stopped" if self._append == self._refuse else "recording" if self._recorder is not None else "retrieved"
        )
        place = [self.get_workspace_name(), self.get_project_name(), self.get_key()]
        return experiment_card(link=self.get_url(), place=place, state=state, local=self._settings.is_local)

    # Life cycle

    def flush(self, timeout: float = STOP_TIMEOUT) -> None:
        """Wait until everything that this process has logged is delivered.

        Args:
            timeout: Seconds to wait at the most.

        Raises:
            DeliveryError: Not everything is delivered in that time, or the server rejects the key. It is kept on disk.
        """
        drain_timeout = validation.seconds(timeout, "timeout")
        if self._recorder is not None and not self._recorder.ended:
            self._recorder.flush(drain_timeout)

    def stop(self, timeout: float = STOP_TIMEOUT) -> Self:
        """End the recording; harmless when repeated. What is not delivered in time is delivered without this script.

        Args:
            timeout: Seconds to wait for delivery at the most.
        """
        self._finish(validation.seconds(timeout, "timeout"), None)
        return self

    def delete(self) -> None:
        """Stop the experiment and delete it for good, with everything that was logged to it.

        Raises:
            NotFoundError: It does not exist any more.
            APIConnectionError: The server cannot be reached.

        Endpoint: ``GET /api/rest/v2/write/experiment/delete``
        """
        from comet_rest_v2.api.experiments import delete_experiment

        self.stop()
        delete_experiment.sync(client=self._client(), experiment_key=self._key)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._finish(STOP_TIMEOUT, error)

    def __reduce__(self) -> tuple[Any, ...]:
        folder = None if self._recorder is None else str(self._recorder.folder.path)
        # The API key stays behind: the other process looks it up, should it want to read.
        return _join, (self._identity, self._server(), folder, _machine())

    # How it works

    def _open(self, choices: _Choices) -> None:
        """Start what was asked for: code, environment, captured output."""
        if choices.keep_active or self._identity.created_here:
            self._recording()
        if choices.log_code and (code := source_code.source_code()) is not None:
            # Scripts that hold their key are not rare; what is sent without being asked for must not spread it.
            self.log_code(self._without_key(code))
        if choices.log_git_info and not source_code.has_git():
            CONSOLE.notice(
                "log_git_info=True needs the git command, which is not to be found here; nothing is said about git."
            )
        if choices.log_system_details or choices.log_git_info:
            self._record_environment(choices)
        self._capture({"stdout": choices.log_output, "stderr": choices.log_error})

    def _record_environment(self, choices: _Choices) -> None:
        try:
            wanted = records.Environment(
                system_details=choices.log_system_details,
                git=choices.log_git_info,
                command=[self._without_key(argument) for argument in source_code.command()],
                executable=source_code.executable(),
                pid=os.getpid(),
                folder=source_code.script_folder(),
                search_path=source_code.search_path(),
                timestamp=milliseconds(),
            )
            if self._identity.offline is None:
                self._append(wanted)  # the uploader looks them up
                return
            # What another machine may deliver has to be looked up here.
            from cometr_py.recording.observe import environment

            for record in environment.lookup(wanted, self._secrets()):
                self._append(record)
        except Exception:  # whatever is odd about this machine, the script runs on it
            logs.logger.exception("the environment of the script cannot be described")

    def _capture(self, choices: dict[Literal["stdout", "stderr"], validation.Capture]) -> None:
        deep = [name for name, choice in choices.items() if choice == "descriptors"]
        if deep:
            from cometr_py.recording.capture import descriptors

            try:
                self._tees.append(descriptors.FdCapture(deep, self._recording().folder.journal))
            except Exception as error:  # what a terminal refuses is no OSError, for one
                CONSOLE.notice(
                    f"only what Python prints is recorded: file descriptors cannot be captured here ({error})."
                )
            else:
                # In a notebook, Python does not print to the descriptor.
                deep = [name for name in deep if not descriptors.writes_elsewhere(name)]
                choices = {name: choice and name not in deep for name, choice in choices.items()}
        for name, choice in choices.items():
            if choice:
                self._tees.append(StreamCapture(name, self._append_output))

    def _append_output(self, line: records.Output) -> None:
        # A thread may still print while the experiment is being stopped.
        with contextlib.suppress(ExperimentEndedError):
            self._append(line)

    def _note_times(self, begun: int | None, ended: int | None) -> None:
        if self._recorder is not None:
            self._append(records.Times(begun, ended))

    def _recording(self) -> Recorder:
        with self._starting:
            if self._recorder is None:
                self._recorder = self._begin()
                self._append = self._recorder.append
                _live.add(self)
        return self._recorder

    def _begin(self) -> Recorder:
        if self._append == self._refuse:
            raise ExperimentEndedError
        header = records.Header(
            journal_id=new_journal_id(),
            experiment_key=self._key,
            url=self._server(),
            workspace=self._identity.workspace,
            project_name=self._identity.project,
            created_here=self._identity.created_here,
            keep_active=self._keep_active,
            started=milliseconds(),
            pid=os.getpid(),
            create_later=self._identity.create_later,
            experiment_name=self._identity.name,
            system_metrics_interval=self._system_metrics_interval,
            written_by=VERSION,
        )
        return Recorder.begin(header, self._settings, self._identity.offline)

    def _without_key(self, text: str) -> str:
        return redact(text, self._secrets())

    def _secrets(self) -> list[str]:
        return [self._settings.api_key] if self._settings.api_key else []

    def _server(self) -> str:
        return f"local:{self._settings.local_home}" if self._settings.is_local else self._settings.url

    def _first_append(self, record: object) -> None:
        try:
            recorder = self._recording()
        except ConfigurationError as error:  # an experiment that was retrieved begins its recording in mid-training
            CONSOLE.notice_once(f"{error} What is logged is lost until then.", topic=f"unrecorded {self._key}")
            return
        recorder.append(record)

    def _finish(self, timeout: float, error: BaseException | None) -> None:
        for tee in self._tees:
            try:
                tee.restore()
            except Exception:  # a stream that is in a bad way must not keep the experiment from ending
                logs.logger.info("the captured output could not be put back", exc_info=True)
        self._tees.clear()
        _live.discard(self)
        recorder, self._append = self._recorder, self._refuse
        if recorder is None or recorder.ended or not recorder.owner:
            return
        reason = self._without_key(described(error)) if is_crash(error) else None
        if self._identity.create_later and not recorder.state().created:
            timeout = min(timeout, UNREACHED_TIMEOUT)
        state = recorder.finish(timeout, crashed=reason is not None, error=reason)
        if recorder.empty:
            CONSOLE.notice(f"nothing of {self._key} was recorded: there was no room in {recorder.folder.path.parent}.")
            return
        if recorder.offline:
            CONSOLE.notice(f"recorded in {recorder.folder.path}; `{_sync_command(self._identity)}` delivers it.")
            return
        if not state.complete:
            CONSOLE.notice(
                f"not everything is delivered yet ({state.last_error or 'the server is slow'}). It is kept in "
                f"{recorder.folder.path} and goes on being delivered; `cometr-py sync` does it too."
            )
        if state.rejected:
            CONSOLE.notice(f"the server refused {state.rejected} of the records; `cometr-py status` names them.")


def _sync_command(identity: ExperimentIdentity) -> str:
    return "cometr-py sync" if identity.offline is None else f"cometr-py sync --directory {identity.offline}"


class _Choices:
    """The six switches, checked."""

    def __init__(
        self,
        keep_active: bool,
        log_output: validation.Capture,
        log_error: validation.Capture,
        log_code: bool,
        log_system_details: bool,
        log_git_info: bool,
    ) -> None:
        self.keep_active = validation.flag(keep_active, "keep_active")
        self.log_output = validation.capture(log_output, "log_output")
        self.log_error = validation.capture(log_error, "log_error")
        self.log_code = validation.flag(log_code, "log_code")
        self.log_system_details = validation.flag(log_system_details, "log_system_details")
        self.log_git_info = validation.flag(log_git_info, "log_git_info")


def is_crash(error: BaseException | None) -> bool:
    """Whether what ended a block or a script is a failure: an exit with code 0, or a generator's end, is none."""
    if isinstance(error, SystemExit):
        return error.code not in (None, 0)
    return error is not None and not isinstance(error, GeneratorExit)


def described(error: BaseException | None) -> str:
    """An error in a line or a few, as a record can hold it."""
    try:
        words = str(error)
    except Exception:  # it may be anybody's class
        words = "(it does not say what is wrong)"
    return storable(f"{type(error).__name__}: {words}"[:LONGEST_ERROR])


def _join(identity: ExperimentIdentity, url: str, folder: str | None, machine: str) -> Experiment:
    """An experiment that another process has handed over.

    On the same machine what is logged goes to the same journal. Elsewhere, also where the folder is on a shared disk,
    on which appending is not safe, it goes to one of its own, whose end is not the end of the experiment.
    """
    settings = config.resolve(url=url)
    if folder is not None and machine == _machine() and Path(folder).is_dir():
        with contextlib.suppress(OSError):
            recorder = Recorder(SpoolFolder(Path(folder)), settings, joined=True, offline=identity.offline is not None)
            experiment = Experiment._made(identity, settings)
            experiment._recorder = recorder
            experiment._append = recorder.append
            return experiment
    return Experiment._made(dataclasses.replace(identity, created_here=False), settings)


def _machine() -> str:
    """Names this machine, and this container, until the next start of its system."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        boot = ""
    return f"{os.uname().nodename} {boot}"


def _stop_existing() -> None:
    """Stop the experiments that this process has created and not stopped."""
    for experiment in list(_live):
        recorder = experiment._recorder
        if experiment.get_dynamic() and recorder is not None and recorder.owner and not recorder.ended:
            key = experiment.get_key()
            CONSOLE.output(f"Existing experiment {key} will be stopped because a new experiment is being created. ")
            experiment.stop()


def _stop_all() -> None:
    """At the end of the interpreter: stop what is not stopped, and say so where an error ended the script."""
    error = _last_error()
    timeout, interrupted = STOP_TIMEOUT, None
    for experiment in list(_live):
        try:
            experiment._finish(timeout, error)
        except KeyboardInterrupt as pressed:  # nobody wants to wait for the others either
            timeout, interrupted = 0.0, pressed
        except Exception as problem:  # the others are to be stopped all the same
            logs.logger.info("%r could not be stopped", experiment, exc_info=True)
            CONSOLE.notice(
                f"{experiment} could not be stopped ({problem}); `cometr-py sync` delivers what is left of it."
            )
    if interrupted is not None:
        raise interrupted


def _last_error() -> BaseException | None:
    """What has ended the script; None where somebody types, for then it may be any mistake of the session."""
    if hasattr(sys, "ps1") or sys.flags.interactive or "ipykernel" in sys.modules:
        return None
    error = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
    return error if isinstance(error, BaseException) else None


#: Experiments that are being recorded, kept from being forgotten before they are stopped.
_live: set[Experiment] = set()
atexit.register(_stop_all)
