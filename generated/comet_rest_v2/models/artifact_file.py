# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ArtifactFile")


@_attrs_define
class ArtifactFile:
    """One file of a version.

    Attributes:
        asset_id (str): The file's id.
        artifact_id (None | str | Unset): The artifact's id.
        artifact_version_id (None | str | Unset): The version's id.
        file_name (None | str | Unset): Its path inside the artifact, `images/0001.png` for instance.
        file_size (int | None | Unset): Its size in bytes.
        link (None | str | Unset): For a remote file the address that was logged; else where a browser finds it, or
            null.
        dir_ (None | str | Unset): The folder it is shown in.
        type_ (None | str | Unset): What kind of file it is; `unknown` for one that was uploaded as plain `asset`.
        metadata (None | str | Unset): What was logged with it: a JSON document as text. Parse it yourself.
        remote (bool | None | Unset): Whether only its address is known here.
    """

    asset_id: str
    artifact_id: None | str | Unset = UNSET
    artifact_version_id: None | str | Unset = UNSET
    file_name: None | str | Unset = UNSET
    file_size: int | None | Unset = UNSET
    link: None | str | Unset = UNSET
    dir_: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    remote: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = self.asset_id

        artifact_id: None | str | Unset
        if isinstance(self.artifact_id, Unset):
            artifact_id = UNSET
        else:
            artifact_id = self.artifact_id

        artifact_version_id: None | str | Unset
        if isinstance(self.artifact_version_id, Unset):
            artifact_version_id = UNSET
        else:
            artifact_version_id = self.artifact_version_id

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        file_size: int | None | Unset
        if isinstance(self.file_size, Unset):
            file_size = UNSET
        else:
            file_size = self.file_size

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        dir_: None | str | Unset
        if isinstance(self.dir_, Unset):
            dir_ = UNSET
        else:
            dir_ = self.dir_

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        remote: bool | None | Unset
        if isinstance(self.remote, Unset):
            remote = UNSET
        else:
            remote = self.remote

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assetId": asset_id,
            }
        )
        if artifact_id is not UNSET:
            field_dict["artifactId"] = artifact_id
        if artifact_version_id is not UNSET:
            field_dict["artifactVersionId"] = artifact_version_id
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if file_size is not UNSET:
            field_dict["fileSize"] = file_size
        if link is not UNSET:
            field_dict["link"] = link
        if dir_ is not UNSET:
            field_dict["dir"] = dir_
        if type_ is not UNSET:
            field_dict["type"] = type_
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if remote is not UNSET:
            field_dict["remote"] = remote

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = d.pop("assetId")

        def _parse_artifact_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_id = _parse_artifact_id(d.pop("artifactId", UNSET))

        def _parse_artifact_version_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_version_id = _parse_artifact_version_id(d.pop("artifactVersionId", UNSET))

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        def _parse_file_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        file_size = _parse_file_size(d.pop("fileSize", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        def _parse_dir_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dir_ = _parse_dir_(d.pop("dir", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_remote(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        remote = _parse_remote(d.pop("remote", UNSET))

        artifact_file = cls(
            asset_id=asset_id,
            artifact_id=artifact_id,
            artifact_version_id=artifact_version_id,
            file_name=file_name,
            file_size=file_size,
            link=link,
            dir_=dir_,
            type_=type_,
            metadata=metadata,
            remote=remote,
        )

        artifact_file.additional_properties = d
        return artifact_file

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
