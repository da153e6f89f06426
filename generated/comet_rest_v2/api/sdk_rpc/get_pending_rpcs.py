# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any, cast

import httpx

from ...client import AuthenticatedClient, Client
from ...sending import shown_url
from ...types import UNSET, JsonValue, Response, Unset


def _get_kwargs(
    *,
    experiment_key: str,
    api_key: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["apiKey"] = api_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/clientlib/rpc/get-pending-rpcs",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> JsonValue:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            return cast(JsonValue, body)
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[JsonValue]:
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
    experiment_key: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[JsonValue]:
    """The calls that wait for a script

    Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
    request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
    is not known, so a request is not repeated.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[JsonValue]

    Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        api_key=api_key,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> JsonValue:
    """The calls that wait for a script

    Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
    request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
    is not known, so a request is not repeated.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        JsonValue

    Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        api_key=api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[JsonValue]:
    """The calls that wait for a script

    Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
    request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
    is not known, so a request is not repeated.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[JsonValue]

    Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        api_key=api_key,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> JsonValue:
    """The calls that wait for a script

    Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
    request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
    is not known, so a request is not repeated.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        JsonValue

    Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            api_key=api_key,
            timeout=timeout,
        )
    ).parsed
