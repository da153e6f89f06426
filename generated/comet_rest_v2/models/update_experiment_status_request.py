# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateExperimentStatusRequest")


@_attrs_define
class UpdateExperimentStatusRequest:
    """Status of an experiment.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'isAlive': False, 'error': 'MemoryError: cannot allocate
            12 GiB', 'hasCrashed': True}

    Attributes:
        experiment_key (str): The experiment's key.
        is_alive (bool): Whether it runs.
        has_crashed (bool): Whether it ended by a fault.
        error (None | str | Unset): What went wrong, where it has crashed.
        session_id (None | str | Unset): Extension of cometr_py: the session that is reported; the latest one by
            default.
        session_start_millis (int | None | Unset): Extension of cometr_py: when the session started, milliseconds since
            the epoch.
        session_end_millis (int | None | Unset): Extension of cometr_py: when the session ended, milliseconds since the
            epoch; now by default.
        exit_code (int | None | Unset): Extension of cometr_py: the exit code of the script, 128 plus the signal's
            number if a signal ended it.
    """

    experiment_key: str
    is_alive: bool
    has_crashed: bool
    error: None | str | Unset = UNSET
    session_id: None | str | Unset = UNSET
    session_start_millis: int | None | Unset = UNSET
    session_end_millis: int | None | Unset = UNSET
    exit_code: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        is_alive = self.is_alive

        has_crashed = self.has_crashed

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        session_id: None | str | Unset
        if isinstance(self.session_id, Unset):
            session_id = UNSET
        else:
            session_id = self.session_id

        session_start_millis: int | None | Unset
        if isinstance(self.session_start_millis, Unset):
            session_start_millis = UNSET
        else:
            session_start_millis = self.session_start_millis

        session_end_millis: int | None | Unset
        if isinstance(self.session_end_millis, Unset):
            session_end_millis = UNSET
        else:
            session_end_millis = self.session_end_millis

        exit_code: int | None | Unset
        if isinstance(self.exit_code, Unset):
            exit_code = UNSET
        else:
            exit_code = self.exit_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "isAlive": is_alive,
                "hasCrashed": has_crashed,
            }
        )
        if error is not UNSET:
            field_dict["error"] = error
        if session_id is not UNSET:
            field_dict["sessionId"] = session_id
        if session_start_millis is not UNSET:
            field_dict["sessionStartMillis"] = session_start_millis
        if session_end_millis is not UNSET:
            field_dict["sessionEndMillis"] = session_end_millis
        if exit_code is not UNSET:
            field_dict["exitCode"] = exit_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        is_alive = d.pop("isAlive")

        has_crashed = d.pop("hasCrashed")

        def _parse_error(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

        def _parse_session_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        session_id = _parse_session_id(d.pop("sessionId", UNSET))

        def _parse_session_start_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        session_start_millis = _parse_session_start_millis(d.pop("sessionStartMillis", UNSET))

        def _parse_session_end_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        session_end_millis = _parse_session_end_millis(d.pop("sessionEndMillis", UNSET))

        def _parse_exit_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        exit_code = _parse_exit_code(d.pop("exitCode", UNSET))

        update_experiment_status_request = cls(
            experiment_key=experiment_key,
            is_alive=is_alive,
            has_crashed=has_crashed,
            error=error,
            session_id=session_id,
            session_start_millis=session_start_millis,
            session_end_millis=session_end_millis,
            exit_code=exit_code,
        )

        update_experiment_status_request.additional_properties = d
        return update_experiment_status_request

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
