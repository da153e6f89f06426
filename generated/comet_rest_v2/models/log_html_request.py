# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogHtmlRequest")


@_attrs_define
class LogHtmlRequest:
    """HTML to set or to append.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
            'timestamp': 1587671932216}

    Attributes:
        experiment_key (str): The experiment's key.
        html (list[str] | str): The markup.

            The server of cometr_py joins the lines of an array.
        override (bool | None | Unset): True replaces the present text, false appends to it. All known clients send it;
            what its absence means is not evidenced.
        timestamp (int | None | Unset): When it was logged, milliseconds since the epoch. The Python SDK sends
            microseconds here when its caller gives no time; a server should take that too.
    """

    experiment_key: str
    html: list[str] | str
    override: bool | None | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        html: list[str] | str
        if isinstance(self.html, list):
            html = self.html

        else:
            html = self.html

        override: bool | None | Unset
        if isinstance(self.override, Unset):
            override = UNSET
        else:
            override = self.override

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
                "html": html,
            }
        )
        if override is not UNSET:
            field_dict["override"] = override
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_html(data: object) -> list[str] | str:
            if isinstance(data, list):
                html_type_1 = cast(list[str], data)

                return html_type_1
            return cast(list[str] | str, data)

        html = _parse_html(d.pop("html"))

        def _parse_override(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        override = _parse_override(d.pop("override", UNSET))

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        log_html_request = cls(
            experiment_key=experiment_key,
            html=html,
            override=override,
            timestamp=timestamp,
        )

        log_html_request.additional_properties = d
        return log_html_request

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
