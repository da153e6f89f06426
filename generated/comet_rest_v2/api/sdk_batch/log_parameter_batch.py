# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.parameter_batch import ParameterBatch
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ParameterBatch,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/batch/logger/experiment/parameter",
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
    body: ParameterBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Log many parameters of one experiment

    Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
    in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
    minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

    A parameter has one value, so a batch sent again leaves everything as it was, unless another value
    arrived in between.

    The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
    not known to do the same.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
            'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
            {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
            1795400230712}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ParameterBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Log many parameters of one experiment

    Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
    in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
    minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

    A parameter has one value, so a batch sent again leaves everything as it was, unless another value
    arrived in between.

    The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
    not known to do the same.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
            'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
            {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
            1795400230712}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ParameterBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Log many parameters of one experiment

    Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
    in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
    minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

    A parameter has one value, so a batch sent again leaves everything as it was, unless another value
    arrived in between.

    The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
    not known to do the same.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
            'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
            {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
            1795400230712}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ParameterBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Log many parameters of one experiment

    Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
    in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
    minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

    A parameter has one value, so a batch sent again leaves everything as it was, unless another value
    arrived in between.

    The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
    not known to do the same.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
            'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
            {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
            1795400230712}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
    ).parsed
