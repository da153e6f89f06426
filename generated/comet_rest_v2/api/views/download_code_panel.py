# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.code_panel_document import CodePanelDocument
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    template_id: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["templateId"] = template_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/code-panel/download",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CodePanelDocument:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = CodePanelDocument.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CodePanelDocument]:
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
    template_id: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CodePanelDocument]:
    """A code panel with its code, as JSON

    For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
    cometx reads.

    Args:
        template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CodePanelDocument]

    Endpoint: ``GET /api/rest/v2/code-panel/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        template_id=template_id,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    template_id: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CodePanelDocument:
    """A code panel with its code, as JSON

    For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
    cometx reads.

    Args:
        template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CodePanelDocument

    Endpoint: ``GET /api/rest/v2/code-panel/download``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        template_id=template_id,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    template_id: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CodePanelDocument]:
    """A code panel with its code, as JSON

    For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
    cometx reads.

    Args:
        template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CodePanelDocument]

    Endpoint: ``GET /api/rest/v2/code-panel/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        template_id=template_id,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    template_id: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CodePanelDocument:
    """A code panel with its code, as JSON

    For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
    cometx reads.

    Args:
        template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CodePanelDocument

    Endpoint: ``GET /api/rest/v2/code-panel/download``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            template_id=template_id,
            timeout=timeout,
        )
    ).parsed
