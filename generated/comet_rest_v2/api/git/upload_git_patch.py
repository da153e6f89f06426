# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.git_patch_upload import GitPatchUpload
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: GitPatchUpload,
    experiment_key: str,
    experiment_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["experimentId"] = experiment_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/git/patch",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

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
    body: GitPatchUpload,
    experiment_key: str,
    experiment_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload what the working tree has changed since its commit

    The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
    `text/plain`. A server keeps the bytes as they are and gives the same back.

    A second patch takes the place of the first (inferred).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        experiment_id (str | Unset): Another name of `experimentKey`, as
            `/clientlib/git-patch/upload` calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        body (GitPatchUpload): The parts of an upload.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        experiment_id=experiment_id,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: GitPatchUpload,
    experiment_key: str,
    experiment_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload what the working tree has changed since its commit

    The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
    `text/plain`. A server keeps the bytes as they are and gives the same back.

    A second patch takes the place of the first (inferred).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        experiment_id (str | Unset): Another name of `experimentKey`, as
            `/clientlib/git-patch/upload` calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        body (GitPatchUpload): The parts of an upload.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_key=experiment_key,
        experiment_id=experiment_id,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: GitPatchUpload,
    experiment_key: str,
    experiment_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload what the working tree has changed since its commit

    The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
    `text/plain`. A server keeps the bytes as they are and gives the same back.

    A second patch takes the place of the first (inferred).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        experiment_id (str | Unset): Another name of `experimentKey`, as
            `/clientlib/git-patch/upload` calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        body (GitPatchUpload): The parts of an upload.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        experiment_id=experiment_id,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: GitPatchUpload,
    experiment_key: str,
    experiment_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload what the working tree has changed since its commit

    The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
    `text/plain`. A server keeps the bytes as they are and gives the same back.

    A second patch takes the place of the first (inferred).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        experiment_id (str | Unset): Another name of `experimentKey`, as
            `/clientlib/git-patch/upload` calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        body (GitPatchUpload): The parts of an upload.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_key=experiment_key,
            experiment_id=experiment_id,
            timeout=timeout,
        )
    ).parsed
