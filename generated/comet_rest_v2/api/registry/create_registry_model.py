# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.create_registry_model_request import CreateRegistryModelRequest
from ...models.registry_model_record_reply import RegistryModelRecordReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CreateRegistryModelRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/registry-model",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RegistryModelRecordReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RegistryModelRecordReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RegistryModelRecordReply]:
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
    body: CreateRegistryModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryModelRecordReply]:
    """Register a new model with its first version

    The workspace is that of the experiment. A model known already is refused (inferred); give it a
    further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
    lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
    dashes and those at the ends.

    A new model may take a while to appear in the reads.

    Args:
        body (CreateRegistryModelRequest): A new model, with its first version. Example:
            {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
            'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
            'first try', 'stages': ['staging']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]

    Endpoint: ``POST /api/rest/v2/write/registry-model``
    Evidence: documented, live-test, observed, sdk
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
    body: CreateRegistryModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryModelRecordReply:
    """Register a new model with its first version

    The workspace is that of the experiment. A model known already is refused (inferred); give it a
    further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
    lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
    dashes and those at the ends.

    A new model may take a while to appear in the reads.

    Args:
        body (CreateRegistryModelRequest): A new model, with its first version. Example:
            {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
            'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
            'first try', 'stages': ['staging']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply

    Endpoint: ``POST /api/rest/v2/write/registry-model``
    Evidence: documented, live-test, observed, sdk
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
    body: CreateRegistryModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryModelRecordReply]:
    """Register a new model with its first version

    The workspace is that of the experiment. A model known already is refused (inferred); give it a
    further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
    lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
    dashes and those at the ends.

    A new model may take a while to appear in the reads.

    Args:
        body (CreateRegistryModelRequest): A new model, with its first version. Example:
            {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
            'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
            'first try', 'stages': ['staging']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]

    Endpoint: ``POST /api/rest/v2/write/registry-model``
    Evidence: documented, live-test, observed, sdk
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
    body: CreateRegistryModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryModelRecordReply:
    """Register a new model with its first version

    The workspace is that of the experiment. A model known already is refused (inferred); give it a
    further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
    lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
    dashes and those at the ends.

    A new model may take a while to appear in the reads.

    Args:
        body (CreateRegistryModelRequest): A new model, with its first version. Example:
            {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
            'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
            'first try', 'stages': ['staging']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply

    Endpoint: ``POST /api/rest/v2/write/registry-model``
    Evidence: documented, live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
