"""An example call for each operation of the tag ``sdk_admin``."""

from __future__ import annotations

from typing import Any

from comet_rest_v2.api.sdk_admin import get_chargeback_report, get_service_accounts
from comet_rest_v2.models import ChargebackReport

from tests.contract.both import Both, Calls, both


class SdkAdminCalls(Calls):
    def get_chargeback_report(self) -> Both[ChargebackReport]:
        return both(
            get_chargeback_report.sync, get_chargeback_report.asyncio, client=self.client, report_month="2024-09"
        )

    def get_service_accounts(self) -> Both[Any]:
        return both(get_service_accounts.sync, get_service_accounts.asyncio, client=self.client)
