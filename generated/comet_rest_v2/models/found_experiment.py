# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FoundExperiment")


@_attrs_define
class FoundExperiment:
    """An experiment that matches. Clients read no other members; what else is there has not been seen.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'server_timestamp': 1587671932216}

    Attributes:
        experiment_key (str): The experiment's key.
        server_timestamp (int | None | str | Unset): When the server began it, milliseconds since the epoch or a date as
            text; in snake_case. Only cometx reads it, and goes on without it.
    """

    experiment_key: str
    server_timestamp: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        server_timestamp: int | None | str | Unset
        if isinstance(self.server_timestamp, Unset):
            server_timestamp = UNSET
        else:
            server_timestamp = self.server_timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
            }
        )
        if server_timestamp is not UNSET:
            field_dict["server_timestamp"] = server_timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_server_timestamp(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        server_timestamp = _parse_server_timestamp(d.pop("server_timestamp", UNSET))

        found_experiment = cls(
            experiment_key=experiment_key,
            server_timestamp=server_timestamp,
        )

        found_experiment.additional_properties = d
        return found_experiment

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
