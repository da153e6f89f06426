# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.upsert_view_request import UpsertViewRequest
from ...models.view import View
from ...types import Response


def _get_kwargs(
    *,
    body: UpsertViewRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/chart-templates/upsert",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> View:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = View.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[View]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UpsertViewRequest,
) -> Response[View]:
    """Make or change a chart template

    As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
    another one.

    Args:
        body (UpsertViewRequest): A view to make or change. Absent fields keep their values
            (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
            'Losses', 'experimentQueryState': '{"rules": []}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[View]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: UpsertViewRequest,
) -> View:
    """Make or change a chart template

    As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
    another one.

    Args:
        body (UpsertViewRequest): A view to make or change. Absent fields keep their values
            (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
            'Losses', 'experimentQueryState': '{"rules": []}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        View
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UpsertViewRequest,
) -> Response[View]:
    """Make or change a chart template

    As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
    another one.

    Args:
        body (UpsertViewRequest): A view to make or change. Absent fields keep their values
            (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
            'Losses', 'experimentQueryState': '{"rules": []}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[View]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UpsertViewRequest,
) -> View:
    """Make or change a chart template

    As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
    another one.

    Args:
        body (UpsertViewRequest): A view to make or change. Absent fields keep their values
            (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
            'Losses', 'experimentQueryState': '{"rules": []}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        View
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
