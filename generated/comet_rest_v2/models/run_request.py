# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RunRequest")


@_attrs_define
class RunRequest:
    """What a script sends when it starts to log. Runs of the optimizer add fields of their own.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'projectName':
            'digits', 'teamName': 'my-team', 'offline': False, 'getOrCreateEnabled': False, 'local_timestamp':
            1795400230712, 'libVersion': '3.58.8'}

    Attributes:
        api_key (str): The API key, once more.
        experiment_key (str): The key that the script has chosen, 32 to 50 letters and digits; SDKs take a random UUID
            without dashes.
        project_name (None | str | Unset): The project, fewer than 100 characters; null for the default project
            `general`. Made where it is missing.
        team_name (None | str | Unset): The workspace (an older word for it); null for the key's default workspace.
        offline (bool | None | Unset): Whether a recording is being uploaded after the fact.
        get_or_create_enabled (bool | None | Unset): With true an experiment of this key is taken up where it exists.
            With false, or without it, an existing one is an error with number 90999; SDKs use that to find out whether it
            exists.
        local_timestamp (int | None | Unset): The script's clock, milliseconds since the epoch.
        lib_version (None | str | Unset): The SDK's version.
    """

    api_key: str
    experiment_key: str
    project_name: None | str | Unset = UNSET
    team_name: None | str | Unset = UNSET
    offline: bool | None | Unset = UNSET
    get_or_create_enabled: bool | None | Unset = UNSET
    local_timestamp: int | None | Unset = UNSET
    lib_version: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        experiment_key = self.experiment_key

        project_name: None | str | Unset
        if isinstance(self.project_name, Unset):
            project_name = UNSET
        else:
            project_name = self.project_name

        team_name: None | str | Unset
        if isinstance(self.team_name, Unset):
            team_name = UNSET
        else:
            team_name = self.team_name

        offline: bool | None | Unset
        if isinstance(self.offline, Unset):
            offline = UNSET
        else:
            offline = self.offline

        get_or_create_enabled: bool | None | Unset
        if isinstance(self.get_or_create_enabled, Unset):
            get_or_create_enabled = UNSET
        else:
            get_or_create_enabled = self.get_or_create_enabled

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
                "experimentKey": experiment_key,
            }
        )
        if project_name is not UNSET:
            field_dict["projectName"] = project_name
        if team_name is not UNSET:
            field_dict["teamName"] = team_name
        if offline is not UNSET:
            field_dict["offline"] = offline
        if get_or_create_enabled is not UNSET:
            field_dict["getOrCreateEnabled"] = get_or_create_enabled
        if local_timestamp is not UNSET:
            field_dict["local_timestamp"] = local_timestamp
        if lib_version is not UNSET:
            field_dict["libVersion"] = lib_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        experiment_key = d.pop("experimentKey")

        def _parse_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_name = _parse_project_name(d.pop("projectName", UNSET))

        def _parse_team_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team_name = _parse_team_name(d.pop("teamName", UNSET))

        def _parse_offline(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        offline = _parse_offline(d.pop("offline", UNSET))

        def _parse_get_or_create_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        get_or_create_enabled = _parse_get_or_create_enabled(d.pop("getOrCreateEnabled", UNSET))

        def _parse_local_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        local_timestamp = _parse_local_timestamp(d.pop("local_timestamp", UNSET))

        def _parse_lib_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lib_version = _parse_lib_version(d.pop("libVersion", UNSET))

        run_request = cls(
            api_key=api_key,
            experiment_key=experiment_key,
            project_name=project_name,
            team_name=team_name,
            offline=offline,
            get_or_create_enabled=get_or_create_enabled,
            local_timestamp=local_timestamp,
            lib_version=lib_version,
        )

        run_request.additional_properties = d
        return run_request

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
