# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import JsonValue

T = TypeVar("T", bound="LlmParameter")


@_attrs_define
class LlmParameter:
    """A parameter of a language-model experiment.

    Example:
        {'parameterName': 'temperature', 'parameterValue': 0.2}

    Attributes:
        parameter_name (str): The name.
        parameter_value (JsonValue): The value. Any JSON; read back as text.
    """

    parameter_name: str
    parameter_value: JsonValue
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        parameter_name = self.parameter_name

        parameter_value = self.parameter_value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "parameterName": parameter_name,
                "parameterValue": parameter_value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        parameter_name = d.pop("parameterName")

        parameter_value = d.pop("parameterValue")

        llm_parameter = cls(
            parameter_name=parameter_name,
            parameter_value=parameter_value,
        )

        llm_parameter.additional_properties = d
        return llm_parameter

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
