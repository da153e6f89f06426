# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="GpuStaticInfo")


@_attrs_define
class GpuStaticInfo:
    """What does not change about one GPU.

    Example:
        {'gpuIndex': 0, 'name': 'NVIDIA A100-SXM4-40GB', 'uuid': 'GPU-5c6f1d2e-0a58-4c5b-9f0e-2f1b6b3d7a10',
            'totalMemory': 42505273344, 'powerLimit': 400000}

    Attributes:
        gpu_index (int | None | Unset): Its number, from 0.
        name (None | str | Unset): The model.
        uuid (None | str | Unset): The identifier that its driver gives.
        total_memory (int | None | Unset): Memory in bytes (the unit is inferred).
        power_limit (int | None | Unset): Most power it may draw, in milliwatts as NVIDIA's driver counts (the unit is
            inferred).
    """

    gpu_index: int | None | Unset = UNSET
    name: None | str | Unset = UNSET
    uuid: None | str | Unset = UNSET
    total_memory: int | None | Unset = UNSET
    power_limit: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gpu_index: int | None | Unset
        if isinstance(self.gpu_index, Unset):
            gpu_index = UNSET
        else:
            gpu_index = self.gpu_index

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        uuid: None | str | Unset
        if isinstance(self.uuid, Unset):
            uuid = UNSET
        else:
            uuid = self.uuid

        total_memory: int | None | Unset
        if isinstance(self.total_memory, Unset):
            total_memory = UNSET
        else:
            total_memory = self.total_memory

        power_limit: int | None | Unset
        if isinstance(self.power_limit, Unset):
            power_limit = UNSET
        else:
            power_limit = self.power_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if gpu_index is not UNSET:
            field_dict["gpuIndex"] = gpu_index
        if name is not UNSET:
            field_dict["name"] = name
        if uuid is not UNSET:
            field_dict["uuid"] = uuid
        if total_memory is not UNSET:
            field_dict["totalMemory"] = total_memory
        if power_limit is not UNSET:
            field_dict["powerLimit"] = power_limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_gpu_index(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        gpu_index = _parse_gpu_index(d.pop("gpuIndex", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_uuid(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        uuid = _parse_uuid(d.pop("uuid", UNSET))

        def _parse_total_memory(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        total_memory = _parse_total_memory(d.pop("totalMemory", UNSET))

        def _parse_power_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        power_limit = _parse_power_limit(d.pop("powerLimit", UNSET))

        gpu_static_info = cls(
            gpu_index=gpu_index,
            name=name,
            uuid=uuid,
            total_memory=total_memory,
            power_limit=power_limit,
        )

        gpu_static_info.additional_properties = d
        return gpu_static_info

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
