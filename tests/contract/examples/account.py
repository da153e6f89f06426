"""An example call for each operation of the tag ``account``."""

from __future__ import annotations

from comet_rest_v2.api.account import get_account_details
from comet_rest_v2.models import AccountDetailsReply

from tests.contract.both import Both, Calls, both


class AccountCalls(Calls):
    def get_account_details(self) -> Both[AccountDetailsReply]:
        return both(get_account_details.sync, get_account_details.asyncio, client=self.client)
