# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateArtifactVersionLabelsRequest")


@_attrs_define
class UpdateArtifactVersionLabelsRequest:
    """What to change about a version. Fields that are absent or null stay as they are.

    Example:
        {'artifactVersionId': '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'alias': ['production', 'Latest'], 'versionTags':
            ['cleaned']}

    Attributes:
        artifact_version_id (str): The version's id.
        alias (list[str] | None | str | Unset): The version's new aliases.

            The server of cometr_py takes a single string for an array of one, too.
        version_tags (list[str] | None | str | Unset): The version's new tags.

            The server of cometr_py takes a single string for an array of one, too.
        version_metadata (None | str | Unset): The version's new metadata: a JSON document as text.
    """

    artifact_version_id: str
    alias: list[str] | None | str | Unset = UNSET
    version_tags: list[str] | None | str | Unset = UNSET
    version_metadata: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id = self.artifact_version_id

        alias: list[str] | None | str | Unset
        if isinstance(self.alias, Unset):
            alias = UNSET
        elif isinstance(self.alias, list):
            alias = self.alias

        else:
            alias = self.alias

        version_tags: list[str] | None | str | Unset
        if isinstance(self.version_tags, Unset):
            version_tags = UNSET
        elif isinstance(self.version_tags, list):
            version_tags = self.version_tags

        else:
            version_tags = self.version_tags

        version_metadata: None | str | Unset
        if isinstance(self.version_metadata, Unset):
            version_metadata = UNSET
        else:
            version_metadata = self.version_metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactVersionId": artifact_version_id,
            }
        )
        if alias is not UNSET:
            field_dict["alias"] = alias
        if version_tags is not UNSET:
            field_dict["versionTags"] = version_tags
        if version_metadata is not UNSET:
            field_dict["versionMetadata"] = version_metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_version_id = d.pop("artifactVersionId")

        def _parse_alias(data: object) -> list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                alias_type_0 = cast(list[str], data)

                return alias_type_0
            return cast(list[str] | None | str | Unset, data)

        alias = _parse_alias(d.pop("alias", UNSET))

        def _parse_version_tags(data: object) -> list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                version_tags_type_0 = cast(list[str], data)

                return version_tags_type_0
            return cast(list[str] | None | str | Unset, data)

        version_tags = _parse_version_tags(d.pop("versionTags", UNSET))

        def _parse_version_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version_metadata = _parse_version_metadata(d.pop("versionMetadata", UNSET))

        update_artifact_version_labels_request = cls(
            artifact_version_id=artifact_version_id,
            alias=alias,
            version_tags=version_tags,
            version_metadata=version_metadata,
        )

        update_artifact_version_labels_request.additional_properties = d
        return update_artifact_version_labels_request

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
