# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checked_ack import CheckedAck
from ...models.log_git_metadata_request import LogGitMetadataRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogGitMetadataRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/git/metadata",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CheckedAck:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = CheckedAck.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CheckedAck]:
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
    body: LogGitMetadataRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log the state of the repository

    The R client sends only the members that it knows, the Python SDK all five with null for the unknown
    ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
    have, in one request.

    Args:
        body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
            and null members are like unknown. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
            '/home/ada/digits', 'branch': 'main', 'parent':
            '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
            'https://github.com/example/digits.git'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
    Evidence: live-test, observed, sdk
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
    body: LogGitMetadataRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log the state of the repository

    The R client sends only the members that it knows, the Python SDK all five with null for the unknown
    ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
    have, in one request.

    Args:
        body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
            and null members are like unknown. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
            '/home/ada/digits', 'branch': 'main', 'parent':
            '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
            'https://github.com/example/digits.git'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
    Evidence: live-test, observed, sdk
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
    body: LogGitMetadataRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log the state of the repository

    The R client sends only the members that it knows, the Python SDK all five with null for the unknown
    ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
    have, in one request.

    Args:
        body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
            and null members are like unknown. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
            '/home/ada/digits', 'branch': 'main', 'parent':
            '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
            'https://github.com/example/digits.git'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
    Evidence: live-test, observed, sdk
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
    body: LogGitMetadataRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log the state of the repository

    The R client sends only the members that it knows, the Python SDK all five with null for the unknown
    ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
    have, in one request.

    Args:
        body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
            and null members are like unknown. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
            '/home/ada/digits', 'branch': 'main', 'parent':
            '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
            'https://github.com/example/digits.git'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
