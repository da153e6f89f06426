# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.multi_metric_reply import MultiMetricReply
from ...models.multi_metric_request import MultiMetricRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: MultiMetricRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/experiments/multi-metric-chart",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> MultiMetricReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = MultiMetricReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[MultiMetricReply]:
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
    body: MultiMetricRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[MultiMetricReply]:
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
        Response[MultiMetricReply]

    Endpoint: ``POST /api/rest/v2/experiments/multi-metric-chart``
    Evidence: recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
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

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MultiMetricRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[MultiMetricReply]:
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
        Response[MultiMetricReply]

    Endpoint: ``POST /api/rest/v2/experiments/multi-metric-chart``
    Evidence: recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
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

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
