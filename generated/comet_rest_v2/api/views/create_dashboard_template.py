# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.create_dashboard_template_request import CreateDashboardTemplateRequest
from ...models.dashboard_template_reply import DashboardTemplateReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CreateDashboardTemplateRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/dashboard-template/create",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> DashboardTemplateReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = DashboardTemplateReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DashboardTemplateReply]:
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
    body: CreateDashboardTemplateRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[DashboardTemplateReply]:
    """Make a dashboard in a project

    The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

    Args:
        body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
            further members of a dashboard are allowed. Example: {'project_id':
            'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
            ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[DashboardTemplateReply]

    Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDashboardTemplateRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> DashboardTemplateReply:
    """Make a dashboard in a project

    The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

    Args:
        body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
            further members of a dashboard are allowed. Example: {'project_id':
            'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
            ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        DashboardTemplateReply

    Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDashboardTemplateRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[DashboardTemplateReply]:
    """Make a dashboard in a project

    The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

    Args:
        body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
            further members of a dashboard are allowed. Example: {'project_id':
            'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
            ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[DashboardTemplateReply]

    Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDashboardTemplateRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> DashboardTemplateReply:
    """Make a dashboard in a project

    The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

    Args:
        body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
            further members of a dashboard are allowed. Example: {'project_id':
            'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
            ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        DashboardTemplateReply

    Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
