# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.asset_upload import AssetUpload
from ...models.asset_upload_reply import AssetUploadReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: AssetUpload,
    experiment_key: str,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    context: str | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    extension: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    metadata: str | Unset = UNSET,
    source: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    unpack: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["fileName"] = file_name

    params["type"] = type_

    params["overwrite"] = overwrite

    params["context"] = context

    params["step"] = step

    params["epoch"] = epoch

    params["extension"] = extension

    params["groupingName"] = grouping_name

    params["metadata"] = metadata

    params["source"] = source

    params["isRemote"] = is_remote

    params["artifactVersionId"] = artifact_version_id

    params["unpack"] = unpack

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/upload-asset",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> AssetUploadReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = AssetUploadReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[AssetUploadReply]:
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
    body: AssetUpload,
    experiment_key: str,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    context: str | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    extension: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    metadata: str | Unset = UNSET,
    source: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    unpack: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[AssetUploadReply]:
    """Upload one file, or log a link to one

    Facts about the file are sent in the query; the file itself is in the multipart body, either as the
    part `file` or, for a file that stays where it is, as the part `link` together with `isRemote=true`.

    Names need not be unique. Unless `overwrite` is true, a second upload under the same name is a
    second asset with an id of its own; hence not idempotent.

    With `artifactVersionId` the file becomes part of that version, which must still be open.

    `type` decides how Comet shows the file (see the list at the parameter). Some types expect a certain
    content: `curve` is JSON `{"x": [...], "y": [...], "name": "..."}`; `text-sample` is text, uploaded
    under the file name `auto-generated-in-the-backend`; `model-element` is one file of the model that
    `groupingName` names.

    Send metadata as the part `metadata`. For images and other assets, the Python SDK puts a dictionary
    into the query instead, where only its keys arrive, one `metadata=KEY` each; a server should ignore
    them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        file_name (str | Unset): The name to show and to find the file by; may hold slashes, and
            is the logical path in an artifact. If absent, the service takes the file name of the part
            `file`. Example: predictions/fold-1.csv.
        type_ (str | Unset): What kind of file it is; the service takes `asset` if absent. The set
            is open; in use are `asset`, `unknown`, `image`, `audio`, `video`, `source_code`,
            `git-patch`, `notebook`, `visualization`, `curve`, `histogram3d`, `histogram_combined_3d`,
            `confusion-matrix`, `embeddings`, `dataframe`, `dataframe-profile`, `model-element`,
            `tensorflow-file`, `text-sample`, `conda-info`, `asset-item`, `3d-image`, `3d-points`,
            `llm_data` and `ASSET_TYPE_FULL_METRIC`. Example: dataframe.
        overwrite (bool | Unset): Whether to replace the asset that has the same name. Clients
            also write `True`, `TRUE` and, meaning false, `FAIL`; a server should take anything but
            true, in whatever case, as false. Example: False.
        context (str | Unset): Part of the run that it belongs to; read back as `runContext`.
            Example: validate.
        step (int | Unset): The training step that it belongs to. Example: 100.
        epoch (float | Unset): The epoch that it belongs to, which may have a fraction. Example:
            2.
        extension (str | Unset): The file name's extension, with or without its dot. Example: csv.
        grouping_name (str | Unset): What the file is one part of; the model's name for a
            `model-element`. Example: digits-cnn.
        metadata (str | Unset): Keys of the metadata, without its values: what the Python SDK
            sends for a dictionary. Do not send it; use the part `metadata`. Example: rows.
        source (str | Unset): Where the file comes from; free text whose use by the service is not
            evidenced. Example: notebook.
        is_remote (bool | Unset): Whether the body carries a `link` instead of a `file`. Example:
            False.
        artifact_version_id (str | Unset): The open artifact version to put the file into.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        unpack (bool | Unset): Extension of cometr_py: whether the part `file` is a zip archive
            whose members are stored as files of their own, all or none, under their names in the
            archive, at most 256, without compression. A server that supports it sets `takesArchives`
            when a version of an artifact is opened; others store the archive as it is. Example:
            False.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (AssetUpload): The parts of an upload. One of `file` and `link` must be there.
            Example: {'link': 's3://bucket/predictions/fold-1.csv', 'metadata': '{"fold":1}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[AssetUploadReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        file_name=file_name,
        type_=type_,
        overwrite=overwrite,
        context=context,
        step=step,
        epoch=epoch,
        extension=extension,
        grouping_name=grouping_name,
        metadata=metadata,
        source=source,
        is_remote=is_remote,
        artifact_version_id=artifact_version_id,
        unpack=unpack,
        idempotency_key=idempotency_key,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: AssetUpload,
    experiment_key: str,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    context: str | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    extension: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    metadata: str | Unset = UNSET,
    source: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    unpack: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AssetUploadReply:
    """Upload one file, or log a link to one

    Facts about the file are sent in the query; the file itself is in the multipart body, either as the
    part `file` or, for a file that stays where it is, as the part `link` together with `isRemote=true`.

    Names need not be unique. Unless `overwrite` is true, a second upload under the same name is a
    second asset with an id of its own; hence not idempotent.

    With `artifactVersionId` the file becomes part of that version, which must still be open.

    `type` decides how Comet shows the file (see the list at the parameter). Some types expect a certain
    content: `curve` is JSON `{"x": [...], "y": [...], "name": "..."}`; `text-sample` is text, uploaded
    under the file name `auto-generated-in-the-backend`; `model-element` is one file of the model that
    `groupingName` names.

    Send metadata as the part `metadata`. For images and other assets, the Python SDK puts a dictionary
    into the query instead, where only its keys arrive, one `metadata=KEY` each; a server should ignore
    them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        file_name (str | Unset): The name to show and to find the file by; may hold slashes, and
            is the logical path in an artifact. If absent, the service takes the file name of the part
            `file`. Example: predictions/fold-1.csv.
        type_ (str | Unset): What kind of file it is; the service takes `asset` if absent. The set
            is open; in use are `asset`, `unknown`, `image`, `audio`, `video`, `source_code`,
            `git-patch`, `notebook`, `visualization`, `curve`, `histogram3d`, `histogram_combined_3d`,
            `confusion-matrix`, `embeddings`, `dataframe`, `dataframe-profile`, `model-element`,
            `tensorflow-file`, `text-sample`, `conda-info`, `asset-item`, `3d-image`, `3d-points`,
            `llm_data` and `ASSET_TYPE_FULL_METRIC`. Example: dataframe.
        overwrite (bool | Unset): Whether to replace the asset that has the same name. Clients
            also write `True`, `TRUE` and, meaning false, `FAIL`; a server should take anything but
            true, in whatever case, as false. Example: False.
        context (str | Unset): Part of the run that it belongs to; read back as `runContext`.
            Example: validate.
        step (int | Unset): The training step that it belongs to. Example: 100.
        epoch (float | Unset): The epoch that it belongs to, which may have a fraction. Example:
            2.
        extension (str | Unset): The file name's extension, with or without its dot. Example: csv.
        grouping_name (str | Unset): What the file is one part of; the model's name for a
            `model-element`. Example: digits-cnn.
        metadata (str | Unset): Keys of the metadata, without its values: what the Python SDK
            sends for a dictionary. Do not send it; use the part `metadata`. Example: rows.
        source (str | Unset): Where the file comes from; free text whose use by the service is not
            evidenced. Example: notebook.
        is_remote (bool | Unset): Whether the body carries a `link` instead of a `file`. Example:
            False.
        artifact_version_id (str | Unset): The open artifact version to put the file into.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        unpack (bool | Unset): Extension of cometr_py: whether the part `file` is a zip archive
            whose members are stored as files of their own, all or none, under their names in the
            archive, at most 256, without compression. A server that supports it sets `takesArchives`
            when a version of an artifact is opened; others store the archive as it is. Example:
            False.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (AssetUpload): The parts of an upload. One of `file` and `link` must be there.
            Example: {'link': 's3://bucket/predictions/fold-1.csv', 'metadata': '{"fold":1}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AssetUploadReply

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        experiment_key=experiment_key,
        file_name=file_name,
        type_=type_,
        overwrite=overwrite,
        context=context,
        step=step,
        epoch=epoch,
        extension=extension,
        grouping_name=grouping_name,
        metadata=metadata,
        source=source,
        is_remote=is_remote,
        artifact_version_id=artifact_version_id,
        unpack=unpack,
        idempotency_key=idempotency_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AssetUpload,
    experiment_key: str,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    context: str | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    extension: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    metadata: str | Unset = UNSET,
    source: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    unpack: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[AssetUploadReply]:
    """Upload one file, or log a link to one

    Facts about the file are sent in the query; the file itself is in the multipart body, either as the
    part `file` or, for a file that stays where it is, as the part `link` together with `isRemote=true`.

    Names need not be unique. Unless `overwrite` is true, a second upload under the same name is a
    second asset with an id of its own; hence not idempotent.

    With `artifactVersionId` the file becomes part of that version, which must still be open.

    `type` decides how Comet shows the file (see the list at the parameter). Some types expect a certain
    content: `curve` is JSON `{"x": [...], "y": [...], "name": "..."}`; `text-sample` is text, uploaded
    under the file name `auto-generated-in-the-backend`; `model-element` is one file of the model that
    `groupingName` names.

    Send metadata as the part `metadata`. For images and other assets, the Python SDK puts a dictionary
    into the query instead, where only its keys arrive, one `metadata=KEY` each; a server should ignore
    them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        file_name (str | Unset): The name to show and to find the file by; may hold slashes, and
            is the logical path in an artifact. If absent, the service takes the file name of the part
            `file`. Example: predictions/fold-1.csv.
        type_ (str | Unset): What kind of file it is; the service takes `asset` if absent. The set
            is open; in use are `asset`, `unknown`, `image`, `audio`, `video`, `source_code`,
            `git-patch`, `notebook`, `visualization`, `curve`, `histogram3d`, `histogram_combined_3d`,
            `confusion-matrix`, `embeddings`, `dataframe`, `dataframe-profile`, `model-element`,
            `tensorflow-file`, `text-sample`, `conda-info`, `asset-item`, `3d-image`, `3d-points`,
            `llm_data` and `ASSET_TYPE_FULL_METRIC`. Example: dataframe.
        overwrite (bool | Unset): Whether to replace the asset that has the same name. Clients
            also write `True`, `TRUE` and, meaning false, `FAIL`; a server should take anything but
            true, in whatever case, as false. Example: False.
        context (str | Unset): Part of the run that it belongs to; read back as `runContext`.
            Example: validate.
        step (int | Unset): The training step that it belongs to. Example: 100.
        epoch (float | Unset): The epoch that it belongs to, which may have a fraction. Example:
            2.
        extension (str | Unset): The file name's extension, with or without its dot. Example: csv.
        grouping_name (str | Unset): What the file is one part of; the model's name for a
            `model-element`. Example: digits-cnn.
        metadata (str | Unset): Keys of the metadata, without its values: what the Python SDK
            sends for a dictionary. Do not send it; use the part `metadata`. Example: rows.
        source (str | Unset): Where the file comes from; free text whose use by the service is not
            evidenced. Example: notebook.
        is_remote (bool | Unset): Whether the body carries a `link` instead of a `file`. Example:
            False.
        artifact_version_id (str | Unset): The open artifact version to put the file into.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        unpack (bool | Unset): Extension of cometr_py: whether the part `file` is a zip archive
            whose members are stored as files of their own, all or none, under their names in the
            archive, at most 256, without compression. A server that supports it sets `takesArchives`
            when a version of an artifact is opened; others store the archive as it is. Example:
            False.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (AssetUpload): The parts of an upload. One of `file` and `link` must be there.
            Example: {'link': 's3://bucket/predictions/fold-1.csv', 'metadata': '{"fold":1}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[AssetUploadReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
        experiment_key=experiment_key,
        file_name=file_name,
        type_=type_,
        overwrite=overwrite,
        context=context,
        step=step,
        epoch=epoch,
        extension=extension,
        grouping_name=grouping_name,
        metadata=metadata,
        source=source,
        is_remote=is_remote,
        artifact_version_id=artifact_version_id,
        unpack=unpack,
        idempotency_key=idempotency_key,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: AssetUpload,
    experiment_key: str,
    file_name: str | Unset = UNSET,
    type_: str | Unset = UNSET,
    overwrite: bool | Unset = UNSET,
    context: str | Unset = UNSET,
    step: int | Unset = UNSET,
    epoch: float | Unset = UNSET,
    extension: str | Unset = UNSET,
    grouping_name: str | Unset = UNSET,
    metadata: str | Unset = UNSET,
    source: str | Unset = UNSET,
    is_remote: bool | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    unpack: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AssetUploadReply:
    """Upload one file, or log a link to one

    Facts about the file are sent in the query; the file itself is in the multipart body, either as the
    part `file` or, for a file that stays where it is, as the part `link` together with `isRemote=true`.

    Names need not be unique. Unless `overwrite` is true, a second upload under the same name is a
    second asset with an id of its own; hence not idempotent.

    With `artifactVersionId` the file becomes part of that version, which must still be open.

    `type` decides how Comet shows the file (see the list at the parameter). Some types expect a certain
    content: `curve` is JSON `{"x": [...], "y": [...], "name": "..."}`; `text-sample` is text, uploaded
    under the file name `auto-generated-in-the-backend`; `model-element` is one file of the model that
    `groupingName` names.

    Send metadata as the part `metadata`. For images and other assets, the Python SDK puts a dictionary
    into the query instead, where only its keys arrive, one `metadata=KEY` each; a server should ignore
    them.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        file_name (str | Unset): The name to show and to find the file by; may hold slashes, and
            is the logical path in an artifact. If absent, the service takes the file name of the part
            `file`. Example: predictions/fold-1.csv.
        type_ (str | Unset): What kind of file it is; the service takes `asset` if absent. The set
            is open; in use are `asset`, `unknown`, `image`, `audio`, `video`, `source_code`,
            `git-patch`, `notebook`, `visualization`, `curve`, `histogram3d`, `histogram_combined_3d`,
            `confusion-matrix`, `embeddings`, `dataframe`, `dataframe-profile`, `model-element`,
            `tensorflow-file`, `text-sample`, `conda-info`, `asset-item`, `3d-image`, `3d-points`,
            `llm_data` and `ASSET_TYPE_FULL_METRIC`. Example: dataframe.
        overwrite (bool | Unset): Whether to replace the asset that has the same name. Clients
            also write `True`, `TRUE` and, meaning false, `FAIL`; a server should take anything but
            true, in whatever case, as false. Example: False.
        context (str | Unset): Part of the run that it belongs to; read back as `runContext`.
            Example: validate.
        step (int | Unset): The training step that it belongs to. Example: 100.
        epoch (float | Unset): The epoch that it belongs to, which may have a fraction. Example:
            2.
        extension (str | Unset): The file name's extension, with or without its dot. Example: csv.
        grouping_name (str | Unset): What the file is one part of; the model's name for a
            `model-element`. Example: digits-cnn.
        metadata (str | Unset): Keys of the metadata, without its values: what the Python SDK
            sends for a dictionary. Do not send it; use the part `metadata`. Example: rows.
        source (str | Unset): Where the file comes from; free text whose use by the service is not
            evidenced. Example: notebook.
        is_remote (bool | Unset): Whether the body carries a `link` instead of a `file`. Example:
            False.
        artifact_version_id (str | Unset): The open artifact version to put the file into.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        unpack (bool | Unset): Extension of cometr_py: whether the part `file` is a zip archive
            whose members are stored as files of their own, all or none, under their names in the
            archive, at most 256, without compression. A server that supports it sets `takesArchives`
            when a version of an artifact is opened; others store the archive as it is. Example:
            False.
        idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
            server that honours it stores nothing twice when the request is repeated, and answers with
            `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
            0f8fad5bd9cb469fa16570867728950e-0-4096.
        body (AssetUpload): The parts of an upload. One of `file` and `link` must be there.
            Example: {'link': 's3://bucket/predictions/fold-1.csv', 'metadata': '{"fold":1}'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AssetUploadReply

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
    Evidence: live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            experiment_key=experiment_key,
            file_name=file_name,
            type_=type_,
            overwrite=overwrite,
            context=context,
            step=step,
            epoch=epoch,
            extension=extension,
            grouping_name=grouping_name,
            metadata=metadata,
            source=source,
            is_remote=is_remote,
            artifact_version_id=artifact_version_id,
            unpack=unpack,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
    ).parsed
