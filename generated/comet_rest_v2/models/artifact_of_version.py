# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ArtifactOfVersion")


@_attrs_define
class ArtifactOfVersion:
    """The artifact that a version belongs to.

    Attributes:
        artifact_id (None | str | Unset): The artifact's id, a UUID.
        artifact_name (None | str | Unset): Its name.
        artifact_type (None | str | Unset): Its type.
        workspace_name (None | str | Unset): The workspace's name.
        workspace_id (None | str | Unset): The workspace's id.
        project_id (None | str | Unset): The project that it was made in.
        experiment_key (None | str | Unset): The experiment that it was made by.
        description (None | str | Unset): What it is, at length.
        version (None | str | Unset): A version; which one is not evidenced.
        metadata (None | str | Unset): Facts about it: a JSON document as text.
        is_public (bool | None | Unset): Whether everybody may see it.
        owner (None | str | Unset): The user who made it.
        s_3_file_size (int | None | Unset): Size of its files in bytes.
        emoji (None | str | Unset): The sign it is shown with.
        tags (list[str] | None | Unset): Tags of the artifact itself.
    """

    artifact_id: None | str | Unset = UNSET
    artifact_name: None | str | Unset = UNSET
    artifact_type: None | str | Unset = UNSET
    workspace_name: None | str | Unset = UNSET
    workspace_id: None | str | Unset = UNSET
    project_id: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    owner: None | str | Unset = UNSET
    s_3_file_size: int | None | Unset = UNSET
    emoji: None | str | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_id: None | str | Unset
        if isinstance(self.artifact_id, Unset):
            artifact_id = UNSET
        else:
            artifact_id = self.artifact_id

        artifact_name: None | str | Unset
        if isinstance(self.artifact_name, Unset):
            artifact_name = UNSET
        else:
            artifact_name = self.artifact_name

        artifact_type: None | str | Unset
        if isinstance(self.artifact_type, Unset):
            artifact_type = UNSET
        else:
            artifact_type = self.artifact_type

        workspace_name: None | str | Unset
        if isinstance(self.workspace_name, Unset):
            workspace_name = UNSET
        else:
            workspace_name = self.workspace_name

        workspace_id: None | str | Unset
        if isinstance(self.workspace_id, Unset):
            workspace_id = UNSET
        else:
            workspace_id = self.workspace_id

        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        owner: None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        s_3_file_size: int | None | Unset
        if isinstance(self.s_3_file_size, Unset):
            s_3_file_size = UNSET
        else:
            s_3_file_size = self.s_3_file_size

        emoji: None | str | Unset
        if isinstance(self.emoji, Unset):
            emoji = UNSET
        else:
            emoji = self.emoji

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
        if artifact_id is not UNSET:
            field_dict["artifactId"] = artifact_id
        if artifact_name is not UNSET:
            field_dict["artifactName"] = artifact_name
        if artifact_type is not UNSET:
            field_dict["artifactType"] = artifact_type
        if workspace_name is not UNSET:
            field_dict["workspaceName"] = workspace_name
        if workspace_id is not UNSET:
            field_dict["workspaceId"] = workspace_id
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if description is not UNSET:
            field_dict["description"] = description
        if version is not UNSET:
            field_dict["version"] = version
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public
        if owner is not UNSET:
            field_dict["owner"] = owner
        if s_3_file_size is not UNSET:
            field_dict["s3FileSize"] = s_3_file_size
        if emoji is not UNSET:
            field_dict["emoji"] = emoji
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_artifact_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_id = _parse_artifact_id(d.pop("artifactId", UNSET))

        def _parse_artifact_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_name = _parse_artifact_name(d.pop("artifactName", UNSET))

        def _parse_artifact_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_type = _parse_artifact_type(d.pop("artifactType", UNSET))

        def _parse_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_name = _parse_workspace_name(d.pop("workspaceName", UNSET))

        def _parse_workspace_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_id = _parse_workspace_id(d.pop("workspaceId", UNSET))

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("projectId", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        def _parse_owner(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_s_3_file_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        s_3_file_size = _parse_s_3_file_size(d.pop("s3FileSize", UNSET))

        def _parse_emoji(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        emoji = _parse_emoji(d.pop("emoji", UNSET))

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

        artifact_of_version = cls(
            artifact_id=artifact_id,
            artifact_name=artifact_name,
            artifact_type=artifact_type,
            workspace_name=workspace_name,
            workspace_id=workspace_id,
            project_id=project_id,
            experiment_key=experiment_key,
            description=description,
            version=version,
            metadata=metadata,
            is_public=is_public,
            owner=owner,
            s_3_file_size=s_3_file_size,
            emoji=emoji,
            tags=tags,
        )

        artifact_of_version.additional_properties = d
        return artifact_of_version

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
