"""An example call for each operation of the tag ``assets``."""

from __future__ import annotations

from io import BytesIO

from comet_rest_v2.api.assets import (
    complete_multipart_upload,
    delete_asset,
    get_asset,
    get_assets,
    get_assets_by_name,
    start_multipart_upload,
    upload_asset,
)
from comet_rest_v2.models import (
    Ack,
    AssetsReply,
    AssetUpload,
    AssetUploadReply,
    CompleteMultipartUploadRequest,
    MultipartUploadReply,
    StartMultipartUploadRequest,
    StartUploadParams,
    UploadedFilePart,
)
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class AssetsCalls(Calls):
    def get_assets(self) -> Both[AssetsReply]:
        return both(get_assets.sync, get_assets.asyncio, client=self.client, experiment_key=EXPERIMENT, type_="all")

    def get_assets_by_name(self) -> Both[AssetsReply]:
        return both(
            get_assets_by_name.sync,
            get_assets_by_name.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            asset_name="confusion-matrix.json",
            type_="all",
        )

    def get_asset(self) -> Both[File]:
        return both(
            get_asset.sync,
            get_asset.asyncio,
            client=self.client,
            asset_id="8f14e45fceea167a5a36dedd4bea2543",
            experiment_key=EXPERIMENT,
            artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
            allow301=False,
        )

    def upload_asset(self) -> Both[AssetUploadReply]:
        return both(
            upload_asset.sync,
            upload_asset.asyncio,
            client=self.client,
            body=AssetUpload(
                file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt"), metadata='{"fold":1}'
            ),
            experiment_key=EXPERIMENT,
            file_name="predictions/fold-1.csv",
            type_="dataframe",
            overwrite=False,
            context="validate",
            step=100,
            epoch=2.5,
            extension="csv",
            metadata="rows",
            grouping_name="digits-cnn",
            source="notebook",
            is_remote=False,
            artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def delete_asset(self) -> Both[Ack]:
        return both(
            delete_asset.sync,
            delete_asset.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            asset_id="8f14e45fceea167a5a36dedd4bea2543",
        )

    def start_multipart_upload(self) -> Both[MultipartUploadReply]:
        return both(
            start_multipart_upload.sync,
            start_multipart_upload.asyncio,
            client=self.client,
            body=StartMultipartUploadRequest(
                start_upload_params=StartUploadParams(
                    num_of_file_parts=4, cloud_type="AWS", pre_sign_url_timeout_sec=10800
                ),
                experiment_key=EXPERIMENT,
                file_name="weights.bin",
                type_="asset",
            ),
        )

    def complete_multipart_upload(self) -> Both[Ack]:
        return both(
            complete_multipart_upload.sync,
            complete_multipart_upload.asyncio,
            client=self.client,
            body=CompleteMultipartUploadRequest(
                request_id="0b0c6f3e",
                succeed=True,
                file_size=67108864,
                uploaded_file_parts=[UploadedFilePart(e_tag='"9b2c"', part_number=1)],
            ),
        )
