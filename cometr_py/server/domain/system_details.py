"""The machine that an experiment ran on: its details, its packages, and its load over time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comet_wire.base import JsonValue
from sqlalchemy import Connection

from cometr_py.server.domain import series
from cometr_py.server.domain.documents import CLOUD, DEPENDENCIES, SYSTEM, json_document, set_json_document
from cometr_py.server.domain.series import METRIC, Sample
from cometr_py.server.storage.rows import StoredRow

#: The names of the members that are not simply replaced.
ADDITIONAL = "logAdditionalSystemInfoList"
METRIC_NAMES = "systemMetricNames"
_TOTAL_RAM = "totalRam"
_PACKAGES = "installedPackages"
#: Metrics of this prefix are the load of the machine.
_PREFIX = "sys."
#: The metric under which clients report the machine's memory.
_RAM_METRIC = "sys.ram.total"


@dataclass(frozen=True)
class LoadPoint:
    """When a load was measured."""

    timestamp: int
    step: int | None = None
    epoch: float | None = None
    context: str | None = None


def system_details(connection: Connection, experiment_id: int) -> dict[str, JsonValue]:
    """Return what was logged about the machine, with the names of its load metrics.

    Clients that do not log the machine's memory report it with its load.
    """
    logged = json_document(connection, experiment_id, SYSTEM)
    names = [name for name in series.names_of_kind(connection, experiment_id, METRIC) if name.startswith(_PREFIX)]
    given = logged.get(METRIC_NAMES)
    all_names: list[JsonValue] = list(dict.fromkeys([*(given if isinstance(given, list) else []), *names]))
    return {
        **logged,
        METRIC_NAMES: all_names,
        _TOTAL_RAM: logged.get(_TOTAL_RAM) or _measured_memory(connection, experiment_id),
    }


def _measured_memory(connection: Connection, experiment_id: int) -> JsonValue:
    summary = series.named(connection, experiment_id, METRIC, _RAM_METRIC)
    return None if summary is None else finite(summary["current_value"])


def merge_system_details(connection: Connection, now: int, experiment_id: int, given: Mapping[str, JsonValue]) -> None:
    """Replace some details and keep the others; additional facts are merged by their key."""
    details = json_document(connection, experiment_id, SYSTEM)
    for name, value in given.items():
        details[name] = _merged(details.get(name), value) if name == ADDITIONAL else finite(value)
    set_json_document(connection, now, experiment_id, SYSTEM, details)


def set_dependencies(
    connection: Connection, now: int, experiment_id: int, packages: Iterable[tuple[str, str | None]]
) -> None:
    """Store packages as (name, version). They also become `installedPackages`, unless those were logged."""
    listed = list(packages)
    dependencies = [{"name": name, "version": version} for name, version in listed]
    set_json_document(connection, now, experiment_id, DEPENDENCIES, {"dependencies": dependencies})
    details = json_document(connection, experiment_id, SYSTEM)
    if not details.get(_PACKAGES):
        details[_PACKAGES] = ["==".join(part for part in (name, version) if part) for name, version in listed]
        set_json_document(connection, now, experiment_id, SYSTEM, details)


def set_cloud_details(
    connection: Connection, now: int, experiment_id: int, provider: str | None, metadata: JsonValue
) -> None:
    """Store which cloud the experiment runs on."""
    set_json_document(connection, now, experiment_id, CLOUD, {"provider": provider, "metadata": finite(metadata)})


def record_loads(
    connection: Connection, experiment: StoredRow, loads: Mapping[str, float | None], point: LoadPoint
) -> None:
    """Record measurements as metrics, without those that are None."""
    when = (point.step, point.epoch, point.timestamp, point.context)
    samples = [Sample(f"{_PREFIX}{name}", value, *when) for name, value in loads.items() if value is not None]
    series.record(connection, experiment, METRIC, samples)


def finite(value: JsonValue) -> JsonValue:
    """Return the value with every number that JSON lacks (NaN, infinities) as a string."""
    if isinstance(value, float) and not math.isfinite(value):
        return series.value_text(*series.measure(value))
    if isinstance(value, Mapping):
        return {key: finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [finite(item) for item in value]
    return value


def _merged(earlier: JsonValue, added: JsonValue) -> JsonValue:
    """Return facts with those of `added` in place of earlier ones that have the same key."""
    facts: dict[JsonValue, JsonValue] = {}
    for entries in (earlier, added):
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, Mapping):
                facts[entry["key"]] = entry
    return list(facts.values())
