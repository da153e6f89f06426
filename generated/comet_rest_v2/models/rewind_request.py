# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RewindRequest")


@_attrs_define
class RewindRequest:
    """The step to go back to.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'step': 120}

    Attributes:
        experiment_key (str): The key, 32 to 50 letters and digits.
        step (int): The last step to keep; points with a greater one are hidden.
        logged_until (int | None | Unset): Milliseconds since the epoch; points logged later are kept whatever their
            step. For a rewind that arrives after points that were logged after it.
    """

    experiment_key: str
    step: int
    logged_until: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        step = self.step

        logged_until: int | None | Unset
        if isinstance(self.logged_until, Unset):
            logged_until = UNSET
        else:
            logged_until = self.logged_until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "step": step,
            }
        )
        if logged_until is not UNSET:
            field_dict["loggedUntil"] = logged_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        step = d.pop("step")

        def _parse_logged_until(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        logged_until = _parse_logged_until(d.pop("loggedUntil", UNSET))

        rewind_request = cls(
            experiment_key=experiment_key,
            step=step,
            logged_until=logged_until,
        )

        rewind_request.additional_properties = d
        return rewind_request

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
