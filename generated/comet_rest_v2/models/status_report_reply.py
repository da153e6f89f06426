# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusReportReply")


@_attrs_define
class StatusReportReply:
    """How often to report, and what else there is to do. In snake case, unlike the reply to the public heartbeat.

    Attributes:
        is_alive_beat_duration_millis (int): Milliseconds until the next report. SDKs give up without it.
        gpu_monitor_interval_millis (int): Milliseconds between two measurements of the GPUs. SDKs give up without it.
        cpu_monitor_interval_millis (int | None | Unset): Milliseconds between two measurements of processors and
            memory.
        parameter_update_interval_millis (int | None | Unset): Milliseconds between two batches of parameters.
        pending_rpcs (bool | None | Unset): Whether a call from the web page waits to be fetched.
    """

    is_alive_beat_duration_millis: int
    gpu_monitor_interval_millis: int
    cpu_monitor_interval_millis: int | None | Unset = UNSET
    parameter_update_interval_millis: int | None | Unset = UNSET
    pending_rpcs: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_alive_beat_duration_millis = self.is_alive_beat_duration_millis

        gpu_monitor_interval_millis = self.gpu_monitor_interval_millis

        cpu_monitor_interval_millis: int | None | Unset
        if isinstance(self.cpu_monitor_interval_millis, Unset):
            cpu_monitor_interval_millis = UNSET
        else:
            cpu_monitor_interval_millis = self.cpu_monitor_interval_millis

        parameter_update_interval_millis: int | None | Unset
        if isinstance(self.parameter_update_interval_millis, Unset):
            parameter_update_interval_millis = UNSET
        else:
            parameter_update_interval_millis = self.parameter_update_interval_millis

        pending_rpcs: bool | None | Unset
        if isinstance(self.pending_rpcs, Unset):
            pending_rpcs = UNSET
        else:
            pending_rpcs = self.pending_rpcs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_alive_beat_duration_millis": is_alive_beat_duration_millis,
                "gpu_monitor_interval_millis": gpu_monitor_interval_millis,
            }
        )
        if cpu_monitor_interval_millis is not UNSET:
            field_dict["cpu_monitor_interval_millis"] = cpu_monitor_interval_millis
        if parameter_update_interval_millis is not UNSET:
            field_dict["parameter_update_interval_millis"] = parameter_update_interval_millis
        if pending_rpcs is not UNSET:
            field_dict["pending_rpcs"] = pending_rpcs

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_alive_beat_duration_millis = d.pop("is_alive_beat_duration_millis")

        gpu_monitor_interval_millis = d.pop("gpu_monitor_interval_millis")

        def _parse_cpu_monitor_interval_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cpu_monitor_interval_millis = _parse_cpu_monitor_interval_millis(d.pop("cpu_monitor_interval_millis", UNSET))

        def _parse_parameter_update_interval_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        parameter_update_interval_millis = _parse_parameter_update_interval_millis(
            d.pop("parameter_update_interval_millis", UNSET)
        )

        def _parse_pending_rpcs(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        pending_rpcs = _parse_pending_rpcs(d.pop("pending_rpcs", UNSET))

        status_report_reply = cls(
            is_alive_beat_duration_millis=is_alive_beat_duration_millis,
            gpu_monitor_interval_millis=gpu_monitor_interval_millis,
            cpu_monitor_interval_millis=cpu_monitor_interval_millis,
            parameter_update_interval_millis=parameter_update_interval_millis,
            pending_rpcs=pending_rpcs,
        )

        status_report_reply.additional_properties = d
        return status_report_reply

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
