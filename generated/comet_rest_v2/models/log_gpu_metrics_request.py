# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gpu_sample import GpuSample


T = TypeVar("T", bound="LogGpuMetricsRequest")


@_attrs_define
class LogGpuMetricsRequest:
    """One sample of the GPUs' load.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'gpus': [{'gpuId': 0, 'freeMemory': 40000000000,
            'usedMemory': 2505273344, 'totalMemory': 42505273344, 'gpuUtilization': 97}]}

    Attributes:
        experiment_key (str): The experiment's key.
        gpus (list[GpuSample]): One entry for each GPU.
    """

    experiment_key: str
    gpus: list[GpuSample]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        gpus = []
        for gpus_item_data in self.gpus:
            gpus_item = gpus_item_data.to_dict()
            gpus.append(gpus_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "gpus": gpus,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gpu_sample import GpuSample  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        gpus = []
        _gpus = d.pop("gpus")
        for gpus_item_data in _gpus:
            gpus_item = GpuSample.from_dict(gpus_item_data)

            gpus.append(gpus_item)

        log_gpu_metrics_request = cls(
            experiment_key=experiment_key,
            gpus=gpus,
        )

        log_gpu_metrics_request.additional_properties = d
        return log_gpu_metrics_request

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
