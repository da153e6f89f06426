# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChargebackProject")


@_attrs_define
class ChargebackProject:
    """Contents of a project.

    Attributes:
        name (str): The project.
        number_of_experiments (int): How many experiments it has.
        total_size_in_mb (float): What they take up, in MB.
    """

    name: str
    number_of_experiments: int
    total_size_in_mb: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        number_of_experiments = self.number_of_experiments

        total_size_in_mb = self.total_size_in_mb

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "numberOfExperiments": number_of_experiments,
                "totalSizeInMb": total_size_in_mb,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        number_of_experiments = d.pop("numberOfExperiments")

        total_size_in_mb = d.pop("totalSizeInMb")

        chargeback_project = cls(
            name=name,
            number_of_experiments=number_of_experiments,
            total_size_in_mb=total_size_in_mb,
        )

        chargeback_project.additional_properties = d
        return chargeback_project

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
