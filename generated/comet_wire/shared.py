# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Int64, JsonValue, Wire
from comet_wire.limits import FileName, Identifier


class Ack(Wire, kw_only=True):
    """
    What a write returns that has nothing else to return. Every member may be absent, because no documentation shows
    the body of most writes. If `code` is there and not 200, Comet's Java SDK takes the write for failed, whatever the
    HTTP status is. The body may also be empty; the write was accepted all the same.
    """

    msg: str | None | UnsetType = UNSET
    code: Int64 | None | UnsetType = UNSET
    sdk_error_code: Int64 | None | UnsetType = UNSET
    sdk_error_code_1: Int64 | None | UnsetType = field(name="sdkErrorCode", default=UNSET)
    data: JsonValue | UnsetType = UNSET


class AdditionalSystemInfo(Wire, kw_only=True, gc=False):
    """One further fact about the machine."""

    key: str
    value: str


class ApiError(Wire, kw_only=True):
    """
    The body that every refused request shares. Proxies in front of the service answer with HTML or nothing instead,
    so a client must not count on it.
    """

    msg: str | None | UnsetType = UNSET
    code: Int64 | None | UnsetType = UNSET
    sdk_error_code: Int64 | None | UnsetType = UNSET
    data: JsonValue | UnsetType = UNSET


class Asset(Wire, kw_only=True):
    """One file of an experiment."""

    asset_id: str = field(name="assetId")
    file_name: str = field(name="fileName")
    file_size: Int64 = field(name="fileSize")
    type: str
    dir: str
    step: Int64 | None
    run_context: str | None = field(name="runContext")
    metadata: str | None
    tags: list[str]
    created_at: Int64 = field(name="createdAt")
    remote: bool
    link: str
    curl_download: str = field(name="curlDownload")
    experiment_key: str = field(name="experimentKey")
    can_view: bool = field(name="canView")
    audio: bool
    video: bool
    image: bool
    histogram: bool
    compressed_asset_link: str | None = field(name="compressedAssetLink", default=None)
    s3_link: str | None = field(name="s3Link", default=None)
    items: list[Asset] | UnsetType = UNSET
    etag: str | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    grouping_name: str | None | UnsetType = field(name="groupingName", default=UNSET)
    artifact_version_id: str | None | UnsetType = field(name="artifactVersionId", default=UNSET)


class AssetsReply(Wire, kw_only=True):
    """Files."""

    assets: list[Asset]


class CheckedAck(Wire, kw_only=True):
    """
    What the writes return whose result Comet's Java SDK checks. To it, a write has failed unless `code` is 200 and
    `sdkErrorCode` is 0 or absent, so every server sends `code`.
    """

    msg: str
    code: Int64
    sdk_error_code: Int64 | None | UnsetType = UNSET
    sdk_error_code_1: Int64 | None | UnsetType = field(name="sdkErrorCode", default=UNSET)
    data: JsonValue | UnsetType = UNSET


EnvironmentVariables: TypeAlias = dict[str, str]
"""Environment variables by name."""


class GpuStaticInfo(Wire, kw_only=True, gc=False):
    """What does not change about one GPU. Comet's Python SDK requires all members and their types."""

    gpu_index: Int64 = field(name="gpuIndex")
    name: str
    uuid: str
    total_memory: Int64 = field(name="totalMemory")
    power_limit: Int64 = field(name="powerLimit")


class LogSystemDetailsRequest(Wire, kw_only=True):
    """Any subset of the details; fields that are absent or null keep their values."""

    experiment_key: str = field(name="experimentKey")
    user: str | None | UnsetType = UNSET
    python_version: str | None | UnsetType = field(name="pythonVersion", default=UNSET)
    python_version_verbose: str | None | UnsetType = field(name="pythonVersionVerbose", default=UNSET)
    pid: Int64 | None | UnsetType = UNSET
    os_type: str | None | UnsetType = field(name="osType", default=UNSET)
    os: str | None | UnsetType = UNSET
    os_release: str | None | UnsetType = field(name="osRelease", default=UNSET)
    machine: str | None | UnsetType = UNSET
    processor: str | None | UnsetType = UNSET
    ip: str | None | UnsetType = UNSET
    hostname: str | None | UnsetType = UNSET
    env: EnvironmentVariables | None | UnsetType = UNSET
    gpu_static_info_list: list[GpuStaticInfo] | None | UnsetType = field(name="gpuStaticInfoList", default=UNSET)
    log_additional_system_info_list: list[AdditionalSystemInfo] | None | UnsetType = field(
        name="logAdditionalSystemInfoList", default=UNSET
    )
    system_metric_names: list[str] | None | UnsetType = field(name="systemMetricNames", default=UNSET)
    max_total_memory: float | None | UnsetType = field(name="maxTotalMemory", default=UNSET)
    network_interface_ips: list[str] | None | UnsetType = field(name="networkInterfaceIps", default=UNSET)
    command: list[str] | None | UnsetType = UNSET
    executable: str | None | UnsetType = UNSET
    os_packages: list[str] | None | UnsetType = field(name="osPackages", default=UNSET)
    installed_packages: list[str] | None | UnsetType = field(name="installedPackages", default=UNSET)
    total_ram: float | None | UnsetType = field(name="totalRam", default=UNSET)


