"""A server as the target of a copy."""

from __future__ import annotations

import hashlib
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
from comet_wire import projects
from comet_wire.base import UNSET
from comet_wire.experiments import (
    CREATE_EXPERIMENT,
    GET_EXPERIMENT_METADATA,
    CreateExperimentReply,
    CreateExperimentRequest,
    GetExperimentMetadataParams,
)
from comet_wire.sdk_session import ADD_RUN, AddRunRequest

from cometr_py import transport
from cometr_py.config import Settings
from cometr_py.core.clock import milliseconds
from cometr_py.core.failures import is_server_wide
from cometr_py.core.version import VERSION
from cometr_py.core.workers import Workers
from cometr_py.errors import NotFoundError, ResponseError
from cometr_py.recording.delivery.api_writer import key_header
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.transfer.copy_journal import CopyJournal
from cometr_py.transfer.entities import ArtifactVersion, ExperimentInfo, Project, RegisteredModel, Source
from cometr_py.transfer.locations import server_name
from cometr_py.transfer.report import CopiedExperiment, ProgressReporter, Report
from cometr_py.transfer.sender import Sender, header_of
from cometr_py.transfer.targets.artifact_writer import ArtifactWriter
from cometr_py.transfer.targets.experiment_writer import DONE, ExperimentCopier
from cometr_py.transfer.targets.model_writer import write_model

__all__ = ["ServerTarget", "Target"]


class Target(Protocol):
    """Where experiments can be copied to."""

    @property
    def title(self) -> str:
        """What to call it in messages."""
        ...

    @property
    def sharing_scope(self) -> str:
        """The :meth:`Source.sharing_scope` of experiments that are copied there."""
        ...

    def begin(self, source: Source) -> None:
        """Write what is about all experiments together."""
        ...

    def experiment(self, source: Source, facts: ExperimentInfo, report: CopiedExperiment) -> None:
        """Copy one experiment; from several threads at once."""
        ...

    def artifacts(
        self, source: Source, versions: Sequence[ArtifactVersion], keys: Mapping[str, str], report: Report
    ) -> None:
        """Copy versions of artifacts, after their experiments; ``keys`` are the copies' by the experiments'."""
        ...

    def models(self, models: Sequence[RegisteredModel], keys: Mapping[str, str], report: Report) -> None:
        """Copy registered models, whose files are copied with their experiments."""
        ...

    def close(self) -> None:
        """Close files and connections."""
        ...


