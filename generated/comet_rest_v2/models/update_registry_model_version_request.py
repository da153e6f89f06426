# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateRegistryModelVersionRequest")


@_attrs_define
class UpdateRegistryModelVersionRequest:
    """What to change about a version. Fields that are absent or null keep their values.

    Example:
        {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'comment': 'checked by hand', 'stages': ['production']}

    Attributes:
        registry_model_item_id (str): The version's id.
        comment (None | str | Unset): What to say about it.
        stages (list[str] | None | Unset): All its stages; they replace the present ones.
    """

    registry_model_item_id: str
    comment: None | str | Unset = UNSET
    stages: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_item_id = self.registry_model_item_id

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        stages: list[str] | None | Unset
        if isinstance(self.stages, Unset):
            stages = UNSET
        elif isinstance(self.stages, list):
            stages = self.stages

        else:
            stages = self.stages

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelItemId": registry_model_item_id,
            }
        )
        if comment is not UNSET:
            field_dict["comment"] = comment
        if stages is not UNSET:
            field_dict["stages"] = stages

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        registry_model_item_id = d.pop("registryModelItemId")

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        def _parse_stages(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                stages_type_0 = cast(list[str], data)

                return stages_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        stages = _parse_stages(d.pop("stages", UNSET))

        update_registry_model_version_request = cls(
            registry_model_item_id=registry_model_item_id,
            comment=comment,
            stages=stages,
        )

        update_registry_model_version_request.additional_properties = d
        return update_registry_model_version_request

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
