# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.run_request import RunRequest
from ...models.run_session import RunSession
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RunRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/logger/add/run",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RunSession:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RunSession.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[RunSession]:
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
    body: RunRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RunSession]:
    """Open an experiment under a key the client chose

    Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
    creates an experiment, the script chooses the key.

    With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
    90999, which then means that the first time worked.

    Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
    API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
    too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
    `msg` to be shown to the user as it is.

    `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

    Args:
        body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
            fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
            'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]

    Endpoint: ``POST /clientlib/logger/add/run``
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
    body: RunRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RunSession:
    """Open an experiment under a key the client chose

    Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
    creates an experiment, the script chooses the key.

    With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
    90999, which then means that the first time worked.

    Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
    API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
    too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
    `msg` to be shown to the user as it is.

    `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

    Args:
        body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
            fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
            'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RunSession

    Endpoint: ``POST /clientlib/logger/add/run``
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
    body: RunRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RunSession]:
    """Open an experiment under a key the client chose

    Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
    creates an experiment, the script chooses the key.

    With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
    90999, which then means that the first time worked.

    Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
    API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
    too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
    `msg` to be shown to the user as it is.

    `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

    Args:
        body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
            fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
            'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]

    Endpoint: ``POST /clientlib/logger/add/run``
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
    body: RunRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RunSession:
    """Open an experiment under a key the client chose

    Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
    creates an experiment, the script chooses the key.

    With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
    90999, which then means that the first time worked.

    Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
    API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
    too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
    `msg` to be shown to the user as it is.

    `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

    Args:
        body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
            fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
            'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
            'libVersion': '3.58.8'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RunSession

    Endpoint: ``POST /clientlib/logger/add/run``
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
