# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="HeartbeatReply")


@_attrs_define
class HeartbeatReply:
    """How often the server expects a heart-beat of a running experiment.

    Example:
        {'isAliveBeatDurationMillis': 10000, 'gpuMonitorIntervalMillis': 60000, 'cpuMonitorIntervalMillis': 68000}

    Attributes:
        is_alive_beat_duration_millis (int): When the next heart-beat is due, in milliseconds. cometr sends none any
            more after an answer without it.
        gpu_monitor_interval_millis (int): How often to log the load of the GPUs, in milliseconds.
        cpu_monitor_interval_millis (int): How often to log the load of processor and memory, in milliseconds.
    """

    is_alive_beat_duration_millis: int
    gpu_monitor_interval_millis: int
    cpu_monitor_interval_millis: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_alive_beat_duration_millis = self.is_alive_beat_duration_millis

        gpu_monitor_interval_millis = self.gpu_monitor_interval_millis

        cpu_monitor_interval_millis = self.cpu_monitor_interval_millis

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "isAliveBeatDurationMillis": is_alive_beat_duration_millis,
                "gpuMonitorIntervalMillis": gpu_monitor_interval_millis,
                "cpuMonitorIntervalMillis": cpu_monitor_interval_millis,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_alive_beat_duration_millis = d.pop("isAliveBeatDurationMillis")

        gpu_monitor_interval_millis = d.pop("gpuMonitorIntervalMillis")

        cpu_monitor_interval_millis = d.pop("cpuMonitorIntervalMillis")

        heartbeat_reply = cls(
            is_alive_beat_duration_millis=is_alive_beat_duration_millis,
            gpu_monitor_interval_millis=gpu_monitor_interval_millis,
            cpu_monitor_interval_millis=cpu_monitor_interval_millis,
        )

        heartbeat_reply.additional_properties = d
        return heartbeat_reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
