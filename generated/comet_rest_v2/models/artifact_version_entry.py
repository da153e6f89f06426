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
        artifact_version_id (str): The version's id, a UUID.
        version (str): The version, `1.0.0` for instance.
        state (None | str): `OPEN`, `CLOSED` or `ERROR`.
        owner (str): The user who made it.
        created_from (None | str): What it was made from; its values are not evidenced.
        size_in_bytes (int): Size of its files in bytes.
        metadata (None | str): Metadata of the version: a JSON document in a string.
        added (int): When it was made, milliseconds since the epoch.
        alias (list[str]): Its aliases.
        tags (list[str]): Its tags.
        experiment_key (None | str | Unset): Extension of cometr_py: key of the experiment that made it. Others send it
            with the version only.
    """

    artifact_version_id: str
    version: str
    state: None | str
    owner: str
    created_from: None | str
    size_in_bytes: int
    metadata: None | str
    added: int
    alias: list[str]
    tags: list[str]
    experiment_key: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id = self.artifact_version_id

        version = self.version

        state: None | str
        state = self.state

        owner = self.owner

        created_from: None | str
        created_from = self.created_from

        size_in_bytes = self.size_in_bytes

        metadata: None | str
        metadata = self.metadata

        added = self.added

        alias = self.alias

        tags = self.tags

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactVersionId": artifact_version_id,
                "version": version,
                "state": state,
                "owner": owner,
                "createdFrom": created_from,
                "sizeInBytes": size_in_bytes,
                "metadata": metadata,
                "added": added,
                "alias": alias,
                "tags": tags,
            }
        )
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_version_id = d.pop("artifactVersionId")

        version = d.pop("version")

        def _parse_state(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        owner = d.pop("owner")

        def _parse_created_from(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        created_from = _parse_created_from(d.pop("createdFrom"))

        size_in_bytes = d.pop("sizeInBytes")

        def _parse_metadata(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        metadata = _parse_metadata(d.pop("metadata"))

        added = d.pop("added")

        alias = cast(list[str], d.pop("alias"))

        tags = cast(list[str], d.pop("tags"))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

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
            experiment_key=experiment_key,
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
