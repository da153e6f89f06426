# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpsertArtifactReply")


@_attrs_define
class UpsertArtifactReply:
    """The version that was opened.

    Attributes:
        artifact_id (str): The artifact's id, a UUID.
        artifact_version_id (str): The version's id, a UUID.
        current_version (str): The version, `2.0.0` for instance.
        previous_version (None | str): The version before it; null for the first. A server must send the member, for
            Comet's Python SDK asks for it.
        takes_archives (bool | None | Unset): Extension of cometr_py: whether `upload_asset` understands `unpack`.
    """

    artifact_id: str
    artifact_version_id: str
    current_version: str
    previous_version: None | str
    takes_archives: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_id = self.artifact_id

        artifact_version_id = self.artifact_version_id

        current_version = self.current_version

        previous_version: None | str
        previous_version = self.previous_version

        takes_archives: bool | None | Unset
        if isinstance(self.takes_archives, Unset):
            takes_archives = UNSET
        else:
            takes_archives = self.takes_archives

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactId": artifact_id,
                "artifactVersionId": artifact_version_id,
                "currentVersion": current_version,
                "previousVersion": previous_version,
            }
        )
        if takes_archives is not UNSET:
            field_dict["takesArchives"] = takes_archives

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_id = d.pop("artifactId")

        artifact_version_id = d.pop("artifactVersionId")

        current_version = d.pop("currentVersion")

        def _parse_previous_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        previous_version = _parse_previous_version(d.pop("previousVersion"))

        def _parse_takes_archives(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        takes_archives = _parse_takes_archives(d.pop("takesArchives", UNSET))

        upsert_artifact_reply = cls(
            artifact_id=artifact_id,
            artifact_version_id=artifact_version_id,
            current_version=current_version,
            previous_version=previous_version,
            takes_archives=takes_archives,
        )

        upsert_artifact_reply.additional_properties = d
        return upsert_artifact_reply

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
