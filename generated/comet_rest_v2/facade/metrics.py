# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``metrics``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.delete_metric_request import DeleteMetricRequest
    from ..models.log_metric_request import LogMetricRequest
    from ..models.metric_series_reply import MetricSeriesReply
    from ..models.multi_metric_reply import MultiMetricReply
    from ..models.multi_metric_request import MultiMetricRequest
    from ..models.rewind_request import RewindRequest
    from ..models.rewound_reply import RewoundReply
    from ..models.value_summaries_reply import ValueSummariesReply


class MetricsOperations:
    """Operations of one tag, ``metrics``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_all_values(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MetricSeriesReply:
        """The whole series of every metric

        All points of all metrics of one experiment in one list, mixed; `metricName` distinguishes them.
        Otherwise like `get_metric_values`: no promised order, at most 15,000 points a metric.

        On a server that is too old for it, list the names with `get_metrics_summary` and ask for each.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MetricSeriesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_all_metric_values

        return get_all_metric_values.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_values(
        self,
        *,
        experiment_key: str,
        metric_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MetricSeriesReply:
        """One metric's whole series

        Points come in no promised order; sort them by step, timestamp and offset. The hosted service keeps
        at most 15,000 points a metric and drops the rest evenly. A metric logged with context `train` is
        named `train_<name>` here. An unknown name gives an empty list (inferred).

        What was dropped can be elsewhere: Comet's Python SDK may have uploaded the whole series as assets
        of type `ASSET_TYPE_FULL_METRIC`, zipped CSV with the columns value, timestamp (in seconds there),
        step and epoch.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            metric_name (str): Name as the summary lists it, context prefix included. Example:
                train_loss.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MetricSeriesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_metric_values

        return get_metric_values.sync(
            client=self._client,
            experiment_key=experiment_key,
            metric_name=metric_name,
            timeout=timeout,
        )

    def get_summary(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """Largest, smallest and latest value of every metric

        One row for each metric of the experiment, named with its context prefix. Values come as text. An
        experiment without metrics gives an empty list (inferred). What was logged a moment ago may still be
        missing.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/summary``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_metrics_summary

        return get_metrics_summary.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_multi_chart(
        self,
        *,
        body: MultiMetricRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultiMetricReply:
        """Several metrics of several experiments, in columns

        A POST that reads, and the fastest way to many histories: of each metric it gives one array of
        values, one of steps, and so on, all of one length. Values are numbers here, not text as everywhere
        else.

        - `fetchFull: true` gives every stored point, 15,000 a metric at most; false gives about 500, taken
        evenly.
        - `independentMetrics: false` gives only the steps at which each of the metrics has a value.
        - Metrics or parameters alone may be asked for. Asked for neither, a server answers `{"experiments":
        {}, "empty":
          true}`, as was recorded.
        - The key inside each experiment is `experiment_key`, in snake_case.
        - v1 of the API spelled the first field `targetExperiments`.

        Args:
            body (MultiMetricRequest): Which metrics and parameters of which experiments. cometr
                leaves out empty lists. Example: {'targetedExperiments':
                ['c352827bcdcb45e3ad40d0decec0b43c'], 'metrics': ['train_loss'], 'params':
                ['learning_rate'], 'independentMetrics': True, 'fetchFull': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultiMetricReply

        Endpoint: ``POST /api/rest/v2/experiments/multi-metric-chart``
        Evidence: recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_multi_metric_chart

        return get_multi_metric_chart.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log(
        self,
        *,
        body: LogMetricRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log one value of one metric

        One point a request; the public API documents no other way. Who has many uses `log_metric_batch`
        where the server has it.

        - With `context: train`, a metric `loss` is stored and read back as `train_loss`.
        - It may take some seconds until the point can be read.
        - Comet's SDKs cut names to 100 characters and values to 1,000.
        - That the answer is JSON is known; that it is the usual acknowledgement is what Comet's Java SDK
        expects.

        Not idempotent: sent again, the point is stored again.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogMetricRequest): One point of one metric. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'metricName': 'loss', 'metricValue': 0.48, 'step':
                500, 'epoch': 4, 'context': 'train', 'timestamp': 1542738534731}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/metric``
        Evidence: live-test, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.metrics import log_metric

        return log_metric.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        body: DeleteMetricRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a metric with all its points

        The whole series goes; single points cannot be deleted. Neither documented nor used by Comet's
        present SDKs: known from third-party code alone.

        Args:
            body (DeleteMetricRequest): Which metric to delete. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'metricName': 'train_loss'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/metric/delete``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.metrics import delete_metric

        return delete_metric.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def rewind(
        self,
        *,
        body: RewindRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RewoundReply:
        """Hide metrics after a step

        Extension of cometr_py, for a training that goes back to a checkpoint and logs the steps after it
        again. Points with a greater step that the server has stored by then are hidden: no operation
        returns them any more, neither as points nor in summaries, searches, or columns. Points that arrive
        afterwards are visible, whatever their step.

        Points without a step are kept, and so are metrics named `sys.*`, output, parameters, others, and
        assets. A metric of which nothing is left is no longer listed.

        Not idempotent: sent again, it also hides what was logged in between; send an `Idempotency-Key`.
        Comet's own servers do not have this operation.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (RewindRequest): The step to go back to. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'step': 120}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RewoundReply

        Endpoint: ``POST /api/rest/v2/write/experiment/rewind``
        Evidence: extension
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.metrics import rewind_experiment

        return rewind_experiment.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncMetricsOperations:
    """Operations of one tag, ``metrics``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_all_values(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MetricSeriesReply:
        """The whole series of every metric

        All points of all metrics of one experiment in one list, mixed; `metricName` distinguishes them.
        Otherwise like `get_metric_values`: no promised order, at most 15,000 points a metric.

        On a server that is too old for it, list the names with `get_metrics_summary` and ask for each.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MetricSeriesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_all_metric_values

        return await get_all_metric_values.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_values(
        self,
        *,
        experiment_key: str,
        metric_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MetricSeriesReply:
        """One metric's whole series

        Points come in no promised order; sort them by step, timestamp and offset. The hosted service keeps
        at most 15,000 points a metric and drops the rest evenly. A metric logged with context `train` is
        named `train_<name>` here. An unknown name gives an empty list (inferred).

        What was dropped can be elsewhere: Comet's Python SDK may have uploaded the whole series as assets
        of type `ASSET_TYPE_FULL_METRIC`, zipped CSV with the columns value, timestamp (in seconds there),
        step and epoch.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            metric_name (str): Name as the summary lists it, context prefix included. Example:
                train_loss.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MetricSeriesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_metric_values

        return await get_metric_values.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            metric_name=metric_name,
            timeout=timeout,
        )

    async def get_summary(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """Largest, smallest and latest value of every metric

        One row for each metric of the experiment, named with its context prefix. Values come as text. An
        experiment without metrics gives an empty list (inferred). What was logged a moment ago may still be
        missing.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/metrics/summary``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_metrics_summary

        return await get_metrics_summary.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_multi_chart(
        self,
        *,
        body: MultiMetricRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultiMetricReply:
        """Several metrics of several experiments, in columns

        A POST that reads, and the fastest way to many histories: of each metric it gives one array of
        values, one of steps, and so on, all of one length. Values are numbers here, not text as everywhere
        else.

        - `fetchFull: true` gives every stored point, 15,000 a metric at most; false gives about 500, taken
        evenly.
        - `independentMetrics: false` gives only the steps at which each of the metrics has a value.
        - Metrics or parameters alone may be asked for. Asked for neither, a server answers `{"experiments":
        {}, "empty":
          true}`, as was recorded.
        - The key inside each experiment is `experiment_key`, in snake_case.
        - v1 of the API spelled the first field `targetExperiments`.

        Args:
            body (MultiMetricRequest): Which metrics and parameters of which experiments. cometr
                leaves out empty lists. Example: {'targetedExperiments':
                ['c352827bcdcb45e3ad40d0decec0b43c'], 'metrics': ['train_loss'], 'params':
                ['learning_rate'], 'independentMetrics': True, 'fetchFull': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultiMetricReply

        Endpoint: ``POST /api/rest/v2/experiments/multi-metric-chart``
        Evidence: recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.metrics import get_multi_metric_chart

        return await get_multi_metric_chart.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log(
        self,
        *,
        body: LogMetricRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log one value of one metric

        One point a request; the public API documents no other way. Who has many uses `log_metric_batch`
        where the server has it.

        - With `context: train`, a metric `loss` is stored and read back as `train_loss`.
        - It may take some seconds until the point can be read.
        - Comet's SDKs cut names to 100 characters and values to 1,000.
        - That the answer is JSON is known; that it is the usual acknowledgement is what Comet's Java SDK
        expects.

        Not idempotent: sent again, the point is stored again.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogMetricRequest): One point of one metric. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'metricName': 'loss', 'metricValue': 0.48, 'step':
                500, 'epoch': 4, 'context': 'train', 'timestamp': 1542738534731}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/metric``
        Evidence: live-test, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.metrics import log_metric

        return await log_metric.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        body: DeleteMetricRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a metric with all its points

        The whole series goes; single points cannot be deleted. Neither documented nor used by Comet's
        present SDKs: known from third-party code alone.

        Args:
            body (DeleteMetricRequest): Which metric to delete. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'metricName': 'train_loss'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/metric/delete``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.metrics import delete_metric

        return await delete_metric.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def rewind(
        self,
        *,
        body: RewindRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RewoundReply:
        """Hide metrics after a step

        Extension of cometr_py, for a training that goes back to a checkpoint and logs the steps after it
        again. Points with a greater step that the server has stored by then are hidden: no operation
        returns them any more, neither as points nor in summaries, searches, or columns. Points that arrive
        afterwards are visible, whatever their step.

        Points without a step are kept, and so are metrics named `sys.*`, output, parameters, others, and
        assets. A metric of which nothing is left is no longer listed.

        Not idempotent: sent again, it also hides what was logged in between; send an `Idempotency-Key`.
        Comet's own servers do not have this operation.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (RewindRequest): The step to go back to. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'step': 120}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RewoundReply

        Endpoint: ``POST /api/rest/v2/write/experiment/rewind``
        Evidence: extension
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.metrics import rewind_experiment

        return await rewind_experiment.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
