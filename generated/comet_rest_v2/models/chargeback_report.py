# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chargeback_user import ChargebackUser
    from ..models.chargeback_users import ChargebackUsers
    from ..models.chargeback_workspace import ChargebackWorkspace


T = TypeVar("T", bound="ChargebackReport")


@_attrs_define
class ChargebackReport:
    """Who uses an installation, and how much. Known from Comet's documentation, and from what Comet's tool cometx reads.

    Attributes:
        report_date (str | Unset): The month of the report, `YYYY-MM`.
        number_of_users (int | Unset): How many users the report lists.
        created_at (int | Unset): When it was made, milliseconds since the epoch.
        organization_id (None | str | Unset): The organization.
        users (ChargebackUsers | list[ChargebackUser] | Unset): The users. The documented shape is an object with them
            in `licensedUsers`, or in `report`, which may itself be such an object. cometx also reads a bare array.
        workspaces (list[ChargebackWorkspace] | Unset): The workspaces.
    """

    report_date: str | Unset = UNSET
    number_of_users: int | Unset = UNSET
    created_at: int | Unset = UNSET
    organization_id: None | str | Unset = UNSET
    users: ChargebackUsers | list[ChargebackUser] | Unset = UNSET
    workspaces: list[ChargebackWorkspace] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.chargeback_users import ChargebackUsers  # noqa: PLC0415

        report_date = self.report_date

        number_of_users = self.number_of_users

        created_at = self.created_at

        organization_id: None | str | Unset
        if isinstance(self.organization_id, Unset):
            organization_id = UNSET
        else:
            organization_id = self.organization_id

        users: dict[str, Any] | list[dict[str, Any]] | Unset
        if isinstance(self.users, Unset):
            users = UNSET
        elif isinstance(self.users, ChargebackUsers):
            users = self.users.to_dict()
        else:
            users = []
            for users_type_1_item_data in self.users:
                users_type_1_item = users_type_1_item_data.to_dict()
                users.append(users_type_1_item)

        workspaces: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.workspaces, Unset):
            workspaces = []
            for workspaces_item_data in self.workspaces:
                workspaces_item = workspaces_item_data.to_dict()
                workspaces.append(workspaces_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if report_date is not UNSET:
            field_dict["reportDate"] = report_date
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
        from ..models.chargeback_user import ChargebackUser  # noqa: PLC0415
        from ..models.chargeback_users import ChargebackUsers  # noqa: PLC0415
        from ..models.chargeback_workspace import ChargebackWorkspace  # noqa: PLC0415

        d = dict(src_dict)
        report_date = d.pop("reportDate", UNSET)

        number_of_users = d.pop("numberOfUsers", UNSET)

        created_at = d.pop("createdAt", UNSET)

        def _parse_organization_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        organization_id = _parse_organization_id(d.pop("organizationId", UNSET))

        def _parse_users(data: object) -> ChargebackUsers | list[ChargebackUser] | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                users_type_0 = ChargebackUsers.from_dict(data)

                return users_type_0
            if isinstance(data, list):
                users_type_1 = []
                _users_type_1 = data
                for users_type_1_item_data in _users_type_1:
                    users_type_1_item = ChargebackUser.from_dict(users_type_1_item_data)

                    users_type_1.append(users_type_1_item)

                return users_type_1
            raise TypeError(f"{type(data).__name__} in place of ChargebackUsers | list[ChargebackUser]")

        users = _parse_users(d.pop("users", UNSET))

        _workspaces = d.pop("workspaces", UNSET)
        workspaces: list[ChargebackWorkspace] | Unset = UNSET
        if _workspaces is not UNSET:
            workspaces = []
            for workspaces_item_data in _workspaces:
                workspaces_item = ChargebackWorkspace.from_dict(workspaces_item_data)

                workspaces.append(workspaces_item)

        chargeback_report = cls(
            report_date=report_date,
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
