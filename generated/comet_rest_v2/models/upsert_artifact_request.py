# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpsertArtifactRequest")


@_attrs_define
class UpsertArtifactRequest:
    """A new version of an artifact. Null stands for absent.

    Example:
        {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'version': '1.0.0', 'versionMetadata': '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}

    Attributes:
        artifact_name (str): The artifact's name, without workspace and version.
        artifact_type (str): What it is, in a word of the caller's choice: `dataset`, `model`.
        experiment_key (str): The experiment that makes it; its workspace is the artifact's.
        version (None | str | Unset): The version, as in semantic versioning; the service counts on by itself if absent.
        version_metadata (None | str | Unset): Facts about the version: a JSON document as text.
        alias (list[str] | None | str | Unset): Aliases of the version; their order is kept.

            The server of cometr_py takes a single string for an array of one, too.
        version_tags (list[str] | None | str | Unset): Tags of the version; their order is kept.

            The server of cometr_py takes a single string for an array of one, too.
        is_public (bool | None | Unset): Whether everybody may see it. Only the Java SDK sends it.
    """

    artifact_name: str
    artifact_type: str
    experiment_key: str
    version: None | str | Unset = UNSET
    version_metadata: None | str | Unset = UNSET
    alias: list[str] | None | str | Unset = UNSET
    version_tags: list[str] | None | str | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_name = self.artifact_name

        artifact_type = self.artifact_type

        experiment_key = self.experiment_key

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

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactName": artifact_name,
                "artifactType": artifact_type,
                "experimentKey": experiment_key,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version
        if version_metadata is not UNSET:
            field_dict["versionMetadata"] = version_metadata
        if alias is not UNSET:
            field_dict["alias"] = alias
        if version_tags is not UNSET:
            field_dict["versionTags"] = version_tags
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_name = d.pop("artifactName")

        artifact_type = d.pop("artifactType")

        experiment_key = d.pop("experimentKey")

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

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        upsert_artifact_request = cls(
            artifact_name=artifact_name,
            artifact_type=artifact_type,
            experiment_key=experiment_key,
            version=version,
            version_metadata=version_metadata,
            alias=alias,
            version_tags=version_tags,
            is_public=is_public,
        )

        upsert_artifact_request.additional_properties = d
        return upsert_artifact_request

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
