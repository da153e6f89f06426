# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SetRegistryModelVersionStatusRequest")


@_attrs_define
class SetRegistryModelVersionStatusRequest:
    """The status of a version.

    Example:
        {'status': 'Production', 'modelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3'}

    Attributes:
        status (str): One of the allowed statuses.
        model_item_id (str): The version's id; `registryModelItemId` elsewhere.
    """

    status: str
    model_item_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        model_item_id = self.model_item_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "modelItemId": model_item_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status")

        model_item_id = d.pop("modelItemId")

        set_registry_model_version_status_request = cls(
            status=status,
            model_item_id=model_item_id,
        )

        set_registry_model_version_status_request.additional_properties = d
        return set_registry_model_version_status_request

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
