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
    image_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    fig_name: str | Unset = UNSET,
    fig_counter: int | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["experimentId"] = experiment_id

    params["imageId"] = image_id

    params["projectId"] = project_id

    params["runId"] = run_id

    params["apiKey"] = api_key

    params["figName"] = fig_name

    params["figCounter"] = fig_counter

    params["extension"] = extension

    params["overwrite"] = overwrite

    params["step"] = step

    params["epoch"] = epoch

    params["context"] = context

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/visualizations/upload",
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
    image_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    fig_name: str | Unset = UNSET,
    fig_counter: int | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload a figure or an image

    Not part of the public REST API v2. The older way to upload images, still used for figures. It makes
    an asset of type `image` whose id is `imageId` and whose name is `figName`. Sent again with the same
    `imageId`, it is the same image (inferred).

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        image_id (str): The id the image is going to have, 32 hexadecimal digits chosen by the
            client. Example: 7c1f0e9d8b7a695847362514039281f0.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        fig_name (str | Unset): The image's name. Example: confusion.
        fig_counter (int | Unset): How many figures the script had made when it made this one.
            Example: 1.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
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

    Endpoint: ``POST /clientlib/visualizations/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        image_id=image_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        fig_name=fig_name,
        fig_counter=fig_counter,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    image_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    fig_name: str | Unset = UNSET,
    fig_counter: int | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload a figure or an image

    Not part of the public REST API v2. The older way to upload images, still used for figures. It makes
    an asset of type `image` whose id is `imageId` and whose name is `figName`. Sent again with the same
    `imageId`, it is the same image (inferred).

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        image_id (str): The id the image is going to have, 32 hexadecimal digits chosen by the
            client. Example: 7c1f0e9d8b7a695847362514039281f0.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        fig_name (str | Unset): The image's name. Example: confusion.
        fig_counter (int | Unset): How many figures the script had made when it made this one.
            Example: 1.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
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

    Endpoint: ``POST /clientlib/visualizations/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_id=experiment_id,
        image_id=image_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        fig_name=fig_name,
        fig_counter=fig_counter,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    image_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    fig_name: str | Unset = UNSET,
    fig_counter: int | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Upload a figure or an image

    Not part of the public REST API v2. The older way to upload images, still used for figures. It makes
    an asset of type `image` whose id is `imageId` and whose name is `figName`. Sent again with the same
    `imageId`, it is the same image (inferred).

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        image_id (str): The id the image is going to have, 32 hexadecimal digits chosen by the
            client. Example: 7c1f0e9d8b7a695847362514039281f0.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        fig_name (str | Unset): The image's name. Example: confusion.
        fig_counter (int | Unset): How many figures the script had made when it made this one.
            Example: 1.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
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

    Endpoint: ``POST /clientlib/visualizations/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_id=experiment_id,
        image_id=image_id,
        project_id=project_id,
        run_id=run_id,
        api_key=api_key,
        fig_name=fig_name,
        fig_counter=fig_counter,
        extension=extension,
        overwrite=overwrite,
        step=step,
        epoch=epoch,
        context=context,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SdkUploadForm,
    experiment_id: str,
    image_id: str,
    project_id: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    api_key: str | Unset = UNSET,
    fig_name: str | Unset = UNSET,
    fig_counter: int | Unset = UNSET,
    extension: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    context: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Upload a figure or an image

    Not part of the public REST API v2. The older way to upload images, still used for figures. It makes
    an asset of type `image` whose id is `imageId` and whose name is `figName`. Sent again with the same
    `imageId`, it is the same image (inferred).

    Args:
        experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
            Example: c352827bcdcb45e3ad40d0decec0b43c.
        image_id (str): The id the image is going to have, 32 hexadecimal digits chosen by the
            client. Example: 7c1f0e9d8b7a695847362514039281f0.
        project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        run_id (str | Unset): The session, as the handshake gave it. Example:
            6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e.
        api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
            send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
            Example: 0123456789abcdefghijklmno.
        fig_name (str | Unset): The image's name. Example: confusion.
        fig_counter (int | Unset): How many figures the script had made when it made this one.
            Example: 1.
        extension (str | Unset): The file name's ending, with or without its dot. Example: csv.
        overwrite (bool | Unset): Whether the upload takes the place of one of the same name. The
            Python SDK writes `True` and `False`, and `FAIL` for the files of an artifact that it logs
            again; a server reads anything but true, in whatever case, as false. Example: False.
        step (int | Unset): The step. Example: 10.
        epoch (float | Unset): The epoch, which may have a fraction. Example: 1.5.
        context (str | Unset): The context, read back as `runContext`. Example: train.
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

    Endpoint: ``POST /clientlib/visualizations/upload``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_id=experiment_id,
            image_id=image_id,
            project_id=project_id,
            run_id=run_id,
            api_key=api_key,
            fig_name=fig_name,
            fig_counter=fig_counter,
            extension=extension,
            overwrite=overwrite,
            step=step,
            epoch=epoch,
            context=context,
            timeout=timeout,
        )
    ).parsed
