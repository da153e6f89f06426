# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.run_copy_request import RunCopyRequest
from ...models.run_session import RunSession
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RunCopyRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/logger/copy-steps-from-experiment",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RunSession:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RunSession.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[RunSession]:
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
    body: RunCopyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RunSession]:
    """Start from a copy of another experiment

    Not part of the public REST API v2. Opens a new experiment that begins with what another one had
    logged up to a step. The request is known from SDK code only; that the reply is that of the
    handshake, too.

    Args:
        body (RunCopyRequest): What a script sends when it starts from a copy of another
            experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
            '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]

    Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
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
    body: RunCopyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RunSession:
    """Start from a copy of another experiment

    Not part of the public REST API v2. Opens a new experiment that begins with what another one had
    logged up to a step. The request is known from SDK code only; that the reply is that of the
    handshake, too.

    Args:
        body (RunCopyRequest): What a script sends when it starts from a copy of another
            experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
            '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RunSession

    Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
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
    body: RunCopyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RunSession]:
    """Start from a copy of another experiment

    Not part of the public REST API v2. Opens a new experiment that begins with what another one had
    logged up to a step. The request is known from SDK code only; that the reply is that of the
    handshake, too.

    Args:
        body (RunCopyRequest): What a script sends when it starts from a copy of another
            experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
            '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]

    Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
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
    body: RunCopyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RunSession:
    """Start from a copy of another experiment

    Not part of the public REST API v2. Opens a new experiment that begins with what another one had
    logged up to a step. The request is known from SDK code only; that the reply is that of the
    handshake, too.

    Args:
        body (RunCopyRequest): What a script sends when it starts from a copy of another
            experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
            '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RunSession

    Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
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
