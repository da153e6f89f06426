# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.heartbeat_reply import HeartbeatReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    experiment_key: str,
    session_id: str | Unset = UNSET,
    session_start_millis: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["sessionId"] = session_id

    params["sessionStartMillis"] = session_start_millis

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/write/experiment/set-status",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> HeartbeatReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = HeartbeatReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[HeartbeatReply]:
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
    experiment_key: str,
    session_id: str | Unset = UNSET,
    session_start_millis: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[HeartbeatReply]:
    """Say that an experiment is still running (a GET that writes)

    The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
    stop, the experiment is no longer `running` in less than a minute.

    The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
    snake_case.

    On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
    arrives after the session's end is ignored.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
            the client has chosen. Sessions whose names have the same part before a slash are ranks of
            one job: the failure of any of them counts. Other servers know no sessions. Example:
            0f8fad5bd9cb469fa16570867728950e.
        session_start_millis (int | Unset): Extension of cometr_py: when the session started,
            milliseconds since the epoch. Example: 1587671932216.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[HeartbeatReply]

    Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
    Evidence: sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        session_id=session_id,
        session_start_millis=session_start_millis,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    session_id: str | Unset = UNSET,
    session_start_millis: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> HeartbeatReply:
    """Say that an experiment is still running (a GET that writes)

    The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
    stop, the experiment is no longer `running` in less than a minute.

    The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
    snake_case.

    On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
    arrives after the session's end is ignored.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
            the client has chosen. Sessions whose names have the same part before a slash are ranks of
            one job: the failure of any of them counts. Other servers know no sessions. Example:
            0f8fad5bd9cb469fa16570867728950e.
        session_start_millis (int | Unset): Extension of cometr_py: when the session started,
            milliseconds since the epoch. Example: 1587671932216.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        HeartbeatReply

    Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
    Evidence: sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        session_id=session_id,
        session_start_millis=session_start_millis,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    session_id: str | Unset = UNSET,
    session_start_millis: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[HeartbeatReply]:
    """Say that an experiment is still running (a GET that writes)

    The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
    stop, the experiment is no longer `running` in less than a minute.

    The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
    snake_case.

    On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
    arrives after the session's end is ignored.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
            the client has chosen. Sessions whose names have the same part before a slash are ranks of
            one job: the failure of any of them counts. Other servers know no sessions. Example:
            0f8fad5bd9cb469fa16570867728950e.
        session_start_millis (int | Unset): Extension of cometr_py: when the session started,
            milliseconds since the epoch. Example: 1587671932216.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[HeartbeatReply]

    Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
    Evidence: sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        session_id=session_id,
        session_start_millis=session_start_millis,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    session_id: str | Unset = UNSET,
    session_start_millis: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> HeartbeatReply:
    """Say that an experiment is still running (a GET that writes)

    The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
    stop, the experiment is no longer `running` in less than a minute.

    The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
    snake_case.

    On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
    arrives after the session's end is ignored.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
            the client has chosen. Sessions whose names have the same part before a slash are ranks of
            one job: the failure of any of them counts. Other servers know no sessions. Example:
            0f8fad5bd9cb469fa16570867728950e.
        session_start_millis (int | Unset): Extension of cometr_py: when the session started,
            milliseconds since the epoch. Example: 1587671932216.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        HeartbeatReply

    Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
    Evidence: sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            session_id=session_id,
            session_start_millis=session_start_millis,
            timeout=timeout,
        )
    ).parsed
