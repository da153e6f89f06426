# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="GpuStaticInfo")


@_attrs_define
class GpuStaticInfo:
    """What does not change about one GPU. Comet's Python SDK requires all members and their types.

    Example:
        {'gpuIndex': 0, 'name': 'NVIDIA A100-SXM4-40GB', 'uuid': 'GPU-5c6f1d2e-0a58-4c5b-9f0e-2f1b6b3d7a10',
            'totalMemory': 42505273344, 'powerLimit': 400000}

    Attributes:
        gpu_index (int): Its number, from 0.
        name (str): The model.
        uuid (str): The identifier that its driver gives.
        total_memory (int): Memory in bytes.
        power_limit (int): Most power it may draw, in milliwatts.
    """

    gpu_index: int
    name: str
    uuid: str
    total_memory: int
    power_limit: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gpu_index = self.gpu_index

        name = self.name

        uuid = self.uuid

        total_memory = self.total_memory

        power_limit = self.power_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gpuIndex": gpu_index,
                "name": name,
                "uuid": uuid,
                "totalMemory": total_memory,
                "powerLimit": power_limit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gpu_index = d.pop("gpuIndex")

        name = d.pop("name")

        uuid = d.pop("uuid")

        total_memory = d.pop("totalMemory")

        power_limit = d.pop("powerLimit")

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
