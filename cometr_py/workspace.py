"""Workspaces, projects and what is in them; and a way to any other endpoint."""

from __future__ import annotations

import contextlib
import json
import os
import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypedDict

from comet_rest_v2 import models

from cometr_py import session, transport
from cometr_py.config import Settings
from cometr_py.core import api_spec, validation
from cometr_py.errors import ArgumentError, CometError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

    from cometr_py.transport.api_calls import Client

__all__ = [
    "call_api",
    "create_project",
    "delete_project",
    "get_api_version",
    "get_columns",
    "get_experiments",
    "get_multi_metric_chart",
    "get_projects",
    "get_workspaces",
    "workspace_or_default",
]

_METHODS = ("GET", "POST", "PUT")


def get_workspaces(api_key: str | None = None, *, url: str | None = None) -> list[str]:
    """Names of the workspaces that you are a member of.

    Args:
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Endpoint: ``GET /api/rest/v2/workspaces``
    """
    from comet_rest_v2.api.workspaces import get_workspaces as operation

    _, client = _connect(api_key, url)
    return operation.sync(client=client).workspace_names


def get_projects(
    workspace_name: str | None = None, api_key: str | None = None, *, url: str | None = None
) -> list[models.Project]:
    """Return the projects of a workspace.

    Args:
        workspace_name: The workspace, instead of COMET_WORKSPACE.
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Raises:
        ConfigurationError: No workspace is given.
        NotFoundError: There is no such workspace.

    Endpoint: ``GET /api/rest/v2/projects``
    """
    from comet_rest_v2.api.projects import get_projects as operation

    settings, client = _connect(api_key, url, workspace_name=workspace_name)
    return operation.sync(client=client, workspace_name=workspace_or_default(settings, client)).projects


def get_experiments(
    project_id: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    archived: bool = False,
    *,
    url: str | None = None,
) -> list[models.ExperimentMetadata]:
    """Return the experiments of a project.

    Args:
        project_id: The project's id. If given, ``project_name`` and ``workspace_name`` are not looked at.
        project_name: The project's name, instead of COMET_PROJECT_NAME.
        workspace_name: Its workspace, instead of COMET_WORKSPACE.
        api_key: The API key, instead of COMET_API_KEY.
        archived: Give the archived ones instead of the others.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Raises:
        ConfigurationError: Neither an id nor a name is given.
        NotFoundError: There is no such project.

    Endpoint: ``GET /api/rest/v2/experiments``
    """
    from comet_rest_v2.api.experiments import get_experiments as operation

    only_archived = validation.flag(archived, "archived")
    client, project = _project(project_id, project_name, workspace_name, api_key, url)
    return operation.sync(client=client, archived=only_archived, **project).experiments


def get_columns(
    project_id: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    archived: bool = False,
    *,
    url: str | None = None,
) -> list[models.ProjectColumn]:
    """Everything by which the experiments of a project can be compared and queried: metrics, parameters, others ...

    Args:
        project_id: The project's id. If given, ``project_name`` and ``workspace_name`` are not looked at.
        project_name: The project's name, instead of COMET_PROJECT_NAME.
        workspace_name: Its workspace, instead of COMET_WORKSPACE.
        api_key: The API key, instead of COMET_API_KEY.
        archived: Give those of the archived experiments instead of the others.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Raises:
        ConfigurationError: Neither an id nor a name is given.
        NotFoundError: There is no such project.

    Endpoint: ``GET /api/rest/v2/project/column-names``
    """
    from comet_rest_v2.api.projects import get_project_columns as operation

    only_archived = validation.flag(archived, "archived")
    client, project = _project(project_id, project_name, workspace_name, api_key, url)
    return operation.sync(client=client, archived=only_archived, **project).columns


def create_project(
    project_name: str,
    project_description: str,
    public: bool = False,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    url: str | None = None,
) -> str:
    """Create a project.

    Args:
        project_name: Its name, new in the workspace.
        project_description: What it is about; may be empty.
        public: Whether everybody may see it, or only members of the workspace.
        workspace_name: The workspace, instead of COMET_WORKSPACE.
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Returns:
        The project's id.

    Raises:
        BadRequestError: There is a project of that name already, or the name cannot be one.

    Endpoint: ``POST /api/rest/v2/write/project/create``
    """
    from comet_rest_v2.api.projects import create_project as operation

    name = validation.text(project_name, "project_name")
    about = validation.text(project_description, "project_description", may_be_empty=True)
    is_public = validation.flag(public, "public")
    settings, client = _connect(api_key, url, workspace_name=workspace_name)
    body = models.CreateProjectRequest(
        workspace_name=workspace_or_default(settings, client),
        project_name=name,
        project_description=about,
        is_public=is_public,
    )
    project_id = operation.sync(client=client, body=body).project_id
    if not project_id:
        raise CometError("The server did not say which id the new project has.")
    return project_id


