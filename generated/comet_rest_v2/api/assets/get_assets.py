# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.assets_reply import AssetsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    experiment_key: str,
    type_: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["type"] = type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/experiment/asset/list",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> AssetsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = AssetsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[AssetsReply]:
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
    type_: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[AssetsReply]:
    """The files of an experiment

    All of them in one reply; there is no paging. Links to remote files (`remote: true`) are among them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        type_ (str | Unset): List only files of this type; `all`, or nothing, lists every file.
            The set of types is open; `upload_asset` names those in use. Example: all.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[AssetsReply]

    Endpoint: ``GET /api/rest/v2/experiment/asset/list``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        type_=type_,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    type_: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AssetsReply:
    """The files of an experiment

    All of them in one reply; there is no paging. Links to remote files (`remote: true`) are among them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        type_ (str | Unset): List only files of this type; `all`, or nothing, lists every file.
            The set of types is open; `upload_asset` names those in use. Example: all.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AssetsReply

    Endpoint: ``GET /api/rest/v2/experiment/asset/list``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        type_=type_,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    type_: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[AssetsReply]:
    """The files of an experiment

    All of them in one reply; there is no paging. Links to remote files (`remote: true`) are among them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        type_ (str | Unset): List only files of this type; `all`, or nothing, lists every file.
            The set of types is open; `upload_asset` names those in use. Example: all.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[AssetsReply]

    Endpoint: ``GET /api/rest/v2/experiment/asset/list``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        type_=type_,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    type_: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AssetsReply:
    """The files of an experiment

    All of them in one reply; there is no paging. Links to remote files (`remote: true`) are among them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        type_ (str | Unset): List only files of this type; `all`, or nothing, lists every file.
            The set of types is open; `upload_asset` names those in use. Example: all.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AssetsReply

    Endpoint: ``GET /api/rest/v2/experiment/asset/list``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            type_=type_,
            timeout=timeout,
        )
    ).parsed
