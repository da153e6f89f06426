"""Reading an experiment back. Every method first waits until what this process has logged is delivered."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from cometr_py.config import Settings
from cometr_py.core import validation

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from comet_rest_v2 import AuthenticatedClient, models

    from cometr_py.experiments.metric_history import MetricPoint


class ExperimentReader:
    """What can be asked about an experiment, running or long over.

    Every method raises :class:`~cometr_py.NotFoundError` where the experiment does not exist (any more),
    :class:`~cometr_py.DeliveryError` where what was logged here could not be delivered within 30 s, and
    :class:`~cometr_py.APIConnectionError` where the server cannot be reached. Neither loses anything
    that was logged.
    """

    _key: str
    _settings: Settings
    _before_reading: Callable[[], None]

    def get_key(self) -> str:
        """The experiment's key."""
        return self._key

    def get_metadata(self) -> models.ExperimentMetadata:
        """Name, project, times (milliseconds since the epoch), whether it runs, has crashed or is archived.

        Endpoint: ``GET /api/rest/v2/experiment/metadata``
        """
        from comet_rest_v2.api.experiments import get_experiment_metadata

        return get_experiment_metadata.sync(client=self._client(), experiment_key=self._key)

    def get_metric(self, name: str) -> list[MetricPoint]:
        """Every point of one metric, in the order in which it was logged.

        Args:
            name: The metric's name; one logged with a context is named ``<context>_<name>``.

        Returns:
            One point per call of :meth:`Experiment.log_metric`, values as ``float`` (NaN and ±infinity included),
            timestamps in milliseconds since the epoch. Empty for a name that was never logged.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
        """
        from cometr_py.experiments.metric_history import metric_series

        return metric_series(self._client(), self._key, validation.text(name, "name"))

    def get_metrics(self) -> list[MetricPoint]:
        """Every point of every metric.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
        """
        from cometr_py.experiments.metric_history import all_metric_series

        return all_metric_series(self._client(), self._key)

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
    ) -> Any:
        """Every point of some metrics, or of all, as a frame: what :func:`cometr_py.metrics` does for many experiments.

        Args:
            names: The metrics, all of them if None. One that was logged with a context is named ``<context>_<name>``.
            context: Only points that were logged with this context; then ``names`` may leave it out.
            as_: ``pandas``, ``polars`` or ``arrow``; the package of that name (pyarrow for the last) must be installed.

        Returns:
            One row a point: ``experiment``, ``name``, ``context``, ``step``, ``epoch``, ``value``, ``timestamp``.

        Raises:
            CometError: The library is not installed.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``, ``.../get-all``
        """
        from cometr_py.frames import history

        return history.metrics(self, names, context=context, as_=as_)

    def get_metrics_summary(self) -> list[models.ValueSummary]:
        """Least, greatest and newest value of each metric; values are text, as the server keeps them.

        Endpoint: ``GET /api/rest/v2/experiment/metrics/summary``
        """
        from comet_rest_v2.api.metrics import get_metrics_summary

        return get_metrics_summary.sync(client=self._client(), experiment_key=self._key).values or []

    def get_parameters(self) -> list[models.ValueSummary]:
        """The parameters; ``value_current`` is the value, as text.

        Endpoint: ``GET /api/rest/v2/experiment/parameters``
        """
        from comet_rest_v2.api.parameters import get_parameters

        return get_parameters.sync(client=self._client(), experiment_key=self._key).values or []

    def get_other(self) -> list[models.ValueSummary]:
        """Keys and values beside parameters and metrics; ``value_current`` is the value, as text.

        Endpoint: ``GET /api/rest/v2/experiment/log-other``
        """
        from comet_rest_v2.api.others import get_others

        return get_others.sync(client=self._client(), experiment_key=self._key).values or []

    def get_tags(self) -> list[str]:
        """The tags.

        Endpoint: ``GET /api/rest/v2/experiment/tags``
        """
        from comet_rest_v2.api.tags import get_tags

        return get_tags.sync(client=self._client(), experiment_key=self._key).tags or []

    def get_graph(self) -> str | None:
        """The model graph as it was logged, or None.

        Endpoint: ``GET /api/rest/v2/experiment/graph``
        """
        from comet_rest_v2.api.content import get_graph

        return get_graph.sync(client=self._client(), experiment_key=self._key).graph or None

    def get_code(self) -> str | None:
        """The source code, or None.

        Endpoint: ``GET /api/rest/v2/experiment/code``
        """
        from comet_rest_v2.api.content import get_code

        return get_code.sync(client=self._client(), experiment_key=self._key).code or None

    def get_html(self) -> str | None:
        """The HTML notes, or None.

        Endpoint: ``GET /api/rest/v2/experiment/html``
        """
        from comet_rest_v2.api.content import get_html

        return get_html.sync(client=self._client(), experiment_key=self._key).html or None

    def get_output(self) -> str:
        """What the experiment printed, lines ending with a newline; empty where nothing was recorded.

        Endpoint: ``GET /api/rest/v2/experiment/output``
        """
        from comet_rest_v2.api.content import get_output

        return get_output.sync(client=self._client(), experiment_key=self._key).output or ""

    def get_system_details(self) -> models.SystemDetails:
        """Machine, system, packages and command line.

        Endpoint: ``GET /api/rest/v2/experiment/system-details``
        """
        from comet_rest_v2.api.system import get_system_details

        return get_system_details.sync(client=self._client(), experiment_key=self._key)

    def get_git_metadata(self) -> models.GitMetadata:
        """Branch, origin, parent commit, user and root folder of the repository; each may be None.

        Endpoint: ``GET /api/rest/v2/experiment/git/metadata``
        """
        from comet_rest_v2.api.git import get_git_metadata

        return get_git_metadata.sync(client=self._client(), experiment_key=self._key)

    def get_git_patch(self) -> str | None:
        """What the working tree had changed against the last commit, or None.

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        """
        from cometr_py import transport

        reply = transport.call(self._client(), "get_git_patch", params={"experimentKey": self._key})
        # Where there is none the server says so in JSON, with status 200.
        if not reply.content or reply.content.startswith(b'{"msg"'):
            return None
        return _patch_text(reply.content)

    def get_asset_list(self, type: str | None = None) -> list[models.Asset]:
        """The experiment's files.

        Args:
            type: Only files of this type, ``image`` for instance.

        Endpoint: ``GET /api/rest/v2/experiment/asset/list``
        """
        from comet_rest_v2.api.assets import get_assets

        wanted = validation.optional_text(type, "type") or "all"
        return get_assets.sync(client=self._client(), experiment_key=self._key, type_=wanted).assets or []

    def get_asset(self, asset_id: str) -> bytes:
        """One file's content; use :meth:`download_asset` for one that may not fit into memory.

        Args:
            asset_id: As :meth:`get_asset_list` names it.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py import transport

        params = {"experimentKey": self._key, "assetId": validation.text(asset_id, "asset_id")}
        return transport.call(self._client(), "get_asset", params=params).content

    def download_asset(self, asset_id: str, path: str | os.PathLike[str]) -> Path:
        """Write one file to disk, streamed; a file that is already there is replaced only by a whole one.

        Args:
            asset_id: As :meth:`get_asset_list` names it.
            path: Where to write it.

        Returns:
            ``path``.

        Raises:
            OSError: It cannot be written there.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py import transport

        params = {"experimentKey": self._key, "assetId": validation.text(asset_id, "asset_id")}
        target = validation.path(path, "path")
        transport.stream_to_file(self._client(), "get_asset", params, target)
        return target

    def _client(self) -> AuthenticatedClient:
        from cometr_py import transport

        self._before_reading()
        return transport.shared_client(self._settings)


def _patch_text(content: bytes) -> str:
    """A patch as text; some clients upload it inside a zip archive."""
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8", "replace")
