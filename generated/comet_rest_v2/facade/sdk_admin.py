# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_admin``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.chargeback_report import ChargebackReport


class SdkAdminOperations:
    """Operations of one tag, ``sdk_admin``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_chargeback_report(
        self,
        *,
        report_month: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ChargebackReport:
        """Who uses an installation, and how much

        Not part of the public REST API v2. For administrators of an organization; everybody else is
        refused. Older installations want the month, newer ones report on the present.

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
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_chargeback_report

        return get_chargeback_report.sync(
            client=self._client,
            report_month=report_month,
            timeout=timeout,
        )

    def get_service_accounts(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Any:
        """The service accounts of an installation

        Not part of the public REST API v2. For administrators of an organization; everybody else is
        refused.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Any

        Endpoint: ``GET /api/admin/service-accounts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_service_accounts

        return get_service_accounts.sync(
            client=self._client,
            timeout=timeout,
        )


class AsyncSdkAdminOperations:
    """Operations of one tag, ``sdk_admin``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_chargeback_report(
        self,
        *,
        report_month: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ChargebackReport:
        """Who uses an installation, and how much

        Not part of the public REST API v2. For administrators of an organization; everybody else is
        refused. Older installations want the month, newer ones report on the present.

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
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_chargeback_report

        return await get_chargeback_report.asyncio(
            client=self._client,
            report_month=report_month,
            timeout=timeout,
        )

    async def get_service_accounts(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Any:
        """The service accounts of an installation

        Not part of the public REST API v2. For administrators of an organization; everybody else is
        refused.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Any

        Endpoint: ``GET /api/admin/service-accounts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_service_accounts

        return await get_service_accounts.asyncio(
            client=self._client,
            timeout=timeout,
        )
