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
        owner_user_name (None | str | Unset): The user who owns it.
        project_description (None | str | Unset): What it is about.
        workspace_name (None | str | Unset): The workspace it belongs to.
        workspace_id (None | str | Unset): The workspace's id. Old documentation has it, no recorded answer does.
        number_of_experiments (int | None | Unset): How many experiments it holds.
        last_updated (int | None | Unset): Last change, milliseconds since the epoch.
        public (bool | None | Unset): Whether anyone may see it. Recorded answers and Comet's Java SDK have this name.
        is_public (bool | None | Unset): What the documentation calls `public`; a client does well to read either.
    """

    project_id: str
    project_name: str
    owner_user_name: None | str | Unset = UNSET
    project_description: None | str | Unset = UNSET
    workspace_name: None | str | Unset = UNSET
    workspace_id: None | str | Unset = UNSET
    number_of_experiments: int | None | Unset = UNSET
    last_updated: int | None | Unset = UNSET
    public: bool | None | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        project_name = self.project_name

        owner_user_name: None | str | Unset
        if isinstance(self.owner_user_name, Unset):
            owner_user_name = UNSET
        else:
            owner_user_name = self.owner_user_name

        project_description: None | str | Unset
        if isinstance(self.project_description, Unset):
            project_description = UNSET
        else:
            project_description = self.project_description

        workspace_name: None | str | Unset
        if isinstance(self.workspace_name, Unset):
            workspace_name = UNSET
        else:
            workspace_name = self.workspace_name

        workspace_id: None | str | Unset
        if isinstance(self.workspace_id, Unset):
            workspace_id = UNSET
        else:
            workspace_id = self.workspace_id

        number_of_experiments: int | None | Unset
        if isinstance(self.number_of_experiments, Unset):
            number_of_experiments = UNSET
        else:
            number_of_experiments = self.number_of_experiments

        last_updated: int | None | Unset
        if isinstance(self.last_updated, Unset):
            last_updated = UNSET
        else:
            last_updated = self.last_updated

        public: bool | None | Unset
        if isinstance(self.public, Unset):
            public = UNSET
        else:
            public = self.public

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "projectId": project_id,
                "projectName": project_name,
            }
        )
        if owner_user_name is not UNSET:
            field_dict["ownerUserName"] = owner_user_name
        if project_description is not UNSET:
            field_dict["projectDescription"] = project_description
        if workspace_name is not UNSET:
            field_dict["workspaceName"] = workspace_name
        if workspace_id is not UNSET:
            field_dict["workspaceId"] = workspace_id
        if number_of_experiments is not UNSET:
            field_dict["numberOfExperiments"] = number_of_experiments
        if last_updated is not UNSET:
            field_dict["lastUpdated"] = last_updated
        if public is not UNSET:
            field_dict["public"] = public
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        project_id = d.pop("projectId")

        project_name = d.pop("projectName")

        def _parse_owner_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner_user_name = _parse_owner_user_name(d.pop("ownerUserName", UNSET))

        def _parse_project_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_description = _parse_project_description(d.pop("projectDescription", UNSET))

        def _parse_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_name = _parse_workspace_name(d.pop("workspaceName", UNSET))

        def _parse_workspace_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_id = _parse_workspace_id(d.pop("workspaceId", UNSET))

        def _parse_number_of_experiments(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number_of_experiments = _parse_number_of_experiments(d.pop("numberOfExperiments", UNSET))

        def _parse_last_updated(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_updated = _parse_last_updated(d.pop("lastUpdated", UNSET))

        def _parse_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        public = _parse_public(d.pop("public", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        project = cls(
            project_id=project_id,
            project_name=project_name,
            owner_user_name=owner_user_name,
            project_description=project_description,
            workspace_name=workspace_name,
            workspace_id=workspace_id,
            number_of_experiments=number_of_experiments,
            last_updated=last_updated,
            public=public,
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
