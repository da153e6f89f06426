# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SdkTags")


@_attrs_define
class SdkTags:
    """Tags to add to one experiment.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'addedTags':
            ['baseline', 'resnet']}

    Attributes:
        api_key (str): The API key, once more.
        experiment_key (str): The experiment to be tagged.
        added_tags (list[str]): The tags; those the experiment already has make no difference.
    """

    api_key: str
    experiment_key: str
    added_tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        experiment_key = self.experiment_key

        added_tags = self.added_tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "experimentKey": experiment_key,
                "addedTags": added_tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        experiment_key = d.pop("experimentKey")

        added_tags = cast(list[str], d.pop("addedTags"))

        sdk_tags = cls(
            api_key=api_key,
            experiment_key=experiment_key,
            added_tags=added_tags,
        )

        sdk_tags.additional_properties = d
        return sdk_tags

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
