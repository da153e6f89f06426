"""An example call for each operation of the tag ``mpm``."""

from __future__ import annotations

from comet_rest_v2.api.mpm import get_recent_events
from comet_rest_v2.models import RecentEventsReply

from tests.contract.both import Both, Calls, both


class MpmCalls(Calls):
    def get_recent_events(self) -> Both[RecentEventsReply]:
        return both(
            get_recent_events.sync,
            get_recent_events.asyncio,
            client=self.client,
            model_id="Pm4kT8wQz1nB6vXc3pLy7sDf9",
            limit=50,
        )
