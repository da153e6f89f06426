"""An example call for each operation of the tag ``others``."""

from __future__ import annotations

from comet_rest_v2.api.others import get_others, log_other
from comet_rest_v2.models import CheckedAck, LogOtherRequest, ValueSummariesReply

from tests.contract.both import EXPERIMENT, Both, Calls, both


class OthersCalls(Calls):
    def log_other(self) -> Both[CheckedAck]:
        return both(
            log_other.sync,
            log_other.asyncio,
            client=self.client,
            body=LogOtherRequest(experiment_key=EXPERIMENT, key="Name", value="cnn-1", timestamp=1542738532810),
        )

    def get_others(self) -> Both[ValueSummariesReply]:
        return both(get_others.sync, get_others.asyncio, client=self.client, experiment_key=EXPERIMENT)
