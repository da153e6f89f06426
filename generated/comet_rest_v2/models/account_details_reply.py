# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AccountDetailsReply")


@_attrs_define
class AccountDetailsReply:
    """The user of an API key.

    Example:
        {'userName': 'ada', 'defaultWorkspaceName': 'ada'}

    Attributes:
        user_name (None | str | Unset): The user's name.
        default_workspace_name (None | str | Unset): The workspace to use where none is named; a personal one is called
            like its user.
    """

    user_name: None | str | Unset = UNSET
    default_workspace_name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        default_workspace_name: None | str | Unset
        if isinstance(self.default_workspace_name, Unset):
            default_workspace_name = UNSET
        else:
            default_workspace_name = self.default_workspace_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if default_workspace_name is not UNSET:
            field_dict["defaultWorkspaceName"] = default_workspace_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_default_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        default_workspace_name = _parse_default_workspace_name(d.pop("defaultWorkspaceName", UNSET))

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
