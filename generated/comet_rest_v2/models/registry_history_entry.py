# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RegistryHistoryEntry")


@_attrs_define
class RegistryHistoryEntry:
    """One change of a version.

    Attributes:
        action_type (None | str | Unset): What was done.
        previous_value (Any | Unset): What it was before.
        new_value (Any | Unset): What it is now.
        comment (None | str | Unset): The comment on it.
        registry_model_id (None | str | Unset): The model's id.
        registry_model_name (None | str | Unset): The model's name.
        registry_model_item_id (None | str | Unset): The version's id.
        registry_model_item_version (None | str | Unset): The version.
        registry_model_item_actual_path_params (Any | Unset): Where the web page shows it.
        user_name (None | str | Unset): Who did it.
        user_avatar_link (None | str | Unset): The picture of who did it.
    """

    action_type: None | str | Unset = UNSET
    previous_value: Any | Unset = UNSET
    new_value: Any | Unset = UNSET
    comment: None | str | Unset = UNSET
    registry_model_id: None | str | Unset = UNSET
    registry_model_name: None | str | Unset = UNSET
    registry_model_item_id: None | str | Unset = UNSET
    registry_model_item_version: None | str | Unset = UNSET
    registry_model_item_actual_path_params: Any | Unset = UNSET
    user_name: None | str | Unset = UNSET
    user_avatar_link: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action_type: None | str | Unset
        if isinstance(self.action_type, Unset):
            action_type = UNSET
        else:
            action_type = self.action_type

        previous_value = self.previous_value

        new_value = self.new_value

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        registry_model_id: None | str | Unset
        if isinstance(self.registry_model_id, Unset):
            registry_model_id = UNSET
        else:
            registry_model_id = self.registry_model_id

        registry_model_name: None | str | Unset
        if isinstance(self.registry_model_name, Unset):
            registry_model_name = UNSET
        else:
            registry_model_name = self.registry_model_name

        registry_model_item_id: None | str | Unset
        if isinstance(self.registry_model_item_id, Unset):
            registry_model_item_id = UNSET
        else:
            registry_model_item_id = self.registry_model_item_id

        registry_model_item_version: None | str | Unset
        if isinstance(self.registry_model_item_version, Unset):
            registry_model_item_version = UNSET
        else:
            registry_model_item_version = self.registry_model_item_version

        registry_model_item_actual_path_params = self.registry_model_item_actual_path_params

        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        user_avatar_link: None | str | Unset
        if isinstance(self.user_avatar_link, Unset):
            user_avatar_link = UNSET
        else:
            user_avatar_link = self.user_avatar_link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if action_type is not UNSET:
            field_dict["actionType"] = action_type
        if previous_value is not UNSET:
            field_dict["previousValue"] = previous_value
        if new_value is not UNSET:
            field_dict["newValue"] = new_value
        if comment is not UNSET:
            field_dict["comment"] = comment
        if registry_model_id is not UNSET:
            field_dict["registryModelId"] = registry_model_id
        if registry_model_name is not UNSET:
            field_dict["registryModelName"] = registry_model_name
        if registry_model_item_id is not UNSET:
            field_dict["registryModelItemId"] = registry_model_item_id
        if registry_model_item_version is not UNSET:
            field_dict["registryModelItemVersion"] = registry_model_item_version
        if registry_model_item_actual_path_params is not UNSET:
            field_dict["registryModelItemActualPathParams"] = registry_model_item_actual_path_params
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if user_avatar_link is not UNSET:
            field_dict["userAvatarLink"] = user_avatar_link

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_action_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        action_type = _parse_action_type(d.pop("actionType", UNSET))

        previous_value = d.pop("previousValue", UNSET)

        new_value = d.pop("newValue", UNSET)

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        def _parse_registry_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_id = _parse_registry_model_id(d.pop("registryModelId", UNSET))

        def _parse_registry_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_name = _parse_registry_model_name(d.pop("registryModelName", UNSET))

        def _parse_registry_model_item_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_item_id = _parse_registry_model_item_id(d.pop("registryModelItemId", UNSET))

        def _parse_registry_model_item_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_item_version = _parse_registry_model_item_version(d.pop("registryModelItemVersion", UNSET))

        registry_model_item_actual_path_params = d.pop("registryModelItemActualPathParams", UNSET)

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_user_avatar_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_avatar_link = _parse_user_avatar_link(d.pop("userAvatarLink", UNSET))

        registry_history_entry = cls(
            action_type=action_type,
            previous_value=previous_value,
            new_value=new_value,
            comment=comment,
            registry_model_id=registry_model_id,
            registry_model_name=registry_model_name,
            registry_model_item_id=registry_model_item_id,
            registry_model_item_version=registry_model_item_version,
            registry_model_item_actual_path_params=registry_model_item_actual_path_params,
            user_name=user_name,
            user_avatar_link=user_avatar_link,
        )

        registry_history_entry.additional_properties = d
        return registry_history_entry

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
