"""The machine that an experiment ran on: its details, packages, and its load over time."""

from __future__ import annotations

import math
from typing import Any

from sqlalchemy import update

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain import series
from cometr_py.server.domain.documents import CLOUD, DEPENDENCIES, SYSTEM, json_document, set_json_document
from cometr_py.server.domain.series import METRIC, Sample
from cometr_py.server.storage.tables import experiments

_TEXTS = (
    "user",
    "pythonVersion",
    "pythonVersionVerbose",
    "osType",
    "os",
    "osRelease",
    "machine",
    "processor",
    "ip",
    "hostname",
    "executable",
)
_NUMBERS = ("maxTotalMemory", "totalRam")
_LISTS = ("networkInterfaceIps", "command", "osPackages", "installedPackages", "systemMetricNames")
_GPUS = "gpuStaticInfoList"
_ADDITIONAL = "logAdditionalSystemInfoList"
#: Every field that clients know, each shown, null while nobody has logged it.
_FIELDS = ("pid", "env", *_TEXTS, *_NUMBERS, *_LISTS, _GPUS, _ADDITIONAL)


@operation("get_system_details")
def get_system_details(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    logged = json_document(context.connection, experiment.id, SYSTEM)
    metrics = series.of_kind(context.connection, experiment.id, METRIC)
    names = [row["name"] for row in metrics if row["name"].startswith("sys.")]
    shown = {"experimentKey": experiment.key} | dict.fromkeys(_FIELDS) | logged
    shown["systemMetricNames"] = list(dict.fromkeys([*(shown["systemMetricNames"] or []), *names]))
    return shown


@operation("log_system_details", "sdk_log_system_details")
def log_system_details(context: Context) -> dict[str, Any]:
    """Each request may bring some fields; those it leaves out, or sends as null, stay as they are."""
    body = context.body
    experiment = context.changing(body)
    details = json_document(context.connection, experiment.id, SYSTEM)
    for name in _FIELDS:
        if name in body:
            details[name] = _read(body, name, details.get(name))
    set_json_document(context, experiment.id, SYSTEM, details)
    return saved()


@operation("log_dependencies")
def log_dependencies(context: Context) -> dict[str, Any]:
    """The packages also become `installedPackages`, unless those were logged."""
    body = context.body
    experiment = context.changing(body)
    listed = body.objects("logDependencies")
    packages = [{"name": item.required("name"), "version": item.text("version")} for item in listed]
    set_json_document(context, experiment.id, DEPENDENCIES, {"dependencies": packages})
    details = json_document(context.connection, experiment.id, SYSTEM)
    if not details.get("installedPackages"):
        details["installedPackages"] = [
            "==".join(part for part in (package["name"], package["version"]) if part) for package in packages
        ]
        set_json_document(context, experiment.id, SYSTEM, details)
    return saved()


@operation("log_cloud_details")
def log_cloud_details(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    details = {"provider": body.text("provider"), "metadata": _finite(body.object("metadata"))}
    set_json_document(context, experiment.id, CLOUD, details)
    return saved()


@operation("log_file_path")
def log_file_path(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.body)
    path = context.body.text("filePath")
    context.connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(file_path=path))
    return saved()


@operation("log_cpu_metrics")
def log_cpu_metrics(context: Context) -> dict[str, Any]:
    """One metric for each core, and one for their mean, under the names that Comet's SDKs use."""
    loads = [value for value in _numbers(context.body, "cpuPercentUtilization") if value is not None]
    values: dict[str, float | None] = {f"sys.cpu.percent.{core + 1:02d}": load for core, load in enumerate(loads)}
    if loads:
        values["sys.cpu.percent.avg"] = sum(loads) / len(loads)
    return _record(context, values)


@operation("log_gpu_metrics")
def log_gpu_metrics(context: Context) -> dict[str, Any]:
    labels = {
        "freeMemory": "free_memory",
        "usedMemory": "used_memory",
        "totalMemory": "total_memory",
        "gpuUtilization": "gpu_utilization",
    }
    values: dict[str, float | None] = {}
    for index, gpu in enumerate(context.body.objects("gpus")):
        number = gpu.integer("gpuId")
        for name, label in labels.items():
            values[f"sys.gpu.{index if number is None else number}.{label}"] = gpu.number(name)
    return _record(context, values)


@operation("log_ram_metrics")
def log_ram_metrics(context: Context) -> dict[str, Any]:
    body = context.body
    return _record(context, {"sys.ram.total": body.number("totalRam"), "sys.ram.used": body.number("usedRam")})


@operation("log_load_metrics")
def log_load_metrics(context: Context) -> dict[str, Any]:
    return _record(context, {"sys.load.avg": context.body.number("loadAverage")})


def _read(body: Fields, name: str, earlier: Any) -> Any:
    """A field as it is kept, and shown again."""
    if name in _TEXTS:
        return body.text(name)
    if name in _LISTS:
        return body.texts(name)
    if name in _NUMBERS:
        number = body.number(name)
        return number if number is not None and math.isfinite(number) else None
    if name == "pid":
        return body.integer(name)
    if name == _GPUS:
        return [_gpu(item) for item in body.objects(name)]
    if name == _ADDITIONAL:
        return _with_additional(earlier or [], body.objects(name))
    return _finite(body.raw(name))


def _gpu(item: Fields) -> dict[str, Any]:
    numbers = {name: item.integer(name) for name in ("gpuIndex", "totalMemory", "powerLimit")}
    return {**numbers, "name": item.text("name"), "uuid": item.text("uuid")}


def _record(context: Context, values: dict[str, float | None]) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    timestamp = body.moment("timestamp")
    common = (
        body.integer("step"),
        body.integer("epoch"),
        context.now if timestamp is None else timestamp,
        body.text("context"),
    )
    samples = [Sample(name, value, *common) for name, value in values.items() if value is not None]
    series.record(context.connection, experiment, METRIC, samples)
    return saved()


def _numbers(body: Fields, name: str) -> list[float | None]:
    values = body.raw(name)
    listed = values if isinstance(values, list) else [values]
    return [Fields({name: value}, "the body").number(name) for value in listed]


def _with_additional(earlier: list[dict[str, Any]], added: list[Fields]) -> list[dict[str, Any]]:
    """Entries add up; one with the same key replaces the earlier one."""
    entries = {entry["key"]: entry for entry in earlier}
    for item in added:
        entries[item.required("key")] = {"key": item.required("key"), "value": item.text("value")}
    return list(entries.values())


def _finite(value: Any) -> Any:
    """The value with everything that JSON cannot write as text."""
    if isinstance(value, float) and not math.isfinite(value):
        return series.value_text(*series.measure(value))
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return value
