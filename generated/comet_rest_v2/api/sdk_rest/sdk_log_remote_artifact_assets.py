# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.log_remote_artifact_assets_request import LogRemoteArtifactAssetsRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogRemoteArtifactAssetsRequest,
    experiment_key: str,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/rest/v2/write/artifact/assets/remote/batch",
        "params": params,
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
    body: LogRemoteArtifactAssetsRequest,
    experiment_key: str,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add many remote files to an artifact version

    Not part of the public REST API v2. The same as `POST
    /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
    with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
    upload a file.

    The client chooses each file's `assetId`. That a file sent twice under one id is one file is
    inferred.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
            {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
            'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
            '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
            'overwrite': False}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        idempotency_key=idempotency_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: LogRemoteArtifactAssetsRequest,
    experiment_key: str,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add many remote files to an artifact version

    Not part of the public REST API v2. The same as `POST
    /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
    with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
    upload a file.

    The client chooses each file's `assetId`. That a file sent twice under one id is one file is
    inferred.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
            {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
            'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
            '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
            'overwrite': False}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_key=experiment_key,
        idempotency_key=idempotency_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LogRemoteArtifactAssetsRequest,
    experiment_key: str,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add many remote files to an artifact version

    Not part of the public REST API v2. The same as `POST
    /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
    with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
    upload a file.

    The client chooses each file's `assetId`. That a file sent twice under one id is one file is
    inferred.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
            {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
            'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
            '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
            'overwrite': False}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        idempotency_key=idempotency_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: LogRemoteArtifactAssetsRequest,
    experiment_key: str,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add many remote files to an artifact version

    Not part of the public REST API v2. The same as `POST
    /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
    with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
    upload a file.

    The client chooses each file's `assetId`. That a file sent twice under one id is one file is
    inferred.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
            {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
            'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
            '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
            'overwrite': False}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_key=experiment_key,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
    ).parsed
