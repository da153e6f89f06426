# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.views_reply import ViewsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    project_id: str,
    experiment_key: str | Unset = UNSET,
    include_workspace_views: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["projectId"] = project_id

    params["experimentKey"] = experiment_key

    params["includeWorkspaceViews"] = include_workspace_views

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/views/chart-templates",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ViewsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ViewsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ViewsReply]:
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
    project_id: str,
    experiment_key: str | Unset = UNSET,
    include_workspace_views: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ViewsReply]:
    """The chart templates of a project

    Saved arrangements of the charts of one experiment, in the same shape as views.

    Args:
        project_id (str): The project's id, 32 hexadecimal digits. Example:
            ebfbbc1212004f92b618d50db41f27f3.
        experiment_key (str | Unset): The experiment, for views of one. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
            too; the Python SDK sends the text `true`. Example: True.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ViewsReply]

    Endpoint: ``GET /api/rest/v2/views/chart-templates``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        experiment_key=experiment_key,
        include_workspace_views=include_workspace_views,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    project_id: str,
    experiment_key: str | Unset = UNSET,
    include_workspace_views: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ViewsReply:
    """The chart templates of a project

    Saved arrangements of the charts of one experiment, in the same shape as views.

    Args:
        project_id (str): The project's id, 32 hexadecimal digits. Example:
            ebfbbc1212004f92b618d50db41f27f3.
        experiment_key (str | Unset): The experiment, for views of one. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
            too; the Python SDK sends the text `true`. Example: True.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ViewsReply

    Endpoint: ``GET /api/rest/v2/views/chart-templates``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        project_id=project_id,
        experiment_key=experiment_key,
        include_workspace_views=include_workspace_views,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    project_id: str,
    experiment_key: str | Unset = UNSET,
    include_workspace_views: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ViewsReply]:
    """The chart templates of a project

    Saved arrangements of the charts of one experiment, in the same shape as views.

    Args:
        project_id (str): The project's id, 32 hexadecimal digits. Example:
            ebfbbc1212004f92b618d50db41f27f3.
        experiment_key (str | Unset): The experiment, for views of one. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
            too; the Python SDK sends the text `true`. Example: True.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ViewsReply]

    Endpoint: ``GET /api/rest/v2/views/chart-templates``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        experiment_key=experiment_key,
        include_workspace_views=include_workspace_views,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    project_id: str,
    experiment_key: str | Unset = UNSET,
    include_workspace_views: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ViewsReply:
    """The chart templates of a project

    Saved arrangements of the charts of one experiment, in the same shape as views.

    Args:
        project_id (str): The project's id, 32 hexadecimal digits. Example:
            ebfbbc1212004f92b618d50db41f27f3.
        experiment_key (str | Unset): The experiment, for views of one. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
            too; the Python SDK sends the text `true`. Example: True.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ViewsReply

    Endpoint: ``GET /api/rest/v2/views/chart-templates``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            project_id=project_id,
            experiment_key=experiment_key,
            include_workspace_views=include_workspace_views,
            timeout=timeout,
        )
    ).parsed
