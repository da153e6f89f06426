"""The machine that an experiment ran on: its details, its packages, and its load over time."""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec
from comet_wire import sdk_rest, shared
from comet_wire import system as wire
from comet_wire.base import Int64, JsonValue, Wire, or_none
from msgspec import UNSET, UnsetType, field

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import checked_ack, operation
from cometr_py.server.api.request_fields import epoch_number, moment
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key, set_file_path
from cometr_py.server.domain.system_details import (
    LoadPoint,
    merge_system_details,
    record_loads,
    set_cloud_details,
    set_dependencies,
    system_details,
)
from cometr_py.server.errors import ApiError

_DETAILS = msgspec.structs.fields(wire.SystemDetails)
#: What is empty rather than null while nobody has logged it.
_LISTS = ("gpuStaticInfoList", "logAdditionalSystemInfoList", "systemMetricNames", "osPackages", "installedPackages")


class _Load(Wire, kw_only=True):
    """When a load was measured. What is absent or null is not recorded, rather than being required."""

    experiment_key: str = field(name="experimentKey")
    context: str | UnsetType | None = UNSET
    step: Int64 | UnsetType | None = UNSET
    epoch: float | UnsetType | None = UNSET
    timestamp: Int64 | UnsetType | None = UNSET


class _RamLoad(_Load, kw_only=True):
    total_ram: float | UnsetType | None = field(name="totalRam", default=UNSET)
    used_ram: float | UnsetType | None = field(name="usedRam", default=UNSET)


class _LoadAverage(_Load, kw_only=True):
    load_average: float | UnsetType | None = field(name="loadAverage", default=UNSET)


class _Gpu(Wire, kw_only=True):
    gpu_id: Int64 | UnsetType | None = field(name="gpuId", default=UNSET)
    free_memory: float | UnsetType | None = field(name="freeMemory", default=UNSET)
    used_memory: float | UnsetType | None = field(name="usedMemory", default=UNSET)
    total_memory: float | UnsetType | None = field(name="totalMemory", default=UNSET)
    gpu_utilization: float | UnsetType | None = field(name="gpuUtilization", default=UNSET)


class _GpuLoads(_Load, kw_only=True):
    gpus: list[_Gpu]


class _GpuInfo(Wire, kw_only=True):
    """A GPU of which a client knows only a part."""

    gpu_index: Int64 | UnsetType | None = field(name="gpuIndex", default=UNSET)
    name: str | UnsetType | None = UNSET
    uuid: str | UnsetType | None = UNSET
    total_memory: Int64 | UnsetType | None = field(name="totalMemory", default=UNSET)
    power_limit: Int64 | UnsetType | None = field(name="powerLimit", default=UNSET)


class _Fact(Wire, kw_only=True):
    """A fact whose value a client does not know."""

    key: str | UnsetType | None = UNSET
    value: str | UnsetType | None = UNSET


class _LoggedDetails(shared.LogSystemDetailsRequest, kw_only=True):
    gpu_static_info_list: list[_GpuInfo] | UnsetType | None = field(  # type: ignore[assignment]  # accepts more
        name="gpuStaticInfoList", default=UNSET
    )
    log_additional_system_info_list: list[_Fact] | UnsetType | None = field(  # type: ignore[assignment]  # accepts more
        name="logAdditionalSystemInfoList", default=UNSET
    )


@operation(wire.GET_SYSTEM_DETAILS)
def get_system_details(call: Call[wire.GetSystemDetailsParams, None]) -> wire.GetSystemDetailsResponse:
    """Return every field that clients know, null or an empty list while nobody has logged it."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    empty: dict[str, JsonValue] = dict.fromkeys(one.encode_name for one in _DETAILS)
    found = {**empty, **system_details(call.connection, experiment.id), "experimentKey": experiment.key}
    for name in _LISTS:
        found[name] = found[name] or []
    gpus, facts = found["gpuStaticInfoList"], found["logAdditionalSystemInfoList"]
    found["gpuStaticInfoList"] = [_whole_gpu(index, gpu) for index, gpu in enumerate(_objects(gpus))]
    found["logAdditionalSystemInfoList"] = [{**fact, "value": fact.get("value") or ""} for fact in _objects(facts)]
    details: wire.SystemDetails = msgspec.convert(found, wire.SystemDetails, strict=False)
    return details


@operation(wire.LOG_SYSTEM_DETAILS, accepts=_LoggedDetails)
def log_system_details(call: Call[None, _LoggedDetails]) -> wire.LogSystemDetailsResponse:
    """Log details of the machine and the environment."""
    return _log_details(call)


@operation(sdk_rest.SDK_LOG_SYSTEM_DETAILS, accepts=_LoggedDetails)
def sdk_log_system_details(call: Call[None, _LoggedDetails]) -> sdk_rest.SdkLogSystemDetailsResponse:
    """Log details of the machine and the environment."""
    return _log_details(call)


@operation(wire.LOG_DEPENDENCIES)
def log_dependencies(call: Call[None, wire.LogDependenciesRequest]) -> None:
    """Log the packages that an experiment used."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    packages = [(package.name, or_none(package.version)) for package in call.body.log_dependencies]
    set_dependencies(call.connection, call.now, experiment.id, packages)


