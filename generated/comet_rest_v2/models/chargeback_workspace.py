# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chargeback_member import ChargebackMember
    from ..models.chargeback_project import ChargebackProject


T = TypeVar("T", bound="ChargebackWorkspace")


@_attrs_define
class ChargebackWorkspace:
    """Contents of a workspace.

    Example:
        {'name': 'my-team', 'numberOfMembers': 1, 'numberOfExperiments': 120, 'totalSizeInMb': 512.5, 'projects':
            [{'name': 'digits', 'numberOfExperiments': 120, 'totalSizeInMb': 512.5}], 'members': [{'userName': 'ada',
            'email': 'ada@example.com', 'numberOfExperiments': 120, 'totalSizeInMb': 512.5}]}

    Attributes:
        name (str): The workspace.
        number_of_experiments (int): How many experiments it has.
        total_size_in_mb (float): What they take up, in MB.
        members (list[ChargebackMember]): The members.
        number_of_members (int | Unset): How many members it has.
        projects (int | list[ChargebackProject] | Unset): The projects, or how many there are.
    """

    name: str
    number_of_experiments: int
    total_size_in_mb: float
    members: list[ChargebackMember]
    number_of_members: int | Unset = UNSET
    projects: int | list[ChargebackProject] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        number_of_experiments = self.number_of_experiments

        total_size_in_mb = self.total_size_in_mb

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        number_of_members = self.number_of_members

        projects: int | list[dict[str, Any]] | Unset
        if isinstance(self.projects, Unset):
            projects = UNSET
        elif isinstance(self.projects, list):
            projects = []
            for projects_type_0_item_data in self.projects:
                projects_type_0_item = projects_type_0_item_data.to_dict()
                projects.append(projects_type_0_item)

        else:
            projects = self.projects

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "numberOfExperiments": number_of_experiments,
                "totalSizeInMb": total_size_in_mb,
                "members": members,
            }
        )
        if number_of_members is not UNSET:
            field_dict["numberOfMembers"] = number_of_members
        if projects is not UNSET:
            field_dict["projects"] = projects

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chargeback_member import ChargebackMember  # noqa: PLC0415
        from ..models.chargeback_project import ChargebackProject  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        number_of_experiments = d.pop("numberOfExperiments")

        total_size_in_mb = d.pop("totalSizeInMb")

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = ChargebackMember.from_dict(members_item_data)

            members.append(members_item)

        number_of_members = d.pop("numberOfMembers", UNSET)

        def _parse_projects(data: object) -> int | list[ChargebackProject] | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                projects_type_0 = []
                _projects_type_0 = data
                for projects_type_0_item_data in _projects_type_0:
                    projects_type_0_item = ChargebackProject.from_dict(projects_type_0_item_data)

                    projects_type_0.append(projects_type_0_item)

                return projects_type_0
            return cast(int | list[ChargebackProject] | Unset, data)

        projects = _parse_projects(d.pop("projects", UNSET))

        chargeback_workspace = cls(
            name=name,
            number_of_experiments=number_of_experiments,
            total_size_in_mb=total_size_in_mb,
            members=members,
            number_of_members=number_of_members,
            projects=projects,
        )

        chargeback_workspace.additional_properties = d
        return chargeback_workspace

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
