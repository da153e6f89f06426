"""An example call for each operation of the tag ``sdk_optimizer``."""

from __future__ import annotations

from typing import Any

from comet_rest_v2.api.sdk_optimizer import (
    create_optimizer,
    get_next_optimizer_parameters,
    get_optimizer_algorithms,
    get_optimizer_spec,
    get_optimizer_status,
    insert_optimizer_trial,
    update_optimizer_trial,
)
from comet_rest_v2.models import (
    Ack,
    OptimizerConfig,
    OptimizerCreateReply,
    OptimizerNextReply,
    OptimizerSetting,
    OptimizerTrial,
    OptimizerTrialUpdate,
)

from tests.contract.both import API_KEY, Both, Calls, both


class SdkOptimizerCalls(Calls):
    def create_optimizer(self) -> Both[OptimizerCreateReply]:
        return both(
            create_optimizer.sync,
            create_optimizer.asyncio,
            client=self.client,
            body=OptimizerConfig(
                algorithm="bayes",
                parameters={"learning_rate": {"type": "float", "min": 0.0001, "max": 0.1}},
                spec={"metric": "loss", "objective": "minimize", "maxCombo": 20},
                name="rates",
                trials=1,
            ),
            x_api_key=API_KEY,
        )

    def get_next_optimizer_parameters(self) -> Both[OptimizerNextReply]:
        return both(
            get_next_optimizer_parameters.sync,
            get_next_optimizer_parameters.asyncio,
            client=self.client,
            id="2a3b4c5d",
            x_api_key=API_KEY,
        )

    def get_optimizer_spec(self) -> Both[list[OptimizerSetting]]:
        return both(
            get_optimizer_spec.sync,
            get_optimizer_spec.asyncio,
            client=self.client,
            algorithm_name="bayes",
            x_api_key=API_KEY,
        )

    def get_optimizer_status(self) -> Both[Any]:
        return both(
            get_optimizer_status.sync,
            get_optimizer_status.asyncio,
            client=self.client,
            id="2a3b4c5d",
            x_api_key=API_KEY,
        )

    def get_optimizer_algorithms(self) -> Both[Any]:
        return both(
            get_optimizer_algorithms.sync, get_optimizer_algorithms.asyncio, client=self.client, x_api_key=API_KEY
        )

    def update_optimizer_trial(self) -> Both[Ack]:
        return both(
            update_optimizer_trial.sync,
            update_optimizer_trial.asyncio,
            client=self.client,
            body=OptimizerTrialUpdate(id="2a3b4c5d", pid="6e7f8a9b", trial=1, status="completed", score=0.12, epoch=3),
            x_api_key=API_KEY,
        )

    def insert_optimizer_trial(self) -> Both[Ack]:
        return both(
            insert_optimizer_trial.sync,
            insert_optimizer_trial.asyncio,
            client=self.client,
            body=OptimizerTrial(
                id="2a3b4c5d",
                pid="6e7f8a9b",
                trial=1,
                status="completed",
                score=0.12,
                epoch=3,
                parameters={"learning_rate": 0.01},
                tries=1,
                start_time=1795400230712,
                end_time=1795403830712,
                last_update_time=1795403830712,
                count=1,
            ),
            x_api_key=API_KEY,
        )
