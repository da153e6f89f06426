# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChangeUserNameRequest")


@_attrs_define
class ChangeUserNameRequest:
    """A user's new name.

    Example:
        {'oldUserName': 'grace', 'newUserName': 'grace-hopper'}

    Attributes:
        old_user_name (str): The present name.
        new_user_name (str): The new name.
    """

    old_user_name: str
    new_user_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        old_user_name = self.old_user_name

        new_user_name = self.new_user_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "oldUserName": old_user_name,
                "newUserName": new_user_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        old_user_name = d.pop("oldUserName")

        new_user_name = d.pop("newUserName")

        change_user_name_request = cls(
            old_user_name=old_user_name,
            new_user_name=new_user_name,
        )

        change_user_name_request.additional_properties = d
        return change_user_name_request

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
