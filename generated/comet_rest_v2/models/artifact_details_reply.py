# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.artifact_version_entry import ArtifactVersionEntry


T = TypeVar("T", bound="ArtifactDetailsReply")


@_attrs_define
class ArtifactDetailsReply:
    """One artifact with all its versions.

    Attributes:
        artifact_id (str): The artifact's id, a UUID.
        name (str): Its name.
        type_ (str): Its type.
        description (None | str): What it is, at length.
        project (None | str): Name of the project that it was made in.
        latest_version (str): The newest version.
        is_public (bool): Whether everybody may see it.
        emoji (None | str): The sign it is shown with.
        size_in_bytes (int): Size of all its versions in bytes.
        tags (list[str]): Tags of the artifact itself.
        versions (list[ArtifactVersionEntry]): All its versions, the oldest first.
    """

    artifact_id: str
    name: str
    type_: str
    description: None | str
    project: None | str
    latest_version: str
    is_public: bool
    emoji: None | str
    size_in_bytes: int
    tags: list[str]
    versions: list[ArtifactVersionEntry]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_id = self.artifact_id

        name = self.name

        type_ = self.type_

        description: None | str
        description = self.description

        project: None | str
        project = self.project

        latest_version = self.latest_version

        is_public = self.is_public

        emoji: None | str
        emoji = self.emoji

        size_in_bytes = self.size_in_bytes

        tags = self.tags

        versions = []
        for versions_item_data in self.versions:
            versions_item = versions_item_data.to_dict()
            versions.append(versions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactId": artifact_id,
                "name": name,
                "type": type_,
                "description": description,
                "project": project,
                "latestVersion": latest_version,
                "isPublic": is_public,
                "emoji": emoji,
                "sizeInBytes": size_in_bytes,
                "tags": tags,
                "versions": versions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.artifact_version_entry import ArtifactVersionEntry  # noqa: PLC0415

        d = dict(src_dict)
        artifact_id = d.pop("artifactId")

        name = d.pop("name")

        type_ = d.pop("type")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_project(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project = _parse_project(d.pop("project"))

        latest_version = d.pop("latestVersion")

        is_public = d.pop("isPublic")

        def _parse_emoji(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        emoji = _parse_emoji(d.pop("emoji"))

        size_in_bytes = d.pop("sizeInBytes")

        tags = cast(list[str], d.pop("tags"))

        versions = []
        _versions = d.pop("versions")
        for versions_item_data in _versions:
            versions_item = ArtifactVersionEntry.from_dict(versions_item_data)

            versions.append(versions_item)

        artifact_details_reply = cls(
            artifact_id=artifact_id,
            name=name,
            type_=type_,
            description=description,
            project=project,
            latest_version=latest_version,
            is_public=is_public,
            emoji=emoji,
            size_in_bytes=size_in_bytes,
            tags=tags,
            versions=versions,
        )

        artifact_details_reply.additional_properties = d
        return artifact_details_reply

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
