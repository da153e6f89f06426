"""The experiment that users log to and read back: an :class:`Experiment` composes what does so."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Never, Self, overload

from cometr_py import session as sessions
from cometr_py.core import validation
from cometr_py.core.notebook_card import experiment_card
from cometr_py.errors import ArgumentError, CometError
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.parts import ExperimentParts, this_machine
from cometr_py.experiments.rank_recording import make_recording
from cometr_py.experiments.recording import STOP_TIMEOUT, RecordingOptions, RecordingState, server_address
from cometr_py.experiments.remote import RemoteExperiment, run_times
from cometr_py.experiments.rollback import ExperimentRollback
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.recording.spool import usual_place
from cometr_py.session import DeliveryMode

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from comet_rest_v2 import models

    from cometr_py.artifacts.artifact import Artifact
    from cometr_py.artifacts.logged import LoggedArtifact
    from cometr_py.experiments.metric_history import MetricPoint

__all__ = ["Experiment"]

#: What a notebook shows for each state.
_STATES = {RecordingState.NEW: "retrieved", RecordingState.OPEN: "recording", RecordingState.ENDED: "stopped"}


class Experiment(ExperimentRollback):
    """One experiment: log to it, read it back, stop it.

    Made by :func:`create_experiment` and :func:`get_experiment`:

        >>> with cometr_py.create_experiment("first try", project_name="digits") as experiment:
        ...     experiment.log_parameters({"lr": 0.01}).add_tags("baseline")
        ...     for step in range(100):
        ...         experiment.log_metric("loss", 1 / (step + 1), step=step)

    Writing
        Methods called ``log_...``, ``add_tags`` and ``upload_asset`` append to a file and return the experiment, so
        that calls can be chained. Another process uploads: nothing logged is lost when the script is killed or the
        network is down, and neither makes these methods wait or raise.
    Reading
        Methods called ``get_...`` first wait for pending uploads, so you always read your own writes. They raise
        :class:`~cometr_py.NotFoundError` if the experiment does not exist, :class:`~cometr_py.DeliveryError` if what
        was logged here cannot be delivered within 30 s, and :class:`~cometr_py.APIConnectionError` if the server cannot
        be reached. Neither loses anything that was logged.
    Artifacts
        ``log_artifact`` and ``get_artifact``: versioned sets of files.
    The experiment as a whole
        ``archive``, ``restore``, ``delete``, ``create_symlink``, ``set_start_end_time`` and ``delete_tags`` wait like
        reading methods, and are done when they return.
    Ending
        ``stop``, the end of a ``with`` block, or the end of the script. A stopped experiment can still be read; writing
        to it raises :class:`~cometr_py.ExperimentEndedError`.

    Attributes:
        recording: Takes all records: new, open or ended.
        remote: The experiment on its server.
    """

    remote: RemoteExperiment

    def __init__(self, *parts: ExperimentParts, **named: Never) -> None:
        """Not to be called: use :func:`create_experiment` or :func:`get_experiment`."""
        if len(parts) != 1 or named or not isinstance(parts[0], ExperimentParts):
            raise _not_made_by_hand(named)
        super().__init__(parts[0].recording)
        self.remote = parts[0].remote
        self._identity = self.recording.identity

    # Identity

    def get_key(self) -> str:
        """Return the experiment's key."""
        return self._identity.key

    def get_workspace_name(self) -> str:
        """Return the workspace's name."""
        return self._identity.workspace

    def get_project_name(self) -> str:
        """Return the project's name."""
        return self._identity.project

    def get_dynamic(self) -> bool:
        """Return whether the experiment was created here, rather than retrieved."""
        return self._identity.created_here

    def get_url(self) -> str:
        """Return the URL of the experiment's page."""
        return self._identity.link

    def __repr__(self) -> str:
        """Return the URL as a sentence would name it."""
        return f"Comet experiment {self.get_url()}"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: where the experiment is, with a link to its page."""
        place = [self.get_workspace_name(), self.get_project_name(), self.get_key()]
        state = _STATES[self.recording.state]
        return experiment_card(link=self.get_url(), place=place, state=state, local=self.recording.settings.is_local)

    # Life cycle

    def flush(self, timeout: float = STOP_TIMEOUT) -> None:
        """Wait until everything that this process has logged is delivered.

        Args:
            timeout: Seconds to wait at most.

        Raises:
            DeliveryError: It is not delivered in time, the server rejects the key, it keeps failing with a record,
                or it has rejected one since the last call. The message names the records; they are kept on disk.
        """
        self.recording.flush(validation.seconds(timeout, "timeout"))

    def stop(self, timeout: float = STOP_TIMEOUT) -> Self:
        """End the recording; idempotent. Records that are not delivered in time are delivered without this script.

        Args:
            timeout: Seconds to wait for delivery at most.
        """
        self.recording.end(validation.seconds(timeout, "timeout"))
        return self

    def delete(self) -> None:
        """Stop the experiment and delete it permanently, with everything logged to it.

        Raises:
            NotFoundError: The experiment does not exist.
            APIConnectionError: The server cannot be reached.

        Endpoint: ``GET /api/rest/v2/write/experiment/delete``
        """
        self.stop()
        self.remote.delete()

    def __enter__(self) -> Self:
        """Return the experiment; the end of the block stops it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Stop the experiment; an error marks it as crashed."""
        self.recording.end(STOP_TIMEOUT, error)

    def __reduce__(self) -> tuple[Callable[..., Experiment], tuple[object, ...]]:
        """Pickle what another process needs to log to the same experiment."""
        folder = self.recording.folder
        # The API key stays behind: the other process looks it up if it wants to read.
        where = (server_address(self.recording.settings), folder and str(folder.path), this_machine())
        return _join, (self._identity, *where, self.recording.skipped.strict)

    # Artifacts

    def log_artifact(self, artifact: Artifact) -> LoggedArtifact:
        """Upload a version of an artifact, several files at a time, and wait until the server has all of it.

        Shows progress on stdout, or in one line on a terminal. Failed uploads are retried if that may help, and file
        sizes on the server are checked.

        Args:
            artifact: Artifact of :func:`create_artifact`.

        Returns:
            The version as the server has it, with the aliases that were given.

        Raises:
            ArtifactError: Some files could not be uploaded; the message lists them. The version is marked as failed and
                cannot be read by its name.
            ExperimentEndedError: The experiment was stopped.
            BadRequestError: The artifact already has this version.
            APIConnectionError: The server cannot be reached.
            DeliveryError: The experiment was begun without the server, which still cannot be reached.

        Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
        """
        from cometr_py.artifacts.artifact import Artifact  # slow to import
        from cometr_py.artifacts.logged import log_artifact

        if not isinstance(artifact, Artifact):
            remedy = "Object is not an Artifact and cannot be logged: give what create_artifact() returned."
            raise ArgumentError("artifact", artifact, remedy)
        self.recording.refuse_ended()
        self.recording.await_creation()
        return log_artifact(artifact, self.get_key(), self.recording.settings)

    def get_artifact(
        self, artifact_name: str, workspace: str | None = None, version_or_alias: str | None = None
    ) -> LoggedArtifact:
        """Return a version of an artifact; the server records that this experiment uses it.

        Args:
            artifact_name: Artifact name, or ``workspace/name``, ``name:version_or_alias`` or
                ``workspace/name:version_or_alias``.
            workspace: Workspace of the artifact, by default this experiment's. Overrides the one in the name.
            version_or_alias: Version or alias, by default the latest version. Overrides the one in the name.

        Raises:
            NotFoundError: The artifact, version or alias does not exist.
            BadRequestError: The version is not complete.
            ExperimentEndedError: The experiment was stopped.
            APIConnectionError: The server cannot be reached.
            DeliveryError: The experiment was begun without the server, which still cannot be reached.

        Endpoint: ``GET /api/rest/v2/artifacts/version``
        """
        from cometr_py.artifacts import naming  # slow to import
        from cometr_py.artifacts.logged import version_by_name

        wanted = naming.wanted_version(artifact_name, workspace, version_or_alias)
        self.recording.refuse_ended()
        self.recording.await_creation()
        return version_by_name(self.recording.settings, wanted, self.get_key())

    # Reading

    def get_metadata(self) -> models.ExperimentMetadata:
        """Return name, project, times (milliseconds since the epoch), and whether it runs, crashed or is archived.

        Endpoint: ``GET /api/rest/v2/experiment/metadata``
        """
        return self.remote.get_metadata()

    def get_metric(self, name: str) -> list[MetricPoint]:
        """Return every point of one metric, in logging order.

        Args:
            name: Metric name. A metric logged with a context is named ``<context>_<name>``.

        Returns:
            One point per :meth:`Experiment.log_metric` call. Values are ``float`` (NaN and ±infinity included),
            timestamps are milliseconds since the epoch. Empty if the metric was never logged.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
        """
        return self.remote.get_metric(name)

    def get_metrics(self) -> list[MetricPoint]:
        """Return every point of every metric.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
        """
        return self.remote.get_metrics()

    @overload
    def metrics(
        self, names: str | Iterable[str] | None = None, *, context: str | None = None, as_: Literal["pandas"] = "pandas"
    ) -> pd.DataFrame: ...
    @overload
    def metrics(
        self, names: str | Iterable[str] | None = None, *, context: str | None = None, as_: Literal["polars"]
    ) -> pl.DataFrame: ...
    @overload
    def metrics(
        self, names: str | Iterable[str] | None = None, *, context: str | None = None, as_: Literal["arrow"]
    ) -> pa.Table: ...
    def metrics(
        self,
        names: str | Iterable[str] | None = None,
        *,
        context: str | None = None,
        as_: Literal["pandas", "polars", "arrow"] = "pandas",
    ) -> pd.DataFrame | pl.DataFrame | pa.Table:
        """Return every point of some or all metrics as a data frame; :func:`cometr_py.metrics` does so for many.

        Args:
            names: Metric names; all if None. A metric logged with a context is named ``<context>_<name>``.
            context: Return only points logged with this context; ``names`` may then leave it out.
            as_: ``pandas``, ``polars`` or ``arrow``; that package (pyarrow for the last) must be installed.

        Returns:
            One row per point: ``experiment``, ``name``, ``context``, ``step``, ``epoch``, ``value``, ``timestamp``.

        Raises:
            CometError: The package is not installed.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``, ``.../get-all``
        """
        return self.remote.metrics(names, context=context, as_=as_)

    def get_metrics_summary(self) -> list[models.ValueSummary]:
        """Return minimum, maximum and latest value of each metric, as strings.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/summary``
        """
        return self.remote.get_metrics_summary()

    def get_parameters(self) -> list[models.ValueSummary]:
        """Return the parameters; ``value_current`` is the value, as a string.

        Endpoint: ``GET /api/rest/v2/experiment/parameters``
        """
        return self.remote.get_parameters()

    def get_other(self) -> list[models.ValueSummary]:
        """Return the values logged by :meth:`Experiment.log_other`; ``value_current`` is the value, as a string.

        Endpoint: ``GET /api/rest/v2/experiment/log-other``
        """
        return self.remote.get_other()

    def get_tags(self) -> list[str]:
        """Return the tags.

        Endpoint: ``GET /api/rest/v2/experiment/tags``
        """
        return self.remote.get_tags()

    def get_graph(self) -> str | None:
        """Return the model graph as it was logged, or None.

        Endpoint: ``GET /api/rest/v2/experiment/graph``
        """
        return self.remote.get_graph()

    def get_code(self) -> str | None:
        """Return the source code, or None.

        Endpoint: ``GET /api/rest/v2/experiment/code``
        """
        return self.remote.get_code()

    def get_html(self) -> str | None:
        """Return the HTML notes, or None.

        Endpoint: ``GET /api/rest/v2/experiment/html``
        """
        return self.remote.get_html()

    def get_output(self) -> str:
        """Return what the experiment printed, each line with its newline; empty if nothing was recorded.

        Endpoint: ``GET /api/rest/v2/experiment/output``
        """
        return self.remote.get_output()

    def get_system_details(self) -> models.SystemDetails:
        """Return machine, operating system, packages and command line.

        Endpoint: ``GET /api/rest/v2/experiment/system-details``
        """
        return self.remote.get_system_details()

    def get_git_metadata(self) -> models.GitMetadata:
        """Return branch, origin, parent commit, user and root directory of the repository; each may be None.

        Endpoint: ``GET /api/rest/v2/experiment/git/metadata``
        """
        return self.remote.get_git_metadata()

    def get_git_patch(self) -> str | None:
        """Return the uncommitted changes of the working tree as a patch, or None.

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        """
        return self.remote.get_git_patch()

    def get_asset_list(self, type: str | None = None) -> list[models.Asset]:
        """Return the experiment's assets.

        Args:
            type: Return only assets of this type, ``image`` for example.

        Endpoint: ``GET /api/rest/v2/experiment/asset/list``
        """
        return self.remote.get_asset_list(type)

    def get_asset(self, asset_id: str) -> bytes:
        """Return one asset's content; use :meth:`download_asset` for files that may not fit into memory.

        Args:
            asset_id: Id, as in :meth:`get_asset_list`.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        return self.remote.get_asset(asset_id)

    def download_asset(self, asset_id: str, path: str | os.PathLike[str]) -> Path:
        """Write one asset to disk, in constant memory; an existing file is only replaced by a complete one.

        Args:
            asset_id: Id, as in :meth:`get_asset_list`.
            path: File to write.

        Returns:
            ``path``.

        Raises:
            OSError: The file cannot be written.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        return self.remote.download_asset(asset_id, path)

    # Managing

    def archive(self) -> Self:
        """Archive the experiment: its data is kept, but it is listed only on request.

        Endpoint: ``GET /api/rest/v2/write/experiment/archive``
        """
        self.recording.refuse_ended()
        self.remote.archive()
        return self

    def restore(self) -> Self:
        """Restore an archived experiment.

        Endpoint: ``GET /api/rest/v2/write/experiment/restore``
        """
        self.recording.refuse_ended()
        self.remote.restore()
        return self

    def create_symlink(self, project_name: str) -> str:
        """Show the experiment in another project of its workspace too.

        Args:
            project_name: The other project.

        Returns:
            URL of the experiment's page in that project.

        Endpoint: ``GET /api/rest/v2/write/project/symlink``
        """
        self.recording.refuse_ended()
        return self.remote.create_symlink(project_name)

    def set_start_end_time(self, start: int | dt.datetime | None = None, end: int | dt.datetime | None = None) -> Self:
        """Set when the experiment ran, if it is recorded after the fact. A time that is not given stays as it is.

        Args:
            start: Start: milliseconds since the epoch, or a ``datetime``.
            end: End.

        Raises:
            ArgumentError: Neither is given, or one has the wrong type.

        Endpoint: ``POST /api/rest/v2/write/experiment/set-start-end-time``
        """
        began, ended = run_times(start, end)
        self.recording.refuse_ended()
        self.remote.set_start_end_time(start, end)
        self.recording.record_times(began, ended)
        return self

    def delete_tags(self, tags: str | Iterable[str]) -> Self:
        """Remove tags; tags that the experiment does not have are skipped.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags/delete``
        """
        self.recording.refuse_ended()
        self.remote.delete_tags(tags)
        return self


def _not_made_by_hand(named: dict[str, Never]) -> CometError:
    names = {"workspace_name", "project_name", "experiment_name"} & named.keys()
    if "experiment_key" in named and names:
        return ArgumentError(
            "experiment_key",
            named["experiment_key"],
            "If experiment_key is given, then workspace_name, project_name, and experiment_name must not be given. "
            "Use get_experiment() for one that exists, create_experiment() for a new one.",
        )
    return CometError("Do not call this function directly. Use create_experiment() instead.")


def _join(identity: ExperimentIdentity, url: str, folder: str | None, machine: str, strict: bool) -> Experiment:
    """Return a pickled experiment; it logs to the same journal on the same machine, and elsewhere to one of its own."""
    # Elsewhere also if the directory is on a shared disk, on which appending is not safe.
    session, options = sessions.current(), RecordingOptions(strict=strict)
    settings = session.resolve(url=url)
    if folder is not None and machine == this_machine() and Path(folder).is_dir():
        with contextlib.suppress(OSError):
            joined = make_recording(identity, settings, options, session)
            joined.join(SpoolFolder(Path(folder)))
            return Experiment(ExperimentParts.of(joined))
    identity = identity.joined()
    if session.delivery is DeliveryMode.OFFLINE and identity.offline is None:
        identity = dataclasses.replace(identity, offline=usual_place(settings.home))
    return Experiment(ExperimentParts.of(make_recording(identity, settings, options, session)))
