# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AccountDetailsReply")


@_attrs_define
class AccountDetailsReply:
    """The user of an API key.

    Example:
        {'userName': 'ada', 'defaultWorkspaceName': 'ada'}

    Attributes:
        user_name (str): The user's name.
        default_workspace_name (str): The workspace to use where none is named; a personal one is called like its user.
    """

    user_name: str
    default_workspace_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_name = self.user_name

        default_workspace_name = self.default_workspace_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "userName": user_name,
                "defaultWorkspaceName": default_workspace_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_name = d.pop("userName")

        default_workspace_name = d.pop("defaultWorkspaceName")

        account_details_reply = cls(
            user_name=user_name,
            default_workspace_name=default_workspace_name,
        )

        account_details_reply.additional_properties = d
        return account_details_reply

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
