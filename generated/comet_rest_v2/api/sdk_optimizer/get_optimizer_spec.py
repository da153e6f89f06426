# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.optimizer_setting import OptimizerSetting
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    algorithm_name: str,
    x_api_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_api_key, Unset):
        headers["X-API-KEY"] = x_api_key

    params: dict[str, Any] = {}

    params["algorithmName"] = algorithm_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/optimizer/spec",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[OptimizerSetting]:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, list):
                raise TypeError(f"{type(body).__name__} in place of list")
            response_2xx = []
            _response_2xx = body
            for response_2xx_item_data in _response_2xx:
                response_2xx_item = OptimizerSetting.from_dict(response_2xx_item_data)

                response_2xx.append(response_2xx_item)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[OptimizerSetting]]:
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
    algorithm_name: str,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[list[OptimizerSetting]]:
    """The settings of an algorithm

    Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
    whether the optimizer is there, and takes any reply for a yes.

    Args:
        algorithm_name (str): The algorithm. Example: bayes.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[list[OptimizerSetting]]

    Endpoint: ``GET /optimizer/spec``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        algorithm_name=algorithm_name,
        x_api_key=x_api_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    algorithm_name: str,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> list[OptimizerSetting]:
    """The settings of an algorithm

    Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
    whether the optimizer is there, and takes any reply for a yes.

    Args:
        algorithm_name (str): The algorithm. Example: bayes.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        list[OptimizerSetting]

    Endpoint: ``GET /optimizer/spec``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        algorithm_name=algorithm_name,
        x_api_key=x_api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    algorithm_name: str,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[list[OptimizerSetting]]:
    """The settings of an algorithm

    Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
    whether the optimizer is there, and takes any reply for a yes.

    Args:
        algorithm_name (str): The algorithm. Example: bayes.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[list[OptimizerSetting]]

    Endpoint: ``GET /optimizer/spec``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        algorithm_name=algorithm_name,
        x_api_key=x_api_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    algorithm_name: str,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> list[OptimizerSetting]:
    """The settings of an algorithm

    Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
    whether the optimizer is there, and takes any reply for a yes.

    Args:
        algorithm_name (str): The algorithm. Example: bayes.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        list[OptimizerSetting]

    Endpoint: ``GET /optimizer/spec``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            algorithm_name=algorithm_name,
            x_api_key=x_api_key,
            timeout=timeout,
        )
    ).parsed
