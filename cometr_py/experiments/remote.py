"""Experiments on a server: read and manage any of them. Nothing is recorded."""

from __future__ import annotations

import datetime as dt
import io
import os
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, overload

from cometr_py.core import validation
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.errors import ArgumentError, CometError, ResponseError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from comet_rest_v2 import AuthenticatedClient, models

    from cometr_py.experiments.metric_history import MetricPoint

__all__ = ["RemoteExperiment"]


class RemoteExperiment:
    """An experiment on a server, running or ended: read it and manage it.

        >>> experiment = cometr_py.RemoteExperiment(cometr_py.connect(), key)
        >>> experiment.get_tags()

    No request is sent until a method is called, and methods that change something have done so when they return.
    To log to an experiment, use :func:`cometr_py.get_experiment`.

    Every method raises :class:`~cometr_py.NotFoundError` if the experiment does not exist, and
    :class:`~cometr_py.APIConnectionError` if the server cannot be reached.

    Args:
        client: Client of :func:`cometr_py.connect`.
        experiment_key: Key of the experiment.

    Raises:
        ArgumentError: ``experiment_key`` is not a non-empty string.
    """

    def __init__(self, client: AuthenticatedClient, experiment_key: str) -> None:
        """Make it without sending a request."""
        self._client = client
        self._key = validation.text(experiment_key, "experiment_key")

    @property
    def client(self) -> AuthenticatedClient:
        """Client for the typed functions of :mod:`comet_rest_v2`."""
        return self._client

    def get_key(self) -> str:
        """Return the experiment's key."""
        return self._key

    def __repr__(self) -> str:
        """Return class and key."""
        return f"<{type(self).__name__} {self._key!r}>"

    # Reading

    def get_metadata(self) -> models.ExperimentMetadata:
        """Return name, project, times (milliseconds since the epoch), and whether it runs, crashed or is archived.

        Endpoint: ``GET /api/rest/v2/experiment/metadata``
        """
        from comet_rest_v2.api.experiments import get_experiment_metadata

        return get_experiment_metadata.sync(client=self.client, experiment_key=self._key)

    def get_metric(self, name: str) -> list[MetricPoint]:
        """Return every point of one metric, in logging order.

        Args:
            name: Metric name. A metric logged with a context is named ``<context>_<name>``.

        Returns:
            One point per :meth:`Experiment.log_metric` call. Values are ``float`` (NaN and ±infinity included),
            timestamps are milliseconds since the epoch. Empty if the metric was never logged.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
        """
        from cometr_py.experiments.metric_history import metric_series

        return metric_series(self.client, self._key, validation.text(name, "name"))

    def get_metrics(self) -> list[MetricPoint]:
        """Return every point of every metric.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
        """
        from cometr_py.experiments.metric_history import all_metric_series

        return all_metric_series(self.client, self._key)

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
        import cometr_py  # frames are made of experiments, so that this package knows them by their public name only

        return cometr_py.metrics(self, names, context=context, as_=as_)

    def get_metrics_summary(self) -> list[models.ValueSummary]:
        """Return minimum, maximum and latest value of each metric, as strings.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/summary``
        """
        from comet_rest_v2.api.metrics import get_metrics_summary

        return get_metrics_summary.sync(client=self.client, experiment_key=self._key).values or []

    def get_parameters(self) -> list[models.ValueSummary]:
        """Return the parameters; ``value_current`` is the value, as a string.

        Endpoint: ``GET /api/rest/v2/experiment/parameters``
        """
        from comet_rest_v2.api.parameters import get_parameters

        return get_parameters.sync(client=self.client, experiment_key=self._key).values or []

    def get_other(self) -> list[models.ValueSummary]:
        """Return the values logged by :meth:`Experiment.log_other`; ``value_current`` is the value, as a string.

        Endpoint: ``GET /api/rest/v2/experiment/log-other``
        """
        from comet_rest_v2.api.others import get_others

        return get_others.sync(client=self.client, experiment_key=self._key).values or []

    def get_tags(self) -> list[str]:
        """Return the tags.

        Endpoint: ``GET /api/rest/v2/experiment/tags``
        """
        from comet_rest_v2.api.tags import get_tags

        return get_tags.sync(client=self.client, experiment_key=self._key).tags or []

    def get_graph(self) -> str | None:
        """Return the model graph as it was logged, or None.

        Endpoint: ``GET /api/rest/v2/experiment/graph``
        """
        from comet_rest_v2.api.content import get_graph

        return get_graph.sync(client=self.client, experiment_key=self._key).graph or None

    def get_code(self) -> str | None:
        """Return the source code, or None.

        Endpoint: ``GET /api/rest/v2/experiment/code``
        """
        from comet_rest_v2.api.content import get_code

        return get_code.sync(client=self.client, experiment_key=self._key).code or None

    def get_html(self) -> str | None:
        """Return the HTML notes, or None.

        Endpoint: ``GET /api/rest/v2/experiment/html``
        """
        from comet_rest_v2.api.content import get_html

        return get_html.sync(client=self.client, experiment_key=self._key).html or None

    def get_output(self) -> str:
        """Return what the experiment printed, each line with its newline; empty if nothing was recorded.

        Endpoint: ``GET /api/rest/v2/experiment/output``
        """
        from comet_rest_v2.api.content import get_output

        return get_output.sync(client=self.client, experiment_key=self._key).output or ""

    def get_system_details(self) -> models.SystemDetails:
        """Return machine, operating system, packages and command line.

        Endpoint: ``GET /api/rest/v2/experiment/system-details``
        """
        from cometr_py.experiments.system_reply import system_details

        return system_details(self.client, self._key)

    def get_git_metadata(self) -> models.GitMetadata:
        """Return branch, origin, parent commit, user and root directory of the repository; each may be None.

        Endpoint: ``GET /api/rest/v2/experiment/git/metadata``
        """
        from comet_rest_v2.api.git import get_git_metadata

        return get_git_metadata.sync(client=self.client, experiment_key=self._key)

    def get_git_patch(self) -> str | None:
        """Return the uncommitted changes of the working tree as a patch, or None.

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        """
        from cometr_py import transport

        reply = transport.call(self.client, "get_git_patch", params={"experimentKey": self._key})
        # If there is no patch, the server reports that in JSON, with status 200.
        if not reply.content or reply.content.startswith(b'{"msg"'):
            return None
        return _patch_text(reply.content)

    def get_asset_list(self, type: str | None = None) -> list[models.Asset]:
        """Return the experiment's assets.

        Args:
            type: Return only assets of this type, ``image`` for example.

        Endpoint: ``GET /api/rest/v2/experiment/asset/list``
        """
        from comet_rest_v2.api.assets import get_assets

        wanted = validation.optional_text(type, "type") or "all"
        return get_assets.sync(client=self.client, experiment_key=self._key, type_=wanted).assets or []

    def get_asset(self, asset_id: str) -> bytes:
        """Return one asset's content; use :meth:`download_asset` for files that may not fit into memory.

        Args:
            asset_id: Id, as in :meth:`get_asset_list`.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py import transport

        params = {"experimentKey": self._key, "assetId": validation.text(asset_id, "asset_id")}
        return transport.call(self.client, "get_asset", params=params).content

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
        from cometr_py import transport

        params = {"experimentKey": self._key, "assetId": validation.text(asset_id, "asset_id")}
        target = validation.path(path, "path")
        transport.stream_to_file(self.client, "get_asset", params, target)
        return target

    # Managing

    def archive(self) -> Self:
        """Archive the experiment: its data is kept, but it is listed only on request.

        Endpoint: ``GET /api/rest/v2/write/experiment/archive``
        """
        from comet_rest_v2.api.experiments import archive_experiment

        archive_experiment.sync(client=self.client, experiment_key=self._key)
        return self

    def restore(self) -> Self:
        """Restore an archived experiment.

        Endpoint: ``GET /api/rest/v2/write/experiment/restore``
        """
        from comet_rest_v2.api.experiments import restore_experiment

        restore_experiment.sync(client=self.client, experiment_key=self._key)
        return self

    def delete(self) -> None:
        """Delete the experiment permanently, with everything logged to it.

        Endpoint: ``GET /api/rest/v2/write/experiment/delete``
        """
        from comet_rest_v2.api.experiments import delete_experiment

        delete_experiment.sync(client=self.client, experiment_key=self._key)

    def create_symlink(self, project_name: str) -> str:
        """Show the experiment in another project of its workspace too.

        Args:
            project_name: The other project.

        Returns:
            URL of the experiment's page in that project.

        Endpoint: ``GET /api/rest/v2/write/project/symlink``
        """
        from comet_rest_v2.api.projects import create_symlink

        name = validation.text(project_name, "project_name")
        link = create_symlink.sync(client=self.client, experiment_key=self._key, project_name=name).link
        if not link:
            raise CometError("The server created the symlink but did not return its URL.")
        return link

    def set_start_end_time(self, start: int | dt.datetime | None = None, end: int | dt.datetime | None = None) -> Self:
        """Set when the experiment ran, if it is recorded after the fact. A time that is not given stays as it is.

        Args:
            start: Start: milliseconds since the epoch, or a ``datetime``.
            end: End.

        Raises:
            ArgumentError: Neither is given, or one has the wrong type.

        Endpoint: ``POST /api/rest/v2/write/experiment/set-start-end-time``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.experiments import set_experiment_start_end_time

        began, ended = run_times(start, end)
        if began is None or ended is None:
            # A server that is given only one of them may change the other.
            known = self.get_metadata()
            began = known.start_time_millis or None if began is None else began
            ended = known.end_time_millis or None if ended is None else ended
        body = models.SetExperimentTimesRequest(
            experiment_key=self._key, start_time_millis=began, end_time_millis=ended
        )
        set_experiment_start_end_time.sync(client=self.client, body=body)
        return self

    def rewind(self, step: int) -> int:
        """Hide every metric that was logged after a step; no reading method, page, or search returns it any more.

        Points without a step are kept, and so are metrics named ``sys.*``, output, parameters, others, and assets.

        Args:
            step: Last step to keep.

        Returns:
            How many points were hidden.

        Raises:
            ArgumentError: ``step`` is not an integer.
            NotSupportedError: Comet's own servers cannot do this; use :func:`cometr_py.fork_experiment` there.

        Endpoint: ``POST /api/rest/v2/write/experiment/rewind``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.metrics import rewind_experiment

        from cometr_py import transport

        last, client = validation.required_whole(step, "step"), self.client
        transport.require_rewind(transport.profile_of(client), self._key, last)
        body = models.RewindRequest(experiment_key=self._key, step=last)
        try:
            return rewind_experiment.sync(client=client, body=body, idempotency_key=uuid.uuid4().hex).hidden_points
        except ResponseError as error:
            if is_endpoint_missing(error):
                raise transport.rewind_unsupported(self._key, last) from error
            raise

    def add_tags(self, tags: str | Iterable[str]) -> Self:
        """Add tags; tags that the experiment already has are kept.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.tags import add_tags

        body = models.AddTagsRequest(experiment_key=self._key, added_tags=validation.strings(tags, "tags"))
        add_tags.sync(client=self.client, body=body)
        return self

    def delete_tags(self, tags: str | Iterable[str]) -> Self:
        """Remove tags; tags that the experiment does not have are skipped.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags/delete``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.tags import delete_tags

        body = models.DeleteTagsRequest(experiment_key=self._key, tags=validation.strings(tags, "tags"))
        delete_tags.sync(client=self.client, body=body)
        return self


def run_times(start: int | dt.datetime | None, end: int | dt.datetime | None) -> tuple[int | None, int | None]:
    """Return start and end as milliseconds since the epoch.

    Raises:
        ArgumentError: Neither is given, or one has the wrong type.
    """
    began, ended = validation.moment(start, "start"), validation.moment(end, "end")
    if began is None and ended is None:
        raise ArgumentError("start", start, "Either start or end must be provided.")
    return began, ended


def _patch_text(content: bytes) -> str:
    """Return a patch as a string; some clients upload it inside a zip archive."""
    if content.startswith(b"PK\x03\x04"):
        import zipfile  # slow to import

        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8", "replace")
