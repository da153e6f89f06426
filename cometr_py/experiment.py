"""Experiments: creating one, writing to it, ending it."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from cometr_py import config, logs, values
from cometr_py.config import Settings
from cometr_py.errors import ArgumentError, CometError, ExperimentEndedError, redact
from cometr_py.reader import ExperimentReader
from cometr_py.recording import environment, records
from cometr_py.recording.folder import Folder
from cometr_py.recording.output import Tee
from cometr_py.recording.recorder import Recorder, new_journal_id, tell

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

#: Seconds that stop() waits for delivery unless told otherwise.
STOP_TIMEOUT = 30.0
#: Characters of an error that are recorded with a crashed experiment.
LONGEST_ERROR = 1000


def create_experiment(
    experiment_name: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    keep_active: bool = True,
    log_output: bool = True,
    log_error: bool = False,
    log_code: bool = True,
    log_system_details: bool = True,
    log_git_info: bool = False,
    url: str | None = None,
    keep_existing: bool = False,
) -> Experiment:
    """Create an experiment and record into it; prints ``Experiment created: URL``.

    What is not given comes from COMET_PROJECT_NAME, COMET_WORKSPACE, COMET_API_KEY and COMET_URL_OVERRIDE, from the
    environment, ``./.comet.yml`` or ``~/.comet.yml``. Another experiment that this process has created is stopped first.

    Args:
        experiment_name: Its name; the server makes one up where there is none.
        project_name: The project, made if it does not exist. A local Comet has ``general``.
        workspace_name: The workspace. A local Comet has ``local``.
        api_key: The API key.
        keep_active: Tell the server that the experiment runs, until it is stopped.
        log_output: Record what the script prints; it is still shown.
        log_error: Record what goes to stderr; it is still shown.
        log_code: Record the source of the running script or notebook.
        log_system_details: Record machine, system, packages and command line.
        log_git_info: Record branch, commit and the changes of the working tree.
        url: The server, or ``local``, or ``local:/some/folder``.
        keep_existing: Leave other experiments of this process running.

    Returns:
        The experiment; use it in ``with``, or call :meth:`Experiment.stop` at the end, or let the script end.

    Raises:
        ConfigurationError: A key, workspace or project is needed and not given.
        AuthenticationError: The server does not know the key.
        ConnectionFailed: The server cannot be reached.

    Endpoint: ``POST /api/rest/v2/write/experiment/create``
    """
    choices = _Choices(keep_active, log_output, log_error, log_code, log_system_details, log_git_info)
    settings = config.resolve(api_key=api_key, workspace=workspace_name, project_name=project_name, url=url)
    settings.require_api_key()
    name = values.optional_text(experiment_name, "experiment_name")
    from comet_rest_v2 import models
    from comet_rest_v2.api.experiments import create_experiment as create

    from cometr_py import transport

    client = transport.shared_client(settings)
    body = models.CreateExperimentRequest(
        workspace_name=_workspace(settings, client), project_name=settings.require_project_name()
    )
    if name is not None:
        body.experiment_name = name
    if not keep_existing:
        _stop_existing()
    created = create.sync(client=client, body=body)
    if not created.experiment_key or not created.link:
        raise CometError("Create experiment in Comet failed.")
    experiment = Experiment(
        _Identity(
            key=created.experiment_key,
            workspace=created.workspace_name or body.workspace_name,
            project=created.project_name or body.project_name,
            link=created.link,
            created_here=True,
        ),
        settings,
        keep_active=choices.keep_active,
    )
    print(f"Experiment created: {experiment.get_url()} ", flush=True)
    logs.logger.info("Experiment created: %s", experiment.get_url())
    experiment._open(choices)
    experiment.log_other("Created from", "cometr_py")
    return experiment


def get_experiment(
    experiment_key: str,
    api_key: str | None = None,
    *,
    keep_active: bool = False,
    log_output: bool = False,
    log_error: bool = False,
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
        log_output: Record what the script prints from here on.
        log_error: Record what goes to stderr from here on.
        log_code: Record the source of the running script or notebook.
        log_system_details: Record machine, system, packages and command line.
        log_git_info: Record branch, commit and the changes of the working tree.
        url: The server, or ``local``, or ``local:/some/folder``.

    Raises:
        NotFoundError: There is no such experiment.
        ConfigurationError: A key is needed and not given.
        ConnectionFailed: The server cannot be reached.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``
    """
    choices = _Choices(keep_active, log_output, log_error, log_code, log_system_details, log_git_info)
    settings = config.resolve(api_key=api_key, url=url)
    settings.require_api_key()
    from comet_rest_v2.api.experiments import get_experiment_metadata

    from cometr_py import transport

    key = values.text(experiment_key, "experiment_key")
    found = get_experiment_metadata.sync(client=transport.shared_client(settings), experiment_key=key)
    place = [found.workspace_name or "", found.project_name or "", *(["archived"] if found.archived else []), key]
    experiment = Experiment(
        _Identity(
            key=key,
            workspace=found.workspace_name or "",
            project=found.project_name or "",
            link="/".join([settings.url, *place]),
            created_here=False,
        ),
        settings,
        keep_active=choices.keep_active,
    )
    print(f"Experiment retrieved: {experiment.get_url()} ", flush=True)
    logs.logger.info("Experiment retrieved: %s", experiment.get_url())
    experiment._open(choices)
    return experiment


