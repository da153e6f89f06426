# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProjectRow")


@_attrs_define
class ProjectRow:
    """A project as a page shows it. The names differ from those of `Project`.

    Example:
        {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'projectName': 'digits', 'projectDesc': 'Handwritten digits',
            'userName': 'ada', 'owner': True, 'canEdit': True, 'isInProjectTeam': True, 'isPublic': True, 'generalProject':
            False, 'isStarterProject': False, 'teamId': '6f9619ff-8b86-4d01-b42d-00c04fc964ff', 'teamName': 'my-team',
            'imagePath': 'https://www.comet.com/images/project.png', 'experimentCount': 12, 'totalRowCount': '205',
            'filteredRowCount': '205', 'created_at': 1587670000000, 'lastUpdated': 1587670596951, 'lastUpdatedByUser':
            1587670596951}

    Attributes:
        project_id (str): The project's id.
        project_name (str): The project's name.
        project_desc (None | str): What it is about.
        user_name (str): The user who owns it.
        owner (bool): Whether the key's user owns it.
        can_edit (bool): Whether the key's user may change it.
        is_in_project_team (bool): Whether the key's user belongs to its team.
        is_public (bool): Whether anyone may see it.
        general_project (bool): Whether it is the workspace's default project, `general`.
        is_starter_project (bool): Whether it came with the account as an example.
        team_id (str): The workspace's id.
        team_name (str): The workspace's name.
        image_path (None | str): Address of its picture.
        experiment_count (int): How many experiments it holds.
        total_row_count (str): Number of projects in the workspace, as a string here and as a number beside `rows`.
        filtered_row_count (str): Number of projects that match, as a string here and as a number beside `rows`.
        created_at (int): Creation, milliseconds since the epoch. In snake_case.
        last_updated (int): Last change, milliseconds since the epoch.
        last_updated_by_user (int): Last change by a person, milliseconds since the epoch.
    """

    project_id: str
    project_name: str
    project_desc: None | str
    user_name: str
    owner: bool
    can_edit: bool
    is_in_project_team: bool
    is_public: bool
    general_project: bool
    is_starter_project: bool
    team_id: str
    team_name: str
    image_path: None | str
    experiment_count: int
    total_row_count: str
    filtered_row_count: str
    created_at: int
    last_updated: int
    last_updated_by_user: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        project_name = self.project_name

        project_desc: None | str
        project_desc = self.project_desc

        user_name = self.user_name

        owner = self.owner

        can_edit = self.can_edit

        is_in_project_team = self.is_in_project_team

        is_public = self.is_public

        general_project = self.general_project

        is_starter_project = self.is_starter_project

        team_id = self.team_id

        team_name = self.team_name

        image_path: None | str
        image_path = self.image_path

        experiment_count = self.experiment_count

        total_row_count = self.total_row_count

        filtered_row_count = self.filtered_row_count

        created_at = self.created_at

        last_updated = self.last_updated

        last_updated_by_user = self.last_updated_by_user

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "projectId": project_id,
                "projectName": project_name,
                "projectDesc": project_desc,
                "userName": user_name,
                "owner": owner,
                "canEdit": can_edit,
                "isInProjectTeam": is_in_project_team,
                "isPublic": is_public,
                "generalProject": general_project,
                "isStarterProject": is_starter_project,
                "teamId": team_id,
                "teamName": team_name,
                "imagePath": image_path,
                "experimentCount": experiment_count,
                "totalRowCount": total_row_count,
                "filteredRowCount": filtered_row_count,
                "created_at": created_at,
                "lastUpdated": last_updated,
                "lastUpdatedByUser": last_updated_by_user,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        project_id = d.pop("projectId")

        project_name = d.pop("projectName")

        def _parse_project_desc(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_desc = _parse_project_desc(d.pop("projectDesc"))

        user_name = d.pop("userName")

        owner = d.pop("owner")

        can_edit = d.pop("canEdit")

        is_in_project_team = d.pop("isInProjectTeam")

        is_public = d.pop("isPublic")

        general_project = d.pop("generalProject")

        is_starter_project = d.pop("isStarterProject")

        team_id = d.pop("teamId")

        team_name = d.pop("teamName")

        def _parse_image_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        image_path = _parse_image_path(d.pop("imagePath"))

        experiment_count = d.pop("experimentCount")

        total_row_count = d.pop("totalRowCount")

        filtered_row_count = d.pop("filteredRowCount")

        created_at = d.pop("created_at")

        last_updated = d.pop("lastUpdated")

        last_updated_by_user = d.pop("lastUpdatedByUser")

        project_row = cls(
            project_id=project_id,
            project_name=project_name,
            project_desc=project_desc,
            user_name=user_name,
            owner=owner,
            can_edit=can_edit,
            is_in_project_team=is_in_project_team,
            is_public=is_public,
            general_project=general_project,
            is_starter_project=is_starter_project,
            team_id=team_id,
            team_name=team_name,
            image_path=image_path,
            experiment_count=experiment_count,
            total_row_count=total_row_count,
            filtered_row_count=filtered_row_count,
            created_at=created_at,
            last_updated=last_updated,
            last_updated_by_user=last_updated_by_user,
        )

        project_row.additional_properties = d
        return project_row

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
