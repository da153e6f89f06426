# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.metric_batch_value import MetricBatchValue


T = TypeVar("T", bound="MetricBatch")


@_attrs_define
class MetricBatch:
    """Points of one experiment, of any number of metrics.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'values': [{'metricName': 'loss', 'metricValue': 0.51,
            'step': 1, 'epoch': 1, 'context': 'train', 'timestamp': 1795400230712}, {'metricName': 'loss', 'metricValue':
            0.44, 'step': 2, 'epoch': 1, 'context': 'train', 'timestamp': 1795400230840}, {'metricName': 'sys.load.avg',
            'metricValue': 1.7, 'step': None, 'epoch': None, 'context': None, 'timestamp': 1795400230900}]}

    Attributes:
        experiment_key (str): The experiment all points belong to, 32 to 50 letters and digits.
        values (list[MetricBatchValue]): The points, at most 1,000; the bound is that of Comet's own SDKs, the service's
            is not known. They may be of different metrics and come in any order.
    """

    experiment_key: str
    values: list[MetricBatchValue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metric_batch_value import MetricBatchValue  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = MetricBatchValue.from_dict(values_item_data)

            values.append(values_item)

        metric_batch = cls(
            experiment_key=experiment_key,
            values=values,
        )

        metric_batch.additional_properties = d
        return metric_batch

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