@operation(wire.LOG_CLOUD_DETAILS, optional=["provider"])
def log_cloud_details(call: Call[None, wire.LogCloudDetailsRequest]) -> None:
    """Log which cloud an experiment ran on."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    metadata = or_none(call.body.metadata)
    if not (metadata is None or isinstance(metadata, Mapping)):
        raise ApiError("metadata in the body should be an object")
    set_cloud_details(call.connection, call.now, experiment.id, call.body.provider or None, metadata)


@operation(wire.LOG_FILE_PATH, optional=["filePath"])
def log_file_path(call: Call[None, wire.LogFilePathRequest]) -> None:
    """Log which script or notebook started an experiment."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    set_file_path(call.connection, experiment.id, call.body.file_path or None)


@operation(wire.LOG_CPU_METRICS)
def log_cpu_metrics(call: Call[None, wire.LogCpuMetricsRequest]) -> None:
    """Record one metric for each core, and one for their mean, under the names that Comet's SDKs use."""
    loads = call.body.cpu_percent_utilization
    values: dict[str, float | None] = {f"cpu.percent.{core + 1:02d}": load for core, load in enumerate(loads)}
    if loads:
        values["cpu.percent.avg"] = sum(loads) / len(loads)
    _record(call, call.body, values)


@operation(wire.LOG_GPU_METRICS, accepts=_GpuLoads)
def log_gpu_metrics(call: Call[None, _GpuLoads]) -> None:
    """Log the load of every GPU."""
    values: dict[str, float | None] = {}
    for index, gpu in enumerate(call.body.gpus):
        number = or_none(gpu.gpu_id)
        name = f"gpu.{index if number is None else number}"
        values[f"{name}.free_memory"] = or_none(gpu.free_memory)
        values[f"{name}.used_memory"] = or_none(gpu.used_memory)
        values[f"{name}.total_memory"] = or_none(gpu.total_memory)
        values[f"{name}.gpu_utilization"] = or_none(gpu.gpu_utilization)
    _record(call, call.body, values)


@operation(wire.LOG_RAM_METRICS, accepts=_RamLoad)
def log_ram_metrics(call: Call[None, _RamLoad]) -> None:
    """Log how much memory is in use."""
    body = call.body
    _record(call, body, {"ram.total": or_none(body.total_ram), "ram.used": or_none(body.used_ram)})


@operation(wire.LOG_LOAD_METRICS, accepts=_LoadAverage)
def log_load_metrics(call: Call[None, _LoadAverage]) -> None:
    """Log the machine's load average."""
    _record(call, call.body, {"load.avg": or_none(call.body.load_average)})


def _log_details(call: Call[None, _LoggedDetails]) -> shared.CheckedAck:
    """Store the given fields; those that are absent or null stay as they are."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    given: dict[str, JsonValue] = {}
    for one in _DETAILS:
        value = or_none(getattr(body, one.name))
        if value is not None:
            given[one.encode_name] = value
    del given["experimentKey"]
    if isinstance(body.command, str):
        given["command"] = [body.command]
    for name in ("maxTotalMemory", "totalRam"):
        if isinstance(number := given.get(name), float) and not math.isfinite(number):
            given[name] = None
    gpus, facts = or_none(body.gpu_static_info_list), or_none(body.log_additional_system_info_list)
    if gpus is not None:
        given["gpuStaticInfoList"] = [_gpu(gpu) for gpu in gpus]
    if facts is not None:
        given["logAdditionalSystemInfoList"] = [_fact(fact) for fact in facts]
    merge_system_details(call.connection, call.now, experiment.id, given)
    return checked_ack()


def _objects(values: JsonValue) -> list[Mapping[str, JsonValue]]:
    return [one for one in values if isinstance(one, Mapping)] if isinstance(values, list) else []


def _whole_gpu(index: int, gpu: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """Return a GPU with every member, because clients read each: what was not logged is 0 or empty."""
    unknown: dict[str, JsonValue] = {"gpuIndex": index, "totalMemory": 0, "powerLimit": 0, "name": "", "uuid": ""}
    return {**unknown, **{name: value for name, value in gpu.items() if value is not None}}


def _gpu(gpu: _GpuInfo) -> dict[str, JsonValue]:
    return {
        "gpuIndex": or_none(gpu.gpu_index),
        "totalMemory": or_none(gpu.total_memory),
        "powerLimit": or_none(gpu.power_limit),
        "name": or_none(gpu.name),
        "uuid": or_none(gpu.uuid),
    }


def _fact(fact: _Fact) -> dict[str, JsonValue]:
    key = or_none(fact.key)
    if not key:
        raise ApiError("key is missing from an entry of logAdditionalSystemInfoList")
    return {"key": key, "value": or_none(fact.value)}


def _record(
    call: Call[None, object], when: _Load | wire.LogCpuMetricsRequest, values: Mapping[str, float | None]
) -> None:
    experiment = experiment_to_change(call.connection, call.now, when.experiment_key)
    timestamp = or_none(when.timestamp)
    point = LoadPoint(
        timestamp=call.now if timestamp is None else moment(timestamp),
        step=or_none(when.step),
        epoch=epoch_number(when.epoch),
        context=or_none(when.context),
    )
    record_loads(call.connection, experiment, values, point)
