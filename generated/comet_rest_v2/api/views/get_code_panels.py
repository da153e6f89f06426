# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.code_panels_reply import CodePanelsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    workspace: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspace"] = workspace

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/code-panel/get-all",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CodePanelsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = CodePanelsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CodePanelsReply]:
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
    workspace: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CodePanelsReply]:
    """The code panels of a workspace

    The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

    Args:
        workspace (str): The workspace's name. Example: my-team.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CodePanelsReply]

    Endpoint: ``GET /api/rest/v2/code-panel/get-all``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace=workspace,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    workspace: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CodePanelsReply:
    """The code panels of a workspace

    The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

    Args:
        workspace (str): The workspace's name. Example: my-team.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CodePanelsReply

    Endpoint: ``GET /api/rest/v2/code-panel/get-all``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        workspace=workspace,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    workspace: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CodePanelsReply]:
    """The code panels of a workspace

    The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

    Args:
        workspace (str): The workspace's name. Example: my-team.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CodePanelsReply]

    Endpoint: ``GET /api/rest/v2/code-panel/get-all``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace=workspace,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    workspace: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CodePanelsReply:
    """The code panels of a workspace

    The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

    Args:
        workspace (str): The workspace's name. Example: my-team.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CodePanelsReply

    Endpoint: ``GET /api/rest/v2/code-panel/get-all``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            workspace=workspace,
            timeout=timeout,
        )
    ).parsed
