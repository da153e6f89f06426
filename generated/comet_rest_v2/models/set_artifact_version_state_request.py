# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SetArtifactVersionStateRequest")


@_attrs_define
class SetArtifactVersionStateRequest:
    """The state to set.

    Example:
        {'artifactVersionId': '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'state': 'CLOSED'}

    Attributes:
        artifact_version_id (str): The version's id.
        experiment_key (str): The experiment that made the version.
        state (str): `CLOSED` for a whole version, `ERROR` for a failed one.
        is_public (bool | None | Unset): Whether everybody may see it. Only the Java SDK sends it.
    """

    artifact_version_id: str
    experiment_key: str
    state: str
    is_public: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact_version_id = self.artifact_version_id

        experiment_key = self.experiment_key

        state = self.state

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifactVersionId": artifact_version_id,
                "experimentKey": experiment_key,
                "state": state,
            }
        )
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        artifact_version_id = d.pop("artifactVersionId")

        experiment_key = d.pop("experimentKey")

        state = d.pop("state")

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        set_artifact_version_state_request = cls(
            artifact_version_id=artifact_version_id,
            experiment_key=experiment_key,
            state=state,
            is_public=is_public,
        )

        set_artifact_version_state_request.additional_properties = d
        return set_artifact_version_state_request

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
