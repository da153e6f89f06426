# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checked_ack import CheckedAck
from ...models.log_output_request import LogOutputRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogOutputRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/rest/v2/write/experiment/output",
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
    body: LogOutputRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Add lines to the captured output

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
    address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
    `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
    several, each with an `offset` of its own, from 0.

    Repeating it is safe as far as a piece carries its place; see the public operation.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogOutputRequest): Lines to add to an experiment's output. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
            [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
            1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
            'localTimestamp': 1587671933418}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
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
    body: LogOutputRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Add lines to the captured output

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
    address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
    `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
    several, each with an `offset` of its own, from 0.

    Repeating it is safe as far as a piece carries its place; see the public operation.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogOutputRequest): Lines to add to an experiment's output. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
            [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
            1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
            'localTimestamp': 1587671933418}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
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
    body: LogOutputRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Add lines to the captured output

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
    address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
    `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
    several, each with an `offset` of its own, from 0.

    Repeating it is safe as far as a piece carries its place; see the public operation.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogOutputRequest): Lines to add to an experiment's output. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
            [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
            1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
            'localTimestamp': 1587671933418}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
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
    body: LogOutputRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Add lines to the captured output

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
    address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
    `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
    several, each with an `offset` of its own, from 0.

    Repeating it is safe as far as a piece carries its place; see the public operation.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogOutputRequest): Lines to add to an experiment's output. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
            [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
            1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
            'localTimestamp': 1587671933418}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
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
