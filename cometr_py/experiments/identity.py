"""Which experiment: found or created now, found or created later when the server can be reached, or kept on disk."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from cometr_py.config import Settings
from cometr_py.core.console import Console
from cometr_py.core.failures import classify
from cometr_py.errors import APIResponseError, BadRequestError, CometError, ConfigurationError, NotFoundError
from cometr_py.recording.journal.records import Rank, Resume
from cometr_py.recording.spool import SpooledRecording, recordings_of, usual_place

if TYPE_CHECKING:
    from comet_wire.experiments import ExperimentMetadata

    from cometr_py.transport.api_calls import Client

#: Seconds to wait for a server to create or find an experiment before training starts without it.
CREATION_TIMEOUT = 10.0
_CREATED_LATER = "The experiment is recorded on this machine and created when the server can be reached."
_LATER = "Records are kept on this machine and delivered when the server can be reached and has the experiment."


@dataclass(frozen=True)
class ExperimentIdentity:
    """Which experiment, as the server names it.

    Attributes:
        key: Experiment key.
        workspace: Name of the workspace; empty if only the server knows it.
        project: Name of the project; empty if only the server knows it.
        link: URL of the experiment's page.
        created_here: Whether this process created it, or continues it as if it had.
        create_later: Whether the server could not be asked, so that it is found or created later.
        name: Name to give it if it is new.
        offline: Directory that holds it until ``cometr-py sync``.
        resume: How to find it if earlier recordings of it may exist; ``None`` if the key is new.
        absent: Whether the server had no experiment with this key.
        rank: The process of a distributed job that this is; ``None`` in an experiment of one process.
    """

    key: str
    workspace: str
    project: str
    link: str
    created_here: bool
    create_later: bool = False
    name: str | None = None
    offline: Path | None = None
    resume: Resume | None = None
    absent: bool = False
    rank: Rank | None = None

    def joined(self) -> ExperimentIdentity:
        """Return the identity of the same experiment in a process that joins it: there it is not new any more."""
        resume = Resume.GET_OR_CREATE if self.resume is Resume.CREATE else self.resume
        return replace(self, created_here=False, resume=resume)


@dataclass(frozen=True, kw_only=True)
class WantedExperiment:
    """The experiment that a call asks for.

    Attributes:
        key: Its key; ``None`` for a new one.
        resume: What to do if an experiment with this key exists, or does not.
        name: Its name if it is new; ``None`` to let the server choose.
    """

    key: str | None = None
    resume: Resume = Resume.GET_OR_CREATE
    name: str | None = None


def with_server_defaults(settings: Settings, *, ask: bool = True) -> Settings:
    """Return the settings with the key and the project that a server of your own has for everybody.

    Args:
        settings: Settings of a call.
        ask: Ask the server what it is if nobody has yet; otherwise no request is sent.
    """
    if settings.api_key is not None and settings.project_name is not None:
        return settings
    from cometr_py import transport  # slow to import

    return transport.complete(settings, ask=ask)


def server_address(settings: Settings) -> str:
    """Return the server as another process can resolve it: its URL, or ``local:`` and the directory."""
    return f"local:{settings.local_home}" if settings.is_local else settings.url


def create(settings: Settings, wanted: WantedExperiment, console: Console) -> ExperimentIdentity:
    """Find or create an experiment on the server; if that fails for now, leave it to the uploader and tell the user.

    Raises:
        ConfigurationError: A required key, workspace or project is missing, or the experiment exists and must be new.
        NotFoundError: The experiment does not exist, and must.
        ResponseError: The server rejects the request, or redirects to another URL.
    """
    from cometr_py import transport

    settings.require_api_key()
    if wanted.resume is not Resume.GET and settings.workspace is None and not transport.may_be_own(settings):
        settings.require_workspace()
    project = _project(settings, wanted)
    if wanted.key is not None and wanted.resume is Resume.CREATE and _is_begun(settings, wanted.key):
        raise _exists_already(wanted.key)
    attempt = _Attempt(settings, wanted, project)
    try:
        return attempt.make()
    except CometError as error:
        if not _may_be_later(error, settings, wanted):
            raise
        failure = classify(error)
        console.notice(f"{error} {_LATER if wanted.resume is Resume.GET else _CREATED_LATER}")
        # Without a key, the server chooses it: the same experiment can neither be looked up nor be created again.
        if wanted.key is None and failure.outcome_unknown and getattr(error, "method", None) == "POST":
            console.notice("The server may already have created an empty experiment: its response was lost.")
    return _put_off(settings, wanted, project, absent=attempt.absent)


def create_offline(settings: Settings, wanted: WantedExperiment, folder: Path) -> ExperimentIdentity:
    """Make an experiment that stays on disk until ``cometr-py sync``; no request is sent.

    Args:
        settings: Server that it will be delivered to.
        wanted: The experiment.
        folder: Directory of its journal.
    """
    if wanted.key is not None and wanted.resume is Resume.CREATE and _recordings(settings, folder, wanted.key):
        raise _exists_already(wanted.key)
    return _put_off(settings, wanted, _project(settings, wanted), offline=folder)


def join_job_experiment(settings: Settings, wanted: WantedExperiment, folder: Path | None) -> ExperimentIdentity:
    """Join the experiment of a distributed job, which rank 0 creates; no request is sent.

    If this process delivers before rank 0 has created the experiment, it creates it, under the same key.

    Args:
        settings: Server of the experiment.
        wanted: The experiment.
        folder: Directory of the journal until ``cometr-py sync``; ``None`` to deliver.
    """
    return _put_off(settings, wanted, settings.require_project_name(), offline=folder, created_here=False)


def look_up(settings: Settings, key: str) -> ExperimentIdentity:
    """Ask the server for an existing experiment.

    Raises:
        NotFoundError: The experiment does not exist.
        ConfigurationError: A required key is missing.
    """
    from cometr_py import transport
    from cometr_py.recording.delivery import chosen_key

    settings.require_api_key()
    return _found(settings, chosen_key.find(transport.shared_client(settings), key))


def retrieve(settings: Settings, key: str, console: Console) -> ExperimentIdentity:
    """Find an existing experiment; if the server cannot be reached for now, leave it to the uploader and tell the user.

    Raises:
        NotFoundError: Neither the server nor a recording on this machine has the experiment.
        ConfigurationError: A required key is missing.
        ResponseError: The server rejects the request, or redirects to another URL.
    """
    from cometr_py import transport

    settings.require_api_key()
    wanted = WantedExperiment(key=key, resume=Resume.GET)
    try:
        # Shared, because many experiments may be retrieved to read them.
        ask = _Requests(transport.shared_client(settings, retries=0), is_local=settings.is_local)
        return _found(settings, ask.find(key))
    except CometError as error:
        if not _may_be_later(error, settings, wanted):
            raise
        console.notice(f"{error} {_LATER}")
    return _put_off(settings, wanted, "", created_here=False)


def retrieve_offline(settings: Settings, key: str, folder: Path) -> ExperimentIdentity:
    """Continue an experiment on disk until ``cometr-py sync``; no request is sent.

    Args:
        settings: Server that it will be delivered to.
        key: Experiment key.
        folder: Directory of the journal.
    """
    wanted = WantedExperiment(key=key, resume=Resume.GET)
    return _put_off(settings, wanted, "", offline=folder, created_here=False)


class _Requests:
    """Requests that together take no longer than CREATION_TIMEOUT, unless the server is in this process."""

    def __init__(self, client: Client, *, is_local: bool) -> None:
        self.client = client
        self._deadline = None if is_local else time.monotonic() + CREATION_TIMEOUT

    @property
    def time_left(self) -> float | None:
        return None if self._deadline is None else max(self._deadline - time.monotonic(), 1.0)

    def find(self, key: str) -> ExperimentMetadata:
        from cometr_py.recording.delivery import chosen_key

        return chosen_key.find(self.client, key, timeout=self.time_left)


def _within_timeout(settings: Settings, make: Callable[[_Requests], ExperimentIdentity]) -> ExperimentIdentity:
    from cometr_py import transport

    if settings.is_local:
        return make(_Requests(transport.shared_client(settings), is_local=True))
    # No retries: the uploader retries while training goes on.
    with transport.connect_briefly(settings, timeout=CREATION_TIMEOUT) as client:
        return make(_Requests(client, is_local=False))


class _Attempt:
    """One attempt to find or create an experiment while the script waits.

    Attributes:
        absent: Whether the server had no experiment with the wanted key.
    """

    def __init__(self, settings: Settings, wanted: WantedExperiment, project: str) -> None:
        self.absent = False
        self._settings = settings
        self._wanted = wanted
        self._project = project

    def make(self) -> ExperimentIdentity:
        if (key := self._wanted.key) is None:
            return _within_timeout(self._settings, self._create)
        return _within_timeout(self._settings, lambda ask: self._find(ask, key) or self._add(ask, key))

    def _create(self, ask: _Requests) -> ExperimentIdentity:
        """Create an experiment under a key that the server chooses."""
        from comet_wire.base import UNSET
        from comet_wire.experiments import CREATE_EXPERIMENT, CreateExperimentRequest

        from cometr_py import transport

        if (place := self._settings.workspace) is None:
            from cometr_py import workspace  # slow to import

            place = workspace.workspace_or_default(self._settings, ask.client)
        body = CreateExperimentRequest(
            workspace_name=place, project_name=self._project, experiment_name=self._wanted.name or UNSET
        )
        reply = transport.exchange_json(ask.client, CREATE_EXPERIMENT, None, body, timeout=ask.time_left)
        try:
            created = reply.decode(CREATE_EXPERIMENT.response)
        except APIResponseError as error:  # asked again, the server would create another experiment
            raise CometError(f"Create experiment in Comet failed: {error}") from None
        if not created.experiment_key or not created.link:
            raise CometError("Create experiment in Comet failed: the server gave no key or no link.")
        return ExperimentIdentity(
            key=created.experiment_key,
            workspace=created.workspace_name or place,
            project=created.project_name or self._project,
            link=created.link,
            created_here=True,
        )

    def _find(self, ask: _Requests, key: str) -> ExperimentIdentity | None:
        """Return the experiment with the wanted key; ``None`` if the server has none."""
        try:
            found = ask.find(key)
        except (NotFoundError, BadRequestError):
            if self._wanted.resume is Resume.GET:
                raise
            self.absent = True
            return None
        if self._wanted.resume is Resume.CREATE:
            raise _exists_already(key)
        return _found(self._settings, found, created_here=True)

    def _add(self, ask: _Requests, key: str) -> ExperimentIdentity:
        """Create an experiment under the wanted key."""
        from cometr_py.recording.delivery import chosen_key

        settings, wanted = self._settings, self._wanted
        session = chosen_key.add(
            ask.client,
            key,
            workspace=settings.workspace,
            project=self._project,
            started=int(time.time() * 1000),
            get_or_create=wanted.resume is not Resume.CREATE,
            timeout=ask.time_left,
        )
        if settings.workspace is None:  # the server has chosen it
            return _found(settings, ask.find(key), created_here=True, name=wanted.name, absent=True)
        page = session.focus_url or "/".join([settings.url, _quoted(settings.workspace, self._project), ""])
        return ExperimentIdentity(
            key=key,
            workspace=settings.workspace,
            project=self._project,
            link=page + key,
            created_here=True,
            name=wanted.name,
            resume=wanted.resume,
            absent=True,
        )


def _found(
    settings: Settings,
    found: ExperimentMetadata,
    *,
    created_here: bool = False,
    name: str | None = None,
    absent: bool = False,
) -> ExperimentIdentity:
    """Return an experiment that the server has."""
    workspace, project, key = found.workspace_name or "", found.project_name or "", found.experiment_key
    return ExperimentIdentity(
        key=key,
        workspace=workspace,
        project=project,
        link="/".join([settings.url, _quoted(workspace, project, *(["archived"] if found.archived else []), key)]),
        created_here=created_here,
        name=name,
        resume=Resume.GET,
        absent=absent,
    )


def _project(settings: Settings, wanted: WantedExperiment) -> str:
    """Return the project of an experiment that may be new."""
    return "" if wanted.resume is Resume.GET else settings.require_project_name()


def _may_be_later(error: CometError, settings: Settings, wanted: WantedExperiment) -> bool:
    """Return whether recording may begin although the experiment could not be found or created now."""
    if isinstance(error, NotFoundError) and wanted.key is not None and wanted.resume is Resume.GET:
        return _is_begun(settings, wanted.key)
    return not settings.is_local and classify(error).transient


def _is_begun(settings: Settings, key: str) -> bool:
    """Return whether a recording on this machine that is not delivered yet may have begun the experiment."""
    return any(one.pending for one in _recordings(settings, usual_place(settings.home), key))


def _exists_already(key: str) -> ConfigurationError:
    from cometr_py.recording.delivery import chosen_key

    return chosen_key.exists_already(key)


def _recordings(settings: Settings, spool: Path, key: str) -> list[SpooledRecording]:
    """Return the recordings of an experiment of this server."""
    return [one for one in recordings_of(spool, key) if one.header.url == server_address(settings)]


def _put_off(
    settings: Settings,
    wanted: WantedExperiment,
    project: str,
    *,
    offline: Path | None = None,
    created_here: bool = True,
    absent: bool = False,
) -> ExperimentIdentity:
    """Return an experiment that is found or created when its records are delivered."""
    key = wanted.key or uuid.uuid4().hex
    workspace = settings.workspace or ""
    if wanted.resume is Resume.GET:  # only its earlier recordings, if any, know where it is
        headers = [one.header for one in _recordings(settings, offline or usual_place(settings.home), key)]
        workspace = next((one.workspace for one in headers if one.workspace), "")
        project = next((one.project_name for one in headers if one.project_name), "")
    return ExperimentIdentity(
        key=key,
        workspace=workspace,
        project=project,
        link="/".join([settings.url, *(part for part in (workspace, project, key) if part)]),
        created_here=created_here,
        create_later=True,
        name=wanted.name,
        offline=offline,
        resume=None if wanted.key is None else wanted.resume,
        absent=absent,
    )


def _quoted(*names: str) -> str:
    return "/".join(quote(name, safe="") for name in names)
