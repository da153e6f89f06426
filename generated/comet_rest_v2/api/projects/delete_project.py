# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.delete_project_request import DeleteProjectRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: DeleteProjectRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/project/delete",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json() if response.content else {}
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = Ack.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Ack]:
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
    body: DeleteProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Delete a project

    Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
    documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
    evidenced.

    Repeating it changes nothing further, but may be answered with an error, since the project is gone.

    Args:
        body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
            'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/project/delete``
    Evidence: documented, live-test, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: DeleteProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Delete a project

    Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
    documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
    evidenced.

    Repeating it changes nothing further, but may be answered with an error, since the project is gone.

    Args:
        body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
            'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/project/delete``
    Evidence: documented, live-test, sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DeleteProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Delete a project

    Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
    documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
    evidenced.

    Repeating it changes nothing further, but may be answered with an error, since the project is gone.

    Args:
        body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
            'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/project/delete``
    Evidence: documented, live-test, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: DeleteProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Delete a project

    Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
    documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
    evidenced.

    Repeating it changes nothing further, but may be answered with an error, since the project is gone.

    Args:
        body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
            'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/project/delete``
    Evidence: documented, live-test, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
