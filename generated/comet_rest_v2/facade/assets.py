# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``assets``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, File, Unset

if TYPE_CHECKING:
    import os
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from pathlib import Path

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.asset_upload import AssetUpload
    from ..models.asset_upload_reply import AssetUploadReply
    from ..models.assets_reply import AssetsReply
    from ..models.complete_multipart_upload_request import (
        CompleteMultipartUploadRequest,
    )
    from ..models.multipart_upload_reply import MultipartUploadReply
    from ..models.start_multipart_upload_request import StartMultipartUploadRequest
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class AssetsOperations:
    """Operations of one tag, ``assets``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """The bytes of one file

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return get_asset.sync(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    def get_stream(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """The bytes of one file

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return get_asset.stream(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    def get_to(
        self,
        target: str | os.PathLike[str],
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """The bytes of one file

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return get_asset.stream_to(
            target,
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    def get_by_name(
        self,
        *,
        experiment_key: str,
        asset_name: str,
        type_: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AssetsReply:
        """The files of an experiment that have a given name

        Several, because names need not be unique. On a server older than 4.3.385 list all assets and
        compare the names, which is what Comet's Python SDK does.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            asset_name (str): The file's name as the list gives it in `fileName`. Example:
                confusion-matrix.json.
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

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-by-name``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.assets import get_assets_by_name

        return get_assets_by_name.sync(
            client=self._client,
            experiment_key=experiment_key,
            asset_name=asset_name,
            type_=type_,
            timeout=timeout,
        )

    def list(
        self,
        *,
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
        from ..api.assets import get_assets

        return get_assets.sync(
            client=self._client,
            experiment_key=experiment_key,
            type_=type_,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        experiment_key: str,
        asset_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete one file (a GET that writes)

        For good. Repeating it does no harm, though a server may refuse an id that it no longer knows.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/asset/delete``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.assets import delete_asset

        return delete_asset.sync(
            client=self._client,
            experiment_key=experiment_key,
            asset_id=asset_id,
            timeout=timeout,
        )

    def upload(
        self,
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
        from ..api.assets import upload_asset

        return upload_asset.sync(
            client=self._client,
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

    def complete_multipart_upload(
        self,
        *,
        body: CompleteMultipartUploadRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End an upload in parts

        Reports that all parts have arrived (`succeed: true`), or gives the upload up (`succeed: false`).

        Known only from constants and a helper in Comet's Python SDK that its releases do not call. What
        happens when an upload is completed twice is not evidenced; hence counted as not idempotent.

        Args:
            body (CompleteMultipartUploadRequest): How an upload in parts ended. Example:
                {'requestId': '0b0c6f3e', 'succeed': True, 'fileSize': 67108864, 'uploadedFileParts':
                [{'ETag': '"9b2cf535f27731c974343645a3985328"', 'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-complete``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.assets import complete_multipart_upload

        return complete_multipart_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def start_multipart_upload(
        self,
        *,
        body: StartMultipartUploadRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin to upload a large file in parts

        Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
        there), then call `complete_multipart_upload`. Small files, and servers without this, take
        `upload_asset`.

        Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
        the shapes as a hint. Not idempotent: every call opens an upload of its own.

        Args:
            body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
                `startUploadParams` are those which `upload_asset` takes in its query; further ones of
                them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
                'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.assets import start_multipart_upload

        return start_multipart_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncAssetsOperations:
    """Operations of one tag, ``assets``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """The bytes of one file

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return await get_asset.asyncio(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    def get_stream(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """The bytes of one file

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return get_asset.stream_async(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    async def get_to(
        self,
        target: str | os.PathLike[str],
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        artifact_version_id: str | Unset = UNSET,
        allow301: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """The bytes of one file

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
        script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
        service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
        decode it because of the header.

        With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
        status is not evidenced. Follow it without the `Authorization` header, which is no business of that
        host. With `allow301=false` it streams the bytes itself.

        For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
        experiment that reads it. A remote file has no bytes here, only the `link` in the list.

        The server of cometr_py decides about the content type by the file's name, by what the upload
        declared, and by the first bytes.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
                belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            allow301 (bool | Unset): Whether the service may redirect to its storage instead of
                sending the bytes. What its absence means is not evidenced; the R client never sends it
                and gets the bytes. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.assets import get_asset

        return await get_asset.stream_to_async(
            target,
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )

    async def get_by_name(
        self,
        *,
        experiment_key: str,
        asset_name: str,
        type_: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AssetsReply:
        """The files of an experiment that have a given name

        Several, because names need not be unique. On a server older than 4.3.385 list all assets and
        compare the names, which is what Comet's Python SDK does.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            asset_name (str): The file's name as the list gives it in `fileName`. Example:
                confusion-matrix.json.
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

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-by-name``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.assets import get_assets_by_name

        return await get_assets_by_name.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            asset_name=asset_name,
            type_=type_,
            timeout=timeout,
        )

    async def list(
        self,
        *,
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
        from ..api.assets import get_assets

        return await get_assets.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            type_=type_,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        experiment_key: str,
        asset_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete one file (a GET that writes)

        For good. Repeating it does no harm, though a server may refuse an id that it no longer knows.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            asset_id (str): The file's id, 32 hexadecimal digits. Example:
                8f14e45fceea167a5a36dedd4bea2543.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/asset/delete``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.assets import delete_asset

        return await delete_asset.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            asset_id=asset_id,
            timeout=timeout,
        )

    async def upload(
        self,
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
        from ..api.assets import upload_asset

        return await upload_asset.asyncio(
            client=self._client,
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

    async def complete_multipart_upload(
        self,
        *,
        body: CompleteMultipartUploadRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End an upload in parts

        Reports that all parts have arrived (`succeed: true`), or gives the upload up (`succeed: false`).

        Known only from constants and a helper in Comet's Python SDK that its releases do not call. What
        happens when an upload is completed twice is not evidenced; hence counted as not idempotent.

        Args:
            body (CompleteMultipartUploadRequest): How an upload in parts ended. Example:
                {'requestId': '0b0c6f3e', 'succeed': True, 'fileSize': 67108864, 'uploadedFileParts':
                [{'ETag': '"9b2cf535f27731c974343645a3985328"', 'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-complete``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.assets import complete_multipart_upload

        return await complete_multipart_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def start_multipart_upload(
        self,
        *,
        body: StartMultipartUploadRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin to upload a large file in parts

        Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
        there), then call `complete_multipart_upload`. Small files, and servers without this, take
        `upload_asset`.

        Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
        the shapes as a hint. Not idempotent: every call opens an upload of its own.

        Args:
            body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
                `startUploadParams` are those which `upload_asset` takes in its query; further ones of
                them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
                'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.assets import start_multipart_upload

        return await start_multipart_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
