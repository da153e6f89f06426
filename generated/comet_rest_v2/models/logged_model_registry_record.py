# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LoggedModelRegistryRecord")


@_attrs_define
class LoggedModelRegistryRecord:
    """One version in the registry that was made from a model.

    Example:
        {'registryModelId': 'kXeTnN2fAqYbLrC8uWdJ3mZ0v', 'registryModelItemId': 'pQ7sGhVxR4tB1oKyE9iUcM5aN',
            'registryModelName': 'digits-cnn', 'version': '1.0.0', 'createdAt': 1587671999000}

    Attributes:
        registry_model_id (str): The registered model's id.
        registry_model_item_id (str): The id of its version.
        registry_model_name (str): The registered model's name.
        version (str): The version, `1.0.0` for instance.
        created_at (int): When it was registered, milliseconds since the epoch.
    """

    registry_model_id: str
    registry_model_item_id: str
    registry_model_name: str
    version: str
    created_at: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_id = self.registry_model_id

        registry_model_item_id = self.registry_model_item_id

        registry_model_name = self.registry_model_name

        version = self.version

        created_at = self.created_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelId": registry_model_id,
                "registryModelItemId": registry_model_item_id,
                "registryModelName": registry_model_name,
                "version": version,
                "createdAt": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        registry_model_id = d.pop("registryModelId")

        registry_model_item_id = d.pop("registryModelItemId")

        registry_model_name = d.pop("registryModelName")

        version = d.pop("version")

        created_at = d.pop("createdAt")

        logged_model_registry_record = cls(
            registry_model_id=registry_model_id,
            registry_model_item_id=registry_model_item_id,
            registry_model_name=registry_model_name,
            version=version,
            created_at=created_at,
        )

        logged_model_registry_record.additional_properties = d
        return logged_model_registry_record

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
