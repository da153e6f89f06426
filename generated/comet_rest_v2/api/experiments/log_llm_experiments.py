# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.llm_experiment import LlmExperiment
from ...models.llm_experiments_reply import LlmExperimentsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: list[LlmExperiment],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/llm",
    }

    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LlmExperimentsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = LlmExperimentsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[LlmExperimentsReply]:
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
    body: list[LlmExperiment],
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[LlmExperimentsReply]:
    """Create language-model experiments, with all that belongs to them

    What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
    everything of each at once. The body is an array, the answer an object with an entry for each key,
    which has a status of its own: 200 as a whole does not mean that each experiment was stored.

    It suits ordinary runs badly: one value for each metric, without step, epoch or time.

    The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
    blindly.

    Args:
        body (list[LlmExperiment]):
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[LlmExperimentsReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/llm``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> LlmExperimentsReply:
    """Create language-model experiments, with all that belongs to them

    What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
    everything of each at once. The body is an array, the answer an object with an entry for each key,
    which has a status of its own: 200 as a whole does not mean that each experiment was stored.

    It suits ordinary runs badly: one value for each metric, without step, epoch or time.

    The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
    blindly.

    Args:
        body (list[LlmExperiment]):
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        LlmExperimentsReply

    Endpoint: ``POST /api/rest/v2/write/experiment/llm``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[LlmExperimentsReply]:
    """Create language-model experiments, with all that belongs to them

    What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
    everything of each at once. The body is an array, the answer an object with an entry for each key,
    which has a status of its own: 200 as a whole does not mean that each experiment was stored.

    It suits ordinary runs badly: one value for each metric, without step, epoch or time.

    The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
    blindly.

    Args:
        body (list[LlmExperiment]):
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[LlmExperimentsReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/llm``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> LlmExperimentsReply:
    """Create language-model experiments, with all that belongs to them

    What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
    everything of each at once. The body is an array, the answer an object with an entry for each key,
    which has a status of its own: 200 as a whole does not mean that each experiment was stored.

    It suits ordinary runs badly: one value for each metric, without step, epoch or time.

    The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
    blindly.

    Args:
        body (list[LlmExperiment]):
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        LlmExperimentsReply

    Endpoint: ``POST /api/rest/v2/write/experiment/llm``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
