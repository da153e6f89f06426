# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.optimizer_trial import OptimizerTrial
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: OptimizerTrial,
    x_api_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_api_key, Unset):
        headers["X-API-KEY"] = x_api_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/optimizer/insert",
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
    body: OptimizerTrial,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add a trial that was made elsewhere

    Not part of the public REST API v2. How a search is copied from one server to another, trial by
    trial.

    Args:
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
            'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
            'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
            1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /optimizer/insert``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        x_api_key=x_api_key,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: OptimizerTrial,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add a trial that was made elsewhere

    Not part of the public REST API v2. How a search is copied from one server to another, trial by
    trial.

    Args:
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
            'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
            'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
            1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /optimizer/insert``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        x_api_key=x_api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: OptimizerTrial,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add a trial that was made elsewhere

    Not part of the public REST API v2. How a search is copied from one server to another, trial by
    trial.

    Args:
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
            'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
            'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
            1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /optimizer/insert``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        x_api_key=x_api_key,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: OptimizerTrial,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add a trial that was made elsewhere

    Not part of the public REST API v2. How a search is copied from one server to another, trial by
    trial.

    Args:
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
            'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
            'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
            1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /optimizer/insert``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )
    ).parsed
