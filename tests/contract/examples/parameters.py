"""An example call for each operation of the tag ``parameters``."""

from __future__ import annotations

from comet_rest_v2.api.parameters import delete_parameter, delete_parameters, get_parameters, log_parameter
from comet_rest_v2.models import Ack, CheckedAck, DeleteParameterRequest, LogParameterRequest, ValueSummariesReply

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ParametersCalls(Calls):
    def log_parameter(self) -> Both[CheckedAck]:
        return both(
            log_parameter.sync,
            log_parameter.asyncio,
            client=self.client,
            body=LogParameterRequest(
                experiment_key=EXPERIMENT,
                parameter_name="learning_rate",
                parameter_value=0.001,
                step=0,
                context=None,
                timestamp=1542738532810,
            ),
        )

    def get_parameters(self) -> Both[ValueSummariesReply]:
        return both(get_parameters.sync, get_parameters.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def delete_parameter(self) -> Both[Ack]:
        return both(
            delete_parameter.sync,
            delete_parameter.asyncio,
            client=self.client,
            body=DeleteParameterRequest(experiment_key=EXPERIMENT, parameter_name="learning_rate"),
        )

    def delete_parameters(self) -> Both[Ack]:
        return both(
            delete_parameters.sync,
            delete_parameters.asyncio,
            client=self.client,
            body=[DeleteParameterRequest(experiment_key=EXPERIMENT, parameter_name="learning_rate")],
        )
