# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.metric_batch import MetricBatch
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: MetricBatch,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/batch/logger/experiment/metric",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json() if response.content else {}
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = Ack.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Ack]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MetricBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
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
        Response[Ack]

    Endpoint: ``POST /clientlib/batch/logger/experiment/metric``
    Evidence: observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
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

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MetricBatch,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
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
        Response[Ack]

    Endpoint: ``POST /clientlib/batch/logger/experiment/metric``
    Evidence: observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
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

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
    ).parsed
