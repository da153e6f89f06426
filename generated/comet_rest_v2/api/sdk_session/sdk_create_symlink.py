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
    project_name: str,
    api_key: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["projectName"] = project_name

    params["apiKey"] = api_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/clientlib/symlink/new",
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
    project_name: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Show an experiment in another project as well (a GET that writes)

    Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
    public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
    project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
    public request).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        project_name (str): The project in which the experiment is to appear. Example: best-of.
        api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /clientlib/symlink/new``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        project_name=project_name,
        api_key=api_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    project_name: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Show an experiment in another project as well (a GET that writes)

    Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
    public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
    project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
    public request).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        project_name (str): The project in which the experiment is to appear. Example: best-of.
        api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /clientlib/symlink/new``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        project_name=project_name,
        api_key=api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    project_name: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Show an experiment in another project as well (a GET that writes)

    Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
    public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
    project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
    public request).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        project_name (str): The project in which the experiment is to appear. Example: best-of.
        api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /clientlib/symlink/new``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        project_name=project_name,
        api_key=api_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    project_name: str,
    api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Show an experiment in another project as well (a GET that writes)

    Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
    public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
    project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
    public request).

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        project_name (str): The project in which the experiment is to appear. Example: best-of.
        api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
            addresses end up in logs. Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /clientlib/symlink/new``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            project_name=project_name,
            api_key=api_key,
            timeout=timeout,
        )
    ).parsed
