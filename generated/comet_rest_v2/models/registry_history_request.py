# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RegistryHistoryRequest")


@_attrs_define
class RegistryHistoryRequest:
    """Which version's history is wanted.

    Example:
        {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}

    Attributes:
        registry_model_item_id (str): The version's id.
        grouped_by (str): How to group the changes; only `DAY` has been seen.
    """

    registry_model_item_id: str
    grouped_by: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_item_id = self.registry_model_item_id

        grouped_by = self.grouped_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelItemId": registry_model_item_id,
                "groupedBy": grouped_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        registry_model_item_id = d.pop("registryModelItemId")

        grouped_by = d.pop("groupedBy")

        registry_history_request = cls(
            registry_model_item_id=registry_model_item_id,
            grouped_by=grouped_by,
        )

        registry_history_request.additional_properties = d
        return registry_history_request

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
