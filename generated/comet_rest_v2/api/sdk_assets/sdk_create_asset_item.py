# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.sdk_upload_form import SdkUploadForm
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SdkUploadForm,
    experiment_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    asset_id: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    step: int | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["experimentId"] = experiment_id

    params["projectId"] = project_id

    params["runId"] = run_id

    params["assetId"] = asset_id

    params["fileName"] = file_name

    params["extension"] = extension

    params["step"] = step

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/asset/asset-item",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> None:
    if 200 <= response.status_code <= 299:
        return None

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[None]:
    _parse_response(client=client, response=response)
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=None,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    asset_id: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    step: int | Unset = UNSET,
) -> Response[None]:
    """Upload one file of an asset of several files

    Not part of the public REST API v2. The address is known from SDK code, where it stands in for that
    of an ordinary upload; that query and form are those of an upload, and `assetId` that of the whole,
    is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        asset_id (str | Unset): The whole asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        file_name (str | Unset): The file's name. Example: points.json.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        step (int | Unset): The step. Example: 10.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[None]
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        project_id=project_id,
        run_id=run_id,
        asset_id=asset_id,
        file_name=file_name,
        extension=extension,
        step=step,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    asset_id: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    step: int | Unset = UNSET,
) -> None:
    """Upload one file of an asset of several files

    Not part of the public REST API v2. The address is known from SDK code, where it stands in for that
    of an ordinary upload; that query and form are those of an upload, and `assetId` that of the whole,
    is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        asset_id (str | Unset): The whole asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        file_name (str | Unset): The file's name. Example: points.json.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        step (int | Unset): The step. Example: 10.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        None
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_id=experiment_id,
        project_id=project_id,
        run_id=run_id,
        asset_id=asset_id,
        file_name=file_name,
        extension=extension,
        step=step,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    asset_id: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    step: int | Unset = UNSET,
) -> Response[None]:
    """Upload one file of an asset of several files

    Not part of the public REST API v2. The address is known from SDK code, where it stands in for that
    of an ordinary upload; that query and form are those of an upload, and `assetId` that of the whole,
    is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        asset_id (str | Unset): The whole asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        file_name (str | Unset): The file's name. Example: points.json.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        step (int | Unset): The step. Example: 10.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[None]
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        project_id=project_id,
        run_id=run_id,
        asset_id=asset_id,
        file_name=file_name,
        extension=extension,
        step=step,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    asset_id: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    step: int | Unset = UNSET,
) -> None:
    """Upload one file of an asset of several files

    Not part of the public REST API v2. The address is known from SDK code, where it stands in for that
    of an ordinary upload; that query and form are those of an upload, and `assetId` that of the whole,
    is inferred.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        asset_id (str | Unset): The whole asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        file_name (str | Unset): The file's name. Example: points.json.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        step (int | Unset): The step. Example: 10.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        None
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_id=experiment_id,
            project_id=project_id,
            run_id=run_id,
            asset_id=asset_id,
            file_name=file_name,
            extension=extension,
            step=step,
        )
    ).parsed
