# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="AssetUploadReply")


@_attrs_define
class AssetUploadReply:
    """Result of an upload. Comet's Java SDK takes it for failed unless `code` is 200 and `sdkErrorCode` is 0 or absent, so
    every server sends `code`.

        Attributes:
            msg (str): A word for a person, `Saved` for instance.
            code (int): The HTTP status again.
            asset_id (None | str | Unset): The file's id.
            sdk_error_code (int | None | Unset): Comet's own number of an error; 0 on success. Comet's Java SDK reads it as
                `sdkErrorCode`.
            sdkErrorCode (int | None | Unset): The same as `sdk_error_code`; Comet's Java SDK reads it here.
            data (JsonValue | Unset): Rarely used. Any JSON.
    """

    msg: str
    code: int
    asset_id: None | str | Unset = UNSET
    sdk_error_code: int | None | Unset = UNSET
    sdkErrorCode: int | None | Unset = UNSET
    data: JsonValue | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        msg = self.msg

        code = self.code

        asset_id: None | str | Unset
        if isinstance(self.asset_id, Unset):
            asset_id = UNSET
        else:
            asset_id = self.asset_id

        sdk_error_code: int | None | Unset
        if isinstance(self.sdk_error_code, Unset):
            sdk_error_code = UNSET
        else:
            sdk_error_code = self.sdk_error_code

        sdkErrorCode: int | None | Unset
        if isinstance(self.sdkErrorCode, Unset):
            sdkErrorCode = UNSET
        else:
            sdkErrorCode = self.sdkErrorCode

        data = self.data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "msg": msg,
                "code": code,
            }
        )
        if asset_id is not UNSET:
            field_dict["assetId"] = asset_id
        if sdk_error_code is not UNSET:
            field_dict["sdk_error_code"] = sdk_error_code
        if sdkErrorCode is not UNSET:
            field_dict["sdkErrorCode"] = sdkErrorCode
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        msg = d.pop("msg")

        code = d.pop("code")

        def _parse_asset_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        asset_id = _parse_asset_id(d.pop("assetId", UNSET))

        def _parse_sdk_error_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        sdk_error_code = _parse_sdk_error_code(d.pop("sdk_error_code", UNSET))

        def _parse_sdkErrorCode(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        sdkErrorCode = _parse_sdkErrorCode(d.pop("sdkErrorCode", UNSET))

        data = d.pop("data", UNSET)

        asset_upload_reply = cls(
            msg=msg,
            code=code,
            asset_id=asset_id,
            sdk_error_code=sdk_error_code,
            sdkErrorCode=sdkErrorCode,
            data=data,
        )

        asset_upload_reply.additional_properties = d
        return asset_upload_reply

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
