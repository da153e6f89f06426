# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArtifactOfVersion")


@_attrs_define
class ArtifactOfVersion:
    """The artifact that a version belongs to. The Java SDK rejects the whole reply if this object has any other member, so
    a server must never add one.

        Attributes:
            artifact_id (str): The artifact's id, a UUID.
            artifact_name (str): Its name.
            artifact_type (str): Its type.
            workspace_name (str): The workspace's name.
            workspace_id (None | str): The workspace's id.
            project_id (None | str): The project that it was made in.
            experiment_key (None | str): The experiment that it was made by.
            description (None | str): What it is, at length.
            version (None | str): A version; which one is not evidenced.
            metadata (None | str): Facts about it: a JSON document as text.
            is_public (bool | None): Whether everybody may see it.
            owner (None | str): The user who made it.
            s_3_file_size (int | None): Size of its files in bytes.
            emoji (None | str): The sign it is shown with.
            tags (list[str]): Tags of the artifact itself.
    """

    artifact_id: str
    artifact_name: str
    artifact_type: str
    workspace_name: str
    workspace_id: None | str
    project_id: None | str
    experiment_key: None | str
    description: None | str
    version: None | str
    metadata: None | str
    is_public: bool | None
    owner: None | str
    s_3_file_size: int | None
    emoji: None | str
    tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_id = self.artifact_id

        artifact_name = self.artifact_name

        artifact_type = self.artifact_type

        workspace_name = self.workspace_name

        workspace_id: None | str
        workspace_id = self.workspace_id

        project_id: None | str
        project_id = self.project_id

        experiment_key: None | str
        experiment_key = self.experiment_key

        description: None | str
        description = self.description

        version: None | str
        version = self.version

        metadata: None | str
        metadata = self.metadata

        is_public: bool | None
        is_public = self.is_public

        owner: None | str
        owner = self.owner

        s_3_file_size: int | None
        s_3_file_size = self.s_3_file_size

        emoji: None | str
        emoji = self.emoji

        tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactId": artifact_id,
                "artifactName": artifact_name,
                "artifactType": artifact_type,
                "workspaceName": workspace_name,
                "workspaceId": workspace_id,
                "projectId": project_id,
                "experimentKey": experiment_key,
                "description": description,
                "version": version,
                "metadata": metadata,
                "isPublic": is_public,
                "owner": owner,
                "s3FileSize": s_3_file_size,
                "emoji": emoji,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_id = d.pop("artifactId")

        artifact_name = d.pop("artifactName")

        artifact_type = d.pop("artifactType")

        workspace_name = d.pop("workspaceName")

        def _parse_workspace_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workspace_id = _parse_workspace_id(d.pop("workspaceId"))

        def _parse_project_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_id = _parse_project_id(d.pop("projectId"))

        def _parse_experiment_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version"))

        def _parse_metadata(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        metadata = _parse_metadata(d.pop("metadata"))

        def _parse_is_public(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        is_public = _parse_is_public(d.pop("isPublic"))

        def _parse_owner(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        owner = _parse_owner(d.pop("owner"))

        def _parse_s_3_file_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        s_3_file_size = _parse_s_3_file_size(d.pop("s3FileSize"))

        def _parse_emoji(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        emoji = _parse_emoji(d.pop("emoji"))

        tags = cast(list[str], d.pop("tags"))

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
