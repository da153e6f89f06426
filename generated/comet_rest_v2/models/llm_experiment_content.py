# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LlmExperimentContent")


@_attrs_define
class LlmExperimentContent:
    """Where to see the experiment, or why it was not stored.

    Example:
        {'link': 'https://www.comet.com/my-team/prompts', 'msg': None, 'sdk_error_code': 0}

    Attributes:
        link (None | str | Unset): Address of its page.
        msg (None | str | Unset): What went wrong, for a person to read.
        sdk_error_code (int | None | Unset): Comet's own number of the error. In snake_case.
    """

    link: None | str | Unset = UNSET
    msg: None | str | Unset = UNSET
    sdk_error_code: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        msg: None | str | Unset
        if isinstance(self.msg, Unset):
            msg = UNSET
        else:
            msg = self.msg

        sdk_error_code: int | None | Unset
        if isinstance(self.sdk_error_code, Unset):
            sdk_error_code = UNSET
        else:
            sdk_error_code = self.sdk_error_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if link is not UNSET:
            field_dict["link"] = link
        if msg is not UNSET:
            field_dict["msg"] = msg
        if sdk_error_code is not UNSET:
            field_dict["sdk_error_code"] = sdk_error_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        def _parse_msg(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        msg = _parse_msg(d.pop("msg", UNSET))

        def _parse_sdk_error_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        sdk_error_code = _parse_sdk_error_code(d.pop("sdk_error_code", UNSET))

        llm_experiment_content = cls(
            link=link,
            msg=msg,
            sdk_error_code=sdk_error_code,
        )

        llm_experiment_content.additional_properties = d
        return llm_experiment_content

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
