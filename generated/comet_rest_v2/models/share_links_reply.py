# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ShareLinksReply")


@_attrs_define
class ShareLinksReply:
    """The share codes of a project.

    Example:
        {'shareCodes': ['9hK2mQxTz']}

    Attributes:
        share_codes (list[str] | None | Unset): The codes.
    """

    share_codes: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        share_codes: list[str] | None | Unset
        if isinstance(self.share_codes, Unset):
            share_codes = UNSET
        elif isinstance(self.share_codes, list):
            share_codes = self.share_codes

        else:
            share_codes = self.share_codes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if share_codes is not UNSET:
            field_dict["shareCodes"] = share_codes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_share_codes(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                share_codes_type_0 = cast(list[str], data)

                return share_codes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        share_codes = _parse_share_codes(d.pop("shareCodes", UNSET))

        share_links_reply = cls(
            share_codes=share_codes,
        )

        share_links_reply.additional_properties = d
        return share_links_reply

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
