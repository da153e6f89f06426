# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RunCopyRequest")


@_attrs_define
class RunCopyRequest:
    """What a script sends when it starts from a copy of another experiment.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'newExperimentKey': '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
            'libVersion': '3.58.8'}

    Attributes:
        api_key (str): The API key, once more.
        copied_experiment_key (str): The experiment to copy from.
        new_experiment_key (str): The key of the copy, chosen by the script.
        step_to_copy_to (bool | int): The last step to be copied. That false leaves steps out altogether is inferred
            from an old SDK.
        local_timestamp (int | None | Unset): The script's clock, milliseconds since the epoch; spelled otherwise in the
            other handshakes.
        lib_version (None | str | Unset): The SDK's version.
    """

    api_key: str
    copied_experiment_key: str
    new_experiment_key: str
    step_to_copy_to: bool | int
    local_timestamp: int | None | Unset = UNSET
    lib_version: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        copied_experiment_key = self.copied_experiment_key

        new_experiment_key = self.new_experiment_key

        step_to_copy_to: bool | int
        step_to_copy_to = self.step_to_copy_to

        local_timestamp: int | None | Unset
        if isinstance(self.local_timestamp, Unset):
            local_timestamp = UNSET
        else:
            local_timestamp = self.local_timestamp

        lib_version: None | str | Unset
        if isinstance(self.lib_version, Unset):
            lib_version = UNSET
        else:
            lib_version = self.lib_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "copiedExperimentKey": copied_experiment_key,
                "newExperimentKey": new_experiment_key,
                "stepToCopyTo": step_to_copy_to,
            }
        )
        if local_timestamp is not UNSET:
            field_dict["localTimestamp"] = local_timestamp
        if lib_version is not UNSET:
            field_dict["libVersion"] = lib_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        copied_experiment_key = d.pop("copiedExperimentKey")

        new_experiment_key = d.pop("newExperimentKey")

        def _parse_step_to_copy_to(data: object) -> bool | int:
            return cast(bool | int, data)

        step_to_copy_to = _parse_step_to_copy_to(d.pop("stepToCopyTo"))

        def _parse_local_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        local_timestamp = _parse_local_timestamp(d.pop("localTimestamp", UNSET))

        def _parse_lib_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lib_version = _parse_lib_version(d.pop("libVersion", UNSET))

        run_copy_request = cls(
            api_key=api_key,
            copied_experiment_key=copied_experiment_key,
            new_experiment_key=new_experiment_key,
            step_to_copy_to=step_to_copy_to,
            local_timestamp=local_timestamp,
            lib_version=lib_version,
        )

        run_copy_request.additional_properties = d
        return run_copy_request

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
