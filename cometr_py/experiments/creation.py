"""Creating an experiment: at once, later when the network is back, or only on disk."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cometr_py.config import Settings, is_loopback
from cometr_py.core.console import CONSOLE
from cometr_py.core.failures import classify
from cometr_py.errors import CometError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

#: Seconds that a server may take to create an experiment before training starts without waiting for it.
CREATION_TIMEOUT = 10.0


@dataclass(frozen=True)
class ExperimentIdentity:
    """Which experiment, as the server names it.

    Attributes:
        key: Its key.
        workspace: The workspace's name; empty where only the server knows its default.
        project: The project's name.
        link: Address of its page.
        created_here: Whether this process created it.
        create_later: Whether the server does not know it yet.
        name: What to call it, where its creation was put off.
        offline: The folder that holds it until `cometr-py sync`.
    """

    key: str
    workspace: str
    project: str
    link: str
    created_here: bool
    create_later: bool = False
    name: str | None = None
    offline: Path | None = None


def create(settings: Settings, name: str | None) -> ExperimentIdentity:
    """Create an experiment on the server; where that does not work just now, leave it to the uploader, and say so.

    Raises:
        ConfigurationError: A key, workspace or project is needed and not given.
        ResponseError: The server refuses, or redirects to another address.
    """
    settings.require_api_key()
    if not is_loopback(settings.url):
        settings.require_workspace()  # a server on this machine has a default
    project = settings.require_project_name()
    try:
        return _create_now(settings, name, project)
    except CometError as error:
        found = classify(error)
        if settings.is_local or not found.transient:
            raise
        CONSOLE.notice(
            f"{error} The experiment is recorded on this machine and created when the server can be reached."
        )
        if found.outcome_unknown and getattr(error, "method", None) == "POST":
            # The server chooses the key, so this experiment cannot be looked up, nor created a second time.
            CONSOLE.notice("The server may already have created an empty experiment: its response was lost.")
    return _put_off(settings, name, project, None)


def create_offline(settings: Settings, name: str | None, folder: Path) -> ExperimentIdentity:
    """An experiment that is only on disk until somebody calls `cometr-py sync`; no server is asked.

    Args:
        settings: Where it will be delivered to.
        name: Its name.
        folder: Where it is kept.
    """
    return _put_off(settings, name, settings.require_project_name(), folder)


def _create_now(settings: Settings, name: str | None, project: str) -> ExperimentIdentity:
    from cometr_py import transport

    if settings.is_local:
        return _ask(transport.shared_client(settings), settings, name, project)
    # Nothing is repeated: the uploader can do that while training goes on.
    client = transport.connect(settings, retries=0, timeout=CREATION_TIMEOUT)
    with client.get_httpx_client():
        return _ask(client, settings, name, project)


def _ask(client: AuthenticatedClient, settings: Settings, name: str | None, project: str) -> ExperimentIdentity:
    """Create it on the server, in CREATION_TIMEOUT."""
    from comet_rest_v2 import models

    from cometr_py import transport, workspace

    begun = time.monotonic()
    place = workspace.workspace_or_default(settings, client)
    left = None if settings.is_local else max(CREATION_TIMEOUT - (time.monotonic() - begun), 1.0)
    body = models.CreateExperimentRequest(workspace_name=place, project_name=project)
    if name is not None:
        body.experiment_name = name
    created = transport.call(client, "create_experiment", json=body.to_dict(), timeout=left).json()
    # A web page in its place is some proxy's and goes by; this is what the server itself says.
    if not created.get("experimentKey") or not created.get("link"):
        raise CometError("Create experiment in Comet failed: the server gave no key or no link.")
    return ExperimentIdentity(
        key=created["experimentKey"],
        workspace=created.get("workspaceName") or place,
        project=created.get("projectName") or project,
        link=created["link"],
        created_here=True,
    )


def _put_off(settings: Settings, name: str | None, project: str, offline: Path | None) -> ExperimentIdentity:
    key = uuid.uuid4().hex
    place = [part for part in (settings.url, settings.workspace, project, key) if part]
    return ExperimentIdentity(
        key=key,
        workspace=settings.workspace or "",
        project=project,
        link="/".join(place),
        created_here=True,
        create_later=True,
        name=name,
        offline=offline,
    )
