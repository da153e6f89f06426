# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

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
        versions (list[RegistryModelVersion] | None | Unset): The one version that was asked for, with its files.
        s_3_download_enabled (bool | None | Unset): Whether files may be fetched straight from storage.
    """

    versions: list[RegistryModelVersion] | None | Unset = UNSET
    s_3_download_enabled: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        versions: list[dict[str, Any]] | None | Unset
        if isinstance(self.versions, Unset):
            versions = UNSET
        elif isinstance(self.versions, list):
            versions = []
            for versions_type_0_item_data in self.versions:
                versions_type_0_item = versions_type_0_item_data.to_dict()
                versions.append(versions_type_0_item)

        else:
            versions = self.versions

        s_3_download_enabled: bool | None | Unset
        if isinstance(self.s_3_download_enabled, Unset):
            s_3_download_enabled = UNSET
        else:
            s_3_download_enabled = self.s_3_download_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if versions is not UNSET:
            field_dict["versions"] = versions
        if s_3_download_enabled is not UNSET:
            field_dict["s3DownloadEnabled"] = s_3_download_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_versions(data: object) -> list[RegistryModelVersion] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                versions_type_0 = []
                _versions_type_0 = data
                for versions_type_0_item_data in _versions_type_0:
                    versions_type_0_item = RegistryModelVersion.from_dict(versions_type_0_item_data)

                    versions_type_0.append(versions_type_0_item)

                return versions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[RegistryModelVersion] | None | Unset, data)

        versions = _parse_versions(d.pop("versions", UNSET))

        def _parse_s_3_download_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        s_3_download_enabled = _parse_s_3_download_enabled(d.pop("s3DownloadEnabled", UNSET))

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
