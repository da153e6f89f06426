# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

from . import shared


class Dependency(Wire, kw_only=True, gc=False):
    """One package."""

    name: str
    version: str | None | UnsetType = UNSET


class GpuSample(Wire, kw_only=True, gc=False):
    """The load of one GPU."""

    gpu_id: Int64 = field(name="gpuId")
    free_memory: Int64 | None | UnsetType = field(name="freeMemory", default=UNSET)
    used_memory: Int64 | None | UnsetType = field(name="usedMemory", default=UNSET)
    total_memory: Int64 | None | UnsetType = field(name="totalMemory", default=UNSET)
    gpu_utilization: float | None | UnsetType = field(name="gpuUtilization", default=UNSET)


class LogCloudDetailsRequest(Wire, kw_only=True):
    """The cloud that an experiment runs on."""

    experiment_key: str = field(name="experimentKey")
    provider: str
    metadata: JsonValue | UnsetType = UNSET


class LogCpuMetricsRequest(Wire, kw_only=True):
    """One sample of the processor's load."""

    experiment_key: str = field(name="experimentKey")
    cpu_percent_utilization: list[float] = field(name="cpuPercentUtilization")
    context: str | None | UnsetType = UNSET
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class LogDependenciesRequest(Wire, kw_only=True):
    """The packages of an experiment."""

    experiment_key: str = field(name="experimentKey")
    log_dependencies: list[Dependency] = field(name="logDependencies")
    timestamp: Int64 | None | UnsetType = UNSET


class LogFilePathRequest(Wire, kw_only=True, gc=False):
    """The file that started an experiment."""

    experiment_key: str = field(name="experimentKey")
    file_path: str = field(name="filePath")


class LogGpuMetricsRequest(Wire, kw_only=True):
    """One sample of the GPUs' load."""

    experiment_key: str = field(name="experimentKey")
    gpus: list[GpuSample]


class LogLoadMetricsRequest(Wire, kw_only=True, gc=False):
    """One sample of the load average."""

    experiment_key: str = field(name="experimentKey")
    load_average: float = field(name="loadAverage")
    context: str | None | UnsetType = UNSET
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class LogRamMetricsRequest(Wire, kw_only=True, gc=False):
    """One sample of the memory's use."""

    experiment_key: str = field(name="experimentKey")
    total_ram: float = field(name="totalRam")
    used_ram: float = field(name="usedRam")
    context: str | None | UnsetType = UNSET
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class SystemDetails(Wire, kw_only=True):
    """
    The machine and the environment of an experiment. Every member is there; of what was never logged, lists of facts
    are empty and everything else is null.
    """

    experiment_key: str | None = field(name="experimentKey")
    user: str | None
    python_version: str | None = field(name="pythonVersion")
    python_version_verbose: str | None = field(name="pythonVersionVerbose")
    pid: Int64 | None
    os_type: str | None = field(name="osType")
    os: str | None
    os_release: str | None = field(name="osRelease")
    machine: str | None
    processor: str | None
    ip: str | None
    hostname: str | None
    env: shared.EnvironmentVariables | None
    gpu_static_info_list: list[shared.GpuStaticInfo] = field(name="gpuStaticInfoList")
    log_additional_system_info_list: list[shared.AdditionalSystemInfo] = field(name="logAdditionalSystemInfoList")
    system_metric_names: list[str] = field(name="systemMetricNames")
    max_total_memory: float | None = field(name="maxTotalMemory")
    network_interface_ips: list[str] | None = field(name="networkInterfaceIps")
    command: list[str] | str | None
    executable: str | None
    os_packages: list[str] = field(name="osPackages")
    installed_packages: list[str] = field(name="installedPackages")
    total_ram: float | None = field(name="totalRam")


class GetSystemDetailsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_system_details``."""

    experiment_key: str = field(name="experimentKey")


GetSystemDetailsResponse: TypeAlias = SystemDetails
LogCloudDetailsResponse: TypeAlias = shared.Ack
LogCpuMetricsResponse: TypeAlias = shared.Ack
LogDependenciesResponse: TypeAlias = shared.Ack
LogFilePathResponse: TypeAlias = shared.Ack
LogGpuMetricsResponse: TypeAlias = shared.Ack
LogLoadMetricsResponse: TypeAlias = shared.Ack
LogRamMetricsResponse: TypeAlias = shared.Ack
LogSystemDetailsRequest: TypeAlias = shared.LogSystemDetailsRequest
LogSystemDetailsResponse: TypeAlias = shared.CheckedAck

GET_SYSTEM_DETAILS: Endpoint[GetSystemDetailsParams, None, GetSystemDetailsResponse] = Endpoint(
    "get_system_details",
    "GET",
    "/api/rest/v2/experiment/system-details",
    params=GetSystemDetailsParams,
    response=GetSystemDetailsResponse,
)
LOG_CLOUD_DETAILS: Endpoint[None, LogCloudDetailsRequest, LogCloudDetailsResponse] = Endpoint(
    "log_cloud_details",
    "POST",
    "/api/rest/v2/write/experiment/cloud-details",
    request=LogCloudDetailsRequest,
    response=LogCloudDetailsResponse,
)
LOG_CPU_METRICS: Endpoint[None, LogCpuMetricsRequest, LogCpuMetricsResponse] = Endpoint(
    "log_cpu_metrics",
    "POST",
    "/api/rest/v2/write/experiment/cpu-metrics",
    request=LogCpuMetricsRequest,
    response=LogCpuMetricsResponse,
)
LOG_DEPENDENCIES: Endpoint[None, LogDependenciesRequest, LogDependenciesResponse] = Endpoint(
    "log_dependencies",
    "PUT",
    "/api/rest/v2/write/experiment/dependencies",
    request=LogDependenciesRequest,
    response=LogDependenciesResponse,
)
LOG_FILE_PATH: Endpoint[None, LogFilePathRequest, LogFilePathResponse] = Endpoint(
    "log_file_path",
    "POST",
    "/api/rest/v2/write/experiment/file-path",
    request=LogFilePathRequest,
    response=LogFilePathResponse,
)
LOG_GPU_METRICS: Endpoint[None, LogGpuMetricsRequest, LogGpuMetricsResponse] = Endpoint(
    "log_gpu_metrics",
    "POST",
    "/api/rest/v2/write/experiment/gpu-metrics",
    request=LogGpuMetricsRequest,
    response=LogGpuMetricsResponse,
)
LOG_LOAD_METRICS: Endpoint[None, LogLoadMetricsRequest, LogLoadMetricsResponse] = Endpoint(
    "log_load_metrics",
    "POST",
    "/api/rest/v2/write/experiment/load-metrics",
    request=LogLoadMetricsRequest,
    response=LogLoadMetricsResponse,
)
LOG_RAM_METRICS: Endpoint[None, LogRamMetricsRequest, LogRamMetricsResponse] = Endpoint(
    "log_ram_metrics",
    "POST",
    "/api/rest/v2/write/experiment/ram-metrics",
    request=LogRamMetricsRequest,
    response=LogRamMetricsResponse,
)
LOG_SYSTEM_DETAILS: Endpoint[None, LogSystemDetailsRequest, LogSystemDetailsResponse] = Endpoint(
    "log_system_details",
    "POST",
    "/api/rest/v2/write/experiment/system-details",
    request=LogSystemDetailsRequest,
    response=LogSystemDetailsResponse,
)
