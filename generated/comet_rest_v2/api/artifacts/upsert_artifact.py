# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.upsert_artifact_reply import UpsertArtifactReply
from ...models.upsert_artifact_request import UpsertArtifactRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: UpsertArtifactRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/artifacts/upsert",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UpsertArtifactReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = UpsertArtifactReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UpsertArtifactReply]:
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
    body: UpsertArtifactRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[UpsertArtifactReply]:
    """Open a new version of an artifact

    Makes the artifact if the workspace has none of that name, and always a new version, in state
    `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
    (`set_artifact_version_state`).

    Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
    (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
    that an older version has moves to the new one.

    Not idempotent: repeating it without `version` makes one version more, and with `version` is
    refused.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
            Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
            '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[UpsertArtifactReply]

    Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
    Evidence: live-test, observed, sdk
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
    body: UpsertArtifactRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> UpsertArtifactReply:
    """Open a new version of an artifact

    Makes the artifact if the workspace has none of that name, and always a new version, in state
    `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
    (`set_artifact_version_state`).

    Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
    (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
    that an older version has moves to the new one.

    Not idempotent: repeating it without `version` makes one version more, and with `version` is
    refused.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
            Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
            '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        UpsertArtifactReply

    Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
    Evidence: live-test, observed, sdk
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
    body: UpsertArtifactRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[UpsertArtifactReply]:
    """Open a new version of an artifact

    Makes the artifact if the workspace has none of that name, and always a new version, in state
    `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
    (`set_artifact_version_state`).

    Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
    (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
    that an older version has moves to the new one.

    Not idempotent: repeating it without `version` makes one version more, and with `version` is
    refused.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
            Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
            '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[UpsertArtifactReply]

    Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
    Evidence: live-test, observed, sdk
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
    body: UpsertArtifactRequest,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> UpsertArtifactReply:
    """Open a new version of an artifact

    Makes the artifact if the workspace has none of that name, and always a new version, in state
    `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
    (`set_artifact_version_state`).

    Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
    (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
    that an older version has moves to the new one.

    Not idempotent: repeating it without `version` makes one version more, and with `version` is
    refused.

    Args:
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
            Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
            '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        UpsertArtifactReply

    Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
    Evidence: live-test, observed, sdk
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
