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
    """What became of an upload.

    Attributes:
        asset_id (None | str | Unset): The id that the service gave the file.
        msg (None | str | Unset): A word for a person.
        code (int | None | Unset): The HTTP status again.
        sdk_error_code (int | None | Unset): Comet's own number of an error; 0 or absent on success.
        data (JsonValue | Unset): Rarely used. Any JSON.
    """

    asset_id: None | str | Unset = UNSET
    msg: None | str | Unset = UNSET
    code: int | None | Unset = UNSET
    sdk_error_code: int | None | Unset = UNSET
    data: JsonValue | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id: None | str | Unset
        if isinstance(self.asset_id, Unset):
            asset_id = UNSET
        else:
            asset_id = self.asset_id

        msg: None | str | Unset
        if isinstance(self.msg, Unset):
            msg = UNSET
        else:
            msg = self.msg

        code: int | None | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        sdk_error_code: int | None | Unset
        if isinstance(self.sdk_error_code, Unset):
            sdk_error_code = UNSET
        else:
            sdk_error_code = self.sdk_error_code

        data = self.data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if asset_id is not UNSET:
            field_dict["assetId"] = asset_id
        if msg is not UNSET:
            field_dict["msg"] = msg
        if code is not UNSET:
            field_dict["code"] = code
        if sdk_error_code is not UNSET:
            field_dict["sdkErrorCode"] = sdk_error_code
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_asset_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        asset_id = _parse_asset_id(d.pop("assetId", UNSET))

        def _parse_msg(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        msg = _parse_msg(d.pop("msg", UNSET))

        def _parse_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_sdk_error_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        sdk_error_code = _parse_sdk_error_code(d.pop("sdkErrorCode", UNSET))

        data = d.pop("data", UNSET)

        asset_upload_reply = cls(
            asset_id=asset_id,
            msg=msg,
            code=code,
            sdk_error_code=sdk_error_code,
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
