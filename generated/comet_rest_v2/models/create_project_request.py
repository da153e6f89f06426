# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreateProjectRequest")


@_attrs_define
class CreateProjectRequest:
    """The project to create.

    Example:
        {'workspaceName': 'my-team', 'projectName': 'digits', 'projectDescription': 'Handwritten digits', 'isPublic':
            False}

    Attributes:
        workspace_name (str): The workspace to create it in.
        project_name (str): The name, shorter than 100 characters.
        project_description (None | str): What it is about; null for nothing.
        is_public (bool): Whether anyone may see it, or members of the workspace alone.
    """

    workspace_name: str
    project_name: str
    project_description: None | str
    is_public: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        workspace_name = self.workspace_name

        project_name = self.project_name

        project_description: None | str
        project_description = self.project_description

        is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "workspaceName": workspace_name,
                "projectName": project_name,
                "projectDescription": project_description,
                "isPublic": is_public,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        workspace_name = d.pop("workspaceName")

        project_name = d.pop("projectName")

        def _parse_project_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_description = _parse_project_description(d.pop("projectDescription"))

        is_public = d.pop("isPublic")

        create_project_request = cls(
            workspace_name=workspace_name,
            project_name=project_name,
            project_description=project_description,
            is_public=is_public,
        )

        create_project_request.additional_properties = d
        return create_project_request

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
