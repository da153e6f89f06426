# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusReport")


@_attrs_define
class StatusReport:
    """A sign of life.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'is_alive': True,
            'local_timestamp': 1795400230712, 'offline': False}

    Attributes:
        api_key (str): The API key, once more.
        run_id (str): As the handshake gave it.
        experiment_key (str): The experiment.
        is_alive (bool): True while the script runs; false in the last report.
        project_id (None | str | Unset): The project, as the handshake gave it in `project_id`.
        local_timestamp (int | None | Unset): The script's clock, milliseconds since the epoch.
        offline (bool | None | Unset): Whether a recording is being uploaded after the fact.
    """

    api_key: str
    run_id: str
    experiment_key: str
    is_alive: bool
    project_id: None | str | Unset = UNSET
    local_timestamp: int | None | Unset = UNSET
    offline: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        run_id = self.run_id

        experiment_key = self.experiment_key

        is_alive = self.is_alive

        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        local_timestamp: int | None | Unset
        if isinstance(self.local_timestamp, Unset):
            local_timestamp = UNSET
        else:
            local_timestamp = self.local_timestamp

        offline: bool | None | Unset
        if isinstance(self.offline, Unset):
            offline = UNSET
        else:
            offline = self.offline

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "runId": run_id,
                "experimentKey": experiment_key,
                "is_alive": is_alive,
            }
        )
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if local_timestamp is not UNSET:
            field_dict["local_timestamp"] = local_timestamp
        if offline is not UNSET:
            field_dict["offline"] = offline

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        run_id = d.pop("runId")

        experiment_key = d.pop("experimentKey")

        is_alive = d.pop("is_alive")

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("projectId", UNSET))

        def _parse_local_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        local_timestamp = _parse_local_timestamp(d.pop("local_timestamp", UNSET))

        def _parse_offline(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        offline = _parse_offline(d.pop("offline", UNSET))

        status_report = cls(
            api_key=api_key,
            run_id=run_id,
            experiment_key=experiment_key,
            is_alive=is_alive,
            project_id=project_id,
            local_timestamp=local_timestamp,
            offline=offline,
        )

        status_report.additional_properties = d
        return status_report

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