def delete_project(
    project_name: str,
    delete_experiments: bool = True,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    url: str | None = None,
) -> None:
    """Delete a project for good, by default with its experiments.

    Args:
        project_name: Its name.
        delete_experiments: Whether its experiments are deleted too.
        workspace_name: The workspace, instead of COMET_WORKSPACE.
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Raises:
        NotFoundError: There is no such project.

    Endpoint: ``POST /api/rest/v2/write/project/delete``
    """
    from comet_rest_v2.api.projects import delete_project as operation

    name = validation.text(project_name, "project_name")
    with_experiments = validation.flag(delete_experiments, "delete_experiments")
    settings, client = _connect(api_key, url, workspace_name=workspace_name)
    body = models.DeleteProjectRequest(
        delete_all_experiments=with_experiments,
        workspace_name=workspace_or_default(settings, client),
        project_name=name,
    )
    operation.sync(client=client, body=body)


def get_multi_metric_chart(
    experiment_keys: str | Iterable[str],
    metrics: str | Iterable[str] = (),
    params: str | Iterable[str] = (),
    full: bool = True,
    independent: bool = True,
    api_key: str | None = None,
    *,
    url: str | None = None,
) -> dict[str, models.MultiMetricExperiment]:
    """Metrics and parameters of several experiments, in columns, in one request.

    Args:
        experiment_keys: One key or several.
        metrics: One metric's name or several, context prefix included.
        params: One parameter's name or several.
        full: Every point that is stored (15,000 a metric at most), or a sample of about 500.
        independent: Whether each metric keeps its own steps; otherwise only steps at which every metric has a value.
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Returns:
        What there is, by experiment key. Experiments without any of it may be missing.

    Endpoint: ``POST /api/rest/v2/experiments/multi-metric-chart``
    """
    from comet_rest_v2.api.metrics import get_multi_metric_chart as operation

    body = models.MultiMetricRequest(
        targeted_experiments=validation.strings(experiment_keys, "experiment_keys"),
        metrics=validation.strings(metrics, "metrics"),
        params=validation.strings(params, "params"),
        fetch_full=validation.flag(full, "full"),
        independent_metrics=validation.flag(independent, "independent"),
    )
    if not body.targeted_experiments:
        raise ArgumentError("experiment_keys", experiment_keys, "give at least one experiment's key.")
    _, client = _connect(api_key, url)
    return operation.sync(client=client, body=body).experiments.additional_properties


def get_api_version() -> str:
    """Version of the REST API that this package speaks."""
    return posixpath.basename(api_spec.rest_root())


def call_api(
    endpoint: str,
    method: str = "GET",
    params: Mapping[str, object] | None = None,
    parse_response: bool = True,
    response_json: bool = True,
    local_file_path: str | os.PathLike[str] | None = None,
    api_key: str | None = None,
    *,
    url: str | None = None,
) -> Any:
    """Call any endpoint of the API, also one that this package has no function for.

    Args:
        endpoint: Path below ``/api/rest/v2``: ``/experiment/metadata``, for instance.
        method: ``GET``, ``POST`` or ``PUT``.
        params: What to send: as the query for GET, as a JSON body otherwise. ``None`` values are left out. Where the
            endpoint takes files, ``file`` is the path of one (or bytes, or an open binary file), ``link`` or
            ``remote_uri`` the address of one, ``metadata`` a mapping; the rest goes into the query.
        parse_response: Whether to return the content of the reply, or the reply itself, a :class:`transport.Reply`.
        response_json: Whether the answer must be JSON. Otherwise JSON and text are decoded by their content type, and
            all else is returned as bytes.
        local_file_path: Write the answer's body to this file, in constant memory, and return the answer without it.
        api_key: The API key, instead of COMET_API_KEY.
        url: The server, or ``local``, instead of COMET_URL_OVERRIDE.

    Raises:
        ArgumentError: The endpoint or the method is not one.
        APIResponseError: JSON was expected, and something else came.

    Example:
        >>> call_api("/experiment/metadata", params={"experimentKey": key})["experimentName"]
    """
    path = _endpoint_path(endpoint)
    if not isinstance(method, str) or method.upper() not in _METHODS:
        raise ArgumentError("method", method, f"it must be one of {', '.join(_METHODS)}.")
    if params is not None and not isinstance(params, Mapping):
        raise ArgumentError("params", params, "it must be a mapping of names to values.")
    parsed, must_be_json = (
        validation.flag(parse_response, "parse_response"),
        validation.flag(response_json, "response_json"),
    )
    target = None if local_file_path is None else validation.path(local_file_path, "local_file_path")
    given = {name: value for name, value in (params or {}).items() if value is not None}
    _, client = _connect(api_key, url)
    if (found := api_spec.match("POST", path)) is not None and found[0].body == "multipart":
        reply = _send_parts(client, found[0], path, given)
    elif target is not None:
        query, body = _query_and_body(method, given)
        return transport.download(client, method.upper(), path, target, params=query, json=body)
    else:
        query, body = _query_and_body(method, given)
        reply = transport.send(client, method.upper(), path, params=query, json=body)
    if not parsed:
        return reply
    return reply.json() if must_be_json else _by_content_type(reply)


