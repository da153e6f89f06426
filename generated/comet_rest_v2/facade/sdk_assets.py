# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_assets``. Each imports its operation when it is called."""

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
    from ..models.direct_upload_complete_request import DirectUploadCompleteRequest
    from ..models.direct_upload_start_request import DirectUploadStartRequest
    from ..models.multipart_upload_reply import MultipartUploadReply
    from ..models.point_cloud_limits import PointCloudLimits
    from ..models.point_cloud_limits_request import PointCloudLimitsRequest
    from ..models.remote_model_request import RemoteModelRequest
    from ..models.sdk_asset_item_form import SdkAssetItemForm
    from ..models.sdk_asset_reply import SdkAssetReply
    from ..models.sdk_asset_request import SdkAssetRequest
    from ..models.sdk_file_form import SdkFileForm
    from ..models.sdk_thumbnail_form import SdkThumbnailForm
    from ..models.sdk_upload_form import SdkUploadForm
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class SdkAssetsOperations:
    """Operations of one tag, ``sdk_assets``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def download(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download an asset by its link

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return download_asset.sync(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_stream(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """Download an asset by its link

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return download_asset.stream(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_to(
        self,
        target: str | os.PathLike[str],
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download an asset by its link

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return download_asset.stream_to(
            target,
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_image(
        self,
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download an image by its link

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return download_image.sync(
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_image_stream(
        self,
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """Download an image by its link

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return download_image.stream(
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_image_to(
        self,
        target: str | os.PathLike[str],
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download an image by its link

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return download_image.stream_to(
            target,
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def create(
        self,
        *,
        body: SdkAssetRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SdkAssetReply:
        """Create an asset of several files

        Not part of the public REST API v2. Used for 3D scenes: first this, then a thumbnail, then the files
        as `asset-item`. Here the server chooses the id, so sending it again makes a second asset.

        Args:
            body (SdkAssetRequest): An asset that is going to consist of several files. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'userFileName': 'scan.json', 'assetType': '3d-image',
                'step': 10, 'metadata': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SdkAssetReply

        Endpoint: ``POST /clientlib/asset``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_create_asset

        return sdk_create_asset.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def get_3d_limits(
        self,
        *,
        body: PointCloudLimitsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> PointCloudLimits:
        """How much a 3D scene may hold (a POST that reads)

        Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
        goes on where the call fails.

        Args:
            body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            PointCloudLimits

        Endpoint: ``POST /clientlib/asset/3d-limits``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_get_3d_limits

        return sdk_get_3d_limits.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create_item(
        self,
        *,
        body: SdkAssetItemForm,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload one file of an asset of several files

        Not part of the public REST API v2. Unlike with an ordinary upload, the query is empty: what the
        file is and where it belongs is a part of the form, as JSON. The points and the boxes of a 3D scene
        are sent like that.

        Args:
            body (SdkAssetItemForm): One file of an asset of several files.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/asset-item``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_create_asset_item

        return sdk_create_asset_item.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_remote_model(
        self,
        *,
        body: RemoteModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log a model whose files lie elsewhere

        Not part of the public REST API v2. Makes one remote asset a file, of type `model-element`, and with
        them a model of the experiment. What happens to ids sent twice is not known.

        Args:
            body (RemoteModelRequest): A model whose files lie elsewhere. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'modelName': 'resnet', 'remoteEntities': [{'assetId': '0b1d2f3a4c5e6f708192a3b4c5d6e7f8',
                'remoteUrl': 's3://bucket/resnet/weights.pt', 'fileName': 'weights.pt'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/log-remote-model``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_log_remote_model

        return sdk_log_remote_model.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upload(
        self,
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
        from ..api.sdk_assets import sdk_upload_asset

        return sdk_upload_asset.sync(
            client=self._client,
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

    def complete_upload(
        self,
        *,
        body: DirectUploadCompleteRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End a direct upload of a big asset

        Not part of the public REST API v2. Reports whether all parts arrived; `succeed: false` abandons the
        upload. Never seen on the wire.

        Args:
            body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
                67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
                'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/upload-complete``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_complete_asset_upload

        return sdk_complete_asset_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def start_upload(
        self,
        *,
        body: DirectUploadStartRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin a direct upload of a big asset

        Not part of the public REST API v2. Only where the handshake reported `s3DirectAccessEnabled`, and
        only for files above 50 MiB: the client asks for one address a part, puts the parts there, and
        reports with `upload-complete`. Never seen on the wire.

        Args:
            body (DirectUploadStartRequest): Announces a big file. Beside the members below it has
                those that an ordinary upload has in its query; which of them are wanted is not evidenced.
                Example: {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800,
                'numOfFileParts': 4}, 'metadata': None, 'experimentId':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.pt'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /clientlib/asset/upload-start``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_start_asset_upload

        return sdk_start_asset_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upload_thumbnail(
        self,
        id: str,
        *,
        body: SdkThumbnailForm,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload the thumbnail of an asset

        Not part of the public REST API v2. Sent again, it takes the place of the picture that was there
        (inferred).

        Args:
            id (str): The asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
            body (SdkThumbnailForm): The thumbnail of an asset of several files.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /clientlib/asset/{id}/thumbnail``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_upload_asset_thumbnail

        return sdk_upload_asset_thumbnail.sync(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upload_git_patch(
        self,
        *,
        body: SdkFileForm,
        experiment_id: str,
        experiment_key: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload the patch of the working tree

        Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
        `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

        Args:
            experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
                Example: c352827bcdcb45e3ad40d0decec0b43c.
            experiment_key (str | Unset): Another name of `experimentId`, as the public operation
                calls it.

                The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
            project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
                send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
                Example: 0123456789abcdefghijklmno.
            body (SdkFileForm): An upload of nothing but a file.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/git-patch/upload``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_upload_git_patch

        return sdk_upload_git_patch.sync(
            client=self._client,
            body=body,
            experiment_id=experiment_id,
            experiment_key=experiment_key,
            project_id=project_id,
            api_key=api_key,
            timeout=timeout,
        )

    def upload_visualization(
        self,
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
        from ..api.sdk_assets import sdk_upload_visualization

        return sdk_upload_visualization.sync(
            client=self._client,
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

    def complete_visualization_upload(
        self,
        *,
        body: DirectUploadCompleteRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End a direct upload of a big figure

        Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

        Args:
            body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
                67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
                'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/visualizations/upload-complete``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_complete_visualization_upload

        return sdk_complete_visualization_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def start_visualization_upload(
        self,
        *,
        body: DirectUploadStartRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin a direct upload of a big figure

        Not part of the public REST API v2. As `asset/upload-start`, for what else goes to
        `visualizations/upload`. Never seen on the wire.

        Args:
            body (DirectUploadStartRequest): Announces a big file. Beside the members below it has
                those that an ordinary upload has in its query; which of them are wanted is not evidenced.
                Example: {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800,
                'numOfFileParts': 4}, 'metadata': None, 'experimentId':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.pt'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /clientlib/visualizations/upload-start``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_start_visualization_upload

        return sdk_start_visualization_upload.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkAssetsOperations:
    """Operations of one tag, ``sdk_assets``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def download(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download an asset by its link

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return await download_asset.asyncio(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_stream(
        self,
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """Download an asset by its link

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return download_asset.stream_async(
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def download_to(
        self,
        target: str | os.PathLike[str],
        *,
        asset_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download an asset by its link

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        Not part of the public REST API v2. The links inside of assets that Comet's Python SDK makes lead
        here: those from an embedding to its vectors, for instance, which begin with `/api/asset/download`.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            asset_id (str): The asset's id. Example: 8f14e45fceea167a5a36dedd4bea2543.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/asset/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_asset

        return await download_asset.stream_to_async(
            target,
            client=self._client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def download_image(
        self,
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download an image by its link

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return await download_image.asyncio(
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def download_image_stream(
        self,
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """Download an image by its link

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return download_image.stream_async(
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def download_image_to(
        self,
        target: str | os.PathLike[str],
        *,
        image_id: str,
        experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download an image by its link

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        Not part of the public REST API v2. The same as `/api/asset/download` for an asset of type `image`,
        where links in older assets and in HTML notes lead. That it takes the same parameters, with
        `imageId` in place of `assetId`, is inferred.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            image_id (str): The image's id. Example: 7c1f0e9d8b7a695847362514039281f0.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/image/download``
        Evidence: observed
        Repeatable: yes
        """
        from ..api.sdk_assets import download_image

        return await download_image.stream_to_async(
            target,
            client=self._client,
            image_id=image_id,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        body: SdkAssetRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SdkAssetReply:
        """Create an asset of several files

        Not part of the public REST API v2. Used for 3D scenes: first this, then a thumbnail, then the files
        as `asset-item`. Here the server chooses the id, so sending it again makes a second asset.

        Args:
            body (SdkAssetRequest): An asset that is going to consist of several files. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'userFileName': 'scan.json', 'assetType': '3d-image',
                'step': 10, 'metadata': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SdkAssetReply

        Endpoint: ``POST /clientlib/asset``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_create_asset

        return await sdk_create_asset.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def get_3d_limits(
        self,
        *,
        body: PointCloudLimitsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> PointCloudLimits:
        """How much a 3D scene may hold (a POST that reads)

        Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
        goes on where the call fails.

        Args:
            body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            PointCloudLimits

        Endpoint: ``POST /clientlib/asset/3d-limits``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_get_3d_limits

        return await sdk_get_3d_limits.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create_item(
        self,
        *,
        body: SdkAssetItemForm,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload one file of an asset of several files

        Not part of the public REST API v2. Unlike with an ordinary upload, the query is empty: what the
        file is and where it belongs is a part of the form, as JSON. The points and the boxes of a 3D scene
        are sent like that.

        Args:
            body (SdkAssetItemForm): One file of an asset of several files.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/asset-item``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_create_asset_item

        return await sdk_create_asset_item.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_remote_model(
        self,
        *,
        body: RemoteModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log a model whose files lie elsewhere

        Not part of the public REST API v2. Makes one remote asset a file, of type `model-element`, and with
        them a model of the experiment. What happens to ids sent twice is not known.

        Args:
            body (RemoteModelRequest): A model whose files lie elsewhere. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'modelName': 'resnet', 'remoteEntities': [{'assetId': '0b1d2f3a4c5e6f708192a3b4c5d6e7f8',
                'remoteUrl': 's3://bucket/resnet/weights.pt', 'fileName': 'weights.pt'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/log-remote-model``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_log_remote_model

        return await sdk_log_remote_model.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upload(
        self,
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
        from ..api.sdk_assets import sdk_upload_asset

        return await sdk_upload_asset.asyncio(
            client=self._client,
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

    async def complete_upload(
        self,
        *,
        body: DirectUploadCompleteRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End a direct upload of a big asset

        Not part of the public REST API v2. Reports whether all parts arrived; `succeed: false` abandons the
        upload. Never seen on the wire.

        Args:
            body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
                67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
                'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/asset/upload-complete``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_complete_asset_upload

        return await sdk_complete_asset_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def start_upload(
        self,
        *,
        body: DirectUploadStartRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin a direct upload of a big asset

        Not part of the public REST API v2. Only where the handshake reported `s3DirectAccessEnabled`, and
        only for files above 50 MiB: the client asks for one address a part, puts the parts there, and
        reports with `upload-complete`. Never seen on the wire.

        Args:
            body (DirectUploadStartRequest): Announces a big file. Beside the members below it has
                those that an ordinary upload has in its query; which of them are wanted is not evidenced.
                Example: {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800,
                'numOfFileParts': 4}, 'metadata': None, 'experimentId':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.pt'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /clientlib/asset/upload-start``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_start_asset_upload

        return await sdk_start_asset_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upload_thumbnail(
        self,
        id: str,
        *,
        body: SdkThumbnailForm,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload the thumbnail of an asset

        Not part of the public REST API v2. Sent again, it takes the place of the picture that was there
        (inferred).

        Args:
            id (str): The asset's id. Example: 0b1d2f3a4c5e6f708192a3b4c5d6e7f8.
            body (SdkThumbnailForm): The thumbnail of an asset of several files.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /clientlib/asset/{id}/thumbnail``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_upload_asset_thumbnail

        return await sdk_upload_asset_thumbnail.asyncio(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upload_git_patch(
        self,
        *,
        body: SdkFileForm,
        experiment_id: str,
        experiment_key: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload the patch of the working tree

        Not part of the public REST API v2. The Python SDK sends a zip archive with one file,
        `git_diff.patch`. An experiment has one patch; that a further one replaces it is inferred.

        Args:
            experiment_id (str): The experiment's key. REST v2 calls it `experimentKey` everywhere.
                Example: c352827bcdcb45e3ad40d0decec0b43c.
            experiment_key (str | Unset): Another name of `experimentId`, as the public operation
                calls it.

                The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
            project_id (str | Unset): The project's id, as the handshake gave it in `project_id`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            api_key (str | Unset): The API key once more, as early SDKs (3.31 to 3.47, for instance)
                send it; 3.31 sends it nowhere else. Better left out, since addresses end up in logs.
                Example: 0123456789abcdefghijklmno.
            body (SdkFileForm): An upload of nothing but a file.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/git-patch/upload``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_assets import sdk_upload_git_patch

        return await sdk_upload_git_patch.asyncio(
            client=self._client,
            body=body,
            experiment_id=experiment_id,
            experiment_key=experiment_key,
            project_id=project_id,
            api_key=api_key,
            timeout=timeout,
        )

    async def upload_visualization(
        self,
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
        from ..api.sdk_assets import sdk_upload_visualization

        return await sdk_upload_visualization.asyncio(
            client=self._client,
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

    async def complete_visualization_upload(
        self,
        *,
        body: DirectUploadCompleteRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """End a direct upload of a big figure

        Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

        Args:
            body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
                67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
                'PartNumber': 1}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/visualizations/upload-complete``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_complete_visualization_upload

        return await sdk_complete_visualization_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def start_visualization_upload(
        self,
        *,
        body: DirectUploadStartRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> MultipartUploadReply:
        """Begin a direct upload of a big figure

        Not part of the public REST API v2. As `asset/upload-start`, for what else goes to
        `visualizations/upload`. Never seen on the wire.

        Args:
            body (DirectUploadStartRequest): Announces a big file. Beside the members below it has
                those that an ordinary upload has in its query; which of them are wanted is not evidenced.
                Example: {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800,
                'numOfFileParts': 4}, 'metadata': None, 'experimentId':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.pt'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            MultipartUploadReply

        Endpoint: ``POST /clientlib/visualizations/upload-start``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_assets import sdk_start_visualization_upload

        return await sdk_start_visualization_upload.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
