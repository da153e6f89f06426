# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_batch``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.metric_batch import MetricBatch
    from ..models.parameter_batch import ParameterBatch
    from ..models.sdk_tags import SdkTags


class SdkBatchOperations:
    """Operations of one tag, ``sdk_batch``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def log_metric(
        self,
        *,
        body: MetricBatch,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log up to 1,000 points of one experiment

        Not part of the public REST API v2. The public call takes one point a request; Comet's Python SDK
        sends its metrics here about every two seconds, up to 1,000 at a time. The request names no session,
        only the experiment; that an experiment made by the public API may be written to this way, without a
        handshake, is inferred from that.

        - The body is usually compressed, with `Content-Encoding: gzip`; plain JSON is accepted too.
        - As in the public one-point call, the server makes `context` a prefix: name `loss` with context
        `train` is
          stored as `train_loss`. Comet's Python SDK was seen to send the bare name and the context beside
        it, and to
          call the metric `train_loss` in its own summary of the run. A name that begins like that already
        gets the
          prefix all the same: the SDK's summary calls `train_loss`, logged with context `train`,
        `train_train_loss`.
        - Whether a batch of which one value is refused is stored in part is not known.
        - The published limit is 12,000 metric points a minute. A 429 carries `Retry-After-Custom`, in
        seconds.

        Sent again, a batch is stored again.

        The server of cometr_py honours `Idempotency-Key`, and reports in `Idempotent-Replayed` whether it
        had the batch already. The hosted service is not known to honour it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (MetricBatch): Points of one experiment, of any number of metrics. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'metricName': 'loss',
                'metricValue': 0.51, 'step': 1, 'epoch': 1, 'context': 'train', 'timestamp':
                1795400230712}, {'metricName': 'loss', 'metricValue': 0.44, 'step': 2, 'epoch': 1,
                'context': 'train', 'timestamp': 1795400230840}, {'metricName': 'sys.load.avg',
                'metricValue': 1.7, 'step': None, 'epoch': None, 'context': None, 'timestamp':
                1795400230900}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/batch/logger/experiment/metric``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_batch import log_metric_batch

        return log_metric_batch.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_parameter(
        self,
        *,
        body: ParameterBatch,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log many parameters of one experiment

        Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
        in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
        minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

        A parameter has one value, so a batch sent again leaves everything as it was, unless another value
        arrived in between.

        The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
        not known to do the same.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
                'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
                {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
                1795400230712}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_batch import log_parameter_batch

        return log_parameter_batch.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def add_tags(
        self,
        *,
        body: SdkTags,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add tags to an experiment

        Not part of the public REST API v2. What `Experiment.add_tags` of Comet's Python SDK sends; the
        public call of the same effect is `POST /api/rest/v2/write/experiment/tags`. Tags form a set, so
        repeating it changes nothing.

        Args:
            body (SdkTags): Tags to add to one experiment. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'addedTags': ['baseline', 'resnet']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/tags/add-tags-to-experiment``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_batch import sdk_add_tags

        return sdk_add_tags.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkBatchOperations:
    """Operations of one tag, ``sdk_batch``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def log_metric(
        self,
        *,
        body: MetricBatch,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log up to 1,000 points of one experiment

        Not part of the public REST API v2. The public call takes one point a request; Comet's Python SDK
        sends its metrics here about every two seconds, up to 1,000 at a time. The request names no session,
        only the experiment; that an experiment made by the public API may be written to this way, without a
        handshake, is inferred from that.

        - The body is usually compressed, with `Content-Encoding: gzip`; plain JSON is accepted too.
        - As in the public one-point call, the server makes `context` a prefix: name `loss` with context
        `train` is
          stored as `train_loss`. Comet's Python SDK was seen to send the bare name and the context beside
        it, and to
          call the metric `train_loss` in its own summary of the run. A name that begins like that already
        gets the
          prefix all the same: the SDK's summary calls `train_loss`, logged with context `train`,
        `train_train_loss`.
        - Whether a batch of which one value is refused is stored in part is not known.
        - The published limit is 12,000 metric points a minute. A 429 carries `Retry-After-Custom`, in
        seconds.

        Sent again, a batch is stored again.

        The server of cometr_py honours `Idempotency-Key`, and reports in `Idempotent-Replayed` whether it
        had the batch already. The hosted service is not known to honour it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (MetricBatch): Points of one experiment, of any number of metrics. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'metricName': 'loss',
                'metricValue': 0.51, 'step': 1, 'epoch': 1, 'context': 'train', 'timestamp':
                1795400230712}, {'metricName': 'loss', 'metricValue': 0.44, 'step': 2, 'epoch': 1,
                'context': 'train', 'timestamp': 1795400230840}, {'metricName': 'sys.load.avg',
                'metricValue': 1.7, 'step': None, 'epoch': None, 'context': None, 'timestamp':
                1795400230900}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/batch/logger/experiment/metric``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_batch import log_metric_batch

        return await log_metric_batch.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_parameter(
        self,
        *,
        body: ParameterBatch,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log many parameters of one experiment

        Not part of the public REST API v2. The sibling of the metric batch: gzip or plain JSON, no session
        in it, and the server puts a context before the name. Comet's Python SDK sends it about once a
        minute, or as often as `parameter_update_interval_millis` of the heartbeat asks.

        A parameter has one value, so a batch sent again leaves everything as it was, unless another value
        arrived in between.

        The server of cometr_py stores nothing for an `Idempotency-Key` it has seen; the hosted service is
        not known to do the same.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (ParameterBatch): Parameters of one experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'parameterName': 'learning_rate',
                'parameterValue': '0.001', 'source': 'manual', 'timestamp': 1795400230712},
                {'parameterName': 'optimizer', 'parameterValue': 'adam', 'source': 'manual', 'timestamp':
                1795400230712}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_batch import log_parameter_batch

        return await log_parameter_batch.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def add_tags(
        self,
        *,
        body: SdkTags,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add tags to an experiment

        Not part of the public REST API v2. What `Experiment.add_tags` of Comet's Python SDK sends; the
        public call of the same effect is `POST /api/rest/v2/write/experiment/tags`. Tags form a set, so
        repeating it changes nothing.

        Args:
            body (SdkTags): Tags to add to one experiment. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'addedTags': ['baseline', 'resnet']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/tags/add-tags-to-experiment``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_batch import sdk_add_tags

        return await sdk_add_tags.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
