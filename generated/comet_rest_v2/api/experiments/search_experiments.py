# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from collections.abc import AsyncIterator, Iterator
from copy import copy
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.found_experiment import FoundExperiment
from ...models.search_experiments_reply import SearchExperimentsReply
from ...models.search_experiments_request import SearchExperimentsRequest
from ...pagination import iterate_pages, iterate_pages_async
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SearchExperimentsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/experiments/search",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> SearchExperimentsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = SearchExperimentsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[SearchExperimentsReply]:
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
    body: SearchExperimentsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[SearchExperimentsReply]:
    """The experiments of a project that match, by the page

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[SearchExperimentsReply]

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
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
    body: SearchExperimentsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> SearchExperimentsReply:
    """The experiments of a project that match, by the page

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        SearchExperimentsReply

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
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
    body: SearchExperimentsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[SearchExperimentsReply]:
    """The experiments of a project that match, by the page

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[SearchExperimentsReply]

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
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
    body: SearchExperimentsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> SearchExperimentsReply:
    """The experiments of a project that match, by the page

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        SearchExperimentsReply

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed


def iterate(
    *,
    client: AuthenticatedClient | Client,
    body: SearchExperimentsRequest,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Iterator[FoundExperiment]:
    """The experiments of a project that match, by the page

    Requests page after page while you iterate.

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Iterator[FoundExperiment]

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
    Repeatable: yes
    """

    def fetch(position: int) -> list[FoundExperiment] | None | Unset:
        page = copy(body)
        page.page = position
        page.limit = page_size
        reply = sync(
            client=client,
            body=page,
            timeout=timeout,
        )
        return reply.experiments

    return iterate_pages(fetch, first=1, step=1, size=page_size)


def iterate_async(
    *,
    client: AuthenticatedClient | Client,
    body: SearchExperimentsRequest,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AsyncIterator[FoundExperiment]:
    """The experiments of a project that match, by the page

    Requests page after page while you iterate.

    A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
    sources, and pages. Each rule names the `source` of its column here.

    Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
    is known to be given.

    Args:
        body (SearchExperimentsRequest): Which experiments of which project, and which page of
            them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
            'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
            True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AsyncIterator[FoundExperiment]

    Endpoint: ``POST /api/rest/v2/experiments/search``
    Evidence: sdk, observed
    Repeatable: yes
    """

    async def fetch(position: int) -> list[FoundExperiment] | None | Unset:
        page = copy(body)
        page.page = position
        page.limit = page_size
        reply = await asyncio(
            client=client,
            body=page,
            timeout=timeout,
        )
        return reply.experiments

    return iterate_pages_async(fetch, first=1, step=1, size=page_size)
