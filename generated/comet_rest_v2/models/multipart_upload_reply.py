# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MultipartUploadReply")


@_attrs_define
class MultipartUploadReply:
    """Where to send the parts.

    Attributes:
        request_id (None | str | Unset): Names the upload when it is completed.
        pre_sign_url (list[str] | None | Unset): One signed address for each part, in their order.
    """

    request_id: None | str | Unset = UNSET
    pre_sign_url: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request_id: None | str | Unset
        if isinstance(self.request_id, Unset):
            request_id = UNSET
        else:
            request_id = self.request_id

        pre_sign_url: list[str] | None | Unset
        if isinstance(self.pre_sign_url, Unset):
            pre_sign_url = UNSET
        elif isinstance(self.pre_sign_url, list):
            pre_sign_url = self.pre_sign_url

        else:
            pre_sign_url = self.pre_sign_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if request_id is not UNSET:
            field_dict["requestId"] = request_id
        if pre_sign_url is not UNSET:
            field_dict["preSignUrl"] = pre_sign_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_request_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        request_id = _parse_request_id(d.pop("requestId", UNSET))

        def _parse_pre_sign_url(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pre_sign_url_type_0 = cast(list[str], data)

                return pre_sign_url_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        pre_sign_url = _parse_pre_sign_url(d.pop("preSignUrl", UNSET))

        multipart_upload_reply = cls(
            request_id=request_id,
            pre_sign_url=pre_sign_url,
        )

        multipart_upload_reply.additional_properties = d
        return multipart_upload_reply

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
