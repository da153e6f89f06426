# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.register_model_request import RegisterModelRequest
from ...models.registry_model_record_reply import RegistryModelRecordReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RegisterModelRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/registry-model/item/create",
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
    body: RegisterModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryModelRecordReply]:
    """Register a version of a model, new or known

    The newer way, in one request and without knowing whether the model is registered: the experiment
    and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
    `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
    reply, only `registryModelItemId` is evidenced.

    Args:
        body (RegisterModelRequest): A version of a model, new or known. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
            'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
            '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
            'publicModel': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]

    Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
    Evidence: observed, sdk
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
    body: RegisterModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryModelRecordReply:
    """Register a version of a model, new or known

    The newer way, in one request and without knowing whether the model is registered: the experiment
    and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
    `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
    reply, only `registryModelItemId` is evidenced.

    Args:
        body (RegisterModelRequest): A version of a model, new or known. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
            'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
            '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
            'publicModel': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply

    Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
    Evidence: observed, sdk
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
    body: RegisterModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryModelRecordReply]:
    """Register a version of a model, new or known

    The newer way, in one request and without knowing whether the model is registered: the experiment
    and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
    `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
    reply, only `registryModelItemId` is evidenced.

    Args:
        body (RegisterModelRequest): A version of a model, new or known. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
            'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
            '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
            'publicModel': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]

    Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
    Evidence: observed, sdk
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
    body: RegisterModelRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryModelRecordReply:
    """Register a version of a model, new or known

    The newer way, in one request and without knowing whether the model is registered: the experiment
    and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
    `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
    reply, only `registryModelItemId` is evidenced.

    Args:
        body (RegisterModelRequest): A version of a model, new or known. Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
            'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
            '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
            'publicModel': None}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply

    Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
    Evidence: observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
