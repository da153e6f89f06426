# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_metadata_entry import RegistryMetadataEntry


T = TypeVar("T", bound="RegistryStatusConfigurationRequest")


@_attrs_define
class RegistryStatusConfigurationRequest:
    """A status and its configuration.

    Example:
        {'status': 'Production', 'isReviewRequired': True, 'statusConfiguration': [{'key': 'endpoint', 'value':
            'eu-1'}], 'comment': 'after the holidays'}

    Attributes:
        status (str): The status.
        is_review_required (bool): Whether somebody has to agree first.
        status_configuration (list[RegistryMetadataEntry]): Settings that go with the status.
        comment (None | str | Unset): What to say about it.
    """

    status: str
    is_review_required: bool
    status_configuration: list[RegistryMetadataEntry]
    comment: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        is_review_required = self.is_review_required

        status_configuration = []
        for status_configuration_item_data in self.status_configuration:
            status_configuration_item = status_configuration_item_data.to_dict()
            status_configuration.append(status_configuration_item)

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "isReviewRequired": is_review_required,
                "statusConfiguration": status_configuration,
            }
        )
        if comment is not UNSET:
            field_dict["comment"] = comment

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_metadata_entry import RegistryMetadataEntry  # noqa: PLC0415

        d = dict(src_dict)
        status = d.pop("status")

        is_review_required = d.pop("isReviewRequired")

        status_configuration = []
        _status_configuration = d.pop("statusConfiguration")
        for status_configuration_item_data in _status_configuration:
            status_configuration_item = RegistryMetadataEntry.from_dict(status_configuration_item_data)

            status_configuration.append(status_configuration_item)

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        registry_status_configuration_request = cls(
            status=status,
            is_review_required=is_review_required,
            status_configuration=status_configuration,
            comment=comment,
        )

        registry_status_configuration_request.additional_properties = d
        return registry_status_configuration_request

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