def workspace_or_default(settings: Settings, client: Client) -> str:
    """Return the workspace that is configured; on a server of your own, the one that it has for everybody.

    Raises:
        ConfigurationError: None is configured, and the server has none.
    """
    if settings.workspace is None and transport.may_be_own(settings):
        from comet_wire.account import GET_ACCOUNT_DETAILS

        found = transport.fetch(client, GET_ACCOUNT_DETAILS, None).default_workspace_name
        if found:
            return found
    return settings.require_workspace()


def _connect(
    api_key: str | None, url: str | None, *, project_name: str | None = None, workspace_name: str | None = None
) -> tuple[Settings, AuthenticatedClient]:
    settings = session.current().resolve(
        api_key=validation.setting(api_key, "api_key"),
        url=validation.setting(url, "url"),
        project_name=validation.setting(project_name, "project_name"),
        workspace=validation.setting(workspace_name, "workspace_name"),
    )
    return settings, transport.shared_client(settings)


class _ProjectArguments(TypedDict, total=False):
    """What names a project: its id, or its name and workspace."""

    project_id: str
    project_name: str
    workspace_name: str


def _project(
    project_id: str | None,
    project_name: str | None,
    workspace_name: str | None,
    api_key: str | None,
    url: str | None,
) -> tuple[AuthenticatedClient, _ProjectArguments]:
    """Return the client, and the arguments that name a project."""
    if project_id is not None:
        _, client = _connect(api_key, url)
        return client, {"project_id": validation.text(project_id, "project_id")}
    settings, client = _connect(api_key, url, project_name=project_name, workspace_name=workspace_name)
    name = transport.complete(settings).require_project_name()
    return client, {"project_name": name, "workspace_name": workspace_or_default(settings, client)}


def _endpoint_path(endpoint: str) -> str:
    if not isinstance(endpoint, str) or not endpoint.strip("/") or "://" in endpoint:
        raise ArgumentError("endpoint", endpoint, "give a path such as /experiment/metadata.")
    if "?" in endpoint or "#" in endpoint:
        raise ArgumentError("endpoint", endpoint, "give the path alone, and the query as params.")
    root = api_spec.rest_root()
    path = "/" + endpoint.lstrip("/")
    return path if path.startswith(f"{root}/") else root + path


def _query_and_body(method: str, given: dict[str, object]) -> tuple[dict[str, object] | None, dict[str, object] | None]:
    return (given, None) if method.upper() == "GET" else (None, given)


def _send_parts(
    client: AuthenticatedClient, operation: api_spec.Operation, path: str, given: dict[str, object]
) -> transport.Reply:
    """Send what the description has as parts of the body as such, and the rest as the query."""
    if "remote_uri" in given and "remote_uri" not in operation.parts:
        given["link"] = given.pop("remote_uri")
    files: dict[str, tuple[str | None, bytes | str | IO[bytes]]] = {}
    with contextlib.ExitStack() as opened:
        for name in operation.parts & given.keys():
            value = given.pop(name)
            if name in operation.file_parts:
                files[name] = _file_part(name, value, opened)
            else:
                files[name] = (None, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        return transport.send(client, operation.method, path, params=given, files=files)


def _file_part(name: str, value: Any, opened: contextlib.ExitStack) -> tuple[str, bytes | IO[bytes]]:
    if isinstance(value, bytes):
        return name, value
    if hasattr(value, "read"):
        return Path(str(getattr(value, "name", name))).name, value
    try:
        path = Path(value)
        return path.name, opened.enter_context(path.open("rb"))
    except TypeError:
        raise ArgumentError(name, value, "it must be the path of a file, bytes, or an open binary file.") from None
    except OSError as error:
        raise ArgumentError(name, value, f"the file cannot be read: {error.strerror}.") from None


def _by_content_type(reply: transport.Reply) -> Any:
    kind, _, options = reply.headers.get("content-type", "").partition(";")
    if kind.strip() == "application/json" or kind.strip().endswith("+json"):
        return reply.json()
    if kind.startswith("text/"):
        _, _, charset = options.partition("charset=")
        with contextlib.suppress(LookupError):
            return reply.content.decode(charset.strip(' "') or "utf-8", "replace")
    return reply.content
