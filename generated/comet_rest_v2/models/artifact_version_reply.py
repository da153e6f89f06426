# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.artifact_of_version import ArtifactOfVersion


T = TypeVar("T", bound="ArtifactVersionReply")


@_attrs_define
class ArtifactVersionReply:
    """One version of an artifact.

    Attributes:
        artifact_version_id (str): The version's id, a UUID.
        artifact (ArtifactOfVersion): The artifact that a version belongs to.
        artifact_version (None | str | Unset): The version, `1.0.0` for instance.
        state (None | str | Unset): `OPEN`, `CLOSED` or `ERROR`.
        experiment_key (None | str | Unset): The experiment that made it.
        owner (None | str | Unset): The user who made it.
        created_from (None | str | Unset): What it was made from; its values are not evidenced.
        size_in_bytes (int | None | Unset): Size of its files in bytes.
        metadata (None | str | Unset): Facts about it: a JSON document as text. Parse it yourself.
        note (None | str | Unset): A remark.
        added (int | None | Unset): When it was made, milliseconds since the epoch.
        alias (list[str] | None | Unset): Its aliases in the order in which they were given. The newest closed version
            has `Latest` among them unless they were replaced.
        tags (list[str] | None | Unset): Tags of the version in the order in which they were given. Those of the
            artifact are in `artifact`.
    """

    artifact_version_id: str
    artifact: ArtifactOfVersion
    artifact_version: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    owner: None | str | Unset = UNSET
    created_from: None | str | Unset = UNSET
    size_in_bytes: int | None | Unset = UNSET
    metadata: None | str | Unset = UNSET
    note: None | str | Unset = UNSET
    added: int | None | Unset = UNSET
    alias: list[str] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id = self.artifact_version_id

        artifact = self.artifact.to_dict()

        artifact_version: None | str | Unset
        if isinstance(self.artifact_version, Unset):
            artifact_version = UNSET
        else:
            artifact_version = self.artifact_version

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

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

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

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
        field_dict.update(
            {
                "artifactVersionId": artifact_version_id,
                "artifact": artifact,
            }
        )
        if artifact_version is not UNSET:
            field_dict["artifactVersion"] = artifact_version
        if state is not UNSET:
            field_dict["state"] = state
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if owner is not UNSET:
            field_dict["owner"] = owner
        if created_from is not UNSET:
            field_dict["createdFrom"] = created_from
        if size_in_bytes is not UNSET:
            field_dict["sizeInBytes"] = size_in_bytes
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if note is not UNSET:
            field_dict["note"] = note
        if added is not UNSET:
            field_dict["added"] = added
        if alias is not UNSET:
            field_dict["alias"] = alias
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.artifact_of_version import ArtifactOfVersion  # noqa: PLC0415

        d = dict(src_dict)
        artifact_version_id = d.pop("artifactVersionId")

        artifact = ArtifactOfVersion.from_dict(d.pop("artifact"))

        def _parse_artifact_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_version = _parse_artifact_version(d.pop("artifactVersion", UNSET))

        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

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

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

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

        artifact_version_reply = cls(
            artifact_version_id=artifact_version_id,
            artifact=artifact,
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
