# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.query_project_reply import QueryProjectReply
from ...models.query_project_request import QueryProjectRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: QueryProjectRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/project/query",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> QueryProjectReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = QueryProjectReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[QueryProjectReply]:
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
    body: QueryProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[QueryProjectReply]:
    """The experiments of a project that match

    A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
    is a group of rules about columns of one source, joined by AND or OR.

    Rules are checked against the project's columns, so take `type` and `source` from
    `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
    `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
    seconds.

    `search_experiments` is the newer call for the same purpose, with pages.

    Args:
        body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
            'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[QueryProjectReply]

    Endpoint: ``POST /api/rest/v2/project/query``
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
    body: QueryProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> QueryProjectReply:
    """The experiments of a project that match

    A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
    is a group of rules about columns of one source, joined by AND or OR.

    Rules are checked against the project's columns, so take `type` and `source` from
    `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
    `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
    seconds.

    `search_experiments` is the newer call for the same purpose, with pages.

    Args:
        body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
            'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        QueryProjectReply

    Endpoint: ``POST /api/rest/v2/project/query``
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
    body: QueryProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[QueryProjectReply]:
    """The experiments of a project that match

    A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
    is a group of rules about columns of one source, joined by AND or OR.

    Rules are checked against the project's columns, so take `type` and `source` from
    `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
    `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
    seconds.

    `search_experiments` is the newer call for the same purpose, with pages.

    Args:
        body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
            'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[QueryProjectReply]

    Endpoint: ``POST /api/rest/v2/project/query``
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
    body: QueryProjectRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> QueryProjectReply:
    """The experiments of a project that match

    A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
    is a group of rules about columns of one source, joined by AND or OR.

    Rules are checked against the project's columns, so take `type` and `source` from
    `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
    `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
    seconds.

    `search_experiments` is the newer call for the same purpose, with pages.

    Args:
        body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
            'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
            'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        QueryProjectReply

    Endpoint: ``POST /api/rest/v2/project/query``
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
