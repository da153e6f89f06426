# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.sdk_file_form import SdkFileForm
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SdkFileForm,
    experiment_id: str,
    experiment_key: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["experimentId"] = experiment_id

    params["experimentKey"] = experiment_key

    params["projectId"] = project_id

    params["apiKey"] = api_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/git-patch/upload",
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
    body: SdkFileForm,
    experiment_id: str,
    experiment_key: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload the patch of the working tree

    Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
    `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        experiment_key (str | Unset): Another name of `experimentId`, as the public operation
            calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        body (SdkFileForm): An upload of nothing but a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/git-patch/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        experiment_key=experiment_key,
        project_id=project_id,
        api_key=api_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SdkFileForm,
    experiment_id: str,
    experiment_key: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload the patch of the working tree

    Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
    `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        experiment_key (str | Unset): Another name of `experimentId`, as the public operation
            calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        body (SdkFileForm): An upload of nothing but a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/git-patch/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_id=experiment_id,
        experiment_key=experiment_key,
        project_id=project_id,
        api_key=api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SdkFileForm,
    experiment_id: str,
    experiment_key: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload the patch of the working tree

    Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
    `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        experiment_key (str | Unset): Another name of `experimentId`, as the public operation
            calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        body (SdkFileForm): An upload of nothing but a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/git-patch/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        experiment_key=experiment_key,
        project_id=project_id,
        api_key=api_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SdkFileForm,
    experiment_id: str,
    experiment_key: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload the patch of the working tree

    Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
    `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        experiment_key (str | Unset): Another name of `experimentId`, as the public operation
            calls it.

            The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        body (SdkFileForm): An upload of nothing but a file.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/git-patch/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_id=experiment_id,
            experiment_key=experiment_key,
            project_id=project_id,
            api_key=api_key,
            timeout=timeout,
        )
    ).parsed
