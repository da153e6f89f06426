# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_model_version import RegistryModelVersion


T = TypeVar("T", bound="RegistryModelDownloadReply")


@_attrs_define
class RegistryModelDownloadReply:
    """What to download, file by file.

    Attributes:
        versions (list[RegistryModelVersion]): The one version that was asked for, with its files.
        s_3_download_enabled (bool | Unset): Whether files may be fetched straight from storage.
    """

    versions: list[RegistryModelVersion]
    s_3_download_enabled: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        versions = []
        for versions_item_data in self.versions:
            versions_item = versions_item_data.to_dict()
            versions.append(versions_item)

        s_3_download_enabled = self.s_3_download_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "versions": versions,
            }
        )
        if s_3_download_enabled is not UNSET:
            field_dict["s3DownloadEnabled"] = s_3_download_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        d = dict(src_dict)
        versions = []
        _versions = d.pop("versions")
        for versions_item_data in _versions:
            versions_item = RegistryModelVersion.from_dict(versions_item_data)

            versions.append(versions_item)

        s_3_download_enabled = d.pop("s3DownloadEnabled", UNSET)

        registry_model_download_reply = cls(
            versions=versions,
            s_3_download_enabled=s_3_download_enabled,
        )

        registry_model_download_reply.additional_properties = d
        return registry_model_download_reply

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
