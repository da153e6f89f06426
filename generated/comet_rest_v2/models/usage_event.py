# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UsageEvent")


@_attrs_define
class UsageEvent:
    """Something that happened inside an SDK. All in snake case.

    Example:
        {'event_name': 'sdk_experiment_creation_failed', 'api_key': '0123456789abcdefghijklmno', 'run_id': None,
            'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'project_id': None, 'err_msg': 'timed out', 'timestamp':
            1795400230712}

    Attributes:
        event_name (str): What happened, beginning with `sdk_`.
        api_key (None | str | Unset): The API key, once more.
        run_id (None | str | Unset): The session.
        experiment_key (None | str | Unset): The experiment.
        project_id (None | str | Unset): The project.
        err_msg (None | str | Unset): An error message.
        timestamp (int | None | Unset): The script's clock, milliseconds since the epoch.
    """

    event_name: str
    api_key: None | str | Unset = UNSET
    run_id: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    project_id: None | str | Unset = UNSET
    err_msg: None | str | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_name = self.event_name

        api_key: None | str | Unset
        if isinstance(self.api_key, Unset):
            api_key = UNSET
        else:
            api_key = self.api_key

        run_id: None | str | Unset
        if isinstance(self.run_id, Unset):
            run_id = UNSET
        else:
            run_id = self.run_id

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        err_msg: None | str | Unset
        if isinstance(self.err_msg, Unset):
            err_msg = UNSET
        else:
            err_msg = self.err_msg

        timestamp: int | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_name": event_name,
            }
        )
        if api_key is not UNSET:
            field_dict["api_key"] = api_key
        if run_id is not UNSET:
            field_dict["run_id"] = run_id
        if experiment_key is not UNSET:
            field_dict["experiment_key"] = experiment_key
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if err_msg is not UNSET:
            field_dict["err_msg"] = err_msg
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_name = d.pop("event_name")

        def _parse_api_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        api_key = _parse_api_key(d.pop("api_key", UNSET))

        def _parse_run_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_id = _parse_run_id(d.pop("run_id", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experiment_key", UNSET))

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("project_id", UNSET))

        def _parse_err_msg(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        err_msg = _parse_err_msg(d.pop("err_msg", UNSET))

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        usage_event = cls(
            event_name=event_name,
            api_key=api_key,
            run_id=run_id,
            experiment_key=experiment_key,
            project_id=project_id,
            err_msg=err_msg,
            timestamp=timestamp,
        )

        usage_event.additional_properties = d
        return usage_event

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
