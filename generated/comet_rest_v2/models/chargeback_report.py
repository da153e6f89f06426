# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chargeback_workspace import ChargebackWorkspace


T = TypeVar("T", bound="ChargebackReport")


@_attrs_define
class ChargebackReport:
    """Who uses an installation, and how much. Known from what Comet's tool cometx reads out of it.

    Attributes:
        number_of_users (int | None | Unset): How many users the report lists.
        created_at (Any | Unset): When the report was made; its type is not evidenced.
        organization_id (None | str | Unset): The organization.
        users (Any | Unset): The users: a list, or an object with the list in `licensedUsers` or in `report`, which may
            itself be such an object. An entry has `username`, `email`, `createdAt`, `deletedAt`, `suspended`, `lastUsedAt`,
            `experimentCount`, `dataLoggedMb`, and counts of their use of pages and SDKs, as far as the release has them.
        workspaces (list[ChargebackWorkspace] | None | Unset): The workspaces.
    """

    number_of_users: int | None | Unset = UNSET
    created_at: Any | Unset = UNSET
    organization_id: None | str | Unset = UNSET
    users: Any | Unset = UNSET
    workspaces: list[ChargebackWorkspace] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number_of_users: int | None | Unset
        if isinstance(self.number_of_users, Unset):
            number_of_users = UNSET
        else:
            number_of_users = self.number_of_users

        created_at = self.created_at

        organization_id: None | str | Unset
        if isinstance(self.organization_id, Unset):
            organization_id = UNSET
        else:
            organization_id = self.organization_id

        users = self.users

        workspaces: list[dict[str, Any]] | None | Unset
        if isinstance(self.workspaces, Unset):
            workspaces = UNSET
        elif isinstance(self.workspaces, list):
            workspaces = []
            for workspaces_type_0_item_data in self.workspaces:
                workspaces_type_0_item = workspaces_type_0_item_data.to_dict()
                workspaces.append(workspaces_type_0_item)

        else:
            workspaces = self.workspaces

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if number_of_users is not UNSET:
            field_dict["numberOfUsers"] = number_of_users
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if organization_id is not UNSET:
            field_dict["organizationId"] = organization_id
        if users is not UNSET:
            field_dict["users"] = users
        if workspaces is not UNSET:
            field_dict["workspaces"] = workspaces

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chargeback_workspace import ChargebackWorkspace  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_number_of_users(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number_of_users = _parse_number_of_users(d.pop("numberOfUsers", UNSET))

        created_at = d.pop("createdAt", UNSET)

        def _parse_organization_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        organization_id = _parse_organization_id(d.pop("organizationId", UNSET))

        users = d.pop("users", UNSET)

        def _parse_workspaces(data: object) -> list[ChargebackWorkspace] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                workspaces_type_0 = []
                _workspaces_type_0 = data
                for workspaces_type_0_item_data in _workspaces_type_0:
                    workspaces_type_0_item = ChargebackWorkspace.from_dict(workspaces_type_0_item_data)

                    workspaces_type_0.append(workspaces_type_0_item)

                return workspaces_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ChargebackWorkspace] | None | Unset, data)

        workspaces = _parse_workspaces(d.pop("workspaces", UNSET))

        chargeback_report = cls(
            number_of_users=number_of_users,
            created_at=created_at,
            organization_id=organization_id,
            users=users,
            workspaces=workspaces,
        )

        chargeback_report.additional_properties = d
        return chargeback_report

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
