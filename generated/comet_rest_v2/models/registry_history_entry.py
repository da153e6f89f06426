# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.registry_history_value import RegistryHistoryValue


T = TypeVar("T", bound="RegistryHistoryEntry")


@_attrs_define
class RegistryHistoryEntry:
    """One change of a version.

    Attributes:
        action_type (str): What was done: `MODEL_VERSION_CREATED`, `MODEL_VERSION_DOWNLOADED`,
            `MODEL_VERSION_STATUS_REQUEST_CHANGE`, `MODEL_VERSION_STATUS_REQUEST_APPROVED`, or
            `MODEL_VERSION_STATUS_CHANGED`. There may be others.
        previous_value (RegistryHistoryValue): State of a version before or after a change. Example:
            {'registryModelStatus': 'Production', 'changedBy': 'ada'}.
        new_value (RegistryHistoryValue): State of a version before or after a change. Example: {'registryModelStatus':
            'Production', 'changedBy': 'ada'}.
        comment (None | str): Comment on a change of status; null for all other changes.
        registry_model_id (str): The model's id.
        registry_model_name (str): The model's name.
        registry_model_item_id (str): The version's id.
        registry_model_item_version (str): The version.
        registry_model_item_actual_path_params (None | str): Where the web interface shows it; null in all replies seen.
        user_name (str): Who did it.
        user_avatar_link (None | str): URL of the user's picture.
    """

    action_type: str
    previous_value: RegistryHistoryValue
    new_value: RegistryHistoryValue
    comment: None | str
    registry_model_id: str
    registry_model_name: str
    registry_model_item_id: str
    registry_model_item_version: str
    registry_model_item_actual_path_params: None | str
    user_name: str
    user_avatar_link: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action_type = self.action_type

        previous_value = self.previous_value.to_dict()

        new_value = self.new_value.to_dict()

        comment: None | str
        comment = self.comment

        registry_model_id = self.registry_model_id

        registry_model_name = self.registry_model_name

        registry_model_item_id = self.registry_model_item_id

        registry_model_item_version = self.registry_model_item_version

        registry_model_item_actual_path_params: None | str
        registry_model_item_actual_path_params = self.registry_model_item_actual_path_params

        user_name = self.user_name

        user_avatar_link: None | str
        user_avatar_link = self.user_avatar_link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actionType": action_type,
                "previousValue": previous_value,
                "newValue": new_value,
                "comment": comment,
                "registryModelId": registry_model_id,
                "registryModelName": registry_model_name,
                "registryModelItemId": registry_model_item_id,
                "registryModelItemVersion": registry_model_item_version,
                "registryModelItemActualPathParams": registry_model_item_actual_path_params,
                "userName": user_name,
                "userAvatarLink": user_avatar_link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_history_value import RegistryHistoryValue  # noqa: PLC0415

        d = dict(src_dict)
        action_type = d.pop("actionType")

        previous_value = RegistryHistoryValue.from_dict(d.pop("previousValue"))

        new_value = RegistryHistoryValue.from_dict(d.pop("newValue"))

        def _parse_comment(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        comment = _parse_comment(d.pop("comment"))

        registry_model_id = d.pop("registryModelId")

        registry_model_name = d.pop("registryModelName")

        registry_model_item_id = d.pop("registryModelItemId")

        registry_model_item_version = d.pop("registryModelItemVersion")

        def _parse_registry_model_item_actual_path_params(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        registry_model_item_actual_path_params = _parse_registry_model_item_actual_path_params(
            d.pop("registryModelItemActualPathParams")
        )

        user_name = d.pop("userName")

        def _parse_user_avatar_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user_avatar_link = _parse_user_avatar_link(d.pop("userAvatarLink"))

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
