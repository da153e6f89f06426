# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.chargeback_report import ChargebackReport
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    report_month: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["reportMonth"] = report_month

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/admin/chargeback/report",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ChargebackReport:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ChargebackReport.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ChargebackReport]:
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
    report_month: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ChargebackReport]:
    """Who uses an installation, and how much

    Not part of the public REST API v2. For administrators of an organization; the server rejects
    everybody else. Older installations need the month, newer ones report on the present. Enabled by
    default since version 3.7.46.

    Args:
        report_month (str | Unset): The month, `YYYY-MM`. Example: 2024-09.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ChargebackReport]

    Endpoint: ``GET /api/admin/chargeback/report``
    Evidence: documented, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        report_month=report_month,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    report_month: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ChargebackReport:
    """Who uses an installation, and how much

    Not part of the public REST API v2. For administrators of an organization; the server rejects
    everybody else. Older installations need the month, newer ones report on the present. Enabled by
    default since version 3.7.46.

    Args:
        report_month (str | Unset): The month, `YYYY-MM`. Example: 2024-09.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ChargebackReport

    Endpoint: ``GET /api/admin/chargeback/report``
    Evidence: documented, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        report_month=report_month,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    report_month: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ChargebackReport]:
    """Who uses an installation, and how much

    Not part of the public REST API v2. For administrators of an organization; the server rejects
    everybody else. Older installations need the month, newer ones report on the present. Enabled by
    default since version 3.7.46.

    Args:
        report_month (str | Unset): The month, `YYYY-MM`. Example: 2024-09.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ChargebackReport]

    Endpoint: ``GET /api/admin/chargeback/report``
    Evidence: documented, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        report_month=report_month,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    report_month: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ChargebackReport:
    """Who uses an installation, and how much

    Not part of the public REST API v2. For administrators of an organization; the server rejects
    everybody else. Older installations need the month, newer ones report on the present. Enabled by
    default since version 3.7.46.

    Args:
        report_month (str | Unset): The month, `YYYY-MM`. Example: 2024-09.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ChargebackReport

    Endpoint: ``GET /api/admin/chargeback/report``
    Evidence: documented, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            report_month=report_month,
            timeout=timeout,
        )
    ).parsed
