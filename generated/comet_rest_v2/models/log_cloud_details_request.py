# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="LogCloudDetailsRequest")


@_attrs_define
class LogCloudDetailsRequest:
    """The cloud that an experiment runs on.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'provider': 'AWS', 'metadata': {'instanceType':
            'p4d.24xlarge', 'region': 'eu-central-1'}}

    Attributes:
        experiment_key (str): The experiment's key.
        provider (str): The provider's name, free text.
        metadata (JsonValue | Unset): The reply of the provider's metadata service about the machine, a JSON object.
    """

    experiment_key: str
    provider: str
    metadata: JsonValue | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        provider = self.provider

        metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "provider": provider,
            }
        )
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        provider = d.pop("provider")

        metadata = d.pop("metadata", UNSET)

        log_cloud_details_request = cls(
            experiment_key=experiment_key,
            provider=provider,
            metadata=metadata,
        )

        log_cloud_details_request.additional_properties = d
        return log_cloud_details_request

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
