# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LoggedModelRegistryRecord")


@_attrs_define
class LoggedModelRegistryRecord:
    """One version in the registry that was made from a model.

    Example:
        {'registryModelId': 'kXeTnN2fAqYbLrC8uWdJ3mZ0v', 'registryModelItemId': 'pQ7sGhVxR4tB1oKyE9iUcM5aN',
            'registryModelName': 'digits-cnn', 'version': '1.0.0', 'createdAt': 1587671999000}

    Attributes:
        registry_model_id (None | str | Unset): The registered model's id.
        registry_model_item_id (None | str | Unset): The id of its version.
        registry_model_name (None | str | Unset): The registered model's name.
        version (None | str | Unset): The version, `1.0.0` for instance.
        created_at (int | None | Unset): When it was registered, milliseconds since the epoch.
    """

    registry_model_id: None | str | Unset = UNSET
    registry_model_item_id: None | str | Unset = UNSET
    registry_model_name: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    created_at: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_id: None | str | Unset
        if isinstance(self.registry_model_id, Unset):
            registry_model_id = UNSET
        else:
            registry_model_id = self.registry_model_id

        registry_model_item_id: None | str | Unset
        if isinstance(self.registry_model_item_id, Unset):
            registry_model_item_id = UNSET
        else:
            registry_model_item_id = self.registry_model_item_id

        registry_model_name: None | str | Unset
        if isinstance(self.registry_model_name, Unset):
            registry_model_name = UNSET
        else:
            registry_model_name = self.registry_model_name

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        created_at: int | None | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if registry_model_id is not UNSET:
            field_dict["registryModelId"] = registry_model_id
        if registry_model_item_id is not UNSET:
            field_dict["registryModelItemId"] = registry_model_item_id
        if registry_model_name is not UNSET:
            field_dict["registryModelName"] = registry_model_name
        if version is not UNSET:
            field_dict["version"] = version
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_registry_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_id = _parse_registry_model_id(d.pop("registryModelId", UNSET))

        def _parse_registry_model_item_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_item_id = _parse_registry_model_item_id(d.pop("registryModelItemId", UNSET))

        def _parse_registry_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_name = _parse_registry_model_name(d.pop("registryModelName", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_created_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        created_at = _parse_created_at(d.pop("createdAt", UNSET))

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
