# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DeleteTagsRequest")


@_attrs_define
class DeleteTagsRequest:
    """Tags to take off an experiment.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'tags': ['baseline']}

    Attributes:
        experiment_key (str): The experiment's key.
        tags (list[str]): The tags to take off.
    """

    experiment_key: str
    tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        tags = cast(list[str], d.pop("tags"))

        delete_tags_request = cls(
            experiment_key=experiment_key,
            tags=tags,
        )

        delete_tags_request.additional_properties = d
        return delete_tags_request

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
