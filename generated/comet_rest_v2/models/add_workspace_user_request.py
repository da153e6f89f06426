# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddWorkspaceUserRequest")


@_attrs_define
class AddWorkspaceUserRequest:
    """Who to add to which workspace.

    Example:
        {'userName': 'grace', 'workspaceName': 'my-team', 'admin': False}

    Attributes:
        user_name (str): The user's name.
        workspace_name (str): The workspace.
        admin (bool): Whether the user may administer the workspace.
    """

    user_name: str
    workspace_name: str
    admin: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_name = self.user_name

        workspace_name = self.workspace_name

        admin = self.admin

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "userName": user_name,
                "workspaceName": workspace_name,
                "admin": admin,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_name = d.pop("userName")

        workspace_name = d.pop("workspaceName")

        admin = d.pop("admin")

        add_workspace_user_request = cls(
            user_name=user_name,
            workspace_name=workspace_name,
            admin=admin,
        )

        add_workspace_user_request.additional_properties = d
        return add_workspace_user_request

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
