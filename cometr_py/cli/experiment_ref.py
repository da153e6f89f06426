"""Experiments as commands see them. Imports the transport, so commands import this when they run."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TypeVar
from urllib.parse import quote, urlsplit

import typer
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.types import Unset

from cometr_py import session, transport
from cometr_py.config import Settings
from cometr_py.core.durations import no_signal_for
from cometr_py.experiments.remote import RemoteExperiment
from cometr_py.transfer.locations import location

__all__ = ["ExperimentDetails", "about", "connection", "experiment", "known", "located"]

T = TypeVar("T")


@dataclass(frozen=True)
class ExperimentDetails:
    """The properties of an experiment. Times are milliseconds since the epoch; ``--json`` shows all of it."""

    key: str
    name: str | None
    workspace: str | None
    project: str | None
    user: str | None
    file: str | None
    started: int | None
    ended: int | None
    duration: int | None
    running: bool
    crashed: bool
    archived: bool
    url: str
    #: Milliseconds since the last heartbeat, if heartbeats have stopped without a reported end.
    silent: int | None = None
    exit_code: int | None = None
    error: str | None = None

    @property
    def state(self) -> str:
        """Whether it runs, and how it ended."""
        if self.running:
            return "running"
        if self.silent is not None:
            return no_signal_for(self.silent)
        return "crashed" if self.crashed else "archived" if self.archived else "ended"

    def to_dict(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        return asdict(self)


def experiment(given: str) -> RemoteExperiment:
    """Return the experiment of a key or of the URL of its page, without asking the server whether it exists.

    Raises:
        typer.BadParameter: It names none, or one on a server that the configured API key is not for.
    """
    return located(given)[0]


def located(given: str) -> tuple[RemoteExperiment, Settings]:
    """Return the same with the settings of its server.

    Raises:
        typer.BadParameter: It names none, or one on a server that the configured API key is not for.
    """
    if "/" not in given and "#" not in given:
        return _on_server(given, session.current().resolve())
    where = location(given, "key")
    if where.experiment is None:
        raise typer.BadParameter(f"{given!r} is not an experiment's key or the address of its page.", param_hint="KEY")
    settings = session.current().resolve()
    if where.url is None or urlsplit(where.url).netloc == urlsplit(settings.url).netloc:
        return _on_server(where.experiment, settings)
    # An address that somebody has sent must not be all it takes to get the key: it is not sent there.
    there = replace(session.current().resolve(url=where.url), api_key=None, project_name=None)
    there = there.with_defaults() if there.is_local else transport.complete(there)
    if there.api_key is None:
        raise typer.BadParameter(
            f"it is on {there.url}, and the configured server is {settings.url}: set COMET_URL_OVERRIDE={there.url}, "
            "and the API key for it.",
            param_hint="KEY",
        )
    return _on_server(where.experiment, there)


def connection() -> tuple[Settings, AuthenticatedClient]:
    """Return the settings, and a client for their server."""
    settings = session.current().resolve()
    return settings, transport.shared_client(settings)


def about(found: models.ExperimentMetadata, settings: Settings) -> ExperimentDetails:
    """Return the properties of an experiment, with the URL of its page."""
    workspace, project = known(found.workspace_name), known(found.project_name)
    archived = bool(known(found.archived))
    steps = [workspace or "", project or "", *(["archived"] if archived else []), found.experiment_key]
    return ExperimentDetails(
        key=found.experiment_key,
        name=known(found.experiment_name),
        workspace=workspace,
        project=project,
        user=known(found.user_name),
        file=known(found.file_name),
        started=known(found.start_time_millis),
        ended=known(found.end_time_millis),
        duration=known(found.duration_millis),
        running=bool(known(found.running)),
        crashed=bool(known(found.has_crashed)),
        archived=archived,
        url="/".join([settings.url, *(quote(step, safe="") for step in steps)]),
        silent=known(found.silent_millis),
        exit_code=known(found.exit_code),
        error=known(found.error),
    )


def known(value: T | Unset | None) -> T | None:
    """Return the value, or None if the server left it out."""
    return None if isinstance(value, Unset) else value


def _on_server(key: str, settings: Settings) -> tuple[RemoteExperiment, Settings]:
    return RemoteExperiment(transport.shared_client(settings), key), settings
