"""Creating an experiment: at once, later when the network is back, or only on disk."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from cometr_py.config import Settings, is_loopback
from cometr_py.errors import CometError, ConnectionFailed
from cometr_py.recording.recorder import tell


@dataclass(frozen=True)
class Identity:
    """Which experiment, as the server names it.

    Attributes:
        key: Its key.
        workspace: The workspace's name; empty where only the server knows its default.
        project: The project's name.
        link: Address of its page.
        created_here: Whether this process created it.
        deferred: Whether the server does not know it yet.
        name: What to call it, where its creation was put off.
        offline: The folder that holds it until `cometr-py sync`.
    """

    key: str
    workspace: str
    project: str
    link: str
    created_here: bool
    deferred: bool = False
    name: str | None = None
    offline: Path | None = None


def create(settings: Settings, name: str | None) -> Identity:
    """Create an experiment on the server; where it cannot be reached, leave that to the courier, and say so.

    Raises:
        ConfigurationError: A key, workspace or project is needed and not given.
        ResponseError: The server refuses.
    """
    settings.require_api_key()
    if not is_loopback(settings.url):
        settings.require_workspace()  # a server on this machine has a default
    project = settings.require_project_name()
    try:
        return _create_now(settings, name, project)
    except ConnectionFailed as error:
        if settings.is_local or not error.passing:
            raise
        tell(f"{error} The experiment is recorded on this machine and created when the server can be reached.")
    return _put_off(settings, name, project, None)


def create_offline(settings: Settings, name: str | None, folder: Path) -> Identity:
    """An experiment that is only on disk until somebody calls `cometr-py sync`; no server is asked.

    Args:
        settings: Where it will be delivered to.
        name: Its name.
        folder: Where it is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return _put_off(settings, name, settings.require_project_name(), folder)


def _create_now(settings: Settings, name: str | None, project: str) -> Identity:
    from cometr_py import transport, workspace

    client = transport.shared_client(settings)
    from comet_rest_v2 import models
    from comet_rest_v2.api.experiments import create_experiment

    place = workspace.workspace_or_default(settings, client)
    body = models.CreateExperimentRequest(workspace_name=place, project_name=project)
    if name is not None:
        body.experiment_name = name
    created = create_experiment.sync(client=client, body=body)
    if not created.experiment_key or not created.link:
        raise CometError("Create experiment in Comet failed: the server gave no key or no link.")
    return Identity(
        key=created.experiment_key,
        workspace=created.workspace_name or place,
        project=created.project_name or project,
        link=created.link,
        created_here=True,
    )


def _put_off(settings: Settings, name: str | None, project: str, offline: Path | None) -> Identity:
    key = uuid.uuid4().hex
    place = [part for part in (settings.url, settings.workspace, project, key) if part]
    return Identity(
        key=key,
        workspace=settings.workspace or "",
        project=project,
        link="/".join(place),
        created_here=True,
        deferred=True,
        name=name,
        offline=offline,
    )
