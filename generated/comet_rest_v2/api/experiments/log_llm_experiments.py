# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.llm_experiment import LlmExperiment
from ...models.llm_experiments_reply import LlmExperimentsReply
from ...types import Response


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
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[LlmExperimentsReply]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        LlmExperimentsReply
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[LlmExperimentsReply]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[LlmExperiment],
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        LlmExperimentsReply
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
