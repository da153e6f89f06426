"""An example call for each operation of the tag ``metrics``."""

from __future__ import annotations

from comet_rest_v2.api.metrics import (
    delete_metric,
    get_all_metric_values,
    get_metric_values,
    get_metrics_summary,
    get_multi_metric_chart,
    log_metric,
    rewind_experiment,
)
from comet_rest_v2.models import (
    Ack,
    CheckedAck,
    DeleteMetricRequest,
    LogMetricRequest,
    MetricSeriesReply,
    MultiMetricReply,
    MultiMetricRequest,
    RewindRequest,
    RewoundReply,
    ValueSummariesReply,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class MetricsCalls(Calls):
    def log_metric(self) -> Both[CheckedAck]:
        return both(
            log_metric.sync,
            log_metric.asyncio,
            client=self.client,
            body=LogMetricRequest(
                experiment_key=EXPERIMENT,
                metric_name="loss",
                metric_value=0.48,
                step=500,
                epoch=4,
                context="train",
                timestamp=1542738534731,
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def delete_metric(self) -> Both[Ack]:
        return both(
            delete_metric.sync,
            delete_metric.asyncio,
            client=self.client,
            body=DeleteMetricRequest(experiment_key=EXPERIMENT, metric_name="train_loss"),
        )

    def rewind_experiment(self) -> Both[RewoundReply]:
        return both(
            rewind_experiment.sync,
            rewind_experiment.asyncio,
            client=self.client,
            body=RewindRequest(experiment_key=EXPERIMENT, step=120),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-4096-4200",
        )

    def get_metrics_summary(self) -> Both[ValueSummariesReply]:
        return both(
            get_metrics_summary.sync, get_metrics_summary.asyncio, client=self.client, experiment_key=EXPERIMENT
        )

    def get_metric_values(self) -> Both[MetricSeriesReply]:
        return both(
            get_metric_values.sync,
            get_metric_values.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            metric_name="train_loss",
        )

    def get_all_metric_values(self) -> Both[MetricSeriesReply]:
        return both(
            get_all_metric_values.sync, get_all_metric_values.asyncio, client=self.client, experiment_key=EXPERIMENT
        )

    def get_multi_metric_chart(self) -> Both[MultiMetricReply]:
        return both(
            get_multi_metric_chart.sync,
            get_multi_metric_chart.asyncio,
            client=self.client,
            body=MultiMetricRequest(
                targeted_experiments=[EXPERIMENT],
                metrics=["train_loss"],
                params=["learning_rate"],
                independent_metrics=True,
                fetch_full=True,
            ),
        )
