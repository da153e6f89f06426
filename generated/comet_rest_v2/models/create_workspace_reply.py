# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreateWorkspaceReply")


@_attrs_define
class CreateWorkspaceReply:
    """The workspace that was created. Its fields are in snake_case.

    Example:
        {'msg': 'saved', 'workspace_name': 'my-team', 'workspace_id': '6f9619ff-8b86-4d01-b42d-00c04fc964ff', 'code':
            200}

    Attributes:
        msg (str): `saved`, in lower case here.
        workspace_name (str): The name.
        workspace_id (str): The id, a UUID with dashes.
        code (int): The HTTP status again.
    """

    msg: str
    workspace_name: str
    workspace_id: str
    code: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        msg = self.msg

        workspace_name = self.workspace_name

        workspace_id = self.workspace_id

        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "msg": msg,
                "workspace_name": workspace_name,
                "workspace_id": workspace_id,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        msg = d.pop("msg")

        workspace_name = d.pop("workspace_name")

        workspace_id = d.pop("workspace_id")

        code = d.pop("code")

        create_workspace_reply = cls(
            msg=msg,
            workspace_name=workspace_name,
            workspace_id=workspace_id,
            code=code,
        )

        create_workspace_reply.additional_properties = d
        return create_workspace_reply

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
