# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogOtherRequest")


@_attrs_define
class LogOtherRequest:
    """A key and its value.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
            1542738532810}

    Attributes:
        experiment_key (str): The experiment's key.
        key (str): The key; `Name` is the experiment's name.
        value (bool | float | list[bool | float | None | str] | None | str): The value as a string. Clients send numbers
            and booleans as such, too; all are read back as strings.

            The server of cometr_py takes numbers, booleans, arrays, and null, too.
        timestamp (int | None | Unset): When it was set, milliseconds since the epoch; the time of arrival where it is
            absent (inferred).
    """

    experiment_key: str
    key: str
    value: bool | float | list[bool | float | None | str] | None | str
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        key = self.key

        value: bool | float | list[bool | float | None | str] | None | str
        if isinstance(self.value, list):
            value = []
            for value_type_3_item_data in self.value:
                value_type_3_item: bool | float | None | str
                value_type_3_item = value_type_3_item_data
                value.append(value_type_3_item)

        else:
            value = self.value

        timestamp: int | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "key": key,
                "value": value,
            }
        )
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        key = d.pop("key")

        def _parse_value(data: object) -> bool | float | list[bool | float | None | str] | None | str:
            if data is None:
                return data
            if isinstance(data, list):
                value_type_3 = []
                _value_type_3 = data
                for value_type_3_item_data in _value_type_3:

                    def _parse_value_type_3_item(data: object) -> bool | float | None | str:
                        if data is None:
                            return data
                        return cast(bool | float | None | str, data)

                    value_type_3_item = _parse_value_type_3_item(value_type_3_item_data)

                    value_type_3.append(value_type_3_item)

                return value_type_3
            return cast(bool | float | list[bool | float | None | str] | None | str, data)

        value = _parse_value(d.pop("value"))

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        log_other_request = cls(
            experiment_key=experiment_key,
            key=key,
            value=value,
            timestamp=timestamp,
        )

        log_other_request.additional_properties = d
        return log_other_request

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
