# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateRegistryModelRequest")


@_attrs_define
class UpdateRegistryModelRequest:
    """What to change about a model. Fields that are absent or null keep their values.

    Example:
        {'registryModelId': 'Rm4kT8wQz1nB6vXc3pLy7sDf9', 'description': 'Recognizes digits', 'isPublic': False}

    Attributes:
        registry_model_id (str): The model's id.
        registry_model_name (None | str | Unset): A new name.
        description (None | str | Unset): What the model is.
        is_public (bool | None | Unset): Whether everybody may see it.
    """

    registry_model_id: str
    registry_model_name: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_id = self.registry_model_id

        registry_model_name: None | str | Unset
        if isinstance(self.registry_model_name, Unset):
            registry_model_name = UNSET
        else:
            registry_model_name = self.registry_model_name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelId": registry_model_id,
            }
        )
        if registry_model_name is not UNSET:
            field_dict["registryModelName"] = registry_model_name
        if description is not UNSET:
            field_dict["description"] = description
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        registry_model_id = d.pop("registryModelId")

        def _parse_registry_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_name = _parse_registry_model_name(d.pop("registryModelName", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        update_registry_model_request = cls(
            registry_model_id=registry_model_id,
            registry_model_name=registry_model_name,
            description=description,
            is_public=is_public,
        )

        update_registry_model_request.additional_properties = d
        return update_registry_model_request

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
