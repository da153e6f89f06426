# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.multi_metric_experiments import MultiMetricExperiments


T = TypeVar("T", bound="MultiMetricReply")


@_attrs_define
class MultiMetricReply:
    """What was asked for, by experiment.

    Attributes:
        experiments (MultiMetricExperiments): The experiments by their keys. Example:
            {'c352827bcdcb45e3ad40d0decec0b43c': {'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'metrics': [],
            'params': {'learning_rate': '0.001'}, 'empty': False}}.
        empty (bool): Whether there is nothing at all in `experiments`.
    """

    experiments: MultiMetricExperiments
    empty: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiments = self.experiments.to_dict()

        empty = self.empty

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experiments": experiments,
                "empty": empty,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.multi_metric_experiments import MultiMetricExperiments  # noqa: PLC0415

        d = dict(src_dict)
        experiments = MultiMetricExperiments.from_dict(d.pop("experiments"))

        empty = d.pop("empty")

        multi_metric_reply = cls(
            experiments=experiments,
            empty=empty,
        )

        multi_metric_reply.additional_properties = d
        return multi_metric_reply

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
