# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

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
        project_id (None | str | Unset): The project's id.
        project_name (None | str | Unset): The project's name.
        project_desc (None | str | Unset): What it is about.
        user_name (None | str | Unset): The user who owns it.
        owner (bool | None | Unset): Whether the key's user owns it.
        can_edit (bool | None | Unset): Whether the key's user may change it.
        is_in_project_team (bool | None | Unset): Whether the key's user belongs to its team.
        is_public (bool | None | Unset): Whether anyone may see it.
        general_project (bool | None | Unset): Whether it is the workspace's default project, `general`.
        is_starter_project (bool | None | Unset): Whether it came with the account as an example.
        team_id (None | str | Unset): The workspace's id.
        team_name (None | str | Unset): The workspace's name.
        image_path (None | str | Unset): Address of its picture.
        experiment_count (int | None | Unset): How many experiments it holds.
        total_row_count (int | None | str | Unset): Number of projects in the workspace. Text in each row, a number
            beside `rows`.
        filtered_row_count (int | None | str | Unset): Number of projects that match. Text in each row, a number beside
            `rows`.
        created_at (int | None | Unset): Creation, milliseconds since the epoch. In snake_case.
        last_updated (int | None | Unset): Last change, milliseconds since the epoch.
        last_updated_by_user (int | None | Unset): Last change by a person, milliseconds since the epoch.
    """

    project_id: None | str | Unset = UNSET
    project_name: None | str | Unset = UNSET
    project_desc: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    owner: bool | None | Unset = UNSET
    can_edit: bool | None | Unset = UNSET
    is_in_project_team: bool | None | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    general_project: bool | None | Unset = UNSET
    is_starter_project: bool | None | Unset = UNSET
    team_id: None | str | Unset = UNSET
    team_name: None | str | Unset = UNSET
    image_path: None | str | Unset = UNSET
    experiment_count: int | None | Unset = UNSET
    total_row_count: int | None | str | Unset = UNSET
    filtered_row_count: int | None | str | Unset = UNSET
    created_at: int | None | Unset = UNSET
    last_updated: int | None | Unset = UNSET
    last_updated_by_user: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        project_name: None | str | Unset
        if isinstance(self.project_name, Unset):
            project_name = UNSET
        else:
            project_name = self.project_name

        project_desc: None | str | Unset
        if isinstance(self.project_desc, Unset):
            project_desc = UNSET
        else:
            project_desc = self.project_desc

        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        owner: bool | None | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        can_edit: bool | None | Unset
        if isinstance(self.can_edit, Unset):
            can_edit = UNSET
        else:
            can_edit = self.can_edit

        is_in_project_team: bool | None | Unset
        if isinstance(self.is_in_project_team, Unset):
            is_in_project_team = UNSET
        else:
            is_in_project_team = self.is_in_project_team

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        general_project: bool | None | Unset
        if isinstance(self.general_project, Unset):
            general_project = UNSET
        else:
            general_project = self.general_project

        is_starter_project: bool | None | Unset
        if isinstance(self.is_starter_project, Unset):
            is_starter_project = UNSET
        else:
            is_starter_project = self.is_starter_project

        team_id: None | str | Unset
        if isinstance(self.team_id, Unset):
            team_id = UNSET
        else:
            team_id = self.team_id

        team_name: None | str | Unset
        if isinstance(self.team_name, Unset):
            team_name = UNSET
        else:
            team_name = self.team_name

        image_path: None | str | Unset
        if isinstance(self.image_path, Unset):
            image_path = UNSET
        else:
            image_path = self.image_path

        experiment_count: int | None | Unset
        if isinstance(self.experiment_count, Unset):
            experiment_count = UNSET
        else:
            experiment_count = self.experiment_count

        total_row_count: int | None | str | Unset
        if isinstance(self.total_row_count, Unset):
            total_row_count = UNSET
        else:
            total_row_count = self.total_row_count

        filtered_row_count: int | None | str | Unset
        if isinstance(self.filtered_row_count, Unset):
            filtered_row_count = UNSET
        else:
            filtered_row_count = self.filtered_row_count

        created_at: int | None | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        last_updated: int | None | Unset
        if isinstance(self.last_updated, Unset):
            last_updated = UNSET
        else:
            last_updated = self.last_updated

        last_updated_by_user: int | None | Unset
        if isinstance(self.last_updated_by_user, Unset):
            last_updated_by_user = UNSET
        else:
            last_updated_by_user = self.last_updated_by_user

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if project_name is not UNSET:
            field_dict["projectName"] = project_name
        if project_desc is not UNSET:
            field_dict["projectDesc"] = project_desc
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if owner is not UNSET:
            field_dict["owner"] = owner
        if can_edit is not UNSET:
            field_dict["canEdit"] = can_edit
        if is_in_project_team is not UNSET:
            field_dict["isInProjectTeam"] = is_in_project_team
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public
        if general_project is not UNSET:
            field_dict["generalProject"] = general_project
        if is_starter_project is not UNSET:
            field_dict["isStarterProject"] = is_starter_project
        if team_id is not UNSET:
            field_dict["teamId"] = team_id
        if team_name is not UNSET:
            field_dict["teamName"] = team_name
        if image_path is not UNSET:
            field_dict["imagePath"] = image_path
        if experiment_count is not UNSET:
            field_dict["experimentCount"] = experiment_count
        if total_row_count is not UNSET:
            field_dict["totalRowCount"] = total_row_count
        if filtered_row_count is not UNSET:
            field_dict["filteredRowCount"] = filtered_row_count
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if last_updated is not UNSET:
            field_dict["lastUpdated"] = last_updated
        if last_updated_by_user is not UNSET:
            field_dict["lastUpdatedByUser"] = last_updated_by_user

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

        def _parse_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_name = _parse_project_name(d.pop("projectName", UNSET))

        def _parse_project_desc(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_desc = _parse_project_desc(d.pop("projectDesc", UNSET))

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_owner(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_can_edit(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        can_edit = _parse_can_edit(d.pop("canEdit", UNSET))

        def _parse_is_in_project_team(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_in_project_team = _parse_is_in_project_team(d.pop("isInProjectTeam", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        def _parse_general_project(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        general_project = _parse_general_project(d.pop("generalProject", UNSET))

        def _parse_is_starter_project(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_starter_project = _parse_is_starter_project(d.pop("isStarterProject", UNSET))

        def _parse_team_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team_id = _parse_team_id(d.pop("teamId", UNSET))

        def _parse_team_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team_name = _parse_team_name(d.pop("teamName", UNSET))

        def _parse_image_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image_path = _parse_image_path(d.pop("imagePath", UNSET))

        def _parse_experiment_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        experiment_count = _parse_experiment_count(d.pop("experimentCount", UNSET))

        def _parse_total_row_count(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        total_row_count = _parse_total_row_count(d.pop("totalRowCount", UNSET))

        def _parse_filtered_row_count(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        filtered_row_count = _parse_filtered_row_count(d.pop("filteredRowCount", UNSET))

        def _parse_created_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        def _parse_last_updated(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_updated = _parse_last_updated(d.pop("lastUpdated", UNSET))

        def _parse_last_updated_by_user(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_updated_by_user = _parse_last_updated_by_user(d.pop("lastUpdatedByUser", UNSET))

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
