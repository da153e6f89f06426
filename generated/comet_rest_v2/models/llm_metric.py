# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import JsonValue

T = TypeVar("T", bound="LlmMetric")


@_attrs_define
class LlmMetric:
    """The one value of a metric of a language-model experiment.

    Example:
        {'metricName': 'duration', 'metricValue': 0.84}

    Attributes:
        metric_name (str): The name.
        metric_value (JsonValue): The value. Any JSON; read back as text.
    """

    metric_name: str
    metric_value: JsonValue
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        metric_name = self.metric_name

        metric_value = self.metric_value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "metricName": metric_name,
                "metricValue": metric_value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        metric_name = d.pop("metricName")

        metric_value = d.pop("metricValue")

        llm_metric = cls(
            metric_name=metric_name,
            metric_value=metric_value,
        )

        llm_metric.additional_properties = d
        return llm_metric

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
