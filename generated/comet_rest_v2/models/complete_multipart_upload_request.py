# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.uploaded_file_part import UploadedFilePart


T = TypeVar("T", bound="CompleteMultipartUploadRequest")


@_attrs_define
class CompleteMultipartUploadRequest:
    """How an upload in parts ended.

    Example:
        {'requestId': '0b0c6f3e', 'succeed': True, 'fileSize': 67108864, 'uploadedFileParts': [{'ETag':
            '"9b2cf535f27731c974343645a3985328"', 'PartNumber': 1}]}

    Attributes:
        request_id (str): As the start gave it.
        succeed (bool): Whether all parts arrived.
        file_size (int | None | Unset): The whole size in bytes.
        uploaded_file_parts (list[UploadedFilePart] | Unset): The uploaded parts by number. Sent only if `succeed` is
            true.
    """

    request_id: str
    succeed: bool
    file_size: int | None | Unset = UNSET
    uploaded_file_parts: list[UploadedFilePart] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request_id = self.request_id

        succeed = self.succeed

        file_size: int | None | Unset
        if isinstance(self.file_size, Unset):
            file_size = UNSET
        else:
            file_size = self.file_size

        uploaded_file_parts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.uploaded_file_parts, Unset):
            uploaded_file_parts = []
            for uploaded_file_parts_item_data in self.uploaded_file_parts:
                uploaded_file_parts_item = uploaded_file_parts_item_data.to_dict()
                uploaded_file_parts.append(uploaded_file_parts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "requestId": request_id,
                "succeed": succeed,
            }
        )
        if file_size is not UNSET:
            field_dict["fileSize"] = file_size
        if uploaded_file_parts is not UNSET:
            field_dict["uploadedFileParts"] = uploaded_file_parts

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.uploaded_file_part import UploadedFilePart  # noqa: PLC0415

        d = dict(src_dict)
        request_id = d.pop("requestId")

        succeed = d.pop("succeed")

        def _parse_file_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        file_size = _parse_file_size(d.pop("fileSize", UNSET))

        _uploaded_file_parts = d.pop("uploadedFileParts", UNSET)
        uploaded_file_parts: list[UploadedFilePart] | Unset = UNSET
        if _uploaded_file_parts is not UNSET:
            uploaded_file_parts = []
            for uploaded_file_parts_item_data in _uploaded_file_parts:
                uploaded_file_parts_item = UploadedFilePart.from_dict(uploaded_file_parts_item_data)

                uploaded_file_parts.append(uploaded_file_parts_item)

        complete_multipart_upload_request = cls(
            request_id=request_id,
            succeed=succeed,
            file_size=file_size,
            uploaded_file_parts=uploaded_file_parts,
        )

        complete_multipart_upload_request.additional_properties = d
        return complete_multipart_upload_request

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
