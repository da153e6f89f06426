# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UploadedFilePart")


@_attrs_define
class UploadedFilePart:
    """One uploaded part of a file.

    Example:
        {'ETag': '"9b2cf535f27731c974343645a3985328"', 'PartNumber': 1}

    Attributes:
        e_tag (str): The header `ETag` of the storage's response to the upload of the part.
        part_number (int): Number of the part, from 1.
    """

    e_tag: str
    part_number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        e_tag = self.e_tag

        part_number = self.part_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ETag": e_tag,
                "PartNumber": part_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        e_tag = d.pop("ETag")

        part_number = d.pop("PartNumber")

        uploaded_file_part = cls(
            e_tag=e_tag,
            part_number=part_number,
        )

        uploaded_file_part.additional_properties = d
        return uploaded_file_part

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
