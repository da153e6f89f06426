"""An example call for each operation of the tag ``sdk_admin``."""

from __future__ import annotations

from typing import Any

from comet_rest_v2.api.sdk_admin import (
    add_workspace_user,
    change_user_name,
    get_chargeback_report,
    get_license_report,
    get_service_accounts,
    reset_password,
)
from comet_rest_v2.models import (
    Ack,
    AddWorkspaceUserRequest,
    ChangeUserNameRequest,
    ChargebackReport,
    LicenseReportReply,
    ResetPasswordRequest,
)

from tests.contract.both import Both, Calls, both


class SdkAdminCalls(Calls):
    def get_chargeback_report(self) -> Both[ChargebackReport]:
        return both(
            get_chargeback_report.sync, get_chargeback_report.asyncio, client=self.client, report_month="2024-09"
        )

    def get_service_accounts(self) -> Both[Any]:
        return both(get_service_accounts.sync, get_service_accounts.asyncio, client=self.client)

    def get_license_report(self) -> Both[LicenseReportReply]:
        return both(get_license_report.sync, get_license_report.asyncio, client=self.client)

    def add_workspace_user(self) -> Both[Ack]:
        return both(
            add_workspace_user.sync,
            add_workspace_user.asyncio,
            client=self.client,
            body=AddWorkspaceUserRequest(user_name="grace", workspace_name="my-team", admin=False),
        )

    def reset_password(self) -> Both[Ack]:
        return both(
            reset_password.sync,
            reset_password.asyncio,
            client=self.client,
            body=ResetPasswordRequest(username="grace", new_password="correct horse"),
        )

    def change_user_name(self) -> Both[Ack]:
        return both(
            change_user_name.sync,
            change_user_name.asyncio,
            client=self.client,
            body=ChangeUserNameRequest(old_user_name="grace", new_user_name="grace-hopper"),
        )
