# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Project")


@_attrs_define
class Project:
    """A project of a workspace.

    Example:
        {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'projectName': 'digits', 'ownerUserName': 'ada',
            'projectDescription': 'Handwritten digits', 'workspaceName': 'my-team', 'workspaceId':
            '6f9619ff-8b86-4d01-b42d-00c04fc964ff', 'numberOfExperiments': 12, 'lastUpdated': 1587670596951, 'public': True,
            'isPublic': True}

    Attributes:
        project_id (str): The id, as a rule 32 hexadecimal digits; old default projects have ids such as `ada-NA`.
        project_name (str): The name, unique in its workspace.
        owner_user_name (str): The user who owns it.
        project_description (None | str): What it is about.
        workspace_name (str): The workspace it belongs to.
        number_of_experiments (int): How many experiments it holds.
        last_updated (int): Last change, milliseconds since the epoch.
        public (bool): Whether anyone may see it. Recorded answers and Comet's Java SDK have this name.
        workspace_id (str | Unset): The workspace's id. Old documentation has it, no recorded reply does.
        is_public (bool | Unset): What the documentation calls `public`. Recorded replies have `public` only.
    """

    project_id: str
    project_name: str
    owner_user_name: str
    project_description: None | str
    workspace_name: str
    number_of_experiments: int
    last_updated: int
    public: bool
    workspace_id: str | Unset = UNSET
    is_public: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        project_name = self.project_name

        owner_user_name = self.owner_user_name

        project_description: None | str
        project_description = self.project_description

        workspace_name = self.workspace_name

        number_of_experiments = self.number_of_experiments

        last_updated = self.last_updated

        public = self.public

        workspace_id = self.workspace_id

        is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "projectId": project_id,
                "projectName": project_name,
                "ownerUserName": owner_user_name,
                "projectDescription": project_description,
                "workspaceName": workspace_name,
                "numberOfExperiments": number_of_experiments,
                "lastUpdated": last_updated,
                "public": public,
            }
        )
        if workspace_id is not UNSET:
            field_dict["workspaceId"] = workspace_id
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        project_id = d.pop("projectId")

        project_name = d.pop("projectName")

        owner_user_name = d.pop("ownerUserName")

        def _parse_project_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_description = _parse_project_description(d.pop("projectDescription"))

        workspace_name = d.pop("workspaceName")

        number_of_experiments = d.pop("numberOfExperiments")

        last_updated = d.pop("lastUpdated")

        public = d.pop("public")

        workspace_id = d.pop("workspaceId", UNSET)

        is_public = d.pop("isPublic", UNSET)

        project = cls(
            project_id=project_id,
            project_name=project_name,
            owner_user_name=owner_user_name,
            project_description=project_description,
            workspace_name=workspace_name,
            number_of_experiments=number_of_experiments,
            last_updated=last_updated,
            public=public,
            workspace_id=workspace_id,
            is_public=is_public,
        )

        project.additional_properties = d
        return project

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
