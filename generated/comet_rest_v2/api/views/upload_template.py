# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.template_upload import TemplateUpload
from ...models.uploaded_template_reply import UploadedTemplateReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: TemplateUpload,
    team_name: str,
    template_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["teamName"] = team_name

    params["templateId"] = template_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/template/upload",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UploadedTemplateReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = UploadedTemplateReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[UploadedTemplateReply]:
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
    body: TemplateUpload,
    team_name: str,
    template_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[UploadedTemplateReply]:
    """Upload a code panel as a zip archive

    With a `templateId` the panel of that id is replaced, without one every request makes another panel.
    The workspace is called `teamName` here.

    Args:
        team_name (str): The workspace's name. Example: my-team.
        template_id (str | Unset): The id of a panel to be replaced. Example:
            Cp3rT6yU9iOa2sDf5gHj8kLz1.
        body (TemplateUpload): A panel as a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[UploadedTemplateReply]

    Endpoint: ``POST /api/rest/v2/write/template/upload``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        team_name=team_name,
        template_id=template_id,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: TemplateUpload,
    team_name: str,
    template_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> UploadedTemplateReply:
    """Upload a code panel as a zip archive

    With a `templateId` the panel of that id is replaced, without one every request makes another panel.
    The workspace is called `teamName` here.

    Args:
        team_name (str): The workspace's name. Example: my-team.
        template_id (str | Unset): The id of a panel to be replaced. Example:
            Cp3rT6yU9iOa2sDf5gHj8kLz1.
        body (TemplateUpload): A panel as a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        UploadedTemplateReply

    Endpoint: ``POST /api/rest/v2/write/template/upload``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        team_name=team_name,
        template_id=template_id,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TemplateUpload,
    team_name: str,
    template_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[UploadedTemplateReply]:
    """Upload a code panel as a zip archive

    With a `templateId` the panel of that id is replaced, without one every request makes another panel.
    The workspace is called `teamName` here.

    Args:
        team_name (str): The workspace's name. Example: my-team.
        template_id (str | Unset): The id of a panel to be replaced. Example:
            Cp3rT6yU9iOa2sDf5gHj8kLz1.
        body (TemplateUpload): A panel as a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[UploadedTemplateReply]

    Endpoint: ``POST /api/rest/v2/write/template/upload``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        team_name=team_name,
        template_id=template_id,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: TemplateUpload,
    team_name: str,
    template_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> UploadedTemplateReply:
    """Upload a code panel as a zip archive

    With a `templateId` the panel of that id is replaced, without one every request makes another panel.
    The workspace is called `teamName` here.

    Args:
        team_name (str): The workspace's name. Example: my-team.
        template_id (str | Unset): The id of a panel to be replaced. Example:
            Cp3rT6yU9iOa2sDf5gHj8kLz1.
        body (TemplateUpload): A panel as a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        UploadedTemplateReply

    Endpoint: ``POST /api/rest/v2/write/template/upload``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            team_name=team_name,
            template_id=template_id,
            timeout=timeout,
        )
    ).parsed
