# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.artifact_of_version import ArtifactOfVersion


T = TypeVar("T", bound="ArtifactVersionReply")


@_attrs_define
class ArtifactVersionReply:
    """One version of an artifact.

    Attributes:
        artifact_version_id (str): The version's id, a UUID.
        artifact_version (str): The version, `1.0.0` for instance.
        state (str): `OPEN`, `CLOSED` or `ERROR`.
        experiment_key (str): The experiment that made it.
        owner (str): The user who made it.
        created_from (None | str): What it was made from; its values are not evidenced.
        size_in_bytes (int): Size of its files in bytes.
        metadata (None | str): Metadata of the version: a JSON document in a string.
        note (None | str): A remark.
        added (int): When it was made, milliseconds since the epoch.
        alias (list[str]): Its aliases in the order in which they were given. The newest closed version has `Latest`
            among them unless they were replaced.
        tags (list[str]): Tags of the version in the order in which they were given. Those of the artifact are in
            `artifact`.
        artifact (ArtifactOfVersion): The artifact that a version belongs to. The Java SDK rejects the whole reply if
            this object has any other member, so a server must never add one.
    """

    artifact_version_id: str
    artifact_version: str
    state: str
    experiment_key: str
    owner: str
    created_from: None | str
    size_in_bytes: int
    metadata: None | str
    note: None | str
    added: int
    alias: list[str]
    tags: list[str]
    artifact: ArtifactOfVersion
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id = self.artifact_version_id

        artifact_version = self.artifact_version

        state = self.state

        experiment_key = self.experiment_key

        owner = self.owner

        created_from: None | str
        created_from = self.created_from

        size_in_bytes = self.size_in_bytes

        metadata: None | str
        metadata = self.metadata

        note: None | str
        note = self.note

        added = self.added

        alias = self.alias

        tags = self.tags

        artifact = self.artifact.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactVersionId": artifact_version_id,
                "artifactVersion": artifact_version,
                "state": state,
                "experimentKey": experiment_key,
                "owner": owner,
                "createdFrom": created_from,
                "sizeInBytes": size_in_bytes,
                "metadata": metadata,
                "note": note,
                "added": added,
                "alias": alias,
                "tags": tags,
                "artifact": artifact,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.artifact_of_version import ArtifactOfVersion  # noqa: PLC0415

        d = dict(src_dict)
        artifact_version_id = d.pop("artifactVersionId")

        artifact_version = d.pop("artifactVersion")

        state = d.pop("state")

        experiment_key = d.pop("experimentKey")

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

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        added = d.pop("added")

        alias = cast(list[str], d.pop("alias"))

        tags = cast(list[str], d.pop("tags"))

        artifact = ArtifactOfVersion.from_dict(d.pop("artifact"))

        artifact_version_reply = cls(
            artifact_version_id=artifact_version_id,
            artifact_version=artifact_version,
            state=state,
            experiment_key=experiment_key,
            owner=owner,
            created_from=created_from,
            size_in_bytes=size_in_bytes,
            metadata=metadata,
            note=note,
            added=added,
            alias=alias,
            tags=tags,
            artifact=artifact,
        )

        artifact_version_reply.additional_properties = d
        return artifact_version_reply

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
