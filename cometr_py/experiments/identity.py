"""Which experiment: created now, created later when the server can be reached, kept on disk, or looked up."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from cometr_py.config import Settings
from cometr_py.core.console import Console
from cometr_py.core.failures import classify
from cometr_py.errors import CometError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

#: Seconds to wait for a server to create an experiment before training starts without it.
CREATION_TIMEOUT = 10.0


@dataclass(frozen=True)
class ExperimentIdentity:
    """Which experiment, as the server names it.

    Attributes:
        key: Experiment key.
        workspace: Name of the workspace; empty if only the server knows its default.
        project: Name of the project.
        link: URL of the experiment's page.
        created_here: Whether this process created it.
        create_later: Whether the server does not know it yet.
        name: Name to give it when it is created later.
        offline: Directory that holds it until ``cometr-py sync``.
    """

    key: str
    workspace: str
    project: str
    link: str
    created_here: bool
    create_later: bool = False
    name: str | None = None
    offline: Path | None = None


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


def create(settings: Settings, name: str | None, console: Console) -> ExperimentIdentity:
    """Create an experiment on the server; if that fails for now, leave it to the uploader and tell the user.

    Raises:
        ConfigurationError: A required key, workspace or project is missing.
        ResponseError: The server rejects the request, or redirects to another URL.
    """
    from cometr_py import transport

    settings.require_api_key()
    if settings.workspace is None and not transport.may_be_own(settings):
        settings.require_workspace()
    project = settings.require_project_name()
    try:
        return _create_now(settings, name, project)
    except CometError as error:
        failure = classify(error)
        if settings.is_local or not failure.transient:
            raise
        console.notice(
            f"{error} The experiment is recorded on this machine and created when the server can be reached."
        )
        # The server chooses the key, so the same experiment can neither be looked up nor be created again.
        if failure.outcome_unknown and getattr(error, "method", None) == "POST":
            console.notice("The server may already have created an empty experiment: its response was lost.")
    return _put_off(settings, name, project, None)


def create_offline(settings: Settings, name: str | None, folder: Path) -> ExperimentIdentity:
    """Make an experiment that stays on disk until ``cometr-py sync``; no request is sent.

    Args:
        settings: Server that it will be delivered to.
        name: Name of the experiment.
        folder: Directory of its journal.
    """
    return _put_off(settings, name, settings.require_project_name(), folder)


def look_up(settings: Settings, key: str) -> ExperimentIdentity:
    """Ask the server for an existing experiment.

    Raises:
        NotFoundError: The experiment does not exist.
        ConfigurationError: A required key is missing.
    """
    from comet_rest_v2.api.experiments import get_experiment_metadata

    from cometr_py import transport

    settings.require_api_key()
    found = get_experiment_metadata.sync(client=transport.shared_client(settings), experiment_key=key)
    place = [found.workspace_name or "", found.project_name or "", *(["archived"] if found.archived else []), key]
    return ExperimentIdentity(
        key=key,
        workspace=found.workspace_name or "",
        project=found.project_name or "",
        link="/".join([settings.url, *(quote(name, safe="") for name in place)]),
        created_here=False,
    )


def _create_now(settings: Settings, name: str | None, project: str) -> ExperimentIdentity:
    from cometr_py import transport

    if settings.is_local:
        return _ask(transport.shared_client(settings), settings, name, project)
    # No retries: the uploader retries while training goes on.
    client = transport.connect(settings, retries=0, timeout=CREATION_TIMEOUT)
    with client.get_httpx_client():
        return _ask(client, settings, name, project)


def _ask(client: AuthenticatedClient, settings: Settings, name: str | None, project: str) -> ExperimentIdentity:
    """Create it on the server, within CREATION_TIMEOUT."""
    from comet_rest_v2 import models

    from cometr_py import transport, workspace

    begun = time.monotonic()
    place = workspace.workspace_or_default(settings, client)
    left = None if settings.is_local else max(CREATION_TIMEOUT - (time.monotonic() - begun), 1.0)
    body = models.CreateExperimentRequest(workspace_name=place, project_name=project)
    if name is not None:
        body.experiment_name = name
    created = transport.call(client, "create_experiment", json=body.to_dict(), timeout=left).json()
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
