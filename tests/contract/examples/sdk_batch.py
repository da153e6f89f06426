"""An example call for each operation of the tag ``sdk_batch``."""

from __future__ import annotations

from comet_rest_v2.api.sdk_batch import log_metric_batch, log_parameter_batch, sdk_add_tags
from comet_rest_v2.models import Ack, MetricBatch, MetricBatchValue, ParameterBatch, ParameterBatchValue, SdkTags

from tests.contract.both import API_KEY, EXPERIMENT, Both, Calls, both


class SdkBatchCalls(Calls):
    def log_metric_batch(self) -> Both[Ack]:
        return both(
            log_metric_batch.sync,
            log_metric_batch.asyncio,
            client=self.client,
            body=MetricBatch(
                experiment_key=EXPERIMENT,
                values=[
                    MetricBatchValue(
                        metric_name="loss",
                        metric_value=0.51,
                        step=1,
                        epoch=1,
                        context="train",
                        timestamp=1795400230712,
                    ),
                    MetricBatchValue(
                        metric_name="loss",
                        metric_value="NaN",
                        step=2,
                        epoch=1,
                        context="train",
                        timestamp=1795400230840,
                    ),
                    MetricBatchValue(
                        metric_name="sys.load.avg",
                        metric_value=1.7,
                        step=None,
                        epoch=None,
                        context=None,
                        timestamp=1795400230900,
                    ),
                ],
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def log_parameter_batch(self) -> Both[Ack]:
        return both(
            log_parameter_batch.sync,
            log_parameter_batch.asyncio,
            client=self.client,
            body=ParameterBatch(
                experiment_key=EXPERIMENT,
                values=[
                    ParameterBatchValue(
                        parameter_name="learning_rate", parameter_value=0.001, source="manual", timestamp=1795400230712
                    ),
                    ParameterBatchValue(
                        parameter_name="optimizer", parameter_value="adam", source="manual", timestamp=1795400230712
                    ),
                ],
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def sdk_add_tags(self) -> Both[Ack]:
        return both(
            sdk_add_tags.sync,
            sdk_add_tags.asyncio,
            client=self.client,
            body=SdkTags(api_key=API_KEY, experiment_key=EXPERIMENT, added_tags=["baseline", "resnet"]),
        )
