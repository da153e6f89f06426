# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateProjectRequest")


@_attrs_define
class UpdateProjectRequest:
    """Which project to change, and what.

    Example:
        {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'workspaceName': None, 'projectName': None, 'newProjectName':
            'digits-2', 'newProjectDescription': 'Handwritten digits, second round', 'isPublic': True}

    Attributes:
        project_id (None | str | Unset): The project's id; or give `workspaceName` and `projectName`.
        workspace_name (None | str | Unset): The project's workspace.
        project_name (None | str | Unset): The project's present name.
        new_project_name (None | str | Unset): The new name; absent or null leaves it.
        new_project_description (None | str | Unset): The new description; absent or null leaves it.
        is_public (bool | None | Unset): Whether anyone may see it; absent or null leaves it.
    """

    project_id: None | str | Unset = UNSET
    workspace_name: None | str | Unset = UNSET
    project_name: None | str | Unset = UNSET
    new_project_name: None | str | Unset = UNSET
    new_project_description: None | str | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        workspace_name: None | str | Unset
        if isinstance(self.workspace_name, Unset):
            workspace_name = UNSET
        else:
            workspace_name = self.workspace_name

        project_name: None | str | Unset
        if isinstance(self.project_name, Unset):
            project_name = UNSET
        else:
            project_name = self.project_name

        new_project_name: None | str | Unset
        if isinstance(self.new_project_name, Unset):
            new_project_name = UNSET
        else:
            new_project_name = self.new_project_name

        new_project_description: None | str | Unset
        if isinstance(self.new_project_description, Unset):
            new_project_description = UNSET
        else:
            new_project_description = self.new_project_description

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if workspace_name is not UNSET:
            field_dict["workspaceName"] = workspace_name
        if project_name is not UNSET:
            field_dict["projectName"] = project_name
        if new_project_name is not UNSET:
            field_dict["newProjectName"] = new_project_name
        if new_project_description is not UNSET:
            field_dict["newProjectDescription"] = new_project_description
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("projectId", UNSET))

        def _parse_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_name = _parse_workspace_name(d.pop("workspaceName", UNSET))

        def _parse_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_name = _parse_project_name(d.pop("projectName", UNSET))

        def _parse_new_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        new_project_name = _parse_new_project_name(d.pop("newProjectName", UNSET))

        def _parse_new_project_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        new_project_description = _parse_new_project_description(d.pop("newProjectDescription", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        update_project_request = cls(
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            new_project_name=new_project_name,
            new_project_description=new_project_description,
            is_public=is_public,
        )

        update_project_request.additional_properties = d
        return update_project_request

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
