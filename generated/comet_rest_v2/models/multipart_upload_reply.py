# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MultipartUploadReply")


@_attrs_define
class MultipartUploadReply:
    """Where to send the parts.

    Attributes:
        request_id (str): Names the upload when it is completed.
        pre_sign_url (list[str]): One signed address for each part, in their order.
    """

    request_id: str
    pre_sign_url: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request_id = self.request_id

        pre_sign_url = self.pre_sign_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "requestId": request_id,
                "preSignUrl": pre_sign_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        request_id = d.pop("requestId")

        pre_sign_url = cast(list[str], d.pop("preSignUrl"))

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