class ServerTarget:
    """A workspace of a server, or a project in it.

    Args:
        settings: The server and the key.
        workspace: The workspace.
        project: The project that everything goes into; the projects' own names if None.
        keep_keys: Create experiments under their own keys, where the server lets its clients choose.
        concurrency: Files at once.
        watch: Sees the progress.
        stop: Set when the copy is to end early.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        workspace: str,
        project: str | None,
        keep_keys: bool,
        concurrency: int,
        watch: ProgressReporter,
        stop: threading.Event,
    ) -> None:
        """Open the target."""
        self._settings = settings
        self._client = transport.connect(settings)
        self._workspace, self._project = workspace, project
        self._keep_keys = keep_keys
        self._watch, self._stop = watch, stop
        self._place = server_name(settings)
        self._rate_limiter = RateLimiter(lambda: transport.profile_for(settings), watch.moved)
        self._uploads = Workers(concurrency, "cometr_py-upload")
        self._facts: dict[str, ExperimentInfo] = {}
        self._scratch = tempfile.TemporaryDirectory(prefix="cometr_py-")

    @property
    def title(self) -> str:
        """Name in messages."""
        return f"{self._place}#{self._workspace}" + ("" if self._project is None else f"/{self._project}")

    @property
    def sharing_scope(self) -> str:
        """Workspace or folder whose artifacts and models the copies share."""
        return f"{self._place}#{self._workspace}"

    def begin(self, source: Source) -> None:
        """Write what belongs to all experiments."""
        for project in source.projects():
            self._prepare(project)

    def experiment(self, source: Source, facts: ExperimentInfo, report: CopiedExperiment) -> None:
        """Copy one experiment."""
        self._facts[facts.key] = facts
        with self._journal(source, facts) as journal:
            if journal.key is not None and not self._exists(journal.key):
                journal.restart()
            if journal.key is None:
                self._create(facts, journal, report)
            report.target_key, report.link = journal.key, journal.link
            if journal.done(DONE):
                report.state = "there already"
                return
            sender, folder = self._sender(journal, facts), Path(self._scratch.name)
            ExperimentCopier(source, facts, sender, report, self._watch, self._uploads, folder).write()

    def artifacts(
        self, source: Source, versions: Sequence[ArtifactVersion], keys: Mapping[str, str], report: Report
    ) -> None:
        """Copy versions of artifacts."""
        writer = ArtifactWriter(source, self._client, self._workspace, keys, self._watch, Path(self._scratch.name))
        for one in versions:
            facts = self._facts[one.experiment or ""]
            with self._journal(source, facts) as journal:
                writer.write(one, self._sender(journal, facts), report)
        writer.label(versions, report)

    def models(self, models: Sequence[RegisteredModel], keys: Mapping[str, str], report: Report) -> None:
        """Copy registered models."""
        for model in models:
            write_model(self._client, self._workspace, model, keys, report)

    def close(self) -> None:
        """Close files and connections."""
        self._uploads.close()
        self._scratch.cleanup()
        self._client.get_httpx_client().close()

    def _journal(self, source: Source, facts: ExperimentInfo) -> CopyJournal:
        target = f"{self._place}#{self._workspace}/{self._project_of(facts)}"
        address = source.address(facts)
        folder = hashlib.sha256(f"{address}\0{target}\0{self._keep_keys}".encode()).hexdigest()[:16]
        return CopyJournal(self._settings.home / "transfers" / folder / facts.key, address, target)

    def _project_of(self, facts: ExperimentInfo) -> str:
        return self._project or facts.project

    def _sender(self, journal: CopyJournal, facts: ExperimentInfo) -> Sender:
        header = header_of(
            journal,
            url=self._settings.url,
            workspace=self._workspace,
            project=self._project_of(facts),
            started=facts.started or milliseconds(),
        )
        return Sender(self._client, journal, header, self._rate_limiter, self._stop)

    # Creating what experiments go into

    def _exists(self, key: str) -> bool:
        try:
            transport.fetch(self._client, GET_EXPERIMENT_METADATA, GetExperimentMetadataParams(experiment_key=key))
        except NotFoundError:
            return False
        except ResponseError as error:
            if error.status == 400:
                return False
            raise
        return True

    def _create(self, facts: ExperimentInfo, journal: CopyJournal, report: CopiedExperiment) -> None:
        if self._keep_keys and self._create_under_key(facts, journal, report):
            return
        body = CreateExperimentRequest(
            workspace_name=self._workspace,
            project_name=self._project_of(facts),
            experiment_name=facts.name or UNSET,
        )
        content = msgspec.json.encode(body)

        def send(key: str) -> transport.Reply:
            reply = transport.call(self._client, CREATE_EXPERIMENT.id, content=content, headers=key_header(key))
            made: CreateExperimentReply = reply.decode(CreateExperimentReply)
            journal.created(made.experiment_key, made.link)
            return reply

        def reconcile(key: str) -> None:
            if "idempotent-replayed" not in send(key).headers:
                report.problems.append("an earlier attempt may have left an empty experiment of its name at the target")

        self._sender(journal, facts).deliver("create", send, reconcile=reconcile)

    def _create_under_key(self, facts: ExperimentInfo, journal: CopyJournal, report: CopiedExperiment) -> bool:
        """Create the copy under the experiment's own key, as Comet's SDKs do with theirs."""
        body = AddRunRequest(
            api_key=self._settings.require_api_key(),
            experiment_key=facts.key,
            project_name=self._project_of(facts),
            team_name=self._workspace,
            offline=True,
            # One that is there already is taken up only if it was this copy that made it.
            get_or_create_enabled=journal.unfinished("create") is not None,
            local_timestamp=milliseconds(),
            lib_version=VERSION,
        )
        journal.sending("create", 1)
        try:
            transport.call(self._client, ADD_RUN.id, content=msgspec.json.encode(body))
        except ResponseError as error:
            if is_server_wide(error):
                raise
            report.not_kept.append(f"its key (it was refused: {error})")
            journal.restart()
            return False
        link = f"{self._settings.url}/{self._workspace}/{self._project_of(facts)}/{facts.key}"
        journal.created(facts.key, link)
        journal.did("create")
        return True

    def _prepare(self, project: Project) -> None:
        """Make a project, or leave the one that is there, and give it the notes where it has none."""
        name = self._project or project.name
        try:
            place = projects.GetProjectParams(workspace_name=self._workspace, project_name=name)
            project_id = transport.fetch(self._client, projects.GET_PROJECT, place).project_id
        except ResponseError as error:
            if error.status not in (400, 404):
                raise
            body = projects.CreateProjectRequest(
                workspace_name=self._workspace,
                project_name=name,
                project_description=project.description or "",
                is_public=project.public,
            )
            project_id = transport.fetch(self._client, projects.CREATE_PROJECT, None, body).project_id
        if project.notes:
            wanted = projects.GetProjectNotesParams(project_id=project_id)
            if not transport.fetch(self._client, projects.GET_PROJECT_NOTES, wanted).notes:
                notes = projects.SetProjectNotesRequest(project_id=project_id, notes=project.notes)
                transport.call(self._client, projects.SET_PROJECT_NOTES.id, content=msgspec.json.encode(notes))
