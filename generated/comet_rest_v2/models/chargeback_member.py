# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChargebackMember")


@_attrs_define
class ChargebackMember:
    """A member of a workspace.

    Example:
        {'userName': 'ada', 'email': 'ada@example.com'}

    Attributes:
        user_name (str): The user's name.
        email (None | str): The user's email address.
        number_of_experiments (int | Unset): How many experiments the user has there.
        total_size_in_mb (float | Unset): What they take up, in MB.
    """

    user_name: str
    email: None | str
    number_of_experiments: int | Unset = UNSET
    total_size_in_mb: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_name = self.user_name

        email: None | str
        email = self.email

        number_of_experiments = self.number_of_experiments

        total_size_in_mb = self.total_size_in_mb

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "userName": user_name,
                "email": email,
            }
        )
        if number_of_experiments is not UNSET:
            field_dict["numberOfExperiments"] = number_of_experiments
        if total_size_in_mb is not UNSET:
            field_dict["totalSizeInMb"] = total_size_in_mb

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_name = d.pop("userName")

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        number_of_experiments = d.pop("numberOfExperiments", UNSET)

        total_size_in_mb = d.pop("totalSizeInMb", UNSET)

        chargeback_member = cls(
            user_name=user_name,
            email=email,
            number_of_experiments=number_of_experiments,
            total_size_in_mb=total_size_in_mb,
        )

        chargeback_member.additional_properties = d
        return chargeback_member

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
