# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="QueryProjectReply")


@_attrs_define
class QueryProjectReply:
    """The experiments that match.

    Example:
        {'experimentKeys': ['c352827bcdcb45e3ad40d0decec0b43c']}

    Attributes:
        experiment_keys (list[str] | None | Unset): Their keys, in no promised order.
    """

    experiment_keys: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_keys: list[str] | None | Unset
        if isinstance(self.experiment_keys, Unset):
            experiment_keys = UNSET
        elif isinstance(self.experiment_keys, list):
            experiment_keys = self.experiment_keys

        else:
            experiment_keys = self.experiment_keys

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if experiment_keys is not UNSET:
            field_dict["experimentKeys"] = experiment_keys

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_experiment_keys(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                experiment_keys_type_0 = cast(list[str], data)

                return experiment_keys_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        experiment_keys = _parse_experiment_keys(d.pop("experimentKeys", UNSET))

        query_project_reply = cls(
            experiment_keys=experiment_keys,
        )

        query_project_reply.additional_properties = d
        return query_project_reply

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
