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
        artifact_id (str): The artifact's id.
        artifact_version_id (str): The version's id.
        file_name (str): Its path inside the artifact, `images/0001.png` for instance.
        file_size (int): Its size in bytes.
        link (None | str): For a remote file the address that was logged; else where a browser finds it, or null.
        type_ (str): What kind of file it is; `unknown` for one that was uploaded as plain `asset`.
        metadata (None | str): What was logged with it: a JSON document as text. Parse it yourself.
        remote (bool): Whether only its address is known here.
        dir_ (None | str | Unset): The folder it is shown in.
    """

    asset_id: str
    artifact_id: str
    artifact_version_id: str
    file_name: str
    file_size: int
    link: None | str
    type_: str
    metadata: None | str
    remote: bool
    dir_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = self.asset_id

        artifact_id = self.artifact_id

        artifact_version_id = self.artifact_version_id

        file_name = self.file_name

        file_size = self.file_size

        link: None | str
        link = self.link

        type_ = self.type_

        metadata: None | str
        metadata = self.metadata

        remote = self.remote

        dir_: None | str | Unset
        if isinstance(self.dir_, Unset):
            dir_ = UNSET
        else:
            dir_ = self.dir_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assetId": asset_id,
                "artifactId": artifact_id,
                "artifactVersionId": artifact_version_id,
                "fileName": file_name,
                "fileSize": file_size,
                "link": link,
                "type": type_,
                "metadata": metadata,
                "remote": remote,
            }
        )
        if dir_ is not UNSET:
            field_dict["dir"] = dir_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = d.pop("assetId")

        artifact_id = d.pop("artifactId")

        artifact_version_id = d.pop("artifactVersionId")

        file_name = d.pop("fileName")

        file_size = d.pop("fileSize")

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        type_ = d.pop("type")

        def _parse_metadata(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        metadata = _parse_metadata(d.pop("metadata"))

        remote = d.pop("remote")

        def _parse_dir_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dir_ = _parse_dir_(d.pop("dir", UNSET))

        artifact_file = cls(
            asset_id=asset_id,
            artifact_id=artifact_id,
            artifact_version_id=artifact_version_id,
            file_name=file_name,
            file_size=file_size,
            link=link,
            type_=type_,
            metadata=metadata,
            remote=remote,
            dir_=dir_,
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
