# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SetExperimentTimesRequest")


@_attrs_define
class SetExperimentTimesRequest:
    """When an experiment ran.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'startTimeMillis': 1587671932216, 'endTimeMillis':
            1587671991216}

    Attributes:
        experiment_key (str): The experiment's key.
        start_time_millis (int | None | Unset): Start, milliseconds since the epoch; null is like absent.
        end_time_millis (int | None | Unset): End, milliseconds since the epoch; null is like absent.
    """

    experiment_key: str
    start_time_millis: int | None | Unset = UNSET
    end_time_millis: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        start_time_millis: int | None | Unset
        if isinstance(self.start_time_millis, Unset):
            start_time_millis = UNSET
        else:
            start_time_millis = self.start_time_millis

        end_time_millis: int | None | Unset
        if isinstance(self.end_time_millis, Unset):
            end_time_millis = UNSET
        else:
            end_time_millis = self.end_time_millis

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
            }
        )
        if start_time_millis is not UNSET:
            field_dict["startTimeMillis"] = start_time_millis
        if end_time_millis is not UNSET:
            field_dict["endTimeMillis"] = end_time_millis

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_start_time_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start_time_millis = _parse_start_time_millis(d.pop("startTimeMillis", UNSET))

        def _parse_end_time_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end_time_millis = _parse_end_time_millis(d.pop("endTimeMillis", UNSET))

        set_experiment_times_request = cls(
            experiment_key=experiment_key,
            start_time_millis=start_time_millis,
            end_time_millis=end_time_millis,
        )

        set_experiment_times_request.additional_properties = d
        return set_experiment_times_request

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
