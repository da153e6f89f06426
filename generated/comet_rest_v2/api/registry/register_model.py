# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.register_model_request import RegisterModelRequest
from ...models.registry_model_record_reply import RegistryModelRecordReply
from ...types import Response


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
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RegisterModelRequest,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]
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
    body: RegisterModelRequest,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RegisterModelRequest,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryModelRecordReply]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RegisterModelRequest,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        RegistryModelRecordReply
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