class MultipartUploadReply(Wire, kw_only=True):
    """Where to send the parts."""

    request_id: str = field(name="requestId")
    pre_sign_url: list[str] = field(name="preSignUrl")


class OutputLine(Wire, kw_only=True, gc=False):
    """One line of output, or a piece of one."""

    output: str
    offset: Int64
    stderr: bool | None | UnsetType = UNSET
    local_timestamp: Int64 | None | UnsetType = field(name="localTimestamp", default=UNSET)
    replaces: Int64 | None | UnsetType = UNSET


class QueryRule(Wire, kw_only=True):
    """
    One comparison of one column with a value, with all of `id`, `field`, `type`, `operator` and `value`; or else a
    group within a group, with `condition`, `rules` and `valid` alone.
    """

    id: str | UnsetType = UNSET
    field_: str | UnsetType = field(name="field", default=UNSET)
    type: str | UnsetType = UNSET
    operator: str | UnsetType = UNSET
    value: str | int | float | list[str | int | float] | None | UnsetType = UNSET
    source: str | None | UnsetType = UNSET
    condition: str | UnsetType = UNSET
    rules: list[QueryRule] | UnsetType = UNSET
    valid: bool | UnsetType = UNSET


class RemoteArtifactAsset(Wire, kw_only=True, gc=False):
    """One remote file to add."""

    link: str
    asset_id: Identifier = field(name="assetId")
    file_name: FileName = field(name="fileName")
    artifact_version_id: str = field(name="artifactVersionId")
    type: str | None | UnsetType = UNSET
    metadata: str | None | UnsetType = UNSET
    is_remote: bool | None | UnsetType = field(name="isRemote", default=UNSET)
    overwrite: bool | str | None | UnsetType = UNSET
    step: Int64 | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    run_id: str | None | UnsetType = field(name="runId", default=UNSET)


class StartUploadParams(Wire, kw_only=True, gc=False):
    """How the upload will be cut."""

    num_of_file_parts: Int64 = field(name="numOfFileParts")
    cloud_type: str | None | UnsetType = field(name="cloudType", default=UNSET)
    pre_sign_url_timeout_sec: Int64 | None | UnsetType = field(name="preSignUrlTimeoutSec", default=UNSET)


class UploadedFilePart(Wire, kw_only=True, gc=False):
    """One uploaded part of a file."""

    e_tag: str = field(name="ETag")
    part_number: Int64 = field(name="PartNumber")


class ValueSummary(Wire, kw_only=True, gc=False):
    """
    The largest, the smallest and the latest value of a metric, parameter or other. For a parameter or other all three
    are the same, unless it was logged more than once. Steps and contexts are left out, rather than null, where the
    value was logged without them.
    """

    name: str
    value_max: str = field(name="valueMax")
    value_min: str = field(name="valueMin")
    value_current: str = field(name="valueCurrent")
    timestamp_max: Int64 = field(name="timestampMax")
    timestamp_min: Int64 = field(name="timestampMin")
    timestamp_current: Int64 = field(name="timestampCurrent")
    editable: bool
    run_context_max: str | UnsetType = field(name="runContextMax", default=UNSET)
    run_context_min: str | UnsetType = field(name="runContextMin", default=UNSET)
    run_context_current: str | UnsetType = field(name="runContextCurrent", default=UNSET)
    step_max: Int64 | UnsetType = field(name="stepMax", default=UNSET)
    step_min: Int64 | UnsetType = field(name="stepMin", default=UNSET)
    step_current: Int64 | UnsetType = field(name="stepCurrent", default=UNSET)


class LogOutputRequest(Wire, kw_only=True):
    """Lines to add to an experiment's output."""

    experiment_key: str = field(name="experimentKey")
    output_lines: list[OutputLine] = field(name="outputLines")
    run_context: str | None | UnsetType = field(name="runContext", default=UNSET)
    context: str | None | UnsetType = UNSET


class LogRemoteArtifactAssetsRequest(Wire, kw_only=True):
    """Remote files to add."""

    remote_artifact_asset_requests: list[RemoteArtifactAsset] = field(name="remoteArtifactAssetRequests")


class QueryGroup(Wire, kw_only=True):
    """Rules joined by AND or OR."""

    condition: str
    rules: list[QueryRule]
    valid: bool | None | UnsetType = UNSET


class ValueSummariesReply(Wire, kw_only=True):
    """One summary for each name."""

    values: list[ValueSummary]
