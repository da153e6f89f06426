# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_admin``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.add_workspace_user_request import AddWorkspaceUserRequest
    from ..models.change_user_name_request import ChangeUserNameRequest
    from ..models.chargeback_report import ChargebackReport
    from ..models.license_report_reply import LicenseReportReply
    from ..models.reset_password_request import ResetPasswordRequest
    from ..types import JsonValue


class SdkAdminOperations:
    """Operations of one tag, ``sdk_admin``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def change_user_name(
        self,
        *,
        body: ChangeUserNameRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Rename a user

        Not part of the public REST API v2. For administrators of a self-hosted installation. Repeating it
        fails, since there is no user of the old name any more.

        Args:
            body (ChangeUserNameRequest): A user's new name. Example: {'oldUserName': 'grace',
                'newUserName': 'grace-hopper'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/admin/change-user-name``
        Evidence: documented
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_admin import change_user_name

        return change_user_name.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def get_chargeback_report(
        self,
        *,
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
        from ..api.sdk_admin import get_chargeback_report

        return get_chargeback_report.sync(
            client=self._client,
            report_month=report_month,
            timeout=timeout,
        )

    def get_license_report(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LicenseReportReply:
        """Return how the license of an installation is used

        Not part of the public REST API v2. For administrators of a self-hosted installation. The shape of
        the report is not evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            LicenseReportReply

        Endpoint: ``GET /api/admin/generate-license-report``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import get_license_report

        return get_license_report.sync(
            client=self._client,
            timeout=timeout,
        )

    def reset_password(
        self,
        *,
        body: ResetPasswordRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set a user's password

        Not part of the public REST API v2. For administrators of a self-hosted installation.

        Args:
            body (ResetPasswordRequest): A user's new password. Example: {'username': 'grace',
                'newPassword': 'correct horse'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /api/admin/reset-password``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import reset_password

        return reset_password.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def get_service_accounts(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
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
            JsonValue

        Endpoint: ``GET /api/admin/service-accounts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_service_accounts

        return get_service_accounts.sync(
            client=self._client,
            timeout=timeout,
        )

    def add_workspace_user(
        self,
        *,
        body: AddWorkspaceUserRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a user to a workspace, as an administrator

        Not part of the public REST API v2. For administrators of a self-hosted installation.
        `add_workspace_member` adds a person by email address instead.

        Args:
            body (AddWorkspaceUserRequest): Who to add to which workspace. Example: {'userName':
                'grace', 'workspaceName': 'my-team', 'admin': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/admin/workspace/addUser``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import add_workspace_user

        return add_workspace_user.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkAdminOperations:
    """Operations of one tag, ``sdk_admin``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def change_user_name(
        self,
        *,
        body: ChangeUserNameRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Rename a user

        Not part of the public REST API v2. For administrators of a self-hosted installation. Repeating it
        fails, since there is no user of the old name any more.

        Args:
            body (ChangeUserNameRequest): A user's new name. Example: {'oldUserName': 'grace',
                'newUserName': 'grace-hopper'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/admin/change-user-name``
        Evidence: documented
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_admin import change_user_name

        return await change_user_name.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def get_chargeback_report(
        self,
        *,
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
        from ..api.sdk_admin import get_chargeback_report

        return await get_chargeback_report.asyncio(
            client=self._client,
            report_month=report_month,
            timeout=timeout,
        )

    async def get_license_report(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LicenseReportReply:
        """Return how the license of an installation is used

        Not part of the public REST API v2. For administrators of a self-hosted installation. The shape of
        the report is not evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            LicenseReportReply

        Endpoint: ``GET /api/admin/generate-license-report``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import get_license_report

        return await get_license_report.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def reset_password(
        self,
        *,
        body: ResetPasswordRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set a user's password

        Not part of the public REST API v2. For administrators of a self-hosted installation.

        Args:
            body (ResetPasswordRequest): A user's new password. Example: {'username': 'grace',
                'newPassword': 'correct horse'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /api/admin/reset-password``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import reset_password

        return await reset_password.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def get_service_accounts(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
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
            JsonValue

        Endpoint: ``GET /api/admin/service-accounts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_admin import get_service_accounts

        return await get_service_accounts.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def add_workspace_user(
        self,
        *,
        body: AddWorkspaceUserRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a user to a workspace, as an administrator

        Not part of the public REST API v2. For administrators of a self-hosted installation.
        `add_workspace_member` adds a person by email address instead.

        Args:
            body (AddWorkspaceUserRequest): Who to add to which workspace. Example: {'userName':
                'grace', 'workspaceName': 'my-team', 'admin': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/admin/workspace/addUser``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.sdk_admin import add_workspace_user

        return await add_workspace_user.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
