# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_metadata_entry import RegistryMetadataEntry


T = TypeVar("T", bound="RegistryHistoryValue")


@_attrs_define
class RegistryHistoryValue:
    """State of a version before or after a change.

    Example:
        {'registryModelStatus': 'Production', 'changedBy': 'ada'}

    Attributes:
        registry_model_status (str | Unset): The status; `None`, as a string, if it was never set.
        changed_by (str | Unset): Who set the status; absent if the change is only requested.
        comment (str | Unset): Extension of cometr_py: the version's comment.
        tags (list[str] | Unset): Extension of cometr_py: the version's tags.
        metadata (list[RegistryMetadataEntry] | Unset): Extension of cometr_py: the version's metadata.
    """

    registry_model_status: str | Unset = UNSET
    changed_by: str | Unset = UNSET
    comment: str | Unset = UNSET
    tags: list[str] | Unset = UNSET
    metadata: list[RegistryMetadataEntry] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_status = self.registry_model_status

        changed_by = self.changed_by

        comment = self.comment

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        metadata: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = []
            for metadata_item_data in self.metadata:
                metadata_item = metadata_item_data.to_dict()
                metadata.append(metadata_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if registry_model_status is not UNSET:
            field_dict["registryModelStatus"] = registry_model_status
        if changed_by is not UNSET:
            field_dict["changedBy"] = changed_by
        if comment is not UNSET:
            field_dict["comment"] = comment
        if tags is not UNSET:
            field_dict["tags"] = tags
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_metadata_entry import RegistryMetadataEntry  # noqa: PLC0415

        d = dict(src_dict)
        registry_model_status = d.pop("registryModelStatus", UNSET)

        changed_by = d.pop("changedBy", UNSET)

        comment = d.pop("comment", UNSET)

        tags = cast(list[str], d.pop("tags", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: list[RegistryMetadataEntry] | Unset = UNSET
        if _metadata is not UNSET:
            metadata = []
            for metadata_item_data in _metadata:
                metadata_item = RegistryMetadataEntry.from_dict(metadata_item_data)

                metadata.append(metadata_item)

        registry_history_value = cls(
            registry_model_status=registry_model_status,
            changed_by=changed_by,
            comment=comment,
            tags=tags,
            metadata=metadata,
        )

        registry_history_value.additional_properties = d
        return registry_history_value

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
