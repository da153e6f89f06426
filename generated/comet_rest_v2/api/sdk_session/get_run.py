# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.run_resume_request import RunResumeRequest
from ...models.run_session import RunSession
from ...types import Response


def _get_kwargs(
    *,
    body: RunResumeRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/logger/get/run",
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
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RunResumeRequest,
) -> Response[RunSession]:
    """Resume an experiment

    Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
    counts as running again. The reply is that of the handshake, its `lastOffset` is where output
    continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
    90211, as is inferred).

    Args:
        body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
            'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
            '3.58.8'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]
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
    body: RunResumeRequest,
) -> RunSession:
    """Resume an experiment

    Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
    counts as running again. The reply is that of the handshake, its `lastOffset` is where output
    continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
    90211, as is inferred).

    Args:
        body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
            'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
            '3.58.8'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        RunSession
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RunResumeRequest,
) -> Response[RunSession]:
    """Resume an experiment

    Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
    counts as running again. The reply is that of the handshake, its `lastOffset` is where output
    continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
    90211, as is inferred).

    Args:
        body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
            'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
            '3.58.8'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[RunSession]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RunResumeRequest,
) -> RunSession:
    """Resume an experiment

    Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
    counts as running again. The reply is that of the handshake, its `lastOffset` is where output
    continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
    90211, as is inferred).

    Args:
        body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
            'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
            '3.58.8'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        RunSession
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