class Experiment(ExperimentReader):
    """One experiment: log to it, read it back, stop it.

    Made by :func:`create_experiment` and :func:`get_experiment`. Logging appends to a file and returns; a process of
    its own delivers. Nothing logged is lost when the script is killed or the network is down. Methods that log return
    the experiment, so that calls can be chained, and raise :class:`~cometr_py.ExperimentEndedError` after
    :meth:`stop`.
    """

    def __init__(self, identity: _Identity, settings: Settings, *, keep_active: bool = False) -> None:
        if not isinstance(identity, _Identity):
            raise CometError("Do not call this function directly. Use create_experiment() instead.")
        self._identity = identity
        self._key = identity.key
        self._settings = settings
        self._keep_active = keep_active
        self._recorder: Recorder | None = None
        self._tees: list[Tee] = []
        # What log methods call: at first it starts the recording, then it is the recorder's own, at the end a refusal.
        self._append: Callable[[object], None] = self._first_append
        self._before_reading = self.flush
        self._starting = threading.Lock()

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

    # Numbers over time

    def log_metric(
        self, name: str, value: Any, step: int | None = None, epoch: int | None = None, context: str | None = None
    ) -> Self:
        """Log one value of a metric, at the present time.

        Args:
            name: The metric's name.
            value: A number: Python's, a Decimal, or a NumPy, PyTorch or JAX scalar; NaN and ±infinity are kept.
            step: The training step; any order, repeated and negative ones too.
            epoch: The epoch.
            context: ``train`` for instance; the metric is then named ``train_<name>``.

        Raises:
            ArgumentError: An argument is of the wrong kind.

        Endpoint: ``POST /clientlib/batch/logger/experiment/metric``, or ``POST .../write/experiment/metric``
        """
        if type(value) is not float:
            value = values.number(value)
        if type(step) is not int or epoch is not None or context is not None:
            step, epoch = values.whole(step, "step"), values.whole(epoch, "epoch")
            context = values.optional_text(context, "context")
        if type(name) is not str or not name or not name.isascii():
            name = values.text(name, "name")
        self._append(("m", name, value, step, epoch, context, time.time_ns() // 1_000_000))
        return self

    def log_metrics(
        self,
        metrics: Mapping[str, Any],
        step: int | None = None,
        epoch: int | None = None,
        context: str | None = None,
        prefix: str | None = None,
    ) -> Self:
        """Log several metrics at one moment; all of them are recorded, or none.

        Args:
            metrics: Names and numbers; nested mappings become names joined with ``/``.
            step: The training step.
            epoch: The epoch.
            context: As with :meth:`log_metric`.
            prefix: Put before each name, with a ``/`` between.

        Raises:
            ArgumentError: An argument is of the wrong kind; nothing is recorded.
        """
        found = {
            values.text(name, "metrics"): values.number(value, f"metrics[{name!r}]")
            for name, value in values.flattened(metrics, "/", "metrics", prefix or "")
        }
        step, epoch = values.whole(step, "step"), values.whole(epoch, "epoch")
        context = values.optional_text(context, "context")
        if found:
            self._append(("M", found, step, epoch, context, _now()))
        return self

    # Parameters, others, tags

    def log_parameter(self, name: str, value: Any, step: int | None = None) -> Self:
        """Log one parameter; a later value replaces it.

        Args:
            name: The parameter's name.
            value: A number, text or truth value; lists are kept as JSON, anything else as its ``str()``.
            step: The step from which it holds.

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``, or ``POST .../write/experiment/parameter``
        """
        name, step = values.text(name, "name"), values.whole(step, "step")
        self._append(records.Parameter(name, values.plain(value), step, _now()))
        return self

    def log_parameters(self, parameters: Mapping[str, Any], step: int | None = None, prefix: str | None = None) -> Self:
        """Log several parameters.

        Args:
            parameters: Names and values; nested mappings become names joined with ``|``.
            step: The step from which they hold.
            prefix: Put before each name, with a ``|`` between.
        """
        for name, value in list(values.flattened(parameters, "|", "parameters", prefix or "")):
            self.log_parameter(name, value, step)
        return self

    def log_other(self, key: str, value: Any) -> Self:
        """Log a key and a value that is neither a metric nor a parameter; ``Name`` renames the experiment.

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        """
        self._append(records.Other(values.text(key, "key"), values.plain(value), _now()))
        return self

    def log_others(self, others: Mapping[str, Any]) -> Self:
        """Log several keys and values, as :meth:`log_other` does."""
        if not isinstance(others, Mapping):
            raise ArgumentError("others", others, "it must be a mapping of keys to values.")
        for key, value in others.items():
            self.log_other(key, value)
        return self

    def add_tags(self, tags: str | Iterable[str]) -> Self:
        """Add tags; those that the experiment has already stay as they are.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        """
        given = [tags] if isinstance(tags, str) else list(tags)
        self._append(records.Tags([values.text(tag, "tags") for tag in given]))
        return self

    # Texts

    def log_graph(self, graph: str) -> Self:
        """Set the model graph, usually a JSON text; kept character by character.

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        """
        self._append(records.Graph(values.text(graph, "graph", may_be_empty=True)))
        return self

    def log_code(self, code: str | Iterable[str]) -> Self:
        """Set the source code.

        Args:
            code: The text, or its lines.

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        """
        whole = (
            code if isinstance(code, str) else "\n".join(values.text(line, "code", may_be_empty=True) for line in code)
        )
        self._append(records.Code(values.text(whole, "code", may_be_empty=True)))
        return self

    def log_html(self, html: str, override: bool = False) -> Self:
        """Add to the HTML notes, or replace them.

        Args:
            html: The markup.
            override: Replace what is there.

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        """
        html = values.text(html, "html", may_be_empty=True)
        self._append(records.Html(html, values.flag(override, "override"), _now()))
        return self

    # Files

    def upload_asset(
        self,
        file: str | os.PathLike[str],
        step: int | None = None,
        overwrite: bool | None = None,
        context: str | None = None,
        type: str | None = None,
        name: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> Self:
        """Upload a file. Up to 64 MiB it is copied first, so that it may change as soon as this returns.

        Args:
            file: The file.
            step: The training step that it belongs to.
            overwrite: Replace an asset of the same name.
            context: The context that it belongs to.
            type: What kind of file it is, ``image`` for instance; ``asset`` where none is given.
            name: What to call it; its own name where none is given.
            metadata: Anything that JSON can hold.

        Raises:
            ArgumentError: There is no such file, or an argument is of the wrong kind.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        path = Path(file)
        if not path.is_file():
            raise ArgumentError("file", str(file), "there is no such file.")
        try:
            about = None if metadata is None else json.dumps(metadata)
        except (TypeError, ValueError) as error:
            raise ArgumentError("metadata", metadata, f"it must be something that JSON can hold ({error}).") from None
        step = values.whole(step, "step")
        context, kind = values.optional_text(context, "context"), values.optional_text(type, "type")
        called = values.optional_text(name, "name") or path.name
        overwrite = None if overwrite is None else values.flag(overwrite, "overwrite")
        kept, copied = self._recording().snapshot(path.resolve())
        now = kept.stat()
        self._append(
            records.Upload(
                called,
                str(kept),
                None,
                copied,
                now.st_size,
                now.st_mtime_ns,
                step,
                overwrite,
                context,
                kind,
                about,
                _now(),
            )
        )
        return self

    # Life cycle

    def flush(self, timeout: float = STOP_TIMEOUT) -> None:
        """Wait until everything that this process has logged is delivered.

        Args:
            timeout: Seconds to wait at the most.

        Raises:
            DeliveryError: Not everything is delivered in that time, or the server rejects the key. It is kept on disk.
        """
        if self._recorder is not None and not self._recorder.ended:
            self._recorder.flush(timeout)

    def stop(self, timeout: float = STOP_TIMEOUT) -> Self:
        """End the recording; harmless when repeated. What is not delivered in time is delivered without this script.

        Args:
            timeout: Seconds to wait for delivery at the most.
        """
        self._finish(timeout, None)
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._finish(STOP_TIMEOUT, error)

    def __reduce__(self) -> tuple[Any, ...]:
        folder = None if self._recorder is None else str(self._recorder.folder.path)
        # The API key stays behind: the other process looks it up, should it want to read.
        return _join, (self._identity, self._server(), folder)

    # How it works

    def _open(self, choices: _Choices) -> None:
        """Start what was asked for: code, surroundings, captured output."""
        if choices.keep_active or self._identity.created_here:
            self._recording()
        if choices.log_code and (code := environment.source_code()) is not None:
            self.log_code(code)
        if choices.log_system_details or choices.log_git_info:
            self._append(self._surroundings(choices))
        if choices.log_output:
            self._tees.append(Tee("stdout", self._append_output))
        if choices.log_error:
            self._tees.append(Tee("stderr", self._append_output))

    def _surroundings(self, choices: _Choices) -> records.Surroundings:
        key = self._settings.require_api_key()
        return records.Surroundings(
            system_details=choices.log_system_details,
            git=choices.log_git_info,
            command=[redact(argument, [key]) for argument in sys.argv],
            executable=sys.executable,
            pid=os.getpid(),
            folder=environment.script_folder(),
            search_path=[entry or str(Path.cwd()) for entry in sys.path],
            timestamp=_now(),
        )

    def _append_output(self, line: records.Output) -> None:
        # A thread may still print while the experiment is being stopped.
        with contextlib.suppress(ExperimentEndedError):
            self._append(line)

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
            started=_now(),
            pid=os.getpid(),
        )
        return Recorder.begin(header, self._settings)

    def _server(self) -> str:
        return f"local:{self._settings.local_home}" if self._settings.is_local else self._settings.url

    def _first_append(self, record: object) -> None:
        self._recording().append(record)

    def _refuse(self, _: object) -> None:
        raise ExperimentEndedError

    def _finish(self, timeout: float, error: BaseException | None) -> None:
        for tee in self._tees:
            tee.restore()
        self._tees.clear()
        _live.discard(self)
        recorder, self._append = self._recorder, self._refuse
        if recorder is None or recorder.ended or not recorder.owner:
            return
        reason = None if error is None else f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
        if reason is not None:
            reason = redact(reason, [self._settings.require_api_key()])
        state = recorder.finish(timeout, crashed=reason is not None, error=reason)
        if not state.complete:
            tell(
                f"not everything is delivered yet ({state.blocked or 'the server is slow'}). It is kept in "
                f"{recorder.folder.path} and goes on being delivered; `cometr-py sync` does it too."
            )
        if state.refused:
            tell(f"the server refused {state.refused} of the records; {recorder.folder.path}/state.json names them.")


@dataclass(frozen=True)
class _Identity:
    """Which experiment, as the server names it."""

    key: str
    workspace: str
    project: str
    link: str
    created_here: bool


class _Choices:
    """The six switches, checked."""

    def __init__(
        self,
        keep_active: bool,
        log_output: bool,
        log_error: bool,
        log_code: bool,
        log_system_details: bool,
        log_git_info: bool,
    ) -> None:
        self.keep_active = values.flag(keep_active, "keep_active")
        self.log_output = values.flag(log_output, "log_output")
        self.log_error = values.flag(log_error, "log_error")
        self.log_code = values.flag(log_code, "log_code")
        self.log_system_details = values.flag(log_system_details, "log_system_details")
        self.log_git_info = values.flag(log_git_info, "log_git_info")


def _workspace(settings: Settings, client: AuthenticatedClient) -> str:
    """The workspace to create in: as configured, or on a local Comet its own default."""
    if settings.workspace is None and config.is_loopback(settings.url):
        from comet_rest_v2.api.account import get_account_details

        found = get_account_details.sync(client=client).default_workspace_name
        if found:
            return found
    return settings.require_workspace()


def _join(identity: _Identity, url: str, folder: str | None) -> Experiment:
    """An experiment that another process has handed over: what is logged goes to the same journal."""
    settings = config.resolve(url=url)
    experiment = Experiment(identity, settings)
    if folder is not None and Path(folder).is_dir():
        experiment._recorder = Recorder(Folder(Path(folder)), settings, joined=True)
        experiment._append = experiment._recorder.append
    return experiment


def _now() -> int:
    """Milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def _stop_existing() -> None:
    """Stop the experiments that this process has created and not stopped."""
    for experiment in list(_live):
        recorder = experiment._recorder
        if experiment.get_dynamic() and recorder is not None and recorder.owner and not recorder.ended:
            print(
                f"Existing experiment {experiment.get_key()} will be stopped because a new experiment is being created. "
            )
            experiment.stop()


def _stop_all() -> None:
    """At the end of the interpreter: stop what is not stopped, and say so where an error ended the script."""
    error = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
    for experiment in list(_live):
        experiment._finish(STOP_TIMEOUT, error if isinstance(error, BaseException) else None)


#: Experiments that are being recorded, kept from being forgotten before they are stopped.
_live: set[Experiment] = set()
atexit.register(_stop_all)
