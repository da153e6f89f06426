# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_metadata_entry import RegistryMetadataEntry


T = TypeVar("T", bound="RegistryStatusConfigurationReply")


@_attrs_define
class RegistryStatusConfigurationReply:
    """The configuration of a version's status. An object without members where nothing was set.

    Attributes:
        model_item_id (None | str | Unset): The version's id.
        status (None | str | Unset): The status.
        is_review_required (bool | None | Unset): Whether somebody has to agree first.
        status_configuration (list[RegistryMetadataEntry] | None | Unset): Settings that go with the status.
        comment (None | str | Unset): The comment on it.
    """

    model_item_id: None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    is_review_required: bool | None | Unset = UNSET
    status_configuration: list[RegistryMetadataEntry] | None | Unset = UNSET
    comment: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_item_id: None | str | Unset
        if isinstance(self.model_item_id, Unset):
            model_item_id = UNSET
        else:
            model_item_id = self.model_item_id

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        is_review_required: bool | None | Unset
        if isinstance(self.is_review_required, Unset):
            is_review_required = UNSET
        else:
            is_review_required = self.is_review_required

        status_configuration: list[dict[str, Any]] | None | Unset
        if isinstance(self.status_configuration, Unset):
            status_configuration = UNSET
        elif isinstance(self.status_configuration, list):
            status_configuration = []
            for status_configuration_type_0_item_data in self.status_configuration:
                status_configuration_type_0_item = status_configuration_type_0_item_data.to_dict()
                status_configuration.append(status_configuration_type_0_item)

        else:
            status_configuration = self.status_configuration

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if model_item_id is not UNSET:
            field_dict["modelItemId"] = model_item_id
        if status is not UNSET:
            field_dict["status"] = status
        if is_review_required is not UNSET:
            field_dict["isReviewRequired"] = is_review_required
        if status_configuration is not UNSET:
            field_dict["statusConfiguration"] = status_configuration
        if comment is not UNSET:
            field_dict["comment"] = comment

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_metadata_entry import RegistryMetadataEntry  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_model_item_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_item_id = _parse_model_item_id(d.pop("modelItemId", UNSET))

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_is_review_required(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_review_required = _parse_is_review_required(d.pop("isReviewRequired", UNSET))

        def _parse_status_configuration(data: object) -> list[RegistryMetadataEntry] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                status_configuration_type_0 = []
                _status_configuration_type_0 = data
                for status_configuration_type_0_item_data in _status_configuration_type_0:
                    status_configuration_type_0_item = RegistryMetadataEntry.from_dict(
                        status_configuration_type_0_item_data
                    )

                    status_configuration_type_0.append(status_configuration_type_0_item)

                return status_configuration_type_0
            raise TypeError(f"{type(data).__name__} in place of list[RegistryMetadataEntry] | None")

        status_configuration = _parse_status_configuration(d.pop("statusConfiguration", UNSET))

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        registry_status_configuration_reply = cls(
            model_item_id=model_item_id,
            status=status,
            is_review_required=is_review_required,
            status_configuration=status_configuration,
            comment=comment,
        )

        registry_status_configuration_reply.additional_properties = d
        return registry_status_configuration_reply

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
