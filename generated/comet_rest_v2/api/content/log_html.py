# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checked_ack import CheckedAck
from ...models.log_html_request import LogHtmlRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogHtmlRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/html",
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
    body: LogHtmlRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Set or extend the HTML notes of an experiment

    With `override: true` the text replaces the present one. With `override: false` it is put after the
    present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
    `A` reads back as `BA`.

    Not idempotent, because appending twice shows the text twice.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
            'timestamp': 1587671932216}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/html``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: LogHtmlRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Set or extend the HTML notes of an experiment

    With `override: true` the text replaces the present one. With `override: false` it is put after the
    present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
    `A` reads back as `BA`.

    Not idempotent, because appending twice shows the text twice.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
            'timestamp': 1587671932216}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/html``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
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
    body: LogHtmlRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Set or extend the HTML notes of an experiment

    With `override: true` the text replaces the present one. With `override: false` it is put after the
    present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
    `A` reads back as `BA`.

    Not idempotent, because appending twice shows the text twice.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
            'timestamp': 1587671932216}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/html``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: LogHtmlRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Set or extend the HTML notes of an experiment

    With `override: true` the text replaces the present one. With `override: false` it is put after the
    present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
    `A` reads back as `BA`.

    Not idempotent, because appending twice shows the text twice.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
            'timestamp': 1587671932216}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/html``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
    ).parsed
