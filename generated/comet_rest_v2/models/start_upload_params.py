# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StartUploadParams")


@_attrs_define
class StartUploadParams:
    """How the upload will be cut.

    Example:
        {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}

    Attributes:
        num_of_file_parts (int): Number of parts. The Python SDK makes parts of 16 MiB from files above 50 MiB.
        cloud_type (None | str | Unset): The storage's provider; `AWS` is the only known value.
        pre_sign_url_timeout_sec (int | None | Unset): How long the addresses shall be valid, in seconds. The Python SDK
            asks for three hours.
    """

    num_of_file_parts: int
    cloud_type: None | str | Unset = UNSET
    pre_sign_url_timeout_sec: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        num_of_file_parts = self.num_of_file_parts

        cloud_type: None | str | Unset
        if isinstance(self.cloud_type, Unset):
            cloud_type = UNSET
        else:
            cloud_type = self.cloud_type

        pre_sign_url_timeout_sec: int | None | Unset
        if isinstance(self.pre_sign_url_timeout_sec, Unset):
            pre_sign_url_timeout_sec = UNSET
        else:
            pre_sign_url_timeout_sec = self.pre_sign_url_timeout_sec

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "numOfFileParts": num_of_file_parts,
            }
        )
        if cloud_type is not UNSET:
            field_dict["cloudType"] = cloud_type
        if pre_sign_url_timeout_sec is not UNSET:
            field_dict["preSignUrlTimeoutSec"] = pre_sign_url_timeout_sec

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        num_of_file_parts = d.pop("numOfFileParts")

        def _parse_cloud_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cloud_type = _parse_cloud_type(d.pop("cloudType", UNSET))

        def _parse_pre_sign_url_timeout_sec(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        pre_sign_url_timeout_sec = _parse_pre_sign_url_timeout_sec(d.pop("preSignUrlTimeoutSec", UNSET))

        start_upload_params = cls(
            num_of_file_parts=num_of_file_parts,
            cloud_type=cloud_type,
            pre_sign_url_timeout_sec=pre_sign_url_timeout_sec,
        )

        start_upload_params.additional_properties = d
        return start_upload_params

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
