# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.sdk_upload_form import SdkUploadForm
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SdkUploadForm,
    experiment_id: str,
    asset_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    sample_rate: int | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["experimentId"] = experiment_id

    params["assetId"] = asset_id

    params["projectId"] = project_id

    params["runId"] = run_id

    params["apiKey"] = api_key

    params["fileName"] = file_name

    params["type"] = type_

    params["groupingName"] = grouping_name

    params["extension"] = extension

    params["overwrite"] = overwrite

    params["step"] = step

    params["epoch"] = epoch

    params["context"] = context

    params["artifactVersionId"] = artifact_version_id

    params["isRemote"] = is_remote

    params["sampleRate"] = sample_rate

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/asset/upload",
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
    body: SdkUploadForm,
    experiment_id: str,
    asset_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    sample_rate: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload an asset under an id the client chose

    Not part of the public REST API v2. The counterpart of `POST
    /api/rest/v2/write/experiment/upload-asset`, with two differences: the experiment's key is called
    `experimentId`, and the client chooses the `assetId`, which the server has to keep, since the client
    refers to it later on.

    Sent again with the same `assetId`, it is the same asset. SDKs do repeat uploads that way; that the
    hosted service then stores it once is inferred. SDKs take at most 200 MiB, and 100 GiB of type
    `asset`, unless the handshake states otherwise; a file may come in chunks, without `Content-Length`.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        asset_id (str): The id the asset is going to have, 32 hexadecimal digits chosen by the
            client. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        file_name (str | Unset): The asset's name, which may be a path such as `data/train.csv`.
            Example: data/train.csv.
        type_ (str | Unset): What it is: `asset` without it, or `image`, `audio`, `video`,
            `model-element`, `notebook` ... (open). Example: asset.
        grouping_name (str | Unset): For the files of a model (type `model-element`), the model's
            name. Example: resnet.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
        artifact_version_id (str | Unset): The artifact version it belongs to, where it is a file
            of an artifact. Example: 1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11.
        is_remote (bool | Unset): Whether a `link` is given instead of the bytes. Example: False.
        sample_rate (int | Unset): For type `audio`, the samples per second; the SDK repeats it in
            `metadata`. Example: 44100.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/asset/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        asset_id=asset_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        file_name=file_name,
        type_=type_,
        grouping_name=grouping_name,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
        artifact_version_id=artifact_version_id,
        is_remote=is_remote,
        sample_rate=sample_rate,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    asset_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    sample_rate: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload an asset under an id the client chose

    Not part of the public REST API v2. The counterpart of `POST
    /api/rest/v2/write/experiment/upload-asset`, with two differences: the experiment's key is called
    `experimentId`, and the client chooses the `assetId`, which the server has to keep, since the client
    refers to it later on.

    Sent again with the same `assetId`, it is the same asset. SDKs do repeat uploads that way; that the
    hosted service then stores it once is inferred. SDKs take at most 200 MiB, and 100 GiB of type
    `asset`, unless the handshake states otherwise; a file may come in chunks, without `Content-Length`.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        asset_id (str): The id the asset is going to have, 32 hexadecimal digits chosen by the
            client. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        file_name (str | Unset): The asset's name, which may be a path such as `data/train.csv`.
            Example: data/train.csv.
        type_ (str | Unset): What it is: `asset` without it, or `image`, `audio`, `video`,
            `model-element`, `notebook` ... (open). Example: asset.
        grouping_name (str | Unset): For the files of a model (type `model-element`), the model's
            name. Example: resnet.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
        artifact_version_id (str | Unset): The artifact version it belongs to, where it is a file
            of an artifact. Example: 1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11.
        is_remote (bool | Unset): Whether a `link` is given instead of the bytes. Example: False.
        sample_rate (int | Unset): For type `audio`, the samples per second; the SDK repeats it in
            `metadata`. Example: 44100.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/asset/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_id=experiment_id,
        asset_id=asset_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        file_name=file_name,
        type_=type_,
        grouping_name=grouping_name,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
        artifact_version_id=artifact_version_id,
        is_remote=is_remote,
        sample_rate=sample_rate,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    asset_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    sample_rate: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload an asset under an id the client chose

    Not part of the public REST API v2. The counterpart of `POST
    /api/rest/v2/write/experiment/upload-asset`, with two differences: the experiment's key is called
    `experimentId`, and the client chooses the `assetId`, which the server has to keep, since the client
    refers to it later on.

    Sent again with the same `assetId`, it is the same asset. SDKs do repeat uploads that way; that the
    hosted service then stores it once is inferred. SDKs take at most 200 MiB, and 100 GiB of type
    `asset`, unless the handshake states otherwise; a file may come in chunks, without `Content-Length`.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        asset_id (str): The id the asset is going to have, 32 hexadecimal digits chosen by the
            client. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        file_name (str | Unset): The asset's name, which may be a path such as `data/train.csv`.
            Example: data/train.csv.
        type_ (str | Unset): What it is: `asset` without it, or `image`, `audio`, `video`,
            `model-element`, `notebook` ... (open). Example: asset.
        grouping_name (str | Unset): For the files of a model (type `model-element`), the model's
            name. Example: resnet.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
        artifact_version_id (str | Unset): The artifact version it belongs to, where it is a file
            of an artifact. Example: 1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11.
        is_remote (bool | Unset): Whether a `link` is given instead of the bytes. Example: False.
        sample_rate (int | Unset): For type `audio`, the samples per second; the SDK repeats it in
            `metadata`. Example: 44100.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/asset/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        asset_id=asset_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        file_name=file_name,
        type_=type_,
        grouping_name=grouping_name,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
        artifact_version_id=artifact_version_id,
        is_remote=is_remote,
        sample_rate=sample_rate,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    asset_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    sample_rate: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload an asset under an id the client chose

    Not part of the public REST API v2. The counterpart of `POST
    /api/rest/v2/write/experiment/upload-asset`, with two differences: the experiment's key is called
    `experimentId`, and the client chooses the `assetId`, which the server has to keep, since the client
    refers to it later on.

    Sent again with the same `assetId`, it is the same asset. SDKs do repeat uploads that way; that the
    hosted service then stores it once is inferred. SDKs take at most 200 MiB, and 100 GiB of type
    `asset`, unless the handshake states otherwise; a file may come in chunks, without `Content-Length`.

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        asset_id (str): The id the asset is going to have, 32 hexadecimal digits chosen by the
            client. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        file_name (str | Unset): The asset's name, which may be a path such as `data/train.csv`.
            Example: data/train.csv.
        type_ (str | Unset): What it is: `asset` without it, or `image`, `audio`, `video`,
            `model-element`, `notebook` ... (open). Example: asset.
        grouping_name (str | Unset): For the files of a model (type `model-element`), the model's
            name. Example: resnet.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
        artifact_version_id (str | Unset): The artifact version it belongs to, where it is a file
            of an artifact. Example: 1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11.
        is_remote (bool | Unset): Whether a `link` is given instead of the bytes. Example: False.
        sample_rate (int | Unset): For type `audio`, the samples per second; the SDK repeats it in
            `metadata`. Example: 44100.
        body (SdkUploadForm): The parts of an upload: either the bytes or, for what lies
            elsewhere, a link. Example: {'link': 's3://bucket/data/train.csv', 'metadata': '{"rows":
            60000}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/asset/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_id=experiment_id,
            asset_id=asset_id,
            project_id=project_id,
            run_id=run_id,
            api_key=api_key,
            file_name=file_name,
            type_=type_,
            grouping_name=grouping_name,
            extension=extension,
            overwrite=overwrite,
            step=step,
            epoch=epoch,
            context=context,
            artifact_version_id=artifact_version_id,
            is_remote=is_remote,
            sample_rate=sample_rate,
            timeout=timeout,
        )
    ).parsed
