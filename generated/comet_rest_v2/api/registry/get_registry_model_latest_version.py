# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.registry_latest_version_reply import RegistryLatestVersionReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    workspace_name: str,
    model_name: str,
    version_major: int | Unset = UNSET,
    version_minor: int | Unset = UNSET,
    stage: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceName"] = workspace_name

    params["modelName"] = model_name

    params["versionMajor"] = version_major

    params["versionMinor"] = version_minor

    params["stage"] = stage

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/registry-model/latest_version",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RegistryLatestVersionReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RegistryLatestVersionReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RegistryLatestVersionReply]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    model_name: str,
    version_major: int | Unset = UNSET,
    version_minor: int | Unset = UNSET,
    stage: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryLatestVersionReply]:
    """The newest version of a registered model

    The newest of all, of a major or minor version, or of those that have a stage. The path has an
    underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
    reply, see its schema.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        model_name (str): The model's name in the registry, in upper or lower case alike. Example:
            resnet.
        version_major (int | Unset): Only versions with this first number. Example: 1.
        version_minor (int | Unset): Only versions with this second number. Example: 0.
        stage (str | Unset): A stage; the newest version that has it. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryLatestVersionReply]

    Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        model_name=model_name,
        version_major=version_major,
        version_minor=version_minor,
        stage=stage,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    model_name: str,
    version_major: int | Unset = UNSET,
    version_minor: int | Unset = UNSET,
    stage: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryLatestVersionReply:
    """The newest version of a registered model

    The newest of all, of a major or minor version, or of those that have a stage. The path has an
    underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
    reply, see its schema.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        model_name (str): The model's name in the registry, in upper or lower case alike. Example:
            resnet.
        version_major (int | Unset): Only versions with this first number. Example: 1.
        version_minor (int | Unset): Only versions with this second number. Example: 0.
        stage (str | Unset): A stage; the newest version that has it. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryLatestVersionReply

    Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        workspace_name=workspace_name,
        model_name=model_name,
        version_major=version_major,
        version_minor=version_minor,
        stage=stage,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    model_name: str,
    version_major: int | Unset = UNSET,
    version_minor: int | Unset = UNSET,
    stage: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryLatestVersionReply]:
    """The newest version of a registered model

    The newest of all, of a major or minor version, or of those that have a stage. The path has an
    underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
    reply, see its schema.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        model_name (str): The model's name in the registry, in upper or lower case alike. Example:
            resnet.
        version_major (int | Unset): Only versions with this first number. Example: 1.
        version_minor (int | Unset): Only versions with this second number. Example: 0.
        stage (str | Unset): A stage; the newest version that has it. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryLatestVersionReply]

    Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        model_name=model_name,
        version_major=version_major,
        version_minor=version_minor,
        stage=stage,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    model_name: str,
    version_major: int | Unset = UNSET,
    version_minor: int | Unset = UNSET,
    stage: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryLatestVersionReply:
    """The newest version of a registered model

    The newest of all, of a major or minor version, or of those that have a stage. The path has an
    underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
    reply, see its schema.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        model_name (str): The model's name in the registry, in upper or lower case alike. Example:
            resnet.
        version_major (int | Unset): Only versions with this first number. Example: 1.
        version_minor (int | Unset): Only versions with this second number. Example: 0.
        stage (str | Unset): A stage; the newest version that has it. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryLatestVersionReply

    Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            workspace_name=workspace_name,
            model_name=model_name,
            version_major=version_major,
            version_minor=version_minor,
            stage=stage,
            timeout=timeout,
        )
    ).parsed
