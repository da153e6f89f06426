"""An example call for each operation of the tag ``sdk_rest``."""

from __future__ import annotations

from comet_rest_v2.api.sdk_rest import sdk_log_output, sdk_log_remote_artifact_assets, sdk_log_system_details
from comet_rest_v2.models import (
    Ack,
    AdditionalSystemInfo,
    CheckedAck,
    LogOutputRequest,
    LogRemoteArtifactAssetsRequest,
    LogSystemDetailsRequest,
    OutputLine,
    RemoteArtifactAsset,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class SdkRestCalls(Calls):
    def sdk_log_output(self) -> Both[CheckedAck]:
        return both(
            sdk_log_output.sync,
            sdk_log_output.asyncio,
            client=self.client,
            body=LogOutputRequest(
                experiment_key=EXPERIMENT,
                output_lines=[
                    OutputLine(output="epoch 1: loss 0.91\n", offset=1, stderr=False, local_timestamp=1587671932216),
                    OutputLine(output="epoch 2: loss 0.40\n", offset=2, stderr=False, local_timestamp=1587671933418),
                ],
                run_context=None,
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def sdk_log_system_details(self) -> Both[CheckedAck]:
        return both(
            sdk_log_system_details.sync,
            sdk_log_system_details.asyncio,
            client=self.client,
            body=LogSystemDetailsRequest(
                experiment_key=EXPERIMENT,
                python_version="R version 4.3.2",
                pid=4711,
                os_type="Linux",
                hostname="node-17",
                log_additional_system_info_list=[AdditionalSystemInfo(key="slurm.partition", value="gpu")],
                command=["train.R", "--epochs", "3"],
                executable="/usr/lib/R/bin/exec/R",
                installed_packages=["keras@2.13.0", "jsonlite@1.8.8"],
            ),
        )

    def sdk_log_remote_artifact_assets(self) -> Both[Ack]:
        return both(
            sdk_log_remote_artifact_assets.sync,
            sdk_log_remote_artifact_assets.asyncio,
            client=self.client,
            body=LogRemoteArtifactAssetsRequest(
                remote_artifact_asset_requests=[
                    RemoteArtifactAsset(
                        link="s3://bucket/digits/0001.png",
                        asset_id="c9f0f895fb98ab9159f51fd0297e236d",
                        file_name="images/0001.png",
                        artifact_version_id="3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21",
                        metadata='{"label":7}',
                        is_remote=True,
                        overwrite=False,
                    )
                ]
            ),
            experiment_key=EXPERIMENT,
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )
