"""An example call for each operation of the tag ``sdk_rpc``."""

from __future__ import annotations

from typing import Any

from comet_rest_v2.api.sdk_rpc import get_pending_rpcs, register_rpc, save_rpc_result
from comet_rest_v2.models import Ack, RpcRegistration, RpcResult

from tests.contract.both import API_KEY, EXPERIMENT, Both, Calls, both


class SdkRpcCalls(Calls):
    def get_pending_rpcs(self) -> Both[Any]:
        return both(
            get_pending_rpcs.sync,
            get_pending_rpcs.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            api_key=API_KEY,
        )

    def register_rpc(self) -> Both[Ack]:
        return both(
            register_rpc.sync,
            register_rpc.asyncio,
            client=self.client,
            body=RpcRegistration(api_key=API_KEY, experiment_key=EXPERIMENT),
        )

    def save_rpc_result(self) -> Both[Ack]:
        return both(
            save_rpc_result.sync,
            save_rpc_result.asyncio,
            client=self.client,
            body=RpcResult(
                api_key=API_KEY,
                experiment_key=EXPERIMENT,
                call_id="9d2f1c3b",
                result="done",
                error_message="",
                error_stack_trace="",
                start_time_ms=1795400230712,
                end_time_ms=1795400230840,
            ),
        )
