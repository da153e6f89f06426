# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.multi_metric_experiment import MultiMetricExperiment


T = TypeVar("T", bound="MultiMetricExperiments")


@_attrs_define
class MultiMetricExperiments:
    """The experiments by their keys.

    Example:
        {'c352827bcdcb45e3ad40d0decec0b43c': {'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'metrics': [],
            'params': {'learning_rate': '0.001'}, 'empty': False}}

    """

    additional_properties: dict[str, MultiMetricExperiment] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.multi_metric_experiment import MultiMetricExperiment  # noqa: PLC0415

        d = dict(src_dict)
        multi_metric_experiments = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = MultiMetricExperiment.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        multi_metric_experiments.additional_properties = additional_properties
        return multi_metric_experiments

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> MultiMetricExperiment:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: MultiMetricExperiment) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
