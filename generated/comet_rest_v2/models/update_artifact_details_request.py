# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateArtifactDetailsRequest")


@_attrs_define
class UpdateArtifactDetailsRequest:
    """What to change about an artifact. Fields that are absent or null stay as they are.

    Example:
        {'artifactId': '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}

    Attributes:
        artifact_id (str): The artifact's id.
        tags (list[str] | None | str | Unset): The artifact's new tags.

            The server of cometr_py takes a single string for an array of one, too.
        artifact_type (None | str | Unset): Its new type.
        version (None | str | Unset): Sent as null by the Python SDK; its meaning is not evidenced.
        version_metadata (None | str | Unset): Sent as null by the Python SDK; its meaning is not evidenced.
    """

    artifact_id: str
    tags: list[str] | None | str | Unset = UNSET
    artifact_type: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    version_metadata: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_id = self.artifact_id

        tags: list[str] | None | str | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        artifact_type: None | str | Unset
        if isinstance(self.artifact_type, Unset):
            artifact_type = UNSET
        else:
            artifact_type = self.artifact_type

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        version_metadata: None | str | Unset
        if isinstance(self.version_metadata, Unset):
            version_metadata = UNSET
        else:
            version_metadata = self.version_metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactId": artifact_id,
            }
        )
        if tags is not UNSET:
            field_dict["tags"] = tags
        if artifact_type is not UNSET:
            field_dict["artifactType"] = artifact_type
        if version is not UNSET:
            field_dict["version"] = version
        if version_metadata is not UNSET:
            field_dict["versionMetadata"] = version_metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_id = d.pop("artifactId")

        def _parse_tags(data: object) -> list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            return cast(list[str] | None | str | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_artifact_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_type = _parse_artifact_type(d.pop("artifactType", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_version_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version_metadata = _parse_version_metadata(d.pop("versionMetadata", UNSET))

        update_artifact_details_request = cls(
            artifact_id=artifact_id,
            tags=tags,
            artifact_type=artifact_type,
            version=version,
            version_metadata=version_metadata,
        )

        update_artifact_details_request.additional_properties = d
        return update_artifact_details_request

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
