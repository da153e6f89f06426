# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ArtifactVersionEntry")


@_attrs_define
class ArtifactVersionEntry:
    """One version in the list of an artifact's versions.

    Attributes:
        artifact_version_id (None | str | Unset): The version's id, a UUID.
        version (None | str | Unset): The version, `1.0.0` for instance.
        state (None | str | Unset): `OPEN`, `CLOSED` or `ERROR`.
        owner (None | str | Unset): The user who made it.
        created_from (None | str | Unset): What it was made from; its values are not evidenced.
        size_in_bytes (int | None | Unset): Size of its files in bytes.
        metadata (None | str | Unset): Facts about it: a JSON document as text.
        added (int | None | Unset): When it was made, milliseconds since the epoch.
        alias (list[str] | None | Unset): Its aliases.
        tags (list[str] | None | Unset): Its tags.
    """

    artifact_version_id: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    owner: None | str | Unset = UNSET
    created_from: None | str | Unset = UNSET
    size_in_bytes: int | None | Unset = UNSET
    metadata: None | str | Unset = UNSET
    added: int | None | Unset = UNSET
    alias: list[str] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id: None | str | Unset
        if isinstance(self.artifact_version_id, Unset):
            artifact_version_id = UNSET
        else:
            artifact_version_id = self.artifact_version_id

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        owner: None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        created_from: None | str | Unset
        if isinstance(self.created_from, Unset):
            created_from = UNSET
        else:
            created_from = self.created_from

        size_in_bytes: int | None | Unset
        if isinstance(self.size_in_bytes, Unset):
            size_in_bytes = UNSET
        else:
            size_in_bytes = self.size_in_bytes

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        added: int | None | Unset
        if isinstance(self.added, Unset):
            added = UNSET
        else:
            added = self.added

        alias: list[str] | None | Unset
        if isinstance(self.alias, Unset):
            alias = UNSET
        elif isinstance(self.alias, list):
            alias = self.alias

        else:
            alias = self.alias

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if artifact_version_id is not UNSET:
            field_dict["artifactVersionId"] = artifact_version_id
        if version is not UNSET:
            field_dict["version"] = version
        if state is not UNSET:
            field_dict["state"] = state
        if owner is not UNSET:
            field_dict["owner"] = owner
        if created_from is not UNSET:
            field_dict["createdFrom"] = created_from
        if size_in_bytes is not UNSET:
            field_dict["sizeInBytes"] = size_in_bytes
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if added is not UNSET:
            field_dict["added"] = added
        if alias is not UNSET:
            field_dict["alias"] = alias
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_artifact_version_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_version_id = _parse_artifact_version_id(d.pop("artifactVersionId", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        def _parse_owner(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_created_from(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_from = _parse_created_from(d.pop("createdFrom", UNSET))

        def _parse_size_in_bytes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        size_in_bytes = _parse_size_in_bytes(d.pop("sizeInBytes", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_added(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        added = _parse_added(d.pop("added", UNSET))

        def _parse_alias(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                alias_type_0 = cast(list[str], data)

                return alias_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        alias = _parse_alias(d.pop("alias", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        artifact_version_entry = cls(
            artifact_version_id=artifact_version_id,
            version=version,
            state=state,
            owner=owner,
            created_from=created_from,
            size_in_bytes=size_in_bytes,
            metadata=metadata,
            added=added,
            alias=alias,
            tags=tags,
        )

        artifact_version_entry.additional_properties = d
        return artifact_version_entry

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
