# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProjectColumn")


@_attrs_define
class ProjectColumn:
    """Something that experiments can be compared and queried by.

    Example:
        {'name': 'train_loss', 'id': 'train_loss--metrics', 'type': 'double', 'source': 'metrics'}

    Attributes:
        name (str): The name, context prefix included, for instance `train_loss`.
        id (str): Name and source, joined by two hyphens.
        type_ (str): What its values are: `string`, `boolean`, `double`, `datetime` (a point in time) or `timenumber` (a
            duration). The recorded answers lack `double`, since their project has no metrics; it is known from the SDKs.
        source (str): Where it comes from: `metrics`, `params`, `log_other`, `tag`, `env_details` or `metadata`. Others
            may follow.
    """

    name: str
    id: str
    type_: str
    source: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        id = self.id

        type_ = self.type_

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "id": id,
                "type": type_,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        id = d.pop("id")

        type_ = d.pop("type")

        source = d.pop("source")

        project_column = cls(
            name=name,
            id=id,
            type_=type_,
            source=source,
        )

        project_column.additional_properties = d
        return project_column

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
