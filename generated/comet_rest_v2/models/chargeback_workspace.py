# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chargeback_member import ChargebackMember


T = TypeVar("T", bound="ChargebackWorkspace")


@_attrs_define
class ChargebackWorkspace:
    """What a workspace holds.

    Example:
        {'name': 'my-team', 'numberOfExperiments': 120, 'totalSizeInMb': 512.5, 'projects': [], 'members': [{'userName':
            'ada', 'email': 'ada@example.com'}]}

    Attributes:
        name (None | str | Unset): The workspace.
        number_of_experiments (int | None | Unset): How many experiments it has.
        total_size_in_mb (float | None | Unset): What they take up, in MB.
        projects (Any | Unset): The projects, as a list or just how many there are.
        members (list[ChargebackMember] | None | Unset): Who belongs to it.
    """

    name: None | str | Unset = UNSET
    number_of_experiments: int | None | Unset = UNSET
    total_size_in_mb: float | None | Unset = UNSET
    projects: Any | Unset = UNSET
    members: list[ChargebackMember] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        number_of_experiments: int | None | Unset
        if isinstance(self.number_of_experiments, Unset):
            number_of_experiments = UNSET
        else:
            number_of_experiments = self.number_of_experiments

        total_size_in_mb: float | None | Unset
        if isinstance(self.total_size_in_mb, Unset):
            total_size_in_mb = UNSET
        else:
            total_size_in_mb = self.total_size_in_mb

        projects = self.projects

        members: list[dict[str, Any]] | None | Unset
        if isinstance(self.members, Unset):
            members = UNSET
        elif isinstance(self.members, list):
            members = []
            for members_type_0_item_data in self.members:
                members_type_0_item = members_type_0_item_data.to_dict()
                members.append(members_type_0_item)

        else:
            members = self.members

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if number_of_experiments is not UNSET:
            field_dict["numberOfExperiments"] = number_of_experiments
        if total_size_in_mb is not UNSET:
            field_dict["totalSizeInMb"] = total_size_in_mb
        if projects is not UNSET:
            field_dict["projects"] = projects
        if members is not UNSET:
            field_dict["members"] = members

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chargeback_member import ChargebackMember  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_number_of_experiments(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number_of_experiments = _parse_number_of_experiments(d.pop("numberOfExperiments", UNSET))

        def _parse_total_size_in_mb(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        total_size_in_mb = _parse_total_size_in_mb(d.pop("totalSizeInMb", UNSET))

        projects = d.pop("projects", UNSET)

        def _parse_members(data: object) -> list[ChargebackMember] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                members_type_0 = []
                _members_type_0 = data
                for members_type_0_item_data in _members_type_0:
                    members_type_0_item = ChargebackMember.from_dict(members_type_0_item_data)

                    members_type_0.append(members_type_0_item)

                return members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ChargebackMember] | None | Unset, data)

        members = _parse_members(d.pop("members", UNSET))

        chargeback_workspace = cls(
            name=name,
            number_of_experiments=number_of_experiments,
            total_size_in_mb=total_size_in_mb,
            projects=projects,
            members=members,
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
