# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chargeback_user import ChargebackUser


T = TypeVar("T", bound="ChargebackUsers")


@_attrs_define
class ChargebackUsers:
    """The users of an installation, in `licensedUsers` or in `report`.

    Attributes:
        licensed_users (list[ChargebackUser] | Unset): The users.
        report (ChargebackUsers | list[ChargebackUser] | Unset): The users, or an object that has them.
        number_of_users (int | Unset): How many users it lists.
        created_at (int | Unset): When it was made, milliseconds since the epoch.
    """

    licensed_users: list[ChargebackUser] | Unset = UNSET
    report: ChargebackUsers | list[ChargebackUser] | Unset = UNSET
    number_of_users: int | Unset = UNSET
    created_at: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        licensed_users: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.licensed_users, Unset):
            licensed_users = []
            for licensed_users_item_data in self.licensed_users:
                licensed_users_item = licensed_users_item_data.to_dict()
                licensed_users.append(licensed_users_item)

        report: dict[str, Any] | list[dict[str, Any]] | Unset
        if isinstance(self.report, Unset):
            report = UNSET
        elif isinstance(self.report, ChargebackUsers):
            report = self.report.to_dict()
        else:
            report = []
            for report_type_1_item_data in self.report:
                report_type_1_item = report_type_1_item_data.to_dict()
                report.append(report_type_1_item)

        number_of_users = self.number_of_users

        created_at = self.created_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if licensed_users is not UNSET:
            field_dict["licensedUsers"] = licensed_users
        if report is not UNSET:
            field_dict["report"] = report
        if number_of_users is not UNSET:
            field_dict["numberOfUsers"] = number_of_users
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chargeback_user import ChargebackUser  # noqa: PLC0415

        d = dict(src_dict)
        _licensed_users = d.pop("licensedUsers", UNSET)
        licensed_users: list[ChargebackUser] | Unset = UNSET
        if _licensed_users is not UNSET:
            licensed_users = []
            for licensed_users_item_data in _licensed_users:
                licensed_users_item = ChargebackUser.from_dict(licensed_users_item_data)

                licensed_users.append(licensed_users_item)

        def _parse_report(data: object) -> ChargebackUsers | list[ChargebackUser] | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                report_type_0 = ChargebackUsers.from_dict(data)

                return report_type_0
            if isinstance(data, list):
                report_type_1 = []
                _report_type_1 = data
                for report_type_1_item_data in _report_type_1:
                    report_type_1_item = ChargebackUser.from_dict(report_type_1_item_data)

                    report_type_1.append(report_type_1_item)

                return report_type_1
            raise TypeError(f"{type(data).__name__} in place of ChargebackUsers | list[ChargebackUser]")

        report = _parse_report(d.pop("report", UNSET))

        number_of_users = d.pop("numberOfUsers", UNSET)

        created_at = d.pop("createdAt", UNSET)

        chargeback_users = cls(
            licensed_users=licensed_users,
            report=report,
            number_of_users=number_of_users,
            created_at=created_at,
        )

        chargeback_users.additional_properties = d
        return chargeback_users

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
