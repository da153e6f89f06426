"""Naming what is copied, and where to."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cometr_py import session, transport, workspace
from cometr_py.config import Settings
from cometr_py.errors import ArgumentError, ConfigurationError

__all__ = ["AnyPlace", "Location", "location", "server_name", "settings_of", "workspace_of"]

_KEY = re.compile(r"[A-Za-z0-9]{32,50}")
#: Path segments before the key in the URL of an archived experiment.
_ARCHIVED = ("archive", "archived")


@dataclass(frozen=True, kw_only=True)
class Location:
    """An experiment, a project or a workspace of a server; or an export folder.

    Attributes:
        url: The server, ``local``, or ``local:/some/folder``, instead of COMET_URL_OVERRIDE.
        api_key: The API key for it, instead of COMET_API_KEY.
        workspace: The workspace, instead of COMET_WORKSPACE.
        project: The project; all projects of the workspace if neither it nor ``experiment`` is given.
        experiment: The key of one experiment, which needs no workspace and project.
        folder: An export folder; then nothing else is given.
    """

    url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    workspace: str | None = None
    project: str | None = None
    experiment: str | None = None
    folder: Path | None = None

    def __post_init__(self) -> None:
        """Validate the combination."""
        others = (self.url, self.api_key, self.workspace, self.project, self.experiment)
        if self.folder is not None and any(other is not None for other in others):
            raise ArgumentError("folder", str(self.folder), "a folder is given alone, without a server.")


AnyPlace = Location | str | os.PathLike[str]


def location(given: AnyPlace, argument: str) -> Location:
    """Parse a location.

    - ``https://www.comet.com/team/digits/KEY``: an experiment; a shorter path is a project or a workspace.
    - ``SERVER#team/digits/KEY``: the same for any server, ``local#local/digits`` and ``local:/some/folder#KEY`` too.
      An empty string before the ``#`` is the configured server.
    - ``local``: the default workspace on this machine.
    - An experiment key: that experiment on the configured server.
    - Anything else is the path of an export folder.

    Raises:
        ArgumentError: It is invalid.
    """
    if isinstance(given, Location):
        return given
    if isinstance(given, os.PathLike):
        return Location(folder=Path(given))
    if not isinstance(given, str) or not given:
        raise ArgumentError(argument, given, "give a server's address, a key, or the path of a folder.")
    server, sharp, inside = given.partition("#")
    if sharp:
        return _inside(given, argument, server or None, [part for part in inside.split("/") if part])
    if given.startswith(("http://", "https://")):
        return _page(given, argument)
    if given == "local" or given.startswith("local:"):
        return Location(url=given)
    if _KEY.fullmatch(given) and not Path(given).exists():
        return Location(experiment=given)
    return Location(folder=Path(given))


def settings_of(where: Location) -> Settings:
    """Return the settings of a location's server.

    Raises:
        ConfigurationError: The key is needed and not given.
    """
    given = session.current().resolve(api_key=where.api_key, url=where.url, workspace=where.workspace)
    settings = transport.complete(given)
    settings.require_api_key()
    return settings


def server_name(settings: Settings) -> str:
    """Return the name of a server, as before the ``#`` of a location."""
    return f"local:{settings.local_home}" if settings.is_local else settings.url


def workspace_of(settings: Settings, default: str | None = None) -> str:
    """Return the workspace of a location on a server.

    Args:
        settings: The location's settings.
        default: Workspace on a server of your own, which creates workspaces when they are needed.

    Raises:
        ConfigurationError: None is given, and the server has no default.
    """
    if settings.workspace is None and default is not None and transport.may_be_own(settings):
        return default
    try:
        return workspace.workspace_or_default(settings, transport.shared_client(settings))
    except ConfigurationError:
        raise ConfigurationError(
            f"No workspace is given for {settings.url}: name it, as in {settings.url}#my-team, or set COMET_WORKSPACE."
        ) from None


def _page(given: str, argument: str) -> Location:
    """Parse the URL of a page."""
    parts = urlsplit(given)
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if len(steps) == 4 and steps[2] in _ARCHIVED:
        del steps[2]
    return _inside(given, argument, f"{parts.scheme}://{parts.netloc}", steps)


def _inside(given: str, argument: str, server: str | None, steps: list[str]) -> Location:
    if len(steps) == 1 and _KEY.fullmatch(steps[0]):
        return Location(url=server, experiment=steps[0])
    if len(steps) > 3:
        raise ArgumentError(argument, given, "behind the server there is at most workspace/project/key.")
    workspace_name, project, experiment = (steps + [None] * 3)[:3]
    return Location(url=server, workspace=workspace_name, project=project, experiment=experiment)
