# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OfflineMetadata")


@_attrs_define
class OfflineMetadata:
    """When a recording that was uploaded later had begun and ended.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'startTimestamp': 1795400230712, 'endTimestamp': 1795403830712}

    Attributes:
        api_key (str): The API key, once more.
        run_id (str): As the handshake gave it.
        experiment_key (str): The experiment.
        start_timestamp (int | None | Unset): Start, milliseconds since the epoch; null where an existing experiment was
            taken up.
        end_timestamp (int | None | Unset): End, milliseconds since the epoch.
    """

    api_key: str
    run_id: str
    experiment_key: str
    start_timestamp: int | None | Unset = UNSET
    end_timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        run_id = self.run_id

        experiment_key = self.experiment_key

        start_timestamp: int | None | Unset
        if isinstance(self.start_timestamp, Unset):
            start_timestamp = UNSET
        else:
            start_timestamp = self.start_timestamp

        end_timestamp: int | None | Unset
        if isinstance(self.end_timestamp, Unset):
            end_timestamp = UNSET
        else:
            end_timestamp = self.end_timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "runId": run_id,
                "experimentKey": experiment_key,
            }
        )
        if start_timestamp is not UNSET:
            field_dict["startTimestamp"] = start_timestamp
        if end_timestamp is not UNSET:
            field_dict["endTimestamp"] = end_timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        run_id = d.pop("runId")

        experiment_key = d.pop("experimentKey")

        def _parse_start_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start_timestamp = _parse_start_timestamp(d.pop("startTimestamp", UNSET))

        def _parse_end_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end_timestamp = _parse_end_timestamp(d.pop("endTimestamp", UNSET))

        offline_metadata = cls(
            api_key=api_key,
            run_id=run_id,
            experiment_key=experiment_key,
            start_timestamp=start_timestamp,
            end_timestamp=end_timestamp,
        )

        offline_metadata.additional_properties = d
        return offline_metadata

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
