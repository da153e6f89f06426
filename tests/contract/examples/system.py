"""An example call for each operation of the tag ``system``."""

from __future__ import annotations

from comet_rest_v2.api.system import (
    get_system_details,
    log_cloud_details,
    log_cpu_metrics,
    log_dependencies,
    log_file_path,
    log_gpu_metrics,
    log_load_metrics,
    log_ram_metrics,
    log_system_details,
)
from comet_rest_v2.models import (
    Ack,
    AdditionalSystemInfo,
    CheckedAck,
    Dependency,
    GpuSample,
    LogCloudDetailsRequest,
    LogCpuMetricsRequest,
    LogDependenciesRequest,
    LogFilePathRequest,
    LogGpuMetricsRequest,
    LogLoadMetricsRequest,
    LogRamMetricsRequest,
    LogSystemDetailsRequest,
    SystemDetails,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class SystemCalls(Calls):
    def get_system_details(self) -> Both[SystemDetails]:
        return both(get_system_details.sync, get_system_details.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_system_details(self) -> Both[CheckedAck]:
        return both(
            log_system_details.sync,
            log_system_details.asyncio,
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

    def log_dependencies(self) -> Both[Ack]:
        return both(
            log_dependencies.sync,
            log_dependencies.asyncio,
            client=self.client,
            body=LogDependenciesRequest(
                experiment_key=EXPERIMENT,
                log_dependencies=[Dependency(name="torch", version="2.4.1"), Dependency(name="numpy", version="2.1.0")],
                timestamp=1587671932216,
            ),
        )

    def log_cloud_details(self) -> Both[Ack]:
        return both(
            log_cloud_details.sync,
            log_cloud_details.asyncio,
            client=self.client,
            body=LogCloudDetailsRequest(
                experiment_key=EXPERIMENT,
                provider="AWS",
                metadata={"instanceType": "p4d.24xlarge", "region": "eu-central-1"},
            ),
        )

    def log_file_path(self) -> Both[Ack]:
        return both(
            log_file_path.sync,
            log_file_path.asyncio,
            client=self.client,
            body=LogFilePathRequest(experiment_key=EXPERIMENT, file_path="/home/ada/digits/train.py"),
        )

    def log_cpu_metrics(self) -> Both[Ack]:
        return both(
            log_cpu_metrics.sync,
            log_cpu_metrics.asyncio,
            client=self.client,
            body=LogCpuMetricsRequest(
                experiment_key=EXPERIMENT,
                cpu_percent_utilization=[12.5, 80, 79.3, 3],
                step=100,
                timestamp=1587671932216,
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def log_gpu_metrics(self) -> Both[Ack]:
        return both(
            log_gpu_metrics.sync,
            log_gpu_metrics.asyncio,
            client=self.client,
            body=LogGpuMetricsRequest(
                experiment_key=EXPERIMENT,
                gpus=[
                    GpuSample(
                        gpu_id=0,
                        free_memory=40000000000,
                        used_memory=2505273344,
                        total_memory=42505273344,
                        gpu_utilization=97,
                    )
                ],
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def log_ram_metrics(self) -> Both[Ack]:
        return both(
            log_ram_metrics.sync,
            log_ram_metrics.asyncio,
            client=self.client,
            body=LogRamMetricsRequest(
                experiment_key=EXPERIMENT,
                total_ram=68719476736,
                used_ram=12884901888,
                step=100,
                timestamp=1587671932216,
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def log_load_metrics(self) -> Both[Ack]:
        return both(
            log_load_metrics.sync,
            log_load_metrics.asyncio,
            client=self.client,
            body=LogLoadMetricsRequest(experiment_key=EXPERIMENT, load_average=3.25, step=100, timestamp=1587671932216),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )
