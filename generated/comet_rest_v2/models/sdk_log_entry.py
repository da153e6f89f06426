# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="SdkLogEntry")


@_attrs_define
class SdkLogEntry:
    """One entry of an SDK's own log.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'record': {'msg': 'Run will not be logged', 'levelname': 'ERROR'},
            'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'levelname': 'ERROR', 'sender': 'comet_ml.experiment',
            'shortSender': 'comet_ml'}

    Attributes:
        api_key (str): The API key, once more.
        record (JsonValue): The entry, as Python's logging has it.
        experiment_key (None | str | Unset): The experiment.
        levelname (None | str | Unset): How severe it is, `WARNING` for instance.
        sender (None | str | Unset): The logger.
        short_sender (None | str | Unset): The SDK.
    """

    api_key: str
    record: JsonValue
    experiment_key: None | str | Unset = UNSET
    levelname: None | str | Unset = UNSET
    sender: None | str | Unset = UNSET
    short_sender: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        record = self.record

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        levelname: None | str | Unset
        if isinstance(self.levelname, Unset):
            levelname = UNSET
        else:
            levelname = self.levelname

        sender: None | str | Unset
        if isinstance(self.sender, Unset):
            sender = UNSET
        else:
            sender = self.sender

        short_sender: None | str | Unset
        if isinstance(self.short_sender, Unset):
            short_sender = UNSET
        else:
            short_sender = self.short_sender

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "record": record,
            }
        )
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if levelname is not UNSET:
            field_dict["levelname"] = levelname
        if sender is not UNSET:
            field_dict["sender"] = sender
        if short_sender is not UNSET:
            field_dict["shortSender"] = short_sender

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        record = d.pop("record")

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_levelname(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        levelname = _parse_levelname(d.pop("levelname", UNSET))

        def _parse_sender(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sender = _parse_sender(d.pop("sender", UNSET))

        def _parse_short_sender(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        short_sender = _parse_short_sender(d.pop("shortSender", UNSET))

        sdk_log_entry = cls(
            api_key=api_key,
            record=record,
            experiment_key=experiment_key,
            levelname=levelname,
            sender=sender,
            short_sender=short_sender,
        )

        sdk_log_entry.additional_properties = d
        return sdk_log_entry

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
