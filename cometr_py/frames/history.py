"""Metric histories of any number of experiments in one frame."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from comet_rest_v2 import AuthenticatedClient

from cometr_py import session, transport
from cometr_py.core import validation
from cometr_py.core.workers import run_all
from cometr_py.errors import ArgumentError
from cometr_py.experiments.remote import RemoteExperiment
from cometr_py.frames.fetch import Wish, fetch
from cometr_py.frames.libraries import check_library, make_frame
from cometr_py.frames.point_columns import Column, Points, frame_columns

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from comet_rest_v2 import models

    from cometr_py.experiments.experiment import Experiment

    #: An experiment: its key, what `get_experiment` returns, or an entry of a list of experiments.
    Given: TypeAlias = "str | Experiment | RemoteExperiment | models.ExperimentMetadata"


@overload
def metrics(
    experiments: Given | Iterable[Given],
    names: str | Iterable[str] | None = None,
    *,
    context: str | None = None,
    sampled: bool = False,
    as_: Literal["pandas"] = "pandas",
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pd.DataFrame: ...
@overload
def metrics(
    experiments: Given | Iterable[Given],
    names: str | Iterable[str] | None = None,
    *,
    context: str | None = None,
    sampled: bool = False,
    as_: Literal["polars"],
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pl.DataFrame: ...
@overload
def metrics(
    experiments: Given | Iterable[Given],
    names: str | Iterable[str] | None = None,
    *,
    context: str | None = None,
    sampled: bool = False,
    as_: Literal["arrow"],
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pa.Table: ...
def metrics(
    experiments: Given | Iterable[Given],
    names: str | Iterable[str] | None = None,
    *,
    context: str | None = None,
    sampled: bool = False,
    as_: Literal["pandas", "polars", "arrow"] = "pandas",
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> object:
    """Return the points of some or all metrics of one or many experiments, in one frame.

    Waits until everything that this process has logged to the experiments is delivered.

    Args:
        experiments: One or several experiments: keys, experiments, or entries of a list of experiments.
        names: Metric names; all metrics if None. A metric logged with a context is named ``<context>_<name>``.
        context: Return only points logged with this context; ``names`` may then leave it out.
        sampled: Let the server thin each series to about 500 points. Faster; adds a column ``sampled``.
        as_: ``pandas``, ``polars`` or ``arrow``; the package of that name (pyarrow for the last) must be installed.
        concurrency: Concurrent requests, at most 64.
        progress: Show the progress on stderr; if None, only on a terminal.
        api_key: API key; by default COMET_API_KEY.
        url: URL of the server, or ``local``; by default COMET_URL_OVERRIDE.

    Returns:
        One row per point: ``experiment`` (key), ``name``, ``context``, ``step``, ``epoch``, ``value``, ``timestamp``.
        The first three are categories; step and epoch are integers or missing; the value is a float (NaN and ±infinity
        as logged; NaN where a string was logged); the timestamp is in UTC, in milliseconds. Experiments and names are
        in the order of the arguments, points in the order in which they were logged.

    Raises:
        ArgumentError: An argument has the wrong type.
        CometError: The library is not installed.
        NotFoundError: An experiment does not exist.
        DeliveryError: Something logged by this process could not be delivered.

    Warns:
        CometWarning: A series has as many points as Comet's own servers keep, so some may have been dropped there.

    Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``, ``.../get-all``; for samples
    ``POST /api/rest/v2/experiments/multi-metric-chart``
    """
    check_library(as_)
    wanted = _names(names)
    only, thin = validation.optional_text(context, "context"), validation.flag(sampled, "sampled")
    at_once = validation.concurrency(concurrency)
    found = _with_connections(experiments, api_key, url)
    wishes = [
        (place, Wish(client, key, name, only, thin)) for place, (client, key) in enumerate(found) for name in wanted
    ]
    shown = None if progress is None else validation.flag(progress, "progress")
    with (
        tempfile.TemporaryDirectory(prefix="cometr_py-") as folder,
        session.current().console.progress("reading metrics", shown=shown) as line,
    ):

        def read(wish: tuple[int, Wish]) -> tuple[int, Points]:
            return wish[0], fetch(wish[1], Path(folder))

        parts = run_all(read, wishes, at_once, on_done=line.update)
    columns = frame_columns([key for _, key in found], parts)
    if thin:
        columns.append(Column("sampled", "bool", array("b", [1]) * len(columns[0].values)))
    return make_frame(columns, as_)


def _with_connections(
    experiments: Given | Iterable[Given], api_key: str | None, url: str | None
) -> list[tuple[AuthenticatedClient, str]]:
    """Return each key with the client of its server."""
    if isinstance(experiments, str) or not isinstance(experiments, Iterable):
        experiments = [experiments]
    default: AuthenticatedClient | None = None
    found: dict[str, AuthenticatedClient] = {}
    for given in experiments:
        if (remote := _remote(given)) is not None:
            found[remote.get_key()] = remote.client
            continue
        key = given if isinstance(given, str) else getattr(given, "experiment_key", None)
        if not isinstance(key, str) or not key:
            raise ArgumentError("experiments", given, "it must be an experiment key or an experiment.")
        if default is None:
            settings = session.current().resolve(
                api_key=validation.optional_text(api_key, "api_key"), url=validation.optional_text(url, "url")
            )
            default = transport.shared_client(settings)
        found[key] = default
    return [(client, key) for key, client in found.items()]


def _remote(given: object) -> RemoteExperiment | None:
    """Return the remote experiment of an experiment; None for a key or an entry of a list."""
    remote = getattr(given, "remote", given)
    return remote if isinstance(remote, RemoteExperiment) else None


def _names(names: str | Iterable[str] | None) -> list[str] | list[None]:
    if names is None:
        return [None]
    return list(dict.fromkeys(validation.strings(names, "names")))
