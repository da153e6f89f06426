# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from io import BytesIO
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...types import UNSET, File, Response


def _get_kwargs(
    *,
    experiment_key: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/experiment/git/patch",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File:
    if 200 <= response.status_code <= 299:
        try:
            body = response.content
            response_2xx = File(payload=BytesIO(body))

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
) -> Response[File]:
    """What the working tree had changed since its commit

    The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
    the R client the patch itself. Look at the first bytes (`PK`) to tell which.

    An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
    Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
    body), and a client should compare it before it takes the body for a patch. The hosted service sends
    it as `application/json`.

    The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
) -> File:
    """What the working tree had changed since its commit

    The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
    the R client the patch itself. Look at the first bytes (`PK`) to tell which.

    An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
    Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
    body), and a client should compare it before it takes the body for a patch. The hosted service sends
    it as `application/json`.

    The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        File
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
) -> Response[File]:
    """What the working tree had changed since its commit

    The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
    the R client the patch itself. Look at the first bytes (`PK`) to tell which.

    An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
    Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
    body), and a client should compare it before it takes the body for a patch. The hosted service sends
    it as `application/json`.

    The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
) -> File:
    """What the working tree had changed since its commit

    The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
    the R client the patch itself. Look at the first bytes (`PK`) to tell which.

    An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
    Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
    body), and a client should compare it before it takes the body for a patch. The hosted service sends
    it as `application/json`.

    The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        File
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
        )
    ).parsed
