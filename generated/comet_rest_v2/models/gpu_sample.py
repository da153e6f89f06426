# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="GpuSample")


@_attrs_define
class GpuSample:
    """The load of one GPU.

    Example:
        {'gpuId': 0, 'freeMemory': 40000000000, 'usedMemory': 2505273344, 'totalMemory': 42505273344, 'gpuUtilization':
            97}

    Attributes:
        gpu_id (int): Its number, from 0.
        free_memory (int | None | Unset): Free memory in bytes.
        used_memory (int | None | Unset): Used memory in bytes.
        total_memory (int | None | Unset): Its memory in bytes.
        gpu_utilization (float | None | Unset): Load in percent, 0 to 100.
    """

    gpu_id: int
    free_memory: int | None | Unset = UNSET
    used_memory: int | None | Unset = UNSET
    total_memory: int | None | Unset = UNSET
    gpu_utilization: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gpu_id = self.gpu_id

        free_memory: int | None | Unset
        if isinstance(self.free_memory, Unset):
            free_memory = UNSET
        else:
            free_memory = self.free_memory

        used_memory: int | None | Unset
        if isinstance(self.used_memory, Unset):
            used_memory = UNSET
        else:
            used_memory = self.used_memory

        total_memory: int | None | Unset
        if isinstance(self.total_memory, Unset):
            total_memory = UNSET
        else:
            total_memory = self.total_memory

        gpu_utilization: float | None | Unset
        if isinstance(self.gpu_utilization, Unset):
            gpu_utilization = UNSET
        else:
            gpu_utilization = self.gpu_utilization

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gpuId": gpu_id,
            }
        )
        if free_memory is not UNSET:
            field_dict["freeMemory"] = free_memory
        if used_memory is not UNSET:
            field_dict["usedMemory"] = used_memory
        if total_memory is not UNSET:
            field_dict["totalMemory"] = total_memory
        if gpu_utilization is not UNSET:
            field_dict["gpuUtilization"] = gpu_utilization

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gpu_id = d.pop("gpuId")

        def _parse_free_memory(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        free_memory = _parse_free_memory(d.pop("freeMemory", UNSET))

        def _parse_used_memory(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        used_memory = _parse_used_memory(d.pop("usedMemory", UNSET))

        def _parse_total_memory(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        total_memory = _parse_total_memory(d.pop("totalMemory", UNSET))

        def _parse_gpu_utilization(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        gpu_utilization = _parse_gpu_utilization(d.pop("gpuUtilization", UNSET))

        gpu_sample = cls(
            gpu_id=gpu_id,
            free_memory=free_memory,
            used_memory=used_memory,
            total_memory=total_memory,
            gpu_utilization=gpu_utilization,
        )

        gpu_sample.additional_properties = d
        return gpu_sample

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
