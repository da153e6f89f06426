"""Tables with one row per experiment of a project: metadata, parameters, others, and metric summaries."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, overload

from comet_rest_v2 import AuthenticatedClient
from comet_wire.base import or_none
from comet_wire.tags import GET_TAGS, GetTagsParams

from cometr_py import session, transport, workspace
from cometr_py.core import validation
from cometr_py.core.workers import run_all
from cometr_py.experiments.value_summaries import metric_summaries, other_summaries, parameter_summaries
from cometr_py.frames.libraries import check_library, make_frame
from cometr_py.frames.point_columns import Column, Kind, NumberArray

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from comet_rest_v2 import models

    from cometr_py.search import Expression

__all__ = ["experiments_table"]


@overload
def experiments_table(
    project_name: str | None = None,
    workspace_name: str | None = None,
    *,
    where: Expression | str | None = None,
    archived: bool = False,
    as_: Literal["pandas"] = "pandas",
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pd.DataFrame: ...
@overload
def experiments_table(
    project_name: str | None = None,
    workspace_name: str | None = None,
    *,
    where: Expression | str | None = None,
    archived: bool = False,
    as_: Literal["polars"],
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pl.DataFrame: ...
@overload
def experiments_table(
    project_name: str | None = None,
    workspace_name: str | None = None,
    *,
    where: Expression | str | None = None,
    archived: bool = False,
    as_: Literal["arrow"],
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> pa.Table: ...
def experiments_table(
    project_name: str | None = None,
    workspace_name: str | None = None,
    *,
    where: Expression | str | None = None,
    archived: bool = False,
    as_: Literal["pandas", "polars", "arrow"] = "pandas",
    concurrency: int = 8,
    progress: bool | None = None,
    api_key: str | None = None,
    url: str | None = None,
) -> object:
    """Return the experiments of a project, one row per experiment.

    Args:
        project_name: Project; by default COMET_PROJECT_NAME.
        workspace_name: Its workspace; by default COMET_WORKSPACE.
        where: Return only experiments that match this condition, as :func:`cometr_py.search_experiments` does.
        archived: Return archived experiments instead of the others.
        as_: ``pandas``, ``polars`` or ``arrow``; the package of that name (pyarrow for the last) must be installed.
        concurrency: Concurrent requests, at most 64.
        progress: Show the progress on stderr; if None, only on a terminal.
        api_key: API key; by default COMET_API_KEY.
        url: URL of the server, or ``local``; by default COMET_URL_OVERRIDE.

    Returns:
        Columns ``experiment`` (the key), ``name``, ``project``, ``workspace``, ``user``, ``file``, ``started`` and
        ``ended`` (UTC), ``seconds``, ``running``, ``crashed``, ``archived``, ``tags`` (a list). Then, sorted by name,
        ``param.NAME``, ``other.NAME``, and for each metric ``metric.NAME`` (the latest value), ``metric_min.NAME`` and
        ``metric_max.NAME``. A column has integers, floats or booleans if all of its values are of that type, otherwise
        strings.

    Raises:
        CometError: The library is not installed.
        ConfigurationError: No project is given.
        NotFoundError: The project does not exist.

    Endpoint: ``GET /api/rest/v2/experiments``, and for each experiment ``.../parameters``, ``.../log-other``,
    ``.../metrics/summary`` and ``.../tags``
    """
    check_library(as_)
    at_once = validation.concurrency(concurrency)
    shown = None if progress is None else validation.flag(progress, "progress")
    if where is None:
        found = workspace.get_experiments(
            project_name=project_name, workspace_name=workspace_name, api_key=api_key, archived=archived, url=url
        )
    else:
        from cometr_py.search import search_experiments

        found = search_experiments(workspace_name, project_name, where, api_key, archived, url=url)
    client = transport.shared_client(session.current().resolve(api_key=api_key, url=url))
    keys = [experiment.experiment_key for experiment in found]
    with session.current().console.progress("reading experiments", shown=shown) as line:
        rows = run_all(lambda key: _LoggedValues.read(client, key), keys, at_once, on_done=line.update)
    tags = Column("tags", "lists", [row.tags for row in rows])
    return make_frame([*_about(found), tags, *_logged(rows)], as_)


@dataclass(frozen=True)
class _LoggedValues:
    """Logged values of one experiment: strings by column name, and tags."""

    cells: dict[str, str]
    tags: list[str]

    @classmethod
    def read(cls, client: AuthenticatedClient, key: str) -> _LoggedValues:
        cells: dict[str, str | None] = {}
        for one in parameter_summaries(client, key):
            cells[f"param.{one.name}"] = or_none(one.value_current)
        for one in other_summaries(client, key):
            cells[f"other.{one.name}"] = or_none(one.value_current)
        for one in metric_summaries(client, key):
            cells[f"metric.{one.name}"] = or_none(one.value_current)
            cells[f"metric_min.{one.name}"] = or_none(one.value_min)
            cells[f"metric_max.{one.name}"] = or_none(one.value_max)
        tags = transport.fetch(client, GET_TAGS, GetTagsParams(experiment_key=key)).tags
        return cls({name: value for name, value in cells.items() if value is not None}, tags)


def _about(found: list[models.ExperimentMetadata]) -> list[Column]:
    """Return the columns with the metadata of each experiment."""

    def column(name: str, kind: Kind, given: Iterable[object]) -> Column:
        # What the server left out is neither None nor anything else.
        return _typed(name, kind, [value if isinstance(value, str | int) else None for value in given])

    ran = [one.duration_millis for one in found]
    return [
        column("experiment", "text", [one.experiment_key for one in found]),
        column("name", "text", [one.experiment_name for one in found]),
        column("project", "text", [one.project_name for one in found]),
        column("workspace", "text", [one.workspace_name for one in found]),
        column("user", "text", [one.user_name for one in found]),
        column("file", "text", [one.file_name for one in found]),
        column("started", "time", [one.start_time_millis for one in found]),
        column("ended", "time", [one.end_time_millis for one in found]),
        _typed("seconds", "float", [value / 1000 if isinstance(value, int) else None for value in ran]),
        column("running", "bool", [one.running for one in found]),
        column("crashed", "bool", [one.has_crashed for one in found]),
        column("archived", "bool", [one.archived for one in found]),
    ]


def _logged(rows: list[_LoggedValues]) -> Iterator[Column]:
    """Yield the columns of logged values, each with the narrowest type that holds all of them."""
    kinds = ("param.", "other.", "metric.", "metric_min.", "metric_max.")
    names = {name for row in rows for name in row.cells}
    for name in sorted(names, key=lambda name: (kinds.index(name.partition(".")[0] + "."), name)):
        cells = [row.cells.get(name) for row in rows]
        there = [cell for cell in cells if cell is not None]
        if all(cell in _BOOLEANS for cell in there):
            yield _typed(name, "bool", [None if cell is None else _BOOLEANS[cell] for cell in cells])
        elif all(_WHOLE.fullmatch(cell) for cell in there):
            yield _typed(name, "int", [None if cell is None else int(cell) for cell in cells])
        elif all(_NUMBER.fullmatch(cell) for cell in there):
            yield _typed(name, "float", [None if cell is None else float(cell) for cell in cells])
        else:
            yield Column(name, "text", cells)


def _typed(name: str, kind: Kind, cells: Sequence[str | float | None]) -> Column:
    if kind == "text":
        return Column(name, kind, [cell if isinstance(cell, str) else None for cell in cells])
    code = {"bool": "b", "float": "d"}.get(kind, "q")
    missing = array("b", [cell is None for cell in cells])
    # A missing float is NaN to pandas, and null to the others.
    filled: NumberArray = array(code, [0 if cell is None else cell for cell in cells])
    return Column(name, kind, filled, missing if 1 in missing else None)


_BOOLEANS = {"true": True, "false": False}
#: Integers of at most 18 digits, which always fit into 64 bits; `007` is an identifier rather than a number.
_WHOLE = re.compile(r"-?(0|[1-9]\d{0,17})")
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity")
