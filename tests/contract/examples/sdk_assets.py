"""An example call for each operation of the tag ``sdk_assets``."""

from __future__ import annotations

from io import BytesIO

from comet_rest_v2.api.sdk_assets import (
    download_asset,
    download_image,
    sdk_complete_asset_upload,
    sdk_complete_visualization_upload,
    sdk_create_asset,
    sdk_create_asset_item,
    sdk_get_3d_limits,
    sdk_log_remote_model,
    sdk_start_asset_upload,
    sdk_start_visualization_upload,
    sdk_upload_asset,
    sdk_upload_asset_thumbnail,
    sdk_upload_git_patch,
    sdk_upload_visualization,
)
from comet_rest_v2.models import (
    Ack,
    DirectUploadCompleteRequest,
    DirectUploadStartRequest,
    MultipartUploadReply,
    PointCloudLimits,
    PointCloudLimitsRequest,
    RemoteModelFile,
    RemoteModelRequest,
    SdkAssetItemForm,
    SdkAssetReply,
    SdkAssetRequest,
    SdkFileForm,
    SdkThumbnailForm,
    SdkUploadForm,
    StartUploadParams,
    UploadedFilePart,
)
from comet_rest_v2.types import File

from tests.contract.both import API_KEY, EXPERIMENT, Both, Calls, both


class SdkAssetsCalls(Calls):
    def download_asset(self) -> Both[File]:
        return both(
            download_asset.sync,
            download_asset.asyncio,
            client=self.client,
            asset_id="8f14e45fceea167a5a36dedd4bea2543",
            experiment_key=EXPERIMENT,
        )

    def download_image(self) -> Both[File]:
        return both(
            download_image.sync,
            download_image.asyncio,
            client=self.client,
            image_id="7c1f0e9d8b7a695847362514039281f0",
            experiment_key=EXPERIMENT,
        )

    def sdk_upload_asset(self) -> Both[Ack]:
        return both(
            sdk_upload_asset.sync,
            sdk_upload_asset.asyncio,
            client=self.client,
            body=SdkUploadForm(
                file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt"), metadata='{"rows": 60000}'
            ),
            experiment_id=EXPERIMENT,
            asset_id="0b1d2f3a4c5e6f708192a3b4c5d6e7f8",
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            run_id="6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e",
            file_name="data/train.csv",
            type_="asset",
            grouping_name="resnet",
            extension="csv",
            overwrite=False,
            step=10,
            epoch=1.5,
            context="train",
            artifact_version_id="1f7d9a40-3c1e-4d0a-8a56-0d4f1f5f6a11",
            is_remote=False,
            sample_rate=44100,
        )

    def sdk_upload_visualization(self) -> Both[Ack]:
        return both(
            sdk_upload_visualization.sync,
            sdk_upload_visualization.asyncio,
            client=self.client,
            body=SdkUploadForm(
                file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt"), metadata='{"rows": 60000}'
            ),
            experiment_id=EXPERIMENT,
            image_id="7c1f0e9d8b7a695847362514039281f0",
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            run_id="6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e",
            fig_name="confusion",
            fig_counter=1,
            extension="csv",
            overwrite=False,
            step=10,
            epoch=1.5,
            context="train",
        )

    def sdk_upload_git_patch(self) -> Both[Ack]:
        return both(
            sdk_upload_git_patch.sync,
            sdk_upload_git_patch.asyncio,
            client=self.client,
            body=SdkFileForm(file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt")),
            experiment_id=EXPERIMENT,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
        )

    def sdk_create_asset(self) -> Both[SdkAssetReply]:
        return both(
            sdk_create_asset.sync,
            sdk_create_asset.asyncio,
            client=self.client,
            body=SdkAssetRequest(
                api_key=API_KEY,
                experiment_key=EXPERIMENT,
                user_file_name="scan.json",
                asset_type="3d-image",
                step=10,
                metadata=None,
            ),
        )

    def sdk_upload_asset_thumbnail(self) -> Both[Ack]:
        return both(
            sdk_upload_asset_thumbnail.sync,
            sdk_upload_asset_thumbnail.asyncio,
            client=self.client,
            id="0b1d2f3a4c5e6f708192a3b4c5d6e7f8",
            body=SdkThumbnailForm(
                thumbnail=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt"),
                request_params='{"thumbnailExtension": ".png"}',
            ),
        )

    def sdk_create_asset_item(self) -> Both[Ack]:
        return both(
            sdk_create_asset_item.sync,
            sdk_create_asset_item.asyncio,
            client=self.client,
            body=SdkAssetItemForm(
                asset_item_content=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt"),
                request_params='{"assetId": "0b1d2f3a4c5e6f708192a3b4c5d6e7f8", "userFileName": "points.jsonl"}',
            ),
        )

    def sdk_start_asset_upload(self) -> Both[MultipartUploadReply]:
        return both(
            sdk_start_asset_upload.sync,
            sdk_start_asset_upload.asyncio,
            client=self.client,
            body=DirectUploadStartRequest(
                start_upload_params=StartUploadParams(
                    num_of_file_parts=4, cloud_type="AWS", pre_sign_url_timeout_sec=10800
                ),
                metadata=None,
                experiment_id=EXPERIMENT,
                file_name="weights.pt",
            ),
        )

    def sdk_complete_asset_upload(self) -> Both[Ack]:
        return both(
            sdk_complete_asset_upload.sync,
            sdk_complete_asset_upload.asyncio,
            client=self.client,
            body=DirectUploadCompleteRequest(
                api_key=API_KEY,
                request_id="0b0c6f3e",
                succeed=True,
                file_size=67108864,
                uploaded_file_parts=[UploadedFilePart(e_tag='"9b2c"', part_number=1)],
            ),
        )

    def sdk_start_visualization_upload(self) -> Both[MultipartUploadReply]:
        return both(
            sdk_start_visualization_upload.sync,
            sdk_start_visualization_upload.asyncio,
            client=self.client,
            body=DirectUploadStartRequest(
                start_upload_params=StartUploadParams(
                    num_of_file_parts=4, cloud_type="AWS", pre_sign_url_timeout_sec=10800
                ),
                metadata=None,
                experiment_id=EXPERIMENT,
                file_name="weights.pt",
            ),
        )

    def sdk_complete_visualization_upload(self) -> Both[Ack]:
        return both(
            sdk_complete_visualization_upload.sync,
            sdk_complete_visualization_upload.asyncio,
            client=self.client,
            body=DirectUploadCompleteRequest(
                api_key=API_KEY,
                request_id="0b0c6f3e",
                succeed=True,
                file_size=67108864,
                uploaded_file_parts=[UploadedFilePart(e_tag='"9b2c"', part_number=1)],
            ),
        )

    def sdk_log_remote_model(self) -> Both[Ack]:
        return both(
            sdk_log_remote_model.sync,
            sdk_log_remote_model.asyncio,
            client=self.client,
            body=RemoteModelRequest(
                api_key=API_KEY,
                experiment_key=EXPERIMENT,
                model_name="resnet",
                remote_entities=[
                    RemoteModelFile(
                        asset_id="0b1d2f3a4c5e6f708192a3b4c5d6e7f8",
                        remote_url="s3://bucket/resnet/weights.pt",
                        file_name="weights.pt",
                    )
                ],
            ),
        )

    def sdk_get_3d_limits(self) -> Both[PointCloudLimits]:
        return both(
            sdk_get_3d_limits.sync,
            sdk_get_3d_limits.asyncio,
            client=self.client,
            body=PointCloudLimitsRequest(api_key=API_KEY, experiment_key=EXPERIMENT),
        )
