# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    experiment_key: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/write/experiment/stop",
        "params": params,
    }

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
    experiment_key: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Ask a running experiment to stop (a GET that writes)

    The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
    of it through `get_pending_rpcs` and interrupts the run is inferred.

    The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
    experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
    session starts the experiment again.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/experiment/stop``
    Evidence: documented, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Ask a running experiment to stop (a GET that writes)

    The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
    of it through `get_pending_rpcs` and interrupts the run is inferred.

    The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
    experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
    session starts the experiment again.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/experiment/stop``
    Evidence: documented, sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Ask a running experiment to stop (a GET that writes)

    The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
    of it through `get_pending_rpcs` and interrupts the run is inferred.

    The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
    experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
    session starts the experiment again.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/experiment/stop``
    Evidence: documented, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Ask a running experiment to stop (a GET that writes)

    The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
    of it through `get_pending_rpcs` and interrupts the run is inferred.

    The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
    experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
    session starts the experiment again.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/experiment/stop``
    Evidence: documented, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            timeout=timeout,
        )
    ).parsed
